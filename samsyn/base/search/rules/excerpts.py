"""What is shown of a hit (utdrag): the words round the first hit, cut at whole words, with each hit marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from samsyn.base.search.rules.asking import Term
from samsyn.base.search.rules.words import Word, words

LENGTH = 220
"""The characters of an excerpt, about two lines on a wide page."""
BEFORE = 60
"""The characters before the first hit."""
CUT = "…"
_HANGING = " ·.,:;–-("
"""What is not left hanging before a cut."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text (textbit), that was hit or was not."""

    text: str
    is_hit: bool = False


def marked(text: str, terms: Sequence[Term]) -> tuple[Segment, ...]:
    """The whole of a text with its hits marked."""
    return _segments(text, _hits(text, terms), 0, len(text))


def excerpt(text: str, terms: Sequence[Term], *, length: int = LENGTH) -> tuple[Segment, ...]:
    """A stretch of a text with its hits marked: where most of the terms stand together, else from the beginning."""
    hits = _hits(text, terms)
    starts, ends = _stretch(text, _densest(hits, terms, length - BEFORE), length)
    ends = starts + len(text[starts:ends].rstrip(_HANGING)) if ends < len(text) else ends
    segments = _segments(text, [word for word in hits if word.ends <= ends], starts, ends)
    before = (Segment(f"{CUT} "),) if starts else ()
    after = (Segment(f" {CUT}"),) if ends < len(text) else ()
    return (*before, *segments, *after)


def _hits(text: str, terms: Sequence[Term]) -> list[Word]:
    return [word for word in words(text) if any(term.hits(word.folded) for term in terms)]


def _densest(hits: Sequence[Word], terms: Sequence[Term], length: int) -> int:
    """Where the first hit is that has the most of the terms within so many characters."""
    best, most = (hits[0].starts if hits else 0), 0
    hit_by = [{term for term in terms if term.hits(word.folded)} for word in hits]
    for at, word in enumerate(hits):
        near = takewhile(lambda other: hits[other].ends <= word.starts + length, range(at, len(hits)))  # noqa: B023
        found = len(set().union(*(hit_by[other] for other in near)))
        if found > most:
            best, most = word.starts, found
        if most == len(terms):
            break
    return best


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
