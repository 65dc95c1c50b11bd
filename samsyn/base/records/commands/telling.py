"""Telling of a document, in the record beat of the command that releases, sends or locks it.

A command that has made a document says so beside its ``audit.record``::

    records.put(actor=actor, ref=Ref(DocumentKind.NOTES, "12", "Måndagsmöte 2026-11-23"), made_on=today, circle=circle)
    records.received(actor=actor, ref=ref, party_keys=["kommunen", "polisen"], how=Way.LOCKED, on=today)

Told again, it is the same document and the same receipt. It stands in the log of the command that tells.
"""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from samsyn.base.collaborations.actors import Actor
from samsyn.base.records import rules
from samsyn.base.records.models import Receipt, Record
from samsyn.base.records.rules import DocumentKind, Way
from samsyn.base.refs import Ref

LONGEST_TITLE = 400


@transaction.atomic
def put(*, actor: Actor, ref: Ref, made_on: date, circle: str = "", sha256: str = "") -> bool:
    """Let a document be a record (handling) from a day: its maker's party's, and reached by the circle of the document.

    Tells whether it was none before. ``ref.kind`` is one of ``DocumentKind``.
    Raises ``ValueError`` for another, and ``Refused`` for a person's number.
    """
    title = ref.title[:LONGEST_TITLE]
    facts = {"title": title, "words": rules.folded(title)[:LONGEST_TITLE], "whose": actor.party_key}
    _held, is_new = Record.rows.of(actor).get_or_create(
        collaboration_id=actor.collaboration_id,
        kind=DocumentKind(ref.kind).value,
        key=ref.key,
        defaults={"circle": circle, "made_on": made_on, "sha256": sha256, **facts},
    )
    return is_new


@transaction.atomic
def received(*, actor: Actor, ref: Ref, party_keys: Collection[str], how: Way, on: date) -> None:
    """Let parties have received a document (inkommen) on a day; one that is not told of is nothing to receive."""
    held = Record.rows.of(actor).select_for_update().filter(kind=ref.kind, key=ref.key).first()
    if held is None:
        return
    known = set(Receipt.rows.of(actor).filter(record=held, how=how.value, on=on).values_list("party_key", flat=True))
    facts = {"circle": held.circle, "record": held, "how": how.value, "on": on, "sent_by_id": actor.user_id}
    new = [key for key in dict.fromkeys(party_keys) if key and key not in known]
    Receipt.rows.add_many(actor, [{"party_key": key, **facts} for key in new])


def subject_of(held: Record) -> Ref:
    """Point at a record, for the log."""
    return Ref("records.record", str(held.pk), held.title)
