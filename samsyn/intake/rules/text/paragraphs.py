"""Paragraphs (stycken): lines put together again where a page has broken them, with their place in the original."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from samsyn.intake.rules.text.flow import goes_on, joined, width_of
from samsyn.intake.rules.text.heading import Heading
from samsyn.intake.rules.text.lines import Line, Sort, lines_of, solid


class Kind(StrEnum):
    """What sort of paragraph it is (slag av stycke)."""

    HEADING = "heading"
    PROSE = "prose"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph (stycke): its words, and the part of the original from ``start`` to ``end`` that it takes up.

    ``source`` is that part as pasted, with the lines of the page at ``dropped``; a heading has its number and title.
    It is the rest of one when a person has cut it from what stands before.
    """

    kind: Kind
    text: str
    start: int
    end: int
    source: str
    dropped: frozenset[int] = frozenset()
    heading: Heading | None = None
    is_rest: bool = False


def paragraphs_of(text: str, lines: Sequence[Line], headings: Mapping[int, Heading]) -> list[Paragraph]:
    """Put the lines together in paragraphs, which side by side are the whole original."""
    solids = solid(lines)
    dropped = [line.start for line in lines if line.sort is Sort.DROPPED]
    groups = _groups(solids, headings)
    starts = [0, *(solids[group[0]].start for group in groups[1:]), len(text)]
    found = []
    for group, start, end in zip(groups, starts[:-1], starts[1:], strict=True):
        heading = headings.get(group[0])
        kind = _kind(solids[group[0]], heading)
        words = _said([solids[place] for place in group])
        inside = frozenset(place for place in dropped if start <= place < end)
        found.append(Paragraph(kind, words, start, end, text[start:end], inside, heading))
    return found


def cut(paragraph: Paragraph, at: int) -> tuple[Paragraph | None, Paragraph | None]:
    """Cut a paragraph at a place in the original; a half that would say nothing is None, and then the other is whole.

    A heading is not divided: what comes after it does.
    """
    place = at - paragraph.start
    halves = _half(paragraph, 0, place), _half(paragraph, place, len(paragraph.source))
    if not halves[0].text:
        return None, paragraph
    if paragraph.kind is Kind.HEADING or not halves[1].text:
        return paragraph, None
    kind = Kind.ROW if paragraph.kind is Kind.ROW else Kind.PROSE
    return halves[0], replace(halves[1], kind=kind, heading=None, is_rest=True)


def whole(first: Paragraph, rest: Paragraph) -> Paragraph:
    """Put the halves of a paragraph together again."""
    source, dropped = first.source + rest.source, first.dropped | rest.dropped
    text = _text_of(source, first.start, dropped)
    return replace(first, text=text, end=rest.end, source=source, dropped=dropped)


def _half(paragraph: Paragraph, first: int, last: int) -> Paragraph:
    source, start = paragraph.source[first:last], paragraph.start + first
    dropped = frozenset(one for one in paragraph.dropped if start <= one < start + len(source))
    text = _text_of(source, start, dropped)
    return replace(paragraph, text=text, start=start, end=start + len(source), source=source, dropped=dropped)


def _text_of(source: str, start: int, dropped: Collection[int]) -> str:
    kept = [line for line in solid(lines_of(source)) if start + line.start not in dropped]
    return _said(kept) if kept else ""


def _said(lines: Sequence[Line]) -> str:
    first = f"– {lines[0].title}" if lines[0].sort is Sort.ITEM else lines[0].text
    text = joined([first, *(line.text for line in lines[1:])])
    return text if lines[0].sort is Sort.ROW else " ".join(text.split())


def _kind(line: Line, heading: Heading | None) -> Kind:
    if heading is not None and not heading.is_run_in:
        return Kind.HEADING
    return {Sort.ITEM: Kind.ITEM, Sort.NUMBERED: Kind.ITEM, Sort.ROW: Kind.ROW}.get(line.sort, Kind.PROSE)


def _groups(solids: Sequence[Line], headings: Mapping[int, Heading]) -> list[list[int]]:
    """Tell which lines make a paragraph together."""
    width = width_of(solids)
    found: list[list[int]] = []
    taken = {place + more for place, each in headings.items() for more in range(1, each.line_count)}
    for place, line in enumerate(solids):
        is_more = place in taken or (
            bool(found)
            and place not in headings
            and (place - 1 not in headings or headings[place - 1].is_run_in)
            and place - 1 not in taken
            and goes_on(solids[place - 1], line, width)
        )
        if is_more:
            found[-1].append(place)
        else:
            found.append([place])
    return found
