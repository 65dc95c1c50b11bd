"""Windows of dates and deadlines: on a date, by a date or week, before the agreement's end, for reports."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeGuard

from samsyn.almanac.opening_days import one_day
from samsyn.almanac.periods import ONE_DAY, Window, days_in_month, month_after
from samsyn.almanac.rhythms import BeforeEnd, ByDate, InWeek, MonthDay, OnDate, ReportingPeriods, Simple
from samsyn.almanac.settings import Setting, kept_if_due, share
from samsyn.almanac.units import Period, ReportingPeriod

REPORTED = {
    ReportingPeriod.PREVIOUS_TERTIAL_3: ((1, 1), (4, 30)),
    ReportingPeriod.TERTIAL_1: ((5, 1), (8, 31)),
    ReportingPeriod.TERTIAL_2: ((9, 1), (12, 31)),
    ReportingPeriod.INTERIM_REPORT: ((7, 1), (10, 31)),
    ReportingPeriod.ANNUAL_REPORT: ((1, 1), (4, 15)),
}


def is_deadline(rhythm: Simple) -> TypeGuard[ByDate | InWeek]:
    """Whether the rhythm says by when at the latest each year."""
    return (isinstance(rhythm, ByDate) and rhythm.year is None) or (isinstance(rhythm, InWeek) and rhythm.latest)


def windows(deadlines: Sequence[ByDate | InWeek], first: date, last: date, setting: Setting) -> list[Window]:
    """Open a window up to each yearly deadline, from the day after the deadline before it."""
    if not deadlines or last < first:
        return []
    years = range(first.year - 1, last.year + 2)
    days = sorted({_day_of(rhythm, year) for rhythm in deadlines for year in years})
    found = [kept_if_due(before + ONE_DAY, day, setting) for before, day in pairwise(days)]
    return [window for window in found if window and window.starts <= last and window.ends > first]


def _day_of(rhythm: ByDate | InWeek, year: int) -> date:
    if isinstance(rhythm, InWeek):
        return _monday(year, rhythm.week) + timedelta(days=6)
    return _date(year, rhythm.month, rhythm.day)


def _date(year: int, month: int, day: int) -> date:
    """Give the date, the month's last day where a year has no such day."""
    return date(year, month, min(day, days_in_month(year, month)))


def _monday(year: int, week: int) -> date:
    """Give the Monday of an ISO week, of week 52 where the year has no week 53."""
    weeks = date(year, 12, 28).isocalendar().week
    return date.fromisocalendar(year, min(week, weeks), 1)


def of_deadline(rhythm: ByDate, first: date, last: date, setting: Setting) -> list[Window]:
    """Open up to the deadline: each year from the day after the last, in one year from 1 January."""
    if rhythm.year is None:
        return windows([rhythm], first, last, setting)
    window = kept_if_due(date(rhythm.year, 1, 1), date(rhythm.year, rhythm.month, rhythm.day), setting)
    return [window] if window and window.starts <= last and window.ends > first else []


def of_date(rhythm: OnDate, first: date, last: date, _setting: Setting) -> list[Window]:
    """Open the day, each year or in one."""
    years = range(first.year, last.year + 1) if rhythm.year is None else [rhythm.year]
    days = (_date(year, rhythm.month, rhythm.day) for year in years)
    return [one_day(day) for day in days if first <= day <= last]


def of_week(rhythm: InWeek, first: date, last: date, setting: Setting) -> list[Window]:
    """Open the ISO week of each year, or up to its Sunday."""
    if rhythm.latest:
        return windows([rhythm], first, last, setting)
    mondays = (_monday(year, rhythm.week) for year in range(first.year - 1, last.year + 2))
    weeks = (share(Window(monday, monday + timedelta(days=7)), setting) for monday in mondays)
    return [week for week in weeks if week and week.starts <= last and week.ends > first]


def of_month_day(rhythm: MonthDay, first: date, last: date, setting: Setting) -> list[Window]:
    """Open the day of each month, its last where it has no such day, or from the day after the one before."""
    found = []
    month, until = first.year * 12 + first.month - 1, last.year * 12 + last.month
    before = _month_day(rhythm, month - 1)
    while month <= until:
        day = _month_day(rhythm, month)
        window = kept_if_due(before + ONE_DAY if rhythm.latest else day, day, setting)
        if window and window.starts <= last and window.ends > first:
            found.append(window)
        before, month = day, month + 1
    return found


def _month_day(rhythm: MonthDay, month: int) -> date:
    year, number = divmod(month, 12)
    return _date(year, number + 1, rhythm.day if rhythm.day > 0 else 31)


def of_end(rhythm: BeforeEnd, first: date, last: date, setting: Setting) -> list[Window]:
    """Open from the term's first day to the last that leaves so much of it; none until further notice.

    Counted from midnight after the last day: six months before the end of 31 December is the end of 30 June.
    """
    term = setting.term
    if term is None or term.last_day is None:
        return []
    ends = term.last_day + ONE_DAY
    if rhythm.period in {Period.MONTH, Period.YEAR}:
        ends = month_after(ends, -rhythm.count * (12 if rhythm.period is Period.YEAR else 1))
    else:
        ends -= rhythm.count * (7 if rhythm.period is Period.WEEK else 1) * ONE_DAY
    opens = term.first_day < ends and first < ends and term.first_day <= last
    return [Window(term.first_day, ends)] if opens else []


def of_reports(rhythm: ReportingPeriods, first: date, last: date, setting: Setting) -> list[Window]:
    """Open the time in which each report is due.

    A tertial is reported in the tertial after it. The annual report is handed over by 15 April (kommunallagen
    2017:725, 11 kap. 20 §); the interim report of at least half the year reaches the board within two months of
    at most two thirds of it (lag 2018:597, 13 kap.), so July to October.
    """
    found = [
        kept_if_due(date(year, *REPORTED[period][0]), date(year, *REPORTED[period][1]), setting)
        for year in range(first.year, last.year + 1)
        for period in rhythm.periods
    ]
    kept = [window for window in found if window and window.starts <= last and window.ends > first]
    return sorted(kept, key=lambda window: (window.ends, window.starts))
