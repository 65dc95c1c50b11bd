"""How often and by when, in a running sentence: where a rhythm may begin, how far it goes, and when it is none.

A rhythm is looked for only at words that one can begin with, and only as far as the almanac's own forms reach;
``almanac.reading.read`` has the last word on what it says.
"""

import re
from collections.abc import Iterator

from samsyn.almanac import kinds
from samsyn.almanac import rhythms as r
from samsyn.almanac.reading import CONNECTIVES, FORMS, read
from samsyn.almanac.reading_counts import ADVERBS, LEAST, MOST
from samsyn.almanac.reading_known import DAYS
from samsyn.almanac.reading_meetings import MEETING_END
from samsyn.almanac.words import MONTH, NUMBER_WORDS, ORDINAL_WORDS, WEEKDAYS, any_of
from samsyn.almanac.writing import write
from samsyn.intake.rules.finding.idle import is_idle
from samsyn.intake.rules.finding.phrase import Phrase, PhraseKind

_LEADS = (
    r"exakt|precis|som mest|upp till|varje|vart?|varannan|vartannat|per|absolut|senast|före|innan|inför|efter|vid|på"
    r"|under|i|mot|mellan|den|alla|samtliga|enligt|enl|utifrån|löpande|fortlöpande|kontinuerlig\w*|ständigt|alltid|hela"
    r"|dygnet|ett|när|om|då|så|udda|o?jämna?|sista|fler|oftare|ytterligare|tertial|kvartal|vecka|veckorna|året"
    r"|delårs\w+|årsredovisning\w*|(?:vecko|månads|kvartals|tertial)\w+|vår|höst|behovsstyrt"
)
_START = re.compile(
    rf"(?<![\w/:-])(?:\d|(?:q|t|kv\.? ?|v\.? ?)\d|(?:{LEAST}|{MOST}|{'|'.join(ADVERBS.values())}|{_LEADS}|{MONTH}"
    rf"|{any_of(NUMBER_WORDS)}|{any_of(ORDINAL_WORDS)}|(?:{any_of(WEEKDAYS)})\w*|{'|'.join(DAYS)})(?!\w))",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\(\?P<\w+>")
_SAID_AGAIN = re.compile(r"\(\?P=\w+\)")
_ANY_FORM = re.compile(
    "|".join(_SAID_AGAIN.sub(r"\\S+", _NAMES.sub("(?:", form.pattern.pattern)) for form in FORMS), re.IGNORECASE
)
"""All that a rhythm may look like in one pattern, which most places can be left by at once."""
_ALIKE = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2015\u2212”“„«»\u00a0\t\n", '-------""""""   '[:15])
_AT_MEETING = re.compile(
    rf"(?:vid|på|inför|före|innan|efter|i samband med) (?:[^\s,;()]+ ){{0,4}}?[\w:-]*{MEETING_END}(?!\w)"
    r"(?: (?:i|med) (?:den )?[\w-]*(?:gruppen|rådet|samrådet|forumet|styrelsen|nämnden)(?!\w))?",
    re.IGNORECASE,
)
_AS_PLANNED = re.compile(r"(?:enligt|enl\.?|i enlighet med|i linje med)(?: [^\s,;()\"]+){1,4}", re.IGNORECASE)
_PURPOSE = re.compile(r" (?:för att|i syfte att|så att) ", re.IGNORECASE)
_MORE = re.compile(r"\w\.\s?\w\.$")
_BRACKETS = re.compile(r" \([^()]{2,80}\)")
_DEPTH = 4
"""So many rhythms at most are joined to one phrase."""


def rhythms_in(sentence: str) -> Iterator[Phrase]:
    """Find the phrases of a sentence that the almanac understands, each as long as it is understood."""
    text, done = sentence.translate(_ALIKE), 0
    for start in _START.finditer(text):
        if start.start() >= done and (phrase := _phrase_at(text, start.start(), sentence)):
            yield phrase
            done = phrase.end


def _phrase_at(text: str, start: int, sentence: str) -> Phrase | None:
    purpose = _PURPOSE.search(text, start)
    ends = _ends(text[: purpose.start()] if purpose else text, start, _DEPTH)
    for end in sorted(ends, reverse=True):
        rhythm = read(text[start:end])
        if isinstance(rhythm, r.NotUnderstood) or is_idle(rhythm, text, start, end):
            continue
        is_stopped = text[end - 1] == "." and _MORE.search(text[start:end]) is None
        last = end - is_stopped  # the full stop is the sentence's own
        return Phrase(start, last, sentence[start:last], PhraseKind(kinds.kind(rhythm).value), write(rhythm))
    return None


def _ends(text: str, start: int, depth: int) -> set[int]:
    """Tell how far the almanac's forms reach from a place, one joined to another by its own connectives."""
    found = _shorter_ends(text, start)
    if _ANY_FORM.match(text, start):
        found |= {read_to[1] for form in FORMS if (read_to := form.read(text, start))}
    if depth > 1:
        found |= {closed.end() for end in found if (closed := _BRACKETS.match(text, end))}
        gaps = {gap.end() for end in found for pattern, _ in CONNECTIVES if (gap := pattern.match(text, end))}
        for place in gaps:
            found |= _ends(text, place, depth - 1)
    return found


def _shorter_ends(text: str, start: int) -> set[int]:
    """Tell where a meeting's or a plan's name may end before the sentence goes on, which a form alone does not see."""
    if meeting := _AT_MEETING.match(text, start):
        return {meeting.end()}
    if plan := _AS_PLANNED.match(text, start):
        first = next((end for end in _words_end(text, start, plan.end()) if _names_a_plan(text[start:end])), None)
        return {first} if first else set()
    return set()


def _words_end(text: str, start: int, end: int) -> Iterator[int]:
    yield from (start + word.end() for word in re.finditer(r"\S+", text[start:end]))


def _names_a_plan(phrase: str) -> bool:
    return isinstance(read(phrase), r.PerPlan)
