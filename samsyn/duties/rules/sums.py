"""One standing and one pair of figures for a whole row (sammanfattning)."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from samsyn.duties.rules.standings import ASKS, UNCOUNTED, Standing

CLOSED = frozenset({Standing.KEPT, Standing.EXCUSED})


class Stands(Protocol):
    """Anything that stands in some way."""

    @property
    def standing(self) -> Standing:
        """How it stands."""


T = TypeVar("T", bound=Stands)


def row_standing(standings: Sequence[Standing], *, has_ended: bool) -> Standing:
    """The worst standing that asks for someone, after the last time the promise was kept or excused.

    A missed window asks until a later one is kept or excused: then it is history, seen in its cell. When all
    has ended it is Upphörde. ``standings`` are in the order of their windows.
    """
    if has_ended:
        return Standing.ENDED
    after = _after_closed(standings)
    asking = set(standings[after:])
    worst = next((one for one in ASKS if one in asking), None)
    if worst is not None:
        return worst
    return standings[after - 1] if after else _quiet(standings)


def _after_closed(standings: Sequence[Standing]) -> int:
    """Where the windows begin that come after the last one kept or excused."""
    for nth in range(len(standings), 0, -1):
        if standings[nth - 1] in CLOSED:
            return nth
    return 0


def still_asked(occurrences: Sequence[T]) -> Sequence[T]:
    """The occurrences that still ask: those after the last one kept or excused, as for a row's standing."""
    return occurrences[_after_closed([one.standing for one in occurrences]) :]


def _quiet(standings: Sequence[Standing]) -> Standing:
    for one in (Standing.AHEAD, Standing.BEFORE_USE, Standing.ENDED):
        if one in standings:
            return one
    return Standing.AHEAD


def figures(occurrences: Sequence[tuple[Standing, int, int]]) -> tuple[int, int]:
    """How many times are kept of how many promised, from (standing, counted, wanted) of each window.

    What is unknown, excused, ended or unconfirmed is in no figure; more than promised counts as promised.
    """
    kept = promised = 0
    for one, counted, wanted in occurrences:
        if one not in UNCOUNTED:
            kept += min(counted, wanted)
            promised += wanted
    return kept, promised
