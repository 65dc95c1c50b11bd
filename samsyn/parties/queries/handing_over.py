"""What is known before somebody hands over, what hinders it, and what was handed over (överlämningar)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import DraftInShort
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rules import Passing
from samsyn.papers.who import find, name_of
from samsyn.parties import access
from samsyn.parties.models import Handover, Holder, Keeper
from samsyn.parties.queries.holders import held_since
from samsyn.parties.rules import handing_over as rules
from samsyn.parties.rules.handing_over import Held, Known, Leaving, Place

NEW = timedelta(days=30)
"""How long somebody is new to a function."""


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """What somebody handed over (överlämning): each function and draft to a person, or to nobody."""

    id: int
    user_id: int
    name: str
    last_day: date
    functions: dict[str, int | None]
    drafts: dict[int, int | None]
    coordinator: int | None
    administrator: int | None
    ends: bool
    feed_count: int
    made_by: str
    made_on: date
    is_undone: bool


def drafts_kept(actor: Actor, user_id: int, on: date) -> list[DraftInShort]:
    """List the open drafts that a person minds on a day: those she began or was given, and has not passed on."""
    found = agreements.drafts(actor).get(actor.collaboration_id, [])
    keepers = _keepers(actor, on)
    return [one for one in found if keepers.get(one.id, one.proposed_by_id) == user_id]


def _keepers(actor: Actor, on: date) -> dict[int, int | None]:
    rows = Keeper.rows.of(actor).filter(first_day__lte=on).order_by("first_day", "id")
    return dict(rows.values_list("draft_id", "user_id"))


def known(actor: Actor, leaving: Leaving) -> Known:
    """Gather what decides whether somebody can hand over so. Five queries."""
    held: dict[tuple[str, int], list[Held]] = defaultdict(list)
    asked = Q(user_id=leaving.user_id) | Q(function_key__in=list(leaving.functions))
    for one in Holder.rows.of(actor).filter(asked).order_by("first_day", "id"):
        held[one.function_key, one.user_id].append(Held((one.first_day, one.last_day), one.is_deputy))
    members = {one.user_id for one in collaborations.members(actor, on=leaving.first_day)}
    return Known(
        held=dict(held),
        drafts=[one.id for one in drafts_kept(actor, leaving.user_id, leaving.last_day)],
        members=members,
        goes_on=leaving.user_id in members,
        is_member=leaving.user_id in {one.user_id for one in collaborations.members(actor, on=leaving.last_day)},
    )


def hindrances(actor: Actor, leaving: Leaving) -> dict[Place, Any]:
    """Name all that hinders a hand-over, each by its place, those of roles among them. Six queries."""
    found: dict[Place, Any] = dict(rules.hindrances(leaving, known(actor, leaving)))
    if leaving.passes_roles and (rules.ENDS, "") not in found:
        passing = Passing(leaving.user_id, leaving.coordinator, leaving.administrator, leaving.ends)
        found |= {
            (rules.ROLE, role): objection
            for role, objection in collaborations.objections_to_passing_on(
                actor, passing, first_day=leaving.first_day
            ).items()
        }
    return found


def may_pass_on(actor: Actor, party_key: str, *, user_id: int, to: int | None) -> bool:
    """Tell whether the actor may pass on a function of a party that somebody holds, to whom she has chosen."""
    return access.may_pass_on(actor, party_key, is_own=actor.user_id == user_id, is_to_nobody=to is None)


def may_pass_on_drafts(actor: Actor, *, user_id: int) -> bool:
    """Tell whether the actor may give the drafts that somebody minds to another."""
    return actor.user_id == user_id or access.may(actor, access.APPOINT)


@dataclass(frozen=True, slots=True)
class NewRow:
    """A function that a person has come to of late (nytillträdd): where, which, and since when."""

    collaboration: str
    function_key: str
    function_name: str
    first_day: date


def newly_held(*actors: Actor, on: date) -> list[NewRow]:
    """List the functions that a person has come to within thirty days, the latest first. One query, or none."""
    held = [one for one in held_since(*actors, on=on) if one[2] > on - NEW]
    lines = agreements.timelines(*actors) if held else {}
    found = []
    for where, key, first_day in held:
        paper = lines[where].at(on).paper if where in lines else None
        if paper is not None and find(paper, key) is not None:
            found.append(NewRow(lines[where].slug, key, name_of(paper, key), first_day))
    return sorted(found, key=lambda one: (one.first_day, one.function_name), reverse=True)


def handover(actor: Actor, handover_id: int) -> HandoverRow:
    """Give one hand-over; raises ``ObjectDoesNotExist``."""
    return _row(Handover.rows.of(actor).select_related("user", "made_by").get(pk=handover_id))


def handovers(actor: Actor, *, ahead_of: date) -> list[HandoverRow]:
    """List the hand-overs whose last day has not passed, the nearest first."""
    rows = Handover.rows.of(actor).filter(last_day__gte=ahead_of, undone_at=None).select_related("user", "made_by")
    return [_row(one) for one in rows.order_by("last_day", "id")]


def _row(one: Handover) -> HandoverRow:
    content: dict[str, Any] = one.content
    return HandoverRow(
        id=one.pk,
        user_id=one.user_id,
        name=one.user.name,
        last_day=one.last_day,
        functions=content["functions"],
        drafts={int(key): to for key, to in content["drafts"].items()},
        **content["roles"],
        ends=content["ends"],
        feed_count=len(content["steps"]["feeds"]),
        made_by=one.made_by.name if one.made_by else "",
        made_on=timezone.localdate(one.made_at),
        is_undone=one.undone_at is not None,
    )
