"""Which annex (bilaga) a piece seems to belong to: by its label, by the paper's list of annexes, by what it holds."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from samsyn.intake.rules.pieces import Piece, PieceKind, Pieces
from samsyn.intake.rules.text.contents import key
from samsyn.intake.rules.text.paragraphs import Kind

_LISTED = re.compile(r"(?:(?P<place>\d{1,2})[.)]\s+|–\s+)?(?P<name>.+)")
_NUMBERED = re.compile(r",?\s*\(?bilaga\s+(?P<number>\d{1,2}|[A-Z])\)?", re.IGNORECASE)
_FOLLOW_UP = ("metod", "frekvens")
_ALIKE = 0.6


def with_annexes(pieces: Pieces) -> Pieces:
    """Guess the annex of each piece; the agreement itself comes first, and its annexes after it."""
    names = annex_names(pieces)
    last = _last_of_the_agreement(pieces)
    found, current = [], ""
    for place, piece in enumerate(pieces):
        if place > last or piece.annex:
            current = _annex(piece, names, current)
        found.append(replace(piece, annex=current))
    return tuple(found)


def annex_names(pieces: Sequence[Piece]) -> Mapping[str, str]:
    """Read the paper's own list of annexes: number and name.

    What the list says of a number ("Aktivitetsplan, bilaga 2") wins over the place in it; one without a number, in a
    list where others have theirs, is none.
    """
    listing = next((piece for piece in pieces if "bilag" in piece.title.casefold() and _items(piece)), None)
    if listing is None:
        return {}
    items = [(_LISTED.fullmatch(item), _NUMBERED.search(item)) for item in _items(listing)]
    said = {match["number"].upper(): _NUMBERED.sub("", item["name"]) for item, match in items if item and match}
    return said or {item["place"]: item["name"] for item, _ in items if item and item["place"]}


def _items(piece: Piece) -> list[str]:
    return [each.text for each in piece.body if each.kind is Kind.ITEM]


def _last_of_the_agreement(pieces: Sequence[Piece]) -> int:
    """Give the place of the last piece that is the agreement's own: the signing, else the last one with a number."""
    signing = next((place for place, piece in enumerate(pieces) if piece.kind is PieceKind.SIGNING), None)
    if signing is not None:
        return signing
    return max((place for place, piece in enumerate(pieces) if piece.number and not piece.annex), default=len(pieces))


def _annex(piece: Piece, names: Mapping[str, str], current: str) -> str:
    if piece.annex:
        return piece.annex
    if all(any(_begins(each.text, word) for each in piece.body) for word in _FOLLOW_UP):
        return next((number for number, name in names.items() if "uppfölj" in name.casefold()), current)
    if piece.kind is not PieceKind.CLAUSE:
        return current
    alike = next((number for number, name in names.items() if is_alike(name, piece.title)), "")
    return alike or current or min(names, default="")


def _begins(text: str, word: str) -> bool:
    return text.casefold().startswith(word)


def is_alike(name: str, title: str) -> bool:
    """Whether two titles name the same thing, in other order or with other small words."""
    one, other = (set(key(text).split()) - {"och", "samt", "av"} for text in (name, title))
    return bool(one and other) and len(one & other) >= _ALIKE * len(one | other)
