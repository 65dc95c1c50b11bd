"""The made-up year: the same each time, inside its windows, and never after the day it is made."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from samsyn.almanac.periods import Window
from samsyn.practice.rules import Deed, Told, deeds, drawn

DAY = date(2026, 11, 20)
YEAR = Window(date(2026, 1, 1), date(2027, 1, 1))


def told(**facts: object) -> Told:
    """A promise, four times a year if nothing else is said."""
    return Told(**{"key": "forums/rad/rhythm", "source": "forum", "mode": "windows", "kind": "recurring", **facts})  # type: ignore[arg-type]


windows = st.builds(
    lambda first, days, wanted: Window(first, first + timedelta(days=days), wanted),
    st.dates(date(2021, 1, 1), date(2026, 12, 1)),
    st.integers(8, 400),
    st.integers(1, 6),
)


@given(st.text(min_size=1, max_size=20), windows, st.integers(0, 100))
def test_what_was_done_lies_in_its_window_and_before_the_day(key: str, window: Window, kept: int) -> None:
    found = deeds([told(key=key, windows=(window,))], kept=kept, today=DAY)
    assert found == deeds([told(key=key, windows=(window,))], kept=kept, today=DAY)
    assert all(one.day in window and one.on <= DAY for one in found)
    assert len(found) <= window.wanted


def test_all_is_kept_or_nothing() -> None:
    past = Window(date(2025, 1, 1), date(2026, 1, 1), 4)
    assert len(deeds([told(windows=(past,))], kept=100, today=DAY)) == 4
    assert deeds([told(windows=(past,))], kept=0, today=DAY) == []


def test_weeks_of_july_are_let_go() -> None:
    week = Window(date(2026, 7, 6), date(2026, 7, 13))
    assert [one.verb for one in deeds([told(windows=(week,))], kept=100, today=DAY)] == ["excuse"]


def test_individual_forums_leave_only_that_they_met() -> None:
    past = Window(date(2025, 1, 1), date(2025, 2, 1))
    found = deeds([told(windows=(past,), is_individual=True)], kept=100, today=DAY)
    assert [(one.words, one.more) for one in found] == [("Gruppen möttes.", "")]


def test_what_happens_is_answered_after_it_happened() -> None:
    found = [one for key in "abcdefgh" for one in _happened(key)]
    answers = [one for one in found if one.verb == "answer"]
    assert answers
    assert all(date.fromisoformat(one.more) < one.day for one in answers)


def test_what_holds_always_is_told_of_after_the_year() -> None:
    years = tuple(Window(date(year, 1, 1), date(year + 1, 1, 1)) for year in range(2015, 2027))
    found = deeds([told(mode="always", kind="standing", windows=years)], kept=100, today=DAY)
    assert found
    assert all(one.verb == "say" and one.on >= date(one.day.year + 1, 1, 1) for one in found)


def test_what_is_done_as_needed_is_left_alone() -> None:
    assert deeds([told(mode="on_event", kind="optional", windows=(YEAR,))], kept=100, today=DAY) == []


@given(st.integers(1, 1000), st.text())
def test_what_is_drawn_lies_below(below: int, part: str) -> None:
    assert 0 <= drawn(part, below=below) < below


def _happened(key: str) -> list[Deed]:
    past = Window(date(2025, 1, 1), date(2026, 1, 1))
    return deeds([told(key=key, mode="on_event", kind="on_event", windows=(past,))], kept=100, today=DAY)
