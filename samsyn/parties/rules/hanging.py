"""What of the paper hangs on a function (det som hänger på): seats, chairs, what it presents, coordinates and does."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from samsyn.papers.model import Activity, Forum, Paper


class Tie(Enum):
    """How something hangs on a function (band)."""

    SEAT = auto()
    CHAIR = auto()
    PRESENTER = auto()
    COORDINATOR = auto()
    LEADS = auto()
    HELPS = auto()
    TAKES_PART = auto()


@dataclass(frozen=True, slots=True)
class Hanging:
    """One thing that hangs on a function: which function, how, and the forum's or activity's key and name.

    A coordinator's task hangs on the whole paper, and has no key.
    """

    function: str
    tie: Tie
    key: str = ""
    name: str = ""

    @property
    def is_activity(self) -> bool:
        """Whether it is something the plan wants done."""
        return self.tie in {Tie.LEADS, Tie.HELPS, Tie.TAKES_PART}


def hanging_on(paper: Paper, functions: Collection[str]) -> tuple[Hanging, ...]:
    """List all that the paper hangs on some functions, in the order of the paper; duties are for ``duties`` to tell."""
    coordinators = paper.coordinators.people if paper.coordinators else ()
    tasks = (Hanging(one.function, Tie.COORDINATOR) for one in coordinators)
    forums = (found for forum in paper.forums for found in _of_forum(forum))
    activities = (found for activity in paper.activities for found in _of_activity(activity))
    found = dict.fromkeys((*tasks, *forums, *activities))
    return tuple(one for one in found if one.function in functions)


def _of_forum(forum: Forum) -> Iterator[Hanging]:
    chairs = forum.chair.order if forum.chair else ()
    presenters = (*forum.presenters, *(seat.body for seat in forum.seats if seat.is_presenter))
    tied = ((Tie.SEAT, [seat.body for seat in forum.seats]), (Tie.CHAIR, chairs), (Tie.PRESENTER, presenters))
    for tie, bodies in tied:
        yield from (Hanging(body, tie, forum.id, forum.name) for body in bodies)


def _of_activity(activity: Activity) -> Iterator[Hanging]:
    tied = ((Tie.LEADS, activity.lead), (Tie.HELPS, activity.support), (Tie.TAKES_PART, activity.positions))
    for tie, bodies in tied:
        yield from (Hanging(body, tie, activity.id, activity.title) for body in bodies)
