"""When a rhythm opens: its windows in a span of days.

The rules, each stated at its function:
- a counted period that the term cuts keeps its share of what is wanted, by days and rounded down (perhaps to 0);
- what is due by a day is due whole when that day lies in the term, and not at all otherwise;
- what happens on a day happens when the day lies in the term.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from samsyn.almanac import opening_days, opening_deadlines, opening_meetings, opening_periods
from samsyn.almanac import rhythms as r
from samsyn.almanac.periods import ONE_DAY, Span, Window
from samsyn.almanac.settings import Setting, clipped
from samsyn.almanac.units import Joint, Moment

__all__ = ["Setting", "windows"]

Opener = Callable[[Any, date, date, Setting], list[Window]]


def windows(rhythm: r.Rhythm, first: date, last: date, setting: Setting) -> list[Window]:
    """Open the windows whose days touch first–last (both included), in order, cut and pro-rated to the term.

    Standing, as needed, by plan and not understood rhythms open none.
    """
    if isinstance(rhythm, r.Combined):
        return _of_combined(rhythm, first, last, setting)
    opener = OPENERS.get(type(rhythm))
    first, last = clipped(first, last, setting)
    return opener(rhythm, first, last, setting) if opener and first <= last else []


def _of_combined(rhythm: r.Combined, first: date, last: date, setting: Setting) -> list[Window]:
    """Open a combination: all its parts (samt), the first that opens (eller), how often before at what (kommat).

    Several deadlines share the year: each window begins the day after the deadline before it.
    """
    if rhythm.joint is Joint.AND:
        deadlines = [part for part in rhythm.parts if opening_deadlines.is_deadline(part)]
        found = opening_deadlines.windows(deadlines, *clipped(first, last, setting), setting)
        for part in rhythm.parts:
            if part not in deadlines:
                found += windows(part, first, last, setting)
        return sorted(dict.fromkeys(found), key=lambda window: (window.starts, window.ends))
    order = rhythm.parts
    if rhythm.joint is Joint.NAMELY and isinstance(order[1], r.ReportingPeriods):
        order = order[::-1]
    for part in order:
        if found := windows(part, first, last, setting):
            return found
    return []


def _of_meeting(rhythm: r.AtMeeting, first: date, last: date, setting: Setting) -> list[Window]:
    """Open at each known meeting; in a year that none is called in, as the forum's own rhythm does.

    So it does before the first meeting that is known, too, cut there as by the end of a term: what was done in the
    year before anybody set days counts. The time before a meeting begins with its year, so there nothing is left.
    """
    days = opening_meetings.known_days(rhythm, setting)
    found = opening_meetings.around(days, rhythm.moment, setting)
    found = [window for window in found if window.starts <= last and window.ends > first]
    stand_in = opening_meetings.of_forum(rhythm.meeting, setting.forum_rhythms)
    if stand_in is not None and not isinstance(stand_in, r.AtMeeting):
        held = {day.year for day in days}
        opened = windows(stand_in, first, last, setting)
        found += [window for window in opened if window.last_day.year not in held]
        if days and rhythm.moment is not Moment.BEFORE:
            found += _until_known(stand_in, days[0], last, setting)
    return sorted(found, key=lambda window: (window.starts, window.ends))


def _until_known(stand_in: r.Rhythm, known: date, last: date, setting: Setting) -> list[Window]:
    """Open as a forum's own rhythm does in the year of its first known meeting, up to it; never wanting nothing."""
    since = max(date(known.year, 1, 1), setting.term.first_day if setting.term else date.min)
    if since >= known:
        return []
    before = replace(setting, term=Span(since, known - ONE_DAY), since=setting.anchor)
    return [window for window in windows(stand_in, since, min(last, known), before) if window.wanted]


OPENERS: Mapping[type[Any], Opener] = {
    r.Times: opening_periods.of_times,
    r.Every: opening_periods.of_every,
    r.Weekly: opening_days.of_weekly,
    r.Weekends: opening_days.of_weekends,
    r.NthWeekday: opening_days.of_nth_weekday,
    r.MonthDay: opening_deadlines.of_month_day,
    r.OnDate: opening_deadlines.of_date,
    r.ByDate: opening_deadlines.of_deadline,
    r.InWeek: opening_deadlines.of_week,
    r.BeforeEnd: opening_deadlines.of_end,
    r.ReportingPeriods: opening_deadlines.of_reports,
    r.InMonths: opening_periods.of_months,
    r.InSeasons: opening_periods.of_seasons,
    r.InQuarters: opening_periods.of_quarters,
    r.EdgeOf: opening_periods.of_edge,
    r.KnownDays: opening_days.of_known_days,
    r.AtMeeting: _of_meeting,
}
