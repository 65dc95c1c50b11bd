"""Stretches of days: half-open windows for machines, inclusive spans for people."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days as the papers write it, "från och med" … "till och med" (tid).

    Both days are included; no last day means until further notice (tills vidare).
    Raises ValueError when it ends before it begins.
    """

    first_day: date
    last_day: date | None = None

    def __post_init__(self) -> None:
        if self.last_day is not None and self.last_day < self.first_day:
            raise ValueError(f"a span cannot end {self.last_day} before it begins {self.first_day}")

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """Days in which something is wanted a number of times (tidsfönster).

    `starts` is included and `ends` is not. `wanted` is the least number, 0 where a cut period demands
    nothing; `most` is the greatest, None where more is welcome. Raises ValueError when it holds no day.
    """

    starts: date
    ends: date
    wanted: int = 1
    most: int | None = None

    def __post_init__(self) -> None:
        if self.ends <= self.starts:
            raise ValueError(f"a window needs a day between {self.starts} and {self.ends}")

    @property
    def first_day(self) -> date:
        """The first day that counts."""
        return self.starts

    @property
    def last_day(self) -> date:
        """The last day that counts."""
        return self.ends - ONE_DAY

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.ends - self.starts).days

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.starts <= day < self.ends


def last_day_for(window: Window, nth: int) -> date:
    """The day by which the nth time is done when the times are spread evenly, as advice and no duty.

    Whole months are shared where they can be: four in a calendar year are due by 31 March, 30 June,
    30 September and 31 December. Raises ValueError when nth is not among the wanted.
    """
    if not 1 <= nth <= window.wanted:
        raise ValueError(f"{nth} is not among the {window.wanted} wanted")
    months = (window.ends.year - window.starts.year) * 12 + window.ends.month - window.starts.month
    if window.starts.day == 1 and window.ends.day == 1 and months % window.wanted == 0:
        return month_after(window.starts, months * nth // window.wanted) - ONE_DAY
    return window.starts + timedelta(days=max(window.days * nth // window.wanted, 1)) - ONE_DAY


def month_after(day: date, months: int) -> date:
    """The same day some months later (or earlier), or the month's last day where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def days_in_month(year: int, month: int) -> int:
    """How many days a month has."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last, both included."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)
