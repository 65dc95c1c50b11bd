"""What can be found (sökbart): a thing of some package, with the words that lead to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from samsyn.base.search.rules.asking import STEM_MARK
from samsyn.base.search.rules.stems import stem
from samsyn.base.search.rules.words import plain, words

LONGEST_TITLE = 400
LONGEST_BODY = 20_000
"""The characters that are kept and sought of a thing: some eight pages; what is further in is not found."""


@dataclass(frozen=True, slots=True)
class Findable:
    """A thing that can be found (sökbart): of which kind, by which key there, what it is called and what it says.

    ``day`` is the day it happened or holds from, where it has one; ``circle`` who may find it, as for its own row.
    """

    kind: str
    key: str
    title: str
    body: str = ""
    day: date | None = None
    circle: str = ""

    def tidied(self) -> "Findable":
        """The same as it is kept: without marks that cannot be stored, and no longer than is kept."""
        title, body = plain(self.title)[:LONGEST_TITLE], plain(self.body[:LONGEST_BODY])
        return Findable(self.kind, self.key, title, body, self.day, self.circle)

    @property
    def said(self) -> tuple[str, str, date | None, str]:
        """What is said of the thing: what ``SAID`` names, in that order."""
        return self.title, self.body, self.day, self.circle


SAID = ("title", "body", "day", "circle")


def stems(text: str) -> str:
    """Give each word of a text and its stem, with a space round each, as the index keeps them; of no words nothing."""
    marks = " ".join(_marks(text))
    return f" {marks} " if marks else ""


def _marks(text: str) -> Iterator[str]:
    for word in words(text):
        yield word.folded
        yield STEM_MARK + stem(word.folded)
