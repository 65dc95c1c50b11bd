"""Writing editions and signatures, as loading, signing and adopting share it."""

from datetime import date
from typing import Any

from samsyn.agreements.models import Edition, Proposal, Signature
from samsyn.agreements.queries import asking
from samsyn.agreements.queries.finding import findable
from samsyn.agreements.rules import parts
from samsyn.agreements.rules.amending import Decision
from samsyn.agreements.rules.finding import KINDS
from samsyn.agreements.rules.parts import Values
from samsyn.agreements.rules.signing import Signing
from samsyn.base.collaborations.actors import Actor
from samsyn.base.search import commands as search
from samsyn.papers.model import Paper
from samsyn.papers.writing import as_values

Why = tuple[Decision | None, str]


def write(
    actor: Actor, key: str, changes: dict[str, Values], latest: dict[str, Edition], *, first_day: date | None, why: Why
) -> None:
    """Add an edition of each changed part, numbered after the latest, and let what it says be found."""
    decision, reason = why[0] or Decision(), why[1]
    asking.forget()
    for part in sorted(changes):
        Edition.rows.add(
            actor,
            part=part,
            number=latest[part].number + 1 if part in latest else 1,
            paper_key=key,
            content=changes[part],
            sha256=parts.digest(changes[part]),
            first_day=first_day,
            decided_by=decision.by,
            decided_on=decision.on,
            reference=decision.reference,
            reason=reason,
        )
    if changes:
        put_in_index(actor)


def put_in_index(actor: Actor) -> None:
    """Let what the last edition says be all that can be found of the agreement (sökbart)."""
    search.replace(actor, findable(actor), kinds=KINDS)


def unsigned(paper: Paper) -> Values:
    """The values of a paper without its signatures, which are facts."""
    return {key: value for key, value in as_values(paper).items() if key != parts.SIGNED}


def facts_of(one: Signature) -> dict[str, Any]:
    """What a signature's row holds."""
    return {name: getattr(one, name) for name in Signing.FIELDS}


def is_closed(proposal: Proposal | None) -> bool:
    """Whether there is a proposal and it is closed."""
    return proposal is not None and proposal.closed_on is not None


def close(proposal: Proposal, today: date, *, was_adopted: bool) -> None:
    """Close a proposal on a day."""
    proposal.closed_on, proposal.was_adopted = today, was_adopted
    proposal.save(update_fields=["closed_on", "was_adopted"])
