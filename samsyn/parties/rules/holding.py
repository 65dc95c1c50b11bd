"""Rules of parties: who may hold a function and when, what hangs on it, and which closed circles it opens."""

from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum

from samsyn.agreements.rules.reach import (
    INSIDE,
    circle_of_authorities,
    circle_of_body,
    circle_of_forum,
    is_outside,
    open_circle,
)
from samsyn.papers.model import Body, Paper

Days = tuple[date, date | None]


class Objection(StrEnum):
    """Why somebody cannot be appointed or leave so (invändning); ``parties.wording`` says it in words."""

    UNKNOWN_FUNCTION = "unknown_function"
    NOT_A_MEMBER = "not_a_member"
    HOLDS_IT_ALREADY = "holds_it_already"
    LEAVES_BEFORE_COMING = "leaves_before_coming"
    HAS_LEFT = "has_left"


def is_holder_on(days: Days, on: date) -> bool:
    """Whether somebody holds a function on a day; the last day counts."""
    return days[0] <= on and (days[1] is None or on <= days[1])


def bodies_above(paper: Paper, key: str) -> frozenset[str]:
    """A body, what stands above it, and its party."""
    by_key: dict[str, Body] = {body.id: body for body in paper.bodies}
    found: set[str] = set()
    while key and key not in found:
        found.add(key)
        body = by_key.get(key)
        if body is not None and body.party:
            found.add(body.party)
        key = body.parent if body is not None else ""
    return frozenset(found)


def forums_of(paper: Paper, keys: Collection[str]) -> tuple[str, ...]:
    """The forums in which some bodies have a seat, in the order of the paper."""
    return tuple(forum.id for forum in paper.forums if any(seat.body in keys for seat in forum.seats))


def circles_of(paper: Paper, *, held: Collection[str], party_key: str, is_coordinator: bool = False) -> frozenset[str]:
    """The closed circles that one belongs to by what one holds: forums with a seat, the bodies above, the parties.

    What is open to a forum is open to all inside the authorities, and outside them to who sits there; a coordinator
    inside belongs to the authorities of every forum.
    """
    bodies = frozenset().union(*(bodies_above(paper, key) for key in held)) | ({party_key} - {""})
    seated = forums_of(paper, held)
    every = tuple(forum.id for forum in paper.forums)
    is_inside = not is_outside(paper, party_key)
    closed = every if is_coordinator else seated
    found = [*map(circle_of_forum, seated), *map(circle_of_body, bodies)]
    if is_inside:
        return frozenset((INSIDE, *found, *map(open_circle, every), *map(circle_of_authorities, closed)))
    return frozenset((*found, *map(open_circle, seated)))


def concerns_of(paper: Paper, held: Collection[str]) -> frozenset[str]:
    """The bodies and forums whose duties are one's own: what one holds, and where one sits."""
    return frozenset((*held, *forums_of(paper, held)))


def objection_to_appointing(
    function_key: str, days: Days, *, paper: Paper, is_member: bool, others: Iterable[Days]
) -> Objection | None:
    """Say why a person cannot hold a function for these days, or None: it exists, she belongs here, not twice."""
    if function_key not in {body.id for body in paper.bodies}:
        return Objection.UNKNOWN_FUNCTION
    if not is_member:
        return Objection.NOT_A_MEMBER
    if days[1] is not None and days[1] < days[0]:
        return Objection.LEAVES_BEFORE_COMING
    return Objection.HOLDS_IT_ALREADY if any(_overlap(days, other) for other in others) else None


def objection_to_leaving(days: Days, *, last_day: date) -> Objection | None:
    """Say why a holder cannot leave on a day, or None."""
    if last_day < days[0]:
        return Objection.LEAVES_BEFORE_COMING
    return Objection.HAS_LEFT if days[1] is not None and days[1] <= last_day else None


def _overlap(one: Days, other: Days) -> bool:
    begins_before = other[1] is None or one[0] <= other[1]
    ends_after = one[1] is None or other[0] <= one[1]
    return begins_before and ends_after
