"""A new agreement after an old one (efterföljare): what comes along, what is chosen anew, and how the two meet in time.

Structure and words come along; signatures, the old term's quote and the foretold successor do not. Nykvarn 2021–2022
foretold its successor of 2023–2026; the Act says nothing of it, so every clause, seat and activity is a choice.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from samsyn.almanac.periods import ONE_DAY, Span
from samsyn.almanac.terms import WrittenDay, read_day
from samsyn.papers import organisation
from samsyn.papers.kinds import ChairKind
from samsyn.papers.model import Forum, Link, Paper, Renewal, Term
from samsyn.papers.references import Space, pointers
from samsyn.papers.walking import places

_YEARS_OF_ID = re.compile(r"(?:-\d{4})+$")
_YEARS_OF_TITLE = re.compile(r"\b\d{4}(?:\s*[–-]\s*\d{4})?\b")


class Group(StrEnum):
    """What is chosen together (grupp av val); the value is the last key of the lists that it gathers."""

    CLAUSES = "clauses"
    FORUMS = "forums"
    SEATS = "seats"
    PROMISES = "promises"
    GOALS = "goals"
    ACTIVITIES = "activities"
    FOLLOW_UP = "follow_up"


_LISTS: dict[Group, tuple[str, ...]] = {
    Group.CLAUSES: ("clauses",),
    Group.FORUMS: ("forums",),
    Group.PROMISES: ("promises", "coordinators/tasks", "picture_promises", "communication/promises"),
    Group.GOALS: ("focus_areas", "goals"),
    Group.ACTIVITIES: ("activities",),
    Group.FOLLOW_UP: ("follow_up",),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """Something of the old agreement that a choice is made about (val): keep, change or strike."""

    path: str
    group: Group


@dataclass(frozen=True, slots=True)
class Overlap:
    """That a successor would begin while the one before it holds (överlapp): the old last day, the new first."""

    last_day: date
    first_day: date


class NotFollowing(StrEnum):
    """Why a term cannot follow another (invändning)."""

    NO_FIRST_DAY = "no_first_day"
    BEFORE_IT_BEGAN = "before_it_began"


@dataclass(frozen=True, slots=True)
class Turn:
    """Who chairs a forum in the first year of a successor (ordförande det första året), and why.

    ``by_order`` are those whose turn it would be if the old order went on; ``is_said`` whether the text says so.
    """

    forum: str
    year: int
    by_order: tuple[str, ...]
    is_said: bool


def successor_of(paper: Paper, *, title: str, first_day: str, last_day: str = "", taken: Collection[str] = ()) -> Paper:
    """Make the successor of a paper, with the old as its predecessor; no last day is until further notice.

    Signatures, the quote of the old term and the foretold successor are gone; the rule of extension stays. A yearly
    chair keeps its order and its first year, so that the turns go on. ``taken`` are ids that agreements have had.
    """
    return replace(
        paper,
        id=_id(paper, first_day, last_day, taken),
        title=title,
        term=Term(
            first_day=first_day,
            last_day=last_day,
            is_open_ended=bool(first_day and not last_day),
            clause=paper.term.clause,
        ),
        renewal=_goes_on(paper.renewal),
        signatures=(),
        predecessor=link_to(paper),
        successor=None,
    )


def link_to(paper: Paper) -> Link:
    """Point at an agreement: its title, id and days as written."""
    return Link(
        title=paper.title, agreement=paper.id, first_day=paper.term.first_day, last_day=paper.term.last_day, note=""
    )


def title_after(paper: Paper, first_day: str, last_day: str = "") -> str:
    """The old title with the new years in it, after it where it names none."""
    years = "–".join(dict.fromkeys(day[:4] for day in (first_day, last_day) if day))
    if not years:
        return paper.title
    made, count = _YEARS_OF_TITLE.subn(years, paper.title)
    return made if count else f"{paper.title} {years}"


def choices(paper: Paper) -> tuple[Choice, ...]:
    """Everything that a successor makes a choice about, in the order of the groups and of the paper."""
    return tuple(choice for group in Group for choice in _of(paper, group))


def objection_to_following(old: Term, new: Term) -> Overlap | NotFollowing | None:
    """Say why a term cannot follow another, or None: it begins after the other's last day.

    One until further notice ends the day before its successor begins. Days apart are no fault, but a gap.
    """
    first = _written(new.first_day)
    if first is None:
        return NotFollowing.NO_FIRST_DAY
    last, began = _written(old.last_day), _written(old.first_day)
    if last is not None:
        return Overlap(last.latest, first.earliest) if first.earliest <= last.latest else None
    return NotFollowing.BEFORE_IT_BEGAN if began is not None and first.earliest <= began.earliest else None


def gap_between(old: Term | Link, new: Term) -> Span | None:
    """The days without an agreement between one and its successor, None where there are none (glapp)."""
    last, first = _written(old.last_day), _written(new.first_day)
    if last is None or first is None or first.earliest <= last.latest + ONE_DAY:
        return None
    return Span(last.latest + ONE_DAY, first.earliest - ONE_DAY)


def choice_of(path: str) -> str:
    """The choice that something in a paper belongs to: a seat its own, all else in a forum the forum's."""
    steps = path.split("/")
    if steps[0] == "forums" and steps[2:3] == ["seats"]:
        return "/".join(steps[:4])
    return "/".join(steps[: 3 if steps[0] in {"coordinators", "communication"} else 2])


def turns(old: Paper, new: Paper) -> tuple[Turn, ...]:
    """Say of each forum whose chair goes round by years who chairs it first, by the order of the old agreement."""
    first = _written(new.term.first_day)
    if first is None:
        return ()
    return tuple(_turn(old, forum, first.year) for forum in new.forums if _goes_round(forum))


def pointing(paper: Paper) -> dict[str, tuple[str, ...]]:
    """Tell, of each choice that something points at, the paths of what does; what lies inside it is left out."""
    found: dict[str, list[str]] = {}
    wanted = {
        (space, choice.path.rpartition("/")[2]): choice.path for choice in choices(paper) for space in _spaces(choice)
    }
    for pointer in pointers(list(places(paper))):
        path = wanted.get((pointer.space, pointer.id))
        if path and not pointer.path.startswith(f"{path}/"):
            found.setdefault(path, []).append(pointer.path)
    return {path: tuple(paths) for path, paths in found.items()}


_SPACES = {
    "clauses": (Space.CLAUSES,),
    "forums": (Space.FORUMS, Space.WHO),
    "goals": (Space.GOALS,),
    "focus_areas": (Space.FOCUS_AREAS,),
}


def _spaces(choice: Choice) -> tuple[Space, ...]:
    return _SPACES.get(choice.path.rpartition("/")[0], ())


def _of(paper: Paper, group: Group) -> Iterator[Choice]:
    if group is Group.SEATS:
        for forum in paper.forums:
            yield from (Choice(f"forums/{forum.id}/seats/{seat.id}", group) for seat in forum.seats)
        return
    for path in _LISTS[group]:
        held: Any = paper
        for step in path.split("/"):
            held = getattr(held, step, None) or ()
        yield from (Choice(f"{path}/{item.id}", group) for item in held)


def _id(paper: Paper, first_day: str, last_day: str, taken: Collection[str]) -> str:
    years = dict.fromkeys(day[:4] for day in (first_day, last_day) if day)
    stem = "-".join([_YEARS_OF_ID.sub("", paper.id) or paper.id, *years])
    used = {paper.id, *taken}
    numbered = (f"{stem}-{number}" for number in range(2, len(used) + 3))
    return next(one for one in (stem, *numbered) if one not in used)


def _goes_on(renewal: Renewal | None) -> Renewal | None:
    """The rule of how an agreement goes on, without the successor that it foretold; nothing where that was all."""
    if renewal is None:
        return None
    foretold = bool(renewal.successor_first_day or renewal.successor_last_day)
    left = replace(renewal, successor_first_day="", successor_last_day="")
    if left == Renewal(clause=renewal.clause, quote=renewal.quote, decided_by=renewal.decided_by):
        return None
    return replace(left, quote="") if foretold else left


def _goes_round(forum: Forum) -> bool:
    return forum.chair is not None and forum.chair.kind is ChairKind.YEARLY


def _turn(old: Paper, forum: Forum, year: int) -> Turn:
    before = next((one for one in old.forums if one.id == forum.id), forum)
    told = organisation.chair_in(old, before, year)
    return Turn(forum.id, year, told.holders, is_said=bool(told.holders) and not told.is_assumed)


def _written(text: str) -> WrittenDay | None:
    return read_day(text) if text else None
