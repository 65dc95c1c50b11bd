"""Days and weekends that everybody knows by name, and when they fall (kända dagar)."""

from collections.abc import Mapping
from datetime import date, timedelta

from samsyn.almanac.calendars import MEMBERS, SCHOOL_BREAKS, Calendar, easter, public_holidays
from samsyn.almanac.units import KnownDay

Days = tuple[date, date]


def stretches(named: KnownDay, year: int, calendar: Calendar) -> list[Days]:
    """Give when a known day or weekend falls in a year, as first and last days; none where it is not set.

    School's end is the last day of each spring term, and breaks are the municipality's own dates. Groups give
    what they hold: young people's weekends (ungdomshelger) are Valborg, school's end, midsummer, Halloween and
    Lucia; big weekends (storhelger) are Easter, Pentecost, midsummer, Christmas and New Year.
    """
    if named in MEMBERS:
        return [days for member in MEMBERS[named] for days in stretches(member, year, calendar)]
    if named is KnownDay.PUBLIC_HOLIDAYS:
        return [(day, day) for day in sorted(public_holidays(year))]
    if named is KnownDay.SCHOOL_END:
        return [(day, day) for day in calendar.school_ends(year)]
    if named in SCHOOL_BREAKS:
        return calendar.breaks_in(named, year)
    return [_fixed(named, year) or _movable(named, year)]


def _fixed(named: KnownDay, year: int) -> Days | None:
    if named not in FIXED:
        return None
    (month, day), days = FIXED[named]
    return date(year, month, day), date(year, month, day) + timedelta(days=days - 1)


def _movable(named: KnownDay, year: int) -> Days:
    """Give the days of a weekend that moves.

    Midsummer is Friday to Sunday, the Saturday being the first from 20 June; all saints' likewise from 31
    October; Halloween is 31 October and that weekend, from whichever comes first; Easter is Maundy Thursday to
    Easter Monday; Ascension is the Thursday to the Sunday; Pentecost is the Saturday and the Sunday.
    """
    if named is KnownDay.MIDSUMMER:
        return _around_saturday(_saturday_from(date(year, 6, 20)))
    first, last = _around_saturday(_saturday_from(date(year, 10, 31)))
    if named is KnownDay.ALL_SAINTS:
        return first, last
    if named is KnownDay.HALLOWEEN:
        return min(first, date(year, 10, 31)), last
    before, after = AROUND_EASTER[named]
    sunday = easter(year)
    return sunday + timedelta(days=before), sunday + timedelta(days=after)


def _saturday_from(day: date) -> date:
    return day + timedelta(days=(5 - day.weekday()) % 7)


def _around_saturday(saturday: date) -> Days:
    return saturday - timedelta(days=1), saturday + timedelta(days=1)


FIXED: Mapping[KnownDay, tuple[tuple[int, int], int]] = {
    KnownDay.VALBORG: ((4, 30), 1),
    KnownDay.FIRST_OF_MAY: ((5, 1), 1),
    KnownDay.NATIONAL_DAY: ((6, 6), 1),
    KnownDay.LUCIA: ((12, 13), 1),
    KnownDay.CHRISTMAS: ((12, 24), 3),
    KnownDay.NEW_YEAR: ((12, 31), 2),
}
AROUND_EASTER: Mapping[KnownDay, tuple[int, int]] = {
    KnownDay.EASTER: (-3, 1),
    KnownDay.ASCENSION: (39, 42),
    KnownDay.PENTECOST: (48, 49),
}
