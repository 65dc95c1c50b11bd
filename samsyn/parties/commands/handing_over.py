"""Handing over all that is somebody's in one act (överlämning), and taking it back while nothing has begun."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q

from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts import queries as people
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations import queries as members
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rules import Passing
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.papers.model import Paper
from samsyn.papers.who import party_of
from samsyn.parties import access, rules
from samsyn.parties.models import Handover, Holder, Keeper
from samsyn.parties.queries import handing_over as queries
from samsyn.parties.queries.people import agreed
from samsyn.parties.rules import handing_over as handing
from samsyn.parties.rules.handing_over import Known, Leaving, Taking

Steps = dict[str, dict[str, Any]]
"""What was (was) and came to be (now), by the ids of rows as text, so that it can be taken back."""


@transaction.atomic
def hand_over(*, actor: Actor, leaving: Leaving) -> int:
    """Let all that somebody leaves go over in one act (lämna över allt), and give the hand-over's id.

    Seats, duties and activities hang on the functions and go with them. Calendar addresses to forums that she no
    longer sits in open through her last day. Raises ``Refused`` with ``Hindrance`` or the ``Objection`` of
    collaborations, and ``NotAllowed``.
    """
    Holder.rows.in_turn(actor)
    paper, known = agreed(actor, leaving.last_day), queries.known(actor, leaving)
    access.require(actor, access.HAND_OVER, when=_may(actor, leaving, paper))
    insist(next(iter(handing.hindrances(leaving, known).values()), None))
    steps = {
        "holders": _pass_functions(actor, leaving, known),
        "keepers": _pass_drafts(actor, leaving),
        "roles": _pass_roles(actor, leaving),
        "feeds": _end_feeds(actor, leaving, known, paper),
    }
    made = Handover.rows.add(
        actor,
        user_id=leaving.user_id,
        last_day=leaving.last_day,
        made_by_id=actor.user_id,
        content={**_said(leaving), "steps": steps},
    )
    audit.record(actor, "parties.handed_over", _ref(made), after={**_said(leaving), "last_day": leaving.last_day})
    return made.pk


@transaction.atomic
def take_back(*, actor: Actor, handover_id: int, today: date) -> None:
    """Take a hand-over back (ta tillbaka) through its last day: all is as it was before it.

    Raises ``Refused`` with ``Hindrance``, also when something of it has changed since, ``NotAllowed``, and
    ``ObjectDoesNotExist``.
    """
    Holder.rows.in_turn(actor)
    held = Handover.rows.of(actor).get(pk=handover_id)
    steps: dict[str, Any] = held.content["steps"]
    leaving = _asked(held)
    access.require(actor, access.HAND_OVER, when=_may(actor, leaving, agreed(actor, held.last_day)))
    has_changed = _holders_now(actor, steps["holders"]["was"]) != steps["holders"]["now"]
    insist(
        handing.objection_to_taking_back(
            last_day=held.last_day, today=today, is_undone=held.undone_at is not None, has_changed=has_changed
        )
    )
    _restore_holders(actor, steps["holders"]["was"])
    Keeper.rows.of(actor).filter(pk__in=steps["keepers"]).delete()
    if steps["roles"]:
        collaborations.undo_passing_on(actor=actor, user_id=held.user_id, steps=steps["roles"])
    if steps["feeds"]:
        accounts.reopen_feed_keys(actor=actor, user_id=held.user_id, before=steps["feeds"])
    held.undone_at = clock.now()
    held.save(update_fields=["undone_at"])
    audit.record(actor, "parties.hand_over_undone", _ref(held), before=_said(leaving))


def _may(actor: Actor, leaving: Leaving, paper: Paper) -> bool:
    """Whether the actor may pass on each thing; who may end a membership and give roles, collaborations asks itself."""
    is_own = actor.user_id == leaving.user_id
    functions = (
        access.may_pass_on(actor, party_of(paper, key), is_own=is_own, is_to_nobody=to is None)
        for key, to in leaving.functions.items()
    )
    return all(functions) and (not leaving.drafts or is_own or access.may(actor, access.APPOINT))


def _said(leaving: Leaving) -> dict[str, Any]:
    roles = {"coordinator": leaving.coordinator, "administrator": leaving.administrator}
    drafts = {str(key): to for key, to in leaving.drafts.items()}
    return {"functions": dict(leaving.functions), "drafts": drafts, "roles": roles, "ends": leaving.ends}


def _asked(held: Handover) -> Leaving:
    said = held.content
    drafts = {int(key): to for key, to in said["drafts"].items()}
    return Leaving(
        user_id=held.user_id,
        last_day=held.last_day,
        functions=said["functions"],
        drafts=drafts,
        **said["roles"],
        ends=said["ends"],
    )


def _pass_functions(actor: Actor, leaving: Leaving, known: Known) -> Steps:
    was: dict[str, Any] = {}
    for key, successor in leaving.functions.items():
        for one in _holding(actor, key, leaving.user_id, leaving.last_day):
            _end(one, leaving.last_day, was)
        if successor is not None:
            _begin(actor, leaving, known, key, was)
    return {"was": was, "now": _holders_now(actor, was)}


def _begin(actor: Actor, leaving: Leaving, known: Known, key: str, was: dict[str, Any]) -> None:
    """Let the chosen one begin to hold a function; who has it already goes on, who stood in stands in no more."""
    successor, as_deputy = leaving.functions[key] or 0, handing.stands_in(leaving, known, key)
    comes = handing.taking(known.of(key, successor), first_day=leaving.first_day, as_deputy=as_deputy)
    if comes is Taking.HAS_IT_ALREADY:
        return
    for one in _holding(actor, key, successor, leaving.first_day):
        _end(one, leaving.last_day, was)
    days = {"first_day": leaving.first_day, "is_deputy": as_deputy}
    was[str(Holder.rows.add(actor, function_key=key, user_id=successor, **days).pk)] = None


def _holding(actor: Actor, key: str, user_id: int, on: date) -> list[Holder]:
    rows = Holder.rows.of(actor).filter(function_key=key, user_id=user_id, first_day__lte=on)
    return list(rows.filter(Q(last_day=None) | Q(last_day__gte=on)).order_by("id").select_for_update())


def _end(one: Holder, last_day: date, was: dict[str, Any]) -> None:
    was[str(one.pk)] = _written(one)
    one.last_day = last_day
    one.save(update_fields=["last_day"])


def _written(one: Holder) -> dict[str, Any]:
    return {"last_day": one.last_day.isoformat() if one.last_day else None}


def _holders_now(actor: Actor, keys: Mapping[str, Any]) -> dict[str, Any]:
    return {str(one.pk): _written(one) for one in Holder.rows.of(actor).filter(pk__in=list(keys)).order_by("id")}


def _restore_holders(actor: Actor, was: Mapping[str, Any]) -> None:
    for key in sorted(was, key=lambda key: was[key] is not None):  # the database lets nobody hold the same twice
        rows, facts = Holder.rows.of(actor).filter(pk=key), was[key]
        _ = rows.update(**facts) if facts is not None else rows.delete()


def _pass_drafts(actor: Actor, leaving: Leaving) -> list[int]:
    drafts = leaving.drafts.items()
    return [Keeper.rows.add(actor, draft_id=key, user_id=to, first_day=leaving.first_day).pk for key, to in drafts]


def _pass_roles(actor: Actor, leaving: Leaving) -> dict[str, Any]:
    if not leaving.passes_roles:
        return {}
    passing = Passing(leaving.user_id, leaving.coordinator, leaving.administrator, leaving.ends)
    return collaborations.pass_on(actor=actor, passing=passing, first_day=leaving.first_day)


def _end_feeds(actor: Actor, leaving: Leaving, known: Known, paper: Paper) -> dict[str, Any]:
    """Let calendar addresses to the forums she leaves end; her own with them when she belongs nowhere any more."""
    kept = [key for key in handing.held_on(known, leaving) if key not in leaving.functions]
    left = set(rules.forums_of(paper, leaving.functions)) - set(rules.forums_of(paper, kept))
    if not left and not leaving.ends:
        return {}
    found = accounts.end_feed_keys(
        actor=actor,
        user_id=leaving.user_id,
        collaboration_slug=actor.slug,
        forum_keys=None if leaving.ends else left,
        with_own=leaving.ends and not _belongs_elsewhere(leaving),
        last_day=leaving.last_day,
    )
    return {key: day.isoformat() if day else None for key, day in found.items()}


def _belongs_elsewhere(leaving: Leaving) -> bool:
    mine = members.memberships(user_id=leaving.user_id, today=leaving.first_day)
    return any(one.last_day is None or one.last_day >= leaving.first_day for one in mine)


def _ref(held: Handover) -> Ref:
    return Ref("parties.handover", str(held.pk), people.names([held.user_id])[held.user_id])
