"""What falls due when something happens, and what holds all the time."""

from datetime import date

import pytest

from samsyn.almanac.periods import Window
from samsyn.duties.rules.events import (
    Case,
    always_standing,
    case_standing,
    count_in,
    on_event_standing,
    period_standing,
)
from samsyn.duties.rules.standings import Frame, Standing

MARCH = date(2025, 3, 1)
APRIL = date(2025, 4, 1)
FRAME = Frame(date(2025, 3, 20), date(2025, 1, 1))


# Södertälje 2023–2026, punkt 6: a member who cannot come names a substitute; the paper sets no days.
@pytest.mark.parametrize(
    ("case", "on", "expected"),
    [
        (Case(MARCH), date(2025, 12, 1), Standing.OPEN),
        (Case(MARCH, APRIL), date(2025, 3, 25), Standing.OPEN),
        (Case(MARCH, APRIL), date(2025, 3, 26), Standing.DUE_SOON),
        (Case(MARCH, APRIL), date(2025, 4, 2), Standing.MISSED),
        (Case(MARCH, APRIL, APRIL), date(2025, 3, 26), Standing.DUE_SOON),
        (Case(MARCH, APRIL, APRIL), date(2025, 4, 2), Standing.KEPT),
        (Case(date(2024, 3, 1)), date(2025, 4, 2), Standing.BEFORE_USE),
        (Case(date(2024, 3, 1), date(2024, 4, 1)), date(2025, 4, 2), Standing.BEFORE_USE),
    ],
)
def test_case_standing(case, on, expected):
    assert case_standing(case, Frame(on, date(2025, 1, 1))) is expected


@pytest.mark.parametrize(
    ("cases", "expected"),
    [
        ([], Standing.ON_EVENT),
        ([Case(MARCH, None, MARCH)], Standing.ON_EVENT),
        ([Case(MARCH)], Standing.OPEN),
        ([Case(MARCH), Case(MARCH, date(2025, 3, 10))], Standing.MISSED),
        ([Case(date(2025, 3, 21))], Standing.ON_EVENT),
    ],
)
def test_on_event_standing(cases, expected):
    assert on_event_standing(cases, FRAME) is expected


def test_nothing_happens_under_an_agreement_that_has_ended():
    assert on_event_standing([Case(MARCH)], Frame(APRIL, MARCH, MARCH)) is Standing.ENDED


YEAR = Window(date(2025, 1, 1), date(2026, 1, 1))


# Requirement E10: what holds all the time is neither kept nor late before its year has ended.
@pytest.mark.parametrize(
    ("answered_on", "on", "expected"),
    [
        ([], date(2024, 6, 1), Standing.AHEAD),
        ([], date(2025, 6, 1), Standing.ALWAYS),
        ([], date(2025, 12, 31), Standing.ALWAYS),
        ([], date(2026, 1, 1), Standing.OPEN),
        ([], date(2026, 3, 1), Standing.OPEN),
        ([], date(2026, 3, 2), Standing.OPEN),
        ([date(2025, 12, 1)], date(2026, 3, 2), Standing.KEPT),
        ([date(2026, 4, 1)], date(2026, 3, 2), Standing.OPEN),
    ],
)
def test_period_standing(answered_on, on, expected):
    assert period_standing(YEAR, answered_on, Frame(on, date(2025, 1, 1))) is expected


def test_a_period_before_use_is_unknown_and_an_unconfirmed_one_waits():
    assert period_standing(YEAR, [], Frame(date(2026, 2, 1), date(2026, 1, 1))) is Standing.BEFORE_USE
    assert period_standing(YEAR, [], Frame(date(2026, 9, 1), MARCH, None, False)) is Standing.UNCONFIRMED


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        ([Standing.KEPT, Standing.ALWAYS], Standing.ALWAYS),
        ([Standing.OPEN, Standing.ALWAYS], Standing.OPEN),
        ([], Standing.ALWAYS),
    ],
)
def test_always_standing(periods, expected):
    assert always_standing(periods, FRAME) is expected


def test_always_ends_with_the_agreement():
    assert always_standing([], Frame(APRIL, MARCH, MARCH)) is Standing.ENDED


def test_count_in():
    assert count_in([MARCH, APRIL, date(2026, 1, 1)], MARCH, date(2025, 12, 31)) == 2
