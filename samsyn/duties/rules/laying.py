"""A duty laid out over a span of days (utläggning): its windows, cut where the agreement changed, and its last day.

Only rhythm, owner and kind cut; a new wording or clause number cuts nothing. A successor is another agreement, with
its own term: the windows of the one before end the day before it takes over, if not sooner.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from samsyn.almanac.periods import ONE_DAY, Window
from samsyn.almanac.reading import read
from samsyn.duties.rules.duties import YEARLY, Duty, Mode, duty_of
from samsyn.papers.history import Held, Stretch, stretches, windows_in
from samsyn.papers.organisation import term
from samsyn.papers.windows import Around, forums_awaited

Days = tuple[tuple[str, date | None, date | None, date | None], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A duty in its last wording, the stretches in which it held, and its last day if it has one (löpande åtagande)."""

    duty: Duty
    stretches: tuple[Stretch, ...]
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """A duty with its windows in a span of days (utlagt åtagande)."""

    run: Run
    windows: tuple[Window, ...] = ()


def runs_of(editions: Sequence[Held]) -> list[Run]:
    """Give every duty of a collaboration's agreements, in the order of the last of them."""
    runs: dict[str, list[Stretch]] = {}
    agreements = [list(group) for _, group in groupby(editions, key=lambda held: held.paper.id)]
    for number, group in enumerate(reversed(agreements), start=1):
        following = agreements[len(agreements) - number + 1] if number > 1 else None
        for key, found in stretches(group).items():
            runs[key] = [*(_until(one, following) for one in found), *runs.get(key, [])]
    return [_run(tuple(found)) for found in runs.values() if found]


def awaited(runs: Sequence[Run]) -> frozenset[str]:
    """Give the forums whose meetings say when some duty falls due, by key (väntade forum)."""
    found = (forums_awaited(one.promise, one.paper) for run in runs for one in run.stretches)
    return frozenset().union(*found)


def lay(runs: Sequence[Run], first: date, last: date, around: Around | None = None) -> list[Laid]:
    """Lay out duties over first–last; ``around`` knows the school's days and when forums meet, unset is unset."""
    told: dict[Days, tuple[Window, ...]] = {}
    found = []
    for run in runs:
        if run.duty.mode is Mode.WINDOWS:
            windows = windows_through(run.stretches, first, last, around)
        else:
            windows = _told(run, first, last, told) if run.duty.mode is Mode.ALWAYS else ()
        found.append(Laid(run, windows))
    return found


def _told(run: Run, first: date, last: date, told: dict[Days, tuple[Window, ...]]) -> tuple[Window, ...]:
    """The years to tell of, which are the same for all that held on the same days of the same agreement."""
    key = tuple((one.paper.id, one.first_day, one.last_day, one.promise.first_day) for one in run.stretches)
    if key not in told:
        told[key] = periods(run.stretches, YEARLY, first, last)
    return told[key]


def _until(stretch: Stretch, following: Sequence[Held] | None) -> Stretch:
    takes_over = following[0].first_day if following else None
    if takes_over is None:
        return stretch
    return replace(stretch, last_day=min(stretch.last_day or date.max, takes_over - ONE_DAY))


def _run(found: tuple[Stretch, ...]) -> Run:
    final = found[-1]
    held = term(final.paper)
    days = [day for day in (final.last_day, held.last_day if held else None) if day is not None]
    return Run(duty_of(final.paper, final.promise), found, min(days, default=None))


def windows_through(
    found: Sequence[Stretch], first: date, last: date, around: Around | None = None
) -> tuple[Window, ...]:
    """The windows of some stretches in a row; what a cut period demands nothing of is left out."""
    return tuple(window for one in found for window in windows_in(one, first, last, around) if window.wanted)


def periods(found: Sequence[Stretch], phrase: str, first: date, last: date) -> tuple[Window, ...]:
    """The periods in which it is told how a promise that holds all the time was kept, in the rhythm of a phrase."""
    rhythm = read(phrase)
    paced = [replace(one, promise=replace(one.promise, rhythm=rhythm)) for one in found]
    return windows_through(paced, first, last)
