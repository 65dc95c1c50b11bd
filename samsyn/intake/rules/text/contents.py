"""The table of contents (innehållsförteckning): it tells which lines are headings, and their level."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from samsyn.intake.rules.text.lines import Line

_ENTRY = re.compile(r"(?P<title>\S.*?)\s*(?:(?:\.\s?){3,}|…+|\t+|\s{3,})\s*\d{1,3}$")
_LED = re.compile(r"(?:\.\s?){3,}|…")
_NUMBER = re.compile(r"(?:§\s*)?(?P<number>\d{1,2}(?:\.\d{1,2})*)[.)]?\s+")
_HEADING = re.compile(r"innehåll(?:sförteckning)?\W*", re.IGNORECASE)
_FEWEST, _MOST_BETWEEN, _LONGEST = 3, 3, 160


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents: where its heading and its lines start, and each title with its level (0 is not told)."""

    heading: int | None = None
    starts: frozenset[int] = frozenset()
    levels: Mapping[str, int] = field(default_factory=dict)


def key(title: str) -> str:
    """Write a title so that two spellings of it are alike."""
    return " ".join(re.sub(r"[^\w\s]", " ", title.casefold()).split())


def contents_of(lines: Sequence[Line]) -> Contents:
    """Find the table of contents; without one nothing is told."""
    heading = next((place for place, line in enumerate(lines) if _HEADING.fullmatch(line.text)), None)
    entries = dict(_led(lines) if heading is None else _under(lines, heading))
    start = lines[heading].start if heading is not None else None
    if len(entries) < _FEWEST:
        return Contents(start)
    levels = {}
    tell = _level_by([lines[place] for place in entries])
    for place, match in entries.items():
        number = _NUMBER.match(match["title"])
        title = match["title"][number.end() :] if number else match["title"]
        levels[key(title)] = number["number"].count(".") + 1 if number else tell[lines[place].start]
    return Contents(start, frozenset(lines[place].start for place in entries), levels)


def _entry(line: Line) -> re.Match[str] | None:
    return _ENTRY.fullmatch(line.text) if len(line.text) <= _LONGEST else None


def _led(lines: Sequence[Line]) -> Iterator[tuple[int, re.Match[str]]]:
    """Find the lines that dots lead to a page's number, where the table has no heading."""
    for place, line in enumerate(lines):
        if _LED.search(line.text) and (match := _entry(line)):
            yield place, match


def _under(lines: Sequence[Line], heading: int) -> Iterator[tuple[int, re.Match[str]]]:
    """Find the lines under the table's heading that end with a page's number, until other lines have come between."""
    others = 0
    for place, line in enumerate(lines[heading + 1 :], heading + 1):
        match = _entry(line)
        if match:
            yield place, match
        others += line.is_solid and not match
        if others > _MOST_BETWEEN:
            return


def _level_by(entries: Sequence[Line]) -> dict[int, int]:
    """Tell the level of each entry by weight, else by how far in it stands, else not at all."""
    if {bool(line.bold) for line in entries} == {True, False}:
        return {line.start: 1 if line.bold else 2 for line in entries}
    least = min(line.indent for line in entries)
    if any(line.indent > least for line in entries):
        return {line.start: 1 if line.indent == least else 2 for line in entries}
    return {line.start: 0 for line in entries}
