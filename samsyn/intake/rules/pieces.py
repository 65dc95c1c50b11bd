"""Pieces (bitar): what a pasted text is split in, and how a person splits, joins, moves and renames them.

Whatever is done, the original stays: every piece knows which parts of it are its own, and together they are the whole.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import Any

from samsyn.intake.rules.text.paragraphs import Kind, Paragraph, cut, whole


class PieceKind(StrEnum):
    """What a piece is likely to be (slag av bit): only clauses become clauses of the paper."""

    OPENING = "opening"
    CONTENTS = "contents"
    CLAUSE = "clause"
    SIGNING = "signing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece (bit): number, title and level as found or as a person has put them, and its paragraphs.

    ``annex`` is the number of the annex that it seems to belong to, "" for the agreement itself.
    """

    number: str = ""
    title: str = ""
    level: int = 1
    annex: str = ""
    kind: PieceKind = PieceKind.CLAUSE
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        """What it says, its heading apart: paragraphs with a blank line between, items and rows each on a line."""
        return "\n".join(_laid_out(self.body))

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """Its paragraphs, its own heading apart."""
        first = self.paragraphs[0]
        return self.paragraphs[1:] if first.kind is Kind.HEADING else self.paragraphs

    @property
    def start(self) -> int:
        """Where it begins in the original."""
        return self.paragraphs[0].start

    @property
    def end(self) -> int:
        """Where it ends in the original."""
        return self.paragraphs[-1].end

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Which parts of the original it takes up, in its own order; several when pieces from afar were joined."""
        found: list[tuple[int, int]] = []
        for each in self.paragraphs:
            if found and found[-1][1] == each.start:
                found[-1] = (found[-1][0], each.end)
            else:
                found.append((each.start, each.end))
        return tuple(found)


Pieces = tuple[Piece, ...]


def split(pieces: Pieces, at: int) -> Pieces:
    """Split the piece that holds a place in the original, there; where one half would say nothing nothing changes.

    What begins with a heading takes its number and title from it; else it has none yet. A heading is not divided.
    Raises ``ValueError`` for a place that no piece holds.
    """
    place = _holding(pieces, at)
    before, after = _divided(pieces[place].paragraphs, at)
    if not before or not after:
        return pieces
    first, second = replace(pieces[place], paragraphs=before), _named(pieces[place], after)
    return (*pieces[:place], first, second, *pieces[place + 1 :])


def join(pieces: Pieces, place: int) -> Pieces:
    """Join a piece with the one after it, under the first one's number and title; the other's heading becomes text.

    Raises ``ValueError`` where there is none after it.
    """
    if not 0 <= place < len(pieces) - 1:
        raise ValueError("there is no piece after it")
    first, second = pieces[place : place + 2]
    joined = _mended(first.paragraphs, second.paragraphs)
    return (*pieces[:place], replace(first, paragraphs=joined), *pieces[place + 2 :])


def move(pieces: Pieces, place: int, to: int) -> Pieces:
    """Move a piece to another place in the row. Raises ``ValueError`` for a place outside it."""
    if not (0 <= place < len(pieces) and 0 <= to < len(pieces)):
        raise ValueError("there is no such place")
    rest = [*pieces[:place], *pieces[place + 1 :]]
    return (*rest[:to], pieces[place], *rest[to:])


def rename(pieces: Pieces, place: int, **changes: Any) -> Pieces:
    """Give a piece another number, title, level, annex or kind; what is not named stays.

    Raises ``ValueError`` for a place outside the row, ``TypeError`` for anything else to change.
    """
    if not 0 <= place < len(pieces):
        raise ValueError("there is no such place")
    if not changes.keys() <= {"number", "title", "level", "annex", "kind"}:
        raise TypeError("a piece has a number, a title, a level, an annex and a kind")
    return (*pieces[:place], replace(pieces[place], **changes), *pieces[place + 1 :])


def as_stored(pieces: Pieces) -> list[dict[str, Any]]:
    """Write pieces as plain values without their text: what each is called, which parts of the original it holds."""
    return [
        {
            "number": each.number,
            "title": each.title,
            "level": each.level,
            "annex": each.annex,
            "kind": each.kind.value,
            "spans": [list(span) for span in each.spans],
        }
        for each in pieces
    ]


def restored(paragraphs: Sequence[Paragraph], stored: Iterable[Mapping[str, Any]]) -> Pieces:
    """Read pieces back, given the paragraphs of the same original."""
    rows = list(stored)
    cuts = sorted({edge for row in rows for span in row["spans"] for edge in span})
    parts = [part for each in paragraphs for part in _parts(each, cuts)]
    starts = [part.start for part in parts]
    return tuple(
        Piece(
            number=row["number"],
            title=row["title"],
            level=row["level"],
            annex=row["annex"],
            kind=PieceKind(row["kind"]),
            paragraphs=tuple(
                part
                for first, last in row["spans"]
                for part in parts[bisect_left(starts, first) : bisect_left(starts, last)]
            ),
        )
        for row in rows
    )


def _parts(paragraph: Paragraph, cuts: Sequence[int]) -> Iterator[Paragraph]:
    """Cut a paragraph wherever a piece begins or ends inside it."""
    for at in cuts[bisect_right(cuts, paragraph.start) : bisect_left(cuts, paragraph.end)]:
        before, after = cut(paragraph, at)
        if before and after:
            yield before
            paragraph = after
    yield paragraph


def _holding(pieces: Pieces, at: int) -> int:
    for place, piece in enumerate(pieces):
        if any(start <= at < end for start, end in piece.spans):
            return place
    raise ValueError("no piece holds that place")


def _divided(paragraphs: Sequence[Paragraph], at: int) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    place = next(number for number, each in enumerate(paragraphs) if each.start <= at < each.end)
    before, after = cut(paragraphs[place], at)
    first = (*paragraphs[:place], before) if before else tuple(paragraphs[:place])
    return first, (after, *paragraphs[place + 1 :]) if after else tuple(paragraphs[place + 1 :])


def _named(piece: Piece, paragraphs: tuple[Paragraph, ...]) -> Piece:
    """Make the latter half of a piece one of its own."""
    heading = paragraphs[0].heading
    level = 2 if piece.number else piece.level
    number, title = (heading.number, heading.title) if heading else ("", "")
    return replace(piece, number=number, title=title, level=level, paragraphs=paragraphs)


def _mended(first: tuple[Paragraph, ...], second: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Put paragraphs together, and the halves of one that had been cut to one again."""
    if second[0].is_rest and first[-1].end == second[0].start:
        return (*first[:-1], whole(first[-1], second[0]), *second[1:])
    return (*first, *second)


def _laid_out(paragraphs: Sequence[Paragraph]) -> Iterable[str]:
    """Lay paragraphs out as lines, with a blank one between all but items and rows of the same sort."""
    if paragraphs:
        yield paragraphs[0].text
    for before, after in pairwise(paragraphs):
        if before.kind is not after.kind or after.kind in {Kind.PROSE, Kind.HEADING}:
            yield ""
        yield after.text
