"""Tables of forums: meetings with who came, agendas with what they came to, decisions with where each party stands."""

from samsyn.forums.models.agenda import AgendaTemplate, Item
from samsyn.forums.models.decisions import Decision, OwnDecision, Stand
from samsyn.forums.models.meetings import Adjunct, Attendance, Meeting, Reply

__all__ = [
    "Adjunct",
    "AgendaTemplate",
    "Attendance",
    "Decision",
    "Item",
    "Meeting",
    "OwnDecision",
    "Reply",
    "Stand",
]
