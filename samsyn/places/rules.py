"""Rules of places: what a code looks like, which municipalities are neighbours, what school days may be."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import Enum, auto
from typing import Any

from samsyn.almanac.calendars import Break, Calendar
from samsyn.almanac.periods import Span
from samsyn.almanac.units import KnownDay

CODE = re.compile(r"\d{4}")
LONGEST_TERM = timedelta(days=200)
LONGEST_BREAK = timedelta(days=100)

Outline = Mapping[str, Any]
Point = tuple[float, float]


class SchoolDays(Enum):
    """What of the school's year can be set (skolans datum)."""

    TERM = None
    WINTER_BREAK = KnownDay.WINTER_BREAK
    EASTER_BREAK = KnownDay.EASTER_BREAK
    SUMMER_BREAK = KnownDay.SUMMER_BREAK
    AUTUMN_BREAK = KnownDay.AUTUMN_BREAK
    CHRISTMAS_BREAK = KnownDay.CHRISTMAS_BREAK


class Objection(Enum):
    """Why school days cannot be so (invändning)."""

    ENDS_BEFORE_IT_BEGINS = auto()
    TOO_LONG = auto()
    OVERLAPS_ANOTHER = auto()


Dated = tuple[SchoolDays, date, date]


def is_code(text: str) -> bool:
    """Tell whether a text looks like a municipality's code: four digits, the first two its county's."""
    return CODE.fullmatch(text) is not None


def objection_to_setting(new: Dated, others: Iterable[Dated]) -> Objection | None:
    """Say why school days cannot be set beside those there are, or None: terms and each break come one at a time."""
    kind, first, last = new
    if last < first:
        return Objection.ENDS_BEFORE_IT_BEGINS
    if last - first > (LONGEST_TERM if kind is SchoolDays.TERM else LONGEST_BREAK):
        return Objection.TOO_LONG
    clash = any(kind is other and first <= until and start <= last for other, start, until in others)
    return Objection.OVERLAPS_ANOTHER if clash else None


def calendar(days: Iterable[Dated]) -> Calendar:
    """Make the almanac's value of the school days that are set; what is not set stays unset."""
    ordered = sorted(days, key=lambda one: one[1])
    terms = tuple(Span(first, last) for kind, first, last in ordered if kind is SchoolDays.TERM)
    breaks = tuple(Break(kind.value, first, last) for kind, first, last in ordered if kind.value is not None)
    return Calendar(school_terms=terms, breaks=breaks)


def neighbours(outlines: Mapping[str, Outline]) -> dict[str, frozenset[str]]:
    """Tell which outlines touch each other (grannar): those that share a point; none for an island."""
    at: defaultdict[Point, set[str]] = defaultdict(set)
    for code, outline in outlines.items():
        for point in _points(outline):
            at[point].add(code)
    found: dict[str, set[str]] = {code: set() for code in outlines}
    for codes in at.values():
        for code in codes:
            found[code] |= codes - {code}
    return {code: frozenset(others) for code, others in found.items()}


def _points(outline: Outline) -> Iterator[Point]:
    for polygon in outline["coordinates"]:
        for ring in polygon:
            yield from ((x, y) for x, y in ring)
