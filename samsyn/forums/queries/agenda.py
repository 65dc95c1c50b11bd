"""Agendas as they stand (dagordning): the items of a meeting, those that wait in a forum, and one by itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import queries as documents
from samsyn.base.documents.queries import FileRow
from samsyn.base.refs import Ref
from samsyn.forums import access
from samsyn.forums.models import Item
from samsyn.forums.queries.meetings import MeetingRow, meeting
from samsyn.forums.queries.papers import timeline
from samsyn.forums.queries.preparing import may_prepare
from samsyn.forums.queries.seating import forum_of
from samsyn.forums.rules.circles import circle_of_meeting
from samsyn.forums.rules.kinds import AreaState, Opening, Outcome, Purpose
from samsyn.papers.model import Paper
from samsyn.papers.who import Named, name_of

MOST_WAITING = 100


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item (ärende): what it is about and for, who presents it, what it comes from, what it came to.

    ``number`` is its place on the agenda as the actor sees it, from 1. ``may_change`` for who wrote it or prepares
    the meeting.
    """

    id: int
    number: int
    forum_key: str
    meeting_id: int | None
    title: str
    purpose: Purpose
    presenter: Named | None
    minutes: int | None
    opening: Opening
    about: Ref
    file: FileRow | None
    circle: str
    is_for_outside: bool
    area_state: AreaState | None
    text: str
    revision: int
    outcome: Outcome | None
    outcome_text: str
    carried_from_id: int | None
    made_at: datetime
    made_by: str
    may_change: bool

    @property
    def is_closed(self) -> bool:
        """Whether it has come to something."""
        return self.outcome is not None

    @property
    def is_area(self) -> bool:
        """Whether it is an area of the weekly half-hour."""
        return self.opening is Opening.AREA


def agenda(actor: Actor, meeting_id: int) -> tuple[ItemRow, ...]:
    """List the items of a meeting in their order, as far as the actor reaches. Four queries.

    Raises ``ObjectDoesNotExist`` for a meeting that the actor does not reach.
    """
    row = meeting(actor, meeting_id)
    return agenda_of(actor, row)


def agenda_of(actor: Actor, row: MeetingRow) -> tuple[ItemRow, ...]:
    """List the items of a meeting that is at hand. Two queries."""
    paper = timeline(actor).at(row.on, row.forum.key).paper
    found = Item.rows.of(actor).filter(meeting_id=row.id).select_related("made_by").order_by("position", "id")
    return _rows(actor, paper, found, prepares=may_prepare(actor, paper, forum_of(paper, row.forum.key), row))


def backlog(actor: Actor, forum_key: str, on: date) -> tuple[ItemRow, ...]:
    """List what waits in a forum without a meeting (väntar), at most a hundred. Three queries.

    Raises ``ObjectDoesNotExist`` for a forum that the actor does not reach.
    """
    paper = timeline(actor).near(on, forum_key).paper
    prepares = may_prepare(actor, paper, forum_of(paper, forum_key), None)
    found = Item.rows.of(actor).filter(forum_key=forum_key, meeting=None, closed_at=None)
    found = found.select_related("made_by").order_by("position", "id")[:MOST_WAITING]
    return _rows(actor, paper, found, prepares=prepares)


def item(actor: Actor, item_id: int) -> ItemRow:
    """Give one item; raises ``ObjectDoesNotExist`` for one that the actor does not reach. Five queries at most."""
    found = Item.rows.of(actor).select_related("made_by").get(pk=item_id)
    if found.meeting_id is not None:
        return next(one for one in agenda(actor, found.meeting_id) if one.id == item_id)
    paper = timeline(actor).last(found.forum_key).paper
    prepares = may_prepare(actor, paper, forum_of(paper, found.forum_key), None)
    (row,) = _rows(actor, paper, [found], prepares=prepares)
    return row


def _rows(actor: Actor, paper: Paper, found: Iterable[Item], *, prepares: bool) -> tuple[ItemRow, ...]:
    rows = list(found)
    files = documents.files(actor, (one.file_id for one in rows))
    writes = access.may(actor, access.ADD_ITEM)
    return tuple(
        _row(
            one,
            number,
            paper,
            files.get(one.file_id or 0),
            may_change=prepares or (writes and one.made_by_id is not None and one.made_by_id == actor.user_id),
        )
        for number, one in enumerate(rows, start=1)
    )


def _row(one: Item, number: int, paper: Paper, file: FileRow | None, *, may_change: bool) -> ItemRow:
    return ItemRow(
        id=one.pk,
        number=number,
        forum_key=one.forum_key,
        meeting_id=one.meeting_id,
        title=one.title,
        purpose=Purpose(one.purpose),
        presenter=Named(one.presenter_key, name_of(paper, one.presenter_key)) if one.presenter_key else None,
        minutes=one.minutes,
        opening=Opening(one.opening),
        about=Ref(one.about_kind, one.about_key, one.about_title),
        file=file,
        circle=one.circle,
        is_for_outside=one.circle == circle_of_meeting(one.forum_key),
        area_state=AreaState(one.area_state) if one.area_state else None,
        text=one.text,
        revision=one.revision,
        outcome=Outcome(one.outcome) if one.outcome else None,
        outcome_text=one.outcome_text,
        carried_from_id=one.carried_from_id,
        made_at=one.made_at,
        made_by=one.made_by.name if one.made_by else "",
        may_change=may_change,
    )
