"""The stem of a Swedish word (stam): what "skola", "skolan" and "skolornas" have in common.

Snowball's Swedish rules, applied until nothing changes, with what they leave: "skolan", "torget", "regeln", "bränder".
A stem is no word and is never shown. That two words sometimes share one ("plats" and "platt") is a hit too many, last.
"""

from functools import lru_cache

import snowballstemmer

_VOWELS = frozenset("aeiouyåäö")
_OTHER_VOWEL = {
    "bostäder": "bostad",
    "bränder": "brand",
    "böcker": "bok",
    "ledamöter": "ledamot",
    "länder": "land",
    "nätter": "natt",
    "städer": "stad",
    "stränder": "strand",
}
"""Plurals with another vowel, also as the last part of a longer word: "bilbränder"."""
_NEUTERS = {"vapnet": "vapen", "vapnen": "vapen", "tecknet": "tecken", "tecknen": "tecken", "året": "år", "åren": "år"}
_ARTICLES = ("nas", "na", "s", "")
_NO_ARTICLE = ("man", "organ", "plan")
"""What ends in -an without being a word in -a with its article."""
_ABSTRACT = ("het", "hets", "itet", "itets")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Give the stem of a word that ``fold`` has been through."""
    stemmer = snowballstemmer.stemmer("swedish")  # one each: it keeps the word in itself, and requests run side by side
    seen: set[str] = set()
    word = _with_own_vowel(word)
    while word not in seen:
        seen.add(word)
        word = _shorter(word) or stemmer.stemWord(word)
    return _without_middle(word)


def _with_own_vowel(word: str) -> str:
    for table in (_OTHER_VOWEL, _NEUTERS):
        for article in _ARTICLES:
            bare = word.removesuffix(article)
            for plural, one in table.items():
                if bare.endswith(plural):
                    return bare.removesuffix(plural) + one
    return word


def _shorter(word: str) -> str:
    """Take off an article that Snowball leaves, or nothing."""
    bare = word.removesuffix("s")
    if bare.endswith("an") and not bare.endswith(_NO_ARTICLE) and _syllables(bare) > 1:
        return bare[:-1]
    if bare.endswith("et") and not word.endswith(_ABSTRACT) and len(bare) > 4 and _syllables(bare) > 1:
        return bare[:-2]
    if bare.endswith(("eln", "ern")) and _syllables(bare) > 1:
        return bare[:-1]
    return ""


def _without_middle(word: str) -> str:
    """Let "regel" be as "regler", "sommar" as "somrar", "hemmet" as "hem", "lokalt" as "lokal"."""
    if len(word) > 4 and word.endswith("el") and word[-3] not in _VOWELS and _syllables(word) > 1:
        return word[:-2] + "l"
    if word.endswith(("dr", "tr", "mr", "mm")) and len(word) > 3:
        return word[:-1]
    return word[:-1] if word.endswith("alt") and len(word) > 5 else word


def _syllables(word: str) -> int:
    return sum(mark in _VOWELS for mark in word)
