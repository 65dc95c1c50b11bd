"""Since when things are new to somebody."""

from datetime import UTC, datetime, timedelta

import pytest

from samsyn.pages.week.queries.visits import AT_FIRST, Visits, seen

NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)
TUESDAY = NOW - timedelta(days=3)


def test_the_first_visit_looks_a_week_back() -> None:
    assert seen(None, NOW) == Visits(NOW - AT_FIRST, NOW)


def test_a_new_visit_begins_from_when_one_last_looked() -> None:
    assert seen(Visits(TUESDAY - AT_FIRST, TUESDAY), NOW) == Visits(TUESDAY, NOW)


def test_looking_again_in_the_same_sitting_loses_no_news() -> None:
    half_an_hour_ago = NOW - timedelta(minutes=30)
    assert seen(Visits(TUESDAY, half_an_hour_ago), NOW) == Visits(TUESDAY, NOW)


def test_a_clock_that_went_back_begins_anew() -> None:
    assert seen(Visits(TUESDAY, NOW + timedelta(days=1)), NOW).since == NOW - AT_FIRST


def test_what_is_written_is_read() -> None:
    visits = Visits(TUESDAY, NOW)
    assert Visits.read(visits.written()) == visits


@pytest.mark.parametrize("text", ["", "x", "2026-11-20|2026-11-21", "a|b|c", "2026-11-20T10:00:00+00:00"])
def test_what_cannot_be_read_is_no_visit(text: str) -> None:
    assert Visits.read(text) is None
