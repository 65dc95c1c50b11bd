"""Addresses of a meeting that is held (mötesläge)."""

from django.urls import path

from samsyn.pages.meetings.views import running as views
from samsyn.pages.meetings.views import settling

HERE = "s/<slug:slug>/moten/<int:meeting>/pagar/"

paths = [
    path(HERE, views.run, name="run"),
    path(f"{HERE}oppna/", views.open_it, name="run-open"),
    path(f"{HERE}narvaro/", views.attend, name="run-attend"),
    path(f"{HERE}narvaro/alla/", views.everybody, name="run-everybody"),
    path(f"{HERE}narvaro/<str:seat>/ersattare/", views.substitute, name="run-substitute"),
    path(f"{HERE}sedan-sist/<int:assignment>/", views.answer, name="run-answer"),
    path(f"{HERE}<int:matter>/text/", settling.write, name="run-write"),
    path(f"{HERE}<int:matter>/lage/", settling.mark, name="run-mark"),
    path(f"{HERE}<int:matter>/avsluta/", settling.settle, name="run-settle"),
    path(f"{HERE}<int:matter>/uppdrag/", settling.act, name="run-act"),
    path(f"{HERE}<int:matter>/beslut/", settling.decide, name="run-decide"),
    path(f"{HERE}<int:matter>/beslut/<int:decision>/alla/", settling.behind, name="run-behind"),
    path(f"{HERE}<int:matter>/lyft/", settling.lift, name="run-lift"),
    path(f"{HERE}nytt/", views.add, name="run-add"),
    path(f"{HERE}avsluta/", views.close, name="run-close"),
]
