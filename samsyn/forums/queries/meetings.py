"""Meetings as they stand (möten): of one or several collaborations, in order of their days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Count, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from samsyn.base.collaborations.actors import Actor
from samsyn.forums.models import Meeting
from samsyn.forums.queries.papers import ForumLine, timelines
from samsyn.forums.rules.chairing import ChairOfTheDay, chair_of_the_day
from samsyn.forums.rules.circles import has_outside_seats, is_individual
from samsyn.forums.rules.meetings import MeetingState, state_of
from samsyn.papers import meetings as said
from samsyn.papers.model import Forum, Paper
from samsyn.papers.who import Named

NOBODY = ChairOfTheDay(())


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting (möte): of which forum, when and where, who chairs it, and how it stands.

    ``name`` is what one meeting is called ("Måndagsmöte"). ``number`` is its place in the forum's row of meetings,
    from 1, and 0 where it was not counted: then nobody is said to chair. ``is_individual`` for a forum that speaks of
    individuals, of which nothing is told of where; ``has_outside`` for one with seats outside the authorities.
    """

    id: int
    collaboration_id: int
    slug: str
    collaboration_name: str
    forum: Named
    name: str
    on: date
    starts: time | None
    ends: time | None
    place: str
    link: str
    first_on: date
    is_extra: bool
    state: MeetingState
    reason: str
    chair: ChairOfTheDay
    number: int
    sequence: int
    revision: int
    is_individual: bool
    has_outside: bool
    made_at: datetime
    changed_at: datetime
    filled_at: datetime | None
    called_at: datetime | None
    opened_at: datetime | None
    closed_at: datetime | None
    cancelled_at: datetime | None

    @property
    def is_held(self) -> bool:
        """Whether it has been held."""
        return self.state is MeetingState.CLOSED

    @property
    def is_ahead(self) -> bool:
        """Whether it is still to come: planned or called."""
        return self.state in {MeetingState.PLANNED, MeetingState.CALLED}


def meetings(
    *actors: Actor,
    first: date,
    last: date,
    forum_key: str = "",
    is_with_cancelled: bool = False,
    most: int | None = None,
) -> list[MeetingRow]:
    """List the meetings from a day to another, in order; at most so many. Two queries.

    A meeting of a forum that the actor does not reach is not there.
    """
    rows = numbered(*actors).filter(on__gte=first, on__lte=last).order_by("on", "starts", "id")
    if forum_key:
        rows = rows.filter(forum_key=forum_key)
    if not is_with_cancelled:
        rows = rows.filter(cancelled_at=None)
    return list(shaped(rows if most is None else rows[:most], timelines(*actors) if actors else {}))


def meeting(actor: Actor, meeting_id: int) -> MeetingRow:
    """Give one meeting. Raises ``ObjectDoesNotExist`` for one that the actor does not reach. Two queries."""
    found = next(iter(shaped(numbered(actor).filter(pk=meeting_id), timelines(actor))), None)
    if found is None:
        raise ObjectDoesNotExist(meeting_id)
    return found


def numbered(*actors: Actor) -> QuerySet[Meeting]:
    """Ask for meetings with how many the forum had before each."""
    earlier = (
        Meeting.rows.of(*actors)
        .filter(
            collaboration=OuterRef("collaboration"),
            forum_key=OuterRef("forum_key"),
            on__lt=OuterRef("on"),
            cancelled_at=None,
        )
        .order_by()
        .values("forum_key")
        .annotate(many=Count("*"))
        .values("many")
    )
    return Meeting.rows.of(*actors).annotate(earlier=Coalesce(Subquery(earlier), 0))


def uncounted(*actors: Actor) -> QuerySet[Meeting]:
    """Ask for meetings without counting those before, where many are asked for and nobody asks who chairs."""
    return Meeting.rows.of(*actors).annotate(earlier=Value(-1))


def shaped(found: Iterable[Any], lines: dict[int, ForumLine]) -> Iterable[MeetingRow]:
    """Give rows of what was found; a meeting of a forum that is not in the paper of its day is not there."""
    known: dict[tuple[int, int, str], _Of | None] = {}
    for one in found:
        line = lines.get(one.collaboration_id)
        if line is None:
            continue
        stage = line.at(one.on, one.forum_key)
        key = (one.collaboration_id, id(stage), one.forum_key)
        if key not in known:
            known[key] = _of(line, stage.paper, one.forum_key)
        of = known[key]
        if of is not None:
            yield _row(one, of)


@dataclass(frozen=True, slots=True)
class _Of:
    """What all the meetings of a forum have in common while an edition holds."""

    line: ForumLine
    paper: Paper
    forum: Forum
    named: Named
    name: str
    is_individual: bool
    has_outside: bool


def _of(line: ForumLine, paper: Paper, key: str) -> _Of | None:
    forum = next((each for each in paper.forums if each.id == key), None)
    if forum is None:
        return None
    named, name = Named(forum.id, forum.name), said.one_of(forum.name)
    return _Of(line, paper, forum, named, name, is_individual(forum), has_outside_seats(paper, forum))


def _row(one: Any, of: _Of) -> MeetingRow:
    number = one.earlier + 1
    return MeetingRow(
        id=one.pk,
        collaboration_id=one.collaboration_id,
        slug=of.line.slug,
        collaboration_name=of.line.name,
        forum=of.named,
        name=of.name,
        on=one.on,
        starts=one.starts,
        ends=one.ends,
        place="" if of.is_individual else one.place,
        link="" if of.is_individual else one.link,
        first_on=one.first_on,
        is_extra=one.is_extra,
        state=state_of(
            is_called=one.called_at is not None,
            is_opened=one.opened_at is not None,
            is_closed=one.closed_at is not None,
            is_cancelled=one.cancelled_at is not None,
        ),
        reason=one.reason,
        chair=chair_of_the_day(
            of.paper, of.forum, on=one.on, number=number, handed_to=one.chair_key, reason=one.chair_reason
        )
        if number
        else NOBODY,
        number=number,
        sequence=one.sequence,
        revision=one.revision,
        is_individual=of.is_individual,
        has_outside=of.has_outside,
        made_at=one.made_at,
        changed_at=one.changed_at,
        filled_at=one.filled_at,
        called_at=one.called_at,
        opened_at=one.opened_at,
        closed_at=one.closed_at,
        cancelled_at=one.cancelled_at,
    )
