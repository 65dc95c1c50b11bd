"""What a suggestion leans on (underlag): the paper as it is, who is named in it, and the clause that is read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from samsyn.papers.kinds import PartyKind
from samsyn.papers.model import Annex, Forum, Paper
from samsyn.papers.naming import Found, Known, fold, known

_WORD = re.compile(r"[\w:/&-]+")
_ALL_PARTIES = re.compile(r"(?:båda |samtliga |respektive )?part(?:er|erna|ernas)?\b", re.IGNORECASE)
_STEM, _LONG = 3, 8
_NAMING = ("plan", "bild", "planer", "bilder", "program", "löfte", "löften")
"""How a word ends that names an annex by itself."""
_GENERAL: Mapping[PartyKind, tuple[str, ...]] = {
    PartyKind.MUNICIPALITY: ("kommunen",),
    PartyKind.CITY: ("staden", "kommunen"),
    PartyKind.LOCAL_POLICE_AREA: ("polisen",),
    PartyKind.POLICE_REGION: ("polisen",),
    PartyKind.FIRE_SERVICE: ("räddningstjänsten", "brandförsvaret"),
}
"""What a party is called in running text where the paper has only one of its kind."""


@dataclass(frozen=True, slots=True)
class Place:
    """The clause that a phrase stands in (plats): its id and title in the paper, and its text."""

    clause: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody named in a text (någon): where, by which words, and whom they mean."""

    start: int
    end: int
    text: str
    key: str

    @property
    def is_owner_of_next(self) -> bool:
        """Whether it is said in the genitive, of what stands after it."""
        return self.text.endswith("s") and not self.text.endswith(("ss", "is"))


@dataclass(frozen=True, slots=True)
class Ground:
    """A paper and everybody named in it, gathered once for many phrases (underlag)."""

    paper: Paper
    names: Known
    lengths: Mapping[str, frozenset[int]]
    general: Mapping[str, str]
    seen: dict[str, Sequence[Someone]] = field(default_factory=dict, compare=False, repr=False)
    found: dict[str, Found] = field(default_factory=dict, compare=False, repr=False)
    """What has been looked for once: sentences, and lists of names."""

    def find(self, text: str) -> Found:
        """Understand a text that is a list of names."""
        if text not in self.found:
            self.found[text] = self.names.find(text)
        return self.found[text]

    def named_in(self, text: str) -> Sequence[Someone]:
        """Find who is named in a sentence, each by the longest name that fits; who could be several is left out."""
        if text not in self.seen:
            self.seen[text] = self._named_in(text)
        return self.seen[text]

    def _named_in(self, text: str) -> Sequence[Someone]:
        words = list(_WORD.finditer(text))
        found: list[Someone] = []
        at = 0
        while at < len(words):
            someone, length = self._longest(text, words, at)
            found += [someone] if someone else []
            at += length
        return _without_possessors(found, self.names.whose)

    def _longest(self, text: str, words: Sequence[re.Match[str]], at: int) -> tuple[Someone | None, int]:
        for length in sorted(self.lengths.get(_stem(words[at][0]), ()), reverse=True):
            if at + length <= len(words):
                start, end = words[at].start(), words[at + length - 1].end()
                if key := self._answer(text[start:end]):
                    return Someone(start, end, text[start:end], key), length
        return None, 1

    def _answer(self, text: str) -> str:
        answers = self.names.answers(text)
        if not answers:
            return self.general.get(fold(text), "")
        return answers[0] if len(answers) == 1 else ""

    def parties(self) -> tuple[str, ...]:
        """Give the ids of all parties."""
        return tuple(party.id for party in self.paper.parties)

    def coordinators(self) -> tuple[str, ...]:
        """Give the functions that coordinate."""
        people = self.paper.coordinators.people if self.paper.coordinators else ()
        return tuple(one.function for one in people)

    def forum_of(self, place: Place) -> Forum | None:
        """Find the forum that a clause is about: it points there, or is called the same."""
        by_clause = [forum for forum in self.paper.forums if place.clause and forum.clause == place.clause]
        if len(by_clause) == 1:
            return by_clause[0]
        answers = self.names.answers(place.title) if place.title else ()
        return next((forum for forum in self.paper.forums if forum.id in answers), None)

    def forum(self, key: str) -> Forum | None:
        """Find a forum by its id."""
        return next((forum for forum in self.paper.forums if forum.id == key), None)

    def annex_in(self, sentence: str) -> Annex | None:
        """Find the annex that a sentence names, by its number or its words."""
        said = fold(sentence)
        for annex in self.paper.annexes:
            number = annex.number and re.search(rf"\bbilaga {re.escape(annex.number.casefold())}\b", said)
            if number or any(_names(said, word) for word in _titles(annex)):
                return annex
        return None


def ground(paper: Paper) -> Ground:
    """Gather what suggestions lean on in a paper."""
    names = known(paper)
    general = {**_first_words(paper), **_general_names(paper)}
    lengths: dict[str, set[int]] = {}
    for name in (*(name for called in names.called.values() for name in called), *general):
        if words := name.split():
            lengths.setdefault(_stem(words[0]), set()).add(len(words))
    return Ground(paper, names, {stem: frozenset(each) for stem, each in lengths.items()}, general)


def says_all_parties(sentence: str) -> bool:
    """Whether a sentence speaks of the parties together."""
    return _ALL_PARTIES.search(sentence) is not None


def _general_names(paper: Paper) -> Mapping[str, str]:
    kinds = [party.kind for party in paper.parties]
    return {
        form: party.id
        for party in paper.parties
        if kinds.count(party.kind) == 1
        for name in _GENERAL.get(party.kind, ())
        for form in (name, f"{name}s", name.removesuffix("en"))
    }


def _first_words(paper: Paper) -> Mapping[str, str]:
    """Know a function by its first word where no other has it: "distriktschefen" of "Distriktschef Södertörn"."""
    firsts = [(fold(body.name).split()[0], body.id) for body in paper.bodies if fold(body.name)]
    words = [word for word, _ in firsts]
    return {
        form: key
        for word, key in firsts
        if len(word) >= _LONG and words.count(word) == 1 and not word.endswith("s")
        for form in (word, f"{word}en", f"{word}ens", f"{word}s")
    }


def _stem(word: str) -> str:
    return word[:_STEM].casefold()


def _without_possessors(found: Sequence[Someone], whose: Mapping[str, str]) -> list[Someone]:
    """Leave out a party that only says whose function the next one is: "Polisens kommunpolis"."""
    kept: list[Someone] = []
    for someone in found:
        before = kept[-1] if kept else None
        is_theirs = before is not None and before.is_owner_of_next and whose.get(someone.key) == before.key
        if before and is_theirs and before.end + 1 == someone.start:
            kept.pop()
        kept.append(someone)
    return kept


def _titles(annex: Annex) -> Sequence[str]:
    title = annex.title.casefold()
    return [word for word in re.findall(r"\w+", title) if word.endswith(_NAMING)] or [title]


def _names(said: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}(?:en|er|erna|na|s|ens)?\b", said) is not None
