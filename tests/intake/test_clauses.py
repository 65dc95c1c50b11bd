"""A clause is divided at a sentence, and joined with the one before it; what points at it goes along."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.intake.rules import beside, clauses
from samsyn.papers import editing
from samsyn.papers.writing import as_values
from tests.written import paper

TEXT = "Rådet möts. Det beslutar.\n– Kommunpolis\n– Säkerhetschef"
ORIGINAL = "## 6. Rådet\n\n**Rådet** möts.\nDet beslutar.\n\n- Kommunpolis"


def content(**more: Any) -> dict[str, Any]:
    held = as_values(paper())
    held["clauses"][1] |= {"text": TEXT, **more}
    return held


def test_sentences_and_lines_are_where_one_can_divide() -> None:
    assert [said for _, said in clauses.sentences_of(TEXT)] == [
        *("Rådet möts.", "Det beslutar.", "– Kommunpolis", "– Säkerhetschef")
    ]
    assert clauses.sentences_of("T.ex. fyra gånger per år. Sedan") == [(0, "T.ex. fyra gånger per år."), (26, "Sedan")]
    assert clauses.sentences_of(" \n ") == []


def test_a_clause_is_divided_and_the_rest_stands_under_it() -> None:
    held = clauses.divided(content(), "chefssamrad", TEXT.index("Det"))
    assert held is not None
    assert held.first["text"] == "Rådet möts."
    assert held.second == {"level": 2, "title": "Det beslutar. – Kommunpolis – Säkerhetschef", "text": TEXT[12:]}
    assert held.place == 2
    named = clauses.divided(content(annex="bilaga-x", level=3), "chefssamrad", 12, title="Beslut")
    assert named is not None
    assert {key: named.second[key] for key in ("title", "annex", "level")} == {
        **{"title": "Beslut", "annex": "bilaga-x", "level": 3}
    }


@pytest.mark.parametrize("at", [0, len(TEXT), 999])
def test_a_half_that_would_say_nothing_is_none(at: int) -> None:
    assert clauses.divided(content(), "chefssamrad", at) is None


def test_a_clause_is_joined_with_the_one_before() -> None:
    found = clauses.joined(content(), "chefssamrad")
    assert found is not None
    assert found[0] == "giltighet"
    assert found[1]["text"] == f"6 Chefssamråd\n\n{TEXT}"
    assert clauses.joined(content(), "giltighet") is None


def test_what_pointed_at_a_clause_points_at_the_other() -> None:
    moved = dict(clauses.pointing(content(), "giltighet", "chefssamrad"))
    assert moved["term"]["clause"] == "chefssamrad"
    assert moved["term"]["first_day"] == "2025-01-01"


@given(st.sampled_from([at for at, _ in clauses.sentences_of(TEXT)]))
def test_law_dividing_and_joining_loses_no_word(at: int) -> None:
    held = clauses.divided(content(), "chefssamrad", at)
    if held is not None:
        made, path = editing.add(editing.put(content(), "clauses/chefssamrad", held.first), "clauses", held.second)
        made = editing.move(made, path, held.place)
        back = clauses.joined(made, path.rpartition("/")[2])
        assert back is not None
        assert back[1]["text"].split() == TEXT.split()


def test_the_original_is_divided_where_the_rest_begins() -> None:
    whole = ((0, len(ORIGINAL)),)
    first, second = beside.divided(ORIGINAL, whole, "Det beslutar. – Kommunpolis")
    assert beside.lines_of(ORIGINAL, first) == ("6. Rådet", "", "Rådet möts.")
    assert beside.lines_of(ORIGINAL, second) == ("Det beslutar.", "", "- Kommunpolis")
    assert beside.joined(first, second) == whole
    assert beside.divided(ORIGINAL, whole, "Något helt annat som ingen skrev") == (whole, whole)
    assert beside.divided(ORIGINAL, whole, "") == (whole, whole)


def test_parts_from_afar_stay_apart() -> None:
    assert beside.joined(((0, 3),), ((9, 12),)) == ((0, 3), (9, 12))
    assert beside.read_spans({"a": [[1, 2]]}, "b") == ()
