"""A draft is written item by item, decided about and begun; what is undecided never follows."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.agreements import commands, queries
from samsyn.agreements.models import Edition
from samsyn.agreements.rules import drafting
from samsyn.agreements.rules.amending import Objection
from samsyn.agreements.rules.drafting import DraftKind, Item, MarkState
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM, Person
from samsyn.base.audit.models import Event
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused
from samsyn.duties import commands as duties
from samsyn.papers import editing
from samsyn.papers.findings import Code, Faults
from samsyn.papers.model import Paper, Term
from samsyn.papers.writing import as_values
from tests.people import FIRST
from tests.written import paper

MAY = date(2025, 5, 2)
PARTY = Item("parties", {"name": "Nykvarns kommun", "kind": "municipality", "short_name": "kommunen"})
FORUM = Item("forums", {"name": "Chefssamrådet", "level": "strategic", "rhythm": "fyra gånger per år"})


def bare() -> Paper:
    return editing.read_values(editing.empty(paper_id="ny-2025-2026", name="Ny", title="Samverkan i Ny"))


@pytest.fixture
def maker(db: None) -> Actor:
    """Whoever made a collaboration whose agreement is still to be written."""
    user_id = accounts.add_user(actor=PROGRAM, email="hedda@exempel.se", name="Hedda", may_start=True)
    return commands.set_up(actor=Person(user_id), paper=bare(), party_key="", today=FIRST)[0]


@pytest.fixture
def draft_id(maker: Actor) -> int:
    """The draft of that agreement."""
    return queries.drafts(maker)[maker.collaboration_id][0].id


def why(refused: pytest.ExceptionInfo[Refused]) -> object:
    return refused.value.objection


def test_whoever_makes_a_collaboration_coordinates_it(maker: Actor, draft_id: int) -> None:
    assert (maker.slug, maker.role) == ("ny", Role.COORDINATOR)
    assert queries.draft(maker, draft_id).kind is DraftKind.START
    with pytest.raises(ObjectDoesNotExist):
        queries.paper(maker, FIRST)


def test_one_without_the_right_makes_no_collaboration(db: None) -> None:
    user_id = accounts.add_user(actor=PROGRAM, email="ivar@exempel.se", name="Ivar")
    with pytest.raises(NotAllowed):
        commands.set_up(actor=Person(user_id), paper=bare(), party_key="", today=FIRST)
    commands.set_up(actor=Person(user_id), paper=bare(), party_key="", today=FIRST, is_practice=True)


def test_a_second_collaboration_of_the_same_name_gets_its_own_address(maker: Actor) -> None:
    person = Person(maker.user_id)
    assert commands.set_up(actor=person, paper=bare(), party_key="", today=FIRST)[0].slug == "ny-2"


@pytest.mark.parametrize(
    ("term", "code"),
    [
        (Term(first_day="2027-99-99"), Code.NO_SUCH_DAY),
        (Term(first_day="9999", last_day="9999"), Code.NO_SUCH_DAY),
        (Term(first_day="0001-01-01"), Code.NO_SUCH_DAY),
        (Term(first_day="2027-05-01", last_day="2027-01-01"), Code.TERM_BACKWARDS),
    ],
)
def test_a_paper_that_cannot_be_understood_makes_no_draft(maker: Actor, term: Term, code: Code) -> None:
    wrong = replace(bare(), term=term)
    with pytest.raises(Faults) as faults:
        commands.open_draft(actor=maker, kind=DraftKind.START, title="Ny", today=FIRST, paper=wrong)
    assert {one.code for one in faults.value.findings} == {code}
    with pytest.raises(Faults):
        commands.set_up(actor=Person(maker.user_id), paper=wrong, party_key="", today=FIRST)
    assert [*collaborations.slugs()] == ["ny"]


def test_items_are_added_put_moved_and_struck(maker: Actor, draft_id: int) -> None:
    paths = commands.add_items(actor=maker, draft_id=draft_id, items=[PARTY, FORUM])
    assert paths == ("parties/nykvarns-kommun", "forums/chefssamradet")
    values = {**editing.at(queries.draft(maker, draft_id).content, paths[1]), "place": "Kommunhuset"}
    commands.put_item(actor=maker, draft_id=draft_id, path=paths[1], values=values)
    commands.add_items(actor=maker, draft_id=draft_id, items=[Item("forums", {"name": "OSG", "level": "operative"})])
    commands.move_item(actor=maker, draft_id=draft_id, path="forums/osg", to=0)
    assert [one.name for one in queries.draft(maker, draft_id).paper.forums] == ["OSG", "Chefssamrådet"]
    commands.strike_item(actor=maker, draft_id=draft_id, path="forums/osg")
    assert [one.place for one in queries.draft(maker, draft_id).paper.forums] == ["Kommunhuset"]
    assert queries.draft(maker, draft_id).revision == 6
    said = Event.unscoped.filter(verb__startswith="agreements.item").order_by("id").values_list("verb", flat=True)
    kinds = ["items_added", "item_put", "items_added", "item_moved", "item_struck"]
    assert list(said) == [f"agreements.{kind}" for kind in kinds]


def test_items_that_point_at_each_other_come_together(maker: Actor, draft_id: int) -> None:
    body = Item("bodies", {"id": "chef", "name": "Kommundirektör", "kind": "function"})
    seat = Item("forums/chefssamradet/seats", {"body": "chef"})
    paths = commands.add_items(actor=maker, draft_id=draft_id, items=[FORUM, body, seat])
    assert paths[-1] == "forums/chefssamradet/seats/chefssamradet-chef"


def test_somebody_new_comes_along_with_what_names_her_or_nothing_does(maker: Actor, draft_id: int) -> None:
    (path,) = commands.add_items(actor=maker, draft_id=draft_id, items=[FORUM])
    new = [Item("bodies", {"id": "chef", "name": "Kommundirektör", "kind": "function"})]
    said = {**editing.at(queries.draft(maker, draft_id).content, path), "presenters": ["chef"]}
    wrong = {**said, "under": "nothing"}
    with pytest.raises(Faults):
        commands.put_item(actor=maker, draft_id=draft_id, path=path, values=wrong, with_new=new)
    assert queries.draft(maker, draft_id).paper.bodies == ()
    commands.put_item(actor=maker, draft_id=draft_id, path=path, values=said, with_new=new)
    assert queries.draft(maker, draft_id).paper.forums[0].presenters == ("chef",)


def test_all_items_or_none(maker: Actor, draft_id: int) -> None:
    wrong = Item("bodies", {"name": "X", "kind": "function", "party": "nobody"})
    with pytest.raises(Faults):
        commands.add_items(actor=maker, draft_id=draft_id, items=[PARTY, wrong])
    assert queries.draft(maker, draft_id).paper.parties == ()


def test_the_second_to_save_is_told(maker: Actor, draft_id: int) -> None:
    (path,) = commands.add_items(actor=maker, draft_id=draft_id, items=[FORUM])
    shown = queries.draft(maker, draft_id)
    seen, values = shown.seen(path), editing.at(shown.content, path)
    commands.put_item(actor=maker, draft_id=draft_id, path=path, values={**values, "place": "A"}, seen=seen)
    with pytest.raises(Refused) as refused:
        commands.put_item(actor=maker, draft_id=draft_id, path=path, values={**values, "place": "B"}, seen=seen)
    assert why(refused) is Objection.WRITTEN_OVER
    commands.put_item(actor=maker, draft_id=draft_id, path=path, values={**values, "place": "B"})
    assert queries.draft(maker, draft_id).paper.forums[0].place == "B"


def test_another_item_can_be_saved_meanwhile(maker: Actor, draft_id: int) -> None:
    party, forum = commands.add_items(actor=maker, draft_id=draft_id, items=[PARTY, FORUM])
    shown = queries.draft(maker, draft_id)
    for path in (party, forum):
        values = {**editing.at(shown.content, path), "name": "Annat"}
        commands.put_item(actor=maker, draft_id=draft_id, path=path, values=values, seen=shown.seen(path))


def test_an_item_that_is_gone_is_told(maker: Actor, draft_id: int) -> None:
    with pytest.raises(Refused) as refused:
        commands.put_item(actor=maker, draft_id=draft_id, path="forums/none", values={"name": "X"})
    assert why(refused) is Objection.NOT_IN_DRAFT


def test_numbers_of_persons_are_stopped(maker: Actor, draft_id: int) -> None:
    with pytest.raises(Refused) as refused:
        commands.put_item(actor=maker, draft_id=draft_id, path="", values={"name": "N", "title": "811218-9876"})
    assert isinstance(why(refused), Found)


def test_a_suggestion_follows_only_when_kept_or_changed(maker: Actor, draft_id: int) -> None:
    commands.add_items(actor=maker, draft_id=draft_id, items=[PARTY])
    forums = [Item("forums", {"name": name, "level": "operative"}) for name in ("A", "B", "C", "D")]
    paths = commands.add_items(actor=maker, draft_id=draft_id, items=forums, state=MarkState.SUGGESTED)
    values = editing.at(queries.draft(maker, draft_id).content, paths[1])
    commands.mark_items(actor=maker, draft_id=draft_id, paths=[paths[0]], state=MarkState.KEPT)
    commands.put_item(actor=maker, draft_id=draft_id, path=paths[1], values={**values, "place": "Här"})
    commands.mark_items(actor=maker, draft_id=draft_id, paths=[paths[2]], state=MarkState.STRUCK, why="Finns inte")
    row = queries.draft(maker, draft_id)
    assert [row.marks[path].state for path in paths] == ["kept", "changed", "struck", "suggested"]
    commands.begin(actor=maker, draft_id=draft_id, today=FIRST, in_use_from=FIRST)
    assert [one.name for one in queries.paper(maker, FIRST).forums] == ["A", "B"]


def test_only_parties_and_a_day_are_needed_to_begin(maker: Actor, draft_id: int) -> None:
    with pytest.raises(Refused) as refused:
        commands.begin(actor=maker, draft_id=draft_id, today=FIRST, in_use_from=FIRST)
    assert why(refused) is Objection.NO_PARTIES
    commands.add_items(actor=maker, draft_id=draft_id, items=[PARTY])
    with pytest.raises(Refused) as refused:
        commands.begin(actor=maker, draft_id=draft_id, today=FIRST)
    assert why(refused) is Objection.IN_USE_DAY_MISSING
    commands.begin(actor=maker, draft_id=draft_id, today=FIRST, in_use_from=MAY)
    assert collaborations.collaboration(maker).in_use_from == MAY
    assert queries.agreement_row(maker, FIRST).first_day is None
    with pytest.raises(Refused) as refused:
        commands.put_item(actor=maker, draft_id=draft_id, path="", values={"name": "N", "title": "T"})
    assert why(refused) is Objection.ALREADY_CLOSED


def test_a_beginning_is_undone_until_something_is_built_on_it(maker: Actor, draft_id: int) -> None:
    commands.add_items(actor=maker, draft_id=draft_id, items=[PARTY, FORUM])
    commands.begin(actor=maker, draft_id=draft_id, today=FIRST, in_use_from=FIRST)
    assert commands.undo_begin(actor=maker) == draft_id
    assert not Edition.rows.of(maker).exists()
    assert not queries.draft(maker, draft_id).is_closed
    commands.begin(actor=maker, draft_id=draft_id, today=FIRST, in_use_from=FIRST)
    duties.report_evidence(actor=maker, key="forums/chefssamradet/rhythm", done_on=FIRST, what="Möte", today=FIRST)
    with pytest.raises(Refused) as refused:
        commands.undo_begin(actor=maker)
    assert why(refused) is Objection.BUILT_ON


def test_what_came_from_a_file_has_no_draft_to_go_back_to(nykvarn: Actor) -> None:
    with pytest.raises(Refused) as refused:
        commands.undo_begin(actor=nykvarn)
    assert why(refused) is Objection.NOT_BEGUN_FROM_DRAFT


def test_a_correction_holds_from_the_day_of_what_it_corrects(nykvarn: Actor) -> None:
    opened = commands.open_draft(actor=nykvarn, kind=DraftKind.CORRECTION, title="Rätta", today=MAY, reason="Fel")
    commands.add_items(
        actor=nykvarn, draft_id=opened, items=[Item("forums", {"name": "Ny grupp", "level": "operative"})]
    )
    assert commands.begin(actor=nykvarn, draft_id=opened, today=MAY) == ("organisation",)
    assert "Ny grupp" in [one.name for one in queries.paper(nykvarn, FIRST).forums]
    assert queries.exported(nykvarn, MAY).signatures == paper().signatures


def test_an_amendment_begins_by_its_own_rule_only(nykvarn: Actor) -> None:
    opened = commands.open_draft(actor=nykvarn, kind=DraftKind.AMENDMENT, title="Fler möten", today=MAY)
    with pytest.raises(Refused) as refused:
        commands.begin(actor=nykvarn, draft_id=opened, today=MAY)
    assert why(refused) is Objection.NEEDS_ITS_OWN_RULE


def test_an_id_that_an_edition_held_is_not_given_to_another(nykvarn: Actor) -> None:
    without = replace(paper(), goals=(), activities=())
    opened = commands.open_draft(actor=nykvarn, kind=DraftKind.CORRECTION, title="R", today=MAY, paper=without)
    held = paper().activities
    assert held
    item = Item("activities", {"id": held[0].id, "title": "En annan", "clause": ""})
    assert commands.add_items(actor=nykvarn, draft_id=opened, items=[item]) == (f"activities/{held[0].id}-2",)


def test_a_reader_neither_sees_nor_writes_a_draft(nykvarn: Actor, disa: Actor, alva: Actor) -> None:
    opened = commands.open_draft(actor=alva, kind=DraftKind.AMENDMENT, title="T", today=MAY)
    with pytest.raises(NotAllowed):
        queries.draft(disa, opened)
    with pytest.raises(NotAllowed):
        commands.mark_items(actor=disa, draft_id=opened, paths=["clauses/x"], state=MarkState.READ)
    assert queries.drafts(disa) == {}
    assert [one.title for one in queries.drafts(alva)[alva.collaboration_id]] == ["T"]


def test_nobody_reaches_another_collaborations_draft(nykvarn: Actor, egil: Actor) -> None:
    opened = commands.open_draft(actor=nykvarn, kind=DraftKind.AMENDMENT, title="T", today=MAY)
    with pytest.raises(ObjectDoesNotExist):
        queries.draft(egil, opened)


def test_what_is_left_out_takes_what_points_at_it_along() -> None:
    content = as_values(paper())
    forum = content["forums"][0]["id"]
    left = drafting.settled(content, {f"forums/{forum}": "suggested", "forums/none": "struck"})
    assert editing.new_faults(paper(), editing.read_values(left)) == ()
    assert forum not in [one["id"] for one in left.get("forums", [])]


def test_what_is_suggested_alone_or_in_own_words_has_a_mark_of_its_own(maker: Actor, draft_id: int) -> None:
    suggested = [
        Item("", {"purpose": "Tryggare", "vision": "Trygg"}),
        Item("renewal", {"extension_years": 2}),
        Item("communication", {"aim": "Alla ska veta"}),
        Item("communication/promises", {"title": "Berätta", "clause": ""}),
    ]
    paths = commands.add_items(actor=maker, draft_id=draft_id, items=suggested, state=MarkState.SUGGESTED)
    assert paths == ("purpose", "vision", "renewal", "communication", "communication/promises/beratta")
    kept = ("vision", "communication/promises/beratta")
    commands.mark_items(actor=maker, draft_id=draft_id, paths=kept, state=MarkState.KEPT)
    left = queries.draft(maker, draft_id).settled()
    assert (left.get("purpose"), left["vision"], left.get("renewal")) == (None, "Trygg", None)
    assert left["communication"] == {"promises": [{"id": "beratta", "title": "Berätta", "clause": ""}]}


def test_own_words_that_are_written_anew_are_no_longer_suggestions(maker: Actor, draft_id: int) -> None:
    word = [Item("", {"purpose": "Tryggare"})]
    commands.add_items(actor=maker, draft_id=draft_id, items=word, state=MarkState.SUGGESTED)
    own = editing.at(queries.draft(maker, draft_id).content, "")
    commands.put_item(actor=maker, draft_id=draft_id, path="", values={**own, "purpose": "Ännu tryggare"})
    row = queries.draft(maker, draft_id)
    assert (row.marks["purpose"].state, row.settled()["purpose"]) == (MarkState.CHANGED, "Ännu tryggare")


def test_who_keeps_a_forum_keeps_those_who_sit_there(maker: Actor, draft_id: int) -> None:
    items = [
        Item("parties", {"id": "polisen", "name": "Polisen", "kind": "local_police_area"}),
        Item("parties", {"id": "kommunen", "name": "Kommunen", "kind": "municipality"}),
        Item("bodies", {"id": "kontoret", "name": "Kontoret", "kind": "unit", "party": "kommunen"}),
        Item("bodies", {"id": "chefen", "name": "Chefen", "kind": "function", "parent": "kontoret"}),
        Item("bodies", {"id": "kommunpolis", "name": "Kommunpolis", "kind": "function", "party": "polisen"}),
        Item("bodies", {"id": "rektor", "name": "Rektor", "kind": "function", "party": "kommunen"}),
        Item("forums", {**FORUM.values, "id": "radet", "seats": [_seat("chefen"), _seat("kommunpolis")]}),
        Item("forums", {"id": "skolan", "name": "Skolan", "level": "operative", "seats": [_seat("rektor")]}),
    ]
    commands.add_items(actor=maker, draft_id=draft_id, items=items, state=MarkState.SUGGESTED)
    kept = ("parties/kommunen", "forums/radet")
    commands.mark_items(actor=maker, draft_id=draft_id, paths=kept, state=MarkState.KEPT)
    row = queries.draft(maker, draft_id)
    left = editing.read_values(row.settled())
    assert [one.id for one in left.bodies] == ["kontoret", "chefen"]
    assert [seat.body for forum in left.forums for seat in forum.seats] == ["chefen"]
    marks = {path: mark.state for path, mark in row.marks.items()}
    assert drafting.undecided(marks) == ("parties/polisen", "forums/skolan")


CLAUSE = {"id": "moten", "title": "Möten", "text": "Fyra gånger per år."}


@pytest.mark.parametrize(
    ("path", "is_there"),
    [
        ("parties/polisen", True),
        ("forums/styrgrupp/seats/ordforande", True),
        ("clauses/moten", True),
        ("clauses/moten#fyra-ganger-per-ar", True),
        ("renewal", True),
        ("vision", True),
        ("", False),
        ("id", False),
        ("parties", False),
        ("parties/ingen", False),
        ("title/x", False),
        ("forums/styrgrupp/name", False),
        ("clauses/andra#fyra-ganger-per-ar", False),
        ("clauses/moten#" + "a" * 300, False),
        ("forums/styrgrupp#fyra-ganger-per-ar", False),
        ("a" * 5000, False),
        ("\0", False),
    ],
)
def test_a_stand_is_taken_on_what_the_draft_holds(path: str, is_there: bool) -> None:
    seats = [{"id": "ordforande", "body": "polisen"}]
    forums = [{"id": "styrgrupp", "name": "Styrgrupp", "seats": seats}]
    content = {"parties": [{"id": "polisen", "name": "Polisen"}], "forums": forums, "clauses": [CLAUSE]}
    expected = None if is_there else Objection.NOT_IN_DRAFT
    assert drafting.objection_to_marking(content, ["parties/polisen", path], is_closed=False) is expected
    assert drafting.objection_to_marking(content, [path], is_closed=True) is Objection.ALREADY_CLOSED


@pytest.mark.parametrize("state", [MarkState.KEPT, None])
def test_no_stand_is_kept_on_what_is_not_there(maker: Actor, draft_id: int, state: MarkState | None) -> None:
    (path,) = commands.add_items(actor=maker, draft_id=draft_id, items=[PARTY], state=MarkState.SUGGESTED)
    with pytest.raises(Refused) as refused:
        commands.mark_items(actor=maker, draft_id=draft_id, paths=[path, "parties/ingen"], state=state)
    assert why(refused) is Objection.NOT_IN_DRAFT
    assert {path: mark.state for path, mark in queries.draft(maker, draft_id).marks.items()} == {path: "suggested"}


def _seat(body: str) -> dict[str, str]:
    return {"id": f"plats-{body}", "body": body}


def test_many_suggestions_are_marked_in_a_few_questions(
    maker: Actor, draft_id: int, django_assert_max_num_queries: Any
) -> None:
    goals = [Item("goals", {"text": f"Mål {number}"}) for number in range(150)]
    with django_assert_max_num_queries(12):
        paths = commands.add_items(actor=maker, draft_id=draft_id, items=goals, state=MarkState.SUGGESTED)
    own = commands.add_items(actor=maker, draft_id=draft_id, items=[Item("goals", {"text": "Eget mål"})])
    with django_assert_max_num_queries(9):
        commands.mark_items(actor=maker, draft_id=draft_id, paths=[*paths, *own], state=MarkState.KEPT)
    assert {mark.state for mark in queries.draft(maker, draft_id).marks.values()} == {MarkState.KEPT}
