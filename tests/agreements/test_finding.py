"""What can be found of an agreement: all that its paper holds, within the reach that the paper itself gives."""

from dataclasses import replace
from datetime import date

import pytest

from samsyn.agreements import commands, queries
from samsyn.agreements.rules import finding, reach
from samsyn.agreements.rules.amending import Decision
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations.actors import Actor
from samsyn.base.search import queries as search
from samsyn.base.search.models import Entry
from samsyn.papers.kinds import Level
from samsyn.papers.model import Forum, Line, Paper, Seat
from samsyn.parties.rules.holding import circles_of
from samsyn.practice import shelf
from tests.cast import THE_DAY

KEYS = dict[str, set[str]]


def by_kind(paper: Paper) -> KEYS:
    found: KEYS = {}
    for one in finding.findable(paper):
        found.setdefault(one.kind, set()).add(one.key)
    return found


@pytest.mark.parametrize("name", shelf.FIVE)
def test_each_item_of_a_paper_can_be_found(name: str) -> None:
    paper = shelf.paper_of(name)
    found = by_kind(paper)
    assert found["clause"] == {one.id for one in paper.clauses}
    assert found["forum"] == {one.id for one in paper.forums}
    assert found.get("activity", set()) == {one.id for one in paper.activities}
    assert found.get("goal", set()) == {one.id for one in paper.goals}
    assert set(found) <= finding.KINDS


def two_marked(paper: Paper) -> Paper:
    """The paper with a second marked forum, beneath another, that reports to the first, and a seat from outside."""
    (first,) = (one for one in paper.forums if one.level is Level.INDIVIDUAL)
    outside = next(one for one in paper.bodies if one.is_outside)
    seat = Seat(id="utifran", body=outside.id)
    line = Line(id="vidare", to=first.id, what="läget", rhythm="varje månad")
    facts = {"rhythm": "varje vecka", "seats": (seat,), "reports": (line,)}
    second = Forum(id="andra", name="Andra gruppen", level=Level.INDIVIDUAL, **facts)  # type: ignore[arg-type]
    owner = replace(paper.promises[0], id="bara-dar", owner=(second.id,), title="Hålla ihop gruppen")
    return replace(paper, forums=(*paper.forums, second), promises=(*paper.promises, owner))


@pytest.mark.parametrize("name", shelf.FIVE)
def test_one_finds_what_one_sees(name: str) -> None:
    paper = shelf.paper_of(name)
    check(paper)
    if sum(one.level is Level.INDIVIDUAL for one in paper.forums) == 1 and any(one.is_outside for one in paper.bodies):
        check(two_marked(paper))


def check(paper: Paper) -> None:
    """Whoever it is, in whichever seat: what can be found is what the paper shows her, no more and no less."""
    parties = [("", ""), *((body.id, body.id) for body in paper.bodies)]
    parties += [(body.id, "") for body in paper.bodies if body.is_outside]
    for party, seat in parties:
        circles = circles_of(paper, held=[seat] if seat else [], party_key=party)
        hidden = reach.hidden_forums(paper, party_key=party, circles=circles)
        shown = {(kind, key) for kind, keys in by_kind(opened(reach.without(paper, hidden))).items() for key in keys}
        found = {(one.kind, one.key) for one in finding.findable(paper) if one.circle in {"", *circles}}
        assert found == shown, (party, seat)


def opened(paper: Paper) -> Paper:
    """The paper with no forum marked, so that all of it can be found by all."""
    return replace(paper, forums=tuple(replace(one, level=Level.OPERATIVE) for one in paper.forums))


def test_what_all_may_find_names_no_marked_forum() -> None:
    paper = two_marked(shelf.paper_of("nykvarn"))
    (first,) = (one for one in paper.forums if one.level is Level.INDIVIDUAL and one.id != "andra")
    open_to_all = [f"{one.title} {one.body}" for one in finding.findable(paper) if not one.circle]
    assert not any("Andra gruppen" in text for text in open_to_all)
    of_the_first = [one for one in finding.findable(paper) if one.circle == reach.open_circle(first.id)]
    assert of_the_first
    assert not any("Andra gruppen" in f"{one.title} {one.body}" for one in of_the_first)
    inside = {one.key for one in finding.findable(paper) if one.circle == reach.INSIDE}
    assert inside == {"forums/andra/reports/vidare"}


@pytest.fixture
def nykvarn(db: None) -> Actor:
    return commands.start(actor=PROGRAM, paper=shelf.paper_of("nykvarn"), today=THE_DAY, slug="nykvarn").actor


def found(actor: Actor, words: str) -> list[tuple[str, str]]:
    return [(hit.kind, hit.key) for hit in search.find(actor, words=words).hits]


def test_a_loaded_agreement_can_be_found_and_is_in_step(nykvarn: Actor) -> None:
    assert found(nykvarn, "chefssamråd")[:2] == [("clause", "chefssamradet"), ("forum", "chefssamradet")]
    assert search.lacking(nykvarn, queries.findable(nykvarn)) == 0


def test_an_amended_agreement_is_found_as_it_now_reads(nykvarn: Actor) -> None:
    paper = shelf.paper_of("nykvarn")
    changed = replace(paper.clauses[0], title="Cyklarnas ordning")
    before = Entry.rows.of(nykvarn).count()
    amended = replace(
        paper, clauses=(changed, *paper.clauses[1:]), sources=paper.sources[1:], activities=paper.activities[1:]
    )
    commands.load(actor=nykvarn, paper=amended, today=THE_DAY, first_day=date(2027, 1, 1), decision=Decision())
    assert found(nykvarn, "cykel") == [("clause", changed.id)]
    assert Entry.rows.of(nykvarn).count() == before - 1
    assert search.lacking(nykvarn, queries.findable(nykvarn)) == 0


def test_the_same_agreement_again_writes_nothing(nykvarn: Actor) -> None:
    rows = list(Entry.rows.of(nykvarn).order_by("id").values_list("id", "stems"))
    commands.load(actor=nykvarn, paper=shelf.paper_of("nykvarn"), today=THE_DAY)
    assert list(Entry.rows.of(nykvarn).order_by("id").values_list("id", "stems")) == rows
