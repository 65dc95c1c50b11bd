"""Terms as the five agreements write them, and the arithmetic of their ends."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.almanac.periods import Span
from samsyn.almanac.terms import (
    Renewal,
    Term,
    WrittenDay,
    days_left,
    extended,
    first_day_of_successor,
    gap,
    is_in_force,
    last_day_to_open_consultation,
    months_before_end,
    read_day,
    write_day,
)

DAYS = st.dates(date(1990, 1, 1), date(2080, 12, 31))


def term(starts, ends=None, renewal=None):
    return Term(read_day(starts), read_day(ends) if ends else None, renewal)


HANINGE = term("2022-01-xx", "2024-12-31", Renewal(3, consult_months=6))
STRANGNAS = term("2023", "2026")
STOCKHOLM = term("2024-01-01")
NYKVARN = term("2021-01-01", "2022-12-31")
SODERTALJE = term("2023-01-01", "2026-12-31")


# Haninge 2022–2024: start "2022-01-xx", end 2024-12-31, three years at a time.
def test_a_start_that_was_never_set_counts_from_its_earliest_day_and_is_known_to_be_unset():
    assert HANINGE.span == Span(date(2022, 1, 1), date(2024, 12, 31))
    assert HANINGE.starts.is_unset
    assert HANINGE.starts.latest == date(2022, 1, 31)
    assert not STRANGNAS.starts.is_unset


# Haninge: "senast sex månader före överenskommelsens utgång".
def test_consultation_opens_six_months_before_the_end():
    assert last_day_to_open_consultation(HANINGE) == date(2024, 6, 30)
    assert last_day_to_open_consultation(extended(HANINGE)) == date(2027, 6, 30)


def test_consultation_has_no_day_without_a_rule_or_an_end():
    assert last_day_to_open_consultation(SODERTALJE) is None
    assert last_day_to_open_consultation(term("2023", "2026", Renewal(3))) is None
    assert months_before_end(STOCKHOLM, 6) is None


# Strängnäs: years only, 2023–2026.
def test_years_alone_are_whole_years():
    assert STRANGNAS.span == Span(date(2023, 1, 1), date(2026, 12, 31))
    assert is_in_force(STRANGNAS, date(2026, 12, 31))
    assert not is_in_force(STRANGNAS, date(2022, 12, 31))


# Stockholm: "från den 1 januari 2024 och tillsvidare".
def test_until_further_notice_has_no_end():
    assert STOCKHOLM.last_day is None
    assert days_left(STOCKHOLM, date(2026, 1, 1)) is None
    assert first_day_of_successor(STOCKHOLM) is None
    assert is_in_force(STOCKHOLM, date(2099, 1, 1))


@pytest.mark.parametrize(
    ("on", "left"),
    [(date(2022, 12, 1), 30), (date(2022, 12, 31), 0), (date(2023, 1, 10), -10)],
)
def test_days_left(on, left):
    assert days_left(NYKVARN, on) == left


# Nykvarn § 5: the next agreement holds from 2023-01-01.
def test_a_successor_takes_over_the_day_after():
    assert first_day_of_successor(NYKVARN) == date(2023, 1, 1)
    assert gap(NYKVARN, SODERTALJE) is None
    assert gap(STOCKHOLM, SODERTALJE) is None
    assert gap(NYKVARN, term("2023-06-14", "2026-12-31")) == Span(date(2023, 1, 1), date(2023, 6, 13))


@pytest.mark.parametrize(
    ("ends", "months", "day"),
    [
        ("2024-12-31", 6, date(2024, 6, 30)),
        ("2024-06-30", 6, date(2023, 12, 31)),
        ("2023-02-28", 6, date(2022, 8, 31)),
        ("2024-02-29", 12, date(2023, 2, 28)),
        ("2024-08-30", 6, date(2024, 2, 28)),
    ],
)
def test_months_before_the_end_are_counted_from_midnight_after_it(ends, months, day):
    assert months_before_end(term("2020-01-01", ends), months) == day


def test_the_end_of_february_stays_the_end_of_february():
    leap = term("2021-03-01", "2024-02-29", Renewal(1))
    assert [extended(leap, times).last_day for times in range(1, 5)] == [
        date(2025, 2, 28), date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29),
    ]  # fmt: skip


@given(DAYS, st.integers(0, 3000), st.integers(1, 5), st.integers(1, 6), st.integers(1, 6))
def test_extending_twice_is_extending_by_the_sum(starts, days, years, once, again):
    ends = starts + timedelta(days=days)
    first = Term(_written(starts), _written(ends), Renewal(years))
    assert extended(extended(first, once), again) == extended(first, once + again)
    longer = extended(first, once)
    assert longer.last_day.year in {ends.year + years * once, ends.year + years * once - 1}
    assert longer.last_day > first.last_day
    assert (longer.last_day + timedelta(days=1)).month == (ends + timedelta(days=1)).month


@given(DAYS, DAYS)
def test_in_force_is_when_days_are_left_and_it_has_begun(one, other):
    held = Term(_written(min(one, other)), _written(max(one, other)))
    for day in (one, other, max(one, other) + timedelta(days=1)):
        assert is_in_force(held, day) == (days_left(held, day) >= 0 and day >= held.first_day)


def _written(day):
    return WrittenDay(day.year, day.month, day.day)


@pytest.mark.parametrize("text", ["2024-12-31", "2023", "2023-05", "2022-01-xx", "2022-xx"])
def test_a_written_day_is_written_back(text):
    assert write_day(read_day(text)) == text


@pytest.mark.parametrize("text", ["2023-02-30", "15/12-20", "", "2022-xx-01", "2024-13", "0000"])
def test_no_day(text):
    with pytest.raises(ValueError):  # noqa: PT011 - each says its own why
        read_day(text)


@pytest.mark.parametrize(
    "make",
    [
        lambda: WrittenDay(2022, 1, 1, is_unset=True),
        lambda: term("2024-01-01", "2023-12-31"),
        lambda: extended(SODERTALJE),
        lambda: extended(term("2024-01-01", None, Renewal(3))),
        lambda: Term(read_day("2023"), read_day("2026"), Renewal(3), -1),
        lambda: Renewal(0),
        lambda: Renewal(3, -6),
    ],
)
def test_what_makes_no_sense_cannot_be_made(make):
    with pytest.raises(ValueError):  # noqa: PT011 - each says its own why
        make()
