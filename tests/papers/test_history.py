"""How promises have held: only rhythm, owner and kind cut; standings from before a change do not move."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samsyn.almanac.periods import Window
from samsyn.papers.history import Held, Stretch, stretches, windows_in
from samsyn.papers.model import Clause, ExplicitPromise, Paper, Renewal, Term
from tests.papers.sample import paper

FIRST, LAST = date(2022, 1, 1), date(2024, 12, 31)
CHANGED = date(2023, 7, 1)


def promised(rhythm: str, **facts: Any) -> Paper:
    said = ExplicitPromise(**{"id": "a", "title": "Göra", "clause": "punkt-6", "rhythm": rhythm, **facts})
    return paper(promises=(said,))


def row(*editions: tuple[date | None, Paper]) -> tuple[Stretch, ...]:
    return stretches([Held(*each) for each in editions]).get("promises/a", ())


def days(found: tuple[Stretch, ...]) -> list[tuple[date | None, date | None]]:
    return [(each.first_day, each.last_day) for each in found]


def test_a_promise_that_never_changed_is_one_stretch() -> None:
    assert days(row((None, promised("en gång per år")))) == [(None, None)]


@pytest.mark.parametrize(
    "after",
    [
        promised("1 gång/år"),
        promised("en gång per år", title="Göra det", quote="nytt"),
        promised("en gång per år", clause="ny"),
    ],
)
def test_a_new_wording_or_clause_cuts_nothing(after: Paper) -> None:
    found = row((None, promised("en gång per år")), (CHANGED, after))
    assert days(found) == [(None, None)]
    assert found[0].promise.title == next(iter(after.promises)).title
    assert found[0].paper is after


@pytest.mark.parametrize(
    "after",
    [
        promised("två gånger per år"),
        promised("en gång per år", owner=("polisen",)),
        promised("en gång per år", kind="optional"),
        promised("en gång i kvartalet, ungefär"),
    ],
)
def test_another_rhythm_owner_or_kind_cuts(after: Paper) -> None:
    found = row((None, promised("en gång per år")), (CHANGED, after))
    assert days(found) == [(None, date(2023, 6, 30)), (CHANGED, None)]


def test_a_promise_may_end_and_come_back() -> None:
    back = date(2024, 1, 1)
    found = row((None, promised("en gång per år")), (CHANGED, paper()), (back, promised("en gång per år")))
    assert days(found) == [(None, date(2023, 6, 30)), (back, None)]
    assert days(row((None, promised("en gång per år")), (CHANGED, paper()), (back, paper()))) == [
        (None, date(2023, 6, 30))
    ]


def test_a_promise_that_comes_later_begins_then() -> None:
    assert days(row((None, paper()), (CHANGED, promised("en gång per år")))) == [(CHANGED, None)]


def test_an_edition_entered_late_is_put_in_its_place() -> None:
    first, late = promised("en gång per år"), promised("två gånger per år")
    ordered = row((None, first), (CHANGED, late))
    assert days(row((CHANGED, late), (None, first))) == days(ordered)


def test_of_two_editions_from_one_day_the_later_holds() -> None:
    found = row((None, promised("en gång per år")), (None, promised("två gånger per år")))
    assert days(found) == [(None, None)]
    assert found[0].promise.phrase == "två gånger per år"
    same_day = row((CHANGED, promised("en gång per år")), (CHANGED, promised("två gånger per år")))
    assert [each.promise.phrase for each in same_day] == ["två gånger per år"]


def test_an_extended_term_and_a_moved_clause_move_nothing() -> None:
    before = promised("fyra gånger per år")
    after = paper(
        promises=before.promises,
        term=Term(first_day="2022-01-01", last_day="2027-12-31"),
        clauses=(Clause(id="punkt-6", number="7", title="Forum"),),
    )
    found = row((None, before), (CHANGED, after))
    assert days(found) == [(None, None)]
    assert windows_in(found[0], FIRST, LAST) == windows_in(row((None, before))[0], FIRST, LAST)


def haninge(last_day: str) -> Paper:
    renewal = Renewal(extension_years=3, consultation_months_before=6)
    return paper(term=Term(first_day="2022-01-xx", last_day=last_day), renewal=renewal)


def asked_before_the_end(*editions: tuple[date | None, Paper], key: str = "renewal/consultation") -> list[Window]:
    found = stretches([Held(*each) for each in editions])[key]
    return [window for one in found for window in windows_in(one, FIRST, date(2031, 12, 31))]


# Haninge 2022–2024: consultation at the latest six months before the end, before each end that it comes to have.
def test_an_extension_asks_for_consultation_anew_and_leaves_the_first_as_it_was() -> None:
    alone = asked_before_the_end((None, haninge("2024-12-31")))
    assert alone == [Window(FIRST, date(2024, 7, 1))]
    decided = date(2024, 5, 20)
    longer = asked_before_the_end((None, haninge("2024-12-31")), (decided, haninge("2027-12-31")))
    assert longer == [*alone, Window(date(2025, 1, 1), date(2027, 7, 1))]
    again = (date(2027, 6, 1), haninge("2030-12-31"))
    thrice = asked_before_the_end((None, haninge("2024-12-31")), (decided, haninge("2027-12-31")), again)
    assert thrice == [*longer, Window(date(2028, 1, 1), date(2030, 7, 1))]


def test_to_end_or_go_on_is_asked_before_each_end() -> None:
    found = asked_before_the_end((None, haninge("2024-12-31")), (CHANGED, haninge("2027-12-31")), key="term/last_day")
    assert found == [Window(FIRST, date(2025, 1, 1)), Window(date(2025, 1, 1), date(2028, 1, 1))]


def test_an_end_that_comes_sooner_is_asked_for_once() -> None:
    found = asked_before_the_end((None, haninge("2027-12-31")), (CHANGED, haninge("2024-12-31")))
    assert found == [Window(FIRST, date(2024, 7, 1))]


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 1000), st.sampled_from(["fyra gånger per år", "varje vecka", "var tredje vecka", "varje månad"]))
def test_the_past_does_not_move_and_the_days_are_shared_out(offset: int, rhythm: str) -> None:
    changed = FIRST + timedelta(days=offset)
    alone = windows_in(row((None, promised(rhythm)))[0], FIRST, LAST)
    before, after = row((None, promised(rhythm)), (changed, promised(rhythm, owner=("polisen",))))
    cut = [*windows_in(before, FIRST, LAST), *windows_in(after, FIRST, LAST)]
    whole_before = [window for window in alone if window.last_day < changed]
    assert cut[: len(whole_before)] == whole_before
    assert cut[0].starts == alone[0].starts
    assert cut[-1].ends == alone[-1].ends
    assert all(one.ends == other.starts for one, other in pairwise(cut))
