"""Fetching into a draft: from a pattern as suggestions, from a file as the whole of what is still empty."""

from dataclasses import replace
from datetime import date

import pytest

from samsyn.agreements import commands, queries
from samsyn.agreements.models import Pattern
from samsyn.agreements.rules.amending import Objection as Amending
from samsyn.agreements.rules.drafting import DraftKind, Item, MarkState
from samsyn.agreements.rules.fetching import Objection, becomes_the_whole, is_empty
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM, Person
from samsyn.base.audit.models import Event
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations import queries as members
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.papers import editing
from samsyn.papers.findings import Faults
from samsyn.papers.model import Paper
from samsyn.papers.patterns import Group, pattern_of, templates
from samsyn.papers.writing import as_values
from tests.people import FIRST
from tests.practice_papers import PRACTICE

TROSA = {
    **editing.empty(paper_id="trosa-2027", name="Trosa", title="Samverkansöverenskommelse Trosa"),
    "municipalities": ["0140"],
    "parties": [
        {"id": "kommun", "name": "Trosa kommun", "kind": "municipality"},
        {"id": "polis", "name": "Lokalpolisområde Nyköping", "kind": "local_police_area"},
    ],
}
TEMPLATE = templates()["kommun-polis"]


@pytest.fixture
def maker(db: None) -> Actor:
    user_id = accounts.add_user(actor=PROGRAM, email="hedda@exempel.se", name="Hedda", may_start=True)
    paper = editing.read_values(TROSA)
    return commands.set_up(actor=Person(user_id), paper=paper, party_key="kommun", today=FIRST)[0]


@pytest.fixture
def draft_id(maker: Actor) -> int:
    return queries.drafts(maker)[maker.collaboration_id][0].id


def why(refused: pytest.ExceptionInfo[Refused]) -> object:
    return refused.value.objection


def settled(actor: Actor, draft_id: int) -> Paper:
    return editing.read_values(queries.draft(actor, draft_id).settled())


def test_a_template_is_brought_as_suggestions_of_which_none_holds_by_itself(maker: Actor, draft_id: int) -> None:
    before = queries.draft(maker, draft_id).paper
    paths = commands.bring(actor=maker, draft_id=draft_id, pattern=TEMPLATE, groups=tuple(Group))
    row = queries.draft(maker, draft_id)
    assert [one.name for one in row.paper.forums] == ["Styrgruppen", "Beredningsgruppen", "Veckoavstämningen"]
    assert set(row.marks) == set(paths)
    assert {mark.state for mark in row.marks.values()} == {MarkState.SUGGESTED}
    assert settled(maker, draft_id) == before
    assert Event.unscoped.filter(verb="agreements.items_added").count() == 1


def test_what_is_kept_of_a_template_holds_with_those_who_sit_there(maker: Actor, draft_id: int) -> None:
    commands.bring(actor=maker, draft_id=draft_id, pattern=TEMPLATE, groups=(Group.FORUMS, Group.TEXT))
    kept = ("forums/styrgruppen", "clauses/styrgruppen", "renewal")
    commands.mark_items(actor=maker, draft_id=draft_id, paths=kept, state=MarkState.KEPT)
    left = settled(maker, draft_id)
    (forum,) = left.forums
    assert (forum.clause, len(forum.seats), forum.minutes) == ("styrgruppen", 8, ())
    assert forum.chair is not None
    assert forum.chair.order == ("kommundirektor",)
    assert {body.party for body in left.bodies} == {"kommun", "polis"}
    assert left.renewal is not None
    assert left.renewal.decided_by == "styrgruppen"
    assert left.promises == ()


def test_a_draft_begins_with_what_was_kept_alone(maker: Actor, draft_id: int) -> None:
    commands.bring(actor=maker, draft_id=draft_id, pattern=TEMPLATE, groups=(Group.FORUMS,))
    commands.mark_items(actor=maker, draft_id=draft_id, paths=["forums/styrgruppen"], state=MarkState.KEPT)
    commands.begin(actor=maker, draft_id=draft_id, today=FIRST, in_use_from=FIRST)
    assert [one.id for one in queries.paper(maker, FIRST).forums] == ["styrgruppen"]


def test_the_same_again_says_that_all_is_there(maker: Actor, draft_id: int) -> None:
    commands.bring(actor=maker, draft_id=draft_id, pattern=TEMPLATE, groups=(Group.PLAN,))
    with pytest.raises(Refused) as refused:
        commands.bring(actor=maker, draft_id=draft_id, pattern=TEMPLATE, groups=(Group.PLAN,))
    assert why(refused) is Objection.NOTHING_NEW


def test_a_reader_fetches_nothing(maker: Actor, draft_id: int) -> None:
    reader = replace(maker, role=Role.READER)
    with pytest.raises(NotAllowed):
        commands.bring(actor=reader, draft_id=draft_id, pattern=TEMPLATE, groups=tuple(Group))
    with pytest.raises(NotAllowed):
        commands.read_in(actor=reader, draft_id=draft_id, paper=PRACTICE["nykvarn"], today=FIRST)


def test_nothing_is_fetched_into_what_is_closed(maker: Actor, draft_id: int) -> None:
    commands.begin(actor=maker, draft_id=draft_id, today=FIRST, in_use_from=FIRST)
    with pytest.raises(Refused) as refused:
        commands.bring(actor=maker, draft_id=draft_id, pattern=TEMPLATE, groups=tuple(Group))
    assert why(refused) is Amending.ALREADY_CLOSED


def test_a_file_becomes_the_whole_of_an_empty_start_and_people_stay_with_their_party(
    maker: Actor, draft_id: int
) -> None:
    done = commands.read_in(actor=maker, draft_id=draft_id, paper=PRACTICE["nykvarn"], today=FIRST)
    row = queries.draft(maker, draft_id)
    assert (done.is_whole, row.content, dict(row.marks)) == (True, as_values(PRACTICE["nykvarn"]), {})
    assert members.actor_of(user_id=maker.user_id or 0, slug=maker.slug, today=FIRST).party_key == "kommunen"


def test_what_was_read_in_is_exported_as_it_was(maker: Actor, draft_id: int) -> None:
    commands.read_in(actor=maker, draft_id=draft_id, paper=PRACTICE["nykvarn"], today=FIRST)
    actor = members.actor_of(user_id=maker.user_id or 0, slug=maker.slug, today=FIRST)
    commands.begin(actor=actor, draft_id=draft_id, today=FIRST, in_use_from=FIRST)
    assert queries.exported(actor, on=date(2021, 6, 1)) == PRACTICE["nykvarn"]


def test_a_file_into_what_is_begun_gives_suggestions(maker: Actor, draft_id: int) -> None:
    items = [Item("forums", {"name": "Chefssamrådet", "level": "strategic"})]
    commands.add_items(actor=maker, draft_id=draft_id, items=items)
    done = commands.read_in(actor=maker, draft_id=draft_id, paper=PRACTICE["nykvarn"], today=FIRST)
    row = queries.draft(maker, draft_id)
    assert (done.is_whole, set(row.marks)) == (False, set(done.paths))
    assert [one.name for one in row.paper.forums] == ["Chefssamrådet", "Planeringsgruppen", "Operativa gruppen"]
    assert row.paper.signatures == ()


def test_a_file_of_another_municipality_or_without_one_s_party_is_refused(maker: Actor, draft_id: int) -> None:
    with pytest.raises(Refused) as refused:
        commands.read_in(actor=maker, draft_id=draft_id, paper=PRACTICE["haninge"], today=FIRST)
    assert why(refused) is Objection.OTHER_PLACE
    police_alone = editing.read_values({**TROSA, "parties": TROSA["parties"][1:]})
    with pytest.raises(Refused) as refused:
        commands.read_in(actor=maker, draft_id=draft_id, paper=police_alone, today=FIRST)
    assert why(refused) is Objection.PARTY_MISSING
    assert queries.draft(maker, draft_id).revision == 1


def test_a_paper_with_faults_is_not_read_in(maker: Actor, draft_id: int) -> None:
    with pytest.raises(Faults):
        commands.read_in(actor=maker, draft_id=draft_id, paper=replace(TEMPLATE, bodies=()), today=FIRST)


def test_what_is_empty_holds_the_answers_of_three_questions_alone() -> None:
    assert is_empty(TROSA)
    assert is_empty({**TROSA, "term": {"first_day": "2027"}, "forums": []})
    assert not is_empty({**TROSA, "purpose": "Tryggare"})
    assert becomes_the_whole(DraftKind.START, TROSA)
    assert not becomes_the_whole(DraftKind.CORRECTION, TROSA)


def test_an_agreement_is_offered_as_it_was_without_what_is_its_own(nykvarn: Actor, egil: Actor) -> None:
    commands.offer_pattern(actor=nykvarn, today=FIRST)
    (row,) = queries.patterns(egil)
    assert (row.name, row.paper) == ("Nykvarn", pattern_of(queries.paper(nykvarn, FIRST)))
    assert queries.pattern(egil, row.id).title == row.title
    assert queries.patterns(nykvarn) == []
    offer = queries.offered(nykvarn, on=FIRST)
    assert offer is not None
    assert (offer.offered_by, offer.is_changed_since) == ("", False)


def test_the_same_is_not_offered_twice_and_can_be_taken_back(nykvarn: Actor, egil: Actor) -> None:
    made = commands.offer_pattern(actor=nykvarn, today=FIRST)
    with pytest.raises(Refused) as refused:
        commands.offer_pattern(actor=nykvarn, today=FIRST)
    assert why(refused) is Objection.OFFERED_ALREADY
    commands.withdraw_pattern(actor=nykvarn)
    assert (queries.patterns(egil), queries.offered(nykvarn, on=FIRST)) == ([], None)
    with pytest.raises(Pattern.DoesNotExist):
        queries.pattern(egil, made)
    with pytest.raises(Refused) as refused:
        commands.withdraw_pattern(actor=nykvarn)
    assert why(refused) is Objection.NOT_OFFERED
    commands.offer_pattern(actor=nykvarn, today=FIRST)
    assert Pattern.rows.of(nykvarn).count() == 2


def test_an_amended_agreement_is_offered_anew_in_place_of_the_old(nykvarn: Actor, egil: Actor) -> None:
    commands.offer_pattern(actor=nykvarn, today=FIRST)
    later = date(2026, 2, 1)
    amended = replace(queries.paper(nykvarn, FIRST), vision="Trygg", signatures=())
    commands.load(actor=nykvarn, paper=amended, today=later)
    offer = queries.offered(nykvarn, on=later)
    assert offer is not None
    assert offer.is_changed_since
    assert queries.patterns(egil)[0].paper.vision == ""
    commands.offer_pattern(actor=nykvarn, today=later)
    assert [one.paper.vision for one in queries.patterns(egil)] == ["Trygg"]


def test_only_a_coordinator_offers_and_only_who_writes_drafts_is_shown(nykvarn: Actor, egil: Actor) -> None:
    with pytest.raises(NotAllowed):
        commands.offer_pattern(actor=replace(nykvarn, user_id=1, role=Role.CHAIR), today=FIRST)
    commands.offer_pattern(actor=nykvarn, today=FIRST)
    with pytest.raises(NotAllowed):
        commands.withdraw_pattern(actor=replace(nykvarn, user_id=1, role=Role.CHAIR))
    with pytest.raises(NotAllowed):
        queries.patterns(replace(egil, user_id=1, role=Role.READER))


def test_practice_is_offered_to_practice_alone(nykvarn: Actor, egil: Actor) -> None:
    practice = collaborations.create(actor=PROGRAM, slug="ovning", name="Övning", is_practice=True)
    commands.load(actor=practice, paper=PRACTICE["haninge"], today=FIRST)
    commands.offer_pattern(actor=practice, today=FIRST)
    commands.offer_pattern(actor=nykvarn, today=FIRST)
    assert [one.name for one in queries.patterns(egil)] == ["Nykvarn"]
    assert queries.patterns(practice) == []
    second = collaborations.create(actor=PROGRAM, slug="ovning-2", name="Övning", is_practice=True)
    assert [one.name for one in queries.patterns(second)] == ["Haninge"]
    assert [one.name for one in queries.patterns(second, text="nyk")] == []
