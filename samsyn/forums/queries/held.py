"""What has been said and written of a meeting's items while it is held: what they have come to so far."""

from collections.abc import Collection, Container, Iterable
from datetime import date

from samsyn.base.collaborations.actors import Actor
from samsyn.duties import queries as duties
from samsyn.duties.queries import AssignmentRow
from samsyn.duties.rules.assignments import AssignmentStanding
from samsyn.forums.models import Decision, Item
from samsyn.forums.rules import refs
from samsyn.forums.rules.running import Came


def came(actor: Actor, items: Collection[Item], given: Container[int]) -> dict[int, Came]:
    """Tell what items have come to, told which are ``assigned``, by the decisions that hang on them. One query."""
    decided, lifted = _decided(actor, items) if items else (set(), set())
    return {
        one.pk: Came(
            id=one.pk,
            outcome=one.outcome,
            text=one.text,
            area_state=one.area_state,
            has_decision=one.pk in decided,
            has_assignment=one.pk in given,
            is_lifted=one.pk in lifted,
        )
        for one in items
    }


def assigned(actor: Actor, items: Iterable[Item]) -> frozenset[int]:
    """Name the items by which somebody was given something to do. One query."""
    return frozenset(int(key) for key in duties.asked_about(actor, refs.ITEM, [str(one.pk) for one in items]))


def actions(actor: Actor, items: Iterable[Item], on: date) -> dict[int, list[AssignmentRow]]:
    """Give what somebody was given to do by each item, without what was taken back. Two queries."""
    found: dict[int, list[AssignmentRow]] = {}
    keys = [str(item.pk) for item in items]
    for one in duties.assignments(actor, on=on, about=(refs.ITEM, keys)) if keys else ():
        if one.standing is not AssignmentStanding.WITHDRAWN:
            found.setdefault(int(one.about.key), []).append(one)
    return found


def _decided(actor: Actor, items: Iterable[Item]) -> tuple[set[int], set[int]]:
    """Name the items that have a decision that stands, and those whose question was lifted."""
    held = Decision.rows.of(actor).filter(item__in=list(items), withdrawn_on=None)
    found = set(held.values_list("item_id", "lifted_on"))
    stands = {item_id for item_id, lifted_on in found if item_id and lifted_on is None}
    return stands, {item_id for item_id, _ in found if item_id} - stands
