"""What of an original a clause came from (stället i originalet), also when clauses are divided and joined."""

import re
from collections.abc import Iterator, Mapping, Sequence

from samsyn.intake.rules.pieces import Pieces
from samsyn.intake.rules.text.lines import plain

Span = tuple[int, int]
Spans = tuple[Span, ...]
WORDS_SOUGHT = 8
"""So many first words find where the rest of a divided clause begins in the original."""
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"\s*#{1,6}\s+")


def spans_of(ids: Sequence[str], pieces: Pieces) -> dict[str, list[list[int]]]:
    """Tell which parts of the original each clause came from, as it is stored."""
    return {clause: [list(span) for span in piece.spans] for clause, piece in zip(ids, pieces, strict=True)}


def read_spans(stored: Mapping[str, Sequence[Sequence[int]]], clause: str) -> Spans:
    """Read which parts a clause came from; none for a clause that did not come from this original."""
    return tuple((first, last) for first, last in stored.get(clause, ()))


def lines_of(text: str, spans: Spans) -> tuple[str, ...]:
    """Give the lines of those parts as they read, without signs and without blank ones before and after."""
    lines = [plain(_MARK.sub("", line)).strip() for first, last in spans for line in text[first:last].splitlines()]
    return tuple(_trimmed(lines))


def divided(text: str, spans: Spans, rest: str) -> tuple[Spans, Spans]:
    """Divide the parts of a clause where the words of its latter half begin; both keep all where they are not found."""
    words = [re.escape(word) for word in _WORD.findall(rest)[:WORDS_SOUGHT]]
    sought = re.compile(r"\W+".join(words)) if words else None
    for place, (first, last) in enumerate(spans):
        found = sought.search(text, first, last) if sought else None
        if found and found.start() > first:
            at = found.start()
            return (*spans[:place], (first, at)), ((at, last), *spans[place + 1 :])
    return spans, spans


def joined(first: Spans, second: Spans) -> Spans:
    """Put the parts of two clauses together, each once."""
    found: list[Span] = []
    for span in dict.fromkeys((*first, *second)):
        if found and found[-1][1] == span[0]:
            found[-1] = (found[-1][0], span[1])
        else:
            found.append(span)
    return tuple(found)


def _trimmed(lines: Sequence[str]) -> Iterator[str]:
    """Leave out blank lines before and after, and all but one between."""
    waiting = False
    begun = False
    for line in lines:
        if not line:
            waiting = begun
            continue
        if waiting:
            yield ""
        yield line
        begun, waiting = True, False
