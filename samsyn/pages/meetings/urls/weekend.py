"""Addresses of the briefing before a weekend (Helgens läge)."""

from django.urls import URLPattern, path

from samsyn.pages.meetings.views import weekend as views

HERE = "s/<slug:slug>/moten/<int:meeting>/helgens-lage"

paths: list[URLPattern] = [
    path(f"{HERE}/", views.weekend, name="weekend"),
    path(f"{HERE}.<slug:written>", views.document, name="weekend-document"),
    path(f"{HERE}/oppna/", views.open_it, name="weekend-open"),
    path(f"{HERE}/i-tjanst/", views.put_on_duty, name="weekend-duty"),
    path(f"{HERE}/i-tjanst/<int:duty>/ta-bort/", views.take_off_duty, name="weekend-off-duty"),
    path(f"{HERE}/text/", views.write_special, name="weekend-special"),
    path(f"{HERE}/omrade/", views.add_area, name="weekend-add-area"),
    path(f"{HERE}/<int:matter>/text/", views.write_area, name="weekend-area"),
    path(f"{HERE}/<int:matter>/lage/", views.mark_area, name="weekend-mark"),
    path(f"{HERE}/insats/", views.plan_effort, name="weekend-effort"),
    path(f"{HERE}/klart/", views.close, name="weekend-close"),
]
