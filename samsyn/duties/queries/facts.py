"""What has happened with the promises of some collaborations, in three queries whatever their number."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet, Value
from django.utils import timezone

from samsyn.base.collaborations.actors import Actor
from samsyn.duties.models import Confirmation, Evidence, Excuse, Happening, RhythmChoice

Place = tuple[int, str]
"""A collaboration and a key."""


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A piece of evidence (bevis); ``is_late_entry`` when it was entered after its window had closed."""

    id: int
    what: str
    done_on: date
    recorded_on: date
    by_name: str
    reference: str
    is_late_entry: bool = False
    exception: str = ""
    period_first_day: date | None = None
    happening_id: int | None = None
    decided_by: str = ""
    paragraph: str = ""
    record_number: str = ""


@dataclass(frozen=True, slots=True)
class ExcuseRow:
    """Why a window is excused (utgår)."""

    id: int
    reason: str
    by_name: str
    recorded_on: date


@dataclass(frozen=True, slots=True)
class HappeningRow:
    """Something that happened (händelse), before it is joined with its answer."""

    id: int
    what: str
    happened_on: date
    answer_by: date | None
    recorded_on: date
    by_name: str
    about: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """All that has happened by a day, by collaboration and key (fakta)."""

    evidence: dict[Place, list[EvidenceRow]] = field(default_factory=lambda: defaultdict(list))
    happenings: dict[Place, list[HappeningRow]] = field(default_factory=lambda: defaultdict(list))
    excuses: dict[Place, dict[date, ExcuseRow]] = field(default_factory=lambda: defaultdict(dict))
    confirmed: dict[Place, date] = field(default_factory=dict)
    choices: dict[Place, list[tuple[date, str]]] = field(default_factory=lambda: defaultdict(list))

    @property
    def touched(self) -> "set[Place]":
        """The promises of which something is known."""
        return self.evidence.keys() | self.happenings.keys() | self.excuses.keys()


def facts(*actors: Actor, on: date, since: date, only: str = "") -> Facts:
    """Gather what had happened by a day, evidence from ``since`` on; entered later counts, and is marked so.

    ``only`` asks for one key, and for those of the Act, whose clocks run from each other.
    """
    found = Facts()
    for collaboration_id, key, *rest in _evidence(*actors, on=on, since=since).filter(_about_key(only)):
        found.evidence[collaboration_id, key].append(_evidence_row(rest))
    for collaboration_id, key, *rest in _happenings(*actors, on=on).filter(_about_key(only)):
        found.happenings[collaboration_id, key].append(_happening_row(rest))
    for ruling in sorted(_rulings(*actors), key=lambda row: row[-1]):
        _rule(found, ruling, on)
    return found


def _about_key(only: str) -> Q:
    return Q(key=only) | Q(key__startswith="act/") if only else Q()


def _evidence(*actors: Actor, on: date, since: date) -> Any:
    columns = ("collaboration_id", "key", "id", "what", "done_on", "entered_at", "entered_by__name", "reference")
    more = ("exception", "period_first_day", "happening_id", "decided_by", "paragraph", "record_number")
    timely = Q(done_on__gte=since) | Q(key__startswith="act/") | Q(happening__isnull=False)
    rows = Evidence.rows.of(*actors).filter(timely, withdrawal=None, done_on__lte=on)
    return rows.order_by("done_on", "id").values_list(*columns, *more)


def _evidence_row(row: list[Any]) -> EvidenceRow:
    key, what, done_on, entered_at, name, reference, *more = row
    return EvidenceRow(key, what, done_on, _day(entered_at), name or "", reference, False, *more)


def _happenings(*actors: Actor, on: date) -> Any:
    columns = ("collaboration_id", "key", "id", "what", "happened_on", "answer_by", "entered_at", "entered_by__name")
    about = ("about_kind", "about_key", "about_title")
    rows = Happening.rows.of(*actors).filter(withdrawal=None, happened_on__lte=on)
    return rows.order_by("happened_on", "id").values_list(*columns, *about)


def _happening_row(row: list[Any]) -> HappeningRow:
    key, what, happened_on, answer_by, entered_at, name, *about = row
    return HappeningRow(key, what, happened_on, answer_by, _day(entered_at), name or "", tuple(about))


def _rulings(*actors: Actor) -> QuerySet[Any, tuple[Any, ...]]:
    """Excuses, confirmations and chosen rhythms, by one query: kind, where, key, day, words, whether it stands."""
    tail = ("entered_by__name", "entered_at", "id")
    where = ("collaboration_id", "key")
    excuses = Excuse.rows.of(*actors).values_list(
        Value("excuse"), *where, "window_first_day", "reason", "stands", *tail
    )
    confirmed = Confirmation.rows.of(*actors).values_list(
        Value("confirmation"), *where, "confirmed_on", Value(""), Value(True), *tail
    )
    chosen = RhythmChoice.rows.of(*actors).values_list(
        Value("choice"), *where, "first_day", "phrase", Value(True), *tail
    )
    return excuses.union(confirmed, chosen, all=True)


def _rule(found: Facts, ruling: tuple[Any, ...], on: date) -> None:
    kind, collaboration_id, key, day, words, stands, name, entered_at, row_id = ruling
    place = (collaboration_id, key)
    if kind == "excuse" and stands:
        found.excuses[place][day] = ExcuseRow(row_id, words, name or "", _day(entered_at))
    elif kind == "excuse":
        found.excuses[place].pop(day, None)
    elif kind == "choice":
        found.choices[place].append((day, words))
    elif day <= on:
        found.confirmed[place] = day


def _day(moment: datetime) -> date:
    return timezone.localdate(moment)
