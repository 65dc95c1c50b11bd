"""When a forum meets (mötesdagar): what is coming, and the year's weekdays with the meeting ringed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from samsyn.almanac import rhythms
from samsyn.almanac.calendars import Calendar, holiday_name, is_public_holiday
from samsyn.almanac.periods import Window, days_between
from samsyn.almanac.reading import read
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.values import WeekdayDay
from samsyn.duties import wording
from samsyn.duties.queries import DutyRow, Occurrence
from samsyn.duties.rules.standings import Standing
from samsyn.papers.model import Forum, Paper
from samsyn.papers.promises import promises
from samsyn.papers.windows import Around, windows_of

COMING = 12
AHEAD = timedelta(days=800)
"""How far ahead coming days are looked for."""

RINGS = {
    Standing.KEPT: "hit",
    Standing.EXCUSED: "exc",
    Standing.OPEN: "next",
    Standing.DUE_SOON: "next",
    Standing.MISSED: "miss",
    Standing.BEFORE_USE: "unk",
    Standing.ENDED: "unk",
}
"""The standings that have a look of their own in the picture; the others are dashed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A coming time to meet (kommande tillfälle): a day, or the stretch in which ``wanted`` are asked for."""

    first_day: date
    last_day: date
    wanted: int
    words: str

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day."""
        return self.first_day == self.last_day


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLine:
    """A meeting day of the year in words (dag för dag)."""

    first_day: date
    last_day: date
    words: str
    mark: Kind
    standing: str
    note: str
    written: str


def coming(
    paper: Paper, forum: Forum, on: date, *, most: int = COMING, calendar: Calendar | None = None
) -> tuple[Coming, ...]:
    """Give a forum's next times to meet from a day; none after the agreement's end, or where the rhythm sets none."""
    promise = next((one for one in promises(paper) if one.key == f"forums/{forum.id}/rhythm"), None)
    if promise is None:
        return ()
    around = Around(calendar=calendar or Calendar())
    found = (one for one in windows_of(promise, paper, on, on + AHEAD, around) if one.last_day >= on and one.wanted)
    return tuple(_coming(one, on) for one in sorted(found, key=lambda one: (one.starts, one.ends))[:most])


def _coming(window: Window, on: date) -> Coming:
    return Coming(first_day=window.first_day, last_day=window.last_day, wanted=window.wanted, words=_span(window, on))


def _span(window: Window, on: date) -> str:
    first, last = window.first_day, window.last_day
    if first == last:
        return day_words.day(first, today=on, form="long", language=language())
    if window.days == 7 and first.weekday() == 0:
        week = day_words.week(first, language=language())
        return week if first.isocalendar().year == on.year else f"{week} {first.isocalendar().year}"
    return _("under %(time)s") % {"time": day_words.period(first, last, today=on, language=language())}


def weekday_of(phrase: str) -> rhythms.NthWeekday | None:
    """Find the nth weekday in a rhythm as it is written, None where it has none."""
    rhythm = read(phrase) if phrase else None
    parts = rhythm.parts if isinstance(rhythm, rhythms.Combined) else (rhythm,)
    found = (one for one in parts if isinstance(one, rhythms.NthWeekday) and one.weekday is not None)
    return next(found, None)


def weekdays(rule: rhythms.NthWeekday, row: DutyRow | None, year: int) -> tuple[WeekdayDay, ...]:
    """Lay out a year's days of one weekday: meetings as they stand, holidays that a meeting moved from struck."""
    held = {one.window.first_day: one for one in row.occurrences} if row else {}
    weekday = int(rule.weekday or 0)
    days = (day for day in days_between(date(year, 1, 1), date(year, 12, 31)) if day.weekday() == weekday)
    return tuple(_weekday(day, rule, held.get(day)) for day in days)


def _weekday(day: date, rule: rhythms.NthWeekday, occurrence: Occurrence | None) -> WeekdayDay:
    if occurrence is not None:
        words = str(wording.STANDINGS[occurrence.standing])
        return WeekdayDay(on=day, kind=RINGS.get(occurrence.standing, "plan"), words=words)
    is_nth = (day.day - 1) // 7 + 1 == rule.nth
    if rule.helgfri and is_nth and is_public_holiday(day):
        return WeekdayDay(on=day, kind="red", words=holiday_name(day, language()))
    return WeekdayDay(on=day)


def day_lines(row: DutyRow | None, rule: rhythms.NthWeekday | None, on: date) -> tuple[DayLine, ...]:
    """Give the year's meetings in words, with why one was moved."""
    occurrences = row.occurrences if row else ()
    return tuple(_line(one, rule, on) for one in occurrences)


def _line(one: Occurrence, rule: rhythms.NthWeekday | None, on: date) -> DayLine:
    notes = list(_moved(one.window.first_day, rule))
    reasons = [one.excuse.reason] if one.excuse else []
    if one.wanted > 1:
        notes.insert(0, _("%(kept)s av %(wanted)s") % {"kept": one.counted, "wanted": one.wanted})
    return DayLine(
        first_day=one.window.first_day,
        last_day=one.window.last_day,
        words=_span(one.window, on),
        mark=one.standing.value,
        standing=str(wording.STANDINGS[one.standing]),
        note=" ".join(notes),
        written=" ".join([*(item.what for item in one.evidence), *reasons]),
    )


def _moved(day: date, rule: rhythms.NthWeekday | None) -> Iterator[str]:
    """Say that a meeting moved because the day before it in the row was a holiday."""
    before = day - timedelta(days=7)
    if rule is None or not rule.helgfri or before.month != day.month or (day.day - 1) // 7 + 1 == rule.nth:
        return
    said = {
        "day": day_words.day(before, today=before, form="plain", language=language()),
        "name": holiday_name(before, language()),
    }
    yield _("Den %(day)s är %(name)s, så mötet blir veckan efter.") % said


def year_shown(asked: str, *, first: date | None, last: date | None, on: date) -> int:
    """Choose the year of a forum's page: the one asked for, else the day's, within the term."""
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else on.year
    year = min(year, last.year) if last else year
    return max(year, first.year) if first else year


def kinds_used(days: Sequence[WeekdayDay]) -> frozenset[str]:
    """Tell which looks a picture uses, so that its key names those and no others."""
    return frozenset(day.kind for day in days if day.kind)
