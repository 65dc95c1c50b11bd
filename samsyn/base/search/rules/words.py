"""The words of a text (ord), as they are compared: small letters, no accents; å, ä and ö are letters of their own."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 60
"""The letters of a word that count; what is longer is no word but an address or a mistake."""

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = frozenset({"Cc", "Cs", "Co", "Cn"})
_OWN_LETTERS = frozenset("åäö")
_NEIGHBOURS = str.maketrans({"æ": "ä", "ø": "ö", "ð": "d", "þ": "th", "ł": "l"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands (ord): as it is compared, and from which character to which it is written."""

    folded: str
    starts: int
    ends: int


def plain(text: str) -> str:
    """A text on one line, without marks that cannot be stored or seen."""
    composed = unicodedata.normalize("NFC", text)
    unseen = {ord(mark): " " for mark in set(composed) if unicodedata.category(mark) in _UNSEEN}
    return " ".join(composed.translate(unseen).split())


def words(text: str) -> Iterator[Word]:
    """Give the words of a text that ``plain`` has been through, in order."""
    for match in _WORD.finditer(text):
        folded = fold(match[0])
        if folded:
            yield Word(folded, match.start(), match.end())


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """A word as it is compared: "Södertälje" is "södertälje", "idé" is "ide"."""
    small = word.lower().translate(_NEIGHBOURS)
    bare = "".join(mark if mark in _OWN_LETTERS else _without_accents(mark) for mark in small)
    return "".join(mark for mark in bare if mark.isalnum())[:LONGEST]


def _without_accents(mark: str) -> str:
    return unicodedata.normalize("NFKD", mark).lower()
