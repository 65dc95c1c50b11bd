"""Addresses of what is written of a meeting before it is held (kallelse)."""

from django.urls import URLPattern, path

from samsyn.pages.meetings.views import papers

MEETING = "s/<slug:slug>/moten/<int:meeting>/"

paths: list[URLPattern] = [
    path(f"{MEETING}kallelse.<slug:written>", papers.notice, name="notice-document"),
]
