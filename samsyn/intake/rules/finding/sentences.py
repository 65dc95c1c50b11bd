"""Sentences (meningar) of a running text, with their places."""

import re
from collections.abc import Iterator

LONGEST = 600
"""Characters that are read as one sentence; a longer one is taken in parts."""
_END = re.compile(r"[.!?][”\"')\]]*\s+(?=[”\"'(]?[A-ZÅÄÖ\d])|[\n\t]+\s*")
_SHORTENED = re.compile(
    r"(?:\b(?:bl\.? ?a|t\.? ?ex|fr\.? ?o\.? ?m|t\.? ?o\.? ?m|m\.? ?m|d\.? ?v\.? ?s|o\.? ?s\.? ?v|s\.? ?k|f\.? ?d|ca|kap"
    r"|art|nr|resp|bitr|enl|jfr|st|min|max|kl|mån|kv|v|p|tel|inkl|exkl|etc|alt|ev)|\b[A-ZÅÄÖ]|(?:^|\s)\d{1,2})\.$",
    re.IGNORECASE,
)


def sentences_of(text: str) -> Iterator[tuple[int, str]]:
    """Give each sentence with the place where it begins; none goes over a line or out of a cell."""
    start = 0
    for end in _END.finditer(text):
        is_line = end[0][0] in "\n\t"
        if not is_line and _SHORTENED.search(text[max(start, end.start() - 12) : end.start() + 1]):
            continue
        yield from _parts(text, start, end.start() + (0 if is_line else 1))
        start = end.end()
    yield from _parts(text, start, len(text))


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    while end - start > LONGEST:
        at = text.rfind(" ", start + 1, start + LONGEST)
        at = at if at > start else start + LONGEST
        yield start, text[start:at]
        start = at
    if text[start:end].strip():
        yield start, text[start:end]


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the beginning and the end of the sentence that holds a place."""
    for first, sentence in sentences_of(text):
        if first <= start < first + len(sentence):
            return first, max(end, first + len(sentence))
    return start, end
