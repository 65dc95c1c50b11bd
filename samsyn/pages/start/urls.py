"""Addresses of the pages where an agreement is written (ny samverkan, utkast)."""

from django.urls import path

from samsyn.pages.start.views import (
    begin,
    choices,
    items,
    new,
    paste,
    practice,
    reading,
    renew,
    rhythm,
    steps,
    tables,
    ways,
)

app_name = "start"
DRAFT = "s/<slug:slug>/utkast/<int:draft>/"
RENEW = "s/<slug:slug>/overenskommelsen/fornya/"
urlpatterns = [
    path("ny/", new.new, name="new"),
    path("ny/ovning/", practice.practise, name="practise"),
    path("s/<slug:slug>/kasta-ovningen/", practice.throw_away, name="throw-away"),
    path(DRAFT, steps.draft, name="draft"),
    path(f"{DRAFT}markera/", items.mark, name="mark"),
    path(f"{DRAFT}egna-ord/", items.item, name="own"),
    path(f"{DRAFT}lagg-till/<path:where>/", items.add, name="add"),
    path(f"{DRAFT}punkt/<path:item>/", items.item, name="item"),
    path(f"{DRAFT}flytta/<path:item>/", items.move, name="move"),
    path(f"{DRAFT}ta-bort/<path:item>/", items.strike, name="strike"),
    path(f"{DRAFT}rytm/", rhythm.rhythm, name="rhythm"),
    path(f"{DRAFT}tabell/<path:listed>/", tables.table, name="table"),
    path(f"{DRAFT}hamta/", ways.ways, name="ways"),
    path(f"{DRAFT}hamta/fil/", ways.read_in, name="read-in"),
    path(f"{DRAFT}hamta/<slug:shelf>/<slug:source>/", ways.way, name="way"),
    path(f"{DRAFT}klistra/", paste.paste, name="paste"),
    path(f"{DRAFT}lasa/", reading.reading, name="reading"),
    path(f"{DRAFT}lasa/<slug:clause>/", reading.read, name="read"),
    path(f"{DRAFT}lasa/<slug:clause>/genomlast/", reading.read_through, name="read-through"),
    path(f"{DRAFT}lasa/<slug:clause>/dela/", reading.divide, name="divide"),
    path(f"{DRAFT}lasa/<slug:clause>/sla-ihop/", reading.join, name="join"),
    path(f"{DRAFT}borja/", begin.begin, name="begin"),
    path("s/<slug:slug>/overenskommelsen/angra-borja/", begin.undo, name="undo"),
    path(f"{DRAFT}val/", choices.choices, name="choices"),
    path(f"{DRAFT}val/<slug:group>/", choices.group, name="choice-group"),
    path(f"{DRAFT}ta-vid/", choices.take_over, name="take-over"),
    path(RENEW, renew.renew, name="renew"),
    path(f"{RENEW}forlang/", renew.extend, name="renew-extend"),
    path(f"{RENEW}ny/", renew.follow, name="renew-follow"),
    path(f"{RENEW}lop-ut/", renew.run_out, name="renew-run-out"),
    path(f"{RENEW}samrad/", renew.consult, name="renew-consult"),
    path(f"{RENEW}oversyn/", renew.review, name="renew-review"),
    path(f"{RENEW}anteckning/<int:note>/ta-tillbaka/", renew.take_back, name="renew-take-back"),
    path(f"{DRAFT}<slug:step>/", steps.step, name="step"),
]
