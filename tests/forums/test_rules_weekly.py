"""The weekly half-hour: its five steps, laid out over the meeting.

Södertälje 2023–2026 punkt 6: Måndagsmöten "äger rum varje vecka på polisstationen", to decide on the week's efforts.
"""

from datetime import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.forums.rules.weekly import Step, phases

NINE = time(9)


def test_half_an_hour_from_nine() -> None:
    laid = phases(starts=NINE, ends=None, done=())
    assert [(one.step, one.starts, one.ends) for one in laid] == [
        (Step.ATTENDANCE, time(9), time(9, 2)),
        (Step.SINCE, time(9, 2), time(9, 5)),
        (Step.AREAS, time(9, 5), time(9, 15)),
        (Step.DECIDE, time(9, 15), time(9, 25)),
        (Step.DONE, time(9, 25), time(9, 30)),
    ]


def test_an_hour_stretches_them_alike() -> None:
    laid = phases(starts=NINE, ends=time(10), done=())
    assert [one.starts for one in laid] == [time(9), time(9, 4), time(9, 10), time(9, 30), time(9, 50)]
    assert laid[-1].ends == time(10)


def test_without_a_time_there_are_no_minutes() -> None:
    assert {(one.starts, one.ends) for one in phases(starts=None, ends=None, done=())} == {(None, None)}


def test_another_meeting_has_no_areas_and_no_minutes() -> None:
    laid = phases(starts=NINE, ends=time(11), done=(), is_weekly=False)
    assert [one.step for one in laid] == [Step.ATTENDANCE, Step.SINCE, Step.DECIDE, Step.DONE]
    assert {one.starts for one in laid} == {None}


@pytest.mark.parametrize(
    ("done", "now"),
    [
        ((), Step.ATTENDANCE),
        ((Step.ATTENDANCE,), Step.SINCE),
        ((Step.SINCE,), Step.ATTENDANCE),
        ((Step.ATTENDANCE, Step.SINCE, Step.AREAS), Step.DECIDE),
        (tuple(Step), None),
    ],
)
def test_the_first_that_is_not_done_is_now(done: tuple[Step, ...], now: Step | None) -> None:
    laid = phases(starts=NINE, ends=None, done=done)
    assert [one.step for one in laid if one.is_now] == ([now] if now else [])
    assert {one.step for one in laid if one.is_done} == set(done)


@given(st.times(max_value=time(12)), st.integers(min_value=5, max_value=600))
def test_the_steps_tile_the_meeting(starts: time, minutes: int) -> None:
    """Each step begins where the one before ends, from the first minute to the last."""
    whole = starts.replace(second=0, microsecond=0)
    last = (whole.hour * 60 + whole.minute + minutes) % (24 * 60)
    ends = time(last // 60, last % 60)
    laid = phases(starts=whole, ends=ends, done=())
    assert (laid[0].starts, laid[-1].ends) == (whole, ends)
    assert all(before.ends == after.starts for before, after in pairwise(laid))
