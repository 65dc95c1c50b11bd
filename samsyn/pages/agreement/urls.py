"""Addresses of the agreement's pages (överenskommelsen)."""

from django.urls import path

from samsyn.pages.agreement.views import reading, signing

app_name = "agreement"
urlpatterns = [
    path("s/<slug:slug>/", reading.home, name="home"),
    path("s/<slug:slug>/overenskommelsen/", reading.agreement, name="agreement"),
    path("s/<slug:slug>/overenskommelsen/fil.<slug:file>", reading.export, name="export"),
    path("s/<slug:slug>/overenskommelsen/utgavor/", reading.editions, name="editions"),
    path("s/<slug:slug>/overenskommelsen/utgavor/<slug:part>/<int:number>/", reading.edition, name="edition"),
    path("s/<slug:slug>/overenskommelsen/underskrift/<slug:party>/<slug:signature>/", signing.sign, name="sign"),
]
