"""Freezing a text to be signed (frysa), and telling of it as a public record."""

from dataclasses import replace
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from samsyn.agreements import access
from samsyn.agreements.models import Frozen
from samsyn.agreements.queries.texts import text as text_of
from samsyn.agreements.queries.texts import unrecorded
from samsyn.agreements.rules import parts, reach, signing
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import File
from samsyn.base.documents import commands as documents
from samsyn.base.documents.rules import Kind, fingerprint
from samsyn.base.records import commands as records
from samsyn.base.records.rules import DocumentKind, Way
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.papers import reading
from samsyn.papers.model import Paper


@transaction.atomic
def freeze(*, actor: Actor, digest: str, pdf: File, word: File, today: date, proposal_id: int | None = None) -> int:
    """Freeze the text in force, or a draft's, with the files that were made of it (frys), and give its id.

    ``digest`` is the text that the files were made of. The same text again is the one that is frozen already. Raises
    ``Refused`` if the text has changed in between, and ``NotAllowed``, also for one who does not reach all of it.
    """
    Frozen.rows.in_turn(actor)
    text = text_of(actor, today, proposal_id=proposal_id)
    access.require(actor, access.FREEZE, when=text.is_whole)
    content = text.content
    insist(signing.objection_to_freezing(digest, parts.digest(content)))
    if held := Frozen.rows.of(actor).filter(digest=digest).defer("content").first():
        return held.pk
    circle = reach.circle_of_text(text.paper)
    files = {
        name: documents.keep(actor=actor, name=one.name, content=one.content, media_type=kind, circle=circle)
        for name, one, kind in (("pdf_id", pdf, Kind.PDF), ("word_id", word, Kind.WORD))
    }
    known = {"digest": digest, "pdf_sha256": fingerprint(pdf.content), "word_sha256": fingerprint(word.content)}
    made = Frozen.rows.add(
        actor,
        circle=circle,
        paper_key=text.paper.id,
        parts={part: parts.digest(values) for part, values in parts.parts_of(content).items()},
        content=content,
        proposal_id=proposal_id,
        revision=text.revision,
        frozen_on=today,
        frozen_by_id=actor.user_id,
        **files,
        **known,
    )
    _release(actor, made, text.paper, today)
    audit.record(actor, "agreements.frozen", made, after={**known, "revision": text.revision}, circle=circle)
    return made.pk


def _release(actor: Actor, made: Frozen, paper: Paper, today: date) -> None:
    """Tell of the frozen text as a public record, which all the parties have from the day."""
    ref = Ref(DocumentKind.AGREEMENT.value, str(made.pk), paper.title or paper.name)
    records.put(actor=actor, ref=ref, made_on=today, circle=made.circle, sha256=made.pdf_sha256)
    got = [party.id for party in paper.parties]
    records.received(actor=actor, ref=ref, party_keys=got, how=Way.FROZEN, on=today)


@transaction.atomic
def record_earlier(*, actor: Actor) -> int:
    """Let texts that were frozen before there were records be such, as of their days; give how many it was.

    For the program alone. Raises ``NotAllowed``.
    """
    access.require(actor, access.FREEZE, when=actor.is_program)
    found = unrecorded(actor)
    for held in Frozen.rows.of(actor).filter(pk__in=found).order_by("id"):
        try:
            by = collaborations.actor_of(user_id=held.frozen_by_id or 0, slug=actor.slug, today=held.frozen_on)
        except ObjectDoesNotExist:
            by = actor
        _release(replace(actor, party_key=by.party_key), held, reading.stored(held.content), held.frozen_on)
    audit.record(actor, "agreements.recorded_earlier", Ref("records.record", ""), after={"count": len(found)})
    return len(found)
