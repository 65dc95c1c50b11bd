"""How a promise was kept through a span: one word for all its times, the same in whatever order they come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.duties.rules.duties import Mode
from samsyn.duties.rules.keeping import Keeping, keeping
from samsyn.duties.rules.standings import Standing

K, S = Keeping, Standing
TIMES = st.lists(st.tuples(st.sampled_from(S), st.integers(0, 3)), max_size=6)


# Nykvarn 2021–2022, § 6: "sammanträder fyra gånger per år"; Södertälje 2023–2026: weekly meetings are windows each.
@pytest.mark.parametrize(
    ("times", "has_evidence", "expected"),
    [
        ([(S.KEPT, 4)], True, K.KEPT),
        ([(S.MISSED, 0)], False, K.NOT_KEPT),
        ([(S.MISSED, 3)], True, K.PARTLY),
        ([(S.MISSED, 0), (S.KEPT, 1)], True, K.PARTLY),
        ([(S.BEHIND, 0)], False, K.NOT_KEPT),
        ([(S.BEHIND, 1), (S.AHEAD, 0)], True, K.PARTLY),
        ([(S.KEPT, 1), (S.AHEAD, 0)], True, K.RUNNING),
        ([(S.DUE_SOON, 0)], False, K.RUNNING),
        ([(S.KEPT, 1), (S.EXCUSED, 0)], True, K.KEPT),
        ([(S.EXCUSED, 0)], False, K.EXCUSED),
        ([(S.BEFORE_USE, 0), (S.EXCUSED, 0)], False, K.EXCUSED),
        ([(S.BEFORE_USE, 0)], False, K.UNKNOWN),
        ([(S.UNCONFIRMED, 0), (S.BEFORE_USE, 0)], False, K.UNCONFIRMED),
        ([(S.ENDED, 0)], False, K.QUIET),
        ([], False, K.QUIET),
        ([], True, K.KEPT),
    ],
)
def test_in_windows(times: list[tuple[Standing, int]], has_evidence: bool, expected: Keeping) -> None:
    assert keeping(Mode.WINDOWS, times, has_evidence=has_evidence) is expected


@pytest.mark.parametrize(
    ("standings", "expected"),
    [
        ([S.KEPT], K.KEPT),
        ([S.OPEN], K.UNTOLD),
        ([S.KEPT, S.OPEN], K.UNTOLD),
        ([S.ALWAYS], K.RUNNING),
        ([S.KEPT, S.AHEAD], K.RUNNING),
        ([S.UNCONFIRMED], K.UNCONFIRMED),
        ([S.BEFORE_USE], K.UNKNOWN),
        ([], K.QUIET),
    ],
)
def test_what_holds_all_the_time_is_told_of(standings: list[Standing], expected: Keeping) -> None:
    assert keeping(Mode.ALWAYS, [(one, 0) for one in standings], has_evidence=False) is expected


@given(st.sampled_from(Mode), TIMES, st.booleans(), st.randoms())
def test_the_order_of_the_times_says_nothing(
    mode: Mode, times: list[tuple[Standing, int]], has_evidence: bool, chance: object
) -> None:
    mixed = times[:]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert keeping(mode, times, has_evidence=has_evidence) is keeping(mode, mixed, has_evidence=has_evidence)


@given(st.sampled_from(Mode), TIMES, st.booleans())
def test_nothing_that_was_missed_is_called_kept(
    mode: Mode, times: list[tuple[Standing, int]], has_evidence: bool
) -> None:
    found = keeping(mode, times, has_evidence=has_evidence)
    if any(one in {S.MISSED, S.BEHIND} for one, _ in times):
        assert found in {K.NOT_KEPT, K.PARTLY}
    else:
        assert found not in {K.NOT_KEPT, K.PARTLY}
