"""Which promises are confirmed (bekräftade): by their owner's party, or where no party owes them by any.

A signature confirms. A party that confirms in the program does so from that day on: nothing before it is late.
A promise that some party says is not as agreed waits until that party has said that it is.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from samsyn.duties.rules.objections import Objection


@dataclass(frozen=True, slots=True)
class Doubting:
    """Whether some party's doubt about a promise stands, and the last day that one was settled."""

    stands: bool = False
    settled_on: date | None = None


UNDOUBTED = Doubting()


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The parties of an agreement, which of them have signed, and on which day others confirmed."""

    parties: tuple[str, ...]
    signed: frozenset[str]
    days: Mapping[str, date]

    def is_confirmed(self, owners: frozenset[str], doubting: Doubting = UNDOUBTED) -> bool:
        """Whether some party that owes the promise stands behind the agreement, and none says that it is wrong."""
        if doubting.stands:
            return False
        return any(party in self.signed or party in self.days for party in owners or self.parties)

    def since(self, owners: frozenset[str], doubting: Doubting = UNDOUBTED) -> date | None:
        """The day from which it is confirmed, None where a signature says from the start, or nobody has."""
        asked = owners or frozenset(self.parties)
        signed = bool(asked & self.signed)
        day = None if signed else min((self.days[party] for party in asked if party in self.days), default=None)
        if doubting.settled_on is None or (day is None and not signed):
            return day
        return max(day or doubting.settled_on, doubting.settled_on)


def objection_to_confirming(party: str, *, parties: Collection[str], signed: Collection[str]) -> Objection | None:
    """Say why a party cannot confirm the agreement, or None: it is one, and has not signed."""
    if party not in parties:
        return Objection.NOT_A_PARTY
    return Objection.ALREADY_CONFIRMED if party in signed else None


def objection_to_doubting(
    party: str, *, reason: str, owners: Collection[str], is_law: bool, is_bound: bool, is_doubted: bool
) -> Objection | None:
    """Say why a party cannot say that a promise is wrong, or None: its own, with words, unbound.

    One that has signed or confirmed proposes a change instead.
    """
    if is_law or (owners and party not in owners):
        return Objection.ANOTHERS_PROMISE
    if is_bound:
        return Objection.ALREADY_CONFIRMED
    if is_doubted:
        return Objection.ALREADY_DOUBTED
    return None if reason.strip() else Objection.NO_REASON


def objection_to_settling(*, is_doubted: bool) -> Objection | None:
    """Say that a party has no doubt about a promise that could be settled, or None."""
    return None if is_doubted else Objection.NOT_DOUBTED
