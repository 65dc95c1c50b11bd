"""Who acts, as the log needs to know it: a person, in a collaboration or outside all."""

from dataclasses import dataclass
from typing import Protocol


class Acting(Protocol):
    """Whoever does something: a member of a collaboration, a person with her own account, or the program."""

    @property
    def user_id(self) -> int | None:
        """The person, or None for the program."""

    @property
    def collaboration_id(self) -> int | None:
        """Where, or None outside all collaborations."""

    @property
    def role(self) -> str:
        """What the person is there, or nothing."""

    @property
    def circles(self) -> frozenset[str]:
        """The closed circles that the person belongs to there."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person outside all collaborations, as on the page of her own account; no user means the program."""

    user_id: int | None
    collaboration_id: int | None = None
    role: str = ""
    circles: frozenset[str] = frozenset()


PROGRAM = Person(user_id=None)
