"""What a calendar shows (kalenderposter): meetings on exact days, last days, school breaks; neutral words only."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.almanac.calendars import Calendar
from samsyn.almanac.periods import last_day_for
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents.calendars import CalendarEntry, changed_on
from samsyn.duties import queries as duties
from samsyn.duties.queries import AssignmentRow, Board, DutyRow, Occurrence
from samsyn.duties.queries import MeetingRow as PromisedDay
from samsyn.duties.rules.standings import Standing
from samsyn.forums import queries as forums
from samsyn.forums.queries import MeetingDay
from samsyn.pages import door
from samsyn.places import wording as places
from samsyn.places.rules import SchoolDays

BACK, AHEAD = timedelta(days=60), timedelta(days=400)
TIMED = frozenset({"windows", "clock"})
ASKED = frozenset({Standing.OPEN, Standing.DUE_SOON, Standing.BEHIND, Standing.AHEAD})
A_WEEK = 7
"""A last day every week would fill the calendar with what one knows already."""


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
) -> list[CalendarEntry]:
    """List a person's entries over her collaborations: all meetings, her own last days, the school breaks."""
    by_slug = {actor.slug: actor for actor in actors}
    found = [*_meetings(boards, actors, days)]
    for board in boards:
        actor = by_slug[board.line.slug]
        mine = (row for row in board.rows if duties.is_mine(row, board, actor))
        found += _last_days(board, mine, days)
        found += _breaks(board, calendars.get(board.line.collaboration_id, Calendar()), days)
        found += _assignments(board, given, duties.owned_keys(actor, board.paper), days)
    return _in_order(found)


def of_forum(
    board: Board, actor: Actor, forum_key: str, given: Sequence[AssignmentRow], days: Days
) -> list[CalendarEntry]:
    """List a forum's entries: its meetings, and the last days of what it carries, owes or is asked to do."""
    own = (row for row in board.rows if row.forum_key == forum_key or forum_key in {one.key for one in row.owners})
    asked = _assignments(board, given, {forum_key}, days)
    return _in_order([*_meetings([board], [actor], days, forum_key), *_last_days(board, own, days), *asked])


def _in_order(found: Iterable[CalendarEntry]) -> list[CalendarEntry]:
    return sorted(found, key=lambda one: (one.first_day, one.title, one.uid))


def _meetings(
    boards: Sequence[Board], actors: Sequence[Actor], days: Days, forum_key: str = ""
) -> Iterator[CalendarEntry]:
    """The meetings that are set, cancelled ones too so that they leave the calendar, and the days that papers name."""
    for one in forums.meeting_days(boards, *actors, first=days.first, last=days.last, is_with_cancelled=True):
        if forum_key in ("", one.forum.key):
            if one.meeting is not None:
                yield forums.calendar_entry(one.meeting, url=_meeting_path(one))
            elif one.promised is not None:
                yield _promised(one, one.promised)


def _meeting_path(one: MeetingDay) -> str:
    if one.is_individual:
        return reverse("week:week")
    if one.meeting is not None:
        return door.meeting_url(one.slug, one.meeting.id)
    return reverse("organisation:forum", args=[one.slug, one.forum.key])


def _promised(day: MeetingDay, one: PromisedDay) -> CalendarEntry:
    facts = {"first_day": one.on, "last_day": one.on, "starts": day.starts, "ends": day.ends}
    title = _("%(where)s: möte") % {"where": one.board.line.name}
    return _entry(one.board, (one.row.key, one.on), title=title, url=_meeting_path(day), **facts)


def _last_days(board: Board, rows: Iterable[DutyRow], days: Days) -> Iterator[CalendarEntry]:
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


def _last_day(board: Board, row: DutyRow, day: date, place: tuple[date, int]) -> CalendarEntry:
    title = _("%(where)s: sista dag för ett åtagande") % {"where": board.line.name}
    return _entry(board, (row.key, *place), title=title, first_day=day, last_day=day, url=_path(board, row))


def _assignments(
    board: Board, given: Iterable[AssignmentRow], owners: Collection[str], days: Days
) -> Iterator[CalendarEntry]:
    """The last days of assignments, by number and link only: what is asked is never in a calendar."""
    for one in given:
        if one.collaboration == board.line.slug and one.owner.key in owners and one.by_day and days.hold(one.by_day):
            yield CalendarEntry(
                uid=forums.name_for_ever(board.line.slug, "assignment", one.id),
                title=_("%(where)s: uppdrag %(number)s") % {"where": board.line.name, "number": one.id},
                first_day=one.by_day,
                last_day=one.by_day,
                url=reverse("duties:assignment", args=[board.line.slug, one.id]),
                changed_at=changed_on(one.postponed_on or one.given_on),
                sequence=one.version,
            )


def _path(board: Board, row: DutyRow) -> str:
    """Lead to the duty, but to the whole list where its address would name a forum on individual level."""
    if not duties.is_about_individuals(row, board.paper):
        return reverse("duties:duty", args=[board.line.slug, row.key])
    return reverse("duties:duties", args=[board.line.slug])


def _breaks(board: Board, calendar: Calendar, days: Days) -> Iterator[CalendarEntry]:
    """The school breaks that are set; what is not set is not guessed."""
    for one in calendar.breaks:
        if days.hold(one.first_day) or days.hold(one.last_day):
            facts = {"where": board.line.name, "what": str(places.SCHOOL_DAYS[SchoolDays(one.name)]).lower()}
            yield _entry(
                board,
                ("school", one.name, one.first_day.year),
                title=_("%(where)s: %(what)s") % facts,
                first_day=one.first_day,
                last_day=one.last_day,
                url=reverse("duties:duties", args=[board.line.slug]),
            )


def _entry(board: Board, parts: tuple[object, ...], **facts: Any) -> CalendarEntry:
    """Make an entry of what the agreement says: told anew with each edition."""
    begun = [stage.first_day for stage in board.line.stages if stage.first_day]
    said = max(begun, default=board.line.in_use_from or date(2020, 1, 1))
    uid = forums.name_for_ever(board.line.slug, *parts)
    return CalendarEntry(uid=uid, sequence=len(board.line.stages) - 1, changed_at=changed_on(said), **facts)
