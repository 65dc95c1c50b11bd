"""Whether named occasions say the same count again: "två gånger per år, i mars och september"."""

from collections.abc import Sequence

from samsyn.almanac.rhythms import (
    ByDate,
    EdgeOf,
    Every,
    InMonths,
    InQuarters,
    InSeasons,
    InWeek,
    MonthDay,
    NthWeekday,
    OnDate,
    Simple,
    Times,
    Weekly,
)
from samsyn.almanac.units import Period

NAMING = (
    Times, Every, InMonths, InSeasons, InQuarters, ByDate, OnDate, InWeek, NthWeekday, MonthDay, Weekly, EdgeOf,
)  # fmt: skip
IN_A_YEAR = {Period.HALF_YEAR: 2, Period.TERTIAL: 3, Period.QUARTER: 4, Period.MONTH: 12, Period.SCHOOL_TERM: 2}
MONTHS_OF = {Period.HALF_YEAR: 6, Period.TERTIAL: 4, Period.QUARTER: 3}


def says_the_count(often: Simple, named: Sequence[Simple]) -> bool:
    """Whether named occasions are as many as a count wants in each of its periods, so that they say all."""
    if isinstance(often, Every):
        return often.step == 1 and often.period is not Period.YEAR and says_the_count(_once(often), named)
    if not isinstance(often, Times) or often.most or any(often.at_least != _is_at_least(each) for each in named):
        return False
    if often.period is Period.YEAR:
        return sum(_in_a_year(each) for each in named) == often.wanted
    if often.period in MONTHS_OF:
        return _are_in_each(MONTHS_OF[often.period], often.wanted, named)
    if often.period is Period.MONTH:
        return len(named) == often.wanted and all(_is_monthly(each) for each in named)
    return often.period is Period.WEEK and sum(_in_a_week(each) for each in named) == often.wanted


def _once(often: Every) -> Times:
    return Times(1, often.period, often.at_least)


def _is_at_least(named: Simple) -> bool:
    return isinstance(named, Times | Every) and named.at_least


def _in_a_year(named: Simple) -> int:
    """Count the occasions a year, 0 where they are not so counted."""
    if isinstance(named, Every):
        return IN_A_YEAR.get(named.period, 0) if named.step == 1 else 0
    if isinstance(named, Times):
        return 0 if named.most else named.wanted * IN_A_YEAR.get(named.period, 0)
    if isinstance(named, InSeasons):
        return len(named.seasons)
    if isinstance(named, InQuarters):
        return len(named.quarters)
    if isinstance(named, EdgeOf):
        return {Period.YEAR: 1, **IN_A_YEAR}.get(named.period, 0)
    return len(_months(named))


def _months(named: Simple) -> tuple[int, ...]:
    """Give the months of the year that an occasion falls in, none where it is another year's or every month's."""
    if isinstance(named, InMonths | NthWeekday):
        return named.months
    if isinstance(named, ByDate | OnDate) and named.year is None:
        return (named.month,)
    return (0,) if isinstance(named, InWeek) else ()


def _are_in_each(size: int, wanted: int, named: Sequence[Simple]) -> bool:
    months = [month for each in named for month in _months(each)]
    held = [(month - 1) // size for month in months]
    periods = range(12 // size)
    return all(_months(each) for each in named) and sorted(held) == sorted([*periods] * wanted)


def _is_monthly(named: Simple) -> bool:
    return isinstance(named, MonthDay) or (isinstance(named, NthWeekday) and not named.months)


def _in_a_week(named: Simple) -> int:
    return len(named.days) if isinstance(named, Weekly) and named.step == 1 and not named.parity else 0
