"""Agreements after each other: when each formally ended, and what a successor has yet to choose."""

from dataclasses import replace
from datetime import date

from samsyn.agreements.rules import following
from samsyn.almanac.periods import Span
from samsyn.papers import succeeding
from samsyn.papers.model import Term
from tests.agreements.test_rules_renewing import one_of_the_five
from tests.written import paper


def test_what_is_followed_has_formally_ended_on_a_day() -> None:
    nykvarn, stockholm = one_of_the_five("nykvarn"), one_of_the_five("stockholm")
    new = replace(nykvarn, id="nykvarn-2023-2026", term=Term(first_day="2023-03-01", last_day="2026-12-31"))
    ended, held = following.lives([(None, nykvarn), (date(2022, 6, 1), nykvarn), (date(2023, 3, 1), new)])
    assert (ended.first_day, ended.last_day, ended.is_followed) == (date(2021, 1, 1), date(2022, 12, 31), True)
    assert ended.gap == Span(date(2023, 1, 1), date(2023, 2, 28))
    assert (held.paper.id, held.last_day, held.gap, held.is_followed) == (new.id, date(2026, 12, 31), None, False)
    later = replace(stockholm, id="stockholm-2027", term=Term(first_day="2027-01-01", is_open_ended=True))
    found = following.lives([(None, stockholm), (date(2027, 1, 1), later)])
    assert [(one.last_day, one.gap) for one in found] == [(date(2026, 12, 31), None), (None, None)]


def test_every_choice_is_to_be_made() -> None:
    old = paper()
    every = following.unchosen(old, old, {})
    assert every == tuple(one.path for one in succeeding.choices(old))
    marks = {"forums/sspf": "struck", "clauses/giltighet": "kept", "activities/vandring": "read"}
    left = following.unchosen(old, old, marks)
    gone = {"forums/sspf", "forums/sspf/seats/enheten", "clauses/giltighet"}
    assert set(every) - set(left) == gone
    assert following.unchosen(old, replace(old, forums=()), {path: "changed" for path in left}) == (
        "clauses/giltighet",
    )
    added = replace(old, clauses=(*old.clauses, replace(old.clauses[0], id="ny")))
    assert following.unchosen(old, added, {}) == every
