"""Addresses of known days and weekends (kända dagar och helger)."""

from django.urls import URLPattern, path

from samsyn.pages.meetings.views import occasions, own_days

HERE = "s/<slug:slug>/kanda-dagar/"
ONE = f"{HERE}<slug:known>/"

paths: list[URLPattern] = [
    path(HERE, occasions.occasions, name="occasions"),
    path(f"{HERE}ny/", own_days.new, name="own-day"),
    path(f"{HERE}skolans-datum/", own_days.school, name="school-days"),
    path(f"{HERE}egen/<int:own>/", own_days.change, name="own-day-set"),
    path(f"{HERE}egen/<int:own>/ta-bort/", own_days.end, name="own-day-end"),
    path(ONE, occasions.occasion, name="occasion"),
    path(f"{ONE}forbered/", occasions.prepare, name="prepare"),
    path(f"{ONE}forra-arets/", occasions.reuse, name="reuse"),
    path(f"{ONE}lardom/", occasions.learn, name="learn"),
]
