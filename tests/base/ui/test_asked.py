"""A number that is asked for is one that can be, or it is none."""

import pytest

from samsyn.base.ui import asked


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("12", 12), ("007", 7), ("999999999", 999_999_999)])
def test_a_number(text: str, number: int) -> None:
    assert asked.number(text) == number


@pytest.mark.parametrize("text", ["", "först", "-1", "1.5", "²", "٣", "1\n", "\0", "1" * 10, "1" * 5000])
def test_no_number(text: str) -> None:
    assert asked.number(text) is None
