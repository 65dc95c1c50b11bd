"""Splitting a pasted text (dela upp) in clauses, at its headings and numbers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from samsyn.intake.rules import pieces as rows
from samsyn.intake.rules.annexes import with_annexes
from samsyn.intake.rules.pieces import Piece, PieceKind, Pieces
from samsyn.intake.rules.text.contents import contents_of
from samsyn.intake.rules.text.furniture import without_furniture
from samsyn.intake.rules.text.heading import SIGNING, Heading
from samsyn.intake.rules.text.headings import headings_of
from samsyn.intake.rules.text.lines import Line, lines_of, solid
from samsyn.intake.rules.text.paragraphs import Kind, Paragraph, paragraphs_of, whole
from samsyn.intake.rules.text.titles import as_written, is_in_capitals, spellings_of

SIGNATURES = "Underskrifter"
LONGEST_TITLE = 160
"""Characters of the longest line that can be the paper's own title, with the names of its parties."""
_CONTENTS = re.compile(r"innehåll(?:sförteckning)?", re.IGNORECASE)
_AGREEMENT = re.compile(r"överenskommelse|avtal", re.IGNORECASE)


def pieces_of(text: str) -> Pieces:
    """Split a text in pieces; side by side they are the whole of it. A text that says nothing has none."""
    return with_annexes(tuple(_levelled(list(_pieces(paragraphs_in(text))))))


def restored(text: str, stored: Sequence[Mapping[str, object]]) -> Pieces:
    """Read stored pieces back beside their original."""
    return rows.restored(paragraphs_in(text), stored)


def paragraphs_in(text: str) -> list[Paragraph]:
    """Take a text apart in paragraphs, headings told from the rest and titles in capitals written as sentences."""
    lines = lines_of(text)
    if not solid(lines):
        return []
    lines = without_furniture(lines)
    solids = solid(lines)
    headings = headings_of(solids, contents_of(lines))
    return list(_labels_joined(paragraphs_of(text, lines, _spelled_out(solids, headings))))


def _labels_joined(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Join an annex's label with the title that stands right above or below it to one heading."""
    held, *rest = paragraphs
    for each in rest:
        joint = _joint(held, each)
        if joint is None:
            yield held
        held = joint or each
    yield held


def _joint(above: Paragraph, below: Paragraph) -> Paragraph | None:
    one, other = above.heading, below.heading
    if one is None or other is None or one.is_run_in or other.is_run_in or one.is_annex is other.is_annex:
        return None
    label, title = (one, other) if one.is_annex else (other, one)
    if label.title or title.number:
        return None
    heading = replace(title, number=label.number, is_annex=True)
    return replace(whole(above, below), text=f"{above.text} {below.text}", heading=heading)


def _spelled_out(lines: Sequence[Line], headings: Mapping[int, Heading]) -> dict[int, Heading]:
    body = [line.text for place, line in enumerate(lines) if place not in headings and not is_in_capitals(line.text)]
    spellings = spellings_of(body)
    return {
        place: replace(each, title=as_written(each.title, spellings), in_capitals=is_in_capitals(each.title))
        for place, each in headings.items()
    }


def clause_word(text: str, pieces: Sequence[Piece]) -> str:
    """Tell what the paper calls its clauses: "§" where it writes so, "punkt" where numbered, else "avsnitt"."""
    if re.search(r"^\W*(?:§\s*\d|\d+\s?§)", text, re.MULTILINE):
        return "§"
    return "punkt" if any(piece.number and not piece.annex for piece in pieces) else "avsnitt"


def _pieces(paragraphs: Sequence[Paragraph]) -> Iterator[Piece]:
    """Begin a piece at each heading, and one where the parties begin to sign."""
    begun, kind = list[Paragraph](), PieceKind.OPENING
    for each in paragraphs:
        new = _kind_begun(each, kind, is_first_heading=kind is PieceKind.OPENING)
        if new is None or new is PieceKind.OPENING:
            begun.append(each)
            continue
        if begun:
            yield _piece(begun, kind)
        begun, kind = [each], new
    if begun:
        yield _piece(begun, kind)


def _kind_begun(paragraph: Paragraph, current: PieceKind, *, is_first_heading: bool) -> PieceKind | None:
    """Tell what kind of piece a paragraph begins, None when it goes on in the one that is open.

    The first heading of all is the paper's own when it names an agreement, and then still the opening.
    """
    heading = paragraph.heading
    if heading is None:
        signs = current is PieceKind.CLAUSE and paragraph.kind is Kind.PROSE and SIGNING.match(paragraph.text)
        return PieceKind.SIGNING if signs else None
    if _CONTENTS.fullmatch(heading.title):
        return PieceKind.CONTENTS
    if is_first_heading and not heading.number and _AGREEMENT.search(heading.title):
        return PieceKind.OPENING
    return PieceKind.SIGNING if SIGNING.match(heading.title) else PieceKind.CLAUSE


def _piece(paragraphs: Sequence[Paragraph], kind: PieceKind) -> Piece:
    heading = next((each.heading for each in paragraphs if each.heading), None)
    if heading is None:
        return Piece(title=_title_of(paragraphs, kind), kind=kind, paragraphs=tuple(paragraphs))
    return Piece(
        number=heading.number,
        title=heading.title,
        annex=heading.number if heading.is_annex else "",
        kind=kind,
        paragraphs=tuple(paragraphs),
    )


def _title_of(paragraphs: Sequence[Paragraph], kind: PieceKind) -> str:
    """Name what has no heading: where the parties sign, and the opening by the line that names the agreement."""
    if kind is PieceKind.SIGNING:
        return SIGNATURES
    names = [each.text for each in paragraphs if _AGREEMENT.search(each.text) and len(each.text) <= LONGEST_TITLE]
    return as_written(names[0], {}) if names and kind is PieceKind.OPENING else ""


def _levelled(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Give each piece its level: by number, by the table of contents, else under the last one that stands higher."""
    headings = [piece.paragraphs[0].heading for piece in pieces]
    least = min((each.depth for each in headings if each and each.depth and not each.number), default=0)
    is_numbered, signed = False, False
    for piece, heading in zip(pieces, headings, strict=True):
        signed = signed or piece.kind is PieceKind.SIGNING or bool(piece.annex)
        is_numbered = is_numbered or bool(piece.number)
        highest = not heading or heading.depth <= least
        yield replace(piece, level=_level(heading, is_under=is_numbered or signed, is_highest=highest))


def _level(heading: Heading | None, *, is_under: bool, is_highest: bool) -> int:
    if heading is None or heading.is_annex:
        return 1
    if heading.number:
        return heading.number.count(".") + 1
    if heading.level or heading.is_run_in:
        return heading.level or 2
    return 1 if heading.in_capitals or (is_highest and not is_under) else 2
