"""Duties laid out per agreement and span, and kept in memory: the paper of an edition never changes."""

from collections.abc import Callable
from datetime import date
from itertools import islice
from typing import TypeVar

from samsyn.agreements.queries import Timeline
from samsyn.almanac.calendars import Calendar
from samsyn.duties import wording
from samsyn.duties.queries.facts import SetDays
from samsyn.duties.rules.duties import Duty, law_duties
from samsyn.duties.rules.laying import Laid, Run, awaited, lay, runs_of
from samsyn.papers.history import Held
from samsyn.papers.windows import Around

KEPT_MOST = 1_000
Key = tuple[object, ...]
T = TypeVar("T")
_runs: dict[Key, list[Run]] = {}
_laid: dict[Key, list[Laid]] = {}
_awaited: dict[Key, frozenset[str]] = {}


def laid(line: Timeline, first: date, last: date, calendar: Calendar, meetings: SetDays = ()) -> list[Laid]:
    """Give the duties of an agreement with their windows over first–last, by the days of school and forums."""
    key = (_key(line), first, last, calendar, meetings)
    return _kept(_laid, key, lambda: lay(runs(line), first, last, Around(calendar, dict(meetings))))


def forums_awaited(line: Timeline) -> frozenset[str]:
    """Give the forums whose meetings say when some duty of an agreement falls due, by key."""
    return _kept(_awaited, _key(line), lambda: awaited(runs(line)))


def runs(line: Timeline) -> list[Run]:
    """Give the duties of an agreement, whatever the days."""
    return _kept(_runs, _key(line), lambda: runs_of([Held(stage.first_day, stage.paper) for stage in line.stages]))


def _key(line: Timeline) -> Key:
    return tuple((stage.key, stage.first_day) for stage in line.stages)


def _kept(store: dict[Key, T], key: Key, make: Callable[[], T]) -> T:
    """Give what is kept, or make and keep it; the oldest is forgotten when there is too much."""
    found = store.get(key)
    if found is None:
        found = store[key] = make()
        for old in list(islice(store, max(len(store) - KEPT_MOST, 0))):
            store.pop(old, None)
    return found


def of_the_act(line: Timeline, on: date) -> tuple[Duty, ...]:
    """Give the Act's duties as of a day, if this collaboration carries the municipality's clocks."""
    if not line.carries_act_clock:
        return ()
    found = law_duties(line.at(on).paper, {key: str(title) for key, title in wording.LAW.items()})
    return tuple(one for one in found if one.law and one.law.first_day <= on)
