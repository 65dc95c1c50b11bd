"""Signing (underteckna): each party by function, on its own day and place, with its signed copy."""

from datetime import date

from django.db import transaction

from samsyn.agreements import access
from samsyn.agreements.commands import writing
from samsyn.agreements.models import Frozen, Signature
from samsyn.agreements.queries.signing import rows_of
from samsyn.agreements.queries.texts import Text
from samsyn.agreements.queries.texts import text as text_of
from samsyn.agreements.rules import amending, reach, signing
from samsyn.agreements.rules.amending import Objection
from samsyn.agreements.rules.signing import Copy, Signing
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import commands as documents
from samsyn.base.records import commands as records
from samsyn.base.records.rules import DocumentKind, Way
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.papers import editing


@transaction.atomic
def sign(
    *, actor: Actor, signing: Signing, today: date, proposal_id: int | None = None, copy: Copy | None = None
) -> None:
    """Enter a party's signature (underteckna), or what was missing in one; under a proposal it stands behind that.

    ``copy`` is the signed copy; one that is there already stays beside it, and the last is shown. Raises ``Refused``
    with ``amending.Objection``, ``signing.Objection`` or why the file cannot be kept, ``NotAllowed`` for another
    party's, and ``ObjectDoesNotExist``.
    """
    text = text_of(actor, today, proposal_id=proposal_id)
    rows = list(rows_of(actor, text))
    frozen = Frozen.rows.of(actor).filter(digest=text.digest).defer("content").first()
    access.require(actor, access.SIGN, when=access.speaks_for(actor, signing.party))
    before = {one.key: one for one in rows}.get(signing.key)
    insist(amending.objection_to_signing(text.paper, signing, is_closed=text.is_closed, today=today))
    facts = {**signing.facts(), "key": signing.key or editing.free_key(signing.party, [one.key for one in rows])}
    is_same = before is not None and writing.facts_of(before) == facts
    insist(_objection_to(copy, before, frozen, is_same=is_same))
    kept = _keep(actor, text, copy) if copy else before.copy_id if before else None
    under = {"proposal_id": proposal_id, "revision": text.revision, "paper_key": text.paper.id}
    made = Signature.rows.add(actor, **under, frozen=_signed_text(before, frozen), copy_id=kept, **facts)
    if made.frozen_id:
        ref = Ref(DocumentKind.AGREEMENT.value, str(made.frozen_id))
        records.received(actor=actor, ref=ref, party_keys=[signing.party], how=Way.SIGNED, on=today)
    told = writing.facts_of(before) if before else None
    audit.record(actor, "agreements.signed", made, before=told, after={**facts, "copy": copy.sha256 if copy else ""})


def _objection_to(
    copy: Copy | None, before: Signature | None, frozen: Frozen | None, *, is_same: bool
) -> Objection | signing.Objection | None:
    if copy is None:
        return Objection.SAME_ALREADY if is_same else None
    held = before.copy.sha256 if before and before.copy else ""
    unsigned = (frozen.pdf_sha256, frozen.word_sha256) if frozen else ()
    return signing.objection_to_copy(copy, held=held, unsigned=unsigned, is_same=is_same)


def _keep(actor: Actor, text: Text, copy: Copy) -> int:
    circle = reach.circle_of_text(text.paper)
    return documents.keep(actor=actor, name=copy.name, content=copy.content, circle=circle)


def _signed_text(before: Signature | None, frozen: Frozen | None) -> Frozen | None:
    """Tell which text was signed: the one that a signature got its day under, however it is mended later."""
    return before.frozen if before and before.signed_on and before.frozen else frozen
