"""Addresses of decisions and gatherings (beslut, samling)."""

from django.urls import URLPattern, path

from samsyn.pages.meetings.views import decisions, gatherings

paths: list[URLPattern] = [
    path("s/<slug:slug>/beslut/", decisions.decisions, name="decisions"),
    path("s/<slug:slug>/beslut/lista.<str:form>", decisions.export, name="decisions-export"),
    path("s/<slug:slug>/beslut/<int:decision>/", decisions.decision, name="decision"),
    path("s/<slug:slug>/beslut/<int:decision>/svara/", decisions.stand, name="stand"),
    path("s/<slug:slug>/beslut/<int:decision>/eget-beslut/", decisions.own, name="own-decision"),
    path("s/<slug:slug>/beslut/<int:decision>/andra/", decisions.change, name="change-decision"),
    path("s/<slug:slug>/beslut/<int:decision>/vad-blev-det-av/", decisions.became, name="became"),
    path("s/<slug:slug>/beslut/<int:decision>/dra-tillbaka/", decisions.withdraw, name="withdraw-decision"),
    path("s/<slug:slug>/arenden/<int:matter>/lyft/", decisions.lift, name="lift"),
    path("s/<slug:slug>/samling/", gatherings.gatherings, name="gatherings"),
    path("s/<slug:slug>/samling/ny/", gatherings.gather, name="gather"),
    path("s/<slug:slug>/samling/<int:gathering>/", gatherings.gathering, name="gathering"),
]
