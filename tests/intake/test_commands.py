"""A pasted text is laid in with its original; clauses are divided and joined, and nothing is half done."""

from dataclasses import replace

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.agreements import commands as agreements
from samsyn.agreements import queries as drafts
from samsyn.agreements.rules.amending import Objection
from samsyn.agreements.rules.drafting import Item, MarkState
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM, Person
from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.intake import commands, queries
from samsyn.intake.commands import Chosen
from samsyn.intake.commands.laying import Pasted
from samsyn.intake.rules import laying, limits, splitting
from samsyn.intake.rules.laying import Becomes
from samsyn.intake.wording import VERBS
from samsyn.papers.findings import Faults
from samsyn.papers.model import Clause
from samsyn.papers.naming import fold
from tests.intake.test_laying import TEXT, bare
from tests.people import FIRST, member


@pytest.fixture
def maker(db: None) -> Actor:
    """Whoever made a collaboration whose agreement is still to be written."""
    user_id = accounts.add_user(actor=PROGRAM, email="hedda@exempel.se", name="Hedda", may_start=True)
    return agreements.set_up(actor=Person(user_id), paper=bare(), party_key="", today=FIRST)[0]


@pytest.fixture
def draft_id(maker: Actor) -> int:
    """The draft of that agreement."""
    return drafts.drafts(maker)[maker.collaboration_id][0].id


def pasted(text: str = TEXT) -> Pasted:
    pieces = splitting.pieces_of(text)
    return Pasted(text, pieces, laying.usual(pieces, bare()))


def lay_in(maker: Actor, draft_id: int, *, seen: str | None = "") -> tuple[str, ...]:
    return commands.lay_in(actor=maker, draft_id=draft_id, pasted=pasted(), seen=seen)


def clauses(maker: Actor, draft_id: int) -> tuple[Clause, ...]:
    return drafts.draft(maker, draft_id).paper.clauses


def titles(maker: Actor, draft_id: int) -> list[str]:
    return [one.title for one in clauses(maker, draft_id)]


def test_a_text_becomes_clauses_and_its_original_stands_beside(maker: Actor, draft_id: int) -> None:
    paths = lay_in(maker, draft_id)
    assert paths == tuple(f"clauses/{one.id}" for one in clauses(maker, draft_id))
    assert titles(maker, draft_id) == ["Överenskommelsetid", "Samverkansorganisation", "Synlighetsinsatser"]
    [original] = queries.originals(maker, draft_id)
    assert original.text == TEXT
    assert original.lines("overenskommelsetid") == ("1. Överenskommelsetid", "", "Den löper i två år.")
    assert original.lines("okand") == ()


def test_the_paper_calls_its_clauses_as_the_text_does(maker: Actor, draft_id: int) -> None:
    text = "§ 1 Syfte\n\nParterna samverkar.\n\n§ 2 Tid\n\nDen gäller i två år."
    commands.lay_in(actor=maker, draft_id=draft_id, pasted=pasted(text), seen=None)
    assert drafts.draft(maker, draft_id).paper.clause_word == "§"
    commands.lay_in(actor=maker, draft_id=draft_id, pasted=pasted(), seen=None)
    assert drafts.draft(maker, draft_id).paper.clause_word == "§"


def test_nothing_is_laid_in_over_what_another_has_written(maker: Actor, draft_id: int) -> None:
    lay_in(maker, draft_id)
    with pytest.raises(Refused) as refused:
        lay_in(maker, draft_id)
    assert refused.value.objection is Objection.WRITTEN_OVER
    assert len(clauses(maker, draft_id)) == 3
    assert len(queries.originals(maker, draft_id)) == 1


def test_a_number_of_a_person_stops_all_of_it(maker: Actor, draft_id: int) -> None:
    text = f"{TEXT}\n\n3. Kontakt\n\nRing 070-123 45 67."
    with pytest.raises(Refused):
        commands.lay_in(actor=maker, draft_id=draft_id, pasted=pasted(text), seen=None)
    assert clauses(maker, draft_id) == ()
    assert queries.originals(maker, draft_id) == []


def test_a_clause_is_divided_with_its_original(maker: Actor, draft_id: int) -> None:
    path = lay_in(maker, draft_id)[1]
    agreements.mark_items(actor=maker, draft_id=draft_id, paths=[path], state=MarkState.READ)
    seen = drafts.draft(maker, draft_id).seen(path)
    at = clauses(maker, draft_id)[1].text.index("fyra")
    made = commands.divide_clause(
        actor=maker, draft_id=draft_id, clause="samverkansorganisation", at=at, title="Takten", seen=seen
    )
    assert titles(maker, draft_id)[1:3] == ["Samverkansorganisation", "Takten"]
    assert clauses(maker, draft_id)[2].text == "fyra gånger per år."
    assert path not in drafts.draft(maker, draft_id).marks
    assert queries.originals(maker, draft_id)[0].lines(made.rpartition("/")[2])[0] == "fyra gånger per år."


def test_a_clause_is_joined_with_the_one_before_and_what_points_at_it_follows(maker: Actor, draft_id: int) -> None:
    lay_in(maker, draft_id)
    said = {"first_day": "2025-01-01", "last_day": "2026-12-31", "clause": "samverkansorganisation"}
    agreements.put_item(actor=maker, draft_id=draft_id, path="term", values=said)
    into = commands.join_clause(actor=maker, draft_id=draft_id, clause="samverkansorganisation", seen=None)
    assert into == "clauses/overenskommelsetid"
    paper = drafts.draft(maker, draft_id).paper
    assert paper.term.clause == "overenskommelsetid"
    assert fold("fyra gånger per år") in fold(paper.clauses[0].text)
    [original] = queries.originals(maker, draft_id)
    assert "2. Samverkansorganisation" in original.lines("overenskommelsetid")
    assert original.lines("samverkansorganisation") == ()


def test_what_cannot_be_divided_or_joined_is_refused(maker: Actor, draft_id: int) -> None:
    lay_in(maker, draft_id)
    where = {"actor": maker, "draft_id": draft_id, "seen": None}
    for wrong in (
        lambda: commands.divide_clause(clause="overenskommelsetid", at=0, title="", **where),
        lambda: commands.divide_clause(clause="okand", at=3, title="", **where),
        lambda: commands.join_clause(clause="overenskommelsetid", **where),
        lambda: commands.join_clause(clause="okand", **where),
    ):
        with pytest.raises(Refused):
            wrong()


def test_a_clause_that_another_has_changed_is_not_divided(maker: Actor, draft_id: int) -> None:
    lay_in(maker, draft_id)
    with pytest.raises(Refused) as refused:
        commands.divide_clause(
            actor=maker, draft_id=draft_id, clause="overenskommelsetid", at=4, title="", seen="så såg den ut förut"
        )
    assert refused.value.objection is Objection.WRITTEN_OVER
    assert len(clauses(maker, draft_id)) == 3


def test_strangers_see_nothing_and_readers_write_nothing(maker: Actor, draft_id: int) -> None:
    reader = member(maker, "Disa", Role.READER)
    with pytest.raises(NotAllowed):
        lay_in(reader, draft_id)
    stranger_id = accounts.add_user(actor=PROGRAM, email="egil@exempel.se", name="Egil", may_start=True)
    stranger = agreements.set_up(actor=Person(stranger_id), paper=bare(), party_key="", today=FIRST)[0]
    lay_in(maker, draft_id)
    assert queries.originals(stranger, draft_id) == []
    with pytest.raises(ObjectDoesNotExist):
        lay_in(stranger, draft_id)


def test_every_act_has_its_words(maker: Actor, draft_id: int) -> None:
    lay_in(maker, draft_id)
    commands.divide_clause(actor=maker, draft_id=draft_id, clause="overenskommelsetid", at=4, title="", seen=None)
    commands.join_clause(actor=maker, draft_id=draft_id, clause="samverkansorganisation", seen=None)
    done = set(Event.unscoped.filter(verb__startswith="intake.").values_list("verb", flat=True))
    assert done == set(VERBS)


def test_nothing_chosen_lays_nothing_in(maker: Actor, draft_id: int) -> None:
    whole = pasted()
    parts = [laying.Part(becomes=Becomes.NOTHING) for _ in whole.pieces]
    assert commands.lay_in(
        actor=maker, draft_id=draft_id, pasted=Pasted(TEXT, whole.pieces, parts), seen=None
    ) == ()  # fmt: skip


def test_a_text_longer_than_is_read_is_not_kept(maker: Actor, draft_id: int) -> None:
    with pytest.raises(Refused) as no:
        commands.keep_original(actor=maker, draft_id=draft_id, text="x" * (limits.MOST_TEXT + 1), pieces=(), paths=())
    assert no.value.objection is limits.Objection.TOO_LONG
    assert queries.originals(maker, draft_id) == []


def test_phrases_become_what_is_chosen_all_or_none(maker: Actor, draft_id: int) -> None:
    clause, *_ = lay_in(maker, draft_id)
    promise = Chosen(
        phrase=f"{clause}#a", path="promises", values={"title": "Mötas", "clause": "", "owner": ["vakter"]}
    )
    term = Chosen(phrase=f"{clause}#b", path="term", values={"first_day": "2025-01-01"}, is_change=True, seen=None)
    nothing = Chosen(phrase=f"{clause}#c")
    first = [Item("bodies", {"id": "vakter", "name": "Vakter", "kind": "group", "is_outside": True})]
    paths = commands.choose(actor=maker, draft_id=draft_id, chosen=[promise, term, nothing], first=first)
    assert paths == ("term", "promises/motas")
    held = drafts.draft(maker, draft_id)
    assert (held.paper.term.first_day, held.paper.promises[0].owner) == ("2025-01-01", ("vakter",))
    assert {path: mark.state for path, mark in held.marks.items()} == {f"{clause}#c": MarkState.NOTHING}
    wrong = Chosen(phrase="", path="promises", values={"title": "Annat", "clause": "", "owner": ["ingen"]})
    with pytest.raises(Faults):
        commands.choose(actor=maker, draft_id=draft_id, chosen=[replace(term, values={}), wrong])
    assert drafts.draft(maker, draft_id).revision == held.revision
    commands.choose(actor=maker, draft_id=draft_id, chosen=[replace(promise, phrase=f"{clause}#c")])
    assert drafts.draft(maker, draft_id).marks == {}
