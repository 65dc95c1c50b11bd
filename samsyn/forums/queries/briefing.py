"""What the two pages before a meeting are made of (Två sidor): the facts of each heading, and what was written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.collaborations.actors import Actor
from samsyn.duties import queries as duties
from samsyn.duties.queries import Board, DueRow, DutyRow
from samsyn.duties.rules.standings import Standing
from samsyn.duties.rules.sums import figures
from samsyn.forums.models import Brief, Item
from samsyn.forums.queries.agenda import ItemRow, agenda_of
from samsyn.forums.queries.decisions import DecisionRow, decisions_of
from samsyn.forums.queries.meetings import MeetingRow, meeting, meetings
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.queries.preparing import is_inside, may_prepare
from samsyn.forums.queries.seating import forum_of
from samsyn.forums.rules import briefing as rules
from samsyn.forums.rules.briefing import BriefHeading, BriefObjection
from samsyn.forums.rules.kinds import AreaState, Opening, Purpose
from samsyn.papers.kinds import PromiseSource

BACK = timedelta(days=400)
"""How far back the last meeting of the forum is looked for."""
AHEAD = timedelta(days=92)
"""How far ahead is looked where no next meeting is set."""
WEEKS = timedelta(days=28)
"""How far back areas that stood out are told of."""
FEW = 2
"""How many times something falls due until the next meeting, to be worth telling of."""
STOOD_OUT = (AreaState.ACT.value, AreaState.WATCH.value)


@dataclass(frozen=True, slots=True)
class AreaFact:
    """An area that stood out (område): how it was the last time, and in how many of the last four weeks it did."""

    name: str
    state: AreaState
    times: int


@dataclass(frozen=True, slots=True)
class BriefFacts:
    """What the five headings tell of (underlag), as it stands on a day.

    ``kept`` of ``promised`` times so far in the year. ``until`` is the forum's next meeting, or three months ahead.
    """

    on: date
    areas: tuple[AreaFact, ...]
    kept: int
    promised: int
    late: tuple[DutyRow, ...]
    to_decide: tuple[ItemRow, ...]
    last: MeetingRow | None
    decisions: tuple[DecisionRow, ...]
    due: tuple[DueRow, ...]
    meetings: tuple[MeetingRow, ...]
    until: date


@dataclass(frozen=True, slots=True)
class WrittenPart:
    """What somebody wrote under a heading (skriven text), and which time it was saved."""

    text: str
    revision: int


UNWRITTEN = WrittenPart("", 0)


@dataclass(frozen=True, slots=True)
class BriefRow:
    """The two pages of a meeting (Två sidor): what was written by heading, and whether they may be written in."""

    meeting: MeetingRow
    parts: dict[BriefHeading, WrittenPart]
    may_write: bool
    objection: BriefObjection | None

    @property
    def opens_on(self) -> date:
        """The day from which they are made."""
        return rules.opens_on(self.meeting.on)


def brief(actor: Actor, meeting_id: int, today: date) -> BriefRow:
    """Give the two pages of a meeting as they are written.

    Raises ``ObjectDoesNotExist`` for one that the actor does not reach, for somebody outside the authorities, and for
    a forum on individual level.
    """
    row = meeting(actor, meeting_id)
    if row.is_individual or not is_inside(actor):
        raise Brief.DoesNotExist
    held = Brief.rows.of(actor).filter(meeting_id=row.id).values_list("content", flat=True).first()
    return BriefRow(
        row, written(held or {}), _may_write(actor, row), rules.objection_to_opening(row.state, on=row.on, today=today)
    )


def written(content: dict[str, Any]) -> dict[BriefHeading, WrittenPart]:
    """Read what is stored of each heading."""
    return {one: WrittenPart(**content[one]) if one in content else UNWRITTEN for one in BriefHeading}


def brief_facts(actor: Actor, row: MeetingRow, today: date) -> BriefFacts:
    """Ask for what the two pages of a meeting tell of, as it stood on its day at the latest."""
    on = min(today, row.on)
    near = meetings(actor, first=row.on - BACK, last=row.on + AHEAD, forum_key=row.forum.key)
    last = next((one for one in reversed(near) if one.is_held and one.on < row.on), None)
    until = next((one.on for one in near if one.on > row.on), row.on + AHEAD)
    boards = duties.boards(actor, on=on, first=date(on.year, 1, 1), last=max(until, on))
    rows = [one for board in boards for one in board.rows if not duties.is_about_individuals(one, board.paper)]
    kept, promised = _sum(rows, on)
    return BriefFacts(
        on=on,
        areas=_areas(actor, on),
        kept=kept,
        promised=promised,
        late=tuple(sorted((one for one in rows if one.standing is Standing.MISSED), key=_late_since)),
        to_decide=tuple(one for one in agenda_of(actor, row) if one.purpose is Purpose.DECISION and not one.is_area),
        last=last,
        decisions=decisions_of(actor, on, meeting_id=last.id) if last else (),
        due=_due(boards, row.on, until),
        meetings=tuple(one for one in _coming(actor, row, until) if not one.is_individual),
        until=until,
    )


def _may_write(actor: Actor, row: MeetingRow) -> bool:
    paper = paper_of(actor, row.on, row.forum.key)
    return may_prepare(actor, paper, forum_of(paper, row.forum.key), row)


def _late_since(row: DutyRow) -> tuple[date, str]:
    return (row.late_since or date.max, row.title)


def _sum(rows: Iterable[DutyRow], on: date) -> tuple[int, int]:
    """Count how many times were kept of those whose last day has passed this year."""
    return figures(
        [
            (one.standing, one.counted, one.wanted)
            for row in rows
            for one in row.occurrences
            if one.in_figures and (one.window.last_day < on or one.standing is Standing.KEPT)
        ]
    )


def _areas(actor: Actor, on: date) -> tuple[AreaFact, ...]:
    found = Item.rows.of(actor).filter(
        opening=Opening.AREA.value,
        area_state__in=STOOD_OUT,
        circle=INSIDE,
        meeting__closed_at__isnull=False,
        meeting__on__gt=on - WEEKS,
        meeting__on__lte=on,
    )
    states: dict[str, list[str]] = {}
    for name, state in found.order_by("meeting__on", "id").values_list("title", "area_state"):
        states.setdefault(name, []).append(state)
    facts = [AreaFact(name, AreaState(held[-1]), len(held)) for name, held in states.items()]
    return tuple(sorted(facts, key=lambda one: (STOOD_OUT.index(one.state.value), -one.times, one.name)))


def _due(boards: Iterable[Board], first: date, until: date) -> tuple[DueRow, ...]:
    """What falls due from the meeting to the next: not what is done week by week, and not what is told as a meeting."""
    found = []
    for board in boards:
        rows = [
            one
            for one in board.rows
            if one.source != PromiseSource.FORUM
            and sum(first <= each.window.last_day <= until for each in one.occurrences) <= FEW
            and not duties.is_about_individuals(one, board.paper)
        ]
        found += [one for one in duties.due_among(rows, until=until) if one.last_day >= first]
    return tuple(found)


def _coming(actor: Actor, row: MeetingRow, until: date) -> list[MeetingRow]:
    return meetings(actor, first=row.on + timedelta(days=1), last=until)
