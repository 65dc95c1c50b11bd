"""Which days a forum can meet on (lediga dagar), and what speaks against the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from samsyn.almanac.calendars import Calendar, holiday_name, is_public_holiday
from samsyn.almanac.known_days import stretches
from samsyn.almanac.units import KnownDay
from samsyn.forums.rules.circles import is_individual
from samsyn.papers.model import Forum, Paper
from samsyn.papers.who import name_of

SATURDAY, JULY = 5, 7
SCHOOL_WORDS = ("skol", "rektor", "sspf", "elevhälsa")
FIXED_EVES = {(12, 24): "julafton", (12, 31): "nyårsafton"}


class Against(StrEnum):
    """What speaks against meeting on a day (skäl mot en dag); ``forums.wording`` says it in words.

    All but the last two are never proposed; those are, where the promised time leaves nothing better.
    """

    HOLIDAY = "holiday"
    EVE = "eve"
    WEEKEND = "weekend"
    TAKEN = "taken"
    BREAK = "break"
    CLASH = "clash"
    SUMMER = "summer"


NEVER = frozenset({Against.HOLIDAY, Against.EVE, Against.WEEKEND, Against.TAKEN, Against.BREAK})


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a meeting is not on a day, or what to know of it (skäl): ``name`` says which holiday or forum."""

    kind: Against
    on: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the days (omgivning).

    ``taken`` are the days that the forum meets already, and ``promised`` those that its meetings were first set for,
    extra ones apart. ``others`` are the days of forums that share seats with it, with their names. A forum that
    ``keeps_school_days`` does not meet in a break.
    """

    taken: frozenset[date] = frozenset()
    promised: frozenset[date] = frozenset()
    others: Mapping[date, str] = field(default_factory=dict)
    calendar: Calendar = field(default_factory=Calendar)
    keeps_school_days: bool = False


def against(day: date, known: Known, *, at_weekends: bool = False) -> Iterator[Reason]:
    """Tell all that speaks against a day, what cannot be got round first; nothing for a day that is free."""
    if is_public_holiday(day):
        yield Reason(Against.HOLIDAY, day, holiday_name(day))
    elif eve := eve_name(day):
        yield Reason(Against.EVE, day, eve)
    if day.weekday() >= SATURDAY and not at_weekends:
        yield Reason(Against.WEEKEND, day)
    if day in known.taken:
        yield Reason(Against.TAKEN, day)
    if known.keeps_school_days and (name := break_name(day, known.calendar)):
        yield Reason(Against.BREAK, day, name)
    if day in known.others:
        yield Reason(Against.CLASH, day, known.others[day])
    if day.month == JULY:
        yield Reason(Against.SUMMER, day)


def eve_name(day: date) -> str:
    """Name an eve when nearly nobody works: julafton, nyårsafton, midsommarafton; "" for other days."""
    midsummer = stretches(KnownDay.MIDSUMMER, day.year, Calendar())[0][0]
    return "midsommarafton" if day == midsummer else FIXED_EVES.get((day.month, day.day), "")


def break_name(day: date, calendar: Calendar) -> str:
    """Give the kind of the school break that a day lies in, as ``KnownDay`` spells it; "" outside them."""
    return next((one.name.value for one in calendar.breaks if one.first_day <= day <= one.last_day), "")


def keeps_school_days(paper: Paper, forum: Forum) -> bool:
    """Tell whether a forum's year is the school's: one of individuals, or with a school in its name or seats."""
    names = (forum.name, *(name_of(paper, seat.body) for seat in forum.seats))
    return is_individual(forum) or any(word in name.casefold() for name in names for word in SCHOOL_WORDS)


def shares_seats(forum: Forum, other: Forum) -> bool:
    """Tell whether somebody sits in both of two forums, so that they cannot meet at once."""
    return bool(
        {one.body for one in forum.seats if not one.is_aim} & {one.body for one in other.seats if not one.is_aim}
    )
