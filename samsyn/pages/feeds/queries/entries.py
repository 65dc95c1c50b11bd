"""What a calendar shows (kalenderposter): meetings on exact days, last days, school breaks; neutral words only."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.almanac.calendars import Calendar
from samsyn.almanac.periods import last_day_for
from samsyn.base.collaborations.actors import Actor
from samsyn.duties import queries as duties
from samsyn.duties.queries import AssignmentRow, Board, DutyRow, MeetingRow, Occurrence
from samsyn.duties.rules.standings import Standing
from samsyn.papers.meetings import Hours
from samsyn.places import wording as places
from samsyn.places.rules import SchoolDays

BACK, AHEAD = timedelta(days=60), timedelta(days=400)
TIMED = frozenset({"windows", "clock"})
ASKED = frozenset({Standing.OPEN, Standing.DUE_SOON, Standing.BEHIND, Standing.AHEAD})
A_WEEK = 7
"""A last day every week would fill the calendar with what one knows already."""


@dataclass(frozen=True, slots=True)
class Edition:
    """From which day the paper says so, and how many editions came before (utgåva)."""

    first_day: date
    number: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a calendar (kalenderpost): whole days, both included, unless the paper gives the time of day.

    ``uid`` stays the same as long as it is the same thing; ``edition`` tells when it was last said anew.
    """

    uid: str
    title: str
    first_day: date
    last_day: date
    hours: Hours | None
    path: str
    edition: Edition


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a calendar covers, as seen from today (spann)."""

    today: date

    @property
    def first(self) -> date:
        """The first day."""
        return self.today - BACK

    @property
    def last(self) -> date:
        """The last day."""
        return self.today + AHEAD

    def hold(self, day: date) -> bool:
        """Whether a day is among them."""
        return self.first <= day <= self.last


def of_person(
    boards: Sequence[Board],
    actors: Sequence[Actor],
    calendars: Mapping[int, Calendar],
    given: Sequence[AssignmentRow],
    days: Days,
) -> list[Entry]:
    """List a person's entries over her collaborations: all meetings, her own last days, the school breaks."""
    by_slug = {actor.slug: actor for actor in actors}
    found = [_meeting(one) for one in duties.meetings(boards, days.first, days.last)]
    for board in boards:
        actor = by_slug[board.line.slug]
        mine = (row for row in board.rows if duties.is_mine(row, board, actor))
        found += _last_days(board, mine, days)
        found += _breaks(board, calendars.get(board.line.collaboration_id, Calendar()), days)
        found += _assignments(board, given, duties.owned_keys(actor, board.paper), days)
    return _in_order(found)


def of_forum(board: Board, forum_key: str, given: Sequence[AssignmentRow], days: Days) -> list[Entry]:
    """List a forum's entries: its meetings, and the last days of what it carries, owes or is asked to do."""
    meetings = [one for one in duties.meetings([board], days.first, days.last) if one.forum.id == forum_key]
    own = (row for row in board.rows if row.forum_key == forum_key or forum_key in {one.key for one in row.owners})
    asked = _assignments(board, given, {forum_key}, days)
    return _in_order([*(_meeting(one) for one in meetings), *_last_days(board, own, days), *asked])


def _in_order(found: Iterable[Entry]) -> list[Entry]:
    return sorted(found, key=lambda one: (one.first_day, one.title, one.uid))


def _meeting(one: MeetingRow) -> Entry:
    where = [one.board.line.slug, one.forum.id]
    return Entry(
        uid=_uid(one.board, one.row.key, one.on),
        title=_("%(where)s: möte") % {"where": one.board.line.name},
        first_day=one.on,
        last_day=one.on,
        hours=one.hours,
        path=reverse("week:week") if one.is_about_individuals else reverse("organisation:forum", args=where),
        edition=_edition(one.board),
    )


def _last_days(board: Board, rows: Iterable[DutyRow], days: Days) -> Iterator[Entry]:
    for row in rows:
        if row.mode in TIMED and row.standing is not Standing.ENDED:
            for one in row.occurrences:
                for nth, day in _asked(one):
                    if days.hold(day):
                        yield _last_day(board, row, day, (one.window.starts, nth))


def _asked(one: Occurrence) -> Iterator[tuple[int, date]]:
    """The last days still asked for in a window, each with its number."""
    if one.window.days <= A_WEEK or not one.in_figures or one.standing not in ASKED:
        return
    for nth in range(one.window.wanted - one.wanted + one.counted + 1, one.window.wanted + 1):
        yield nth, last_day_for(one.window, nth)


def _last_day(board: Board, row: DutyRow, day: date, place: tuple[date, int]) -> Entry:
    return Entry(
        uid=_uid(board, row.key, *place),
        title=_("%(where)s: sista dag för ett åtagande") % {"where": board.line.name},
        first_day=day,
        last_day=day,
        hours=None,
        path=_path(board, row),
        edition=_edition(board),
    )


def _assignments(board: Board, given: Iterable[AssignmentRow], owners: Collection[str], days: Days) -> Iterator[Entry]:
    """The last days of assignments, by number and link only: what is asked is never in a calendar."""
    for one in given:
        if one.collaboration == board.line.slug and one.owner.key in owners and one.by_day and days.hold(one.by_day):
            yield Entry(
                uid=_uid(board, "assignment", one.id),
                title=_("%(where)s: uppdrag %(number)s") % {"where": board.line.name, "number": one.id},
                first_day=one.by_day,
                last_day=one.by_day,
                hours=None,
                path=reverse("duties:assignment", args=[board.line.slug, one.id]),
                edition=Edition(one.postponed_on or one.given_on, one.version),
            )


def _path(board: Board, row: DutyRow) -> str:
    """Lead to the duty, but to the whole list where its address would name a forum on individual level."""
    if not duties.is_about_individuals(row, board.paper):
        return reverse("duties:duty", args=[board.line.slug, row.key])
    return reverse("duties:duties", args=[board.line.slug])


def _breaks(board: Board, calendar: Calendar, days: Days) -> Iterator[Entry]:
    """The school breaks that are set; what is not set is not guessed."""
    for one in calendar.breaks:
        if days.hold(one.first_day) or days.hold(one.last_day):
            facts = {"where": board.line.name, "what": str(places.SCHOOL_DAYS[SchoolDays(one.name)]).lower()}
            yield Entry(
                uid=_uid(board, "school", one.name, one.first_day.year),
                title=_("%(where)s: %(what)s") % facts,
                first_day=one.first_day,
                last_day=one.last_day,
                hours=None,
                path=reverse("duties:duties", args=[board.line.slug]),
                edition=_edition(board),
            )


def _uid(board: Board, *parts: object) -> str:
    return name_for_ever(board.line.slug, *parts)


def name_for_ever(*parts: object) -> str:
    """Name an entry or a calendar for ever, without telling what it is about."""
    whole = "|".join(str(part) for part in parts)
    return f"{hashlib.sha256(whole.encode()).hexdigest()[:32]}@samsyn"


def _edition(board: Board) -> Edition:
    begun = [stage.first_day for stage in board.line.stages if stage.first_day]
    return Edition(max(begun, default=board.line.in_use_from or date(2020, 1, 1)), len(board.line.stages) - 1)
