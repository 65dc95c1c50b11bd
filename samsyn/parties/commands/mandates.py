"""Saying who appoints to a seat or a function, with what mandate and from when."""

from datetime import date

from django.db import transaction

from samsyn.agreements.queries import paper as paper_of
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.papers.who import name_of, party_of
from samsyn.parties import access
from samsyn.parties.models import Mandate
from samsyn.parties.queries.mandates import said_of
from samsyn.parties.rules import mandates
from samsyn.parties.rules.mandates import Said


@transaction.atomic
def say_mandate(*, actor: Actor, key: str, said: Said, today: date) -> None:
    """Say who appoints to a seat or a function, with what mandate, from when (mandat); it holds until another is said.

    Raises ``Refused`` with ``rules.MandateObjection``, ``NotAllowed``, and ``ObjectDoesNotExist`` without an agreement.
    """
    Mandate.rows.in_turn(actor)
    paper, rows = paper_of(actor, today), said_of(actor, key)
    body = mandates.body_at(paper, key)
    access.require(actor, access.SAY_MANDATE, when=access.speaks_for(actor, party_of(paper, body)))
    insist(mandates.objection_to_saying(key, said, paper=paper, rows=rows))
    facts = {name: getattr(said, name) for name in ("appointed_by", "mandate", "first_day", "last_day")}
    Mandate.rows.add(actor, key=key, entered_by_id=actor.user_id, **facts)
    audit.record(
        actor, "parties.mandate_said", Ref("parties.function", body, name_of(paper, body)), after={"key": key, **facts}
    )
