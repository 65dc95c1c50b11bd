"""Rules of places: codes, neighbours, school days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.almanac.calendars import Break
from samsyn.almanac.periods import Span
from samsyn.almanac.units import KnownDay
from samsyn.places import rules, wording
from samsyn.places.rules import Objection, SchoolDays

SPRING = (SchoolDays.TERM, date(2027, 1, 11), date(2027, 6, 11))
WINTER = (SchoolDays.WINTER_BREAK, date(2027, 3, 1), date(2027, 3, 5))


def square(x: int, y: int) -> dict[str, object]:
    return {"coordinates": [[[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]]]}


@pytest.mark.parametrize(("text", "expected"), [("0140", True), ("140", False), ("01400", False), ("O140", False)])
def test_a_code_has_four_digits(text: str, expected: bool) -> None:
    assert rules.is_code(text) is expected


def test_those_that_share_a_point_are_neighbours() -> None:
    found = rules.neighbours({"a": square(0, 0), "b": square(1, 0), "c": square(2, 1), "island": square(9, 9)})
    assert found == {"a": {"b"}, "b": {"a", "c"}, "c": {"b"}, "island": set()}


@given(st.dictionaries(st.text("abc", min_size=1), st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=6))
def test_nobody_is_its_own_neighbour_and_neighbours_are_mutual(places: dict[str, tuple[int, int]]) -> None:
    found = rules.neighbours({code: square(*place) for code, place in places.items()})
    assert all(one not in others for one, others in found.items())
    assert all(one in found[other] for one, others in found.items() for other in others)


@pytest.mark.parametrize(
    ("new", "others", "expected"),
    [
        (SPRING, [], None),
        (SPRING, [WINTER], None),
        ((SchoolDays.TERM, date(2027, 6, 11), date(2027, 1, 11)), [], Objection.ENDS_BEFORE_IT_BEGINS),
        ((SchoolDays.TERM, date(2027, 1, 11), date(2028, 6, 11)), [], Objection.TOO_LONG),
        ((SchoolDays.WINTER_BREAK, date(2027, 1, 1), date(2027, 6, 1)), [], Objection.TOO_LONG),
        ((SchoolDays.SUMMER_BREAK, date(2027, 6, 12), date(2027, 8, 17)), [SPRING], None),
        ((SchoolDays.WINTER_BREAK, date(2027, 3, 5), date(2027, 3, 6)), [WINTER], Objection.OVERLAPS_ANOTHER),
        ((SchoolDays.WINTER_BREAK, date(2027, 3, 6), date(2027, 3, 6)), [WINTER], None),
    ],
)
def test_setting(new: rules.Dated, others: list[rules.Dated], expected: Objection | None) -> None:
    assert rules.objection_to_setting(new, others) == expected


def test_what_is_set_becomes_a_calendar_and_the_rest_stays_unset() -> None:
    made = rules.calendar([WINTER, SPRING])
    assert made.school_terms == (Span(date(2027, 1, 11), date(2027, 6, 11)),)
    assert made.breaks == (Break(KnownDay.WINTER_BREAK, date(2027, 3, 1), date(2027, 3, 5)),)
    assert made.school_ends(2027) == [date(2027, 6, 11)]
    assert made.school_ends(2026) == []


def test_everything_has_its_words() -> None:
    assert set(wording.OBJECTIONS) == set(Objection)
    assert set(wording.SCHOOL_DAYS) == set(SchoolDays)
