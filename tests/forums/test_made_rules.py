"""Forums that were made stand in the paper of a day; what can be made, ended and composed, and by whose decision."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.forums.rules import circles
from samsyn.forums.rules import making as rules
from samsyn.forums.rules.made import Composed, Made, MadeKind, Sits, is_made, joined, key_for, made_names, root_of
from samsyn.forums.rules.making import Grounds, MadeObjection, NewForum
from samsyn.papers import organisation, reading
from samsyn.papers.kinds import ChairKind, Level, SeatKind
from samsyn.papers.model import Forum, Paper
from tests.world import PAPERS

DAY = date(2026, 11, 23)
SSPF, MONDAYS, COUNCIL, STEERING = "sspf-grupper", "mandagsmoten", "operativt-chefsamrad", "strategisk-styrgrupp"


@cache
def paper(slug: str = "sodertalje") -> Paper:
    return reading.read_file(PAPERS / f"{slug}.yaml").paper


def instance(name: str = "SSPF Ekskolan", **facts: object) -> Made:
    said = {"key": key_for(SSPF, name, taken=()), "name": name, "kind": MadeKind.INSTANCE, "root_key": SSPF}
    return Made(**{**said, "first_day": date(2026, 1, 1), **facts})  # type: ignore[arg-type]


def group(**facts: object) -> Made:
    said = {"key": f"{MONDAYS}--centrum", "name": "Centrum", "kind": MadeKind.WORKING_GROUP, "root_key": MONDAYS}
    seats = (Sits("kommunpolis", leads=True), Sits("brandforsvaret", SeatKind.ADJUNCT))
    return Made(**{**said, "first_day": date(2026, 1, 1), "seats": seats, **facts})  # type: ignore[arg-type]


def forum(of: Paper, key: str) -> Forum:
    return next(one for one in of.forums if one.id == key)


def test_an_instance_is_its_template_under_another_name() -> None:
    """Södertälje 2023–2026, punkt 6: SSPF "på ett antal skolor", led by each school's rektor."""
    made = forum(joined(paper(), [instance()], [], DAY), "sspf-grupper--sspf-ekskolan")
    template = forum(paper(), SSPF)
    assert not made.is_template
    assert made.under == SSPF
    assert (made.seats, made.chair, made.level) == (template.seats, template.chair, Level.INDIVIDUAL)
    assert made.rhythm == template.rhythm
    own = forum(joined(paper(), [instance(rhythm="varannan vecka", purpose="Eget")], [], DAY), made.id)
    assert (own.rhythm, own.purpose) == ("varannan vecka", "Eget")


def test_a_working_group_has_its_own_seats_and_stands_after_its_root() -> None:
    found = joined(paper(), [group()], [], DAY)
    made = forum(found, f"{MONDAYS}--centrum")
    assert [one.id for one in found.forums][: len(found.forums)].index(made.id) == [
        one.id for one in found.forums
    ].index(MONDAYS) + 1
    assert [(one.id, one.kind) for one in made.seats] == [
        ("kommunpolis", SeatKind.MEMBER),
        ("brandforsvaret", SeatKind.ADJUNCT),
    ]
    assert made.chair is not None
    assert (made.chair.kind, made.chair.order) == (ChairKind.FIXED, ("kommunpolis",))
    assert made.level is Level.OPERATIVE
    assert made.composition_by == MONDAYS
    two = (Sits("kommunpolis", leads=True), Sits("brandforsvaret", leads=True))
    both = forum(joined(paper(), [group(seats=two)], [], DAY), made.id).chair
    assert both is not None
    assert both.kind is ChairKind.JOINT


def test_a_group_under_a_forum_on_individual_level_is_on_that_level() -> None:
    under = group(key="beredningsgrupp--a", root_key="beredningsgrupp")
    assert forum(joined(paper(), [under], [], DAY), under.key).level is Level.INDIVIDUAL


@pytest.mark.parametrize(
    ("first", "last", "stands"),
    [
        (DAY, None, True),
        (DAY, DAY, True),
        (DAY + timedelta(1), None, False),
        (DAY - timedelta(9), DAY - timedelta(1), False),
    ],
)
def test_it_stands_from_its_first_day_through_its_last(first: date, last: date | None, stands: bool) -> None:
    found = joined(paper(), [instance(first_day=first, last_day=last)], [], DAY)
    assert any(is_made(one.id) for one in found.forums) is stands
    assert stands or found is paper()


def test_whoever_does_not_reach_the_root_does_not_reach_what_was_made_of_it() -> None:
    seen = replace(paper(), forums=tuple(one for one in paper().forums if one.id != SSPF))
    assert joined(seen, [instance()], [], DAY).forums == seen.forums


def test_the_latest_composition_holds_and_a_seat_keeps_its_key() -> None:
    """Stockholm 2024: the steering group decides who sits in the preparing group."""
    key, seat = "stadsovergripande-beredningsgrupp", "medarbetare-stadsledningskontoret"
    old = Composed(key, date(2026, 1, 1), (Sits("samordnare-region"),))
    new = Composed(key, date(2026, 6, 1), (Sits(seat), Sits("samordnare-region", SeatKind.ADJUNCT)))
    late = Composed(key, date(2027, 1, 1), ())
    seats = forum(joined(paper("stockholm"), [], [new, late, old], DAY), key).seats
    assert [(one.id, one.body) for one in seats] == [
        ("beredningsgrupp-slk", seat),
        ("beredningsgrupp-region", seats[1].body),
    ]
    earlier = forum(joined(paper("stockholm"), [], [new, old], date(2026, 2, 1)), key).seats
    assert [one.body for one in earlier] == ["samordnare-region"]


def test_a_made_forum_uses_the_circles_of_its_root() -> None:
    key = instance().key
    assert circles.circle_of_meeting(key) == circles.circle_of_meeting(SSPF) == f"open:{SSPF}"
    assert circles.circle_of_effort(key) == f"authorities:{SSPF}"
    assert circles.circle_of_item(key, is_for_outside=True) == f"open:{SSPF}"
    assert circles.circle_of_item(key, is_for_outside=False) == "parties"


@given(st.text(max_size=90), st.integers(0, 4))
def test_a_key_is_new_and_tells_its_root(name: str, many: int) -> None:
    taken: list[str] = []
    for _ in range(many + 1):
        taken.append(key_for(SSPF, name, taken=taken))
    assert len(set(taken)) == len(taken)
    assert {root_of(one) for one in taken} == {SSPF}
    assert all(is_made(one) and len(one) <= 120 for one in taken)


def test_only_made_forums_that_speak_of_no_individuals_can_be_given_something() -> None:
    found = joined(paper(), [instance(), group()], [], DAY)
    assert made_names(found) == {f"{MONDAYS}--centrum": "Centrum"}


NEW = NewForum(kind=MadeKind.INSTANCE, root_key=SSPF, name="SSPF Ekskolan", first_day=DAY)
GROUP = NewForum(
    kind=MadeKind.WORKING_GROUP, root_key=MONDAYS, name="Centrum", first_day=DAY, seats=(Sits("kommunpolis"),)
)
No = MadeObjection


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (NEW, None),
        (GROUP, None),
        (replace(NEW, rhythm="varannan vecka", purpose="Eget"), None),
        (replace(NEW, root_key=MONDAYS), No.NOT_A_TEMPLATE),
        (replace(GROUP, root_key=SSPF), No.IS_A_TEMPLATE),
        (replace(GROUP, root_key="finns-inte"), No.NO_SUCH_FORUM),
        (replace(GROUP, root_key=f"{MONDAYS}--centrum"), No.NO_SUCH_FORUM),
        (replace(NEW, name=" "), No.NO_NAME),
        (replace(NEW, name="x" * 81), No.NAME_TOO_LONG),
        (replace(NEW, name="måndagsmöten "), No.NAME_TAKEN),
        (replace(NEW, purpose="x" * 2001), No.PURPOSE_TOO_LONG),
        (replace(NEW, rhythm="när månen är blå"), No.RHYTHM_NOT_UNDERSTOOD),
        (replace(NEW, rhythm="varje vecka" * 20), No.RHYTHM_NOT_UNDERSTOOD),
        (replace(GROUP, seats=()), No.NO_SEATS),
        (replace(GROUP, seats=(Sits("kommunpolis"), Sits("kommunpolis", SeatKind.ADJUNCT))), No.SEAT_TWICE),
        (replace(GROUP, seats=tuple(Sits(str(at)) for at in range(41))), No.TOO_MANY_SEATS),
        (replace(GROUP, seats=(Sits(STEERING),)), No.UNKNOWN_SEAT),
        (replace(GROUP, seats=(Sits("nobina"),)), None),
        (replace(GROUP, root_key=STEERING, seats=(Sits("nobina"),)), No.OUT_OF_REACH),
        (replace(GROUP, is_temporary=True), No.NO_LAST_DAY),
        (replace(GROUP, is_temporary=True, last_day=DAY), None),
        (replace(GROUP, last_day=DAY - timedelta(1)), No.ENDS_BEFORE_IT_BEGINS),
        (replace(GROUP, first_day=date(2022, 12, 31)), No.OUTSIDE_THE_TERM),
        (replace(GROUP, last_day=date(2027, 1, 1)), No.OUTSIDE_THE_TERM),
    ],
)
def test_making(new: NewForum, expected: MadeObjection | None) -> None:
    """Södertälje 2023–2026, punkt 6; the agreement holds through 2026-12-31."""
    term = organisation.term(paper())
    assert rules.objection_to_making(new, paper=paper(), term=term, names={"måndagsmöten"}) is expected


def test_an_agreement_without_a_term_holds_on_every_day() -> None:
    assert rules.objection_to_day(DAY, term=None) is None


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["A", "B"], None),
        ([], No.NO_NAME),
        (["A", " a "], No.NAME_TAKEN),
        ([str(at) for at in range(61)], No.TOO_MANY),
    ],
)
def test_several_at_once(names: list[str], expected: MadeObjection | None) -> None:
    assert rules.objection_to_many(names) is expected


@pytest.mark.parametrize(
    ("slug", "key", "expected"),
    [
        ("sodertalje", SSPF, {COUNCIL, STEERING}),
        ("sodertalje", MONDAYS, {MONDAYS, COUNCIL, STEERING}),
        ("sodertalje", f"{MONDAYS}--centrum", {MONDAYS, COUNCIL, STEERING}),
        ("sodertalje", "beredningsgrupp", {COUNCIL, STEERING}),
        ("strangnas", "sspf", {"est", "centrala-bra"}),
        (
            "stockholm",
            "lokal-styrgrupp",
            {"stadsovergripande-beredningsgrupp", "stadsovergripande-styrgrupp"},
        ),
    ],
)
def test_who_can_decide_that_a_forum_is_made(slug: str, key: str, expected: set[str]) -> None:
    """Strängnäs 2023–2026 says of no forum what it stands under: there any that meets itself can."""
    assert {one.id for one in rules.deciders(paper(slug), key)} == expected


def test_who_decides_on_a_composition() -> None:
    """Stockholm 2024: lokal beredningsgrupp is composed by its lokal styrgrupp, which is a template itself."""
    stockholm = paper("stockholm")
    local = Made(
        key="lokal-styrgrupp--nord", name="Nord", kind=MadeKind.INSTANCE, root_key="lokal-styrgrupp", first_day=DAY
    )
    found = joined(stockholm, [local], [], DAY)
    assert [one.id for one in rules.composers(found, forum(found, "lokal-beredningsgrupp"))] == [local.key]
    preparing = forum(stockholm, "stadsovergripande-beredningsgrupp")
    assert [one.id for one in rules.composers(stockholm, preparing)] == ["stadsovergripande-styrgrupp"]
    assert rules.composers(paper(), forum(paper(), MONDAYS)) == ()


@pytest.mark.parametrize(
    ("decided", "taken_by", "expected"),
    [
        (Grounds(COUNCIL, DAY), None, None),
        (Grounds(MONDAYS, DAY), None, No.NOT_THEIRS),
        (Grounds(COUNCIL, DAY + timedelta(1)), None, No.NOT_YET_DECIDED),
        (Grounds(COUNCIL, DAY, decision_id=1), COUNCIL, None),
        (Grounds(COUNCIL, DAY, decision_id=1), None, No.NOT_TAKEN),
        (Grounds(COUNCIL, DAY, decision_id=1), STEERING, No.NOT_TAKEN),
    ],
)
def test_grounds(decided: Grounds, taken_by: str | None, expected: MadeObjection | None) -> None:
    by = rules.deciders(paper(), SSPF)
    assert rules.objection_to_grounds(decided, by=by, today=DAY, taken_by=taken_by) is expected


@pytest.mark.parametrize(
    ("on", "stands", "met", "expected"),
    [
        (DAY, (DAY, date.max), (DAY,), None),
        (DAY, None, (), No.HAS_ENDED),
        (DAY, (date(2026, 1, 1), DAY - timedelta(1)), (), No.HAS_ENDED),
        (DAY, (DAY + timedelta(1), date.max), (), No.ENDS_BEFORE_IT_BEGINS),
        (DAY, (date(2026, 1, 1), date.max), (DAY + timedelta(1),), No.HAS_MET_SINCE),
    ],
)
def test_ending(
    on: date, stands: tuple[date, date] | None, met: tuple[date, ...], expected: MadeObjection | None
) -> None:
    assert rules.objection_to_ending(on, stands=stands, met=met) is expected


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ({"a": 0}, True),
        ({"a": 0, "b": 1}, True),
        ({"a": 0, "b": 0}, False),
        ({"a": 1, "b": 1}, False),
        ({"a": 1, "b": 2, "c": 2}, True),
    ],
)
def test_a_round_is_complete_when_the_last_has_met(held: dict[str, int], expected: bool) -> None:
    """Stockholm 2024, lokal styrgrupp: "minst två (2) tillfällen per år" is said of each of them."""
    assert rules.completes_a_round(held, "a") is expected
