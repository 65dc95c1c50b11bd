"""A pasted text as it would be laid in (delarna): each piece with what it becomes."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements.queries import DraftRow
from samsyn.intake.rules import laying, splitting
from samsyn.intake.rules.annexes import annex_names
from samsyn.intake.rules.laying import Part
from samsyn.intake.rules.pieces import Piece, PieceKind, Pieces

FIRST_WORDS = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceRow:
    """A piece in the preview (del): its heading, its first words, the rest, and what it was taken for."""

    place: int
    heading: str
    first_words: str
    lines: tuple[str, ...]
    sort: str
    is_there: bool
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A text split (förhandsvisning): its pieces and what each becomes if nothing else is said."""

    pieces: Pieces
    usual: tuple[Part, ...]
    rows: tuple[PieceRow, ...]
    annexes: tuple[tuple[str, str], ...]
    seen: str

    @property
    def there(self) -> int:
        """How many of the pieces the draft already has."""
        return sum(part.is_there for part in self.usual)


def preview(draft: DraftRow, text: str) -> Preview:
    """Split a text, and tell what its pieces become in a draft."""
    pieces = splitting.pieces_of(text)
    usual = laying.usual(pieces, draft.paper)
    return Preview(
        pieces=pieces,
        usual=usual,
        rows=tuple(_row(place, piece, part) for place, (piece, part) in enumerate(zip(pieces, usual, strict=True))),
        annexes=tuple(_annexes(draft, pieces, usual)),
        seen=draft.seen("clauses"),
    )


def counted(preview: Preview) -> str:
    """Say in a sentence how many pieces there are and how many become clauses."""
    clauses = sum(part.becomes is laying.Becomes.CLAUSE for part in preview.usual)
    said = ngettext("Texten har %(count)d del.", "Texten har %(count)d delar.", len(preview.rows))
    became = ngettext("%(count)d blir en punkt i utkastet.", "%(count)d blir punkter i utkastet.", clauses)
    return " ".join((said % {"count": len(preview.rows)}, became % {"count": clauses}))


def _row(place: int, piece: Piece, part: Part) -> PieceRow:
    heading = f"{piece.number} {piece.title}".strip()
    return PieceRow(
        place=place,
        heading=heading or laying.first_words(piece.text),
        first_words=laying.first_words(piece.text, FIRST_WORDS) if heading else "",
        lines=tuple(line for line in piece.text.split("\n") if line),
        sort=_sort(piece),
        is_there=part.is_there,
        level=part.level,
    )


def _sort(piece: Piece) -> str:
    if piece.kind is not PieceKind.CLAUSE:
        return {
            PieceKind.OPENING: _("Inledning"),
            PieceKind.CONTENTS: _("Innehållsförteckning"),
            PieceKind.SIGNING: _("Underskrifter"),
        }[piece.kind]
    return _("Bilaga %(number)s") % {"number": piece.annex} if piece.annex else ""


def _annexes(draft: DraftRow, pieces: Pieces, usual: Sequence[Part]) -> list[tuple[str, str]]:
    """List the annexes that a piece can belong to: those of the draft, and those that the text has."""
    names = {one.number: one.title for one in draft.paper.annexes if one.number}
    found = {**annex_names(pieces), **{one.annex: one.title for one in usual if one.becomes is laying.Becomes.ANNEX}}
    numbers = [*names, *found, *(piece.annex for piece in pieces if piece.annex)]
    said = {**found, **names}
    return [
        (number, _("I bilaga %(number)s %(title)s") % {"number": number, "title": said.get(number, "")})
        for number in sorted(dict.fromkeys(numbers))
    ]
