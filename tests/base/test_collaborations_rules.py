"""Rules of collaborations, as truth tables."""

from datetime import date

import pytest

from samsyn.base.collaborations import rules
from samsyn.base.collaborations.rules import Days, Objection
from samsyn.base.collaborations.wording import OBJECTIONS

JAN, MAR, JUN, DEC = date(2026, 1, 1), date(2026, 3, 1), date(2026, 6, 30), date(2026, 12, 31)
GOOD = {
    "slug": "nykvarn",
    "name": "Nykvarn",
    "code": "0140",
    "carries_clock": True,
    "slug_taken": False,
    "clock_taken": False,
}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, None),
        ({"slug": "Nykvarn"}, Objection.SLUG_NOT_PLAIN),
        ({"slug": "södertälje"}, Objection.SLUG_NOT_PLAIN),
        ({"slug": "-a"}, Objection.SLUG_NOT_PLAIN),
        ({"slug_taken": True}, Objection.SLUG_TAKEN),
        ({"name": " "}, Objection.NAME_MISSING),
        ({"code": "140"}, Objection.CODE_NOT_FOUR_DIGITS),
        ({"code": ""}, Objection.CLOCK_WITHOUT_MUNICIPALITY),
        ({"code": "", "carries_clock": False}, None),
        ({"clock_taken": True}, Objection.CLOCK_CARRIED_BY_ANOTHER),
        ({"clock_taken": True, "carries_clock": False}, None),
    ],
)
def test_creating(change: dict[str, object], expected: Objection | None) -> None:
    assert rules.objection_to_creating(**{**GOOD, **change}) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "others", "expected"),
    [
        ((JAN, None), [], None),
        ((MAR, JAN), [], Objection.ENDS_BEFORE_IT_BEGINS),
        ((MAR, None), [(JAN, None)], Objection.ALREADY_MEMBER),
        ((JUN, DEC), [(JAN, JUN)], Objection.ALREADY_MEMBER),
        ((date(2026, 7, 1), None), [(JAN, JUN)], None),
        ((JAN, MAR), [(JUN, None)], None),
        ((JAN, None), [(JUN, DEC)], Objection.ALREADY_MEMBER),
    ],
)
def test_joining(days: Days, others: list[Days], expected: Objection | None) -> None:
    assert rules.objection_to_joining(days, others) == expected


@pytest.mark.parametrize(
    ("days", "last_day", "only", "expected"),
    [
        ((JAN, None), JUN, False, None),
        ((JAN, DEC), JUN, False, None),
        ((MAR, None), JAN, False, Objection.ENDS_BEFORE_IT_BEGINS),
        ((JAN, MAR), JUN, False, Objection.ALREADY_ENDED),
        ((JAN, None), JUN, True, Objection.LAST_COORDINATOR),
    ],
)
def test_ending(days: Days, last_day: date, only: bool, expected: Objection | None) -> None:
    assert rules.objection_to_ending(days, last_day=last_day, is_only_coordinator=only) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2025, 12, 31), False), (JAN, True), (JUN, True), (date(2026, 7, 1), False)]
)
def test_membership_holds_from_its_first_day_through_its_last(day: date, expected: bool) -> None:
    assert rules.is_member_on(day, (JAN, JUN)) is expected
    assert rules.is_member_on(DEC, (JAN, None))


def test_a_day_of_first_use_stands_once_it_has_come() -> None:
    assert rules.objection_to_taking_into_use(None, has_begun=False) is None
    assert rules.objection_to_taking_into_use(JUN, has_begun=False) is None
    assert rules.objection_to_taking_into_use(JAN, has_begun=True) is Objection.IN_USE_ALREADY


def test_only_practice_is_thrown_away() -> None:
    assert rules.objection_to_throwing_away(is_practice=True) is None
    assert rules.objection_to_throwing_away(is_practice=False) is Objection.NOT_PRACTICE


def test_every_objection_has_its_words() -> None:
    assert set(OBJECTIONS) == set(Objection)
