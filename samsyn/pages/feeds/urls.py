"""Addresses of the calendars."""

from django.urls import path

from samsyn.pages.feeds import views

app_name = "feeds"
urlpatterns = [
    path("kalender/<str:secret>.ics", views.calendar, name="calendar"),
    path("kalender/ny/<slug:slug>/<slug:forum>/", views.make, name="make"),
]
