"""What has happened with the promises of some collaborations, in two queries whatever their number."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import DateField, Q, Value
from django.utils import timezone

from samsyn.agreements.queries import signatures_asked
from samsyn.base.collaborations.actors import Actor
from samsyn.duties.models import Confirmation, Doubt, Evidence, Excuse, Happening, RhythmChoice, SetDay

Place = tuple[int, str]
"""A collaboration and a key."""
SetDays = tuple[tuple[str, tuple[date, ...]], ...]
"""On which days forums meet, by forum (satta dagar)."""


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A piece of evidence (bevis); ``is_late_entry`` when it was entered after its window had closed.

    What gave it, such as a meeting, is known by a Ref: ``about_kind``, ``about_key`` and ``about_title``.
    """

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
    by_id: int | None = None
    about_kind: str = ""
    about_key: str = ""
    about_title: str = ""


@dataclass(frozen=True, slots=True)
class ExcuseRow:
    """Why a window is excused (utgår)."""

    id: int
    reason: str
    by_name: str
    recorded_on: date


@dataclass(frozen=True, slots=True)
class DoubtFact:
    """That a party says a promise is not as agreed, or no longer does (tvekan)."""

    reason: str
    by_name: str
    said_on: date
    stands: bool


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
    doubts: dict[Place, dict[str, DoubtFact]] = field(default_factory=lambda: defaultdict(dict))
    signed: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    choices: dict[Place, list[tuple[date, str]]] = field(default_factory=lambda: defaultdict(list))
    meetings: dict[int, dict[str, dict[str, date]]] = field(default_factory=dict)

    def knows(self, place: Place) -> bool:
        """Tell whether anything is known of a promise."""
        return place in self.evidence or place in self.happenings or place in self.excuses

    def meeting_days(self, collaboration_id: int) -> SetDays:
        """Give the days that the forums meet on in a collaboration, in order."""
        held = self.meetings.get(collaboration_id, {})
        return tuple((forum, tuple(sorted(set(days.values())))) for forum, days in sorted(held.items()))


def facts(*actors: Actor, on: date, since: date, only: str = "", forums: Collection[str] = ()) -> Facts:
    """Gather what had happened by a day, evidence from ``since`` on; entered later counts, and is marked so.

    Two queries: evidence, and all else. ``only`` asks for one key, and for those of the Act, whose clocks run from
    each other. ``forums`` are those whose meetings are asked for, on whatever day.
    """
    found = Facts()
    for collaboration_id, key, *rest in _evidence(*actors, on=on, since=since).filter(_about_key(only)):
        found.evidence[collaboration_id, key].append(_evidence_row(rest))
    for kind, collaboration_id, key, *rest in sorted(_rest(*actors, only=only, forums=forums), key=lambda row: row[3]):
        _PUT[kind](found, (collaboration_id, key), rest, on)
    for rows in found.happenings.values():
        rows.sort(key=lambda row: (row.happened_on, row.id))
    return found


def _about_key(only: str) -> Q:
    return Q(key=only) | Q(key__startswith="act/") if only else Q()


def _evidence(*actors: Actor, on: date, since: date) -> Any:
    columns = ("collaboration_id", "key", "id", "what", "done_on", "entered_at", "entered_by__name", "reference")
    more = (
        "exception",
        "period_first_day",
        "happening_id",
        "decided_by",
        "paragraph",
        "record_number",
        "entered_by_id",
        *("about_kind", "about_key", "about_title"),
    )
    timely = Q(done_on__gte=since) | Q(key__startswith="act/") | Q(happening__isnull=False)
    rows = Evidence.rows.of(*actors).filter(timely, withdrawal=None, done_on__lte=on)
    return rows.order_by("done_on", "id").values_list(*columns, *more)


def _evidence_row(row: list[Any]) -> EvidenceRow:
    key, what, done_on, entered_at, name, reference, *more = row
    return EvidenceRow(key, what, done_on, _day(entered_at), name or "", reference, False, *more)


def _rest(*actors: Actor, only: str, forums: Collection[str]) -> Iterable[tuple[Any, ...]]:
    """Happenings, excuses, confirmations, doubts, signatures, chosen rhythms and meetings, one beneath the other.

    The columns: kind, where, key, id, a day, words, by whom, when, a second day, whether it stands, what it is about.
    """
    head, tail = ("collaboration_id", "key", "id"), ("entered_by__name", "entered_at")
    no_day, no_words, stands = Value(None, output_field=DateField()), Value(""), Value(True)
    about = ("about_kind", "about_key", "about_title")
    happenings = Happening.rows.of(*actors).filter(_about_key(only), withdrawal=None)
    return happenings.values_list(
        Value("happening"), *head, "happened_on", "what", *tail, "answer_by", stands, *about
    ).union(
        Excuse.rows.of(*actors)
        .filter(_about_key(only))
        .values_list(Value("excuse"), *head, "window_first_day", "reason", *tail, no_day, "stands", *[no_words] * 3),
        Confirmation.rows.of(*actors).values_list(
            Value("confirmation"), *head, "confirmed_on", no_words, *tail, no_day, stands, *[no_words] * 3
        ),
        Doubt.rows.of(*actors)
        .filter(_about_key(only))
        .values_list(
            Value("doubt"), *head, "said_on", "reason", *tail, no_day, "stands", "party_key", no_words, no_words
        ),
        signatures_asked(*actors).values_list(
            Value("signature"),
            *("collaboration_id", "party_key", "id", "signed_on", no_words, no_words, "entered_at", no_day, stands),
            *[no_words] * 3,
        ),
        RhythmChoice.rows.of(*actors)
        .filter(_about_key(only))
        .values_list(Value("choice"), *head, "first_day", "phrase", *tail, no_day, stands, *[no_words] * 3),
        SetDay.rows.of(*actors)
        .filter(key__in=forums)
        .values_list(Value("meeting"), *head, "on", "meeting_key", *tail, no_day, stands, *[no_words] * 3),
        all=True,
    )


def _put_happening(found: Facts, place: Place, row: list[Any], on: date) -> None:
    row_id, happened_on, what, name, entered_at, answer_by, _, *about = row
    if happened_on <= on:
        one = HappeningRow(row_id, what, happened_on, answer_by, _day(entered_at), name or "", tuple(about))
        found.happenings[place].append(one)


def _put_excuse(found: Facts, place: Place, row: list[Any], on: date) -> None:  # noqa: ARG001 - as its siblings
    """The last row of a window says if it is excused."""
    row_id, first_day, reason, name, entered_at, _, stands, *_ = row
    if stands:
        found.excuses[place][first_day] = ExcuseRow(row_id, reason, name or "", _day(entered_at))
    else:
        found.excuses[place].pop(first_day, None)


def _put_confirmation(found: Facts, place: Place, row: list[Any], on: date) -> None:
    if row[1] <= on:
        found.confirmed[place] = row[1]


def _put_doubt(found: Facts, place: Place, row: list[Any], on: date) -> None:
    """The last row of a party says if its doubt stands."""
    _, said_on, reason, name, _, _, stands, party, *_ = row
    if said_on <= on:
        found.doubts[place][party] = DoubtFact(reason, name or "", said_on, bool(stands))


def _put_signature(found: Facts, place: Place, row: list[Any], on: date) -> None:
    """A party that has signed, also on a day that nobody knows."""
    if row[1] is None or row[1] <= on:
        found.signed[place[0]].add(place[1])


def _put_choice(found: Facts, place: Place, row: list[Any], on: date) -> None:
    if row[1] <= on:
        found.choices[place].append((row[1], row[2]))


def _put_meeting(found: Facts, place: Place, row: list[Any], on: date) -> None:  # noqa: ARG001 - as its siblings
    """The last row of a meeting says on which day it is; one that is cancelled has none."""
    collaboration_id, forum = place
    days = found.meetings.setdefault(collaboration_id, {}).setdefault(forum, {})
    if row[1] is None:
        days.pop(row[2], None)
    else:
        days[row[2]] = row[1]


_PUT = {
    "happening": _put_happening,
    "excuse": _put_excuse,
    "confirmation": _put_confirmation,
    "doubt": _put_doubt,
    "meeting": _put_meeting,
    "choice": _put_choice,
    "signature": _put_signature,
}


def _day(moment: datetime) -> date:
    return timezone.localdate(moment)
