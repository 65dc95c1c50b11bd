"""One duty's row: what was laid out, joined with what has happened."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from samsyn.almanac.periods import Window, last_day_for
from samsyn.duties.queries.facts import EvidenceRow, ExcuseRow, HappeningRow
from samsyn.duties.queries.rows import CaseRow, DutyRow, Occurrence
from samsyn.duties.rules.duties import Duty
from samsyn.duties.rules.events import (
    Case,
    always_standing,
    case_standing,
    count_in,
    on_event_standing,
    period_standing,
)
from samsyn.duties.rules.standings import Frame, Standing, judge, next_last_day
from samsyn.duties.rules.sums import figures, row_standing, still_asked

NO_EXCUSES: Mapping[date, ExcuseRow] = MappingProxyType({})
Counts = Callable[[Iterable[EvidenceRow], Window], list[date]]
_RUNNING = frozenset({Standing.OPEN, Standing.BEHIND, Standing.DUE_SOON, Standing.UNCONFIRMED})


@dataclass(frozen=True, slots=True)
class Shown:
    """The days that are shown (visat spann), and whose collaboration it is."""

    collaboration: str
    collaboration_name: str
    first: date
    last: date

    def touches(self, window: Window) -> bool:
        """Whether a window has a day in the span."""
        return window.starts <= self.last and window.ends > self.first


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one duty (känt): evidence and happenings in order of their days, and what is excused."""

    evidence: Sequence[EvidenceRow] = ()
    happenings: Sequence[HappeningRow] = ()
    excuses: Mapping[date, ExcuseRow] = field(default_factory=lambda: NO_EXCUSES)


def windowed(duty: Duty, windows: Iterable[Window], known: Known, frame: Frame, shown: Shown) -> DutyRow:
    """Judge a duty that is met in its windows."""
    counts = _days_of_meetings if duty.is_meeting else _days
    proofs = _Proofs(known.evidence)
    everything = [_occurrence(window, proofs, known.excuses, frame, counts) for window in windows]
    occurrences = tuple(one for one in everything if shown.touches(one.window))
    counted = [(one.standing, one.counted, one.wanted) for one in occurrences if one.in_figures]
    stands = row_standing([one.standing for one in everything], has_ended=frame.has_ended)
    following = _next(everything, frame, counts)
    row = _row(duty, known, frame, shown, stands)
    return row(
        occurrences=occurrences,
        figures=figures(counted),
        next_last_day=following,
        late_since=_late(everything, following),
    )


class _Proofs:
    """The evidence of a duty, found by its window: what names the window, else what has its day in it."""

    def __init__(self, rows: Sequence[EvidenceRow]) -> None:
        self.named: dict[date, list[EvidenceRow]] = {}
        for row in rows:
            if row.period_first_day is not None:
                self.named.setdefault(row.period_first_day, []).append(row)
        self.free = [row for row in rows if row.period_first_day is None] if self.named else rows
        self.days = [row.done_on for row in self.free]

    def of(self, window: Window) -> list[EvidenceRow]:
        """Give what counts in a window, in the order of its days."""
        if not self.days and not self.named:
            return []
        found = self.free[bisect_left(self.days, window.starts) : bisect_left(self.days, window.ends)]
        named = self.named.get(window.starts, ())
        return sorted((*found, *named), key=lambda row: (row.done_on, row.id)) if named else list(found)


def _occurrence(
    window: Window, proofs: _Proofs, excuses: Mapping[date, ExcuseRow], frame: Frame, counts: Counts
) -> Occurrence:
    own = tuple(_entered(row, window) for row in proofs.of(window))
    excuse = excuses.get(window.starts)
    judged = judge(window, counts(own, window) if own else (), is_excused=excuse is not None, frame=frame)
    return Occurrence(window, judged.standing, judged.counted, judged.wanted, own, excuse, judged.is_asked)


def _days(own: Iterable[EvidenceRow], window: Window) -> list[date]:
    """The days that count; what was moved out of its window counts on the window's nearest day."""
    return [min(max(row.done_on, window.starts), window.last_day) for row in own]


def _days_of_meetings(own: Iterable[EvidenceRow], window: Window) -> list[date]:
    """The days that a forum met: two reports of one day are one meeting."""
    return sorted(set(_days(own, window)))


def _entered(row: EvidenceRow, window: Window) -> EvidenceRow:
    return replace(row, is_late_entry=True) if row.recorded_on >= window.ends else row


def _next(occurrences: Iterable[Occurrence], frame: Frame, counts: Counts) -> date | None:
    if frame.has_ended:
        return None
    for one in occurrences:
        if one.standing in _RUNNING:
            return next_last_day(one.window, counts(one.evidence, one.window), frame)
        if one.standing is Standing.AHEAD:
            return last_day_for(one.window, 1)
    return None


def _late(occurrences: Sequence[Occurrence], following: date | None) -> date | None:
    """The last day that has passed without what it asked for, in the windows that still ask."""
    for one in still_asked(occurrences):
        if one.standing is Standing.MISSED:
            return one.window.last_day
        if one.standing is Standing.BEHIND:
            return following
    return None


def always(duty: Duty, periods: Iterable[Window], known: Known, frame: Frame, shown: Shown) -> DutyRow:
    """Judge a duty that holds all the time, by the sentences on how it was kept."""
    everything = [_period(period, known, frame) for period in periods]
    occurrences = tuple(one for one in everything if shown.touches(one.window))
    stands = always_standing([one.standing for one in everything], frame)
    return _row(duty, known, frame, shown, stands)(occurrences=occurrences)


def _period(period: Window, known: Known, frame: Frame) -> Occurrence:
    own = tuple(row for row in known.evidence if row.period_first_day == period.starts)
    stands = period_standing(period, [row.done_on for row in own], frame)
    return Occurrence(period, stands, min(len(own), 1), 1, own, None, in_figures=False)


def on_event(duty: Duty, known: Known, frame: Frame, shown: Shown) -> DutyRow:
    """Judge a duty that falls due when something happens; evidence without a happening is a time that it happened."""
    joined = [(row, _case(row, known)) for row in known.happenings]
    cases = tuple(_case_row(row, case, known, frame) for row, case in joined)
    days = [row.happened_on for row in known.happenings]
    days += [row.done_on for row in known.evidence if row.happening_id is None]
    count = count_in(days, shown.first, min(shown.last, frame.on))
    stands = on_event_standing([case for _, case in joined], frame)
    return _row(duty, known, frame, shown, stands)(cases=cases, happened_count=count)


def _case(row: HappeningRow, known: Known) -> Case:
    answered = [one.done_on for one in known.evidence if one.happening_id == row.id]
    return Case(row.happened_on, row.answer_by, min(answered, default=None))


def _case_row(row: HappeningRow, case: Case, known: Known, frame: Frame) -> CaseRow:
    own = tuple(one for one in known.evidence if one.happening_id == row.id)
    stands = case_standing(case, frame)
    head = (row.id, row.what, row.happened_on, row.answer_by, stands, row.by_name, row.recorded_on)
    return CaseRow(*head, own, *row.about)


def once(duty: Duty, known: Known, frame: Frame, shown: Shown) -> DutyRow:
    """Judge a duty that has no day: open until it is shown to be done, and never late.

    A promise whose rhythm is not understood stays open: whether what was done is enough is not guessed.
    """
    stands = Standing.KEPT if duty.law and known.evidence else Standing.OPEN
    if frame.has_ended:
        stands = Standing.ENDED
    return _row(duty, known, frame, shown, stands)()


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that lacks only what its kind knows."""

    duty: Duty
    evidence: tuple[EvidenceRow, ...]
    last_evidence: date | None
    shown: Shown
    standing: Standing

    def __call__(
        self,
        *,
        occurrences: tuple[Occurrence, ...] = (),
        figures: tuple[int, int] = (0, 0),
        next_last_day: date | None = None,
        late_since: date | None = None,
        cases: tuple[CaseRow, ...] = (),
        happened_count: int = 0,
    ) -> DutyRow:
        one = self.duty
        return DutyRow(
            collaboration=self.shown.collaboration,
            collaboration_name=self.shown.collaboration_name,
            key=one.key,
            title=one.title,
            kind=one.kind,
            mode=one.mode.value,
            source=one.source,
            part=one.part,
            clause=one.clause,
            clause_id=one.clause_id,
            quote=one.quote,
            phrase=one.phrase,
            rhythm=one.rhythm,
            is_understood=one.is_understood,
            owners=one.owners,
            receiver=one.receiver,
            plan=one.plan,
            forum_key=one.forum_key,
            activity_key=one.activity_key,
            law_section=one.section,
            standing=self.standing,
            occurrences=occurrences,
            kept_count=figures[0],
            wanted_count=figures[1],
            next_last_day=next_last_day,
            last_evidence=self.last_evidence,
            happened_count=happened_count,
            late_since=late_since,
            cases=cases,
            evidence=self.evidence,
            owner_parties=tuple(sorted(one.owner_parties)),
        )


def _row(duty: Duty, known: Known, frame: Frame, shown: Shown, stands: Standing) -> _Row:
    if not known.evidence:
        return _Row(duty, (), None, shown, stands)
    own = tuple(row for row in known.evidence if shown.first <= row.done_on <= shown.last)
    latest = max(row.done_on for row in known.evidence)
    return _Row(duty, own, min(latest, frame.on), shown, stands)
