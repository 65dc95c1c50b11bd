"""Addresses of the pages where an agreement is written (ny samverkan, utkast)."""

from django.urls import path

from samsyn.pages.start.views import begin, items, new, rhythm, steps

app_name = "start"
DRAFT = "s/<slug:slug>/utkast/<int:draft>/"
urlpatterns = [
    path("ny/", new.new, name="new"),
    path(DRAFT, steps.draft, name="draft"),
    path(f"{DRAFT}markera/", items.mark, name="mark"),
    path(f"{DRAFT}egna-ord/", items.item, name="own"),
    path(f"{DRAFT}lagg-till/<path:where>/", items.add, name="add"),
    path(f"{DRAFT}punkt/<path:item>/", items.item, name="item"),
    path(f"{DRAFT}flytta/<path:item>/", items.move, name="move"),
    path(f"{DRAFT}ta-bort/<path:item>/", items.strike, name="strike"),
    path(f"{DRAFT}rytm/", rhythm.rhythm, name="rhythm"),
    path(f"{DRAFT}borja/", begin.begin, name="begin"),
    path("s/<slug:slug>/overenskommelsen/angra-borja/", begin.undo, name="undo"),
    path(f"{DRAFT}<slug:step>/", steps.step, name="step"),
]
