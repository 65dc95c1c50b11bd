"""Why a party cannot say where it stands, nor an organisation what it decided: each reason, one by one."""

from datetime import date, timedelta

import pytest

from samsyn.forums.rules.consensus import Consensus, PartyStand, consensus
from samsyn.forums.rules.deciding import (
    DecisionObjection,
    objection_to_becoming,
    objection_to_own,
    objection_to_standing,
)
from samsyn.forums.rules.kinds import StandKind

ON = date(2026, 11, 23)
BEHIND, PROVISO, WAITS = StandKind.BEHIND, StandKind.WITH_PROVISO, StandKind.UNANSWERED
No = DecisionObjection


def held(*stands: StandKind, is_lifted: bool = False) -> Consensus:
    """Give how a decision stands that touches as many parties."""
    said = [PartyStand(f"part-{number}", stand, ON) for number, stand in enumerate(stands)]
    return consensus(said, {}, proposed_on=ON, is_lifted=is_lifted)


@pytest.mark.parametrize(
    ("stand", "before", "is_same", "is_settled", "expected"),
    [
        (StandKind.NOT_TOUCHED, WAITS, False, False, No.NOT_A_STAND),
        (WAITS, WAITS, False, False, No.NOT_A_STAND),
        (BEHIND, None, False, False, No.NOT_TOUCHED),
        (BEHIND, StandKind.NOT_TOUCHED, False, False, No.NOT_TOUCHED),
        (BEHIND, BEHIND, True, False, No.SAME_ALREADY),
        (PROVISO, BEHIND, False, True, No.ALREADY_TAKEN),
        (PROVISO, BEHIND, False, False, None),
    ],
)
def test_why_a_party_cannot_say_where_it_stands(
    stand: StandKind, before: StandKind | None, is_same: bool, is_settled: bool, expected: No | None
) -> None:
    facts = {"before": before, "is_same": is_same, "is_settled": is_settled}
    assert objection_to_standing(stand, held(BEHIND, WAITS), **facts) is expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("body", "day", "stand", "expected"),
    [
        (" ", ON, PROVISO, No.NO_BODY),
        ("Kommunstyrelsen", ON + timedelta(days=1), PROVISO, No.DECIDED_LATER),
        ("Kommunstyrelsen", ON, None, No.NOT_TOUCHED),
        ("Kommunstyrelsen", ON, StandKind.NOT_TOUCHED, No.NOT_TOUCHED),
        ("Kommunstyrelsen", ON, WAITS, No.NO_STAND_YET),
        ("Kommunstyrelsen", ON, PROVISO, None),
    ],
)
def test_why_an_own_decision_cannot_be_reported(
    body: str, day: date, stand: StandKind | None, expected: No | None
) -> None:
    assert objection_to_own(body, held(PROVISO, BEHIND), decided_on=day, today=ON, stand=stand) is expected


def test_of_what_was_lifted_nothing_more_is_said() -> None:
    lifted = held(BEHIND, WAITS, is_lifted=True)
    facts = {"before": WAITS, "is_same": False, "is_settled": False}
    no = objection_to_standing(BEHIND, lifted, **facts)  # type: ignore[arg-type]
    assert no is not None
    assert objection_to_own("Kommunstyrelsen", lifted, decided_on=ON, today=ON, stand=BEHIND) is no


def test_what_became_is_told_of_what_was_taken_in_words() -> None:
    assert objection_to_becoming(held(BEHIND, BEHIND), " ") is No.NO_TEXT
    assert objection_to_becoming(held(BEHIND, WAITS), "Det gick bra.") is No.NOT_TAKEN_YET
    assert objection_to_becoming(held(BEHIND, BEHIND), "Det gick bra.") is None
