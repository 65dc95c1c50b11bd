"""What pieces of a pasted text become in a paper (läggas in): clauses, titles of annexes, or nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from samsyn.intake.rules.annexes import annex_names
from samsyn.intake.rules.pieces import Piece, PieceKind, Pieces, join, rename
from samsyn.papers import editing
from samsyn.papers.fitting import beginning
from samsyn.papers.model import Paper
from samsyn.papers.naming import fold

LONGEST_TITLE = 60
"""So many letters of its first words name what has no title."""
Values = dict[str, Any]


class Becomes(StrEnum):
    """What a piece becomes (blir)."""

    CLAUSE = "clause"
    ANNEX = "annex"
    JOINED = "joined"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a person lets a piece become (del), and what it is then called; ``annex`` is the annex's number or "".

    ``is_there`` when the paper already has a clause of that number and title.
    """

    becomes: Becomes
    number: str = ""
    title: str = ""
    level: int = 1
    annex: str = ""
    is_there: bool = False


@dataclass(frozen=True, slots=True)
class Laid:
    """Pieces as they are laid in (inlagt): those that become clauses, and the items that are added, in their order.

    ``items`` are pairs of list and values; the clauses come last, one for each piece.
    """

    pieces: Pieces
    items: tuple[tuple[str, Values], ...]


def usual(pieces: Pieces, paper: Paper) -> tuple[Part, ...]:
    """Tell what the pieces become if nobody says anything else."""
    titled = {piece.annex: piece.level for place, piece in enumerate(pieces) if _is_title_of_annex(pieces, place)}
    return tuple(_usual(pieces, place, titled, paper) for place in range(len(pieces)))


def laid(pieces: Pieces, parts: Sequence[Part], paper: Paper) -> Laid:
    """Write the items that pieces become in a paper. An annex that the paper lacks comes along."""
    kept, chosen = _edited(pieces, parts)
    annexes = dict(_annexes(kept, chosen, paper))
    known = {one.number: one.id for one in paper.annexes}
    ids = {**known, **{number: values["id"] for number, values in annexes.items()}}
    pairs = [(piece, part) for piece, part in zip(kept, chosen, strict=True) if part.becomes is Becomes.CLAUSE]
    clauses = [("clauses", _clause(piece, part, ids)) for piece, part in pairs]
    return Laid(tuple(piece for piece, _ in pairs), (*(("annexes", one) for one in annexes.values()), *clauses))


def _usual(pieces: Pieces, place: int, titled: Mapping[str, int], paper: Paper) -> Part:
    piece = pieces[place]
    there = _is_there(piece, paper)
    if _is_title_of_annex(pieces, place):
        becomes = Becomes.ANNEX
    elif piece.kind is PieceKind.CLAUSE and not there:
        becomes = Becomes.CLAUSE
    else:
        becomes = Becomes.NOTHING
    level = max(1, piece.level - titled.get(piece.annex, 0))
    return Part(becomes=becomes, number=piece.number, title=piece.title, level=level, annex=piece.annex, is_there=there)


def _is_title_of_annex(pieces: Pieces, place: int) -> bool:
    """Whether a piece is nothing but the heading that an annex begins with."""
    piece = pieces[place]
    return bool(piece.annex) and not piece.body and (place == 0 or pieces[place - 1].annex != piece.annex)


def _is_there(piece: Piece, paper: Paper) -> bool:
    annexes = {one.id: one.number for one in paper.annexes}
    wanted = (piece.annex, piece.number, fold(piece.title))
    return any((annexes.get(one.annex, ""), one.number, fold(one.title)) == wanted for one in paper.clauses)


def _edited(pieces: Pieces, parts: Sequence[Part]) -> tuple[Pieces, list[Part]]:
    """Join and rename the pieces as is said; the first has none before it to be joined with."""
    kept, chosen = pieces, list(parts)
    for place in range(len(chosen) - 1, 0, -1):
        if chosen[place].becomes is Becomes.JOINED:
            kept = join(kept, place - 1)
            del chosen[place]
    if chosen and chosen[0].becomes is Becomes.JOINED:
        chosen[0] = replace(chosen[0], becomes=Becomes.CLAUSE)
    for place, part in enumerate(chosen):
        kept = rename(kept, place, number=part.number, title=part.title, level=part.level, annex=part.annex)
    return kept, chosen


def _annexes(pieces: Pieces, parts: Sequence[Part], paper: Paper) -> Iterator[tuple[str, Values]]:
    """Write each annex that something belongs to and the paper lacks, by its number."""
    known = {one.number for one in paper.annexes}
    names = {**annex_names(pieces), **{one.annex: one.title for one in parts if one.becomes is Becomes.ANNEX}}
    used = {one.id for one in paper.annexes}
    wanted = [one.annex for one in parts if one.annex and one.becomes in {Becomes.CLAUSE, Becomes.ANNEX}]
    for number in dict.fromkeys(wanted):
        if number not in known:
            title = names.get(number) or f"Bilaga {number}"
            annex_id = editing.free_id(editing.plain(title), used)
            used.add(annex_id)
            yield number, {"id": annex_id, "title": title, "number": number}


def _clause(piece: Piece, part: Part, annexes: Mapping[str, str]) -> Values:
    said = {"number": part.number, "annex": annexes.get(part.annex, ""), "text": piece.text}
    level = {"level": part.level} if part.level > 1 else {}
    return {"title": part.title or first_words(piece.text), **{key: one for key, one in said.items() if one}, **level}


def first_words(text: str, most: int = LONGEST_TITLE) -> str:
    """Give the first words of a text, whole words only."""
    line = " ".join(text.split())
    return beginning(line, most)
