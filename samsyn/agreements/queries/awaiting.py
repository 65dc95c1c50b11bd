"""What waits for a party (det som väntar): open changes of the agreement that it has not stood behind as they read."""

from collections.abc import Collection
from dataclasses import dataclass

from samsyn.agreements.models import Proposal
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.collaborations.actors import Actor


@dataclass(frozen=True, slots=True)
class AwaitedRow:
    """An open change that waits for a party (väntande ändring)."""

    id: int
    title: str
    party_key: str


def awaiting(actor: Actor, parties: Collection[str]) -> list[AwaitedRow]:
    """List the open changes that some parties have not stood behind, the oldest first. Two queries."""
    rows = Proposal.rows.of(actor).filter(closed_on=None, kind=DraftKind.AMENDMENT).order_by("id")
    found = []
    for one in rows.defer("content").prefetch_related("signatures"):
        stands = {row.party_key for row in one.signatures.all() if row.revision == one.revision}
        found += [AwaitedRow(one.pk, one.title, party) for party in parties if party not in stands]
    return found
