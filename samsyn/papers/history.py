"""How the promises of a paper have held through its amendments (historia).

A promise is the same as long as its key, rhythm, owners and kind are; a new wording or clause number changes nothing.
What is counted from the end of the term ("senast sex månader före utgången") is asked for before each end it has had:
an extension opens it anew from the day after the end that was, and what was done before that is not counted again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from samsyn.almanac.periods import ONE_DAY, Window
from samsyn.almanac.rhythms import BeforeEnd
from samsyn.papers.model import Paper
from samsyn.papers.organisation import term
from samsyn.papers.promise import Promise
from samsyn.papers.promises import promises
from samsyn.papers.windows import Around, windows_of


@dataclass(frozen=True, slots=True)
class Held:
    """A paper and the first day it held (utgåva); None from the start of its term."""

    first_day: date | None
    paper: Paper


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of days in which a promise held unchanged (sträcka), in its last wording; both days are included.

    ``opens_on`` is the day from which what is counted from the end is asked for, where the end was moved on.
    """

    promise: Promise
    paper: Paper
    first_day: date | None = None
    last_day: date | None = None
    opens_on: date | None = None


def stretches(editions: Sequence[Held]) -> dict[str, tuple[Stretch, ...]]:
    """Give, per key, the stretches in which a promise held, oldest first.

    The editions need not come in order; of two from the same day the later in the row holds.
    """
    ordered = sorted(editions, key=lambda held: held.first_day or date.min)
    found: dict[str, list[Stretch]] = {}
    ended: set[str] = set()
    for held in ordered:
        now = {promise.key: promise for promise in promises(held.paper)}
        for key, row in found.items():
            if key not in now and key not in ended:
                row[-1] = _ended(row[-1], held)
                ended.add(key)
        for key, promise in now.items():
            _continue(found.setdefault(key, []), promise, held, is_back=key in ended)
        ended -= now.keys()
    return {key: tuple(each for each in row if not _is_empty(each)) for key, row in found.items()}


def windows_in(stretch: Stretch, first: date, last: date, around: Around | None = None) -> list[Window]:
    """Give the windows of a stretch that touch first–last, cut where it begins and ends as at the ends of a term."""
    days = stretch.first_day, stretch.last_day
    found = windows_of(stretch.promise, stretch.paper, first, last, around, held=days)
    opens = stretch.opens_on
    return [_from(window, opens) for window in found if window.ends > opens] if opens else found


def _from(window: Window, opens_on: date) -> Window:
    return replace(window, starts=max(window.starts, opens_on))


def _continue(row: list[Stretch], promise: Promise, held: Held, *, is_back: bool) -> None:
    """Lengthen the last stretch of a promise, or end it and begin another."""
    if row and not is_back and _is_same(row[-1].promise, promise):
        opens = _opens_anew(row[-1], promise, held)
        if opens is None:
            row[-1] = replace(row[-1], promise=promise, paper=held.paper)
        else:
            row.append(Stretch(promise, held.paper, held.first_day, opens_on=opens))
        return
    if row and not is_back:
        row[-1] = _ended(row[-1], held)
    row.append(Stretch(promise, held.paper, held.first_day))


def _is_same(before: Promise, after: Promise) -> bool:
    return (before.rhythm, before.owners, before.kind) == (after.rhythm, after.owners, after.kind)


def _opens_anew(before: Stretch, promise: Promise, held: Held) -> date | None:
    """The day after the end that was moved on, for what is counted from the end; None for all else."""
    if not isinstance(promise.rhythm, BeforeEnd):
        return None
    was, now = term(before.paper), term(held.paper)
    if was is None or now is None or was.last_day is None or now.last_day is None:
        return None
    return was.last_day + ONE_DAY if now.last_day > was.last_day else None


def _ended(stretch: Stretch, held: Held) -> Stretch:
    """End a stretch the day before an edition; one from the start of the term leaves nothing of it."""
    return replace(stretch, last_day=(held.first_day or date(1, 1, 2)) - ONE_DAY)


def _is_empty(stretch: Stretch) -> bool:
    starts = stretch.first_day or date(1, 1, 2)
    return stretch.last_day is not None and stretch.last_day < starts
