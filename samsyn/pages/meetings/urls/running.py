"""Addresses of a meeting that is held (mötesläge)."""

from django.urls import path

from samsyn.pages.meetings.views import running as views

HERE = "s/<slug:slug>/moten/<int:meeting>/pagar/"

paths = [
    path(HERE, views.run, name="run"),
    path(f"{HERE}oppna/", views.open_it, name="run-open"),
    path(f"{HERE}narvaro/", views.attend, name="run-attend"),
    path(f"{HERE}narvaro/alla/", views.everybody, name="run-everybody"),
    path(f"{HERE}narvaro/<str:seat>/ersattare/", views.substitute, name="run-substitute"),
    path(f"{HERE}sedan-sist/<int:assignment>/", views.answer, name="run-answer"),
    path(f"{HERE}<int:matter>/text/", views.write, name="run-write"),
    path(f"{HERE}<int:matter>/lage/", views.mark, name="run-mark"),
    path(f"{HERE}<int:matter>/avsluta/", views.settle, name="run-settle"),
    path(f"{HERE}<int:matter>/uppdrag/", views.act, name="run-act"),
    path(f"{HERE}avsluta/", views.close, name="run-close"),
]
