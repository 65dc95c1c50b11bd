"""Letting others begin from one's agreement (låta andra utgå), and no longer: a copy of its structure and words."""

from datetime import date

from django.db import transaction

from samsyn.agreements import access
from samsyn.agreements.models import Pattern
from samsyn.agreements.queries.papers import paper as paper_of
from samsyn.agreements.rules import fetching
from samsyn.agreements.rules.fetching import Objection
from samsyn.base import clock
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist
from samsyn.papers.patterns import pattern_of
from samsyn.papers.writing import as_values


@transaction.atomic
def offer_pattern(*, actor: Actor, today: date) -> int:
    """Let others begin from the agreement in force (låt andra utgå från den), and give the offer's id.

    What is offered is a copy without people, days, addresses and what is known of the place, and stays as it is
    until it is offered anew. Raises ``Refused`` with ``fetching.Objection``, ``NotAllowed``, and
    ``ObjectDoesNotExist`` where no agreement holds.
    """
    Pattern.rows.in_turn(actor)
    held = Pattern.rows.of(actor).filter(withdrawn_at=None)
    paper = paper_of(actor, today)
    access.require(actor, access.OFFER)
    content = as_values(pattern_of(paper))
    insist(fetching.objection_to_offering(is_same=any(one.content == content for one in held)))
    held.update(withdrawn_at=clock.now())
    about = {"name": paper.name, "title": paper.title}
    made = Pattern.rows.add(actor, **about, content=content, offered_by_id=actor.user_id)
    audit.record(actor, "agreements.pattern_offered", made, after=about)
    return made.pk


@transaction.atomic
def withdraw_pattern(*, actor: Actor) -> None:
    """Offer the agreement no longer (ta tillbaka); what others have made of it stays theirs.

    Raises ``Refused`` with ``fetching.Objection``, and ``NotAllowed``.
    """
    held = Pattern.rows.of(actor).filter(withdrawn_at=None).select_for_update().first()
    access.require(actor, access.OFFER)
    insist(Objection.NOT_OFFERED if held is None else None)
    assert held is not None  # noqa: S101 - the rule has just said so
    held.withdrawn_at = clock.now()
    held.save(update_fields=["withdrawn_at"])
    audit.record(actor, "agreements.pattern_withdrawn", held)
