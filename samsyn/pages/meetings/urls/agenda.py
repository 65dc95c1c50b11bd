"""Addresses of what is before a meeting (dagordning, kallelse)."""

from django.urls import URLPattern, path

from samsyn.pages.meetings.views import agenda, calling, items, meeting, waiting

MEETING = "s/<slug:slug>/moten/<int:meeting>/"

paths: list[URLPattern] = [
    path(MEETING, meeting.meeting, name="meeting"),
    path(f"{MEETING}dagordning/", agenda.agenda, name="agenda"),
    path(f"{MEETING}dagordning/hamta/", agenda.fill, name="fill"),
    path(f"{MEETING}dagordning/mall/", agenda.take_template, name="take-template"),
    path(f"{MEETING}svara/", calling.reply, name="reply"),
    path(f"{MEETING}kalla/", calling.call, name="call"),
    path(f"{MEETING}adjungera/", calling.adjunct, name="adjunct"),
    path(f"{MEETING}adjungera/ta-bort/", calling.send_back, name="send-back"),
    path(f"{MEETING}ordforande/", calling.chair, name="chair"),
    path("moten/att-svara/", calling.answers, name="answers"),
    path("s/<slug:slug>/moten/arende/<int:matter>/", items.item, name="item"),
    path("s/<slug:slug>/moten/arende/<int:matter>/flytta/", items.move, name="move-item"),
    path("s/<slug:slug>/moten/arende/<int:matter>/ta-upp/", items.take_up, name="take-up"),
    path("s/<slug:slug>/moten/arende/<int:matter>/lat-vanta/", items.set_aside, name="set-aside"),
    path("s/<slug:slug>/moten/arende/<int:matter>/ta-bort/", items.remove, name="remove-item"),
    path("s/<slug:slug>/moten/arende/<int:matter>/dela/", items.share, name="share-item"),
    path("s/<slug:slug>/moten/arende/<int:matter>/fil/", items.attach, name="attach"),
    path("s/<slug:slug>/moten/vantar/<slug:forum>/", waiting.backlog, name="backlog"),
    path("s/<slug:slug>/moten/mall/<slug:forum>/", waiting.template, name="template"),
]
