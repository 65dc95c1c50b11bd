"""Forums with seats, chair, and lines of reporting and of minutes (samverkansorganisation)."""

from dataclasses import dataclass

from samsyn.papers.kinds import ChairKind, Level, SeatKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Chair:
    """The chair rule (ordförandeskap): who, in which order, from which year if the paper says."""

    kind: ChairKind
    order: tuple[str, ...] = ()
    first_year: int | None = None
    convenes: bool = False
    clause: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A seat (plats) in a forum: a function or unit of a party, or somebody from outside."""

    id: str
    body: str
    kind: SeatKind = SeatKind.MEMBER
    count: int = 1
    is_aim: bool = False
    is_presenter: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of reporting or of minutes (rapportering, anteckningar) from a forum to another."""

    id: str
    to: str
    what: str
    rhythm: str = ""
    when: str = ""
    clause: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forum:
    """A forum (samverkansforum): seats, chair, rhythm, place, decision rule and its lines to others."""

    id: str
    name: str
    level: Level
    clause: str = ""
    under: str = ""
    is_highest: bool = False
    is_template: bool = False
    purpose: str = ""
    rhythm: str = ""
    quote: str = ""
    place: str = ""
    chair: Chair | None = None
    presenters: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    decision_rule: str = ""
    composition_by: str = ""
    reporting_periods: str = ""
    reports: tuple[Line, ...] = ()
    minutes: tuple[Line, ...] = ()
    aliases: tuple[str, ...] = ()
    note: str = ""
