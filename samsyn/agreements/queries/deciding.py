"""What was last decided about an agreement (besluten): editions that came to hold, and signatures."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Value

from samsyn.agreements.models import Edition, Signature
from samsyn.base.collaborations.actors import Actor

EDITION, SIGNATURE = "edition", "signature"


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision about the agreement (beslut): an edition of a part, or a party's signature; ``by`` says whose."""

    kind: str
    on: date
    subject: str
    by: str
    reference: str


def decisions(actor: Actor, on: date) -> list[DecisionRow]:
    """List the editions decided and the signatures made by a day, the latest first. One query."""
    editions = Edition.rows.of(actor).filter(number__gt=1, first_day__lte=on)
    signed = Signature.rows.of(actor).filter(proposal=None, signed_on__lte=on)
    rows = editions.values_list(Value(EDITION), "first_day", "part", "decided_by", "reference").union(
        signed.values_list(Value(SIGNATURE), "signed_on", "party_key", "place", "decision"), all=True
    )
    found = {DecisionRow(*row) for row in rows}
    return sorted(found, key=lambda one: (one.on, one.kind, one.subject), reverse=True)
