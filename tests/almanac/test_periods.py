"""Spans, windows and the arithmetic of months."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.almanac.periods import Span, Window, days_between, days_in_month, last_day_for, month_after
from samsyn.almanac.settings import Setting, share

DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))
YEAR = Window(date(2026, 1, 1), date(2027, 1, 1), 4, 7)


def test_a_span_holds_both_its_days_and_perhaps_has_no_end():
    span = Span(date(2023, 1, 1), date(2026, 12, 31))
    assert date(2023, 1, 1) in span
    assert date(2026, 12, 31) in span
    assert date(2027, 1, 1) not in span
    assert date(2222, 1, 1) in Span(date(2024, 1, 1))
    assert "2024" not in span


def test_a_span_does_not_end_before_it_begins():
    with pytest.raises(ValueError, match="before it begins"):
        Span(date(2024, 1, 2), date(2024, 1, 1))


def test_a_window_holds_its_first_day_and_not_its_end():
    window = Window(date(2026, 1, 1), date(2026, 4, 1))
    assert (window.first_day, window.last_day, window.days) == (date(2026, 1, 1), date(2026, 3, 31), 90)
    assert date(2026, 3, 31) in window
    assert date(2026, 4, 1) not in window
    assert None not in window


def test_a_window_holds_a_day():
    with pytest.raises(ValueError, match="needs a day"):
        Window(date(2026, 1, 1), date(2026, 1, 1))


# Nykvarn 2021–2022, § 6: "Chefssamrådet sammanträder fyra gånger per år".
@pytest.mark.parametrize(
    ("nth", "day"),
    [(1, date(2026, 3, 31)), (2, date(2026, 6, 30)), (3, date(2026, 9, 30)), (4, date(2026, 12, 31))],
)
def test_four_in_a_year_are_spread_by_quarters(nth, day):
    assert last_day_for(Window(date(2026, 1, 1), date(2027, 1, 1), 4), nth) == day


def test_what_does_not_divide_into_months_is_spread_by_days():
    assert last_day_for(Window(date(2026, 1, 1), date(2027, 1, 1), 10), 10) == date(2026, 12, 31)
    assert last_day_for(Window(date(2026, 1, 5), date(2026, 1, 7), 5), 1) == date(2026, 1, 5)


@given(DAYS, st.integers(1, 800), st.integers(1, 30))
def test_the_last_is_due_on_the_last_day_and_none_before_the_first(starts, days, wanted):
    window = Window(starts, date.fromordinal(starts.toordinal() + days), wanted)
    due = [last_day_for(window, nth) for nth in range(1, wanted + 1)]
    assert due == sorted(due)
    assert due[0] in window
    assert due[-1] == window.last_day


def test_only_the_wanted_are_spread():
    with pytest.raises(ValueError, match="not among"):
        last_day_for(Window(date(2026, 1, 1), date(2027, 1, 1), 4), 5)


@given(DAYS, st.integers(-400, 400))
def test_a_month_later_is_in_the_right_month_and_never_after_the_day(day, months):
    later = month_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == min(day.day, days_in_month(later.year, later.month))


def test_days_between_are_all_of_them():
    assert list(days_between(date(2024, 2, 28), date(2024, 3, 1))) == [
        date(2024, 2, 28),
        date(2024, 2, 29),
        date(2024, 3, 1),
    ]


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (None, YEAR),
        (Span(date(2025, 1, 1), date(2026, 12, 31)), YEAR),
        (Span(date(2026, 7, 2)), Window(date(2026, 7, 2), date(2027, 1, 1), 2, 4)),
        (Span(date(2027, 1, 1)), None),
        (Span(date(2024, 1, 1), date(2025, 12, 31)), None),
    ],
)
def test_a_counted_window_is_cut_to_its_share_of_the_term(term: Span | None, expected: Window | None) -> None:
    """Wanted by days and rounded down, most rounded up; none where nothing of it lies in the term."""
    assert share(YEAR, Setting(term=term)) == expected
