"""Addresses of forums that are made by an act (bilda forum)."""

from django.urls import URLPattern, path

from samsyn.pages.meetings.views import made

paths: list[URLPattern] = [
    path("s/<slug:slug>/forum/nytt/", made.choose, name="make-choose"),
    path("s/<slug:slug>/forum/nytt/<slug:root>/", made.make, name="make"),
    path("s/<slug:slug>/forum/<slug:made>/avsluta/", made.end, name="end"),
    path("s/<slug:slug>/forum/<slug:composed>/sammansattning/", made.compose, name="compose"),
]
