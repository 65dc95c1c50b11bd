"""Which closed circle what is written in a forum belongs to (krets).

Forums with seats outside the authorities are marked: there, what is written reaches those seats only when it was
chosen for them, one by one.
"""

from samsyn.agreements.rules.reach import INSIDE, circle_of_authorities, open_circle
from samsyn.forums.rules.made import root_of
from samsyn.papers.kinds import Level, SeatKind
from samsyn.papers.model import Forum, Paper


def circle_of_meeting(key: str) -> str:
    """That a forum meets: all inside the authorities, and those outside who sit there.

    A forum that was made (an instance, a working group) uses the circles of its root, here and below: so nobody
    outside reaches more by it.
    """
    return open_circle(root_of(key))


def circle_of_item(key: str, *, is_for_outside: bool) -> str:
    """An item with its decision, assignment and material: inside the authorities, unless chosen for the others too."""
    return open_circle(root_of(key)) if is_for_outside else INSIDE


def circle_of_effort(key: str) -> str:
    """An effort: those of the authorities who sit in the forum."""
    return circle_of_authorities(root_of(key))


def has_outside_seats(paper: Paper, forum: Forum) -> bool:
    """Tell whether somebody outside the authorities has a seat in a forum, now or by call."""
    outside = {body.id for body in paper.bodies if body.is_outside}
    return any(seat.body in outside for seat in forum.seats)


def has_outside(paper: Paper, key: str) -> bool:
    """Tell whether a forum that a paper has by its key has seats outside the authorities."""
    return any(has_outside_seats(paper, one) for one in paper.forums if one.id == key)


def is_individual(forum: Forum) -> bool:
    """Tell whether a forum speaks of individuals, so that it leaves only that it met, counts and trends."""
    return forum.level is Level.INDIVIDUAL


def decides(kind: SeatKind) -> bool:
    """Tell whether a seat takes part in deciding; adjuncts see and speak."""
    return kind is SeatKind.MEMBER
