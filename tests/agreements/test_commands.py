"""What can be done with an agreement: success, refusal, and what nobody else sees."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.agreements import commands, queries
from samsyn.agreements.models import Edition, Signature
from samsyn.agreements.rules.amending import Decision, Objection
from samsyn.agreements.rules.signing import Signing
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused
from samsyn.papers.findings import Code, Faults
from samsyn.papers.model import Term
from tests.people import FIRST
from tests.written import paper, with_rhythm

JULY = date(2025, 7, 1)
JUNE = date(2025, 6, 30)
PARTS = ("agreement", "organisation", "plan")


def why(refused: pytest.ExceptionInfo[Refused]) -> object:
    return refused.value.objection


def verbs(actor: Actor) -> list[str]:
    return list(
        Event.unscoped.filter(collaboration_id=actor.collaboration_id, verb__startswith="agreements.")
        .order_by("id")
        .values_list("verb", flat=True)
    )


def test_a_paper_is_loaded_and_its_collaboration_is_made(nykvarn: Actor) -> None:
    assert (nykvarn.slug, nykvarn.name) == ("nykvarn", "Nykvarn")
    assert [row.part for row in queries.editions(nykvarn)] == list(PARTS)
    assert queries.paper(nykvarn, FIRST) == replace(paper(), signatures=())
    assert verbs(nykvarn) == ["agreements.loaded"]


def test_loading_twice_changes_nothing(nykvarn: Actor) -> None:
    loaded = commands.start(actor=PROGRAM, paper=paper(), today=JULY)
    assert (loaded.parts, loaded.differences, loaded.is_first) == ((), (), False)
    assert Edition.rows.of(nykvarn).count() == 3
    assert Signature.rows.of(nykvarn).count() == 2
    assert verbs(nykvarn) == ["agreements.loaded"]


def test_what_is_written_out_and_loaded_is_written_out_the_same(nykvarn: Actor) -> None:
    out = queries.exported(nykvarn, FIRST)
    assert out == paper()
    commands.load(actor=nykvarn, paper=out, today=JULY)
    assert queries.exported(nykvarn, JULY) == out


def test_a_changed_file_makes_an_amendment_with_a_visible_difference(nykvarn: Actor) -> None:
    changed = with_rhythm(paper(), "chefssamradet", "sex gånger per år")
    loaded = commands.load(actor=nykvarn, paper=changed, today=JULY, reason="Fler möten")
    assert (loaded.parts, loaded.is_successor) == (("organisation",), False)
    assert [(one.path, one.before, one.after) for one in loaded.differences] == [
        ("forums/chefssamradet/rhythm", "fyra gånger per år", "sex gånger per år")
    ]
    assert queries.paper(nykvarn, JUNE).forums[0].rhythm == "fyra gånger per år"
    assert queries.paper(nykvarn, JULY).forums[0].rhythm == "sex gånger per år"
    assert queries.differences(nykvarn, part="organisation", number=2) == list(loaded.differences)


def test_a_successor_holds_from_its_own_first_day(nykvarn: Actor) -> None:
    term = Term(first_day="2027-01-01", last_day="2030-12-31")
    loaded = commands.load(actor=nykvarn, paper=paper(id="nykvarn-2027-2030", term=term), today=JULY)
    assert loaded.is_successor
    assert queries.agreement_row(nykvarn, date(2026, 12, 31)).key == "nykvarn-2025-2026"
    assert queries.agreement_row(nykvarn, date(2027, 1, 1)).key == "nykvarn-2027-2030"


def test_a_paper_with_faults_or_a_person_in_it_loads_nothing(nykvarn: Actor) -> None:
    with pytest.raises(Faults) as faults:
        commands.load(actor=nykvarn, paper=paper(parties=()), today=JULY)
    assert Code.NO_PARTIES in {one.code for one in faults.value.findings}
    with pytest.raises(Refused) as refused:
        commands.load(actor=nykvarn, paper=paper(summary="Ring 19811218-9876", vision="Trygg"), today=JULY)
    assert isinstance(why(refused), Found)
    assert queries.paper(nykvarn, JULY).vision == ""


def test_an_amendment_never_holds_before_one_that_follows(nykvarn: Actor) -> None:
    commands.load(actor=nykvarn, paper=paper(vision="Trygg"), today=JULY)
    with pytest.raises(Refused) as refused:
        commands.load(actor=nykvarn, paper=paper(vision="Tryggare"), today=JULY, first_day=JUNE)
    assert why(refused) is Objection.FIRST_DAY_BEFORE_LATER_EDITION


def test_only_coordinators_load(bo: Actor) -> None:
    with pytest.raises(NotAllowed):
        commands.load(actor=bo, paper=paper(vision="Trygg"), today=JULY)


def test_another_collaboration_sees_nothing(nykvarn: Actor, egil: Actor) -> None:
    with pytest.raises(ObjectDoesNotExist):
        queries.paper(egil, FIRST)
    assert queries.editions(egil) == []
    assert queries.timelines(egil) == {}
    with pytest.raises(ObjectDoesNotExist):
        queries.differences(egil, part="agreement", number=1)


def test_a_missing_day_is_filled_in_by_another_row(nykvarn: Actor, bo: Actor) -> None:
    before = {row.key: row for row in queries.signatures(nykvarn, JULY)}
    assert before["polisen"].is_day_missing
    assert before["kommunen"].is_after_start
    signing = Signing("polisen", ("lpo-chef",), "Södertälje", JUNE, key="polisen")
    commands.sign(actor=bo, signing=signing, today=JULY)
    after = {row.key: row for row in queries.signatures(nykvarn, JULY)}
    assert after["polisen"].signed_on == JUNE
    assert Signature.rows.of(nykvarn).count() == 3
    assert verbs(nykvarn)[-1] == "agreements.signed"


def test_a_successor_is_signed_anew_and_the_old_signatures_stay_with_the_old(nykvarn: Actor, alva: Actor) -> None:
    new = paper(id="nykvarn-2027-2030", term=Term(first_day="2027-01-01", last_day="2030-12-31"), signatures=())
    commands.load(actor=nykvarn, paper=new, today=JULY)
    before, after = date(2026, 12, 31), date(2027, 1, 2)
    assert [row.is_missing for row in queries.signatures(nykvarn, before)] == [False, False]
    assert [row.is_missing for row in queries.signatures(nykvarn, after)] == [True, True]
    commands.sign(actor=alva, signing=Signing("kommunen", ("kommundirektor",), signed_on=after), today=after)
    assert [row.is_missing for row in queries.signatures(nykvarn, after)] == [False, True]
    assert [one.id for one in queries.exported(nykvarn, after).signatures] == ["kommunen"]
    assert queries.exported(nykvarn, before) == paper()


@pytest.mark.parametrize(
    ("signing", "objection"),
    [
        (Signing("brandforsvaret", ("brandchef",)), Objection.UNKNOWN_PARTY),
        (Signing("polisen", (" ",)), Objection.NO_FUNCTION),
        (Signing("polisen", ("lpo-chef",), signed_on=date(2025, 7, 2)), Objection.SIGNED_LATER),
        (Signing("polisen", ("lpo-chef",), key="polisen"), Objection.SAME_ALREADY),
    ],
)
def test_a_signature_is_refused(alva: Actor, signing: Signing, objection: Objection) -> None:
    with pytest.raises(Refused) as refused:
        commands.sign(actor=alva, signing=signing, today=JULY)
    assert why(refused) is objection


def test_one_signs_for_ones_own_party(bo: Actor, disa: Actor) -> None:
    for actor in (bo, disa):
        with pytest.raises(NotAllowed):
            commands.sign(actor=actor, signing=Signing("kommunen", ("kommundirektor",)), today=JULY)


DECIDED = Decision("chefssamradet", JUNE, "Anteckningar 3/2025")


def proposed(actor: Actor, **changes: object) -> int:
    return commands.propose(actor=actor, paper=paper(**changes), title="Ny ordning", today=JUNE)


# Nykvarn 2021–2022, § 9: changes hold when the highest forum has approved them.
def test_a_proposal_holds_once_the_highest_forum_has_decided(alva: Actor) -> None:
    proposal_id = proposed(alva, vision="Trygg")
    for decision, objection in [
        (Decision(), Objection.NOT_DECIDED),
        (Decision("sspf", JUNE), Objection.NOT_THE_FORUM),
        (Decision("chefssamradet", date(2025, 7, 2)), Objection.DECIDED_LATER),
    ]:
        with pytest.raises(Refused) as refused:
            commands.adopt(actor=alva, proposal_id=proposal_id, first_day=JULY, decision=decision, today=JULY)
        assert why(refused) is objection
    parts = commands.adopt(actor=alva, proposal_id=proposal_id, first_day=JULY, decision=DECIDED, today=JULY)
    assert parts == ("agreement",)
    assert queries.paper(alva, JULY).vision == "Trygg"
    assert queries.editions(alva)[1].reference == "Anteckningar 3/2025"
    assert verbs(alva)[-1] == "agreements.adopted"
    with pytest.raises(Refused) as refused:
        commands.adopt(actor=alva, proposal_id=proposal_id, first_day=JULY, decision=DECIDED, today=JULY)
    assert why(refused) is Objection.ALREADY_CLOSED


# Haninge 2022–2024, § 3: in writing and signed by the parties; here the rule of one annex.
def test_a_proposal_that_takes_signatures_waits_for_them_all(alva: Actor, bo: Actor) -> None:
    proposal_id = proposed(alva, activities=())
    commands.sign(
        actor=bo, signing=Signing("polisen", ("lpo-chef",), signed_on=JUNE), today=JULY, proposal_id=proposal_id
    )
    with pytest.raises(Refused) as refused:
        commands.adopt(actor=alva, proposal_id=proposal_id, first_day=JULY, decision=Decision(), today=JULY)
    assert why(refused) is Objection.NOT_ALL_HAVE_SIGNED
    commands.sign(actor=alva, signing=Signing("kommunen", ("kommundirektor",)), today=JULY, proposal_id=proposal_id)
    assert queries.proposal(alva, proposal_id).signed_by == ("kommunen", "polisen")
    assert commands.adopt(actor=alva, proposal_id=proposal_id, first_day=JULY, decision=Decision(), today=JULY) == (
        "plan",
    )
    assert len(queries.signatures(alva, JULY)) == 2


def test_a_rewritten_proposal_is_signed_anew_and_never_written_over(alva: Actor, bo: Actor) -> None:
    proposal_id = proposed(alva, activities=())
    signing = Signing("polisen", ("lpo-chef",))
    commands.sign(actor=bo, signing=signing, today=JULY, proposal_id=proposal_id)
    changed = paper(activities=(), vision="Trygg")
    assert commands.revise(actor=alva, proposal_id=proposal_id, paper=changed, revision=1) == 2
    assert queries.proposal(alva, proposal_id).signed_by == ()
    with pytest.raises(Refused) as refused:
        commands.revise(actor=bo, proposal_id=proposal_id, paper=changed, revision=1)
    assert why(refused) is Objection.WRITTEN_OVER
    with pytest.raises(Faults):
        commands.revise(actor=bo, proposal_id=proposal_id, paper=paper(parties=()), revision=2)


def test_a_proposal_has_a_title_changes_something_and_can_fall(alva: Actor, disa: Actor) -> None:
    with pytest.raises(Refused) as refused:
        proposed(alva)
    assert why(refused) is Objection.NOTHING_CHANGED
    with pytest.raises(Refused) as refused:
        commands.propose(actor=alva, paper=paper(vision="Trygg"), title=" ", today=JUNE)
    assert why(refused) is Objection.NO_TITLE
    with pytest.raises(Faults):
        proposed(alva, parties=())
    with pytest.raises(NotAllowed):
        proposed(disa, vision="Trygg")
    proposal_id = proposed(alva, vision="Trygg")
    assert [row.id for row in queries.proposals(alva)] == [proposal_id]
    commands.drop(actor=alva, proposal_id=proposal_id, today=JULY)
    assert queries.proposals(alva) == []
    with pytest.raises(Refused) as refused:
        commands.sign(actor=alva, signing=Signing("polisen", ("lpo-chef",)), today=JULY, proposal_id=proposal_id)
    assert why(refused) is Objection.ALREADY_CLOSED
