"""What a letter says (brevets innehåll), before it is laid in its template."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from samsyn.base.notices import Attached
from samsyn.base.notices.rules import Fact
from samsyn.pages.letters.queries import Reader


@dataclass(frozen=True, slots=True)
class Told:
    """What a letter is made of: its kind, key and facts, to whom, and the day that it is written."""

    kind: str
    key: str
    facts: Mapping[str, Fact]
    reader: Reader
    today: date

    def fact(self, name: str) -> str:
        """Give a fact, or nothing."""
        return str(self.facts.get(name, ""))


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a letter (rad): its words, and the path that shows it."""

    words: str
    path: str


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading (avsnitt)."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """All that a letter says: its subject, a sentence or two, sections with links, where it leads, and files."""

    subject: str
    lead: str
    path: str
    path_words: str
    sections: tuple[Section, ...] = ()
    attached: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A letter on a page (brevet som det ser ut): what it says, and whether it is about practice."""

    said: Said
    is_practice: bool
