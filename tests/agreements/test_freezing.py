"""Freezing a text and signing it: once for each text, bound to it, with the copy of each party."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.agreements import commands, queries
from samsyn.agreements.models import Frozen, Signature
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.agreements.rules.reach import INSIDE
from samsyn.agreements.rules.signing import Copy, Objection, Signing
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.audit.models import Event
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.documents import File
from samsyn.base.documents import rules as documents
from samsyn.base.documents.models import KeptFile
from samsyn.base.refusals import Refused
from tests.base import files
from tests.written import paper

JULY, JUNE = date(2025, 7, 1), date(2025, 6, 30)
PDF, WORD = File("Texten.pdf", "", files.pdf()), File("Texten.docx", "", files.word("Texten"))
SCAN = Copy("Påskrivet.pdf", files.pdf("påskrivet"))
POLICE = Signing("polisen", ("lpo-chef",), "Södertälje", JUNE, key="polisen")


@pytest.fixture
def inside(alva: Actor) -> Actor:
    """Alva, with the circle that all who belong to the parties have."""
    return alva.within(frozenset({INSIDE}))


def frozen(actor: Actor, *, today: date = JULY, proposal_id: int | None = None) -> int:
    text = queries.text(actor, today, proposal_id=proposal_id)
    made = File(PDF.name, "", files.pdf(text.digest))
    return commands.freeze(actor=actor, digest=text.digest, pdf=made, word=WORD, today=today, proposal_id=proposal_id)


def rows(actor: Actor, on: date = JULY) -> dict[str, queries.SignatureRow]:
    return {one.party_key: one for one in queries.signatures(actor, on)}


def test_a_text_is_frozen_once(inside: Actor) -> None:
    first = frozen(inside)
    assert frozen(inside) == first
    (row,) = queries.frozen(inside, queries.text(inside, JULY))
    assert (row.id, row.is_current, row.frozen_on, row.frozen_by) == (first, True, JULY, "Alva")
    assert row.pdf is not None
    assert row.word is not None
    held = Frozen.rows.of(inside).get()
    assert (held.pdf_sha256, held.word_sha256) == (row.pdf.sha256, row.word.sha256)
    assert set(held.parts) == {"agreement", "organisation", "plan"}
    assert KeptFile.rows.of(inside).count() == 2
    assert Event.unscoped.filter(verb="agreements.frozen").count() == 1


def test_what_was_made_of_another_text_is_not_frozen(inside: Actor) -> None:
    with pytest.raises(Refused) as refused:
        commands.freeze(actor=inside, digest="0" * 64, pdf=PDF, word=WORD, today=JULY)
    assert refused.value.objection is Objection.TEXT_CHANGED
    text = queries.text(inside, JULY)
    with pytest.raises(Refused) as refused:
        commands.freeze(actor=inside, digest=text.digest, pdf=WORD, word=PDF, today=JULY)
    assert refused.value.objection is documents.Objection.OTHER_KIND
    assert KeptFile.rows.of(inside).count() == Frozen.rows.of(inside).count() == 0


def test_only_a_coordinator_who_reaches_the_whole_text_freezes(alva: Actor, bo: Actor, inside: Actor) -> None:
    outside = replace(inside, party_key="foreningen", circles=frozenset())
    for actor in (bo.within(frozenset({INSIDE})), alva, outside):
        with pytest.raises(NotAllowed):
            frozen(actor)
        assert not queries.may_freeze(actor, queries.text(actor, JULY))
    assert queries.may_freeze(inside, queries.text(inside, JULY))


def test_a_frozen_text_is_not_reached_from_outside_the_parties(inside: Actor, disa: Actor, egil: Actor) -> None:
    frozen(inside)
    assert queries.frozen(disa, queries.text(disa, JULY)) == []
    with pytest.raises(ObjectDoesNotExist):
        queries.text(egil, JULY)


def test_a_changed_text_says_what_has_changed_since(inside: Actor) -> None:
    first = frozen(inside)
    commands.load(actor=inside, paper=paper(vision="Trygg"), today=JULY)
    text = queries.text(inside, JULY)
    (row,) = queries.frozen(inside, text)
    assert not row.is_current
    assert [one.path for one in queries.changed_since(inside, text, frozen_id=first)] == ["vision"]
    second = frozen(inside)
    assert [one.id for one in queries.frozen(inside, text)] == [second, first]


def test_each_party_signs_the_frozen_text_with_its_copy(inside: Actor, bo: Actor) -> None:
    police = bo.within(frozenset({INSIDE}))
    key = frozen(inside)
    commands.sign(actor=police, signing=POLICE, today=JULY, copy=SCAN)
    row = rows(inside)["polisen"]
    assert row.copy is not None
    assert (row.frozen_id, row.has_copy, row.copy.name, row.copy.sha256) == (key, True, SCAN.name, SCAN.sha256)
    assert rows(bo)["polisen"].copy is None
    assert rows(bo)["polisen"].has_copy
    assert rows(inside)["kommunen"].frozen_id is None


def test_a_copy_is_replaced_only_by_another_row(inside: Actor) -> None:
    commands.sign(actor=inside, signing=POLICE, today=JULY, copy=SCAN)
    with pytest.raises(Refused) as refused:
        commands.sign(actor=inside, signing=POLICE, today=JULY, copy=SCAN)
    assert refused.value.objection is Objection.SAME_COPY
    commands.sign(actor=inside, signing=POLICE, today=JULY, copy=Copy("bild.png", files.png()))
    commands.sign(actor=inside, signing=replace(POLICE, place="Nykvarn"), today=JULY)
    row = rows(inside)["polisen"]
    assert row.copy is not None
    assert (row.copy.name, row.place) == ("bild.png", "Nykvarn")
    assert Signature.rows.of(inside).filter(key="polisen").count() == 4
    assert KeptFile.rows.of(inside).count() == 2


@pytest.mark.parametrize(
    ("copy", "objection"),
    [
        (Copy("a.pdf", b""), documents.Objection.EMPTY),
        (Copy("a.pdf", files.PROGRAM), documents.Objection.UNKNOWN_KIND),
        (Copy("a.pdf", files.pdf()[:-20]), documents.Objection.BROKEN),
        (Copy("a.docx", files.word("Hej")), Objection.NOT_A_COPY),
        (Copy("b.docx", WORD.content), Objection.COPY_IS_UNSIGNED),
    ],
)
def test_a_refused_copy_leaves_nothing_of_the_signature(inside: Actor, copy: Copy, objection: object) -> None:
    frozen(inside)
    before = rows(inside)["polisen"]
    with pytest.raises(Refused) as refused:
        commands.sign(actor=inside, signing=POLICE, today=JULY, copy=copy)
    assert refused.value.objection is objection
    assert rows(inside)["polisen"] == before
    assert KeptFile.rows.of(inside).count() == 2


def test_a_signature_stays_with_the_text_that_it_got_its_day_under(inside: Actor) -> None:
    first = frozen(inside)
    commands.sign(actor=inside, signing=POLICE, today=JULY)
    commands.load(actor=inside, paper=paper(vision="Trygg"), today=JULY)
    second = frozen(inside)
    commands.sign(actor=inside, signing=replace(POLICE, decision="Regionledningen, § 4"), today=JULY)
    assert rows(inside)["polisen"].frozen_id == first
    assert rows(inside)["polisen"].mandate.paragraph == "§ 4"
    commands.sign(actor=inside, signing=replace(POLICE, key=""), today=JULY)
    assert [one.frozen_id for one in queries.signatures(inside, JULY) if one.party_key == "polisen"] == [first, second]


def test_a_draft_is_frozen_and_signed_and_its_copies_come_along_when_it_begins(inside: Actor) -> None:
    new = paper(id="nykvarn-2027", term=replace(paper().term, first_day="2027-01-01", last_day="2030-12-31"))
    draft = commands.open_draft(actor=inside, kind=DraftKind.START, title="Ny", today=JULY, paper=new)
    key = frozen(inside, proposal_id=draft)
    text = queries.text(inside, JULY, proposal_id=draft)
    (row,) = queries.frozen(inside, text)
    assert (row.id, row.proposal_id, row.revision, row.is_current) == (key, draft, 1, True)
    commands.sign(actor=inside, signing=replace(POLICE, key=""), today=JULY, proposal_id=draft, copy=SCAN)
    signed = {one.party_key: one for one in queries.signatures_of(inside, text, on=JULY)}
    assert signed["polisen"].has_copy
    assert (signed["kommunen"].functions, signed["kommunen"].key) == (("kommundirektor",), "kommunen")
    assert not rows(inside)["polisen"].has_copy


def test_a_successor_begins_with_the_signatures_and_copies_of_its_draft(nykvarn: Actor, inside: Actor) -> None:
    new = collaborations.create(actor=PROGRAM, slug="vingaker", name="Vingåker")
    maker = replace(inside, collaboration_id=new.collaboration_id, slug=new.slug)
    draft = commands.open_draft(actor=maker, kind=DraftKind.START, title="Ny", today=JULY, paper=paper(id="vingaker"))
    key = frozen(maker, proposal_id=draft)
    commands.sign(actor=maker, signing=POLICE, today=JULY, proposal_id=draft, copy=SCAN)
    commands.begin(actor=maker, draft_id=draft, today=JULY, in_use_from=JULY)
    row = rows(maker)["polisen"]
    assert (row.signed_on, row.has_copy, row.frozen_id) == (JUNE, True, key)
    (held,) = queries.frozen(maker, queries.text(maker, JULY))
    assert held.is_current
    assert commands.undo_begin(actor=maker) == draft
    commands.begin(actor=maker, draft_id=draft, today=JULY, in_use_from=JULY)
    commands.sign(actor=maker, signing=replace(POLICE, place="Nykvarn"), today=JULY, copy=Copy("b.png", files.png()))
    with pytest.raises(Refused):
        commands.undo_begin(actor=maker)
