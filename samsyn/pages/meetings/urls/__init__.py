"""Addresses of the meetings' pages (möten, beslut), by subject."""

from samsyn.pages.meetings.urls import agenda, calendar, decisions, running

app_name = "meetings"
urlpatterns = [*calendar.paths, *agenda.paths, *running.paths, *decisions.paths]
