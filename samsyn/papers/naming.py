"""Who people mean when they write names (namn): "kommunpolisen", "Säkerhetschef; räddningstjänsten".

A name is understood as it stands in the paper, by its short name, alias or abbreviation, in another form of the same
word, and with its party said before or after it ("kommunens säkerhetschef", "brandchef hos räddningstjänsten").
What fits several, or nobody, is never guessed: it is given back with those that it is most like.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import groupby

from samsyn.papers.model import Body, Paper, Party
from samsyn.papers.who import Who, party_of

NEAR_MOST = 3
_LONGEST = 120
_JOINED_MOST = 6
_STEM = 3
_BETWEEN = re.compile(r"(\s*[,;]\s*(?:(?:och|samt) )?|\s+(?:och|samt|&)\s+|\s*/\s*)")
_BREAKS = {",", ";"}
_OF_PARTY = re.compile(r"(?P<name>.+?)(?: (?:hos|vid|från|inom|i) (?P<at>.+)|,? \((?P<within>.+)\))")
_TRIMMED = str.maketrans(dict.fromkeys('”“„«»"‘’*'))
_ENDINGS = {
    *("", "s", "n", "ns", "t", "ts", "a", "e", "en", "ens", "et", "ets", "na", "nas", "er", "ar", "or"),
    *("erna", "arna", "orna", "ernas", "arnas", "ornas"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One name as it was written (namn): who answers to it, or whom it is like where not just one does."""

    text: str
    answers: tuple[str, ...] = ()
    near: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Who is meant; "" where nobody answers, or several do."""
        return self.answers[0] if len(self.answers) == 1 else ""


@dataclass(frozen=True, slots=True)
class Found:
    """What was understood (funna), name by name in the order written."""

    pieces: tuple[Piece, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Those who were understood, each once."""
        return tuple(dict.fromkeys(piece.id for piece in self.pieces if piece.id))

    @property
    def unknown(self) -> tuple[str, ...]:
        """The texts that nobody, or several, answer to."""
        return tuple(dict.fromkeys(piece.text for piece in self.pieces if not piece.id))

    @property
    def near(self) -> Mapping[str, tuple[str, ...]]:
        """For each unknown text, the few that it may mean."""
        return {piece.text: piece.answers[:NEAR_MOST] or piece.near for piece in self.pieces if not piece.id}

    @property
    def several(self) -> frozenset[str]:
        """The texts that more than one answer to."""
        return frozenset(piece.text for piece in self.pieces if len(piece.answers) > 1)


def find(paper: Paper, text: str) -> Found:
    """Understand a text of names, each on its line or with commas, semicolons or "och" between."""
    return known(paper).find(text)


def labels(paper: Paper) -> Mapping[str, str]:
    """Name everybody so that ``find`` finds just that one: the parties, then the forums, then the bodies."""
    return known(paper).labels


@dataclass(frozen=True, slots=True)
class Known:
    """Everybody in a paper (kända): by id how each is named, all that each is called, and whose each is."""

    labels: Mapping[str, str]
    called: Mapping[str, tuple[str, ...]]
    whose: Mapping[str, str]

    def find(self, text: str) -> Found:
        """Understand a text of names, each on its line or with commas, semicolons or "och" between."""
        lines = (" ".join(line.split()) for line in text.split("\n"))
        cut = (piece for line in lines for piece in self._pieces(line) if piece[1] or fold(piece[0]))
        return Found(tuple(Piece(said, who, () if who else self.near(said)) for said, who in cut))

    def answers(self, text: str) -> tuple[str, ...]:
        """Give those whom one name means; the first way of understanding it that anybody answers to counts."""
        said = fold(text)
        if not said:
            return ()
        named = tuple(who for who, name in self.labels.items() if fold(name) == said)
        exact = named or tuple(who for who, names in self.called.items() if said in names)
        return exact or self._bent(said) or self._of_party(said)

    def near(self, text: str) -> tuple[str, ...]:
        """Give the few whose names are most like a text: those that begin with it, then the likest."""
        said = fold(text)[:_LONGEST]
        everything: dict[str, str] = {}
        for who, names in self.called.items():
            for name in names:
                everything.setdefault(name, who)
        begun = [name for name in everything if name.startswith(f"{said} ")]
        like = get_close_matches(said, everything, n=2 * NEAR_MOST, cutoff=0.6)
        return tuple(dict.fromkeys(everything[name] for name in (*begun, *like)))[:NEAR_MOST]

    def _bent(self, said: str) -> tuple[str, ...]:
        return tuple(who for who, names in self.called.items() if any(_is_same(said, name) for name in names))

    def _of_party(self, said: str) -> tuple[str, ...]:
        """Understand a name with its party said before it ("kommunens …") or after it ("… hos kommunen")."""
        first, _, rest = said.partition(" ")
        parties = [who for who in self._parties() if _is_genitive(first, self.called[who])]
        if not (rest and parties) and (match := _OF_PARTY.fullmatch(said)):
            rest = match["name"]
            parties = [who for who in self._bent(match["at"] or match["within"]) if who in self._parties()]
        if not rest or len(parties) != 1:
            return ()
        return tuple(who for who in self._bent(rest) if self.whose[who] == parties[0] != who)

    def _parties(self) -> set[str]:
        return {who for who, party in self.whose.items() if who == party}

    def _pieces(self, line: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Cut a line into the longest names that somebody answers to; an unknown one ends at the next comma."""
        parts = _BETWEEN.split(line)
        unknown: list[str] = []
        at = 0
        while at < len(parts):
            piece, answers, length = self._longest(parts, at)
            between = parts[at + length] if at + length < len(parts) else ","
            if not answers:
                unknown += [piece, between]
            if unknown and (answers or _BREAKS & set(between)):
                yield "".join(unknown[:-1]), ()
                unknown = []
            if answers:
                yield piece, answers
            at += length + 1

    def _longest(self, parts: Sequence[str], at: int) -> tuple[str, tuple[str, ...], int]:
        """Find the longest name that begins at a part, else give that part alone."""
        left = len(parts) - at
        for length in (left, *range(min(2 * _JOINED_MOST - 1, left - 2), 0, -2)):
            piece = "".join(parts[at : at + length])
            if found := self.answers(piece):
                return piece, found, length
        return parts[at], (), 1


def known(paper: Paper) -> Known:
    """Gather everybody in a paper, to understand several texts by."""
    everybody: tuple[Who, ...] = (*paper.parties, *paper.forums, *paper.bodies)
    whose = {one.id: party_of(paper, one.id) for one in everybody}
    called = {one.id: tuple(map(fold, _names(one))) for one in everybody}
    for who, party in whose.items():
        if party in called and party != who:
            called[who] += tuple(rest for name in called[who] if (rest := _without_party(name, called[party])))
    return Known(_labels(paper, everybody, whose), called, whose)


def fold(text: str) -> str:
    """Write a name as names are compared: small letters, single blanks, no quotation marks, no mark at its end."""
    return " ".join(text.casefold().translate(_TRIMMED).split()).strip(" .:,-")


def _names(one: Who) -> Iterator[str]:
    yield one.name
    if isinstance(one, Party):
        yield one.short_name or one.name
    if isinstance(one, Body):
        yield one.abbreviation or one.name
    yield from one.aliases


def _without_party(name: str, party: Sequence[str]) -> str:
    first, _, rest = name.partition(" ")
    return rest if _is_genitive(first, party) else ""


def _is_genitive(word: str, party: Sequence[str]) -> bool:
    """Tell whether a word is a party's name in the genitive: "kommunens", "SBFF:s"."""
    if not word.endswith("s"):
        return False
    bare = word.removesuffix("s").removesuffix(":")
    return any(_is_same_word(bare, each) for name in party for each in name.split())


def _is_same(said: str, name: str) -> bool:
    """Tell whether two folded names are the same in another form: "kommunpolisen", "kommunpolis"."""
    ours, theirs = said.split(), name.split()
    return len(ours) == len(theirs) and all(map(_is_same_word, ours, theirs))


def _is_same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    stem = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return stem >= _STEM and one[stem:] in _ENDINGS and other[stem:] in _ENDINGS


def _labels(paper: Paper, everybody: Sequence[Who], whose: Mapping[str, str]) -> dict[str, str]:
    """Name each as the paper does, those who share a name with their party after it, else with their id."""
    named = {one.id: " ".join(one.name.split()) if fold(one.name) else one.id for one in everybody}
    short = {one.id: one.short_name or one.name for one in paper.parties}
    for who in _sharing(named):
        named[who] += f" ({short.get(whose[who], who) if whose[who] != who else who})"
    for who in _sharing(named):
        named[who] += f" ({who})"
    return named


def _sharing(named: Mapping[str, str]) -> list[str]:
    by_name = sorted(named, key=lambda who: fold(named[who]))
    groups = [list(group) for _, group in groupby(by_name, key=lambda who: fold(named[who]))]
    return [who for group in groups if len(group) > 1 for who in group]
