"""Patterns (förebilder): a template, or another agreement without what is its own, for a new one to begin from.

Structure and words come along. People, days, addresses, numbers and what is known of a place do not: those are the
other's own, and would be untrue of anybody else.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from samsyn.papers import model, reading
from samsyn.papers.kinds import About
from samsyn.papers.model import Paper
from samsyn.papers.organisation import highest
from samsyn.papers.promises import promises
from samsyn.papers.shapes import Item, Many, fields_of
from samsyn.papers.writing import as_values

Values = dict[str, Any]

FILES = Path(__file__).parent / "templates"
TEMPLATES = ("kommun-polis", "kommun-polis-raddningstjanst", "stad-stadsomraden")
"""The templates (mallar), the plainest first."""


class Group(StrEnum):
    """What is fetched together from a pattern (del): each a step in which it is looked through."""

    FORUMS = "forums"
    TEXT = "text"
    ANNEXES = "annexes"
    PLAN = "plan"
    FOLLOW_UP = "follow_up"


LISTS: Mapping[Group, tuple[str, ...]] = {
    Group.FORUMS: ("forums",),
    Group.TEXT: ("clauses", "promises", "coordinators/people", "coordinators/tasks", "definitions", "partners"),
    Group.ANNEXES: ("annexes", "sources", "picture_promises", "communication/promises"),
    Group.PLAN: ("focus_areas", "goals", "activities", "other_plans"),
    Group.FOLLOW_UP: ("follow_up",),
}
"""The lists that each group holds."""

LONE: Mapping[Group, tuple[str, ...]] = {
    Group.TEXT: ("renewal", "amendment"),
    Group.ANNEXES: ("communication",),
}
"""The single items that each group holds."""

OWN_WORDS = ("vision", "purpose", "scope", "economy", "steps", "words", "clause_word")
"""The words of the agreement itself that come along with its text."""

_NEVER: Mapping[type[Any], frozenset[str]] = {
    Paper: frozenset(
        {
            *("municipalities", "summary", "originals", "signatures", "contacts"),
            *("predecessor", "successor", "parent"),
        }
    ),
    model.Party: frozenset({"org_nr", "address", "municipality"}),
    model.Term: frozenset(fields_of(model.Term)),
    model.Renewal: frozenset({"successor_first_day", "successor_last_day"}),
    model.Forum: frozenset({"place"}),
    model.Chair: frozenset({"first_year"}),
    model.FocusArea: frozenset({"picture", "places"}),
    model.OtherPlan: frozenset({"period", "kept_at"}),
}
_NEVER_ANYWHERE = frozenset({"quote", "note"})
"""A quote is what another paper says word for word, and a note is said of that paper."""

_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b(?!:\d)")
_DATED = {(model.Clause, "text"), (model.Communication, "aim"), *((Paper, key) for key in OWN_WORDS)}


@dataclass(frozen=True, slots=True)
class Holding:
    """What a pattern holds, in numbers (innehåll); ``meets`` is how often its highest forum does, as it is written."""

    forums: int
    clauses: int
    promises: int
    annexes: int
    activities: int
    follow_up: int
    meets: str


def holding(paper: Paper) -> Holding:
    """Count what a pattern holds."""
    top = highest(paper) or next(iter(paper.forums), None)
    return Holding(
        forums=len(paper.forums),
        clauses=len(paper.clauses),
        promises=len(promises(paper)),
        annexes=len(paper.annexes),
        activities=len(paper.activities),
        follow_up=len(paper.follow_up),
        meets=top.rhythm if top else "",
    )


@cache
def templates() -> Mapping[str, Paper]:
    """Give the templates by name, read once."""
    return {name: reading.read_file(FILES / f"{name}.yaml").paper for name in TEMPLATES}


def pattern_of(paper: Paper) -> Paper:
    """Give an agreement as a pattern: what others may begin from, and nothing that is its own.

    A sentence that names a year goes, since it tells of a time; the number of an act is no year. The text of a clause
    in the situation picture goes too.
    """
    values = _without(Paper, as_values(paper))
    pictures = {annex.id for annex in paper.annexes if annex.about is About.PICTURE}
    for clause in values.get("clauses", []):
        if clause.get("annex") in pictures:
            clause.pop("text", None)
    return reading.stored({**values, "term": {}})


def undated(text: str) -> str:
    """Leave out the sentences that name a year; a text without any stands as it is."""
    if not _YEAR.search(text):
        return text
    return " ".join(one for one in _SENTENCES.split(text) if not _YEAR.search(one))


def _without(cls: type[Any], values: Mapping[str, Any]) -> Values:
    never = _NEVER.get(cls, frozenset()) | _NEVER_ANYWHERE
    kept = {key: _kept(cls, key, value) for key, value in values.items() if key not in never}
    return {key: value for key, value in kept.items() if value != "" or fields_of(cls)[key].is_required}


def _kept(cls: type[Any], key: str, value: Any) -> Any:
    shape = fields_of(cls)[key].shape
    if isinstance(shape, Item):
        return _without(shape.cls, value)
    if isinstance(shape, Many) and isinstance(shape.of, Item):
        return [_without(shape.of.cls, each) for each in value]
    if (cls, key) not in _DATED or isinstance(value, dict):
        return value
    return undated(value) if isinstance(value, str) else [kept for each in value if (kept := undated(each))]
