"""How a promise stands in a window: truth tables, the clause above each."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.almanac.periods import Window
from samsyn.duties.rules.standings import (
    ASKS,
    Frame,
    Standing,
    asked_of,
    counted_of,
    next_last_day,
    notice,
    standing,
)

ALWAYS_IN_USE = date(2000, 1, 1)
YEAR = Window(date(2025, 1, 1), date(2026, 1, 1), 4)
FEB, MAY, AUG, NOV = (date(2025, month, 10) for month in (2, 5, 8, 11))


def stands(window, done_on, on, *, is_excused=False, in_use_from=ALWAYS_IN_USE, last_day=None, is_confirmed=True):
    frame = Frame(on, in_use_from, last_day, is_confirmed)
    return standing(window, done_on, is_excused=is_excused, frame=frame)


# Södertälje 2023–2026, punkt 6: strategisk styrgrupp "minst fyra gånger per år".
@pytest.mark.parametrize(
    ("done_on", "on", "expected"),
    [
        ([], date(2024, 12, 31), Standing.AHEAD),
        ([], date(2025, 1, 1), Standing.OPEN),
        ([], date(2025, 3, 16), Standing.OPEN),
        ([], date(2025, 3, 17), Standing.DUE_SOON),
        ([], date(2025, 3, 31), Standing.DUE_SOON),
        ([], date(2025, 4, 1), Standing.BEHIND),
        ([FEB], date(2025, 4, 1), Standing.OPEN),
        ([FEB], date(2025, 7, 1), Standing.BEHIND),
        ([FEB, MAY, AUG], date(2025, 12, 20), Standing.DUE_SOON),
        ([FEB, MAY, AUG], date(2026, 1, 1), Standing.MISSED),
        ([FEB, MAY, AUG, NOV], date(2025, 11, 10), Standing.KEPT),
        ([FEB, MAY, AUG, NOV], date(2025, 11, 9), Standing.OPEN),
        ([FEB, FEB, FEB, FEB], date(2025, 3, 1), Standing.KEPT),
    ],
)
def test_four_times_a_year(done_on, on, expected):
    assert stands(YEAR, done_on, on) is expected


# Nykvarn 2021–2022, § 9: lägesbilden uppdateras "minst en gång per år".
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2025, 11, 1), Standing.OPEN),
        (date(2025, 11, 2), Standing.DUE_SOON),
        (date(2025, 12, 31), Standing.DUE_SOON),
        (date(2026, 1, 1), Standing.MISSED),
    ],
)
def test_once_a_year_is_never_behind(on, expected):
    assert stands(Window(date(2025, 1, 1), date(2026, 1, 1)), [], on) is expected


@pytest.mark.parametrize(
    ("starts", "ends", "wanted", "days"),
    [
        (date(2025, 1, 6), date(2025, 1, 13), 1, 1),
        (date(2025, 1, 9), date(2025, 1, 10), 1, 1),
        (date(2025, 1, 1), date(2025, 4, 1), 1, 15),
        (date(2025, 1, 1), date(2026, 1, 1), 4, 15),
        (date(2025, 1, 1), date(2026, 1, 1), 1, 60),
        (date(2023, 7, 1), date(2025, 7, 1), 1, 60),
    ],
)
def test_notice_is_a_sixth_of_the_step(starts, ends, wanted, days):
    assert notice(Window(starts, ends, wanted)) == timedelta(days=days)


# Requirement G13, honest time: what lies before use is unknown, not missed.
@pytest.mark.parametrize(
    ("done_on", "on", "in_use_from", "expected"),
    [
        ([], date(2026, 5, 1), date(2026, 1, 1), Standing.BEFORE_USE),
        ([], date(2025, 5, 1), date(2026, 1, 1), Standing.BEFORE_USE),
        ([], date(2024, 5, 1), date(2026, 1, 1), Standing.AHEAD),
        ([FEB, MAY, AUG, NOV], date(2026, 5, 1), date(2026, 1, 1), Standing.KEPT),
        ([], date(2025, 8, 15), date(2025, 8, 15), Standing.OPEN),
        ([], date(2025, 9, 30), date(2025, 8, 15), Standing.DUE_SOON),
        ([], date(2025, 10, 1), date(2025, 8, 15), Standing.BEHIND),
        ([AUG], date(2025, 10, 1), date(2025, 8, 15), Standing.OPEN),
        ([FEB], date(2025, 10, 1), date(2025, 8, 15), Standing.BEHIND),
        ([AUG, NOV], date(2025, 11, 30), date(2025, 8, 15), Standing.KEPT),
        ([FEB, MAY, AUG], date(2026, 1, 1), date(2025, 8, 15), Standing.MISSED),
        ([], date(2025, 12, 31), date(2025, 12, 20), Standing.DUE_SOON),
        ([], date(2026, 1, 1), date(2025, 12, 20), Standing.BEFORE_USE),
    ],
)
def test_what_the_program_could_not_know(done_on, on, in_use_from, expected):
    assert stands(YEAR, done_on, on, in_use_from=in_use_from) is expected


def test_a_window_running_at_first_use_is_cut_at_a_step():
    assert asked_of(YEAR, date(2025, 8, 15)) == Window(date(2025, 7, 1), date(2026, 1, 1), 2)
    assert asked_of(YEAR, date(2025, 9, 16)) == Window(date(2025, 10, 1), date(2026, 1, 1), 1)
    assert asked_of(YEAR, date(2025, 12, 17)) is None
    assert asked_of(YEAR, date(2024, 1, 1)) == YEAR


def test_what_was_done_ahead_carries_over_the_cut():
    asked = asked_of(YEAR, date(2025, 8, 15))
    assert counted_of(YEAR, asked, [FEB, MAY, AUG], on=NOV) == 1
    assert counted_of(YEAR, asked, [FEB, FEB, MAY, MAY], on=NOV) == 2


# Nykvarn 2021–2022, § 4: överenskommelsen gäller till och med 2022-12-31.
def test_nothing_is_asked_after_the_end():
    after = Window(date(2023, 1, 1), date(2024, 1, 1))
    assert stands(after, [], date(2022, 12, 31), last_day=date(2022, 12, 31)) is Standing.ENDED


@pytest.mark.parametrize(
    ("on", "is_excused", "is_confirmed", "expected"),
    [
        (date(2025, 5, 1), True, True, Standing.EXCUSED),
        (date(2026, 5, 1), True, True, Standing.EXCUSED),
        (date(2025, 5, 1), False, False, Standing.UNCONFIRMED),
        (date(2026, 5, 1), False, False, Standing.UNCONFIRMED),
        (date(2024, 5, 1), False, False, Standing.AHEAD),
    ],
)
def test_excused_and_unconfirmed_are_never_late(on, is_excused, is_confirmed, expected):
    assert stands(YEAR, [], on, is_excused=is_excused, is_confirmed=is_confirmed) is expected


@pytest.mark.parametrize(
    ("done_on", "expected"),
    [([], date(2025, 3, 31)), ([FEB], date(2025, 6, 30)), ([FEB, MAY], date(2025, 9, 30)), ([FEB] * 4, None)],
)
def test_next_last_day(done_on, expected):
    assert next_last_day(YEAR, done_on, Frame(date(2025, 6, 1), ALWAYS_IN_USE)) == expected


days = st.dates(date(2024, 1, 1), date(2027, 12, 31))
windows = st.builds(
    lambda starts, length, wanted: Window(starts, starts + timedelta(days=length), wanted),
    days,
    st.integers(1, 800),
    st.integers(1, 12),
)
GOODNESS = [Standing.KEPT, Standing.EXCUSED, Standing.BEFORE_USE, Standing.AHEAD, *reversed(ASKS)]


@given(windows, st.lists(days, max_size=8), days, days, days)
def test_a_report_never_makes_things_worse(window, done_on, new, on, in_use_from):
    before = stands(window, done_on, on, in_use_from=in_use_from)
    after = stands(window, [*done_on, new], on, in_use_from=in_use_from)
    assert GOODNESS.index(after) <= GOODNESS.index(before)


@given(windows, st.lists(days, max_size=8), days, days)
def test_what_happens_later_changes_nothing(window, done_on, on, in_use_from):
    known = [day for day in done_on if day <= on]
    one = stands(window, done_on, on, in_use_from=in_use_from)
    assert one is stands(window, known, on, in_use_from=in_use_from)


@given(windows, st.lists(days, max_size=8), days, days, st.integers(0, 900))
def test_more_time_before_use_never_makes_anything_missed(window, done_on, on, in_use_from, more):
    before = stands(window, done_on, on, in_use_from=in_use_from)
    after = stands(window, done_on, on, in_use_from=in_use_from + timedelta(days=more))
    assert before is Standing.MISSED or after is not Standing.MISSED


@given(windows, days)
def test_nothing_is_late_on_the_day_of_taking_into_use(window, on):
    assert stands(window, [], on, in_use_from=on) not in {Standing.MISSED, Standing.BEHIND}
