"""Addresses of the agreement's pages (överenskommelsen)."""

from django.urls import path

from samsyn.pages.agreement import views

app_name = "agreement"
urlpatterns = [
    path("s/<slug:slug>/", views.home, name="home"),
    path("s/<slug:slug>/overenskommelsen/", views.agreement, name="agreement"),
    path("s/<slug:slug>/overenskommelsen/fil.<slug:file>", views.export, name="export"),
    path("s/<slug:slug>/overenskommelsen/utgavor/", views.editions, name="editions"),
    path("s/<slug:slug>/overenskommelsen/utgavor/<slug:part>/<int:number>/", views.edition, name="edition"),
    path("s/<slug:slug>/overenskommelsen/underskrift/<slug:party>/<slug:signature>/", views.sign, name="sign"),
]
