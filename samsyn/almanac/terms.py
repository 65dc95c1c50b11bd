"""How long an agreement holds, as the papers write it (överenskommelsetid)."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from samsyn.almanac.periods import ONE_DAY, Span, days_in_month, month_after


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as exactly as a paper gives it: "2024-12-31", "2023" or "2022-01-xx" (skrivet datum).

    A year or month alone is meant whole; xx is a blank that nobody filled in, and `is_unset`.
    Raises ValueError for a day that does not exist.
    """

    year: int
    month: int | None = None
    day: int | None = None
    is_unset: bool = False

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day needs its month")
        if self.day is not None and self.is_unset:
            raise ValueError("a whole day has no blank")
        date(self.year, self.month or 1, self.day or 1)

    @property
    def earliest(self) -> date:
        """The first day that it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or days_in_month(self.year, month))


@dataclass(frozen=True, slots=True)
class Renewal:
    """How a term is prolonged: some years at a time, after consultation (förlängning efter samråd)."""

    years: int
    consult_months: int = 0

    def __post_init__(self) -> None:
        if self.years < 1 or self.consult_months < 0:
            raise ValueError("a renewal is of at least one year, and consultation comes before the end")


@dataclass(frozen=True, slots=True)
class Term:
    """The time an agreement holds (överenskommelsetid); no end is until further notice (tills vidare).

    The first day is the earliest that the written start can mean, the last the latest that the written end
    can mean, moved on by the extensions made. Raises ValueError when it ends before it starts.
    """

    starts: WrittenDay
    ends: WrittenDay | None = None
    renewal: Renewal | None = None
    times_extended: int = 0

    def __post_init__(self) -> None:
        if self.ends is not None and self.ends.latest < self.starts.earliest:
            raise ValueError("a term cannot end before it starts")
        if self.times_extended < 0 or (self.times_extended and not (self.ends and self.renewal)):
            raise ValueError("only a term with an end and a rule of renewal can have been extended")

    @property
    def first_day(self) -> date:
        """The first day it holds."""
        return self.starts.earliest

    @property
    def last_day(self) -> date | None:
        """The last day it holds, None until further notice."""
        if self.ends is None:
            return None
        years = self.renewal.years * self.times_extended if self.renewal else 0
        return month_after(self.ends.latest + ONE_DAY, 12 * years) - ONE_DAY

    @property
    def span(self) -> Span:
        """Its days, first and last included."""
        return Span(self.first_day, self.last_day)


@lru_cache(maxsize=1_024)
def read_day(text: str) -> WrittenDay:
    """A day as written: "2024-12-31", "2023", "2023-05", "2022-01-xx"; raises ValueError otherwise."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d|xx)(?:-(\d\d|xx))?)?", text.strip().lower(), re.ASCII)
    if match is None:
        raise ValueError(f"{text!r} is no day")
    month, day = (int(part) if part and part != "xx" else None for part in match.group(2, 3))
    return WrittenDay(int(match[1]), month, day, is_unset="xx" in match.group(2, 3))


def write_day(day: WrittenDay) -> str:
    """The day as `read_day` reads it."""
    if day.day is not None:
        return day.earliest.isoformat()
    if day.month is not None:
        return f"{day.year:04}-{day.month:02}" + ("-xx" if day.is_unset else "")
    return f"{day.year:04}" + ("-xx" if day.is_unset else "")


def is_in_force(term: Term, on: date) -> bool:
    """Whether the agreement holds on the day."""
    return on in term.span


def days_left(term: Term, on: date) -> int | None:
    """Days from the day to the last day: 0 on the last, negative after it, None until further notice."""
    return None if term.last_day is None else (term.last_day - on).days


def months_before_end(term: Term, months: int) -> date | None:
    """The last day with the given number of whole months left of the term, None until further notice.

    Counted from midnight after the last day: six months before the end of 31 December is the end of 30 June.
    """
    return None if term.last_day is None else month_after(term.last_day + ONE_DAY, -months) - ONE_DAY


def last_day_to_open_consultation(term: Term) -> date | None:
    """The last day to open consultation on renewal, None where no rule or no end is written (samråd).

    Haninge 2022–2024: consultation starts at the latest six months before the end.
    """
    if term.renewal is None or not term.renewal.consult_months:
        return None
    return months_before_end(term, term.renewal.consult_months)


def extended(term: Term, times: int = 1) -> Term:
    """The term after some more extensions; raises ValueError where the papers give no rule for it."""
    return replace(term, times_extended=term.times_extended + times)


def first_day_of_successor(term: Term) -> date | None:
    """The day a successor takes over, the day after the last; None until further notice (efterföljare)."""
    return None if term.last_day is None else term.last_day + ONE_DAY


def gap(term: Term, successor: Term) -> Span | None:
    """The days without an agreement between a term and its successor, None where there are none (glapp)."""
    takes_over = first_day_of_successor(term)
    if takes_over is None or successor.first_day <= takes_over:
        return None
    return Span(takes_over, successor.first_day - timedelta(days=1))
