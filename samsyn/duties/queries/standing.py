"""How the duties of some collaborations stand on a day: four queries whatever their number."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from samsyn.agreements.queries import Timeline, timelines
from samsyn.almanac.calendars import Calendar
from samsyn.almanac.opening import Setting, windows
from samsyn.almanac.periods import Span, Window
from samsyn.almanac.reading import read
from samsyn.base.collaborations.actors import Actor
from samsyn.duties.queries import judging
from samsyn.duties.queries.facts import Facts, facts
from samsyn.duties.queries.judging import Known, Shown
from samsyn.duties.queries.laying import forums_awaited, laid, of_the_act
from samsyn.duties.queries.rows import DoubtRow, DutyRow
from samsyn.duties.rules import law
from samsyn.duties.rules.confirming import UNDOUBTED, Confirmed, Doubting
from samsyn.duties.rules.duties import YEARLY, Duty, Mode
from samsyn.duties.rules.laying import Laid, periods
from samsyn.duties.rules.standings import Frame, Standing
from samsyn.papers.model import Paper
from samsyn.papers.who import Named, name_of
from samsyn.places import queries as places

YEARS_BACK = 2
"""How long before the laid days evidence is read, so that a row can say when it was last done."""


@dataclass(frozen=True, slots=True)
class Lap:
    """The days looked at (spann): as seen on a day, what is shown, and what is laid to judge by.

    The year before is always laid, so that what was missed in December is still asked for in January.
    """

    on: date
    first: date
    last: date

    @property
    def laid_first(self) -> date:
        """The first day laid."""
        return min(self.first, date(self.on.year - 1, 1, 1))

    @property
    def laid_last(self) -> date:
        """The last day laid."""
        return max(self.last, date(self.on.year, 12, 31))


@dataclass(frozen=True, slots=True)
class Board:
    """The duties of one collaboration, with its agreement and which parties stand behind it (tavla)."""

    line: Timeline
    paper: Paper
    signed: frozenset[str]
    confirmed: frozenset[str]
    rows: tuple[DutyRow, ...]

    @property
    def unconfirmed(self) -> tuple[str, ...]:
        """The parties that have neither signed nor confirmed, in the order of the paper."""
        return tuple(one.id for one in self.paper.parties if one.id not in self.signed | self.confirmed)


def standings(
    *actors: Actor, on: date, first: date | None = None, last: date | None = None, only: str = ""
) -> list[DutyRow]:
    """Tell how every duty stands on a day, with its occurrences in first–last (the day's calendar year if not said).

    By collaboration and in the order of the paper, the Act's duties last. Four queries, and one more when a paper
    is read for the first time. ``only`` asks for one key.
    """
    return [row for board in boards(*actors, on=on, first=first, last=last, only=only) for row in board.rows]


def boards(
    *actors: Actor, on: date, first: date | None = None, last: date | None = None, only: str = ""
) -> list[Board]:
    """Give the same as ``standings``, collaboration by collaboration, with what they rest on; no more queries."""
    lap = Lap(on, first or date(on.year, 1, 1), last or date(on.year, 12, 31))
    lines = timelines(*actors)
    if not lines:
        return []
    calendars = places.calendars(*actors)
    forums = frozenset[str]().union(*map(forums_awaited, lines.values()))
    since = date(lap.laid_first.year - YEARS_BACK, 1, 1)
    known = facts(*actors, on=on, since=since, only=only, forums=forums)
    found = []
    for line in sorted(lines.values(), key=lambda one: (one.name, one.collaboration_id)):
        key = line.collaboration_id
        found.append(_Here(line, known, frozenset(known.signed.get(key, ())), calendars[key], lap).board(only))
    return found


class _Here:
    """The duties of one collaboration on a day."""

    def __init__(self, line: Timeline, known: Facts, signed: frozenset[str], calendar: Calendar, lap: Lap) -> None:
        self.line, self.facts, self.calendar, self.lap = line, known, calendar, lap
        self.paper = line.at(lap.on).paper
        self.in_use_from = line.in_use_from or date.max
        self.shown = Shown(line.slug, line.name, lap.first, lap.last)
        parties = tuple(party.id for party in self.paper.parties)
        days = {party: known.confirmed.get((line.collaboration_id, party)) for party in parties}
        confirmed = {party: day for party, day in days.items() if day}
        self.confirmed = Confirmed(parties, signed, confirmed)
        self.frames: dict[object, Frame] = {}

    def board(self, only: str) -> Board:
        """The duties with what they rest on."""
        sure = self.confirmed
        return Board(self.line, self.paper, sure.signed, frozenset(sure.days), tuple(self.rows(only)))

    def rows(self, only: str) -> Iterator[DutyRow]:
        """Every duty's row, or one's; of an agreement that was replaced before the days shown there is none."""
        meetings = self.facts.meeting_days(self.line.collaboration_id)
        for one in laid(self.line, self.lap.laid_first, self.lap.laid_last, self.calendar, meetings):
            if only in ("", one.run.duty.key) and self._is_shown(one):
                yield self._of_paper(one)
        for duty in of_the_act(self.line, self.lap.on):
            if only in ("", duty.key):
                yield self._of_act(duty)

    def _is_shown(self, one: Laid) -> bool:
        belongs = one.run.stretches[-1].paper.id == self.paper.id
        return belongs or one.run.last_day is None or one.run.last_day >= self.lap.first

    def _of_paper(self, one: Laid) -> DutyRow:
        duty = one.run.duty
        doubting = self._doubting(duty.key)
        frame = self._frame(duty.owner_parties, one.run.last_day, doubting)
        row = self._judged(one, self._known(duty.key), frame)
        return self._doubted(row) if doubting.stands else row

    def _judged(self, one: Laid, known: Known, frame: Frame) -> DutyRow:
        duty = one.run.duty
        if duty.mode is Mode.WINDOWS:
            return judging.windowed(duty, one.windows, known, frame, self.shown)
        if duty.mode is Mode.ALWAYS:
            return self._always(one, known, frame)
        judge = judging.on_event if duty.mode is Mode.ON_EVENT else judging.once
        return judge(duty, known, frame, self.shown)

    def _doubting(self, key: str) -> Doubting:
        held = self.facts.doubts.get((self.line.collaboration_id, key))
        if not held:
            return UNDOUBTED
        settled = [one.said_on for one in held.values() if not one.stands]
        return Doubting(any(one.stands for one in held.values()), max(settled, default=None))

    def _doubted(self, row: DutyRow) -> DutyRow:
        """The row with the words of those who doubt it; while it holds it waits, whatever its kind."""
        held = self.facts.doubts[self.line.collaboration_id, row.key]
        said = tuple(
            DoubtRow(Named(party, name_of(self.paper, party)), one.reason, one.by_name, one.said_on)
            for party, one in held.items()
            if one.stands
        )
        waits = row.standing not in {Standing.ENDED, Standing.BEFORE_USE}
        return replace(row, doubts=said, standing=Standing.UNCONFIRMED if waits else row.standing)

    def _always(self, one: Laid, known: Known, frame: Frame) -> DutyRow:
        phrase = self._chosen(one.run.duty.key)
        found = one.windows
        if phrase:
            found = periods(one.run.stretches, phrase, self.lap.laid_first, self.lap.laid_last)
        row = judging.always(one.run.duty, found, known, frame, self.shown)
        return replace(row, chosen_rhythm=phrase) if phrase else row

    def _of_act(self, duty: Duty) -> DutyRow:
        """The Act's duties: they do not end with the agreement, and nobody has to confirm them."""
        known, frame = self._known(duty.key), Frame(self.lap.on, self.in_use_from)
        if duty.mode is Mode.CLOCK and duty.law is not None:
            return self._clocked(duty, duty.law, frame)
        if duty.mode is Mode.ALWAYS:
            phrase = self._chosen(duty.key)
            row = judging.always(duty, self._years(duty, phrase or YEARLY), known, frame, self.shown)
            return replace(row, chosen_rhythm=phrase)
        judge = judging.on_event if duty.mode is Mode.ON_EVENT else judging.once
        return judge(duty, known, frame, self.shown)

    def _clocked(self, duty: Duty, section: law.LawDuty, frame: Frame) -> DutyRow:
        found = [row for key in section.runs_from for row in self._known(key).evidence]
        known = Known(sorted(found, key=lambda row: (row.done_on, row.id)), (), self._known(duty.key).excuses)
        days = [row.done_on for row in known.evidence]
        ran = law.clock(section, days, self.lap.laid_first, self.lap.laid_last)
        return judging.windowed(duty, ran, known, frame, self.shown)

    def _years(self, duty: Duty, phrase: str) -> list[Window]:
        since = duty.law.first_day if duty.law else law.IN_FORCE_FROM
        return windows(read(phrase), self.lap.laid_first, self.lap.laid_last, Setting(term=Span(since), since=since))

    def _known(self, key: str) -> Known:
        place = (self.line.collaboration_id, key)
        found = self.facts
        if not self.facts.knows(place):
            return NOTHING
        return Known(
            found.evidence.get(place, ()), found.happenings.get(place, ()), found.excuses.get(place, judging.NO_EXCUSES)
        )

    def _chosen(self, key: str) -> str:
        held = self.facts.choices.get((self.line.collaboration_id, key), ())
        return max(held, key=lambda choice: choice[0])[1] if held else ""

    def _frame(self, owners: frozenset[str], last_day: date | None, doubting: Doubting) -> Frame:
        key = (owners, last_day, doubting)
        found = self.frames.get(key)
        if found is None:
            since = self.confirmed.since(owners, doubting)
            in_use = max(self.in_use_from, since) if since else self.in_use_from
            is_confirmed = self.confirmed.is_confirmed(owners, doubting)
            found = self.frames[key] = Frame(self.lap.on, in_use, last_day, is_confirmed)
        return found


NOTHING = Known()
