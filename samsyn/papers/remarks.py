"""Remarks (anmärkningar): what a reader should know though the paper can be understood."""

from collections.abc import Iterator
from itertools import combinations

from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import Combined, Every, NotUnderstood, ReportingPeriods, Rhythm, Times
from samsyn.almanac.units import Period
from samsyn.papers.findings import Finding, Remarkable
from samsyn.papers.kinds import About, ChairKind, PromiseSource
from samsyn.papers.model import Paper
from samsyn.papers.organisation import first_year_of
from samsyn.papers.promise import Promise
from samsyn.papers.promises import promises
from samsyn.papers.walking import places
from samsyn.papers.who import name_of

PHRASES = ("rhythm", "review_rhythm", "follow_up_rhythm", "reporting_periods", "days")
"""The keys whose texts are read as rhythms."""

_PER_YEAR = {
    Period.DAY: 365.0,
    Period.WEEK: 52.0,
    Period.MONTH: 12.0,
    Period.QUARTER: 4.0,
    Period.TERTIAL: 3.0,
    Period.HALF_YEAR: 2.0,
    Period.SCHOOL_TERM: 2.0,
    Period.YEAR: 1.0,
    Period.MANDATE: 0.25,
}
_UPDATED_AND_FOLLOWED = {About.PICTURE, About.FOCUS_AREAS, About.COMMUNICATION, About.GOALS}


def remarks(paper: Paper) -> tuple[Finding, ...]:
    """Find every remark of a paper: phrases not understood, two rhythms for one thing, who chairs first assumed."""
    return (*_not_understood(paper), *_two_rhythms(paper), *_first_year_assumed(paper))


def pace(rhythm: Rhythm | None) -> float | None:
    """Tell how many times a year a rhythm demands, None where it counts no times or is not understood."""
    if isinstance(rhythm, Combined):
        return next((found for part in rhythm.parts if (found := pace(part)) is not None), None)
    if isinstance(rhythm, ReportingPeriods):
        return float(len(rhythm.periods))
    if isinstance(rhythm, Times) and rhythm.period in _PER_YEAR:
        return rhythm.wanted * _PER_YEAR[rhythm.period]
    if isinstance(rhythm, Every) and rhythm.period in _PER_YEAR:
        return _PER_YEAR[rhythm.period] / rhythm.step
    return None


def _not_understood(paper: Paper) -> Iterator[Finding]:
    for place in places(paper):
        if place.key in PHRASES and place.value and isinstance(read(place.value), NotUnderstood):
            yield Finding(code=Remarkable.NOT_UNDERSTOOD, path=place.path, facts={"phrase": place.value})


def _two_rhythms(paper: Paper) -> Iterator[Finding]:
    """Find things that two places in the paper give different rhythms, each told once.

    The same thing is: what an annex and a row of the follow-up plan both are about; a forum's meetings, which its
    reporting periods count too; and two promises called the same.
    """
    things: dict[str, list[Promise]] = {}
    for promise in promises(paper):
        if pace(promise.rhythm) is not None:
            things.setdefault(_thing(paper, promise), []).append(promise)
    for about_the_same in things.values():
        for first, second in combinations(about_the_same, 2):
            if pace(first.rhythm) != pace(second.rhythm):
                yield _two(first, second)


def _thing(paper: Paper, promise: Promise) -> str:
    if promise.source is PromiseSource.ANNEX:
        annex = next(each for each in paper.annexes if each.id == promise.plan)
        if annex.about in _UPDATED_AND_FOLLOWED:
            return f"about {annex.about}"
    if promise.source is PromiseSource.FOLLOW_UP:
        row = next(each for each in paper.follow_up if promise.key == f"follow_up/{each.id}")
        if row.about in _UPDATED_AND_FOLLOWED:
            return f"about {row.about}"
    if promise.source in {PromiseSource.FORUM, PromiseSource.REPORTING}:
        return f"forum {promise.forum}"
    return f"called {promise.title.casefold()}"


def _two(first: Promise, second: Promise) -> Finding:
    facts = {
        "first": first.phrase,
        "first_clause": first.clause_label or first.title,
        "second": second.phrase,
        "second_clause": second.clause_label or second.title,
        "other": second.key,
    }
    return Finding(code=Remarkable.TWO_RHYTHMS, path=first.key, facts=facts)


def _first_year_assumed(paper: Paper) -> Iterator[Finding]:
    for forum in paper.forums:
        chair = forum.chair
        if chair is None or chair.kind is not ChairKind.YEARLY or chair.first_year or not chair.order:
            continue
        facts = {"first": name_of(paper, chair.order[0]), "year": str(first_year_of(paper, chair) or "")}
        yield Finding(code=Remarkable.FIRST_YEAR_ASSUMED, path=f"forums/{forum.id}/chair", facts=facts)
