"""The rules of handing over: what hangs on a function, what a successor comes to, and what hinders it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from samsyn.papers import reading
from samsyn.papers.kinds import BodyKind, ChairKind
from samsyn.papers.model import Body, Chair, Coordination, Coordinator
from samsyn.parties.rules.handing_over import (
    DRAFT,
    ENDS,
    FUNCTION,
    WHOLE,
    Held,
    Hindrance,
    Known,
    Leaving,
    Taking,
    held_on,
    hindrances,
    objection_to_taking_back,
    stands_in,
    taking,
)
from samsyn.parties.rules.hanging import Hanging, Tie, hanging_on
from tests.world import PAPERS
from tests.written import paper

ALVA, BO, CILLA = 1, 2, 3
JANUARY, LAST, FIRST, LATER = date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1), date(2026, 9, 1)


def held(first: date = JANUARY, last: date | None = None, *, deputy: bool = False) -> Held:
    return Held((first, last), deputy)


# Who takes over on 1 July. Nobody is given the same days twice.
@pytest.mark.parametrize(
    ("rows", "as_deputy", "expected"),
    [
        ([], False, Taking.BEGINS),
        ([], True, Taking.BEGINS),
        ([held(JANUARY, LAST)], False, Taking.BEGINS),
        ([held()], False, Taking.HAS_IT_ALREADY),
        ([held(FIRST)], False, Taking.HAS_IT_ALREADY),
        ([held(JANUARY, LATER)], False, Taking.HAS_IT_ALREADY),
        ([held()], True, Taking.HAS_IT_ALREADY),
        ([held(deputy=True)], True, Taking.HAS_IT_ALREADY),
        ([held(deputy=True)], False, Taking.STOPS_AS_DEPUTY),
        ([held(JANUARY, LAST, deputy=True)], False, Taking.BEGINS),
        ([held(FIRST, deputy=True)], False, Taking.CLASHES),
        ([held(LATER)], False, Taking.CLASHES),
        ([held(LATER, deputy=True)], False, Taking.CLASHES),
        ([held(JANUARY, LAST), held(LATER)], False, Taking.CLASHES),
        ([held(JANUARY, date(2026, 8, 31), deputy=True), held(LATER)], False, Taking.CLASHES),
    ],
)
def test_what_comes_of_taking_a_function_over(rows: list[Held], as_deputy: bool, expected: Taking) -> None:
    assert taking(rows, first_day=FIRST, as_deputy=as_deputy) is expected


def known(**change: Any) -> Known:
    """Alva holds two functions and a draft; Bo and Cilla belong."""
    mine: dict[tuple[str, int], list[Held]] = {("chef", ALVA): [held()], ("ersattare", ALVA): [held(deputy=True)]}
    rows = {**mine, **change.pop("held", {})}
    return replace(Known(held=rows, drafts=(7,), members=(ALVA, BO, CILLA)), **change)


ALL: dict[str, Any] = {"functions": {"chef": BO, "ersattare": None}, "drafts": {7: CILLA}}
NONE: dict[tuple[str, str], Hindrance] = {}


@pytest.mark.parametrize(
    ("asked", "so", "expected"),
    [
        (ALL, {}, NONE),
        ({**ALL, "ends": True}, {}, NONE),
        ({"functions": {"chef": BO}}, {}, NONE),  # she keeps the rest
        ({"drafts": {7: None}}, {}, NONE),
        ({}, {}, {(WHOLE, ""): Hindrance.NOTHING_CHOSEN}),
        ({"coordinator": BO}, {}, {(DRAFT, "7"): Hindrance.LEFT_BEHIND}),
        ({"coordinator": BO, "drafts": {7: BO}}, {}, NONE),
        ({"administrator": BO}, {"goes_on": False}, {(ENDS, ""): Hindrance.ENDS_ANYWAY}),
        ({"functions": {"chef": BO}}, {"goes_on": False}, NONE),
        ({"administrator": BO}, {"is_member": False}, {(ENDS, ""): Hindrance.NO_MEMBER_NOW}),
        ({"ends": True}, {"held": {("chef", ALVA): [], ("ersattare", ALVA): []}, "drafts": ()}, NONE),
        ({**ALL, "ends": True}, {"is_member": False}, {(ENDS, ""): Hindrance.NO_MEMBER_NOW}),
        (
            {"ends": True, "functions": {"chef": BO}},
            {},
            {(FUNCTION, "ersattare"): Hindrance.LEFT_BEHIND, (DRAFT, "7"): Hindrance.LEFT_BEHIND},
        ),
        (
            {**ALL, "ends": True},
            {"held": {("ny", ALVA): [held(LATER)]}},
            {(FUNCTION, "ny"): Hindrance.COMES_LATER},
        ),
        ({"functions": {"annan": BO}}, {}, {(FUNCTION, "annan"): Hindrance.NOT_HELD}),
        (
            {"functions": {"chef": BO}},
            {"held": {("chef", ALVA): [held(JANUARY, date(2026, 3, 1))]}},
            {(FUNCTION, "chef"): Hindrance.NOT_HELD},
        ),
        (
            {"functions": {"chef": BO}},  # another has handed it over just before
            {"held": {("chef", ALVA): [held(JANUARY, LAST)]}},
            {(FUNCTION, "chef"): Hindrance.NOT_HELD},
        ),
        (
            {"functions": {"ersattare": BO}, "drafts": {7: BO}, "ends": True},
            {"held": {("chef", ALVA): [held(JANUARY, LAST)]}},
            NONE,
        ),
        ({"functions": {"chef": ALVA}}, {}, {(FUNCTION, "chef"): Hindrance.SAME_PERSON}),
        ({"functions": {"chef": 9}}, {}, {(FUNCTION, "chef"): Hindrance.NO_MEMBER_THEN}),
        (
            {"functions": {"chef": BO}},
            {"held": {("chef", BO): [held(LATER)]}},
            {(FUNCTION, "chef"): Hindrance.TAKES_IT_LATER},
        ),
        ({"functions": {"chef": BO}}, {"held": {("chef", BO): [held(deputy=True)]}}, NONE),
        ({"drafts": {8: BO}}, {}, {(DRAFT, "8"): Hindrance.NOT_HER_DRAFT}),
        ({"drafts": {7: 9}}, {}, {(DRAFT, "7"): Hindrance.NO_MEMBER_THEN}),
    ],
)
def test_what_hinders_a_hand_over(
    asked: dict[str, Any], so: dict[str, Any], expected: dict[tuple[str, str], Hindrance]
) -> None:
    assert hindrances(Leaving(user_id=ALVA, last_day=LAST, **asked), known(**so)) == expected


@pytest.mark.parametrize(
    ("today", "is_undone", "has_changed", "expected"),
    [
        (JANUARY, False, False, None),
        (LAST, False, False, None),
        (FIRST, False, False, Hindrance.HAS_BEGUN),
        (LAST, False, True, Hindrance.CHANGED_SINCE),
        (LAST, True, True, Hindrance.UNDONE_ALREADY),
    ],
)
def test_taking_back(today: date, is_undone: bool, has_changed: bool, expected: Hindrance | None) -> None:
    assert (
        objection_to_taking_back(last_day=LAST, today=today, is_undone=is_undone, has_changed=has_changed) is expected
    )


def test_what_she_holds_on_her_last_day_and_whether_she_stands_in() -> None:
    leaving = Leaving(user_id=ALVA, last_day=LAST)
    so = known(held={("forr", ALVA): [held(JANUARY, date(2026, 2, 1))], ("chef", BO): [held()]})
    assert held_on(so, leaving) == ("chef", "ersattare")
    assert [stands_in(leaving, so, key) for key in ("chef", "ersattare", "forr")] == [False, True, False]
    assert leaving.first_day == FIRST


people = some.sampled_from([None, ALVA, BO, CILLA, 9])
keys = some.sampled_from(["chef", "ersattare", "annan"])


@given(some.dictionaries(keys, people), some.dictionaries(some.integers(7, 8), people), some.booleans())
def test_who_ends_leaves_nothing_behind(
    functions: dict[str, int | None], drafts: dict[int, int | None], ends: bool
) -> None:
    leaving = Leaving(user_id=ALVA, last_day=LAST, functions=functions, drafts=drafts, ends=ends)
    if not hindrances(leaving, known()):
        assert not set(functions.values()) & {ALVA, 9}
        assert set(functions) <= {"chef", "ersattare"}
        assert not ends or (set(functions) == {"chef", "ersattare"} and set(drafts) == {7})


def test_what_hangs_on_a_function() -> None:
    chief = Body(id="chef", name="Säkerhetschefen", kind=BodyKind.FUNCTION, party="kommunen")
    whole = paper(
        bodies=(*paper().bodies, chief),
        coordinators=Coordination(people=(Coordinator(id="s", party="kommunen", function="chef"),)),
        forums=(
            replace(paper().forums[0], chair=Chair(kind=ChairKind.YEARLY, order=("chef", "polisen"))),
            replace(paper().forums[1], presenters=("chef",)),
        ),
        activities=(replace(paper().activities[0], lead=("chef",), support=("polisen",), positions=("lpo-chef",)),),
    )
    assert hanging_on(whole, {"chef"}) == (
        Hanging("chef", Tie.COORDINATOR),
        Hanging("chef", Tie.CHAIR, "chefssamradet", "Chefssamrådet"),
        Hanging("chef", Tie.PRESENTER, "sspf", "SSPF-gruppen"),
        Hanging("chef", Tie.LEADS, "vandring", "Trygghetsvandring"),
    )
    assert [(one.tie, one.is_activity) for one in hanging_on(whole, {"lpo-chef"})] == [
        (Tie.SEAT, False),
        (Tie.TAKES_PART, True),
    ]
    assert hanging_on(whole, set()) == ()


# Nykvarn § 8: the coordinators are säkerhetschefen and kommunpolisen; § 6 and § 7 give them their seats.
def test_what_hangs_on_nykvarns_coordinator() -> None:
    found = hanging_on(reading.read_file(PAPERS / "nykvarn.yaml").paper, {"sakerhetschef"})
    assert Hanging("sakerhetschef", Tie.COORDINATOR) in found
    assert {one.name for one in found if one.tie is Tie.SEAT} >= {"Planeringsgruppen"}
