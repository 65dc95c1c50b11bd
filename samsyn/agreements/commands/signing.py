"""Signing (underteckna): each party by function, on its own day and place."""

from datetime import date

from django.db import transaction

from samsyn.agreements import access
from samsyn.agreements.commands import writing
from samsyn.agreements.models import Proposal, Signature
from samsyn.agreements.queries.papers import paper as paper_of
from samsyn.agreements.rules import amending, parts
from samsyn.agreements.rules.amending import Objection
from samsyn.agreements.rules.signing import Signing
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist


@transaction.atomic
def sign(*, actor: Actor, signing: Signing, today: date, proposal_id: int | None = None) -> None:
    """Enter a party's signature (underteckna), or what was missing in one; under a proposal it stands behind that.

    Raises ``Refused`` with ``amending.Objection``, ``NotAllowed`` for another party's, ``ObjectDoesNotExist``.
    """
    paper = paper_of(actor, today)
    proposal = Proposal.rows.of(actor).get(pk=proposal_id) if proposal_id else None
    revision = proposal.revision if proposal else None
    rows = Signature.rows.of(actor).filter(proposal=proposal, revision=revision, paper_key=paper.id).order_by("id")
    access.require(actor, access.SIGN, when=access.speaks_for(actor, signing.party))
    before = {one.key: one for one in rows}.get(signing.key)
    insist(amending.objection_to_signing(paper, signing, is_closed=writing.is_closed(proposal), today=today))
    facts = {**signing.facts(), "key": signing.key or parts.free_key(signing.party, [one.key for one in rows])}
    insist(Objection.SAME_ALREADY if before is not None and writing.facts_of(before) == facts else None)
    made = Signature.rows.add(actor, proposal=proposal, revision=revision, paper_key=paper.id, **facts)
    audit.record(actor, "agreements.signed", made, before=writing.facts_of(before) if before else None, after=facts)
