"""What can be found of a paper (sökbart): its clauses, forums, promises, functions and plan, each within its reach.

The circles follow ``reach``: what somebody outside the authorities does not see without a seat in a marked forum is
open to that forum only, and what no one seat is enough for is for those inside.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from samsyn.agreements.rules import reach
from samsyn.base.search.rules.entries import Findable
from samsyn.papers.clauses import label
from samsyn.papers.kinds import BodyKind, Level, PromiseSource
from samsyn.papers.model import Activity, Clause, Forum, Paper
from samsyn.papers.promise import Promise
from samsyn.papers.promises import promises
from samsyn.papers.who import name_of

CLAUSE, ANNEX, FORUM, FUNCTION = "clause", "annex", "forum", "function"
PROMISE, ACTIVITY, GOAL, FOCUS_AREA = "promise", "activity", "goal", "focus_area"
KINDS = frozenset({CLAUSE, ANNEX, FORUM, FUNCTION, PROMISE, ACTIVITY, GOAL, FOCUS_AREA})
"""The kinds of what a paper holds, as the index knows them; the keys are those of the items."""

Keyed = Mapping[tuple[str, str], Findable]


def findable(paper: Paper) -> tuple[Findable, ...]:
    """Give all that can be found of a paper, in its order, each with the circle of those who see it."""
    marked = frozenset(forum.id for forum in paper.forums if forum.level is Level.INDIVIDUAL)
    found = dict(_seen(paper, marked))
    for one in sorted(marked):
        seated = _seen(paper, marked - {one})
        found |= _within(seated, found, reach.open_circle(one))
    if marked:
        found |= _within(_seen(paper, frozenset()), found, reach.INSIDE)
    return tuple(found.values())


def _seen(paper: Paper, hidden: frozenset[str]) -> Keyed:
    return {(one.kind, one.key): one for one in _items(reach.without(paper, hidden))}


def _within(seen: Keyed, known: Keyed, circle: str) -> Keyed:
    return {key: replace(one, circle=circle) for key, one in seen.items() if key not in known}


def _items(paper: Paper) -> Iterator[Findable]:
    yield from (_clause(paper, one) for one in paper.clauses)
    yield from (Findable(ANNEX, one.id, _joined(one.number, one.title), one.note) for one in paper.annexes)
    yield from (_forum(paper, one) for one in paper.forums)
    yield from (
        Findable(FUNCTION, one.id, one.name, _lines(one.abbreviation, *one.aliases))
        for one in paper.bodies
        if one.kind is BodyKind.FUNCTION
    )
    for area in paper.focus_areas:
        yield Findable(FOCUS_AREA, area.id, _joined(area.number, area.name), _lines(area.picture, *area.places))
    yield from (Findable(GOAL, one.id, _joined(one.number, one.text)) for one in paper.goals)
    yield from (_activity(paper, one) for one in paper.activities)
    # That an activity is done is promised by the activity itself, whose own page tells how it stands.
    yield from (_promise(paper, one) for one in promises(paper) if one.source is not PromiseSource.ACTIVITY)


def _clause(paper: Paper, one: Clause) -> Findable:
    place = label(paper, one.id)
    return Findable(CLAUSE, one.id, _joined(one.number, one.title), _lines(one.text, place if one.annex else ""))


def _forum(paper: Paper, one: Forum) -> Findable:
    seats = _names(paper, (seat.body for seat in one.seats))
    said = (one.purpose, one.quote or one.rhythm, one.place, one.decision_rule, one.note)
    return Findable(FORUM, one.id, one.name, _lines(*said, *one.aliases, seats))


def _activity(paper: Paper, one: Activity) -> Findable:
    who = _names(paper, (*one.lead, *one.support, *one.positions))
    said = (one.heading, one.purpose, one.how, one.commitment, one.rhythm, one.when, one.days, one.follow_up)
    return Findable(ACTIVITY, one.id, one.title, _lines(*said, *one.indicators, one.method, one.note, who))


def _promise(paper: Paper, one: Promise) -> Findable:
    said = (one.quote, one.phrase if one.phrase != one.quote else "", one.when, one.clause_label)
    return Findable(PROMISE, one.key, one.title, _lines(*said, _names(paper, one.owners)))


def _names(paper: Paper, ids: Iterable[str]) -> str:
    return ", ".join(name_of(paper, one) for one in dict.fromkeys(ids))


def _joined(number: str, title: str) -> str:
    return f"{number} {title}".strip()


def _lines(*texts: str) -> str:
    return " · ".join(text for text in texts if text)
