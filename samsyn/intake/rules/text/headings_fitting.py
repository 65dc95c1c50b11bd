"""Headings without a sign of their own, which show by where they stand: a number after another, a short line alone."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from samsyn.intake.rules.text.flow import WIDEST, finishes, introduces, is_named, is_prose
from samsyn.intake.rules.text.heading import Flow, Heading, signing_places, with_next_line
from samsyn.intake.rules.text.lines import Line, Sort
from samsyn.intake.rules.text.titles import may_be_title

Number = tuple[int, ...]
STRICT = 3
"""With so many numbered headings that show outright, no other number on their level is one."""


def fitting_numbers(text: Flow, known: Mapping[int, Heading]) -> dict[int, Heading]:
    """Find numbered titles in plain writing whose numbers follow each other, lists of numbered lines left out."""
    found: dict[int, Heading] = {}
    strict = sum(_is_clauses(each) for each in known.values()) >= STRICT
    last: Number = ()
    for place, line in enumerate(text.lines):
        if place in known:
            last = _read(known[place].number) or last if not known[place].is_annex else last
        elif line.sort is Sort.NUMBERED and line.start not in text.contents.starts:
            heading, number = with_next_line(text.lines, place, Heading(line.number, line.title)), _read(line.number)
            fits = _follows(last, number) and not (strict and len(number) == 1)
            if fits and not _is_listed(text.lines, place, known) and may_be_title(heading.title) and text.ends(place):
                found[place], last = heading, number
    return found


def _is_clauses(heading: Heading) -> bool:
    """Whether a heading has a clause's number on the highest level; an annex's says nothing of the clauses'."""
    return bool(heading.number) and not heading.is_annex and "." not in heading.number


def _read(number: str) -> Number:
    return tuple(int(part) for part in number.split(".")) if number[:1].isdigit() else ()


def _follows(last: Number, number: Number) -> bool:
    """Whether a number is the next after another: 7 after 6 or 6.3, 6.1 after 6, 6.2 after 6.1."""
    if not last:
        return number in {(1,), (1, 1)}
    if len(number) > len(last):
        return number == (*last, 1)
    return number == (*last[: len(number) - 1], last[len(number) - 1] + 1)


def _is_listed(lines: Sequence[Line], place: int, known: Mapping[int, Heading]) -> bool:
    """Whether a numbered line is one of a list: led by a colon, or next to another with nothing between."""
    number = _read(lines[place].number)
    for near, step in ((place - 1, -1), (place + 1, 1)):
        is_other = 0 <= near < len(lines) and near not in known and lines[near].sort is Sort.NUMBERED
        if is_other and _read(lines[near].number) == (*number[:-1], number[-1] + step):
            return True
    return place > 0 and introduces(lines[place - 1])


def standing_alone(text: Flow, known: Mapping[int, Heading]) -> dict[int, Heading]:
    """Find short lines that stand by themselves above running text; several in a row are a list."""
    lines = text.lines
    numbered = [place for place, each in known.items() if each.number and not each.is_annex]
    first = min(numbered) if len(numbered) > 1 else 0
    signed = signing_places(lines, known)
    taken = {place + more for place, each in known.items() for more in range(max(1, each.line_count))}
    alone = [place for place in range(first, len(lines)) if place not in taken and _stands_alone(text, place, taken)]
    titles = [place for run in _runs(alone) for place in _titles_in(lines, run, taken)]
    return {
        place: Heading("", lines[place].text)
        for place in titles
        if place not in signed or (place + 1 < len(lines) and _is_told_of(text, place + 1))
    }


def _stands_alone(text: Flow, place: int, taken: Collection[int]) -> bool:
    line = text.lines[place]
    if line.sort is not Sort.TEXT or line.start in text.contents.starts:
        return False
    if not may_be_title(line.text) or is_named(line) or not (text.may_begin(place) and text.ends(place)):
        return False
    before = text.lines[place - 1] if place else None
    if before is None or place - 1 in taken:
        return True
    is_set_apart = line.follows_gap or finishes(before) or len(before.text) > WIDEST
    return (is_set_apart or before.sort is not Sort.TEXT or not is_prose(before)) and not introduces(before)


def _is_told_of(text: Flow, place: int) -> bool:
    """Whether a paragraph of some length begins here, as none does where the parties sign."""
    return len(text.lines[place].text) > text.width or not text.ends(place)


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        yield [place for _, place in run]


def _titles_in(lines: Sequence[Line], run: Sequence[int], taken: Collection[int]) -> Sequence[int]:
    """Choose the titles in a run of short lines: one or two above running text; of more only a last one set apart."""
    below = run[-1] + 1
    if below >= len(lines) or below in taken or not (is_prose(lines[below]) or lines[below].sort is not Sort.TEXT):
        return ()
    if len(run) <= 2:
        return run
    is_apart = lines[run[-1]].follows_gap and not lines[run[-2]].follows_gap
    is_said_again = lines[below].text.casefold().startswith(lines[run[-1]].text.casefold()[:6])
    return run[-1:] if is_apart or is_said_again else ()
