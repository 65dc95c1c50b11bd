"""Can the paper be understood: each fault in a table, with what is right beside it."""

from typing import Any

import pytest

from samsyn.papers import checks
from samsyn.papers.findings import Code, Faults, Remarkable
from samsyn.papers.kinds import AmendedBy, ChairKind, PromiseKind
from samsyn.papers.model import (
    Activity,
    Amendment,
    Annex,
    Clause,
    Coordination,
    Coordinator,
    ExplicitPromise,
    FocusArea,
    Goal,
    Line,
    Link,
    OtherPlan,
    Renewal,
    Seat,
    Signature,
    Term,
)
from samsyn.papers.reading import read
from samsyn.papers.wording import kind, place, sentence, summary
from tests.papers.sample import body, chair, forum, paper, party


def found(**facts: Any) -> list[tuple[Code | Remarkable, str]]:
    return [(each.code, each.path) for each in checks.check(paper(**facts))]


def test_a_paper_that_can_be_understood_has_no_faults() -> None:
    assert found() == []


# The org.nr of the agreements: Södertälje, Polisen, Södertörns brandförsvarsförbund, Nykvarn.
@pytest.mark.parametrize(
    ("number", "is_right"),
    [
        ("212000-0159", True),
        ("202100-0076", True),
        ("222000-0737", True),
        ("212000-2999", True),
        ("212000-2998", False),
        ("212000-0158", False),
        ("2120000159", False),
        ("212000 0159", False),
        ("x", False),
    ],
)
def test_organisation_numbers(number: str, is_right: bool) -> None:
    expected = [] if is_right else [(Code.ORG_NR_WRONG, "parties/kommunen/org_nr")]
    assert found(parties=(party(org_nr=number),)) == expected


@pytest.mark.parametrize(
    ("id", "is_right"),
    [("a", True), ("punkt-6", True), ("a_b-2", True), ("a" * 60, True)]
    + [(bad, False) for bad in ("", "A", "å", "a b", "-a", "a-", "a--b", "a/b", "#1", "a" * 61)],
)
def test_ids_that_can_be(id: str, is_right: bool) -> None:
    faults = [fault for fault in found(annexes=(Annex(id=id, title="T"),)) if fault[0] is Code.ID_MALFORMED]
    assert (faults == []) is is_right


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"parties": (party(), party())}, "parties/#2"),
        ({"forums": (forum("kommunen"),)}, "forums/kommunen"),
        ({"bodies": (body("styrgrupp"),), "forums": (forum("styrgrupp"),)}, "forums/styrgrupp"),
        ({"forums": (forum(seats=(Seat(id="a", body="kommunen"),) * 2),)}, "forums/styrgrupp/seats/#2"),
        ({"goals": (Goal(id="a", text="x"), Goal(id="b", text="x"), Goal(id="a", text="y"))}, "goals/#3"),
    ],
)
def test_ids_used_twice(facts: dict[str, Any], path: str) -> None:
    assert found(**facts) == [(Code.ID_TWICE, path)]


def test_the_same_id_may_be_used_in_lists_that_do_not_meet() -> None:
    assert found(goals=(Goal(id="a", text="x"),), annexes=(Annex(id="a", title="T"),)) == []


def said(**facts: Any) -> ExplicitPromise:
    return ExplicitPromise(**{"id": "a", "title": "T", "clause": "punkt-6", **facts})


def activity(**facts: Any) -> Activity:
    return Activity(**{"id": "a", "title": "T", "clause": "punkt-6", **facts})


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"term": Term(clause="punkt-7")}, "term/clause"),
        ({"bodies": (body("a", party="x"),)}, "bodies/a/party"),
        ({"bodies": (body("a", parent="x"),)}, "bodies/a/parent"),
        ({"renewal": Renewal(decided_by="x")}, "renewal/decided_by"),
        ({"amendment": Amendment(by=AmendedBy.FORUM, forum="kommunen")}, "amendment/forum"),
        ({"clauses": (Clause(id="punkt-6", title="T", annex="x"),)}, "clauses/punkt-6/annex"),
        ({"signatures": (Signature(id="a", party="polisen", functions=("x",)),)}, "signatures/a/functions/x"),
        ({"coordinators": Coordination(people=(Coordinator(id="a", party="x", function="kommunen"),))},
         "coordinators/people/a/party"),
        ({"promises": (said(owner=("kommunen", "x")),)}, "promises/a/owner/x"),
        ({"promises": (said(to="x"),)}, "promises/a/to"),
        ({"promises": (said(plan="x"),)}, "promises/a/plan"),
        ({"promises": (said(clause="x"),)}, "promises/a/clause"),
        ({"forums": (forum(under="polisen"),)}, "forums/styrgrupp/under"),
        ({"forums": (forum(chair=chair(ChairKind.FIXED, "x")),)}, "forums/styrgrupp/chair/order/x"),
        ({"forums": (forum(seats=(Seat(id="a", body="x"),)),)}, "forums/styrgrupp/seats/a/body"),
        ({"forums": (forum(reports=(Line(id="a", to="x", what="y"),)),)}, "forums/styrgrupp/reports/a/to"),
        ({"goals": (Goal(id="a", text="T", focus_areas=("x",)),)}, "goals/a/focus_areas/x"),
        ({"activities": (activity(goals=("x",)),)}, "activities/a/goals/x"),
        ({"activities": (activity(lead=("x",)),)}, "activities/a/lead/x"),
    ],
)  # fmt: skip
def test_what_points_at_nothing(facts: dict[str, Any], path: str) -> None:
    assert found(**facts) == [(Code.ID_UNKNOWN, path)]


def test_what_points_at_something() -> None:
    assert (
        found(
            bodies=(body("chef", party="kommunen", parent="kommunen"),),
            annexes=(Annex(id="bilaga", title="B"),),
            other_plans=(OtherPlan(id="plan", name="P"),),
            focus_areas=(FocusArea(id="omrade", name="O"),),
            activities=(activity(lead=("chef", "styrgrupp"), plan="bilaga", focus_areas=("omrade",)),),
            forums=(forum(chair=chair(ChairKind.FIXED, "chef")),),
            promises=(said(owner=("polisen",), plan="plan"),),
        )
        == []
    )


def test_the_nearest_id_is_suggested() -> None:
    fault = checks.check(paper(promises=(said(owner=("polsen",)),)))[0]
    assert sentence(fault) == "Det finns inget med id:t ”polsen” bland parter, aktörer och forum. Menade du ”polisen”?"
    assert "Did you mean “polisen”?" in sentence(fault, "en")


@pytest.mark.parametrize(
    ("facts", "path", "chain"),
    [
        ({"forums": (forum("a", under="a"),)}, "forums/a/under", "a → a"),
        ({"forums": (forum("a", under="b"), forum("b", under="a"), forum("c", under="a"))}, "forums/a/under",
         "a → b → a"),
        ({"forums": (forum("c", under="a"), forum("a", under="b"), forum("b", under="a"))}, "forums/a/under",
         "a → b → a"),
        ({"bodies": (body("a", parent="b"), body("b", parent="c"), body("c", parent="a"))}, "bodies/a/parent",
         "a → b → c → a"),
        ({"forums": (forum("a", reports=(Line(id="r", to="a", what="x"),)),)}, "forums/a/reports/r/to", "a → a"),
    ],
)  # fmt: skip
def test_loops_are_told_once(facts: dict[str, Any], path: str, chain: str) -> None:
    faults = checks.check(paper(**facts))
    assert [(each.code, each.path, each.facts["chain"]) for each in faults] == [(Code.LOOP, path, chain)]


@pytest.mark.parametrize(
    ("first", "last", "faults"),
    [
        ("2021-01-01", "2022-12-31", []),
        ("2023", "2026", []),
        ("2022-01-xx", "2024-12-31", []),
        ("2024-01-01", "2024-01-01", []),
        ("2026", "2026-03-01", []),
        ("", "2024-12-31", []),
        ("2022-01-01", "2021-12-31", [(Code.TERM_BACKWARDS, "term/last_day")]),
        ("2024", "2023", [(Code.TERM_BACKWARDS, "term/last_day")]),
        ("2022-02-30", "", [(Code.NO_SUCH_DAY, "term/first_day")]),
        ("2022-13-xx", "", [(Code.NO_SUCH_DAY, "term/first_day")]),
        ("1 januari 2022", "2021", [(Code.DAY_MALFORMED, "term/first_day")]),
        ("0000", "", [(Code.NO_SUCH_DAY, "term/first_day")]),
        ("0001-01-01", "", [(Code.NO_SUCH_DAY, "term/first_day")]),
        ("2022-01-01", "9999-12-31", [(Code.NO_SUCH_DAY, "term/last_day")]),
    ],
)
def test_terms(first: str, last: str, faults: list[tuple[Code, str]]) -> None:
    assert found(term=Term(first_day=first, last_day=last)) == faults


def test_an_end_and_no_end_exclude_each_other() -> None:
    assert found(term=Term(first_day="2024", is_open_ended=True)) == []
    assert found(term=Term(first_day="2024", last_day="2025", is_open_ended=True)) == [
        (Code.TERM_UNCLEAR, "term/is_open_ended")
    ]


def test_other_terms_are_terms_too() -> None:
    renewal = Renewal(successor_first_day="2026", successor_last_day="2023")
    assert found(renewal=renewal, predecessor=Link(first_day="2020", last_day="2019")) == [
        (Code.TERM_BACKWARDS, "renewal/successor_last_day"),
        (Code.TERM_BACKWARDS, "predecessor/last_day"),
    ]


@pytest.mark.parametrize(
    ("facts", "faults"),
    [
        ({"renewal": Renewal(extension_years=0)}, [(Code.NUMBER_TOO_SMALL, "renewal/extension_years")]),
        ({"renewal": Renewal(consultation_months_before=-1)},
         [(Code.NUMBER_TOO_SMALL, "renewal/consultation_months_before")]),
        ({"originals": 0}, [(Code.NUMBER_TOO_SMALL, "originals")]),
        ({"originals": 3}, []),
        ({"title": "x" * 300, "vision": "x" * 20_000}, []),
        ({"title": "x" * 301, "vision": "x" * 20_001},
         [(Code.TEXT_TOO_LONG, "title"), (Code.TEXT_TOO_LONG, "vision")]),
        ({"originals": 1000}, [(Code.NUMBER_TOO_LARGE, "originals")]),
        ({"renewal": Renewal(consultation_months_before=99_999)},
         [(Code.NUMBER_TOO_LARGE, "renewal/consultation_months_before")]),
        ({"forums": (forum(chair=chair(ChairKind.YEARLY, "kommunen", "polisen", first_year=22)),)},
         [(Code.NO_SUCH_DAY, "forums/styrgrupp/chair/first_year")]),
        ({"forums": (forum(chair=chair(ChairKind.YEARLY, "kommunen")),)},
         [(Code.CHAIR_ORDER_EMPTY, "forums/styrgrupp/chair")]),
        ({"forums": (forum(chair=chair(ChairKind.JOINT, "kommunen", "kommunen")),)},
         [(Code.CHAIR_ORDER_EMPTY, "forums/styrgrupp/chair")]),
        ({"forums": (forum(chair=chair(ChairKind.ALTERNATING, "kommunen", "polisen")),)}, []),
        ({"forums": (forum("a", is_highest=True), forum("b", is_highest=True))},
         [(Code.HIGHEST_TWICE, "forums/b/is_highest")]),
        ({"parties": ()}, [(Code.NO_PARTIES, "parties")]),
        ({"words": {"plan": "handlingsplan"}}, []),
        ({"words": {"plna": "handlingsplan"}}, [(Code.WORD_UNKNOWN, "words/plna")]),
        ({"words": {"plan": "blubb"}}, [(Code.WORD_NOT_BENT, "words/plan")]),
    ],
)  # fmt: skip
def test_values(facts: dict[str, Any], faults: list[tuple[Code, str]]) -> None:
    assert found(**facts) == faults


def test_municipalities_are_looked_at_when_they_are_known() -> None:
    value = paper(municipalities=("0181", "9999"), parties=(party(municipality="0180"), party("polisen")))
    assert checks.check(value) == ()
    faults = checks.check(value, known_municipalities={"0181", "0180"})
    assert [(each.code, each.path) for each in faults] == [(Code.MUNICIPALITY_UNKNOWN, "municipalities")]
    assert "9999" in sentence(faults[0])


def test_what_may_not_be_stored_is_found_by_what_is_handed_in() -> None:
    value = paper(summary="hemligt", steps=("a", "hemligt"), words={"plan": "hemligt"})
    faults = checks.check(value, sensitive=lambda path, text: "hemligt" in text and path != "summary")
    assert [each.path for each in faults if each.code is Code.PRIVATE] == ["steps/#2", "words/plan"]


def test_insist_gives_every_fault_its_place() -> None:
    content = (
        "format: samsyn/1\nid: a\nname: A\ntitle: T\nparties:\n- id: k\n  name: K\n  kind: municipality\n"
        "  org_nr: 1\nterm: {clause: x}\n"
    )
    with pytest.raises(Faults) as raised:
        checks.insist(read(content.encode()))
    assert [place(each) for each in raised.value.findings] == ["rad 9, tecken 3", "rad 10, tecken 8"]
    assert place(raised.value.findings[0], "en") == "line 9, column 3"
    assert "org_nr_wrong" in str(raised.value)
    checks.insist(read(content.replace("1\nterm: {clause: x}", "212000-0159\nterm: {}").encode()))


def test_every_code_has_a_sentence_in_both_languages() -> None:
    named = ("reason", "most", "sign", "key", "first", "known", "found", "id", "chain", "last", "least", "second")
    named += ("word", "phrase", "first_clause", "second_clause", "year")
    facts = dict.fromkeys(named, "x")
    for code in (*Code, *Remarkable):
        fault = checks.Finding(code=code, facts={**facts, "among": "who", "nearest": ""})
        swedish, english = sentence(fault), sentence(fault, "en")
        assert swedish.endswith((".", "?"))
        assert english.endswith((".", "?"))
        assert swedish != english
        assert place(fault) == ""


def test_how_a_file_stands_in_words() -> None:
    assert summary(0, 0) == "Filen kan läsas."
    assert summary(0, 2) == "Filen kan läsas. Anmärkningar: 2."
    assert summary(1, 0, "en") == "The file cannot be read. Faults: 1."
    assert summary(1, 2) == "Filen kan inte läsas. Fel: 1. Anmärkningar: 2."
    assert [kind(each) for each in PromiseKind] == [
        "återkommande",
        "daterat",
        "när det händer",
        "gäller hela tiden",
        "frivilligt",
    ]
