"""What pieces become in a paper: clauses under their numbers, the titles of annexes, and nothing twice."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.intake.rules import laying, splitting
from samsyn.intake.rules.laying import Becomes, Part
from samsyn.papers import editing
from samsyn.papers.model import Paper
from tests.written import paper

# Nykvarn 2021–2022, headings 5 and 6 and Bilaga 2, in our own words.
TEXT = """Samverkansöverenskommelse för Nykvarn

1. Överenskommelsetid

Den löper i två år.

2. Samverkansorganisation

Chefssamrådet sammanträder fyra gånger per år.

Undertecknas i tre exemplar av parterna.

Bilaga 2 Aktivitetsplan

Synlighetsinsatser

Polisen syns vid kända ungdomshelger, gärna tillsammans med fältassistenterna.
"""


def bare() -> Paper:
    return editing.read_values(editing.empty(paper_id="ny-2025-2026", name="Ny", title="Samverkan i Ny"))


def test_clauses_become_clauses_and_the_rest_nothing() -> None:
    pieces = splitting.pieces_of(TEXT)
    found = {pieces[place].title: part.becomes for place, part in enumerate(laying.usual(pieces, bare()))}
    assert found["Samverkansöverenskommelse för Nykvarn"] is Becomes.NOTHING
    assert found["Överenskommelsetid"] is Becomes.CLAUSE
    assert found["Underskrifter"] is Becomes.NOTHING
    assert found["Aktivitetsplan"] is Becomes.ANNEX
    assert found["Synlighetsinsatser"] is Becomes.CLAUSE


def test_an_annex_that_the_paper_lacks_comes_along_and_its_clauses_point_at_it() -> None:
    pieces = splitting.pieces_of(TEXT)
    laid = laying.laid(pieces, laying.usual(pieces, bare()), bare())
    assert laid.items[0] == ("annexes", {"id": "aktivitetsplan", "title": "Aktivitetsplan", "number": "2"})
    assert laid.items[-1][1]["annex"] == "aktivitetsplan"
    assert [values["title"] for _, values in laid.items[1:]] == [piece.title for piece in laid.pieces]
    assert laid.items[1][1] == {"title": "Överenskommelsetid", "number": "1", "text": "Den löper i två år."}


def test_an_annex_that_the_paper_has_is_the_one_pointed_at() -> None:
    held = replace(bare(), annexes=paper().annexes)
    number = held.annexes[0].number
    pieces = splitting.pieces_of(TEXT.replace("Bilaga 2", f"Bilaga {number}"))
    laid = laying.laid(pieces, laying.usual(pieces, held), held)
    assert [list_path for list_path, _ in laid.items] == ["clauses"] * len(laid.items)
    assert laid.items[-1][1]["annex"] == held.annexes[0].id


def test_what_is_there_already_is_not_laid_in_again() -> None:
    pieces = splitting.pieces_of(TEXT)
    content: dict[str, object] = editing.empty(paper_id="ny-2025-2026", name="Ny", title="Samverkan i Ny")
    for list_path, values in laying.laid(pieces, laying.usual(pieces, bare()), bare()).items:
        content, _ = editing.add(content, list_path, values)
    again = laying.usual(pieces, editing.read_values(content))
    assert [part.is_there for part in again].count(True) == 3
    assert Becomes.CLAUSE not in {part.becomes for part in again}


def test_a_piece_is_joined_with_the_one_before_it() -> None:
    pieces = splitting.pieces_of(TEXT)
    parts = list(laying.usual(pieces, bare()))
    parts[2] = replace(parts[2], becomes=Becomes.JOINED)
    values = laying.laid(pieces, parts, bare()).items[1][1]
    assert values["title"] == "Överenskommelsetid"
    assert values["text"].endswith("2. Samverkansorganisation\n\nChefssamrådet sammanträder fyra gånger per år.")


def test_the_first_piece_has_none_to_be_joined_with() -> None:
    pieces = splitting.pieces_of(TEXT)[:1]
    laid = laying.laid(pieces, [Part(becomes=Becomes.JOINED, title="Inledning")], bare())
    assert [values["title"] for _, values in laid.items] == ["Inledning"]


def test_what_has_no_title_is_called_by_its_first_words() -> None:
    pieces = splitting.pieces_of("Parterna ska samverka om det brottsförebyggande arbetet i kommunen under hela tiden.")
    laid = laying.laid(pieces, [Part(becomes=Becomes.CLAUSE)], bare())
    assert laid.items[0][1]["title"] == "Parterna ska samverka om det brottsförebyggande arbetet i …"


@pytest.mark.parametrize("annex", ["", "7"])
def test_a_person_says_what_a_piece_is_called_and_where_it_belongs(annex: str) -> None:
    pieces = splitting.pieces_of(TEXT)
    parts = [replace(part, becomes=Becomes.NOTHING) for part in laying.usual(pieces, bare())]
    parts[1] = Part(becomes=Becomes.CLAUSE, number="5", title="Tiden", level=2, annex=annex)
    items = laying.laid(pieces, parts, bare()).items
    assert items[-1][1] | {"annex": ""} == {
        **{"number": "5", "title": "Tiden", "level": 2, "text": "Den löper i två år.", "annex": ""}
    }
    assert [values["title"] for path, values in items if path == "annexes"] == (["Bilaga 7"] if annex else [])


@given(st.text(alphabet="ab.1 \n§#-:ÅBilaga", max_size=200), st.randoms(use_true_random=False))
def test_law_every_clause_has_a_title_and_every_annex_is_there(text: str, chance: object) -> None:
    pieces = splitting.pieces_of(text)
    parts = [
        replace(part, becomes=chance.choice(list(Becomes)))  # type: ignore[attr-defined]
        for part in laying.usual(pieces, bare())
    ]
    laid = laying.laid(pieces, parts, bare())
    annexes = {values["id"] for path, values in laid.items if path == "annexes"}
    clauses = [values for path, values in laid.items if path == "clauses"]
    assert len(clauses) == len(laid.pieces)
    assert all(one["title"] or not one.get("text") for one in clauses)
    assert {one["annex"] for one in clauses if "annex" in one} <= annexes
