"""How a promise stands in a window of time (läge), told from facts for a given day.

Facts are stored, standing is computed; nothing here knows what day it is. Five rules carry it:

- *Pace*: several times in one window are spread evenly (``almanac.last_day_for``), whole months where they can be.
- *Notice*: "Snart dags" begins a sixth of the step before its last day, at least one day and at most sixty.
- *Use*: a window that ended before the program was taken into use is not known, and so never late.
- *First use*: in a window that was running when the program was taken into use, a time is asked for only if the
  whole of its notice lies in use; what is not asked for stays open, and afterwards unknown.
- *Confirmation*: what the owner's party has not confirmed is never late.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from samsyn.almanac.periods import ONE_DAY, Window, last_day_for

NOTICE_PART = 6
NOTICE_MOST = 60


class Standing(StrEnum):
    """How a promise stands (läge); the value is also the kind of its mark."""

    KEPT = "kept"
    OPEN = "open"
    BEHIND = "behind"
    DUE_SOON = "soon"
    MISSED = "missed"
    AHEAD = "ahead"
    ON_EVENT = "event"
    ALWAYS = "standing"
    BEFORE_USE = "unknown"
    EXCUSED = "excused"
    ENDED = "ended"
    UNCONFIRMED = "waiting"


ASKS = (Standing.MISSED, Standing.BEHIND, Standing.DUE_SOON, Standing.UNCONFIRMED, Standing.OPEN)
"""The standings that ask for someone, worst first."""

UNCOUNTED = frozenset({Standing.BEFORE_USE, Standing.EXCUSED, Standing.ENDED, Standing.UNCONFIRMED})
"""The standings that no figure counts."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds a promise on a day (ram): the day, the day of taking into use, the end, the confirmation."""

    on: date
    in_use_from: date
    last_day: date | None = None
    is_confirmed: bool = True

    @property
    def has_ended(self) -> bool:
        """Whether what was agreed had ended by the day."""
        return self.last_day is not None and self.on > self.last_day


@dataclass(frozen=True, slots=True)
class Judged:
    """How a window stands (bedömt fönster): ``counted`` of the ``wanted`` times; not asked for if unknown."""

    standing: Standing
    counted: int
    wanted: int
    is_asked: bool


def standing(window: Window, done_on: Sequence[date], *, is_excused: bool, frame: Frame) -> Standing:
    """Tell how a promise stands in a window of time, as seen from the frame's day."""
    return judge(window, done_on, is_excused=is_excused, frame=frame).standing


def judge(window: Window, done_on: Sequence[date], *, is_excused: bool, frame: Frame) -> Judged:
    """Tell how a promise stands in a window of time, with its figures."""
    asked = asked_of(window, frame.in_use_from)
    part = asked or window
    if frame.on < window.starts:
        has_ended = frame.last_day is not None and window.starts > frame.last_day
        return Judged(Standing.ENDED if has_ended else Standing.AHEAD, 0, part.wanted, asked is not None)
    counted = counted_of(window, part, done_on, on=frame.on) if done_on else 0
    if counted >= part.wanted:
        found = Standing.KEPT
    else:
        found = Standing.EXCUSED if is_excused else _unmet(window, asked, counted, frame)
    return Judged(found, counted, part.wanted, asked is not None)


def _unmet(window: Window, asked: Window | None, counted: int, frame: Frame) -> Standing:
    if frame.on < frame.in_use_from or (asked is None and window.ends <= max(frame.on, frame.in_use_from)):
        return Standing.BEFORE_USE
    if not frame.is_confirmed:
        return Standing.UNCONFIRMED
    if frame.on >= window.ends:
        return Standing.MISSED
    last_day = last_day_for(asked, counted + 1) if asked else window.last_day
    if frame.on > last_day:
        return Standing.BEHIND
    return Standing.DUE_SOON if frame.on > last_day - notice(asked or window) else Standing.OPEN


def notice(window: Window) -> timedelta:
    """How long before its last day a time is "Snart dags" (varsel): a sixth of its step, 1–60 days."""
    step = window.days // max(window.wanted, 1)
    return timedelta(days=min(max(step // NOTICE_PART, 1), NOTICE_MOST))


def asked_of(window: Window, in_use_from: date) -> Window | None:
    """The part of a window that the program may ask for: whole, cut at a step, or None if nothing.

    A time is asked for when the whole of its notice lies in use, so that nobody is called late for what
    could not be known.
    """
    if in_use_from <= window.starts:
        return window
    if in_use_from >= window.ends:
        return None
    starts = window.starts
    for nth in range(1, window.wanted + 1):
        last_day = last_day_for(window, nth)
        if last_day - notice(window) >= in_use_from:
            return Window(starts, window.ends, window.wanted - nth + 1, window.most)
        starts = last_day + ONE_DAY
    return None


def counted_of(window: Window, asked: Window, done_on: Iterable[date], *, on: date) -> int:
    """How many of the asked times are done by the day; times done ahead of their step carry over."""
    days = [day for day in done_on if window.starts <= day < window.ends and day <= on]
    if asked.starts == window.starts:
        return len(days)
    best, starts = 0, window.starts
    skipped = window.wanted - asked.wanted
    for nth in range(skipped + 1):
        best = max(best, sum(day >= starts for day in days) - (skipped - nth))
        starts = last_day_for(window, nth + 1) + ONE_DAY
    return best


def next_last_day(window: Window, done_on: Sequence[date], frame: Frame) -> date | None:
    """The day by which the next time is to be done in this window, None when nothing more is asked."""
    asked = asked_of(window, frame.in_use_from)
    counted = counted_of(window, asked or window, done_on, on=frame.on)
    if counted >= (asked or window).wanted:
        return None
    return last_day_for(asked, counted + 1) if asked else window.last_day
