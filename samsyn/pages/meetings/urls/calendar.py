"""Addresses of the calendar (kalender)."""

from django.urls import path

from samsyn.pages.meetings.views import calendar as views
from samsyn.pages.meetings.views import invitation

paths = [
    path("s/<slug:slug>/moten/", views.meetings, name="meetings"),
    path("s/<slug:slug>/moten/manad/", views.month, name="month"),
    path("s/<slug:slug>/moten/nytt/", views.new, name="new"),
    path("s/<slug:slug>/moten/foresla/<slug:forum>/", views.propose, name="propose"),
    path("s/<slug:slug>/moten/<int:meeting>/flytta/", views.move, name="move"),
    path("s/<slug:slug>/moten/<int:meeting>/installa/", views.cancel, name="cancel"),
    path("s/<slug:slug>/moten/<int:meeting>/blir-av/", views.reinstate, name="reinstate"),
    path("s/<slug:slug>/moten/<int:meeting>/andra/", views.change, name="change"),
    path("s/<slug:slug>/moten/<int:meeting>/mote.ics", invitation.invitation, name="invitation"),
]
