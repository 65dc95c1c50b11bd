"""Addresses of public records (handlingar): the list, one of them, and the parties' registries."""

from django.urls import URLPattern, path

from samsyn.pages.trail.views import record, records

HOME = "s/<slug:slug>/handlingar/"
ONE = f"{HOME}<slug:sort>/<int:document>/"

paths: list[URLPattern] = [
    path(HOME, records.records, name="records"),
    path(f"{HOME}lista.<str:form>", records.export, name="records-export"),
    path(f"{HOME}registratorer/", records.registries, name="registries"),
    path(f"{HOME}registratorer/<slug:party>/", records.registry, name="registry"),
    path(ONE, record.record, name="record"),
    path(f"{ONE}nummer/", record.number, name="record-number"),
    path(f"{ONE}sekretess/", record.mark, name="record-mark"),
    path(f"{ONE}registrator/", record.send, name="record-send"),
]
