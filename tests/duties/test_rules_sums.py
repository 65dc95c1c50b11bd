"""One standing and one pair of figures for a row."""

import pytest

from samsyn.duties.rules import standings as rules
from samsyn.duties.rules.sums import figures, row_standing

S = rules.Standing


# Haninge 2022–2024: OSG meets each month, and a missed month asks until the next is held.
@pytest.mark.parametrize(
    ("standings", "expected"),
    [
        ([S.KEPT, S.KEPT, S.OPEN, S.AHEAD], S.OPEN),
        ([S.KEPT, S.MISSED, S.OPEN, S.AHEAD], S.MISSED),
        ([S.MISSED, S.KEPT, S.OPEN, S.AHEAD], S.OPEN),
        ([S.MISSED, S.EXCUSED, S.AHEAD], S.EXCUSED),
        ([S.MISSED, S.KEPT, S.AHEAD], S.KEPT),
        ([S.BEFORE_USE, S.DUE_SOON], S.DUE_SOON),
        ([S.BEFORE_USE, S.AHEAD], S.AHEAD),
        ([S.BEFORE_USE], S.BEFORE_USE),
        ([S.UNCONFIRMED, S.AHEAD], S.UNCONFIRMED),
        ([S.BEHIND], S.BEHIND),
        ([S.ENDED], S.ENDED),
        ([], S.AHEAD),
    ],
)
def test_row_standing(standings, expected):
    assert row_standing(standings, has_ended=False) is expected


def test_all_has_ended():
    assert row_standing([S.MISSED, S.KEPT], has_ended=True) is S.ENDED


def test_figures_leave_out_what_is_unknown():
    cells = [(S.BEFORE_USE, 0, 1), (S.KEPT, 2, 1), (S.MISSED, 1, 2), (S.EXCUSED, 0, 1), (S.AHEAD, 0, 1)]
    assert figures(cells) == (2, 4)
