"""A heading (rubrik), the lines that it is looked for among, and the place where the parties sign."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from samsyn.intake.rules.text.contents import Contents
from samsyn.intake.rules.text.flow import finishes, goes_on, is_named
from samsyn.intake.rules.text.lines import Line, Sort
from samsyn.intake.rules.text.titles import may_be_title

SIGNING = re.compile(
    r"ort och datum|ort, datum|ort/datum|datum och underskrift|underskrift(?:er)?\b|undertecknande\b|undertecknas\b"
    r"|\S+ har upprättats i .{1,30}exemplar",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading (rubrik): how many lines it stands on, its number and title, and its level where something tells it.

    ``is_annex`` when it is an annex's label, ``is_run_in`` when it is the first words of its own paragraph.
    """

    number: str
    title: str
    line_count: int = 1
    level: int = 0
    is_annex: bool = False
    is_run_in: bool = False
    is_marked: bool = False
    in_capitals: bool = False
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Flow:
    """The lines of a text that say something, its table of contents, and how wide its pages were."""

    lines: Sequence[Line]
    contents: Contents
    width: int

    def begins(self, place: int) -> bool:
        """Whether a line does not go on from the one before."""
        return not place or not goes_on(self.lines[place - 1], self.lines[place], self.width)

    def may_begin(self, place: int) -> bool:
        """Whether a line need not go on from the one before: that one ends a sentence at least."""
        return self.begins(place) or finishes(self.lines[place - 1])

    def ends(self, place: int) -> bool:
        """Whether the next line does not go on from it."""
        return place + 1 >= len(self.lines) or self.begins(place + 1)


def with_next_line(lines: Sequence[Line], place: int, heading: Heading) -> Heading:
    """Take the title from the next line where a number stands alone: "§ 6" above "Samverkansorganisation"."""
    if heading.title or place + 1 >= len(lines):
        return heading
    below = lines[place + 1]
    if below.sort is not Sort.TEXT or not may_be_title(below.text) or is_named(below):
        return heading
    return Heading(heading.number, below.text, line_count=2, is_marked=heading.is_marked or below.is_marked)


def signing_places(lines: Sequence[Line], headings: Collection[int]) -> set[int]:
    """Give the places of the lines where the parties sign: from the first that says so to the next heading."""
    found: set[int] = set()
    signs, first = False, min(headings, default=len(lines))
    for place, line in enumerate(lines):
        signs = place not in headings and (signs or (place > first and _is_signing(line)))
        if signs:
            found.add(place)
    return found


def _is_signing(line: Line) -> bool:
    return line.sort is Sort.TEXT and SIGNING.match(line.text) is not None
