"""Headings that show by themselves that they are: by a sign, bold, capitals, "§ 6", "Bilaga 2" or the contents."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from samsyn.intake.rules.text.contents import key
from samsyn.intake.rules.text.flow import is_named
from samsyn.intake.rules.text.heading import Flow, Heading, signing_places, with_next_line
from samsyn.intake.rules.text.lines import Line, Sort
from samsyn.intake.rules.text.titles import is_in_capitals, may_be_title

_ARTICLE = re.compile(r"(?:den|det|de|en|ett|vi|om|i|för)\b", re.IGNORECASE)
_AGREEMENT = re.compile(r"överenskommelse|avtal", re.IGNORECASE)
_MOST_WORDS_RUN_IN = 4


def shown(text: Flow) -> dict[int, Heading]:
    """Find them by the place of their first line."""
    found: dict[int, Heading] = {}
    for place, line in enumerate(text.lines):
        if line.start not in text.contents.starts and (heading := _outright(text, place)):
            found[place] = heading
    return _without_taken(found)


def run_in(lines: Sequence[Line], known: Mapping[int, Heading]) -> dict[int, Heading]:
    """Find bold first words that name what the paragraph is about: "**Måndagsmöten** äger rum varje vecka"."""
    found: dict[int, Heading] = {}
    signed, first = signing_places(lines, known), min(known, default=len(lines))
    for place, line in enumerate(lines[first + 1 :], first + 1):
        if line.bold and line.sort is Sort.TEXT and place not in known and place not in signed and _names(line):
            found[place] = Heading("", line.bold, line_count=0, is_run_in=True)
    return found


def _names(line: Line) -> bool:
    """Whether the bold words name something of their own, and the sentence goes on after them."""
    is_name = len(line.bold.split()) <= _MOST_WORDS_RUN_IN and may_be_title(line.bold)
    rest = line.text[len(line.bold) :].lstrip()
    goes_on = line.text.startswith(line.bold) and rest[:1].islower()
    return is_name and goes_on and not _ARTICLE.match(line.bold) and not _AGREEMENT.search(line.bold)


def _outright(text: Flow, place: int) -> Heading | None:
    """Read a heading that shows by itself that it is one."""
    line = text.lines[place]
    if line.start == text.contents.heading:
        return Heading("", line.text.rstrip(" :"), level=1, is_marked=line.is_marked)
    if line.sort is Sort.LABEL and (not line.title or line.title[0].isupper()):
        return Heading(line.number, line.title, level=1, is_annex=True)
    title = line.title if line.sort is Sort.NUMBERED else line.text
    if line.is_marked and (line.depth or may_be_title(title)) and not is_named(line):
        level = text.contents.levels.get(key(title), 0)
        return Heading(_number(line), title.rstrip(" :"), level=level, is_marked=True, depth=line.depth)
    is_plain = line.sort in {Sort.NUMBERED, Sort.TEXT}
    return _by_writing(text, place, title) if is_plain and text.may_begin(place) else None


def _by_writing(text: Flow, place: int, title: str) -> Heading | None:
    """Read a heading that says so in words or capitals: "§ 6", one of the table of contents, "SYFTE"."""
    line = text.lines[place]
    if line.is_clause and (not title or may_be_title(title)):
        return with_next_line(text.lines, place, Heading(_number(line), title))
    if not may_be_title(title):
        return None
    if key(title) in text.contents.levels:
        return Heading(_number(line), title, level=text.contents.levels[key(title)], is_marked=True)
    return _with_more_capitals(text.lines, place, Heading(_number(line), title)) if is_in_capitals(title) else None


def _number(line: Line) -> str:
    return line.number if line.sort is Sort.NUMBERED else ""


def _without_taken(found: dict[int, Heading]) -> dict[int, Heading]:
    """Leave out the lines that a heading before them has taken."""
    taken = {place + more for place, each in found.items() for more in range(1, each.line_count)}
    return {place: each for place, each in found.items() if place not in taken}


def _with_more_capitals(lines: Sequence[Line], place: int, heading: Heading) -> Heading:
    """Take in the lines that a title in capitals goes on over."""
    more = list(
        takewhile(
            lambda line: line.sort is Sort.TEXT and not line.follows_gap and is_in_capitals(line.text),
            lines[place + 1 : place + 3],
        )
    )
    title = " ".join([heading.title, *(line.text for line in more)])
    return Heading(heading.number, title, line_count=1 + len(more)) if may_be_title(title) else heading
