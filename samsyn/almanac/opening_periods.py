"""Windows of periods: years, quarters, months, weeks, school terms, mandate periods, seasons."""

from collections.abc import Iterable, Iterator
from datetime import date

from samsyn.almanac.periods import ONE_DAY, Window, month_after
from samsyn.almanac.rhythms import EdgeOf, Every, InMonths, InQuarters, InSeasons, Times
from samsyn.almanac.settings import Setting, closing, share
from samsyn.almanac.units import Edge, Period, Season

MONTHS = {
    Period.MONTH: 1,
    Period.QUARTER: 3,
    Period.TERTIAL: 4,
    Period.HALF_YEAR: 6,
    Period.SCHOOL_TERM: 6,
    Period.YEAR: 12,
    Period.MANDATE: 48,
}
A_MANDATE_BEGINS = date(2023, 1, 1)  # after the election of 2022
WEEK_DAYS = 7
SEASON_BEGINS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}

Stretch = tuple[date, date]


def of_times(rhythm: Times, first: date, last: date, setting: Setting) -> list[Window]:
    """Open a window in each period, wanting that many."""
    stretches = stretches_of(rhythm.period, 1, first, last, setting)
    return _shared((Window(starts, ends, rhythm.wanted, rhythm.most) for starts, ends in stretches), setting)


def of_every(rhythm: Every, first: date, last: date, setting: Setting) -> list[Window]:
    """Open a window in each step of periods, counted from the one that holds the setting's anchor."""
    stretches = stretches_of(rhythm.period, rhythm.step, first, last, setting)
    return _shared((Window(starts, ends) for starts, ends in stretches), setting)


def of_months(rhythm: InMonths, first: date, last: date, setting: Setting) -> list[Window]:
    """Open a window in each of the named months."""
    months = stretches_of(Period.MONTH, 1, first, last, setting)
    return _shared((Window(*month) for month in months if month[0].month in rhythm.months), setting)


def of_quarters(rhythm: InQuarters, first: date, last: date, setting: Setting) -> list[Window]:
    """Open a window in each of the named quarters."""
    quarters = stretches_of(Period.QUARTER, 1, first, last, setting)
    return _shared((Window(*each) for each in quarters if each[0].month // 3 + 1 in rhythm.quarters), setting)


def of_seasons(rhythm: InSeasons, first: date, last: date, setting: Setting) -> list[Window]:
    """Open a window in each season: three whole months, winter from December."""
    begin = sorted(SEASON_BEGINS[season] for season in rhythm.seasons)
    found = [
        Window(starts, month_after(starts, 3))
        for year in range(first.year - 1, last.year + 1)
        for starts in (date(year, month, 1) for month in begin)
    ]
    return _shared((window for window in found if window.starts <= last and window.ends > first), setting)


def of_edge(rhythm: EdgeOf, first: date, last: date, setting: Setting) -> list[Window]:
    """Open the first or last month of each period, of a month its first or last seven days."""
    found = []
    for starts, ends in stretches_of(rhythm.period, 1, first, last, setting):
        if rhythm.edge is Edge.BEGINNING:
            until = starts + WEEK_DAYS * ONE_DAY if rhythm.period is Period.MONTH else month_after(starts, 1)
            found.append(Window(starts, min(until, ends)))
        else:
            since = ends - WEEK_DAYS * ONE_DAY if rhythm.period is Period.MONTH else month_after(ends, -1)
            found.append(Window(max(since, starts), ends))
    return _shared((window for window in found if window.starts <= last and window.ends > first), setting)


def _shared(found: Iterable[Window], setting: Setting) -> list[Window]:
    if setting.term is None:
        return list(found)
    opens, closes = setting.term.first_day, closing(setting.term)
    return [
        window
        for whole in found
        if (window := whole if opens <= whole.starts and whole.ends <= closes else share(whole, setting))
    ]


def stretches_of(period: Period, step: int, first: date, last: date, setting: Setting) -> Iterator[Stretch]:
    """Yield the whole stretches of a period that touch first–last, from each first day to the next one's."""
    if period is Period.DAY:
        return _days(step, first, last, setting.anchor.toordinal())
    if period is Period.WEEK:
        anchor = setting.anchor.toordinal()
        return _days(WEEK_DAYS * step, first, last, anchor - (anchor - 1) % WEEK_DAYS)
    if period is Period.AGREEMENT:
        return _whole_term(setting)
    if period is Period.SCHOOL_TERM and setting.calendar.school_terms:
        return _school_terms(step, first, last, setting)
    return _months(MONTHS[period], step, first, last, _month_anchor(period, step, setting))


def _days(size: int, first: date, last: date, anchor: int) -> Iterator[Stretch]:
    ordinal = first.toordinal()
    ordinal -= (ordinal - anchor) % size
    end = last.toordinal()
    from_ordinal = date.fromordinal
    starts = from_ordinal(ordinal)
    while ordinal <= end:
        ordinal += size
        ends = from_ordinal(ordinal)
        yield starts, ends
        starts = ends


def _month_anchor(period: Period, step: int, setting: Setting) -> date:
    if period is Period.MANDATE:
        mandate = setting.mandate_first_day or A_MANDATE_BEGINS
        if step == 1:
            return mandate
        turns = _months_from(mandate, setting.anchor) // 48
        return month_after(mandate, 48 * turns)
    if step == 1:
        return date(2000, 1, 1)
    size, anchor = MONTHS[period], setting.anchor
    return date(anchor.year, (anchor.month - 1) // size * size + 1, 1)


def _months_from(anchor: date, day: date) -> int:
    """Count whole months from one day to another."""
    return (day.year - anchor.year) * 12 + day.month - anchor.month - (day.day < anchor.day)


def _months(size: int, step: int, first: date, last: date, anchor: date) -> Iterator[Stretch]:
    size *= step
    turn = _months_from(anchor, first) // size * size
    starts = month_after(anchor, turn)
    while starts <= last:
        turn += size
        ends = month_after(anchor, turn)
        yield starts, ends
        starts = ends


def _whole_term(setting: Setting) -> Iterator[Stretch]:
    """Yield the agreement's whole term; one until further notice has none."""
    if setting.term is not None and setting.term.last_day is not None:
        yield setting.term.first_day, setting.term.last_day + ONE_DAY


def _school_terms(step: int, first: date, last: date, setting: Setting) -> Iterator[Stretch]:
    """Yield school terms by the municipality's dates, halves of the year where none are set.

    A set term stands for the half-year that it begins in.
    """
    given = {(day.first_day.year, day.first_day.month > 6): day for day in setting.calendar.school_terms}
    for starts, ends in _months(6, step, first, last, _month_anchor(Period.SCHOOL_TERM, step, setting)):
        begins = given.get((starts.year, starts.month > 6))
        closing = ends - ONE_DAY
        finishes = given.get((closing.year, closing.month > 6))
        opened = begins.first_day if begins else starts
        closed = finishes.last_day + ONE_DAY if finishes and finishes.last_day else ends
        if opened <= last and closed > first:
            yield opened, closed
