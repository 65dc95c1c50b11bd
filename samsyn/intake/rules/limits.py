"""What may be pasted (gränser): how much, and what of it may not be stored, told by line and column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from samsyn.base.guard.rules import Found, objection_to_storing

MOST_TEXT, MOST_LINES = 1_000_000, 20_000
"""So many characters, some four hundred pages, and so many lines are read at a time."""
MOST_HTML = 5_000_000
"""So much of the clipboard's HTML, of which most is how it looks."""
MOST_SPOTTED = 20
"""So many numbers of persons are pointed out at once."""
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_BETWEEN_PAGES = re.compile("[\x0b\x0c]")
_DIGITS = re.compile(r"[\d+(][\d +()/.–-]{8,}\d")
_FEWEST = 10


class Objection(StrEnum):
    """Why a text cannot be read (invändning)."""

    SAYS_NOTHING = "says_nothing"
    TOO_LONG = "too_long"
    TOO_MANY_LINES = "too_many_lines"


@dataclass(frozen=True, slots=True)
class Spotted:
    """Something at a place in a text (fynd): its line and column, both from 1, and what it is."""

    line: int
    column: int
    about: Found


def objection_to_reading(text: str, *, html: str = "") -> Objection | None:
    """Say why a paste cannot be read, or None: it says something, and is not longer than any agreement."""
    if len(text) > MOST_TEXT or len(html) > MOST_HTML:
        return Objection.TOO_LONG
    if text.count("\n") > MOST_LINES:
        return Objection.TOO_MANY_LINES
    return None if any(map(str.isalnum, text)) or "<t" in html else Objection.SAYS_NOTHING


def without_unseen(text: str) -> tuple[str, tuple[int, ...]]:
    """Take away the signs that are not seen and cannot be stored, and give the lines where they stood, from 1."""
    if not _UNSEEN.search(text):
        return text, ()
    lines = text.split("\n")
    return _UNSEEN.sub("", text), tuple(number for number, line in enumerate(lines, 1) if _UNSEEN.search(line))


def persons_in(text: str) -> tuple[Spotted, ...]:
    """Find the numbers of persons in a text, which may not be stored, in their order; at most twenty."""
    whole = objection_to_storing(text)
    if whole is None:
        return ()
    found = list(_spotted(text))[:MOST_SPOTTED]
    return tuple(found) or (Spotted(whole.line, 1, whole),)


def _spotted(text: str) -> Iterator[Spotted]:
    for number, line in enumerate(_BETWEEN_PAGES.sub(" ", text).split("\n"), 1):
        if sum(map(str.isdigit, line)) < _FEWEST or (about := objection_to_storing(line)) is None:
            continue
        runs = [(run.start(), one.kind) for run in _DIGITS.finditer(line) if (one := objection_to_storing(run[0]))]
        for column, kind in runs or [(0, about.kind)]:
            yield Spotted(number, column + 1, Found(kind, "", number, _words_before(line, column)))


def _words_before(line: str, column: int) -> str:
    return " ".join(line[:column].split()[-3:])
