"""How a decision stands (beslutets läge): taken in consensus by the parties it touches, or still open.

Södertälje 2023–2026, punkt 6: "Beslut som berör samtliga organisationer ska fattas i konsensus". What touches one
party or none is taken by the meeting on its day.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from samsyn.forums.rules.kinds import StandKind

DAYS_TO_ANSWER = timedelta(days=7)
"""How long an absent party has, where nobody says another day."""
OF_PARTY = frozenset({StandKind.BEHIND, StandKind.WITH_PROVISO, StandKind.NOT_BEHIND})
"""What a party that is touched may say."""
AGREED = frozenset({StandKind.BEHIND, StandKind.WITH_PROVISO})


class DecisionStanding(StrEnum):
    """How a decision stands (beslutets läge)."""

    OPEN = "open"
    CONDITIONAL = "conditional"
    TAKEN = "taken"
    NOT_AGREED = "not_agreed"
    LIFTED = "lifted"
    WITHDRAWN = "withdrawn"


UNDECIDED = frozenset({DecisionStanding.OPEN, DecisionStanding.NOT_AGREED})
FINISHED = frozenset({DecisionStanding.TAKEN, DecisionStanding.LIFTED, DecisionStanding.WITHDRAWN})
"""Where nothing more is waited for."""


@dataclass(frozen=True, slots=True)
class PartyStand:
    """Where a party stands since a day (ställningstagande)."""

    party: str
    stand: StandKind
    on: date


@dataclass(frozen=True, slots=True)
class Own:
    """What a party's own organisation decided, on a day (eget beslut)."""

    party: str
    on: date
    is_for: bool = True


@dataclass(frozen=True, slots=True)
class Consensus:
    """How a decision stands, and on whom it hangs (läge).

    ``taken_on`` is the day the last stand was given, ``holds_from`` the day from which nothing more is awaited;
    ``waits_for`` has not answered, ``lacks_own`` made a proviso and has not told of its own decision, ``against`` does
    not stand behind it, or decided otherwise itself.
    """

    standing: DecisionStanding
    taken_on: date | None = None
    holds_from: date | None = None
    waits_for: tuple[str, ...] = ()
    lacks_own: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


def consensus(
    stands: Iterable[PartyStand],
    own: Iterable[Own] = (),
    *,
    proposed_on: date,
    is_lifted: bool = False,
    is_withdrawn: bool = False,
) -> Consensus:
    """Tell how a decision stands, from the latest stand of each party that it touches and their own decisions."""
    touched = _touched(stands, proposed_on)
    decided = {one.party: one for one in own}
    against = tuple(one.party for one in touched if _is_against(one, decided.get(one.party)))
    waits_for = tuple(one.party for one in touched if one.stand is StandKind.UNANSWERED)
    provisos = [one.party for one in touched if one.stand is StandKind.WITH_PROVISO]
    lacks_own = tuple(party for party in provisos if party not in decided)
    held = Consensus(DecisionStanding.OPEN, waits_for=waits_for, lacks_own=lacks_own, against=against)
    if is_withdrawn or is_lifted:
        return replace(held, standing=DecisionStanding.WITHDRAWN if is_withdrawn else DecisionStanding.LIFTED)
    if against or waits_for:
        return replace(held, standing=DecisionStanding.NOT_AGREED) if against else held
    taken_on = max((one.on for one in touched), default=proposed_on)
    if lacks_own:
        return replace(held, standing=DecisionStanding.CONDITIONAL, taken_on=taken_on)
    last = max((decided[party].on for party in provisos), default=taken_on)
    return replace(held, standing=DecisionStanding.TAKEN, taken_on=taken_on, holds_from=max(taken_on, last))


def _touched(stands: Iterable[PartyStand], proposed_on: date) -> list[PartyStand]:
    touched = sorted((one for one in stands if one.stand is not StandKind.NOT_TOUCHED), key=lambda one: one.party)
    if len(touched) == 1 and touched[0].stand is StandKind.UNANSWERED:
        return [PartyStand(touched[0].party, StandKind.BEHIND, proposed_on)]
    return touched


def _is_against(one: PartyStand, decided: Own | None) -> bool:
    if one.stand is StandKind.NOT_BEHIND:
        return True
    return one.stand in AGREED and decided is not None and not decided.is_for


def needs_consensus(touches: Collection[str]) -> bool:
    """Tell whether each party that is touched must stand behind it: where there are several."""
    return len(set(touches)) > 1


def is_shown(stand: StandKind, *, touches: int) -> bool:
    """Tell whether it is shown where a party stands: it has said something, or is asked since others are touched."""
    return stand is not StandKind.NOT_TOUCHED and (touches > 1 or stand is not StandKind.UNANSWERED)


def last_day_to_answer(proposed_on: date, *, touches: Collection[str], answer_by: date | None) -> date | None:
    """Give the last day for a party to answer: as said, else a week on; None where no answer is asked for."""
    return (answer_by or proposed_on + DAYS_TO_ANSWER) if needs_consensus(touches) else None


def is_late(said_on: date, answer_by: date | None) -> bool:
    """Tell whether a stand was given after the last day; it counts all the same, and is marked."""
    return answer_by is not None and said_on > answer_by
