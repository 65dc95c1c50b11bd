"""The Act as data: what lag (2023:196) om kommuners ansvar för brottsförebyggande arbete asks of a municipality.

In force from 1 July 2023; the plan of 5 § from 1 July 2024 (övergångsbestämmelse 2); 14 § from 1 April 2025 (lag
2025:223). The Act has no sanction and,
but for 6 §, no days: what has no day is open until it is done and is never late.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samsyn.almanac.periods import ONE_DAY, Window, month_after

ACT = "lag (2023:196)"
IN_FORCE_FROM = date(2023, 7, 1)
PLAN_FROM = date(2024, 7, 1)
CAMERAS_FROM = date(2025, 4, 1)
CLOCK_MONTHS = 24


class LawKind(StrEnum):
    """How a section of the Act binds (slag)."""

    ONCE = "once"
    CLOCK = "clock"
    ALWAYS = "always"
    STRIVEN = "striven"
    RIGHT = "right"


class Proof(StrEnum):
    """What evidence a section takes (bevis)."""

    ANY = "any"
    DECISION = "decision"
    COUNCIL_NOTE = "council_note"


@dataclass(frozen=True, slots=True)
class LawDuty:
    """One thing that the Act asks (lagens krav): its section, how it binds, from when, what shows it."""

    key: str
    section: str
    kind: LawKind
    first_day: date = IN_FORCE_FROM
    proof: Proof = Proof.ANY
    runs_from: tuple[str, ...] = ()


LAW: tuple[LawDuty, ...] = (
    LawDuty("act/4", "4 §", LawKind.ONCE),
    LawDuty("act/5", "5 §", LawKind.ONCE, PLAN_FROM, Proof.DECISION),
    LawDuty("act/6-picture", "6 §", LawKind.CLOCK, runs_from=("act/4", "act/6-picture")),
    LawDuty("act/6-plan", "6 §", LawKind.CLOCK, PLAN_FROM, runs_from=("act/5", "act/6-plan")),
    LawDuty("act/9", "9 §", LawKind.STRIVEN),
    LawDuty("act/10", "10 §", LawKind.STRIVEN),
    LawDuty("act/11", "11 §", LawKind.ALWAYS),
    LawDuty("act/12", "12 §", LawKind.ALWAYS),
    LawDuty("act/13", "13 §", LawKind.ALWAYS, proof=Proof.COUNCIL_NOTE),
    LawDuty("act/14", "14 §", LawKind.RIGHT, CAMERAS_FROM),
)
BY_KEY = {duty.key: duty for duty in LAW}


class DecidingBody(StrEnum):
    """Who may decide the plan of 5 § (beslutande): never a forum of the collaboration."""

    BOARD = "kommunstyrelsen"
    COMMITTEE = "nämnd"
    COUNCIL = "kommunfullmäktige"


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision in the municipality (beslut): body, paragraph and record number; the day is the evidence's."""

    body: str
    paragraph: str
    record_number: str


def is_proof(duty: LawDuty, decision: Decision | None) -> bool:
    """Whether a report carries the proof that its section takes.

    5 §: a decision of kommunstyrelsen, nämnd or fullmäktige with paragraph and record number. 13 §: the council's
    own note, with its paragraph. The rest takes any evidence.
    """
    if duty.proof is Proof.ANY:
        return True
    if decision is None or not decision.paragraph.strip():
        return False
    if duty.proof is Proof.COUNCIL_NOTE:
        return decision.body == DecidingBody.COUNCIL
    return decision.body in set(DecidingBody) and bool(decision.record_number.strip())


def clock(duty: LawDuty, fulfilled_on: Iterable[date], first: date, last: date) -> list[Window]:
    """The two-year windows of 6 § that touch first–last: "minst vartannat år", from the last fulfilment.

    A window that was met ends on the day it was met, and the next begins the day after. Where nothing is known
    the clock runs from the day the section came into force; after a missed window it goes on from its last day.
    """
    days = sorted({day for day in fulfilled_on if day >= duty.first_day})
    return [window for window in _chain(duty.first_day, days, last) if window.starts <= last and window.ends > first]


def _chain(starts: date, days: Sequence[date], last: date) -> Iterable[Window]:
    rest = list(days)
    while starts <= last:
        ends = month_after(starts, CLOCK_MONTHS)
        met = next((day for day in rest if starts <= day < ends), None)
        window = Window(starts, met + ONE_DAY if met else ends)
        rest = [day for day in rest if day >= window.ends]
        yield window
        starts = window.ends
