"""Days proposed for a forum to meet (förslag till mötesdagar), from how often the agreement says that it meets.

One day in each promised time, evenly spread, on the forum's own weekday. A day that the agreement names is kept to, and
moved only within its promised time; else a better day nearby is chosen, and why is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from samsyn.almanac.calendars import Calendar
from samsyn.almanac.opening_days import nth_weekday
from samsyn.almanac.periods import ONE_DAY, Window, days_between, last_day_for
from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import AsNeeded, Combined, NotUnderstood, NthWeekday, Rhythm
from samsyn.forums.rules.free_days import NEVER, SATURDAY, Known, Reason, against
from samsyn.papers.meetings import day_in
from samsyn.papers.model import Forum, Paper
from samsyn.papers.organisation import term
from samsyn.papers.promises import promises
from samsyn.papers.windows import Around, windows_of

HALF_A_WEEK, A_WEEK = 3, 7
Share = tuple[date, date]


class Nothing(StrEnum):
    """Why no day is proposed (inget förslag); ``forums.wording`` says it in words."""

    OUTSIDE_THE_TERM = "outside_the_term"
    NO_RHYTHM = "no_rhythm"
    AS_NEEDED = "as_needed"
    NOT_UNDERSTOOD = "not_understood"
    NO_TIMES = "no_times"
    ALL_SET = "all_set"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for (önskan): days from the first to the last, on a weekday if one is chosen (Monday 0).

    Days before ``since`` have been, and a promised time that they hold is kept later in it.
    """

    first: date
    last: date
    weekday: int | None = None
    since: date = date.min


@dataclass(frozen=True, slots=True)
class ProposedDay:
    """A day to meet on (föreslagen dag), the promised time it keeps, and why it is not another day."""

    on: date
    window: Window
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A promised time that no day is proposed for (utelämnad), and why."""

    window: Window
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """The days proposed for a forum, those left out, and why there is nothing at all if there is nothing."""

    days: tuple[ProposedDay, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    nothing: Nothing | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    """One promised meeting: its window, the days it can be on, and the day first thought of."""

    window: Window
    first: date
    last: date
    thought: date
    is_named: bool


def propose(paper: Paper, forum: Forum, wish: Wish, known: Known) -> Proposal:
    """Propose days for a forum: first to its reporting periods, then for what its rhythm asks for besides."""
    if _is_outside(paper, wish):
        return Proposal(nothing=Nothing.OUTSIDE_THE_TERM)
    rhythm = read(forum.rhythm) if forum.rhythm else None
    found: list[ProposedDay] = []
    left: list[LeftOut] = []
    asked = False
    for ending in ("reporting_periods", "rhythm"):
        unused = known.promised | {one.on for one in found}
        for window in _windows(paper, forum, ending, wish, known.calendar):
            asked = True
            shares, unused = _shares(window, unused)
            for share in shares:
                so_far = replace(known, taken=known.taken | {one.on for one in found})
                step = _step(window, share, wish, so_far.taken, _named_day(rhythm, window, forum))
                one = _choose(step, so_far) if step else None
                found += [one] if isinstance(one, ProposedDay) else []
                left += [one] if isinstance(one, LeftOut) else []
    days, left_out = tuple(sorted(found, key=lambda one: one.on)), tuple(left)
    if days:
        return Proposal(days, left_out)
    return Proposal(left_out=left_out, nothing=Nothing.ALL_SET if asked else _why_nothing(rhythm))


def named_days(paper: Paper, forum: Forum, first: date, last: date, calendar: Calendar) -> dict[date, Window]:
    """Give the days that the agreement itself names for a forum, each with its promised time."""
    found = _windows(paper, forum, "rhythm", Wish(first, last), calendar)
    named = ((day_in(window, forum.name), window) for window in found)
    return {day: window for day, window in named if day is not None and first <= day <= last}


def _is_outside(paper: Paper, wish: Wish) -> bool:
    """Whether the agreement does not hold on any of the days asked for."""
    held = term(paper)
    first, last = max(wish.first, wish.since), wish.last
    return first > last or (held is not None and (last < held.first_day or first > (held.last_day or date.max)))


def _why_nothing(rhythm: Rhythm | None) -> Nothing:
    if rhythm is None:
        return Nothing.NO_RHYTHM
    if isinstance(rhythm, NotUnderstood):
        return Nothing.NOT_UNDERSTOOD
    parts = rhythm.parts if isinstance(rhythm, Combined) else (rhythm,)
    return Nothing.AS_NEEDED if any(isinstance(one, AsNeeded) for one in parts) else Nothing.NO_TIMES


def _windows(paper: Paper, forum: Forum, ending: str, wish: Wish, calendar: Calendar) -> list[Window]:
    promise = next((one for one in promises(paper) if one.key == f"forums/{forum.id}/{ending}"), None)
    if promise is None:
        return []
    found = windows_of(promise, paper, wish.first, wish.last, Around(calendar))
    return sorted((one for one in found if one.wanted), key=lambda one: (one.ends, one.starts))


def _named_day(rhythm: Rhythm | None, window: Window, forum: Forum) -> date | None:
    """The day that the agreement names in a window; where a holiday has moved it, the day before that was done."""
    day = day_in(window, forum.name)
    parts = rhythm.parts if isinstance(rhythm, Combined) else (rhythm,)
    for one in parts:
        if day is not None and isinstance(one, NthWeekday) and one.helgfri:
            return nth_weekday(replace(one, helgfri=False), day.year, day.month)
    return day


def _shares(window: Window, unused: frozenset[date]) -> tuple[list[Share], frozenset[date]]:
    """Share a window between the meetings wanted in it, and give what is left when those set have taken theirs.

    A meeting that is set takes one share in one window: where windows overlap it is not counted twice.
    """
    lasts = [last_day_for(window, nth) for nth in range(1, window.wanted + 1)]
    shares = list(zip([window.starts, *(day + ONE_DAY for day in lasts)], lasts, strict=False))
    used = sorted(day for day in unused if day in window)[: window.wanted]
    for day in used:
        shares.remove(min(shares, key=lambda share: _distance(share, day)))
    return shares, unused - set(used)


def _step(window: Window, share: Share, wish: Wish, taken: frozenset[date], named: date | None) -> _Step | None:
    """Make a step of a share, None for one that belongs to other days than those asked for."""
    first, last = max(share[0], wish.first, wish.since), min(share[1], wish.last)
    begins = max([share[0], *(day + ONE_DAY for day in taken if share[0] <= day < last)])
    thought = named or _middle(begins, share[1], wish.weekday)
    if first > last or not wish.first <= thought <= wish.last:
        return None
    if thought < wish.since:
        if named is not None:
            return None
        thought = _middle(max(first, begins), last, wish.weekday)
    return _Step(window, first, last, thought, named is not None)


def _distance(share: Share, day: date) -> int:
    return max((share[0] - day).days, (day - share[1]).days, 0)


def _middle(first: date, last: date, weekday: int | None) -> date:
    """The day in the middle, or the nearest such weekday that lies between."""
    middle = first + (last - first) // 2
    if weekday is None:
        return middle
    day = middle + ((weekday - middle.weekday() + HALF_A_WEEK) % A_WEEK - HALF_A_WEEK) * ONE_DAY
    return next((one for one in (day, day + A_WEEK * ONE_DAY, day - A_WEEK * ONE_DAY) if first <= one <= last), middle)


def _choose(step: _Step, known: Known) -> ProposedDay | LeftOut:
    at_weekends = step.is_named and step.thought.weekday() >= SATURDAY
    told = {day: tuple(against(day, known, at_weekends=at_weekends)) for day in days_between(step.first, step.last)}
    free = {day: found for day, found in told.items() if all(one.kind not in NEVER for one in found)}
    first_thought = tuple(against(step.thought, known, at_weekends=at_weekends))
    if not free:
        return LeftOut(step.window, first_thought)
    on = min(free, key=lambda day: _cost(day, step, free[day]))
    if on == step.thought:
        return ProposedDay(on, step.window, free[on])
    return ProposedDay(on, step.window, tuple(dict.fromkeys((*first_thought, *free[on]))))


def _cost(day: date, step: _Step, reasons: Sequence[Reason]) -> tuple[int, bool, int, date]:
    """What a day costs: what speaks against it first, unless the agreement names the day; then how far it is off."""
    distance = abs((day - step.thought).days)
    if step.is_named:
        return 0, day < step.thought, distance, day
    return len(reasons), day.weekday() != step.thought.weekday(), distance, day
