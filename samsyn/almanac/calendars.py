"""Which days are holidays, known weekends and school breaks (kalender)."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import holidays

from samsyn.almanac.periods import Span
from samsyn.almanac.units import KnownDay


@lru_cache(maxsize=512)
def public_holidays(year: int) -> frozenset[date]:
    """Sweden's public holidays of a year, Sundays apart (allmänna helgdagar; lag 1989:253)."""
    return frozenset(holidays.country_holidays("SE", years=year))


def is_public_holiday(day: date) -> bool:
    """Whether the day is a public holiday other than an ordinary Sunday (helgdag)."""
    return day in public_holidays(day.year)


@dataclass(frozen=True, slots=True)
class Break:
    """A school break of a municipality (lov), both days included."""

    name: KnownDay
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a municipality's calendar adds to the almanac: school terms and breaks (skolans datum).

    A school term's last day in spring is the end of school (skolavslutning). What is not set stays unset.
    """

    school_terms: tuple[Span, ...] = ()
    breaks: tuple[Break, ...] = ()
