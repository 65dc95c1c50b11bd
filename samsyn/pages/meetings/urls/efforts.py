"""Addresses of efforts (riktade insatser)."""

from django.urls import URLPattern, path

from samsyn.pages.meetings.views import efforts

paths: list[URLPattern] = [
    path("s/<slug:slug>/insatser/", efforts.efforts, name="efforts"),
    path("s/<slug:slug>/insatser/<int:effort>/svara/", efforts.answer, name="effort-answer"),
    path("s/<slug:slug>/insatser/<int:effort>/visa/", efforts.show, name="effort-show"),
    path("s/<slug:slug>/moten/<int:meeting>/pagar/insats/", efforts.plan, name="run-effort"),
]
