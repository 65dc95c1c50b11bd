"""How a decision stands: taken on the day of the last stand, conditional until own decisions are told.

Södertälje 2023–2026, punkt 6: "Beslut som berör samtliga organisationer ska fattas i konsensus".
"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.forums.rules.consensus import (
    FINISHED,
    Consensus,
    DecisionStanding,
    Own,
    PartyStand,
    consensus,
    is_late,
    is_shown,
    last_day_to_answer,
    needs_consensus,
)
from samsyn.forums.rules.kinds import StandKind

MONDAY, WEDNESDAY, BOARD = date(2026, 11, 23), date(2026, 11, 25), date(2026, 12, 7)
KOMMUNEN, POLISEN, BRAND = "kommunen", "polisen", "brandforsvaret"
YES, PROVISO, NO, SILENT, NOT = (
    StandKind.BEHIND,
    StandKind.WITH_PROVISO,
    StandKind.NOT_BEHIND,
    StandKind.UNANSWERED,
    StandKind.NOT_TOUCHED,
)
OPEN, CONDITIONAL, TAKEN, NOT_AGREED = (
    DecisionStanding.OPEN,
    DecisionStanding.CONDITIONAL,
    DecisionStanding.TAKEN,
    DecisionStanding.NOT_AGREED,
)


def of(stands: dict[str, tuple[StandKind, date]], *own: Own) -> Consensus:
    return consensus([PartyStand(key, *said) for key, said in stands.items()], own, proposed_on=MONDAY)


@pytest.mark.parametrize(
    ("kommunen", "polisen", "brand", "own", "expected"),
    [
        # all three are there and stand behind it on Monday
        ((YES, MONDAY), (YES, MONDAY), (YES, MONDAY), (), Consensus(TAKEN, MONDAY, MONDAY)),
        # the fire service is absent, and answers on Wednesday
        ((YES, MONDAY), (YES, MONDAY), (SILENT, MONDAY), (), Consensus(OPEN, waits_for=(BRAND,))),
        ((YES, MONDAY), (YES, MONDAY), (YES, WEDNESDAY), (), Consensus(TAKEN, WEDNESDAY, WEDNESDAY)),
        # the municipality has to ask its board
        (
            (PROVISO, MONDAY),
            (YES, MONDAY),
            (YES, WEDNESDAY),
            (),
            Consensus(CONDITIONAL, WEDNESDAY, lacks_own=(KOMMUNEN,)),
        ),
        (
            (PROVISO, MONDAY),
            (YES, MONDAY),
            (YES, WEDNESDAY),
            (Own(KOMMUNEN, BOARD),),
            Consensus(TAKEN, WEDNESDAY, BOARD),
        ),
        # its board had decided before the last party answered
        (
            (PROVISO, MONDAY),
            (YES, MONDAY),
            (YES, WEDNESDAY),
            (Own(KOMMUNEN, MONDAY),),
            Consensus(TAKEN, WEDNESDAY, WEDNESDAY),
        ),
        # two provisos, one told of
        (
            (PROVISO, MONDAY),
            (YES, MONDAY),
            (PROVISO, WEDNESDAY),
            (Own(KOMMUNEN, BOARD),),
            Consensus(CONDITIONAL, WEDNESDAY, lacks_own=(BRAND,)),
        ),
        # the board says no: it falls for that party
        (
            (PROVISO, MONDAY),
            (YES, MONDAY),
            (YES, MONDAY),
            (Own(KOMMUNEN, BOARD, is_for=False),),
            Consensus(NOT_AGREED, against=(KOMMUNEN,)),
        ),
        # one does not stand behind it, whoever else is silent
        (
            (NO, MONDAY),
            (SILENT, MONDAY),
            (YES, MONDAY),
            (),
            Consensus(NOT_AGREED, waits_for=(POLISEN,), against=(KOMMUNEN,)),
        ),
        # what is not touched is not asked
        ((YES, MONDAY), (YES, MONDAY), (NOT, MONDAY), (), Consensus(TAKEN, MONDAY, MONDAY)),
        # what touches one party is taken by the meeting on its day, unless that party says otherwise
        ((SILENT, MONDAY), (NOT, MONDAY), (NOT, MONDAY), (), Consensus(TAKEN, MONDAY, MONDAY)),
        ((PROVISO, MONDAY), (NOT, MONDAY), (NOT, MONDAY), (), Consensus(CONDITIONAL, MONDAY, lacks_own=(KOMMUNEN,))),
        ((NO, MONDAY), (NOT, MONDAY), (NOT, MONDAY), (), Consensus(NOT_AGREED, against=(KOMMUNEN,))),
    ],
)
def test_how_a_decision_stands(
    kommunen: tuple[StandKind, date],
    polisen: tuple[StandKind, date],
    brand: tuple[StandKind, date],
    own: tuple[Own, ...],
    expected: Consensus,
) -> None:
    assert of({KOMMUNEN: kommunen, POLISEN: polisen, BRAND: brand}, *own) == expected


def test_what_touches_nobody_is_taken_by_the_meeting() -> None:
    assert of({}) == Consensus(TAKEN, MONDAY, MONDAY)


def test_what_was_lifted_or_withdrawn_is_neither_open_nor_taken() -> None:
    stands = [PartyStand(KOMMUNEN, SILENT, MONDAY), PartyStand(POLISEN, YES, MONDAY)]
    lifted = consensus(stands, proposed_on=MONDAY, is_lifted=True)
    withdrawn = consensus(stands, proposed_on=MONDAY, is_lifted=True, is_withdrawn=True)
    assert (lifted.standing, withdrawn.standing) == (DecisionStanding.LIFTED, DecisionStanding.WITHDRAWN)
    assert {lifted.standing, withdrawn.standing} <= FINISHED


PARTIES = st.sampled_from(["a", "b", "c", "d", "e"])
DAYS = st.integers(0, 40).map(lambda days: MONDAY + timedelta(days))
SAID = st.dictionaries(PARTIES, st.tuples(st.sampled_from(StandKind), DAYS), max_size=5)
OWN = st.dictionaries(PARTIES, st.tuples(DAYS, st.booleans()), max_size=5)


def own_of(told: dict[str, tuple[date, bool]]) -> list[Own]:
    return [Own(key, on, is_for) for key, (on, is_for) in told.items()]


@given(SAID, OWN, st.randoms())
def test_the_order_of_answers_does_not_matter(said: dict, told: dict, chance) -> None:  # type: ignore[no-untyped-def, type-arg]
    turned = list(said.items())
    chance.shuffle(turned)
    assert of(dict(turned), *reversed(own_of(told))) == of(said, *own_of(told))


@given(SAID, OWN, DAYS, DAYS, st.booleans())
def test_a_party_not_touched_never_matters(said: dict, told: dict, on: date, later: date, is_for: bool) -> None:  # type: ignore[type-arg]
    with_one_more = {**said, "z": (NOT, on)}
    assert of(with_one_more, Own("z", later, is_for), *own_of(told)) == of(said, *own_of(told))


@given(SAID, OWN, PARTIES)
def test_a_proviso_never_lets_it_be_taken_earlier(said: dict, told: dict, party: str) -> None:  # type: ignore[type-arg]
    if said.get(party, (NOT,))[0] is not YES:
        return
    plain, careful = of(said, *own_of(told)), of({**said, party: (PROVISO, said[party][1])}, *own_of(told))
    if careful.holds_from is not None:
        assert plain.holds_from is not None
        assert plain.holds_from <= careful.holds_from


@given(SAID, OWN)
def test_it_holds_from_a_day_only_when_nothing_is_awaited(said: dict, told: dict) -> None:  # type: ignore[type-arg]
    held = of(said, *own_of(told))
    assert (held.holds_from is not None) is (held.standing is TAKEN)
    assert held.standing is not TAKEN or not (held.waits_for or held.lacks_own or held.against)
    assert held.taken_on is None or held.taken_on >= MONDAY


def test_several_need_consensus_and_have_a_last_day() -> None:
    both = (KOMMUNEN, POLISEN)
    assert needs_consensus(both)
    assert not needs_consensus((KOMMUNEN, KOMMUNEN))
    assert last_day_to_answer(MONDAY, touches=both, answer_by=None) == date(2026, 11, 30)
    assert last_day_to_answer(MONDAY, touches=both, answer_by=WEDNESDAY) == WEDNESDAY
    assert last_day_to_answer(MONDAY, touches=(KOMMUNEN,), answer_by=WEDNESDAY) is None


def test_a_late_answer_is_marked() -> None:
    assert is_late(BOARD, WEDNESDAY)
    assert not is_late(WEDNESDAY, WEDNESDAY)
    assert not is_late(BOARD, None)


@pytest.mark.parametrize(
    ("stand", "touches", "shown"),
    [
        (StandKind.UNANSWERED, 1, False),
        (StandKind.BEHIND, 1, True),
        (StandKind.WITH_PROVISO, 1, True),
        (StandKind.UNANSWERED, 2, True),
        (StandKind.NOT_TOUCHED, 1, False),
        (StandKind.NOT_TOUCHED, 2, False),
    ],
)
def test_a_party_alone_is_not_said_to_owe_an_answer(stand: StandKind, touches: int, shown: bool) -> None:
    """What touches one party is taken by the meeting, so nobody waits for it to say anything."""
    assert is_shown(stand, touches=touches) is shown
