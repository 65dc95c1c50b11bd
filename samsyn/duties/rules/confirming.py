"""Which promises are confirmed (bekräftade): by their owner's party, or where no party owes them by any.

A signature confirms. A party that confirms in the program does so from that day on: nothing before it is late.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The parties of an agreement, which of them have signed, and on which day others confirmed."""

    parties: tuple[str, ...]
    signed: frozenset[str]
    days: Mapping[str, date]

    def is_confirmed(self, owners: frozenset[str]) -> bool:
        """Whether some party that owes the promise stands behind the agreement."""
        return any(party in self.signed or party in self.days for party in owners or self.parties)

    def since(self, owners: frozenset[str]) -> date | None:
        """The day from which it is confirmed, None where a signature says from the start, or nobody has."""
        asked = owners or frozenset(self.parties)
        if asked & self.signed:
            return None
        return min((self.days[party] for party in asked if party in self.days), default=None)
