"""Every refusal of every package is put into words, and none is taken for another's."""

from datetime import date

import pytest

from samsyn.base.guard.rules import Found, Kind
from samsyn.papers.succeeding import Overlap
from samsyn.site import refusals

ALL = [(objection, book) for book in refusals.BOOKS for objection in book]


@pytest.mark.parametrize(("objection", "book"), ALL, ids=lambda one: str(one)[:40] if not isinstance(one, dict) else "")
def test_each_is_said_in_its_own_words(objection: object, book: dict[object, object]) -> None:
    assert refusals.words(objection) == str(book[objection])
    assert refusals.code(objection).replace("_", "").isalnum()


def test_an_overlap_is_said_with_both_days() -> None:
    overlap = Overlap(date(2022, 12, 31), date(2022, 7, 1))
    assert "1 juli 2022" in refusals.words(overlap)
    assert "31 december 2022" in refusals.words(overlap)
    assert refusals.code(overlap) == "overlap"


def test_a_finding_of_the_guard_and_an_unknown_no() -> None:
    found = Found(Kind.MOBILE_NUMBER, "contacts/0/note")
    assert "contacts/0/note" in refusals.words(found)
    assert refusals.code(found) == "mobile_number"
    assert refusals.words("something new") == "Det gick inte att göra så."
    assert refusals.code("something new") == "refused"
