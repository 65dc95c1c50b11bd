"""How often something is promised, as values (rytm). Closed: every rhythm is one of the classes here.

A value that makes no sense cannot be made: each class raises ValueError and says why.
"""

from dataclasses import dataclass
from typing import TypeAlias

from samsyn.almanac.periods import days_in_month
from samsyn.almanac.units import (
    Edge,
    Joint,
    KnownDay,
    Moment,
    Parity,
    PartOfDay,
    Period,
    ReportingPeriod,
    Season,
    Weekday,
)

LEAP_YEAR = 2024
LAST = -1


def _demand(claim: bool, why: str) -> None:
    if not claim:
        raise ValueError(why)


def _demand_ascending(values: tuple[int, ...], low: int, high: int) -> None:
    _demand(all(low <= value <= high for value in values), f"{values} must lie in {low}–{high}")
    _demand(list(values) == sorted(set(values)), f"{values} must be in order, each once")


@dataclass(frozen=True, slots=True)
class Times:
    """A number of times in each period: "minst fyra gånger per år" (antal gånger).

    `most` makes a range ("en till två gånger per år"); wanted 0 with a most is "högst två gånger per år".
    """

    wanted: int
    period: Period
    at_least: bool = False
    most: int | None = None

    def __post_init__(self) -> None:
        _demand(self.wanted >= (self.most is None), "something must be wanted")
        _demand(self.most is None or self.most > self.wanted, "the most is more than the wanted")
        _demand(not (self.at_least and self.most), "at least and at most exclude each other")
        _demand(self.wanted <= 9999 and (self.most or 0) <= 9999, "no more than 9 999 times")


@dataclass(frozen=True, slots=True)
class Every:
    """Once in every one, second, third … period: "varje kvartal", "var tredje vecka" (återkommande)."""

    step: int
    period: Period
    at_least: bool = False

    def __post_init__(self) -> None:
        _demand(1 <= self.step <= 999, "a step lies in 1–999")
        _demand(self.step == 1 or self.period is not Period.AGREEMENT, "an agreement has only one term")


@dataclass(frozen=True, slots=True)
class Weekly:
    """On days of the week: "varje fredagskväll", "måndagar jämna veckor" (veckovis på dag).

    No days with a parity means once in each odd or even week. `step` counts weeks from the anchor week.
    `helgfri` leaves out public holidays.
    """

    days: tuple[Weekday, ...]
    step: int = 1
    parity: Parity | None = None
    part: PartOfDay | None = None
    helgfri: bool = False

    def __post_init__(self) -> None:
        _demand_ascending(self.days, 0, 6)
        _demand(1 <= self.step <= 99, "a step lies in 1–99")
        _demand(self.parity is None or self.step == 1, "odd or even weeks are every second already")
        bare = self.part is None and not self.helgfri
        _demand(bool(self.days) or (self.parity is not None and bare), "without days only odd or even weeks")


@dataclass(frozen=True, slots=True)
class Weekends:
    """Each weekend, or before or after it: "inför varje helg" (helger)."""

    moment: Moment = Moment.AT


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth or last weekday of months: "första torsdagen (helgfri dag) varje månad" (n:te veckodagen).

    `weekday` None is any Monday–Friday (vardag); `nth` -1 is the last; no months means every month.
    """

    nth: int
    weekday: Weekday | None
    months: tuple[int, ...] = ()
    helgfri: bool = False

    def __post_init__(self) -> None:
        highest = 15 if self.weekday is None else 4
        _demand(self.nth == LAST or 1 <= self.nth <= highest, f"the nth lies in 1–{highest} or is the last")
        _demand_ascending(self.months, 1, 12)


@dataclass(frozen=True, slots=True)
class MonthDay:
    """On, or by, a day of every month: "senast den 15 varje månad" (dag i månaden); -1 is the last."""

    day: int
    latest: bool = False

    def __post_init__(self) -> None:
        _demand(self.day == LAST or 1 <= self.day <= 31, "a day lies in 1–31 or is the last")


@dataclass(frozen=True, slots=True)
class OnDate:
    """On a date each year, or of one year: "den 1 mars varje år" (datum). 29 February is else the 28th."""

    month: int
    day: int
    year: int | None = None

    def __post_init__(self) -> None:
        _demand_date(self.month, self.day, self.year)


@dataclass(frozen=True, slots=True)
class ByDate:
    """By a date each year, or of one year: "senast den 31 mars" (senast datum). 29 February as OnDate."""

    month: int
    day: int
    year: int | None = None

    def __post_init__(self) -> None:
        _demand_date(self.month, self.day, self.year)


def _demand_date(month: int, day: int, year: int | None) -> None:
    _demand(1 <= month <= 12, "a month lies in 1–12")
    _demand(year is None or 1900 <= year <= 2999, "a year lies in 1900–2999")
    _demand(1 <= day <= days_in_month(year or LEAP_YEAR, month), "the month has no such day")


@dataclass(frozen=True, slots=True)
class InWeek:
    """In, or at the latest in, an ISO week each year: "senast v. 12" (vecka). 53 is else week 52."""

    week: int
    latest: bool = False

    def __post_init__(self) -> None:
        _demand(1 <= self.week <= 53, "a week lies in 1–53")


@dataclass(frozen=True, slots=True)
class InMonths:
    """Once in each of some months of the year: "i mars och september" (månader)."""

    months: tuple[int, ...]

    def __post_init__(self) -> None:
        _demand(bool(self.months), "some month must be named")
        _demand_ascending(self.months, 1, 12)


@dataclass(frozen=True, slots=True)
class InSeasons:
    """Once in each of some seasons: "varje vår och höst" (årstider)."""

    seasons: tuple[Season, ...]

    def __post_init__(self) -> None:
        order = [season for season in Season if season in self.seasons]
        _demand(bool(order) and list(self.seasons) == order, "some season must be named, in order, each once")


@dataclass(frozen=True, slots=True)
class InQuarters:
    """Once in each of some quarters of the year: "under första kvartalet", "Q1" (kvartal)."""

    quarters: tuple[int, ...]

    def __post_init__(self) -> None:
        _demand(bool(self.quarters), "some quarter must be named")
        _demand_ascending(self.quarters, 1, 4)


@dataclass(frozen=True, slots=True)
class EdgeOf:
    """At the beginning or end of each period: "i slutet av varje år" (början, slutet av period)."""

    edge: Edge
    period: Period

    def __post_init__(self) -> None:
        _demand(self.period not in {Period.DAY, Period.WEEK}, "a day or a week is too short to have an end")


@dataclass(frozen=True, slots=True)
class BeforeEnd:
    """Before the agreement's end: "senast sex månader före överenskommelsens utgång" (före utgången).

    Count 0 is at the end at the latest. Units are days, weeks, months and years.
    """

    count: int
    period: Period = Period.MONTH

    def __post_init__(self) -> None:
        _demand(0 <= self.count <= 999, "a count lies in 0–999")
        units = {Period.DAY, Period.WEEK, Period.MONTH, Period.YEAR}
        _demand(self.period in units, "counted in days, weeks, months or years")
        _demand(bool(self.count) or self.period is Period.MONTH, "at the end is counted in nothing")


@dataclass(frozen=True, slots=True)
class AtMeeting:
    """Before, at or after each meeting of a forum: "vid varje styrgruppsmöte" (vid möte).

    `meeting` is the singular as written; "möte" alone is the forum's own.
    """

    meeting: str
    moment: Moment = Moment.AT

    def __post_init__(self) -> None:
        _demand_name(self.meeting)


@dataclass(frozen=True, slots=True)
class KnownDays:
    """On known days and weekends: "Valborg, skolavslutning och lov" (kända dagar).

    `and_more` keeps an open list ("m.m."): the named are counted, the rest is said to be open.
    """

    days: tuple[KnownDay, ...]
    moment: Moment = Moment.AT
    and_more: bool = False

    def __post_init__(self) -> None:
        _demand(bool(self.days) and len(set(self.days)) == len(self.days), "some day, each once")


@dataclass(frozen=True, slots=True)
class ReportingPeriods:
    """Bound to reporting periods: "tertial 1, tertial 2 och årsredovisning" (rapporteringsperioder)."""

    periods: tuple[ReportingPeriod, ...]

    def __post_init__(self) -> None:
        _demand(bool(self.periods) and len(set(self.periods)) == len(self.periods), "some period, each once")


@dataclass(frozen=True, slots=True)
class Continuous:
    """All the time: "löpande", "löpande i linjeverksamheten" (löpande)."""

    in_line_work: bool = False


@dataclass(frozen=True, slots=True)
class AsNeeded:
    """When there is need: "vid behov" (vid behov)."""


@dataclass(frozen=True, slots=True)
class PerPlan:
    """As a named plan or method says: "enligt ANDTS-planen" (enligt plan)."""

    plan: str

    def __post_init__(self) -> None:
        _demand_name(self.plan)


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A phrase kept as written because it could not be read; made by `reading.read` alone (inte förstått)."""

    text: str


def _demand_name(name: str) -> None:
    _demand(bool(name) and " ".join(name.split()) == name, "a name is one line of words")
    _demand(name.isprintable() and not set(name) & set('"”“„«»'), "a name holds no quotation marks")


Simple: TypeAlias = (
    Times
    | Every
    | Weekly
    | Weekends
    | NthWeekday
    | MonthDay
    | OnDate
    | ByDate
    | InWeek
    | InMonths
    | InSeasons
    | InQuarters
    | EdgeOf
    | BeforeEnd
    | AtMeeting
    | KnownDays
    | ReportingPeriods
    | Continuous
    | AsNeeded
    | PerPlan
)


@dataclass(frozen=True, slots=True)
class Combined:
    """Several rhythms at once: "var tredje vecka samt vid behov" (sammansatt rytm).

    NAMELY joins how often (Times, Every, Continuous) with at what (AtMeeting, PerPlan, ReportingPeriods).
    """

    parts: tuple[Simple, ...]
    joint: Joint = Joint.AND

    def __post_init__(self) -> None:
        _demand(len(self.parts) >= 2, "a combination has at least two parts")
        _demand(not any(isinstance(part, Combined | NotUnderstood) for part in self.parts), "parts are simple")
        if self.joint is Joint.NAMELY:
            often, at_what = self.parts[0], self.parts[1:]
            _demand(isinstance(often, Times | Every | Continuous), "the first part says how often")
            _demand(len(at_what) == 1, "one part says at what")
            _demand(isinstance(at_what[0], AtMeeting | PerPlan | ReportingPeriods), "the last says at what")


Rhythm: TypeAlias = Simple | Combined | NotUnderstood
