"""What is shown of a hit (utdrag): the words round the first hit, cut at whole words, with each hit marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.base.search.rules.asking import Term
from samsyn.base.search.rules.words import Word, words

LENGTH = 220
"""The characters of an excerpt, about two lines on a wide page."""
BEFORE = 60
"""The characters before the first hit."""
CUT = "…"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text (textbit), that was hit or was not."""

    text: str
    is_hit: bool = False


def marked(text: str, terms: Sequence[Term]) -> tuple[Segment, ...]:
    """The whole of a text with its hits marked."""
    return _segments(text, _hits(text, terms), 0, len(text))


def excerpt(text: str, terms: Sequence[Term], *, length: int = LENGTH) -> tuple[Segment, ...]:
    """A stretch of a text with its hits marked: round the first hit, else from the beginning."""
    hits = _hits(text, terms)
    starts, ends = _stretch(text, hits[0].starts if hits else 0, length)
    segments = _segments(text, [word for word in hits if word.ends <= ends], starts, ends)
    before = (Segment(CUT),) if starts else ()
    after = (Segment(CUT),) if ends < len(text) else ()
    return (*before, *segments, *after)


def _hits(text: str, terms: Sequence[Term]) -> list[Word]:
    return [word for word in words(text) if any(term.hits(word.folded) for term in terms)]


def _stretch(text: str, first: int, length: int) -> tuple[int, int]:
    """From where to where: some words before the first hit, and to a word's end."""
    starts = 0 if first <= BEFORE else text.find(" ", first - BEFORE, first) + 1 or first
    ends = starts + length
    if ends >= len(text):
        return starts, len(text)
    space = text.rfind(" ", starts + 1, ends + 1)
    return starts, space if space > first else ends


def _segments(text: str, hits: Sequence[Word], starts: int, ends: int) -> tuple[Segment, ...]:
    found, at = [], starts
    for word in hits:
        found += [Segment(text[at : word.starts]), Segment(text[word.starts : word.ends], is_hit=True)]
        at = word.ends
    return tuple(one for one in (*found, Segment(text[at:ends])) if one.text)
