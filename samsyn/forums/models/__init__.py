"""Tables of forums: meetings and who came, agendas and what they came to, decisions and where each party stands."""

from samsyn.forums.models.agenda import AgendaTemplate, Item, PassedOver
from samsyn.forums.models.decisions import Decision, OwnDecision, Stand
from samsyn.forums.models.individual import Count, Trend, TrendPass
from samsyn.forums.models.meetings import Adjunct, Attendance, Meeting, Notice, Reply

__all__ = [
    "Adjunct",
    "AgendaTemplate",
    "Attendance",
    "Count",
    "Decision",
    "Item",
    "Meeting",
    "Notice",
    "OwnDecision",
    "PassedOver",
    "Reply",
    "Stand",
    "Trend",
    "TrendPass",
]
