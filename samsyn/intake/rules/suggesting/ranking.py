"""Which of all that a phrase may become is the most probable (rangordning), by its kind and the words around it."""

import re
from collections.abc import Sequence

from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import BeforeEnd
from samsyn.intake.rules.finding.phrase import Phrase, PhraseKind
from samsyn.intake.rules.suggesting.choices import Choice, Suggestion
from samsyn.intake.rules.suggesting.ground import Ground, Place
from samsyn.intake.rules.suggesting.making import MAKERS
from samsyn.intake.rules.suggesting.wordings import Case, case_of

_MEETS = re.compile(
    r"sammanträd|träffas|\bmöts\b|mötas|äger rum|sammankalla|sammanstrål|\bmöten\b|\bmötena\b|samverkansmöte|hålls"
    r"|kallas till",
    re.IGNORECASE,
)
_FORUM = re.compile(r"(?:grupp|råd|forum|samråd|möte|avstämning|nämnd|samverkan|styrelse|team)\w{0,4}$", re.IGNORECASE)
_UPDATES = re.compile(r"uppdater|revider|ses över|aktualiser|omarbetas", re.IGNORECASE)
_SHALL = re.compile(r"\b(?:ska|skall|måste)\b", re.IGNORECASE)
_AGREEMENT = re.compile(r"överenskommelsen?\b(?! med)", re.IGNORECASE)
_NEW = re.compile(r"\bny(?:a|tt)?\b.{0,40}överenskommelse|efterföljande|ska sedan|därefter", re.IGNORECASE)
_FIRST: dict[PhraseKind, tuple[Choice, ...]] = {
    PhraseKind.RECURRING: (Choice.RECURRING,),
    PhraseKind.DATED: (Choice.RECURRING,),
    PhraseKind.ON_MEETING: (Choice.RECURRING, Choice.STANDING),
    PhraseKind.STANDING: (Choice.STANDING, Choice.RECURRING),
    PhraseKind.OPTIONAL: (Choice.ON_EVENT, Choice.STANDING),
    PhraseKind.UNSCHEDULED: (Choice.STANDING, Choice.RECURRING),
    PhraseKind.TERM: (Choice.TERM, Choice.RENEWAL),
    PhraseKind.CHAIR: (Choice.CHAIR, Choice.STANDING),
    PhraseKind.EVENT: (Choice.ON_EVENT, Choice.STANDING),
}
_TIMED = {PhraseKind.RECURRING, PhraseKind.DATED, PhraseKind.ON_MEETING}
_OF_ITS_OWN = {PhraseKind.TERM, PhraseKind.CHAIR}


def suggestions(phrase: Phrase, place: Place, ground: Ground) -> tuple[Suggestion, ...]:
    """Tell what a phrase in a clause may become, the most probable first; nothing is always one of them."""
    case = case_of(phrase, place, ground)
    made = (MAKERS[choice](case) for choice in _ranked(case))
    return tuple(one for one in made if one.path or one.choice is Choice.NOTHING)


def _ranked(case: Case) -> Sequence[Choice]:
    kind = case.phrase.kind
    usual = _FIRST[kind]
    if kind in _OF_ITS_OWN:
        is_next = kind is PhraseKind.TERM and _NEW.search(case.sentence.text)
        return (*(reversed(usual) if is_next else usual), Choice.NOTHING)
    others = [Choice.ANNEX, Choice.ON_EVENT, Choice.STANDING] if kind in _TIMED else [Choice.ANNEX]
    if kind in _TIMED and _is_about_a_forum(case):
        others.insert(0, Choice.FORUM)
    return tuple(dict.fromkeys((*_leading(case), *usual, *others, Choice.NOTHING)))


def _leading(case: Case) -> Sequence[Choice]:
    """Choose what the words around make more probable than a promise of its own."""
    kind, text = case.phrase.kind, case.sentence.text
    if isinstance(read(case.phrase.text), BeforeEnd):
        return (Choice.RENEWAL,)
    if _UPDATES.search(text):
        if case.ground.annex_in(text) and (kind is not PhraseKind.OPTIONAL or _SHALL.search(text)):
            return (Choice.ANNEX,)
        return (Choice.RENEWAL,) if _AGREEMENT.search(text) and kind in _TIMED else ()
    meets = kind is PhraseKind.RECURRING and _MEETS.search(text) is not None
    return (Choice.FORUM,) if meets and _is_about_a_forum(case) else ()


def _is_about_a_forum(case: Case) -> bool:
    if case.ground.forum_of(case.place) is not None or _FORUM.search(case.place.title):
        return True
    return any(case.ground.forum(one.key) for one in case.named)
