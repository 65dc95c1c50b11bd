"""Proposing a change, writing it anew, and letting it hold or fall (föreslå, skriva om, anta, dra tillbaka)."""

from datetime import date

from django.db import transaction

from samsyn.agreements import access
from samsyn.agreements.commands import writing
from samsyn.agreements.models import Edition, Mark, Proposal
from samsyn.agreements.queries.papers import paper as paper_of
from samsyn.agreements.rules import amending, drafting, parts
from samsyn.agreements.rules.amending import Decision, Objection
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist
from samsyn.papers import checks
from samsyn.papers.difference import between
from samsyn.papers.findings import Faults
from samsyn.papers.model import Paper


@transaction.atomic
def propose(*, actor: Actor, paper: Paper, title: str, today: date, reason: str = "") -> int:
    """Propose a change of the agreement (föreslå ändring), and give the proposal's id.

    Raises ``Faults``, ``Refused`` with ``amending.Objection``, ``NotAllowed``.
    """
    held = paper_of(actor, today)
    access.require(actor, access.PROPOSE)
    if faults := checks.check(paper):
        raise Faults(faults)
    content = writing.unsigned(paper)
    insist(amending.objection_to_proposing(title, is_same=content == writing.unsigned(held)))
    made = Proposal.rows.add(actor, title=title, reason=reason, content=content, proposed_by_id=actor.user_id)
    audit.record(actor, "agreements.proposed", made, after={"title": title, "reason": reason})
    return made.pk


@transaction.atomic
def revise(*, actor: Actor, proposal_id: int, paper: Paper, revision: int) -> int:
    """Write a proposal anew (skriv om), and give its new revision; who has signed must sign the new wording.

    Raises ``Refused`` if somebody else has saved since ``revision``, ``Faults`` and ``NotAllowed``.
    """
    held = Proposal.rows.of(actor).select_for_update().get(pk=proposal_id)
    access.require(actor, access.PROPOSE)
    insist(Objection.ALREADY_CLOSED if held.closed_on else None)
    insist(Objection.WRITTEN_OVER if held.revision != revision else None)
    if faults := checks.check(paper):
        raise Faults(faults)
    before, held.content, held.revision = held.content, writing.unsigned(paper), revision + 1
    held.save(update_fields=["content", "revision"])
    changed = [one.path for one in between(before, held.content)]
    audit.record(actor, "agreements.revised", held, before={"revision": revision}, changed=changed)
    return held.revision


@transaction.atomic
def adopt(*, actor: Actor, proposal_id: int, first_day: date, decision: Decision, today: date) -> tuple[str, ...]:
    """Let a proposal hold from a day (anta), and give the parts it changed.

    Raises ``Refused`` with ``amending.Objection`` until the paper's own rule of amendment is met, ``NotAllowed``.
    """
    proposal = Proposal.rows.of(actor).select_for_update().get(pk=proposal_id)
    held = list(Edition.rows.of(actor).order_by("number", "id").select_for_update())
    access.require(actor, access.ADOPT)
    latest = {one.part: one for one in held}
    marks = dict(Mark.rows.of(actor).filter(proposal=proposal).values_list("path", "state"))
    content = drafting.settled(proposal.content, marks)
    changes = parts.changed({part: one.sha256 for part, one in latest.items()}, parts.parts_of(content))
    signed = proposal.signatures.filter(revision=proposal.revision).values_list("party_key", flat=True)
    insist(Objection.ALREADY_CLOSED if proposal.closed_on else None)
    key = latest[parts.REST].paper_key
    insist(amending.objection_to_following_on(proposal.content, key))
    insist(amending.objection_to_first_day(first_day, [one.first_day for one in held if one.first_day]))
    insist(
        amending.objection_to_adopting(
            paper_of(actor, today), changes, decision=decision, signed_by=list(signed), today=today
        )
    )
    writing.write(actor, key, changes, latest, first_day=first_day, why=(decision, proposal.reason))
    writing.close(proposal, today, was_adopted=True)
    facts = {"parts": sorted(changes), "first_day": first_day, "decided_by": decision.by, "decided_on": decision.on}
    audit.record(actor, "agreements.adopted", proposal, after=facts)
    return tuple(sorted(changes))


@transaction.atomic
def drop(*, actor: Actor, proposal_id: int, today: date) -> None:
    """Let a proposal fall (dra tillbaka). Raises ``Refused`` if it is closed, and ``NotAllowed``."""
    proposal = Proposal.rows.of(actor).select_for_update().get(pk=proposal_id)
    access.require(actor, access.PROPOSE)
    insist(Objection.ALREADY_CLOSED if proposal.closed_on else None)
    writing.close(proposal, today, was_adopted=False)
    audit.record(actor, "agreements.dropped", proposal, after={"closed_on": today})
