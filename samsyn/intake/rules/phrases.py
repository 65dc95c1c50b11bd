"""Phrases (fraser) in a running text: how often and by when, how long it holds, who chairs, what it hangs on."""

from collections.abc import Iterator
from functools import lru_cache

from samsyn.intake.rules.finding.chairs import chair_in
from samsyn.intake.rules.finding.events import event_in
from samsyn.intake.rules.finding.phrase import Phrase, PhraseKind
from samsyn.intake.rules.finding.rhythms import rhythms_in
from samsyn.intake.rules.finding.sentences import sentences_of
from samsyn.intake.rules.finding.terms import term_in

__all__ = ["Phrase", "PhraseKind", "phrases_in"]


def phrases_in(text: str) -> tuple[Phrase, ...]:
    """Find the phrases of a text in their order; none lies over another.

    ``start`` and ``end`` are places in the text, and ``text[start:end]`` is the phrase as written.
    """
    return tuple(phrase.moved(start) for start, sentence in sentences_of(text) for phrase in _in_sentence(sentence))


@lru_cache(maxsize=4_096)
def _in_sentence(sentence: str) -> tuple[Phrase, ...]:
    found: list[Phrase] = []
    for phrase in _candidates(sentence):
        if all(phrase.end <= other.start or other.end <= phrase.start for other in found):
            found.append(phrase)
    return tuple(sorted(found))


def _candidates(sentence: str) -> Iterator[Phrase]:
    """Give what may be a phrase, the surest first: a term, a chair that changes, rhythms, another chair, an event."""
    if term := term_in(sentence):
        yield _phrase(sentence, term.start, term.end, PhraseKind.TERM, term.understood)
    chair = chair_in(sentence)
    chairs = [_phrase(sentence, chair.start, chair.end, PhraseKind.CHAIR, chair.understood)] if chair else []
    if chair and chair.changes:
        yield from chairs
    yield from rhythms_in(sentence)
    yield from chairs
    if event := event_in(sentence):
        yield _phrase(sentence, event.start, event.end, PhraseKind.EVENT, "")


def _phrase(sentence: str, start: int, end: int, kind: PhraseKind, understood: str) -> Phrase:
    return Phrase(start, end, sentence[start:end], kind, understood)
