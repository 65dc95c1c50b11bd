"""What is asked for (sökfråga): words that a text must all have, each as written, inflected, or as a word's beginning.

Of what a person writes only letters and digits go further than here.
"""

from dataclasses import dataclass

from samsyn.base.search.rules.stems import stem
from samsyn.base.search.rules.words import plain, words

MOST_LETTERS = 400
MOST_TERMS = 12
SHORTEST_BEGINNING = 3
"""The letters that a word needs to stand for all words that begin so: "sko" finds "skolgård", "sk" does not."""
STEM_MARK = "="
"""What tells a stem from a word in the index; no word has it."""

_SMALL = frozenset(
    (
        "alla", "att", "av", "de", "den", "det", "detta", "dom", "där", "efter", "eller", "en", "enligt", "ett",
        "från", "för", "har", "hos", "i", "in", "inom", "kan", "med", "mellan", "när", "och", "om", "på", "samt",
        "ska", "skall", "som", "så", "till", "under", "upp", "ut", "vad", "var", "vara", "vi", "vid", "är", "över",
    )
)  # fmt: skip
"""Words that say little, left out of a question that has others."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word that is asked for (sökord), and the stem that it shares with its other forms."""

    word: str
    stem: str

    @property
    def is_beginning(self) -> bool:
        """Whether longer words that begin so are found too; a number is only itself."""
        return len(self.word) >= SHORTEST_BEGINNING and not self.word.isdecimal()

    @property
    def marks(self) -> tuple[str, ...]:
        """What is looked for among the words and stems of a text: a whole stem, and a word's beginning."""
        whole = f" {STEM_MARK}{self.stem} "
        return (whole, f" {self.word}") if self.is_beginning else (whole,)

    def hits(self, word: str) -> bool:
        """Whether a word of a text is such a word."""
        return stem(word) == self.stem or (self.is_beginning and word.startswith(self.word))


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is understood (sökfråga): its terms, and whether there were more words than are sought."""

    terms: tuple[Term, ...]
    is_cut: bool = False


def asked(text: str) -> Asked:
    """Understand what a person has written; only marks or nothing is a question without terms."""
    found = dict.fromkeys(word.folded for word in words(plain(text[:MOST_LETTERS])))
    telling = [word for word in found if word not in _SMALL] or list(found)
    terms = tuple(Term(word, stem(word)) for word in telling[:MOST_TERMS])
    return Asked(terms, is_cut=len(text) > MOST_LETTERS or len(telling) > MOST_TERMS)
