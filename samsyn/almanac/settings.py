"""What windows lean on besides the rhythm."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from samsyn.almanac.calendars import Calendar
from samsyn.almanac.periods import ONE_DAY, Span, Window
from samsyn.almanac.rhythms import Rhythm

EPOCH = date(2001, 1, 1)  # a Monday, first of its month, year and ISO year


@dataclass(frozen=True, slots=True)
class Setting:
    """What a rhythm leans on: the agreement's term, the calendar, known meetings (sammanhang).

    `meetings` are known meeting days by meeting or forum; `forum_rhythms` stand in where none is known.
    `since` is the day that steps ("varannan vecka") are counted from, else the term's first day, else
    1 January 2001. `mandate_first_day` is the first day of some mandate period when it is not 1 January after
    the election.
    """

    term: Span | None = None
    calendar: Calendar = field(default_factory=Calendar)
    meetings: Mapping[str, Sequence[date]] = field(default_factory=dict)
    forum_rhythms: Mapping[str, Rhythm] = field(default_factory=dict)
    since: date | None = None
    mandate_first_day: date | None = None

    @property
    def anchor(self) -> date:
        """The day that steps are counted from."""
        return self.since or (self.term.first_day if self.term else EPOCH)


def clipped(first: date, last: date, setting: Setting) -> tuple[date, date]:
    """Clip a span to the term; the first comes after the last where nothing is left."""
    if setting.term is not None:
        first = max(first, setting.term.first_day)
        last = min(last, setting.term.last_day or last)
    return first, last


def closing(term: Span) -> date:
    """Give the day that a term no longer holds, the last of the calendar when it has no end."""
    return date.max if term.last_day is None else term.last_day + ONE_DAY


def share(window: Window, setting: Setting) -> Window | None:
    """Cut a counted window to the term: wanted by its share of days, rounded down, most rounded up."""
    term = setting.term
    if term is None:
        return window
    starts, ends = max(window.starts, term.first_day), min(window.ends, closing(term))
    if ends <= starts:
        return None
    days, whole = (ends - starts).days, window.days
    if days == whole:
        return window
    most = window.most and -(-window.most * days // whole)
    return Window(starts, ends, window.wanted * days // whole, most)


def kept_if_due(starts: date, last_day: date, setting: Setting) -> Window | None:
    """Keep a window whole when its last day lies in the term, beginning no earlier than the term."""
    term = setting.term
    if term is not None:
        if last_day not in term:
            return None
        starts = max(starts, term.first_day)
    return Window(starts, last_day + ONE_DAY)
