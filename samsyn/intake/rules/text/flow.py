"""How running text flows from line to line (radfall): where a page broke a paragraph, and where one ended."""

import re
from collections.abc import Sequence

from samsyn.intake.rules.text.lines import Line, Sort

LONG = 40
"""Characters from which a line without a full stop is running text."""
WIDEST = 130
"""A text with longer lines than this has not been broken to fit a page."""
NEARLY, MOSTLY = 0.95, 0.8
"""A line is full when the next word would have come so near the edge, and less near when it came to no stop."""
_PAUSES = re.compile(r"[.:;!?][”\"')\]]*$")
_FINISHED = re.compile(r"[.!?][”\"')\]]*$")
_INTRODUCES = re.compile(r":[”\"')\]]*$")
_NAMED = re.compile(r"[A-ZÅÄÖ][\w-]*(?: \d{1,2}|, \w+)?\s?:\s+\S")
_SPLIT_WORD = re.compile(r"[^\W\d_]-$")
_OWN_HYPHEN = re.compile(r"(?:\b[A-ZÅÄÖ\d]|\b[A-ZÅÄÖ]{2,}\w{0,3}|\b[A-ZÅÄÖ]\w{1,3})-$")
_SMALL = re.compile(r"[a-zåäöé(”]|\d\S* \S*[a-zåäö]")
_AND = re.compile(r"(?:och|eller|samt|respektive|resp\.|till)\b")


def width_of(lines: Sequence[Line]) -> int:
    """Tell how wide the lines were where the page broke them; 0 where it has not."""
    lengths = sorted(len(line.text) for line in lines if line.sort in {Sort.TEXT, Sort.ITEM})
    widest = lengths[-1 - len(lengths) // 50] if lengths else 0
    return widest if widest <= WIDEST else 0


def goes_on(before: Line, line: Line, width: int) -> bool:
    """Whether a line goes on from the one before: in small letters, a divided word, or since that one was full.

    Small letters or a number go on even over a gap, where the line before was long and came to no stop.
    """
    if line.sort is not Sort.TEXT or before.sort is Sort.ROW or is_named(line):
        return False
    begins_small = _SMALL.match(line.text) is not None
    if line.follows_gap:
        is_long = len(before.text) >= LONG or before.sort is Sort.TEXT
        return begins_small and not _PAUSES.search(before.text) and is_long
    if before.sort is not Sort.TEXT and finishes(before):
        return False
    if begins_small or _SPLIT_WORD.search(before.text):
        return True
    reach = len(before.text) + 1 + len(line.text.split(maxsplit=1)[0])
    return bool(width) and (reach > width * NEARLY or (reach > width * MOSTLY and not _PAUSES.search(before.text)))


def is_named(line: Line) -> bool:
    """Whether a line begins with a word and a colon that say what it is about: "Ansvarig: Planeringsgruppen"."""
    return _NAMED.match(line.text) is not None


def finishes(line: Line) -> bool:
    """Whether a line ends a sentence."""
    return _FINISHED.search(line.text) is not None


def introduces(line: Line) -> bool:
    """Whether a line ends with a colon, so that a list is to follow."""
    return _INTRODUCES.search(line.text) is not None


def is_prose(line: Line) -> bool:
    """Whether a line is running text: long, or ended as a sentence or before a list."""
    return line.sort is Sort.TEXT and (len(line.text) >= LONG or finishes(line) or introduces(line))


def joined(texts: Sequence[str]) -> str:
    """Join lines to a text, and words that were divided between them."""
    found: list[str] = []
    for text in texts:
        if not found or not (_SPLIT_WORD.search(found[-1]) and text[:1].islower() and not _AND.match(text)):
            found.append(f" {text}" if found else text)
        elif _OWN_HYPHEN.search(found[-1]):
            found.append(text)
        else:
            found[-1] = found[-1][:-1]
            found.append(text)
    return "".join(found)
