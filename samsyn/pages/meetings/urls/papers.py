"""Addresses of what is written of a meeting before it is held (kallelse, två sidor)."""

from django.urls import URLPattern, path

from samsyn.pages.meetings.views import briefs, papers

MEETING = "s/<slug:slug>/moten/<int:meeting>/"

paths: list[URLPattern] = [
    path(f"{MEETING}kallelse.<slug:written>", papers.notice, name="notice-document"),
    path(f"{MEETING}tva-sidor/", briefs.brief, name="brief"),
    path(f"{MEETING}tva-sidor.<slug:written>", briefs.document, name="brief-document"),
    path(f"{MEETING}tva-sidor/<slug:headed>/", briefs.part, name="brief-part"),
]
