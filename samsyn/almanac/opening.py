"""When a rhythm opens: its windows in a span of days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from samsyn.almanac.calendars import Calendar
from samsyn.almanac.periods import Span, Window
from samsyn.almanac.rhythms import Rhythm


@dataclass(frozen=True, slots=True)
class Setting:
    """What a rhythm leans on: the agreement's term, the calendar, known meetings (sammanhang).

    `meetings` are known meeting days by meeting or forum; `forum_rhythms` stand in where none is known.
    `since` is the day that steps ("varannan vecka") are counted from. `mandate_first_day` is the first day of
    some mandate period when it is not 1 January after the election.
    """

    term: Span | None = None
    calendar: Calendar = field(default_factory=Calendar)
    meetings: Mapping[str, Sequence[date]] = field(default_factory=dict)
    forum_rhythms: Mapping[str, Rhythm] = field(default_factory=dict)
    since: date | None = None
    mandate_first_day: date | None = None


def windows(rhythm: Rhythm, first: date, last: date, setting: Setting) -> list[Window]:
    """The windows whose days touch first–last (both included), in order, cut and pro-rated to the term."""
    raise NotImplementedError
