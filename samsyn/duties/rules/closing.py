"""What is open when an agreement ends (öppna ärenden): what goes over to the next, and what has to be closed first.

A14: what is open is carried over or closed one by one. A promise that the next agreement keeps carries its open
times with it; one that is struck would let them fall in silence.
"""

from collections.abc import Collection
from datetime import date

from samsyn.almanac.periods import Window
from samsyn.duties.rules.standings import Standing
from samsyn.papers.model import Paper
from samsyn.papers.promises import promises

OPEN = frozenset({Standing.MISSED, Standing.BEHIND, Standing.DUE_SOON, Standing.OPEN})
"""The standings of what somebody still has to do."""
THE_END = ("term/last_day", "renewal/successor")
"""The promises that an agreement's going on or ending keeps: whichever of them its text makes."""
CONSULTATION, REVIEW = "renewal/consultation", "renewal/review"
ACT = "act/"


def keys_of(paper: Paper) -> frozenset[str]:
    """The keys of every promise of a paper."""
    return frozenset(one.key for one in promises(paper))


def follows(key: str, kept: Collection[str]) -> bool:
    """Whether what is open goes over to the next agreement: its promise is kept, or it is the law's."""
    return key in kept or key.startswith(ACT) or key in THE_END


def has_to_be_closed(key: str, standing: Standing, *, is_happening: bool, kept: Collection[str]) -> bool:
    """Whether something must be closed before the next agreement takes over: late or unanswered, and going nowhere."""
    return not follows(key, kept) and (is_happening or standing is Standing.MISSED)


def window_that_ends(windows: Collection[Window], last_day: date) -> Window | None:
    """The window in which an agreement's end was to be decided, the one that closes on its last day."""
    return next((window for window in windows if window.last_day == last_day), None)
