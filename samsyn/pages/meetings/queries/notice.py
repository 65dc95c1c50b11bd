"""What the notice of a meeting is written of (kallelse): the meeting, its items, and those who are called."""

from dataclasses import dataclass

from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.collaborations.actors import Actor
from samsyn.forums import queries as forums
from samsyn.forums.queries import AdjunctRow, ItemRow, MeetingRow, SeatRow


@dataclass(frozen=True, slots=True)
class NoticePage:
    """A meeting with the items that are reached, its seats, and who is called besides (kallelse)."""

    row: MeetingRow
    items: tuple[ItemRow, ...]
    seats: tuple[SeatRow, ...]
    adjuncts: tuple[AdjunctRow, ...]


def notice_page(actor: Actor, meeting_id: int) -> NoticePage:
    """Ask for what a notice is written of.

    Raises ``ObjectDoesNotExist`` for a meeting that is not reached, and one of a forum on individual level: of such
    nothing is written.
    """
    row = forums.meeting(actor, meeting_id)
    if row.is_individual:
        raise ObjectDoesNotExist(meeting_id)
    paper = forums.paper(actor, row.on, row.forum.key)
    places = forums.seats(actor, paper, forums.forum_of(paper, row.forum.key), row.on)
    return NoticePage(row, forums.agenda_of(actor, row), places, forums.adjuncts(actor, row))
