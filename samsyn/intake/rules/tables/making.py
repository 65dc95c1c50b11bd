"""What all rows are made with (underlag): the table, the paper, and the items that earlier rows have made."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import NotUnderstood
from samsyn.almanac.writing import write
from samsyn.intake.rules.phrases import PhraseKind, phrases_in
from samsyn.intake.rules.suggesting.ground import Ground
from samsyn.intake.rules.tables.people import Who, together, who_in
from samsyn.intake.rules.tables.table import Cell, Field, Row, Table, Trouble, TroubleKind
from samsyn.papers import editing
from samsyn.papers.check_values import SHORT
from samsyn.papers.naming import fold

Values = dict[str, Any]
TITLE_MOST = 120
"""A longer name of an activity is shortened to so many characters, and kept whole as how it is done."""
_NUMBERED = re.compile(r"(?:mål\s+)?(?P<number>\d{1,2})[.:)]?\s+(?P<text>\S.*)", re.IGNORECASE | re.DOTALL)
_OTHERS = {PhraseKind.TERM, PhraseKind.CHAIR}


@dataclass(slots=True)
class Made:
    """What a row has become so far (gjort): its title, its items, and what stops it."""

    title: str = ""
    items: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)


@dataclass(slots=True)
class Making:
    """A table being made into items (görs till punkter)."""

    table: Table
    ground: Ground
    clause: str = ""
    forum: str = ""
    made: dict[tuple[str, str], str] = field(default_factory=dict)
    """Ids of what earlier rows have made, by list and what it is called."""

    def text(self, row: Row, *wanted: Field) -> str:
        """Give what a row says in some columns, those of a kind on a line each."""
        return "\n".join(cell.text for _, cell in self.table.cells(row, *wanted))

    def line(self, row: Row, *wanted: Field) -> str:
        """Give the same on one line."""
        return " ".join(self.text(row, *wanted).split())

    def who(self, row: Row, number: int, *wanted: Field) -> Who:
        """Find who is named in some columns."""
        cells = self.table.cells(row, *wanted)
        return together([who_in(cell.text, self.ground, at=(number, place + 1)) for place, cell in cells])

    def short(self, row: Row, number: int, made: Made, wanted: Field, *, text: str | None = None) -> str:
        """Give a line that must be short, and tell where it is not."""
        found = self.line(row, wanted) if text is None else text
        if len(found) > SHORT:
            column = (self.table.places(wanted) or [0])[0] + 1
            made.troubles.append(Trouble(TroubleKind.TOO_LONG, number, column, found[:60], most=SHORT))
        return found

    def require(self, made: Made, number: int, wanted: Field, text: str) -> None:
        """Tell that a row lacks what it cannot be without."""
        if not text:
            column = (self.table.places(wanted) or [0])[0] + 1
            made.troubles.append(Trouble(TroubleKind.MISSING, number, column))

    def known_or_new(self, made: Made, path: str, name: str, values: Callable[[], Values]) -> str:
        """Give the id of what is called so, or add it, once however many rows name it."""
        called = (path, fold(name))
        if called not in self.made:
            used = {*(key for (other, _), key in self.made.items() if other == path), *self._used(path)}
            self.made[called] = editing.free_id(editing.plain(name), used)
            made.items.append((path, {"id": self.made[called], **values()}))
        return self.made[called]

    def area(self, made: Made, name: str) -> str:
        """Give the focus area of a name, or a new one."""
        return self.known_area(name) or self.known_or_new(made, "focus_areas", name, lambda: {"name": name})

    def known_area(self, name: str) -> str:
        """Give the focus area that the paper calls so, "" where it has none."""
        said = fold(name)
        areas = self.ground.paper.focus_areas
        return next((area.id for area in areas if said in map(fold, (area.name, *area.aliases))), "")

    def _used(self, path: str) -> set[str]:
        """Give the ids that the paper has in a list; who is who shares one space of ids."""
        paper = self.ground.paper
        if path == "bodies":
            return (
                {one.id for one in paper.parties} | {one.id for one in paper.bodies} | {one.id for one in paper.forums}
            )
        return {one.id for one in paper.goals} if path == "goals" else {one.id for one in paper.focus_areas}


def numbered(text: str) -> tuple[str, str]:
    """Take a number off the beginning of a text: "1. Tryggare centrum", "Mål 4: …"; "" where it has none."""
    match = _NUMBERED.fullmatch(text.strip())
    return (match["number"], match["text"].strip()) if match else ("", text.strip())


def titled(text: str) -> str:
    """Write what a cell says as a title: a capital letter first, no full stop."""
    bare = text.strip().rstrip(".")
    return shortened(bare[:1].upper() + bare[1:])


def shortened(text: str, most: int = TITLE_MOST) -> str:
    """Give the first words of a text, whole words only."""
    return text if len(text) <= most else f"{text[: most - 2].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def rhythm_in(text: str) -> str:
    """Give the words of rhythm in a cell: the phrase that says all that the almanac understands of it.

    "Uppföljning ska ske en gång per år" is "en gång per år". What it does not understand is kept as it stands.
    """
    bare = " ".join(text.split()).strip(" .")
    whole = read(bare)
    phrases = [one for one in phrases_in(bare) if one.understood and one.kind not in _OTHERS]
    if not isinstance(whole, NotUnderstood):
        return next((one.text for one in phrases if one.understood == write(whole)), bare)
    timed = [one for one in phrases if not one.is_loose] or phrases
    return timed[0].text if timed else bare


def without_empty(values: Mapping[str, Any]) -> Values:
    """Leave out what says nothing."""
    return {key: value for key, value in values.items() if value not in ("", [], ())}


def parts_of(cell: Cell) -> Iterator[str]:
    """Give the lines of a cell, bullets off."""
    for line in cell.text.split("\n"):
        if bare := line.strip(" •·–-\t").strip():
            yield bare
