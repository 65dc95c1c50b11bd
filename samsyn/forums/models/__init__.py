"""Tables of forums: meetings and who came, agendas and what they came to, decisions and where each party stands."""

from samsyn.forums.models.agenda import AgendaTemplate, Item, PassedOver
from samsyn.forums.models.briefs import Brief
from samsyn.forums.models.decisions import Decision, OwnDecision, Stand
from samsyn.forums.models.efforts import Effort, EffortAnswer
from samsyn.forums.models.gatherings import Gathering
from samsyn.forums.models.individual import Count, Trend, TrendPass
from samsyn.forums.models.invitations import OccasionReply, SharedOccasion, Turnout
from samsyn.forums.models.made import Composition, ForumChange, MadeForum
from samsyn.forums.models.meetings import Adjunct, Attendance, Meeting, Notice, Reply
from samsyn.forums.models.notes import Addition, Approval, Approver, Notes, Sharing
from samsyn.forums.models.occasions import Lesson, OwnDate, OwnDay
from samsyn.forums.models.weekend import OnDuty, Weekend

__all__ = [
    "Addition",
    "Adjunct",
    "AgendaTemplate",
    "Approval",
    "Approver",
    "Attendance",
    "Brief",
    "Composition",
    "Count",
    "Decision",
    "Effort",
    "EffortAnswer",
    "ForumChange",
    "Gathering",
    "Item",
    "Lesson",
    "MadeForum",
    "Meeting",
    "Notes",
    "Notice",
    "OccasionReply",
    "OnDuty",
    "OwnDate",
    "OwnDay",
    "OwnDecision",
    "PassedOver",
    "Reply",
    "SharedOccasion",
    "Sharing",
    "Stand",
    "Trend",
    "TrendPass",
    "Turnout",
    "Weekend",
]
