"""How the parties are organised, by the rules of the five agreements."""

from datetime import date

import pytest

from samsyn.almanac.rotations import AlternatingPerMeeting, Fixed, Joint
from samsyn.papers import organisation
from samsyn.papers.kinds import ChairKind
from samsyn.papers.model import Renewal, Term
from samsyn.papers.organisation import Branch, Year
from tests.papers.sample import chair, forum, paper


def test_the_tree_begins_with_the_highest() -> None:
    alone, top = forum("alone", under="okand"), forum("top", is_highest=True)
    under = forum("under", under="top")
    value = paper(forums=(alone, under, top))
    assert organisation.tree(value) == (Branch(top, (Branch(under),)), Branch(alone))
    assert organisation.highest(value) == top
    assert organisation.highest(paper()) is None


# Haninge 2022–2024: Haninge kommun 2022, sedan växlar det årsvis.
@pytest.mark.parametrize(
    ("year", "holders"), [(2021, ()), (2022, ("kommunen",)), (2023, ("polisen",)), (2024, ("kommunen",))]
)
def test_a_yearly_chair(year: int, holders: tuple[str, ...]) -> None:
    styrgrupp = forum(chair=chair(ChairKind.YEARLY, "kommunen", "polisen", first_year=2022))
    assert organisation.chair_in(paper(), styrgrupp, year).holders == holders


# Nykvarn 2021–2022, punkt 6: ett år i taget mellan tre, utan att säga vem som börjar.
def test_who_begins_is_assumed_where_it_is_not_written() -> None:
    radet = forum(chair=chair(ChairKind.YEARLY, "a", "b", "c"))
    assert organisation.chairs(paper(), radet, date(2022, 3, 1), date(2024, 1, 1)) == (
        Year(2022, ("a",), is_assumed=True),
        Year(2023, ("b",), is_assumed=True),
        Year(2024, ("c",), is_assumed=True),
    )
    assert organisation.chair_in(paper(term=Term()), radet, 2022) == Year(2022, ())


def test_other_chairs() -> None:
    assert organisation.rotation(paper(), chair(ChairKind.FIXED, "a")) == Fixed("a")
    assert organisation.rotation(paper(), chair(ChairKind.FIXED)) is None
    assert organisation.rotation(paper(), chair(ChairKind.JOINT, "a", "b", "a")) == Joint(("a", "b"))
    assert organisation.rotation(paper(), chair(ChairKind.FIXED, "a", "b")) == Joint(("a", "b"))
    assert organisation.rotation(paper(), chair(ChairKind.ALTERNATING, "a", "b")) == AlternatingPerMeeting(("a", "b"))
    assert organisation.chair_in(paper(), forum(), 2022) == Year(2022, ())


@pytest.mark.parametrize(
    ("term", "first", "last"),
    [
        (Term(first_day="2021-01-01", last_day="2022-12-31"), date(2021, 1, 1), date(2022, 12, 31)),  # Nykvarn
        (Term(first_day="2023", last_day="2026"), date(2023, 1, 1), date(2026, 12, 31)),  # Strängnäs
        (Term(first_day="2022-01-xx", last_day="2024-12-31"), date(2022, 1, 1), date(2024, 12, 31)),  # Haninge
        (Term(first_day="2024-01-01", is_open_ended=True), date(2024, 1, 1), None),  # Stockholm
    ],
)
def test_terms(term: Term, first: date, last: date | None) -> None:
    held = organisation.term(paper(term=term))
    assert held is not None
    assert (held.first_day, held.last_day) == (first, last)


def test_a_term_knows_its_renewal() -> None:
    held = organisation.term(paper(renewal=Renewal(extension_years=3, consultation_months_before=6)))
    assert held is not None
    assert held.renewal is not None
    assert (held.renewal.years, held.renewal.consult_months) == (3, 6)
    assert organisation.term(paper(term=Term())) is None
    consulted = organisation.term(paper(renewal=Renewal(extension_years=3)))
    assert consulted is not None
    assert consulted.renewal is not None
    assert consulted.renewal.consult_months == 0
