"""How a promise was kept through a span of days (hur det hölls): one word for all its times in it.

A row's standing is about today and forgets what was mended; whoever looks back at a year is told the whole of it.
"""

from collections.abc import Sequence
from enum import StrEnum

from samsyn.duties.rules.duties import Mode
from samsyn.duties.rules.standings import Standing


class Keeping(StrEnum):
    """How a promise was kept in a span (hur det hölls); each promise has exactly one."""

    KEPT = "kept"
    PARTLY = "partly"
    NOT_KEPT = "not_kept"
    RUNNING = "running"
    UNTOLD = "untold"
    UNCONFIRMED = "unconfirmed"
    EXCUSED = "excused"
    UNKNOWN = "unknown"
    QUIET = "quiet"


LATE = frozenset({Standing.MISSED, Standing.BEHIND})
"""What has passed without being kept."""
AHEAD = frozenset({Standing.OPEN, Standing.DUE_SOON, Standing.AHEAD})
LACKING = (Keeping.NOT_KEPT, Keeping.PARTLY, Keeping.UNTOLD, Keeping.UNCONFIRMED)
"""What an honest sentence has to tell of, the worst first."""
_REST = (
    (Standing.UNCONFIRMED, Keeping.UNCONFIRMED),
    (Standing.EXCUSED, Keeping.EXCUSED),
    (Standing.BEFORE_USE, Keeping.UNKNOWN),
)


def keeping(mode: Mode, times: Sequence[tuple[Standing, int]], *, has_evidence: bool) -> Keeping:
    """Tell how a promise was kept, from (standing, counted) of each of its times in a span.

    A time is a window, a year to tell of, or something that happened. Without any, what was done all the same is kept.
    """
    stood = {standing for standing, _ in times}
    if stood & LATE:
        return Keeping.PARTLY if _is_kept_somewhere(times) else Keeping.NOT_KEPT
    if mode is Mode.ALWAYS:
        return _told(stood)
    if stood & AHEAD:
        return Keeping.RUNNING
    if Standing.KEPT in stood:
        return Keeping.KEPT
    found = next((keeping for standing, keeping in _REST if standing in stood), None)
    return found or (Keeping.KEPT if has_evidence else Keeping.QUIET)


def _is_kept_somewhere(times: Sequence[tuple[Standing, int]]) -> bool:
    return any(standing is Standing.KEPT or counted for standing, counted in times)


def _told(stood: set[Standing]) -> Keeping:
    """What holds all the time is kept where somebody has told how, and untold in a year that has ended."""
    if Standing.OPEN in stood:
        return Keeping.UNTOLD
    if stood & {Standing.ALWAYS, Standing.AHEAD}:
        return Keeping.RUNNING
    if Standing.KEPT in stood:
        return Keeping.KEPT
    return next((keeping for standing, keeping in _REST if standing in stood), Keeping.QUIET)
