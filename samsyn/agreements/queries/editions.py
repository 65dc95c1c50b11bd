"""The editions of the parts (utgåvor), what differs between them, and what is proposed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from samsyn.agreements.models import Edition, Proposal
from samsyn.agreements.queries.papers import hidden_from, said_of_editions
from samsyn.agreements.rules import reach
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.collaborations.actors import Actor
from samsyn.papers import reading
from samsyn.papers.difference import Change, between
from samsyn.papers.model import Paper


@dataclass(frozen=True, slots=True)
class EditionRow:
    """An edition of a part (utgåva): from when it holds, who decided it and why."""

    part: str
    number: int
    paper_key: str
    first_day: date | None
    decided_by: str
    decided_on: date | None
    reference: str
    reason: str
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A proposed change (förslag), and the paper as it would be."""

    id: int
    title: str
    reason: str
    revision: int
    proposed_by: str
    proposed_at: datetime
    closed_on: date | None
    was_adopted: bool
    signed_by: tuple[str, ...]
    paper: Paper


def editions(actor: Actor) -> list[EditionRow]:
    """List every edition of every part, part by part in order."""
    return sorted((EditionRow(*said) for said in said_of_editions(actor)), key=lambda row: (row.part, row.number))


def differences(actor: Actor, *, part: str, number: int) -> list[Change]:
    """Tell what an edition changed, beside the one before it; of the first all is new.

    Raises ``ObjectDoesNotExist`` for an edition that is not there.
    """
    contents: dict[int, Any] = dict(
        Edition.rows.of(actor).filter(part=part, number__in=(number - 1, number)).values_list("number", "content")
    )
    if number not in contents:
        raise Edition.DoesNotExist
    hidden = hidden_from(actor)
    before, after = (reach.content_without(contents.get(one, {}), hidden) for one in (number - 1, number))
    return list(between(before, after))


def proposals(actor: Actor) -> list[ProposalRow]:
    """List what is proposed and not yet closed, the newest first."""
    rows = Proposal.rows.of(actor).filter(closed_on=None, kind=DraftKind.AMENDMENT).select_related("proposed_by")
    hidden = hidden_from(actor)
    return [_row(one, hidden) for one in rows.prefetch_related("signatures").order_by("-proposed_at", "-id")]


def proposal(actor: Actor, proposal_id: int) -> ProposalRow:
    """Give one proposal; raises ``ObjectDoesNotExist``."""
    found = Proposal.rows.of(actor).select_related("proposed_by").get(pk=proposal_id)
    return _row(found, hidden_from(actor))


def _row(one: Proposal, hidden: frozenset[str]) -> ProposalRow:
    return ProposalRow(
        id=one.pk,
        title=one.title,
        reason=one.reason,
        revision=one.revision,
        proposed_by=one.proposed_by.name if one.proposed_by else "",
        proposed_at=one.proposed_at,
        closed_on=one.closed_on,
        was_adopted=one.was_adopted,
        signed_by=_signed_by(one),
        paper=reach.without(reading.stored(one.content), hidden),
    )


def _signed_by(one: Proposal) -> tuple[str, ...]:
    """The parties that stand behind the proposal as it now reads."""
    return tuple(sorted({row.party_key for row in one.signatures.all() if row.revision == one.revision}))
