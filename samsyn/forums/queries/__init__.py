"""What forums answer (frågor): meetings, seats, agendas, decisions."""

from samsyn.forums.queries.agenda import ItemRow, agenda, agenda_of, backlog, item
from samsyn.forums.queries.calling import (
    AdjunctRow,
    Reached,
    ReplyRow,
    adjuncts,
    can_decide,
    changed_since,
    reached,
    replies,
)
from samsyn.forums.queries.filling import TemplateItem, TemplateRow, template
from samsyn.forums.queries.individual import TertialRow, TrendRow, first_open, may_tell, tertials
from samsyn.forums.queries.meetings import MeetingRow, meeting, meetings
from samsyn.forums.queries.noted import (
    ApproverRow,
    AwaitedNotes,
    LineRow,
    NotesRow,
    SharedRow,
    awaited,
    notes,
    shared_with,
)
from samsyn.forums.queries.preparing import Place, may_prepare, place_of
from samsyn.forums.queries.seating import SeatRow, forum_of, forums, seats

__all__ = [
    "AdjunctRow",
    "ApproverRow",
    "AwaitedNotes",
    "ItemRow",
    "LineRow",
    "MeetingRow",
    "NotesRow",
    "Place",
    "Reached",
    "ReplyRow",
    "SeatRow",
    "SharedRow",
    "TemplateItem",
    "TemplateRow",
    "TertialRow",
    "TrendRow",
    "adjuncts",
    "agenda",
    "agenda_of",
    "awaited",
    "backlog",
    "can_decide",
    "changed_since",
    "first_open",
    "forum_of",
    "forums",
    "item",
    "may_prepare",
    "may_tell",
    "meeting",
    "meetings",
    "notes",
    "place_of",
    "reached",
    "replies",
    "seats",
    "shared_with",
    "template",
    "tertials",
]
