"""The days that forums meet (mötesdagar): those that are set, else those that the agreement itself names.

The one place that joins the two, for a week and for calendars alike.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.db.models import Q

from samsyn.base.collaborations.actors import Actor
from samsyn.duties import queries as duties
from samsyn.duties.queries import Board
from samsyn.duties.queries import MeetingRow as Promised
from samsyn.duties.rules.standings import Standing
from samsyn.forums.queries.meetings import MeetingRow, shaped, uncounted
from samsyn.forums.queries.papers import timelines
from samsyn.forums.rules.meetings import MeetingState
from samsyn.papers.who import Named

EVENING = time(17)
A_WEEK = timedelta(days=7)
"""The longest time within which an agreement names a day."""


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """A day that a forum meets (mötesdag): ``meeting`` where it is set, else ``promised`` by the agreement."""

    on: date
    slug: str
    collaboration_name: str
    forum: Named
    name: str
    starts: time | None
    ends: time | None
    place: str
    is_individual: bool
    meeting: MeetingRow | None = None
    promised: Promised | None = None

    @property
    def is_held(self) -> bool:
        """Whether it has been held."""
        if self.meeting is not None:
            return self.meeting.is_held
        return self.promised is not None and self.promised.standing is Standing.KEPT

    @property
    def is_off(self) -> bool:
        """Whether it was cancelled."""
        return self.meeting is not None and self.meeting.state is MeetingState.CANCELLED

    @property
    def is_in_the_evening(self) -> bool:
        """Whether it is held in the evening."""
        if self.promised is not None:
            return self.promised.is_in_the_evening
        return self.starts is not None and self.starts >= EVENING


def meeting_days(
    boards: Sequence[Board], *actors: Actor, first: date, last: date, is_with_cancelled: bool = False
) -> list[MeetingDay]:
    """List the days that forums meet, from a day to another, in order; both lie in the span that the boards show.

    A day that the agreement names gives way to the meeting that was set for its time, also when that was moved or
    cancelled. Their numbers are not counted. Two queries.
    """
    found = _around(actors, first, last)
    shown = [one for one in found if first <= one.on <= last and (is_with_cancelled or one.cancelled_at is None)]
    days = [*map(_of_meeting, shown), *(_of_paper(one) for one in unset(boards, found, first, last))]
    return sorted(days, key=lambda one: (one.on, one.starts or time.min, one.collaboration_name, one.name))


def unset(boards: Iterable[Board], held: Iterable[MeetingRow], first: date, last: date) -> list[Promised]:
    """Give the days that the agreements name and that nobody has set a meeting for.

    A meeting keeps the time that it was first set for, wherever it is moved and also when it is cancelled; an extra
    meeting keeps none but its own day.
    """
    ons = {(one.collaboration_id, one.forum.key, one.on) for one in held}
    times: dict[tuple[int, str], list[date]] = {}
    for one in held:
        times.setdefault((one.collaboration_id, one.forum.key), []).extend([] if one.is_extra else [one.first_on])
    promised = duties.meetings(boards, first, last)
    return [one for one in promised if not _is_set(one, ons, times)]


def _is_set(one: Promised, ons: set[tuple[int, str, date]], times: dict[tuple[int, str], list[date]]) -> bool:
    where = (one.board.line.collaboration_id, one.forum.id)
    return (*where, one.on) in ons or any(day in one.window for day in times.get(where, ()))


def _around(actors: Sequence[Actor], first: date, last: date) -> list[MeetingRow]:
    """The meetings of some days, and those that keep a time that touches them. Two queries."""
    if not actors:
        return []
    around = (first - A_WEEK, last + A_WEEK)
    rows = uncounted(*actors).filter(Q(on__range=around) | Q(first_on__range=around))
    return list(shaped(rows.order_by("on", "starts", "id"), timelines(*actors)))


def _of_meeting(one: MeetingRow) -> MeetingDay:
    return MeetingDay(
        on=one.on,
        slug=one.slug,
        collaboration_name=one.collaboration_name,
        forum=one.forum,
        name=one.name,
        starts=one.starts,
        ends=one.ends,
        place=one.place,
        is_individual=one.is_individual,
        meeting=one,
    )


def _of_paper(one: Promised) -> MeetingDay:
    return MeetingDay(
        on=one.on,
        slug=one.board.line.slug,
        collaboration_name=one.board.line.name,
        forum=Named(one.forum.id, one.forum.name),
        name=one.name,
        starts=one.hours.starts if one.hours else None,
        ends=one.hours.ends if one.hours else None,
        place=one.forum.place,
        is_individual=one.is_about_individuals,
        promised=one,
    )
