"""What a page repeats (sidhuvud, sidfot, sidnummer): lines that belong to the paper's pages and not to its text."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from samsyn.intake.rules.text.lines import Line, Sort

_SAID = re.compile(r"(?:sida|sid\.?|page)\s*\d{1,3}(?:\s*(?:\(\d{1,3}\)|/\s*\d{1,3}|av\s+\d{1,3}))?", re.IGNORECASE)
_OF = re.compile(r"(\d{1,3})\s*(?:\((\d{1,3})\)|/\s*(\d{1,3})|av\s+(\d{1,3}))")
_DASHED = re.compile(r"[-–—]\s*\d{1,3}\s*[-–—]")
_BARE = re.compile(r"\d{1,3}")
_FINISHED = re.compile(r"[.:;!?]\W*$")
LONGEST_REPEATED, FEWEST = 90, 3
APART = 400
"""Characters at least between two numbers of pages: closer ones are a list or the cells of a table."""


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """Give the lines with what the pages repeat marked as dropped.

    A number alone is a page's only when the next ones follow it, far enough apart; a line is a header or footer when
    it comes back at least three times, most of them at the edge of a page or in the middle of a sentence.
    """
    gone = _page_numbers(lines)
    gone |= _headers(lines, gone)
    if all(place in gone for place, line in enumerate(lines) if line.is_solid):
        return list(lines)  # where it is all there is, it is the text
    return [replace(line, sort=Sort.DROPPED) if place in gone else line for place, line in enumerate(lines)]


def _page_numbers(lines: Sequence[Line]) -> set[int]:
    said = {place for place, line in enumerate(lines) if _SAID.fullmatch(line.text) or _DASHED.fullmatch(line.text)}
    counted = [(place, match) for place, line in enumerate(lines) if (match := _OF.fullmatch(line.text))]
    totals = Counter(next(filter(None, match.groups()[1:])) for _, match in counted)
    for place, match in counted:
        total = next(filter(None, match.groups()[1:]))
        if int(match[1]) <= int(total) and (match[2] or totals[total] > 1):
            said.add(place)
    return said | _counting(lines)


def _counting(lines: Sequence[Line]) -> set[int]:
    """Find numbers alone that count the pages: each one to three more than the one before, far from it."""
    bare = [place for place, line in enumerate(lines) if _BARE.fullmatch(line.text)]
    found: set[int] = set()
    for before, after in pairwise(bare):
        step = int(lines[after].text) - int(lines[before].text)
        if 1 <= step <= 3 and lines[after].start - lines[before].start >= APART * step:
            found |= {before, after}
    return found


def _headers(lines: Sequence[Line], numbers: set[int]) -> set[int]:
    solid = [place for place, line in enumerate(lines) if line.is_solid]
    repeated = defaultdict(list)
    for at, place in enumerate(solid):
        line = lines[place]
        if line.sort in {Sort.TEXT, Sort.NUMBERED} and len(line.text) <= LONGEST_REPEATED:
            repeated[re.sub(r"\d+", "#", line.text)].append(at)
    edges = {place for place, line in enumerate(lines) if line.breaks_page} | numbers
    found: set[int] = set()
    for each in repeated.values():
        if len(each) >= FEWEST and sum(_is_at_edge(solid[at], edges) or _cuts(lines, solid, at) for at in each) >= (
            len(each) * 2 / 3
        ):
            found |= {solid[at] for at in each}
    return found


def _is_at_edge(place: int, edges: set[int]) -> bool:
    """Whether a page ends or begins within three lines of a place."""
    return any(near in edges for near in range(place - 3, place + 4))


def _cuts(lines: Sequence[Line], solid: Sequence[int], at: int) -> bool:
    """Whether a line stands in the middle of a sentence: what it follows goes on after it in small letters."""
    if not 0 < at < len(solid) - 1:
        return False
    before, after = lines[solid[at - 1]], lines[solid[at + 1]]
    return not _FINISHED.search(before.text) and after.text[:1].islower()
