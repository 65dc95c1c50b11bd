"""The year that an unfinished agreement already gives (årshjulet): its promises' windows, none of them kept or late."""

from datetime import date

from django.utils.translation import gettext as _

from samsyn.almanac.periods import Window
from samsyn.base.ui import wheel_values
from samsyn.papers import organisation
from samsyn.papers.model import Paper
from samsyn.papers.promise import Promise
from samsyn.papers.promises import promises
from samsyn.papers.windows import windows_of


def first_year(paper: Paper, today: date) -> int:
    """Choose the year to show: today's, but never before the agreement begins or after it ends."""
    term = organisation.term(paper)
    if term is None:
        return today.year
    year = max(today.year, term.first_day.year)
    return min(year, term.last_day.year) if term.last_day else year


def wheel(paper: Paper, today: date) -> wheel_values.WheelYear | None:
    """Draw the year of an agreement being written; None until something in it has a time."""
    year = first_year(paper, today)
    rings = tuple(ring for promise in promises(paper) if (ring := _ring(promise, paper, year, today)))
    if not rings:
        return None
    term = organisation.term(paper)
    last_day = term.last_day if term and term.last_day and term.last_day.year == year else None
    return wheel_values.WheelYear(
        year=year,
        today=today,
        rings=wheel_values.lettered(rings, others=_("Övriga")),
        last_day=last_day,
        wall_words=_("löper ut") if last_day else "",
    )


def timed(paper: Paper, today: date) -> int:
    """Count the promises that have a time in the year shown."""
    year = first_year(paper, today)
    return sum(bool(windows_of(one, paper, date(year, 1, 1), date(year, 12, 31))) for one in promises(paper))


def _ring(promise: Promise, paper: Paper, year: int, today: date) -> wheel_values.Ring | None:
    windows = windows_of(promise, paper, date(year, 1, 1), date(year, 12, 31))
    if not windows:
        return None
    segments = tuple(_segment(one, today) for one in windows)
    now = next((one for one in segments if one.mark == "open"), segments[-1])
    return wheel_values.Ring(
        letter="", name=promise.title, phrase=promise.phrase, windows=segments, mark=now.mark, words=now.words
    )


def _segment(window: Window, today: date) -> wheel_values.Segment:
    """What has been is not known, since nothing was kept then; the rest is open or to come."""
    if window.ends <= today:
        return wheel_values.Segment(window.starts, window.ends, "unknown", _("Har varit"))
    if window.starts <= today:
        return wheel_values.Segment(window.starts, window.ends, "open", _("Pågår"))
    return wheel_values.Segment(window.starts, window.ends, "ahead", _("Kommande"))
