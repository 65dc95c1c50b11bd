"""Addresses of the letters."""

from django.urls import path

from samsyn.pages.letters import views

app_name = "letters"
urlpatterns = [
    path("brev/mandagsbrev/", views.monday, name="monday"),
    path("brev/<int:letter>/", views.shown, name="shown"),
    path("brev/av/<str:signed>/", views.off, name="off"),
]
