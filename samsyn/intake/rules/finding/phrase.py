"""A phrase (fras) in a text, and what it says."""

from dataclasses import dataclass
from enum import StrEnum


class PhraseKind(StrEnum):
    """What a phrase says (slag av fras): the sorts of rhythm, how long the agreement holds, who chairs, an event."""

    RECURRING = "recurring"
    DATED = "dated"
    ON_MEETING = "on_meeting"
    STANDING = "standing"
    OPTIONAL = "optional"
    UNSCHEDULED = "unscheduled"
    TERM = "term"
    CHAIR = "chair"
    EVENT = "event"


LOOSE = frozenset({PhraseKind.STANDING, PhraseKind.OPTIONAL, PhraseKind.UNSCHEDULED, PhraseKind.EVENT})
"""Phrases that set no time: "löpande", "vid behov", "enligt planen", "om underlaget ändras"."""


@dataclass(frozen=True, slots=True, order=True)
class Phrase:
    """A phrase (fras): where in the text it stands, as written there, and what was understood, in plain Swedish."""

    start: int
    end: int
    text: str
    kind: PhraseKind
    understood: str = ""

    @property
    def is_loose(self) -> bool:
        """Whether it sets no time by itself."""
        return self.kind in LOOSE

    def moved(self, by: int) -> "Phrase":
        """Give the same phrase further on."""
        return Phrase(self.start + by, self.end + by, self.text, self.kind, self.understood)
