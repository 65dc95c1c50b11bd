"""What a decision brings about when it is taken (verkan): one literal table, and each calls down the line."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from samsyn.agreements import commands as agreements
from samsyn.agreements.rules import amending
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import Refused
from samsyn.forums.commands import changing
from samsyn.forums.models import Decision
from samsyn.forums.queries.standing import ground
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.making import Grounds

GONE = "gone"
"""Why there was no effect: what was decided about is not there."""


def take_effect(actor: Actor, held: Decision, *, today: date) -> None:
    """Let a decision that is now taken have its effect, once; what hinders it is kept, and the decision stands.

    It is the forum that acts, whoever gave the last stand, and so no person's right is asked for.
    """
    effect = EFFECTS.get(held.about_kind)
    now = ground(actor, held).consensus
    if effect is None or held.effect_on is not None or now.standing is not DecisionStanding.TAKEN:
        return
    try:
        with transaction.atomic():
            effect(replace(actor, user_id=None), held, today)
    except Refused as refused:
        held.effect_hindered = str(getattr(refused.objection, "value", GONE))
    except ObjectDoesNotExist:
        held.effect_hindered = GONE
    else:
        held.effect_on, held.effect_hindered = today, ""
    held.save(update_fields=["effect_on", "effect_hindered"])


def _adopt_proposal(forum: Actor, held: Decision, today: date) -> None:
    """Nykvarn 2021–2022, § 9: a change is approved by the highest forum to be valid."""
    agreements.adopt(
        actor=forum,
        proposal_id=int(held.about_key),
        first_day=today,
        decision=amending.Decision(by=held.forum_key, on=today),
        today=today,
    )


def _carry_out(forum: Actor, held: Decision, today: date) -> None:
    """Haninge 2022–2024 and Stockholm 2024 let forums make, compose and end others by a decision."""
    decided = Grounds(held.forum_key, today, decision_id=held.pk)
    changing.carry_out(forum, int(held.about_key), decided, today)


EFFECTS: dict[str, Callable[[Actor, Decision, date], None]] = {
    "agreements.proposal": _adopt_proposal,
    changing.CHANGE: _carry_out,
}
