"""Which days are holidays, known weekends and school breaks (kalender)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from samsyn.almanac.periods import Span
from samsyn.almanac.rhythms import Combined, KnownDays, Rhythm
from samsyn.almanac.units import KnownDay

if TYPE_CHECKING:
    from holidays import HolidayBase

MEMBERS: Mapping[KnownDay, tuple[KnownDay, ...]] = {
    KnownDay.YOUTH_WEEKENDS: (
        KnownDay.VALBORG,
        KnownDay.SCHOOL_END,
        KnownDay.MIDSUMMER,
        KnownDay.HALLOWEEN,
        KnownDay.LUCIA,
    ),
    KnownDay.BIG_WEEKENDS: (
        KnownDay.EASTER,
        KnownDay.PENTECOST,
        KnownDay.MIDSUMMER,
        KnownDay.CHRISTMAS,
        KnownDay.NEW_YEAR,
    ),
}
SCHOOL_BREAKS = (
    KnownDay.BREAKS,
    KnownDay.WINTER_BREAK,
    KnownDay.EASTER_BREAK,
    KnownDay.SUMMER_BREAK,
    KnownDay.AUTUMN_BREAK,
    KnownDay.CHRISTMAS_BREAK,
)


@lru_cache(maxsize=512)
def public_holidays(year: int) -> frozenset[date]:
    """Give Sweden's public holidays of a year, ordinary Sundays apart (allmänna helgdagar; lag 1989:253)."""
    return frozenset(_swedish(year))


def is_public_holiday(day: date) -> bool:
    """Whether the day is a public holiday other than an ordinary Sunday (helgdag)."""
    return day in public_holidays(day.year)


def holiday_name(day: date, language: str = "sv") -> str:
    """Name a public holiday ("trettondedag jul", in English "Epiphany"), "" for a day that is none."""
    return _named(day.year, language).get(day, "") if is_public_holiday(day) else ""


@lru_cache(maxsize=64)
def _named(year: int, language: str) -> dict[date, str]:
    if language == "en":
        return dict(_swedish(year, "en_US"))
    return {day: str(name).lower() for day, name in _swedish(year).items()}


@lru_cache(maxsize=512)
def easter(year: int) -> date:
    """Give Easter Sunday (påskdagen)."""
    return _swedish(year).get_named("Påskdagen")[0]


def _swedish(year: int, language: str = "sv") -> "HolidayBase":
    from holidays import country_holidays  # noqa: PLC0415 - a third of the time that a command takes to start

    return country_holidays("SE", years=year, language=language)


@dataclass(frozen=True, slots=True)
class Break:
    """A school break of a municipality (lov), both days included; raises ValueError for anything else."""

    name: KnownDay
    first_day: date
    last_day: date

    def __post_init__(self) -> None:
        if self.name not in SCHOOL_BREAKS:
            raise ValueError(f"{self.name} is no school break")
        if self.last_day < self.first_day:
            raise ValueError(f"a break cannot end {self.last_day} before it begins {self.first_day}")


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a municipality's calendar adds to the almanac: school terms and breaks (skolans datum).

    A school term's last day in spring is the end of school (skolavslutning). What is not set stays unset.
    """

    school_terms: tuple[Span, ...] = ()
    breaks: tuple[Break, ...] = ()

    def school_ends(self, year: int) -> list[date]:
        """Give the days that school ends for the summer in a year; none where the term is not set."""
        last_days = (term.last_day for term in self.school_terms if term.first_day.month <= 6)
        return [day for day in last_days if day is not None and day.year == year]

    def breaks_in(self, name: KnownDay, year: int) -> list[tuple[date, date]]:
        """Give the breaks of a name (or all, for BREAKS) that begin in a year, as first and last days."""
        return [
            (each.first_day, each.last_day)
            for each in self.breaks
            if each.first_day.year == year and name in {each.name, KnownDay.BREAKS}
        ]

    def unset(self, rhythm: Rhythm) -> tuple[KnownDay, ...]:
        """Give the school days that a rhythm names and that are not set here, so that this can be said."""
        parts = rhythm.parts if isinstance(rhythm, Combined) else (rhythm,)
        named = [day for part in parts if isinstance(part, KnownDays) for day in part.days]
        each = dict.fromkeys(member for day in named for member in MEMBERS.get(day, (day,)))
        return tuple(day for day in each if self._is_unset(day))

    def _is_unset(self, day: KnownDay) -> bool:
        if day is KnownDay.SCHOOL_END:
            return not any(term.last_day and term.first_day.month <= 6 for term in self.school_terms)
        return day in SCHOOL_BREAKS and not any(day in {each.name, KnownDay.BREAKS} for each in self.breaks)
