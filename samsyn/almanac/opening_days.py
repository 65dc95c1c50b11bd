"""Windows of days: weekdays, weekends, the nth weekday of months, known days."""

from collections.abc import Iterator
from datetime import date

from samsyn.almanac.calendars import is_public_holiday
from samsyn.almanac.known_days import stretches
from samsyn.almanac.periods import ONE_DAY, Window, days_in_month
from samsyn.almanac.rhythms import LAST, KnownDays, NthWeekday, Weekends, Weekly
from samsyn.almanac.settings import Setting, share
from samsyn.almanac.units import Moment, Parity

WORKDAYS = 5
PREPARATION = 14 * ONE_DAY


def one_day(day: date) -> Window:
    """Make a window of one day."""
    return Window(day, day + ONE_DAY)


def of_weekly(rhythm: Weekly, first: date, last: date, setting: Setting) -> list[Window]:
    """Open each named weekday, in every step of weeks from the anchor's or in odd or even ISO weeks.

    Without named days the window is the whole odd or even week.
    """
    if not rhythm.days:
        weeks = (Window(monday, monday + 7 * ONE_DAY) for monday in _mondays(rhythm, first, last, setting.anchor))
        return [window for week in weeks if (window := share(week, setting)) is not None]
    found = []
    low, high = first.toordinal(), last.toordinal()
    for monday in _mondays(rhythm, first, last, setting.anchor):
        start = monday.toordinal()
        for weekday in rhythm.days:
            if low <= start + weekday <= high:
                day = date.fromordinal(start + weekday)
                if not (rhythm.helgfri and is_public_holiday(day)):
                    found.append(Window(day, day + ONE_DAY))
    return found


def _mondays(rhythm: Weekly, first: date, last: date, anchor_day: date) -> Iterator[date]:
    anchor = anchor_day.toordinal()
    anchor -= (anchor - 1) % 7
    size = 7 * rhythm.step
    ordinal = first.toordinal()
    ordinal -= (ordinal - 1) % 7 if rhythm.step == 1 else (ordinal - anchor) % size
    for start in range(ordinal, last.toordinal() + 1, size):
        monday = date.fromordinal(start)
        if rhythm.parity is None or (monday.isocalendar().week % 2 == 1) is (rhythm.parity is Parity.ODD):
            yield monday


def of_weekends(rhythm: Weekends, first: date, last: date, setting: Setting) -> list[Window]:
    """Open each Saturday and Sunday, or before and after them the Monday to Friday."""
    offset, length = (5, 2) if rhythm.moment is Moment.AT else (0, 5)
    found = []
    start = first.toordinal()
    for ordinal in range(start - (start - 1) % 7, last.toordinal() + 1, 7):
        starts = date.fromordinal(ordinal + offset)
        ends = date.fromordinal(ordinal + offset + length)
        window = share(Window(starts, ends), setting)
        if starts <= last and ends > first and window is not None:
            found.append(window)
    return found


def of_nth_weekday(rhythm: NthWeekday, first: date, last: date, _setting: Setting) -> list[Window]:
    """Open the nth or last weekday of each month; see `nth_weekday` for holidays."""
    found = []
    month = first.year * 12 + first.month - 2  # a day may be moved on from the month before
    until = last.year * 12 + last.month - 1
    wanted = rhythm.months
    while month <= until:
        year, number = divmod(month, 12)
        if not wanted or number + 1 in wanted:
            day = nth_weekday(rhythm, year, number + 1)
            if first <= day <= last:
                found.append(Window(day, day + ONE_DAY))
        month += 1
    return found


def nth_weekday(rhythm: NthWeekday, year: int, month: int) -> date:
    """Find the nth or last such day of a month.

    Helgfri: the nth that falls on a public holiday moves to the next such weekday that is none, the last to the
    one before; of weekdays in general (vardagar) only those that are no holidays are counted.
    """
    if rhythm.weekday is None:
        return _nth_workday(rhythm, year, month)
    if rhythm.nth == LAST:
        last = date(year, month, days_in_month(year, month))
        day, step = last - (last.weekday() - rhythm.weekday) % 7 * ONE_DAY, -7
    else:
        ahead = (rhythm.weekday - date(year, month, 1).weekday()) % 7
        day, step = date(year, month, 1 + ahead + 7 * (rhythm.nth - 1)), 7
    if rhythm.helgfri:
        while is_public_holiday(day):
            day += step * ONE_DAY
    return day


def _nth_workday(rhythm: NthWeekday, year: int, month: int) -> date:
    if rhythm.nth == LAST:
        day, step, left = date(year, month, days_in_month(year, month)), -1, 1
    else:
        day, step, left = date(year, month, 1), 1, rhythm.nth
    ordinal = day.toordinal() - step
    while left:
        ordinal += step
        if (ordinal - 1) % 7 < WORKDAYS:
            day = date.fromordinal(ordinal)
            left -= not (rhythm.helgfri and is_public_holiday(day))
    return day


def of_known_days(rhythm: KnownDays, first: date, last: date, setting: Setting) -> list[Window]:
    """Open each known day or weekend, or the two weeks before or after it; unset school dates open none."""
    found: dict[Window, None] = {}
    for year in range(first.year - 1, last.year + 2):
        for named in rhythm.days:
            for begins, ends in stretches(named, year, setting.calendar):
                window = share(_around(begins, ends, rhythm.moment), setting)
                if window is not None and window.starts <= last and window.ends > first:
                    found[window] = None
    return sorted(found, key=lambda window: (window.starts, window.ends))


def _around(first_day: date, last_day: date, moment: Moment) -> Window:
    if moment is Moment.BEFORE:
        return Window(first_day - PREPARATION, first_day)
    if moment is Moment.AFTER:
        return Window(last_day + ONE_DAY, last_day + ONE_DAY + PREPARATION)
    return Window(first_day, last_day + ONE_DAY)
