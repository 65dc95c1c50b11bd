"""The weekly half-hour (veckomöte): Närvaro, Sedan sist, Vad sticker ut, Besluta, Klart, each with its minutes.

Södertälje 2023–2026 punkt 6: Måndagsmöten every week, to decide on efforts from the picture of the week.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

HALF_HOUR = 30


class Step(StrEnum):
    """A step of the weekly half-hour (steg), in the order they are taken."""

    ATTENDANCE = "attendance"
    SINCE = "since"
    AREAS = "areas"
    DECIDE = "decide"
    DONE = "done"


_BEGINS = {Step.ATTENDANCE: 0, Step.SINCE: 2, Step.AREAS: 5, Step.DECIDE: 15, Step.DONE: 25}
"""After how many minutes of thirty each step begins; a longer meeting stretches them alike."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A step with its time of day (tid), and whether it is done or the one that is now; no times where none are set."""

    step: Step
    starts: time | None
    ends: time | None
    is_done: bool
    is_now: bool


def phases(
    *, starts: time | None, ends: time | None, done: Collection[Step], is_weekly: bool = True
) -> tuple[Phase, ...]:
    """Lay the steps out over a meeting, half an hour unless it says when it ends; the first not done is now.

    A meeting that is not weekly has no areas, and its steps take the time they need.
    """
    steps = tuple(one for one in Step if is_weekly or one is not Step.AREAS)
    now = next((one for one in steps if one not in done), None)
    times = _times(starts if is_weekly else None, ends)
    return tuple(Phase(one, times[place], times[place + 1], one in done, one is now) for place, one in enumerate(steps))


def _times(starts: time | None, ends: time | None) -> list[time | None]:
    """When each step begins, and when the last ends, to the whole minute."""
    if starts is None:
        return [None] * (len(Step) + 1)
    first = datetime.combine(date.min, starts)
    last = datetime.combine(date.min, ends) if ends else first + timedelta(minutes=HALF_HOUR)
    minutes = (last - first).total_seconds() / 60
    begins = [round(minutes * begun / HALF_HOUR) for begun in _BEGINS.values()]
    return [*((first + timedelta(minutes=one)).time() for one in begins), last.time()]
