"""The values of each thing that a phrase may become (värden), as the writer of papers has them, defaults left out."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import BeforeEnd
from samsyn.almanac.units import Period
from samsyn.intake.rules.finding.chairs import chair_in
from samsyn.intake.rules.finding.phrase import Phrase, PhraseKind
from samsyn.intake.rules.finding.sentences import sentences_of
from samsyn.intake.rules.finding.terms import term_in
from samsyn.intake.rules.suggesting import wordings
from samsyn.intake.rules.suggesting.choices import Choice, Suggestion
from samsyn.intake.rules.suggesting.wordings import Case
from samsyn.papers.kinds import ChairKind, Level, PromiseKind
from samsyn.papers.model import Chair, Forum, Renewal, Term, Update
from samsyn.papers.writing import as_values

Maker = Callable[[Case], Suggestion]
_OPERATIVE = re.compile(r"\boperativ", re.IGNORECASE)
_INDIVIDUAL = re.compile(r"individ|enskild|ungdomsärend|en ungdom\b", re.IGNORECASE)
_HIGHEST = re.compile(r"högst(?:a)? beslutande", re.IGNORECASE)
_YEARLY = re.compile(r"under ett år|årligen|varje år|ett år i taget|årsvis", re.IGNORECASE)
_RHYTHMS = {
    PhraseKind.RECURRING, PhraseKind.DATED, PhraseKind.ON_MEETING, PhraseKind.STANDING, PhraseKind.OPTIONAL,
    PhraseKind.UNSCHEDULED,
}  # fmt: skip
_WITHIN = re.compile(r"\b(?:i|hos|inom|från)(?: den| det)?\s$", re.IGNORECASE)
_YEARLY_ALONE = re.compile(r"gäller (?:under )?(?:ett|1) (?:kalender)?år", re.IGNORECASE)
_EXTENDED = re.compile(
    r"(\d|ett|två|tre|fyra|fem) år i (?:taget|sänder)|med (\d|ett|två|tre|fyra|fem) år", re.IGNORECASE
)
MONTHS_IN = {Period.MONTH: 1, Period.YEAR: 12}


def forum(case: Case) -> Suggestion:
    """A forum's meetings (möten): of the one that the clause is about or that the sentence names, else a new one's."""
    held = case.ground.forum_of(case.place) or _forum_named(case)
    rhythm, quote, clause = case.phrase.text, wordings.quote(case), case.place.clause
    if held is not None:
        changed = replace(held, rhythm=rhythm, quote=quote, clause=held.clause or clause)
        return Suggestion(Choice.FORUM, f"forums/{held.id}", as_values(changed), True, held.name)
    new = Forum(
        id="",
        name=case.place.title or wordings.title(case),
        level=_level(case.place.text),
        clause=clause,
        is_highest=_HIGHEST.search(case.place.text) is not None,
        rhythm=rhythm,
        quote=quote,
    )
    return Suggestion(Choice.FORUM, "forums", {key: value for key, value in as_values(new).items() if key != "id"})


def promise(kind: PromiseKind) -> Maker:
    """Make the maker of a promise (åtagande) of a kind."""

    def make(case: Case) -> Suggestion:
        to = wordings.receiver(case)
        values: dict[str, Any] = {"title": wordings.title(case), "clause": case.place.clause}
        values |= _when(kind, case.phrase)
        values |= {
            "quote": wordings.quote(case),
            "owner": [one for one in wordings.owners(case) if one != to],
            "to": to,
        }
        return Suggestion(_CHOICES[kind], "promises", {key: value for key, value in values.items() if value})

    return make


def annex(case: Case) -> Suggestion:
    """An annex's update (uppdatering), of the annex that the sentence names."""
    named = case.ground.annex_in(case.sentence.text)
    if named is None:
        return Suggestion(Choice.ANNEX)
    is_event = case.phrase.kind in {PhraseKind.EVENT, PhraseKind.OPTIONAL}
    held = named.update or Update()
    made = replace(
        held,
        rhythm=held.rhythm if is_event else case.phrase.text,
        when=case.phrase.text if is_event else held.when,
        responsible=tuple(dict.fromkeys(one.key for one in case.named)) or held.responsible,
        clause=case.place.clause,
        quote=wordings.quote(case),
    )
    return Suggestion(Choice.ANNEX, f"annexes/{named.id}/update", as_values(made), True, named.title)


def term(case: Case) -> Suggestion:
    """The term (giltighetstid) that the sentence states."""
    found = term_in(case.sentence.text)
    if found is None:
        return Suggestion(Choice.TERM)
    made = Term(
        first_day=found.first_day,
        last_day=found.last_day,
        is_open_ended=found.is_open_ended,
        clause=case.place.clause,
        quote=wordings.quote(case),
    )
    return Suggestion(Choice.TERM, "term", as_values(made), True)


def renewal(case: Case) -> Suggestion:
    """How it goes on (förlängning): a successor's days, how long before the end consultation opens, a review."""
    held = replace(case.ground.paper.renewal or Renewal(), clause=case.place.clause, quote=wordings.quote(case))
    found, rhythm = term_in(case.sentence.text), read(case.phrase.text)
    if found is not None:
        made = replace(held, successor_first_day=found.first_day, successor_last_day=found.last_day)
    elif isinstance(rhythm, BeforeEnd) and rhythm.period in MONTHS_IN and rhythm.count:
        months = rhythm.count * MONTHS_IN[rhythm.period]
        years = _years(case.place.text) or held.extension_years
        made = replace(held, consultation_months_before=months, extension_years=years)
    else:
        made = replace(held, review_rhythm=case.phrase.text)
    return Suggestion(Choice.RENEWAL, "renewal", as_values(made), True)


def chair(case: Case) -> Suggestion:
    """Whose turn it is to chair (ordförandeskap), in the forum that the clause is about."""
    of = case.ground.forum_of(case.place) or _forum_named(case)
    found = chair_in(case.sentence.text)
    if of is None or found is None:
        return Suggestion(Choice.CHAIR)
    kind = ChairKind.YEARLY if found.changes and _YEARLY.search(case.place.text) else found.kind
    order = _turns(case, of) or (of.chair.order if of.chair else ())
    made = Chair(kind=kind, order=order, clause=case.place.clause, quote=wordings.quote(case))
    return Suggestion(Choice.CHAIR, f"forums/{of.id}/chair", as_values(made), True, of.name)


def nothing(_case: Case) -> Suggestion:
    """No promise at all (inget åtagande)."""
    return Suggestion(Choice.NOTHING)


MAKERS: Mapping[Choice, Maker] = {
    Choice.FORUM: forum,
    Choice.RECURRING: promise(PromiseKind.RECURRING),
    Choice.ON_EVENT: promise(PromiseKind.ON_EVENT),
    Choice.STANDING: promise(PromiseKind.STANDING),
    Choice.ANNEX: annex,
    Choice.TERM: term,
    Choice.RENEWAL: renewal,
    Choice.CHAIR: chair,
    Choice.NOTHING: nothing,
}
_CHOICES = {
    PromiseKind.RECURRING: Choice.RECURRING,
    PromiseKind.ON_EVENT: Choice.ON_EVENT,
    PromiseKind.STANDING: Choice.STANDING,
}
_COUNTS = {"ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5}


def _when(kind: PromiseKind, phrase: Phrase) -> dict[str, str]:
    """Say when it falls due in the way of its kind; what holds always says so where no words of rhythm do."""
    if kind is PromiseKind.ON_EVENT:
        return {"when": phrase.text[:1].lower() + phrase.text[1:]}
    is_always = phrase.kind in {PhraseKind.STANDING, PhraseKind.UNSCHEDULED}
    if kind is PromiseKind.STANDING and not is_always:
        return {"kind": PromiseKind.STANDING.value}
    return {"rhythm": phrase.text} if phrase.kind in _RHYTHMS else {}


def _level(text: str) -> Level:
    if _INDIVIDUAL.search(text):
        return Level.INDIVIDUAL
    return Level.OPERATIVE if _OPERATIVE.search(text) else Level.STRATEGIC


def _forum_named(case: Case) -> Forum | None:
    named = (case.ground.forum(one.key) for one in case.named)
    return next((one for one in named if one), None)


def _turns(case: Case, of: Forum) -> tuple[str, ...]:
    """Tell who chairs, in the order of the words; what only says where a function belongs is left out."""
    said = _about_chairs(case)
    named = [one for one in case.ground.named_in(said) if one.key != of.id and not one.is_owner_of_next]
    return tuple(dict.fromkeys(one.key for one in named if not _WITHIN.search(said[: one.start])))


def _about_chairs(case: Case) -> str:
    """Give the words that say who chairs: the phrase's own, else those of the clause's sentence that names them."""
    text = case.sentence.text
    own = chair_in(text)
    if own and not _YEARLY_ALONE.search(text[own.start : own.end]):
        return text[own.start : own.end]
    others = ((each, chair_in(each)) for _, each in sentences_of(case.place.text) if each != text)
    return next((each[found.start : found.end] for each, found in others if found and found.changes), "")


def _years(text: str) -> int | None:
    match = _EXTENDED.search(text)
    word = next(filter(None, match.groups())).lower() if match else ""
    return int(word) if word.isdigit() else _COUNTS.get(word)
