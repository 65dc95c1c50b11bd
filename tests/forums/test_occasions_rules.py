"""Rules of known days: when they fall, how what is prepared moves with them, and what is refused."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.almanac.calendars import Calendar
from samsyn.almanac.known_days import Days
from samsyn.almanac.periods import Span
from samsyn.almanac.units import KnownDay
from samsyn.forums.rules import occasions as rules
from samsyn.forums.rules.occasions import OccasionObjection, Preparation
from tests.forums.monday import MONDAY

VALBORG_26, VALBORG_27 = (date(2026, 4, 30), date(2026, 4, 30)), (date(2027, 4, 30), date(2027, 4, 30))
EASTER_26, EASTER_27 = (date(2026, 4, 2), date(2026, 4, 6)), (date(2027, 3, 25), date(2027, 3, 29))
LUCIA = "lucia-2026"
ADULTS = Preparation("Vuxna ute vid skolorna", "chef-fritidsgardarna", date(2026, 12, 11))
BUSES = Preparation("Extra bussar hem", "kommunpolis", date(2026, 12, 4))


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("valborg-2027", ("valborg", 2027)),
        ("school_end-2027", ("school_end", 2027)),
        ("own-12-2027", ("own-12", 2027)),
        ("valborg", None),
        ("valborg-27", None),
        ("big_weekends-2027", None),  # a group, not a day
        ("valborg-1999", None),
        ("valborg-2101", None),
        ("own-0-2027", None),
        ("own-1234567890-2027", None),
        ("own-1-20277", None),
        ("valborg-٢٠٢٧", None),
        ("", None),
    ],
)
def test_a_key_names_a_day_in_a_year(key: str, expected: tuple[str, int] | None) -> None:
    assert rules.read_key(key) == expected
    if expected:
        assert rules.key_of(*expected) == key


# Nykvarn 2021–2022: "vid kända ungdomshelger så som Halloween, skolavslutning mm".
@pytest.mark.parametrize(
    ("named", "year", "expected"),
    [
        (KnownDay.VALBORG, 2027, VALBORG_27),
        (KnownDay.EASTER, 2026, EASTER_26),
        (KnownDay.EASTER, 2027, EASTER_27),
        (KnownDay.HALLOWEEN, 2026, (date(2026, 10, 30), date(2026, 11, 1))),
        (KnownDay.SCHOOL_END, 2027, (date(2027, 6, 11), date(2027, 6, 11))),
        (KnownDay.SCHOOL_END, 2028, None),  # not set
        (KnownDay.WINTER_BREAK, 2027, None),
    ],
)
def test_a_known_day_falls_where_the_almanac_says(named: KnownDay, year: int, expected: Days | None) -> None:
    calendar = Calendar(school_terms=(Span(date(2027, 1, 8), date(2027, 6, 11)),))
    assert rules.days_of(named, year, calendar) == expected


@pytest.mark.parametrize(
    ("day", "was", "now", "expected"),
    [
        # Valborg: Thursday 2026, Friday 2027. What was a Thursday two weeks before is a Friday two weeks before.
        (date(2026, 4, 16), VALBORG_26, VALBORG_27, date(2027, 4, 16)),
        (date(2026, 4, 17), VALBORG_26, VALBORG_27, date(2027, 4, 16)),  # a Saturday: the Friday before
        (date(2026, 4, 18), VALBORG_26, VALBORG_27, date(2027, 4, 16)),  # a Sunday
        (date(2026, 4, 30), VALBORG_26, VALBORG_27, date(2027, 4, 30)),  # the day itself
        (date(2026, 5, 4), VALBORG_26, VALBORG_27, date(2027, 5, 4)),
        (date(2026, 5, 1), VALBORG_26, VALBORG_27, date(2027, 5, 3)),  # after, a Saturday: the Monday after
        # Easter: eight days earlier, the weekdays the same.
        (date(2026, 3, 20), EASTER_26, EASTER_27, date(2027, 3, 12)),
        (date(2026, 3, 22), EASTER_26, EASTER_27, date(2027, 3, 14)),
        (date(2026, 4, 4), EASTER_26, EASTER_27, date(2027, 3, 27)),  # within the days
        # Through 29 February: as many days before, whatever the month holds.
        (
            date(2027, 3, 1),
            (date(2027, 3, 25), date(2027, 3, 29)),
            (date(2028, 4, 13), date(2028, 4, 17)),
            date(2028, 3, 20),
        ),
        (
            date(2028, 2, 29),
            (date(2028, 4, 30), date(2028, 4, 30)),
            (date(2029, 4, 30), date(2029, 4, 30)),
            date(2029, 2, 28),
        ),
        # A shorter span: the last of its days.
        (
            date(2026, 6, 14),
            (date(2026, 6, 12), date(2026, 6, 14)),
            (date(2027, 6, 11), date(2027, 6, 11)),
            date(2027, 6, 11),
        ),
    ],
)
def test_a_day_moves_with_the_known_day(day: date, was: Days, now: Days, expected: date) -> None:
    assert rules.moved(day, was, now) == expected


def spans() -> st.SearchStrategy[Days]:
    first = st.dates(date(2019, 1, 1), date(2032, 12, 31))
    return st.builds(lambda day, length: (day, day + timedelta(length)), first, st.integers(0, 9))


@given(was=spans(), now=spans(), offsets=st.lists(st.integers(-90, 90), min_size=2, max_size=2).map(sorted))
def test_what_moves_keeps_its_order_and_its_side(was: Days, now: Days, offsets: Sequence[int]) -> None:
    earlier, later = (was[0] + timedelta(one) for one in offsets)
    moved = [rules.moved(one, was, now) for one in (earlier, later)]
    assert moved == sorted(moved)
    for day, new in zip((earlier, later), moved, strict=True):
        assert (day < was[0]) is (new < now[0])
        assert (day > was[1]) is (new > now[1])
        if day < was[0]:
            assert 0 <= (now[0] - new).days - (was[0] - day).days <= 2
        if day > was[1]:
            assert 0 <= (new - now[1]).days - (day - was[1]).days <= 2
    assert rules.moved(earlier, was, was) == earlier


@pytest.mark.parametrize(
    ("day", "was", "today", "expected"),
    [
        (date(2026, 4, 16), VALBORG_26, date(2026, 11, 20), date(2027, 4, 16)),
        (date(2026, 4, 16), VALBORG_26, date(2027, 4, 20), date(2027, 4, 20)),  # late: at once
        (None, VALBORG_26, date(2026, 11, 20), date(2027, 4, 30)),
        (date(2026, 4, 16), None, date(2026, 11, 20), date(2027, 4, 30)),
    ],
)
def test_a_day_is_proposed_from_today_on(day: date | None, was: Days | None, today: date, expected: date) -> None:
    assert rules.proposed(day, was, VALBORG_27, today) == expected


def test_a_forum_takes_it_up_four_weeks_before_or_at_once() -> None:
    assert rules.takes_up_by(date(2027, 4, 30), date(2026, 11, 20)) == date(2027, 4, 2)
    assert rules.takes_up_by(date(2027, 4, 30), date(2027, 4, 20)) == date(2027, 4, 20)


@pytest.mark.parametrize(
    ("name", "days", "expected"),
    [
        ("Hamnfesten", VALBORG_27, None),
        (" ", VALBORG_27, OccasionObjection.NO_NAME),
        ("julmarknaden ", VALBORG_27, OccasionObjection.SAME_NAME),
        ("Hamnfesten", (date(2027, 8, 8), date(2027, 8, 7)), OccasionObjection.ENDS_BEFORE_IT_BEGINS),
        ("Hamnfesten", (date(2027, 6, 1), date(2027, 8, 1)), OccasionObjection.TOO_LONG),
        ("Hamnfesten", (date(1999, 6, 1), date(1999, 6, 2)), OccasionObjection.TOO_FAR),
    ],
)
def test_a_day_of_ones_own(name: str, days: Days, expected: OccasionObjection | None) -> None:
    assert rules.objection_to_own(name, days, names=["Julmarknaden"]) is expected
    assert rules.objection_to_days(days, before=days) in {OccasionObjection.SAME_DAYS, expected}


@pytest.mark.parametrize(
    ("lines", "days", "has_forum", "today", "expected"),
    [
        ((ADULTS,), VALBORG_27, False, MONDAY, None),
        ((), VALBORG_27, True, MONDAY, None),
        ((), VALBORG_27, False, MONDAY, OccasionObjection.NOTHING),
        ((ADULTS,), None, False, MONDAY, OccasionObjection.NO_DAY),
        ((ADULTS,), VALBORG_27, False, date(2027, 4, 30), None),
        ((ADULTS,), VALBORG_27, False, date(2027, 5, 1), OccasionObjection.HAS_BEEN),
        ((ADULTS, ADULTS), VALBORG_27, False, MONDAY, OccasionObjection.TWICE),
        (
            (Preparation("extra  BUSSAR hem ", "kommunpolis", MONDAY),),
            VALBORG_27,
            False,
            MONDAY,
            OccasionObjection.TWICE,
        ),
        ((Preparation("Extra bussar hem", "nobina", MONDAY),), VALBORG_27, False, MONDAY, None),
        ((Preparation("Städa", "nobina", date(2027, 8, 1)),), VALBORG_27, False, MONDAY, OccasionObjection.TOO_LATE),
        (
            tuple(Preparation(f"{n}", "nobina", MONDAY) for n in range(41)),
            VALBORG_27,
            False,
            MONDAY,
            OccasionObjection.TOO_MANY,
        ),
    ],
)
def test_preparing(
    lines: Sequence[Preparation], days: Days | None, has_forum: bool, today: date, expected: OccasionObjection | None
) -> None:
    there = [rules.same(BUSES.what, BUSES.owner_key)]
    found = rules.objection_to_preparing(lines, days=days, there=there, has_forum=has_forum, today=today)
    assert found is expected


@pytest.mark.parametrize(
    ("words", "days", "today", "expected"),
    [
        ("Fler bussar.", VALBORG_27, date(2027, 4, 30), None),
        ("Fler bussar.", VALBORG_27, date(2027, 4, 29), OccasionObjection.NOT_YET),
        (" ", VALBORG_27, date(2027, 5, 1), OccasionObjection.NO_WORDS),
        ("Fler bussar.", None, date(2027, 5, 1), OccasionObjection.NO_DAY),
    ],
)
def test_learning(words: str, days: Days | None, today: date, expected: OccasionObjection | None) -> None:
    assert rules.objection_to_learning(words, days=days, today=today) is expected
