"""Addresses of a meeting's notes (anteckningar), and of the reports that go up from them."""

from django.urls import URLPattern, path

from samsyn.pages.meetings.views import notes, reports

_NOTES = "s/<slug:slug>/moten/<int:meeting>/anteckningar"
_REPORT = "s/<slug:slug>/moten/rapport/<int:report>"
paths: list[URLPattern] = [
    path(f"{_NOTES}/", notes.notes, name="notes"),
    path(f"{_NOTES}.<slug:written>", notes.document, name="notes-document"),
    path(f"{_NOTES}/skicka/", notes.send, name="notes-send"),
    path(f"{_NOTES}/svara/<slug:function>/", notes.answer, name="notes-answer"),
    path(f"{_NOTES}/ratta/<int:matter>/", notes.mend, name="notes-mend"),
    path(f"{_NOTES}/las/", notes.lock, name="notes-lock"),
    path(f"{_NOTES}/tillagg/", notes.add, name="notes-add"),
    path(f"{_NOTES}/dela/<path:line>", notes.share, name="notes-share"),
    path(f"{_REPORT}/", reports.report, name="report"),
    path(f"{_REPORT}.<slug:written>", reports.document, name="report-document"),
    path("s/<slug:slug>/beslut/<int:decision>/utdrag.<slug:written>", notes.excerpt, name="excerpt"),
]
