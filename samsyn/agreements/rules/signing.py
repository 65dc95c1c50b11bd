"""A signature as it is entered (underskrift)."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Self

from samsyn.papers import model


@dataclass(frozen=True, slots=True)
class Signing:
    """One party's signing by function; ``key`` names a signature already entered, to tell what it lacked."""

    party: str
    functions: tuple[str, ...]
    place: str = ""
    signed_on: date | None = None
    decision: str = ""
    key: str = ""

    FIELDS: ClassVar = ("key", "party_key", "functions", "place", "signed_on", "decision")

    @classmethod
    def of(cls, one: model.Signature) -> Self:
        """Take a signature as a file holds it."""
        return cls(one.party, one.functions, one.place, one.signed_on, one.decision, one.id)

    def facts(self) -> dict[str, Any]:
        """Give what the fact's row holds."""
        values = (self.key, self.party, list(self.functions), self.place, self.signed_on, self.decision)
        return dict(zip(self.FIELDS, values, strict=True))
