"""Duties of a paper, laid out through its amendments; and who has to confirm them."""

from datetime import date

import pytest

from samsyn.duties.rules.confirming import Confirmed
from samsyn.duties.rules.duties import Mode, law_duties
from samsyn.duties.rules.law import LAW
from samsyn.duties.rules.laying import Laid, awaited, lay, runs_of
from samsyn.papers.history import Held
from samsyn.papers.kinds import PromiseKind
from samsyn.papers.model import ExplicitPromise, Paper, Term
from tests.written import paper, with_rhythm

FORUM, GROUP = "forums/chefssamradet/rhythm", "forums/sspf/rhythm"
FIRST, LAST = date(2025, 1, 1), date(2027, 12, 31)
JULY = date(2025, 7, 1)


def laid(*editions: tuple[date | None, Paper]) -> dict[str, Laid]:
    runs = runs_of([Held(first_day, written) for first_day, written in editions])
    return {one.run.duty.key: one for one in lay(runs, FIRST, LAST)}


def days(one: Laid) -> list[tuple[date, date, int]]:
    return [(window.starts, window.last_day, window.wanted) for window in one.windows]


def test_windows_are_cut_to_the_term() -> None:
    found = laid((None, paper()))
    assert days(found[FORUM]) == [(FIRST, date(2025, 12, 31), 4), (date(2026, 1, 1), date(2026, 12, 31), 4)]
    assert found[FORUM].run.last_day == date(2026, 12, 31)


def test_the_forums_awaited_are_those_that_some_promise_meets_with() -> None:
    """An individual-level forum is awaited by nothing: on which days it meets is not told."""
    said = tuple(map(said_at, ("vid varje möte i chefssamrådet", "vid varje möte i SSPF-gruppen", "varje månad")))
    assert awaited(runs_of([Held(None, paper())])) == frozenset()
    assert awaited(runs_of([Held(None, paper(promises=said))])) == {"chefssamradet"}


def said_at(rhythm: str) -> ExplicitPromise:
    facts = {"title": rhythm, "clause": "samordnare", "kind": PromiseKind.RECURRING, "owner": ("sakerhet",)}
    return ExplicitPromise(id=f"p{len(rhythm)}", rhythm=rhythm, **facts)  # type: ignore[arg-type]


def test_only_rhythm_owner_and_kind_cut() -> None:
    reworded = laid((None, paper()), (JULY, paper(vision="Trygg")))
    assert days(reworded[FORUM]) == days(laid((None, paper()))[FORUM])
    changed = laid((None, paper()), (JULY, with_rhythm(paper(), "chefssamradet", "sex gånger per år")))
    assert days(changed[FORUM]) == [
        (FIRST, date(2025, 6, 30), 1),
        (JULY, date(2025, 12, 31), 3),
        (date(2026, 1, 1), date(2026, 12, 31), 6),
    ]


def test_a_promise_that_is_taken_out_ends_and_one_put_in_begins() -> None:
    without = paper(forums=(paper().forums[0],))
    assert laid((None, paper()), (JULY, without))[GROUP].run.last_day == date(2025, 6, 30)
    begun = laid((None, without), (JULY, paper()))[GROUP]
    assert begun.windows[0].starts == JULY


# Nykvarn 2021–2022 foretold its successor: another agreement, with a term of its own.
def test_a_successor_takes_over_with_its_own_term() -> None:
    successor = paper(id="nykvarn-2027-2030", term=Term(first_day="2027-01-01", last_day="2030-12-31"))
    found = laid((None, paper()), (date(2027, 1, 1), successor))[FORUM]
    assert [window.starts.year for window in found.windows] == [2025, 2026, 2027]
    assert found.run.last_day == date(2030, 12, 31)


def test_a_successor_that_comes_early_ends_the_one_before() -> None:
    successor = paper(id="nykvarn-2026-2030", term=Term(first_day="2026-07-01", last_day="2030-12-31"))
    found = laid((None, paper()), (date(2026, 7, 1), successor))[FORUM]
    assert [(window.starts, window.last_day) for window in found.windows][1:3] == [
        (date(2026, 1, 1), date(2026, 6, 30)),
        (date(2026, 7, 1), date(2026, 12, 31)),
    ]


@pytest.mark.parametrize(
    ("rhythm", "expected"),
    [
        ("fyra gånger per år", Mode.WINDOWS),
        ("fyra gånger per år eller vid behov", Mode.WINDOWS),
        ("löpande i linjeverksamheten", Mode.ALWAYS),
        ("vid behov", Mode.ON_EVENT),
        ("regelbundet", Mode.ONCE),
        ("dagligen", Mode.ALWAYS),
        ("vid varje möte i chefssamrådet", Mode.WINDOWS),
        ("vid varje samverkansmöte", Mode.ON_EVENT),
        ("", Mode.ALWAYS),
    ],
)
def test_each_rhythm_is_met_in_its_own_way(rhythm: str, expected: Mode) -> None:
    written = paper(promises=(ExplicitPromise(id="x", title="X", clause="samordnare", rhythm=rhythm),))
    duty = laid((None, written))["promises/x"].run.duty
    assert duty.mode is expected
    assert duty.is_understood is (rhythm != "regelbundet")


def test_what_comes_back_without_saying_how_often_has_no_windows() -> None:
    promise = ExplicitPromise(id="x", title="X", clause="samordnare", kind=PromiseKind.RECURRING)
    found = laid((None, paper(promises=(promise,))))["promises/x"]
    assert (found.run.duty.mode, days(found)) == (Mode.ONCE, [])


def test_the_act_is_owed_by_the_municipality() -> None:
    found = law_duties(paper(), {duty.key: duty.key for duty in LAW})
    assert {owner.key for duty in found for owner in duty.owners} == {"kommunen"}
    assert [duty.key for duty in found if duty.mode is Mode.CLOCK] == ["act/6-picture", "act/6-plan"]


MARCH = date(2025, 3, 1)


@pytest.mark.parametrize(
    ("signed", "confirmed", "owners", "is_confirmed", "since"),
    [
        ({"kommunen"}, {}, {"kommunen"}, True, None),
        ({"kommunen"}, {}, {"polisen"}, False, None),
        ({"kommunen"}, {}, set(), True, None),
        (set(), {}, set(), False, None),
        (set(), {"polisen": MARCH}, {"polisen"}, True, MARCH),
        ({"kommunen"}, {"polisen": MARCH}, {"polisen", "kommunen"}, True, None),
    ],
)
def test_confirmation(
    signed: set[str], confirmed: dict[str, date], owners: set[str], is_confirmed: bool, since: date | None
) -> None:
    known = Confirmed(("kommunen", "polisen"), frozenset(signed), confirmed)
    assert known.is_confirmed(frozenset(owners)) is is_confirmed
    assert known.since(frozenset(owners)) == since
