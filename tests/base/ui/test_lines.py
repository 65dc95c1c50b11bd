"""The term ruler and the year line fill their width, and the tree finds its tiers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.base.ui.lines import month_shares, now_share, ruler, year_line
from samsyn.base.ui.samples import RINGS, TODAY
from samsyn.base.ui.tree import tiers
from samsyn.base.ui.values import ForumNode

firsts = st.dates(date(2010, 1, 1), date(2030, 1, 1))
days = st.dates(date(2000, 1, 1), date(2050, 1, 1))


def value(share: str) -> float:
    return float(share.removesuffix("%"))


@given(
    st.dates(date(2010, 1, 1), date(2030, 1, 1)), st.integers(30, 3000), st.dates(date(2000, 1, 1), date(2050, 1, 1))
)
def test_everything_on_the_ruler_lies_on_it(first: date, length: int, today: date) -> None:
    last = date.fromordinal(first.toordinal() + length)
    drawn = ruler(first, last, today=today)
    shares = [*drawn.months, *(year.at for year in drawn.years), drawn.gone]
    assert all(0 <= value(share) <= 100 for share in shares)
    assert bool(drawn.now) == (first <= today <= last)


def test_a_term_of_four_years() -> None:
    drawn = ruler(date(2023, 1, 1), date(2026, 12, 31), today=TODAY)
    assert [year.year for year in drawn.years] == [2023, 2024, 2025, 2026]
    assert len(drawn.months) == 44
    assert (drawn.gone, drawn.now_anchor, drawn.has_end) == ("97.13%", "end", True)


def test_a_term_without_an_end_has_no_wall() -> None:
    drawn = ruler(date(2024, 1, 1), None, today=TODAY)
    assert not drawn.has_end
    assert drawn.years[-1].year == 2027


def test_the_months_fill_the_year() -> None:
    shares = month_shares(2026)
    assert len(shares) == 12
    assert shares[0][0] == "0.00%"
    assert value(shares[11][1]) == pytest.approx(100 - 31 / 2 / 365 * 100, abs=0.01)
    assert now_share(2026, TODAY) == "88.49%"
    assert now_share(2025, TODAY) == ""


def test_a_dense_ring_is_pieces_and_a_sparse_one_days_on_a_track() -> None:
    weekly, board, soon = RINGS[0], RINGS[3], RINGS[5]
    assert len(year_line(weekly, 2026, today=TODAY).pieces) == 53
    assert len(year_line(board, 2026, today=TODAY).dots) == 4
    left = year_line(soon, 2026, today=TODAY)
    assert [piece.mark for piece in left.pieces] == ["soon"]
    assert value(left.pieces[0].x) == pytest.approx(88.5, abs=0.3)
    assert year_line(RINGS[6], 2026, today=TODAY).is_kept


def node(key: str, under: str = "", *, individual: bool = False) -> ForumNode:
    return ForumNode(key=key, name=key.upper(), under=under, individual=individual)


def test_forums_lie_on_the_tier_that_their_answering_gives() -> None:
    drawn = tiers([node("a"), node("c", "b"), node("b", "a"), node("d", "a"), node("e", individual=True)])
    assert [[one.key for one in tier.nodes] for tier in drawn] == [["a"], ["b", "d"], ["c"]]
    assert [tier.says_above for tier in drawn] == [False, False, True]
    assert drawn[1].wires == "M50.00 0V30H25.00V60M50.00 0V30H75.00V60"


def test_a_forum_that_answers_to_one_elsewhere_stands_at_the_top() -> None:
    assert [[one.key for one in tier.nodes] for tier in tiers([node("a", "city"), node("b", "a")])] == [["a"], ["b"]]


def test_more_than_five_abreast_get_no_line_each() -> None:
    drawn = tiers([node("a"), *(node(f"b{place}", "a") for place in range(6))])
    assert drawn[1].is_wide
    assert drawn[1].wires == "M50.00 0V60"


def test_a_loop_in_the_tree_is_refused() -> None:
    with pytest.raises(ValueError, match="loop"):
        tiers([node("a", "b"), node("b", "a")])


def test_no_forums_make_no_tiers() -> None:
    assert tiers([]) == ()
