"""When words of rhythm are no rhythm (ordinära ord): in "det kontinuerliga samarbetet", "under hösten 2022"."""

import re

from samsyn.almanac import rhythms as r

_BEFORE = re.compile(r"(?:^|\W)([\w-]+)\W*$")
_ARTICLES = {"det", "den", "de", "sitt", "sin", "sina", "dess", "deras", "parternas", "kommunens", "polisens"}
_SINCE = {"sedan", "från", "till", "med", "m", "i"}
_YEAR = re.compile(r"\s*,?\s*(?:19|20)\d\d(?!\d)")
_PARTICIPLE = re.compile(r"\s+\w+(?:ade|ad|at|ande|ende|da|na|ta)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:var|blev|hade|fick|gick|gjordes|\w{2,}(?:ades|rdes|ldes))\b", re.IGNORECASE)
_SHALL = re.compile(r"\b(?:ska|skall|senast|åtar sig)\b", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"(?:daglig|årlig|månatlig|kontinuerlig|halvårlig)(?:a|t)?|\w+visa|ständigt|löpande|fortlöpande", re.IGNORECASE
)
_LED = re.compile(
    r"(?:varje|alla|samtliga|vid|under|på|inför|före|efter|i samband med|i|en gång|årligen|särskilda|kända)\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"(?:vid|på|inför|efter) (?:våra|sina|dessa|andra|olika|sådana|vissa|de|ett?) ", re.IGNORECASE)
_NOTED = (r.InMonths, r.InSeasons, r.InQuarters, r.InWeek, r.KnownDays, r.Weekends, r.ReportingPeriods)
_LARGE = 31


def is_idle(rhythm: r.Rhythm, text: str, start: int, end: int) -> bool:
    """Whether words that could be a rhythm only tell of something else where they stand."""
    phrase = text[start:end]
    if isinstance(rhythm, r.Every | r.Continuous) and _ADJECTIVE.fullmatch(phrase):
        return _describes(text, start, end)
    if isinstance(rhythm, _NOTED):
        return _is_told(text, start, end) or not (_LED.match(phrase) or _SHALL.search(text))
    if isinstance(rhythm, r.OnDate):
        return _is_a_day_told(rhythm, text, start, end)
    if isinstance(rhythm, r.Times):
        return rhythm.wanted > _LARGE and "g" not in phrase.lower()
    return isinstance(rhythm, r.AtMeeting) and _OURS.match(phrase) is not None


def _describes(text: str, start: int, end: int) -> bool:
    """Whether an adjective belongs to what follows: after an article, or before a participle or a noun of its own."""
    phrase = text[start:end].lower()
    is_led = _word_before(text, start) in _ARTICLES
    is_adverb = phrase.endswith("t") or phrase.endswith("ande")
    if is_adverb:
        return is_led or (phrase != "löpande" and _PARTICIPLE.match(text, end) is not None)
    return is_led or re.match(r"\s+\w", text[end:]) is not None


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether a time has been: with its year, since then, in a sentence about what was."""
    is_dated = _YEAR.match(text, end) is not None or _word_before(text, start) in {"sedan", "från"}
    return is_dated or (_PAST.search(text) is not None and not _SHALL.search(text))


def _is_a_day_told(rhythm: r.OnDate, text: str, start: int, end: int) -> bool:
    """Whether a day is only mentioned: one of a certain year, or one that something counts from or to."""
    is_counted_from = _word_before(text, start) in _SINCE
    is_promised = _SHALL.search(text) is not None
    return is_counted_from or not is_promised or (rhythm.year is not None and text[start:end][0].isdigit())


def _word_before(text: str, start: int) -> str:
    found = _BEFORE.search(text[max(0, start - 30) : start])
    return found[1].lower() if found else ""
