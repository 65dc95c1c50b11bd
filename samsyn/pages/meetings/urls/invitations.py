"""Addresses of mutual invitations (inbjudningar)."""

from django.urls import URLPattern, path

from samsyn.pages.meetings.views import invitations as views

HERE = "s/<slug:slug>/inbjudningar/"
ONE = f"{HERE}<int:shared>/"

paths: list[URLPattern] = [
    path(HERE, views.invitations, name="invitations"),
    path(f"{HERE}ny/", views.invite, name="invite"),
    path(ONE, views.shared, name="shared"),
    path(f"{ONE}svara/", views.answer, name="shared-answer"),
    path(f"{ONE}deltog/", views.turnout, name="turnout"),
    path(f"{ONE}bevis/", views.give, name="shared-give"),
    path(f"{ONE}ta-upp/", views.bring, name="shared-bring"),
    path(f"{ONE}stall-in/", views.call_off, name="shared-call-off"),
]
