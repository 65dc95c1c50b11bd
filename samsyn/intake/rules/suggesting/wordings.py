"""The words of a suggestion (formuleringar): its title from the sentence, its quote, who owes it, who receives it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.intake.rules.finding.phrase import Phrase, PhraseKind
from samsyn.intake.rules.finding.sentences import around
from samsyn.intake.rules.suggesting.ground import Ground, Place, Someone, says_all_parties

QUOTE_MOST = 100
TITLE_MOST = 120
_BEFORE_QUOTE = 3
"""So many words before a phrase are quoted with it, which most often is the verb."""
_TO = re.compile(r"(?:\btill|\bför|\binför|\bhos)(?: (?:den|det|de))?(?: \w+)?\s$", re.IGNORECASE)
_NOT_OWING = re.compile(
    r"\b(?:på uppdrag av|på|i|från|vid|enligt|hos|med|mellan|under|om|kring|mot|inom|genom|till|för|inför|via)"
    r"(?: (?:den|det|de))?(?: \w+)?\s$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^[–•-]\s+|^\d{1,2}[.)]\s+")
_LABEL = re.compile(r"^[A-ZÅÄÖ][\w-]*(?: \d{1,2})?:\s+")
_INVERTED = re.compile(r"^(ska|skall|kan|får) (det|detta|den|denna|de|dessa|han|hon|man) ", re.IGNORECASE)
_SHORTEST = 8
_STRAY = re.compile(r"\s*[,.]?\s([,.])")
_SAID_WHOLE = {PhraseKind.CHAIR, PhraseKind.TERM}
_LEADING = re.compile(r"^(?:och|samt|där|som|vilka|vilket|,)\s+", re.IGNORECASE)
_DANGLING = re.compile(r"\s+(?:och|samt|eller|som|där|vid|minst|ska|skall)$", re.IGNORECASE)
_COORDINATORS = re.compile(r"\bsamordnar(?:na|nas|e)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence that a phrase stands in (mening), and where the phrase is in it."""

    text: str
    start: int
    end: int

    @property
    def phrase(self) -> str:
        """The phrase."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Case:
    """A phrase to be decided about (fall): in its sentence, in its clause, in its paper."""

    phrase: Phrase
    sentence: Sentence
    place: Place
    ground: Ground

    @property
    def named(self) -> Sequence[Someone]:
        """Who is named in the sentence."""
        return self.ground.named_in(self.sentence.text)


def case_of(phrase: Phrase, place: Place, ground: Ground) -> Case:
    """Put a phrase in its sentence, as it stands in the clause."""
    first, last = around(place.text, phrase.start, phrase.end)
    sentence = Sentence(place.text[first:last], phrase.start - first, phrase.end - first)
    return Case(phrase, sentence, place, ground)


def title(case: Case) -> str:
    """Make a title of what the sentence says besides the phrase, or of the clause's where it says nothing else.

    It is short, begins with a capital letter and has no full stop.
    """
    sentence = case.sentence
    is_whole = case.phrase.kind in _SAID_WHOLE
    rest = sentence.text if is_whole else f"{sentence.text[: sentence.start]} {sentence.text[sentence.end :]}"
    text = _LABEL.sub("", _BULLET.sub("", _STRAY.sub(r"\1", " ".join(rest.split()))))
    text = _LEADING.sub("", text.strip(" .,;:–")).strip()
    text = _DANGLING.sub("", _shortened(_INVERTED.sub(r"\2 \1 ", text), TITLE_MOST))
    text = text if len(text) >= _SHORTEST else case.place.title or sentence.phrase
    return text[:1].upper() + text[1:TITLE_MOST]


def quote(case: Case) -> str:
    """Quote the phrase with the few words before it, word for word, at most a hundred characters."""
    sentence = case.sentence
    start = sentence.start
    starts = [word.start() for word in re.finditer(r"\S+", sentence.text[:start])]
    for begin in starts[-_BEFORE_QUOTE:]:
        between = sentence.text[begin:start]
        if sentence.end - begin <= QUOTE_MOST and between[0].isalpha() and not re.search(r"[,;:]", between):
            start = begin
            break
    return _shortened(sentence.text[start : sentence.end], QUOTE_MOST, "")


def owners(case: Case) -> tuple[str, ...]:
    """Tell who owes what a sentence promises: who is named as doing it, else the forum that the clause is about."""
    text, ground = case.sentence.text, case.ground
    named = [one for one in case.named if not _NOT_OWING.search(text[: one.start])]
    doing = [one.key for one in named if not one.is_owner_of_next]
    if doing:
        return tuple(dict.fromkeys(doing))
    if says_all_parties(text):
        return ground.parties()
    if _COORDINATORS.search(text) or _COORDINATORS.search(case.place.title):
        return ground.coordinators()
    forum = ground.forum_of(case.place)
    return (forum.id,) if forum else tuple(one.key for one in named[:1])


def receiver(case: Case) -> str:
    """Tell to whom it is reported: who stands after "till" or "för", else the forum at whose meetings it is done."""
    told = [one.key for one in case.named if _TO.search(case.sentence.text[: one.start])]
    inside = [one.key for one in case.named if case.sentence.start <= one.start < case.sentence.end]
    return next(iter(told), "") or next((key for key in inside if case.ground.forum(key)), "")


def _shortened(text: str, most: int, more: str = " …") -> str:
    if len(text) <= most:
        return text
    cut = text[: most - len(more) + 1].rsplit(" ", 1)[0]
    return f"{cut.rstrip(' ,;:')}{more}"[:most]
