"""The rows that duties answer with: frozen, with all that a page, a list or a feed needs."""

from dataclasses import dataclass
from datetime import date

from samsyn.almanac.periods import Window
from samsyn.duties.queries.facts import EvidenceRow, ExcuseRow
from samsyn.duties.rules.standings import Standing
from samsyn.papers.who import Named


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A duty in one window of time (tillfälle): ``counted`` of ``wanted``; ``in_figures`` unless it is unknown."""

    window: Window
    standing: Standing
    counted: int
    wanted: int
    evidence: tuple[EvidenceRow, ...] = ()
    excuse: ExcuseRow | None = None
    in_figures: bool = True


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One time that it happened (händelse), how it stands and what answered it."""

    id: int
    what: str
    happened_on: date
    answer_by: date | None
    standing: Standing
    by_name: str
    recorded_on: date
    evidence: tuple[EvidenceRow, ...] = ()
    about_kind: str = ""
    about_key: str = ""
    about_title: str = ""


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """Why a party says that a promise is not as agreed (tvekan), who said so and when."""

    party: Named
    reason: str
    by_name: str
    said_on: date


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty as it stands on a day, with its occurrences in a span (åtagande).

    ``late_since`` is the last day of the first time that was not kept and still asks, None when nothing is late.
    """

    collaboration: str
    collaboration_name: str
    key: str
    title: str
    kind: str
    mode: str
    source: str
    part: str
    clause: str
    clause_id: str
    quote: str
    phrase: str
    rhythm: str
    is_understood: bool
    owners: tuple[Named, ...]
    receiver: Named | None
    plan: str
    forum_key: str
    activity_key: str
    law_section: str
    standing: Standing
    occurrences: tuple[Occurrence, ...]
    kept_count: int
    wanted_count: int
    next_last_day: date | None
    last_evidence: date | None
    happened_count: int
    late_since: date | None = None
    cases: tuple[CaseRow, ...] = ()
    evidence: tuple[EvidenceRow, ...] = ()
    chosen_rhythm: str = ""
    owner_parties: tuple[str, ...] = ()
    doubts: tuple[DoubtRow, ...] = ()


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something to be done by a day (att göra): one row for a week, an agenda or a feed.

    A promise, or an assignment if ``assignment_id`` says which; then ``clause`` is where it came from.
    """

    collaboration: str
    collaboration_name: str
    key: str
    title: str
    clause: str
    owners: tuple[Named, ...]
    receiver: Named | None
    standing: Standing
    last_day: date
    first_day: date
    counted: int
    wanted: int
    forum_key: str
    activity_key: str
    happening_id: int | None = None
    assignment_id: int | None = None
