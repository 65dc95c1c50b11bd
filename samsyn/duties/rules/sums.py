"""One standing and one pair of figures for a whole row (sammanfattning)."""

from collections.abc import Sequence

from samsyn.duties.rules.standings import ASKS, UNCOUNTED, Standing


def row_standing(standings: Sequence[Standing], *, has_ended: bool) -> Standing:
    """The worst standing that asks for someone, after the last time the promise was kept or excused.

    A missed window asks until a later one is kept or excused: then it is history, seen in its cell. When all
    has ended it is Upphörde. ``standings`` are in the order of their windows.
    """
    if has_ended:
        return Standing.ENDED
    closed = [nth for nth, one in enumerate(standings) if one in (Standing.KEPT, Standing.EXCUSED)]
    asking = set(standings[closed[-1] + 1 :]) if closed else set(standings)
    worst = next((one for one in ASKS if one in asking), None)
    if worst is not None:
        return worst
    if closed:
        return standings[closed[-1]]
    return _quiet(standings)


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
