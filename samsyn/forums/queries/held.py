"""What has been said and written of a meeting's items while it is held: what they have come to so far."""

from collections import Counter
from collections.abc import Collection, Container, Iterable
from datetime import date

from samsyn.almanac.kinds import kind
from samsyn.almanac.reading import read
from samsyn.almanac.units import Kind
from samsyn.base.collaborations.actors import Actor
from samsyn.duties import queries as duties
from samsyn.duties.queries import AssignmentRow
from samsyn.duties.rules.assignments import AssignmentStanding
from samsyn.forums.models import Decision, Item, Meeting
from samsyn.forums.queries.meetings import MeetingRow
from samsyn.forums.queries.papers import timeline
from samsyn.forums.rules import refs
from samsyn.forums.rules.made import MadeKind, is_made, root_of
from samsyn.forums.rules.making import completes_a_round
from samsyn.forums.rules.running import Came

COUNTED = frozenset({Kind.RECURRING, Kind.DATED})
"""The sorts of promises that count how often something is done."""


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


def texts_decided(actor: Actor, items: Iterable[Item]) -> dict[int, str]:
    """Give what was decided under each item, in words, by its id. One query."""
    rows = Decision.rows.of(actor).filter(item__in=items, withdrawn_on=None, lifted_on=None).order_by("id")
    found: dict[int, str] = {}
    for item_id, text in rows.values_list("item_id", "text"):
        found[item_id or 0] = "\n".join(filter(None, (found.get(item_id or 0, ""), text)))
    return found


def rhythm_kept(actor: Actor, row: MeetingRow) -> tuple[str, ...]:
    """Name the promise to meet that a meeting kept, by key; none where the agreement makes none.

    An instance's meeting is the template's: where the agreement counts no times (Södertälje 2023–2026, punkt 6: SSPF
    meets "regelbundet utifrån problembilden"), any of them; where it does (Stockholm 2024, lokal styrgrupp: "minst två
    tillfällen per år"), only when by it every instance has met once more that year. A working group is no promise.
    """
    key = row.forum.key
    line = timeline(actor)
    made = line.made(key)
    if made is None:
        return (f"forums/{key}/rhythm",)
    if made.kind is MadeKind.WORKING_GROUP:
        return ()
    paper = line.at(row.on).paper
    template = next(one for one in paper.forums if one.id == made.root_key)
    is_counted = bool(template.rhythm) and kind(read(template.rhythm)) in COUNTED
    standing = [one.id for one in paper.forums if root_of(one.id) == made.root_key and is_made(one.id)]
    kept = not is_counted or completes_a_round(_held(actor, standing, row), key)
    return (f"forums/{made.root_key}/rhythm",) if kept else ()


def _held(actor: Actor, keys: Collection[str], row: MeetingRow) -> dict[str, int]:
    """Count the meetings that forums have held in the year of a meeting, that one left out."""
    rows = Meeting.rows.of(actor).filter(forum_key__in=keys, on__year=row.on.year, closed_at__isnull=False)
    met = Counter(rows.exclude(pk=row.id).values_list("forum_key", flat=True))
    return {key: met[key] for key in keys}
