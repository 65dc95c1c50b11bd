"""Titles (rubriker): what may be one, and how one in capital letters is written as people write."""

import re
from collections import Counter
from collections.abc import Collection, Mapping

_WORD = re.compile(r"[^\W\d_]+(?:[-:’'][^\W\d_]+)*")
_LONGEST, _MOST_WORDS, _FEWEST_LETTERS = 90, 12, 3
_UNLIKELY = re.compile(
    r"@|https?:|www\.|org\.?\s?nr|\[(?:namn|telefon|e-post)\]|\d{3} ?\d\d\b|\d{5,}|\d{4}-\d\d|_{3,}|\.{3,}"
    r"|\b(?:gång(?:er)?|ggr|tillfällen) (?:per|om|varje)\b|^(?:metod|ansvariga?|frekvens|aktivitet)$"
    r"|^(?:telefon|tel\.?|e-post|ort och datum|datum|adress|namnförtydligande)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?<!\bm\.m)(?<!\bosv)(?<!\betc)[.;!?,]$|[:-]$", re.IGNORECASE)
_SHORT = {"MÅL", "TID", "FORUM", "PLAN", "ROLL"}
"""Short words that are no abbreviations."""
_DEFINED = re.compile(
    r"(?:part|parter|parterna|kommun|kommunen|stad|staden|polis|polisen|region|regionen|samordnare|samordnarna"
    r"|brandförsvaret|räddningstjänsten|(?:samverkans)?överenskommelsen?)s?"
)
"""Words that papers define and then write with a capital letter; in a title they are words like others."""


def may_be_title(text: str) -> bool:
    """Whether a line could be a title by itself: short, begun with a capital letter, not ended as a sentence."""
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        return False
    first = next((letter for letter in text if letter.isalpha()), "")
    return first.isupper() and not _ENDS.search(text) and not _UNLIKELY.search(text) and "\t" not in text


def is_in_capitals(text: str) -> bool:
    """Whether a line is written in capital letters, an abbreviation alone apart."""
    words = _WORD.findall(text)
    return bool(words) and all(map(str.isupper, words)) and (max(map(len, words)) > 4 or words[0] in _SHORT)


def spellings_of(texts: Collection[str]) -> Mapping[str, str]:
    """Learn from running text how names and abbreviations are written, so that capitals do not hide them.

    A word that is also written small is no name; nor is the first of a sentence, nor one that the paper defines.
    """
    small: set[str] = set()
    large: Counter[str] = Counter()
    for text in texts:
        for match in _WORD.finditer(text):
            word = match[0]
            if word[0].islower():
                small.add(word.casefold())
            elif (len(word) > 1 and word.isupper()) or (
                match.start() and text[match.start() - 2 : match.start()].strip().isalpha()
            ):
                large[word] += 1
    return {
        word.casefold(): word
        for word, _ in reversed(large.most_common())
        if word.casefold() not in small and not _DEFINED.fullmatch(word.casefold())
    }


def as_written(title: str, spellings: Mapping[str, str]) -> str:
    """Write a title in capitals as a sentence ("Parter och omfattning"), and any other as it is."""
    if not is_in_capitals(title):
        return title
    lowered = _WORD.sub(lambda word: spellings.get(word[0].casefold(), word[0].lower()), title)
    first = next((place for place, letter in enumerate(lowered) if letter.isalpha()), 0)
    return lowered[:first] + lowered[first].upper() + lowered[first + 1 :]
