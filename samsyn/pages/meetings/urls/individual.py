"""Addresses of what forums on individual level leave (individnivå)."""

from django.urls import URLPattern, path

from samsyn.pages.meetings.views import individual

paths: list[URLPattern] = [
    path("s/<slug:slug>/moten/individ/<slug:closed>/", individual.told, name="individual"),
    path("s/<slug:slug>/moten/individ/<slug:closed>/antal/", individual.count, name="individual-count"),
    path("s/<slug:slug>/moten/individ/<slug:closed>/trend/", individual.trend, name="individual-trend"),
    path("s/<slug:slug>/moten/individ/<slug:closed>/trend/<int:trend>/", individual.passed, name="individual-pass"),
]
