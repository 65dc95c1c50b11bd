"""Addresses of the meetings' pages (möten, beslut), by subject."""

from samsyn.pages.meetings.urls import (
    agenda,
    calendar,
    decisions,
    efforts,
    individual,
    invitations,
    made,
    notes,
    occasions,
    papers,
    running,
    weekend,
)

app_name = "meetings"
urlpatterns = [
    *calendar.paths,
    *agenda.paths,
    *running.paths,
    *decisions.paths,
    *efforts.paths,
    *individual.paths,
    *made.paths,
    *invitations.paths,
    *notes.paths,
    *occasions.paths,
    *papers.paths,
    *weekend.paths,
]
