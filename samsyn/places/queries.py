"""What places answer: municipalities, counties, outlines, neighbours, and the calendar of a collaboration."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from samsyn.almanac.calendars import Calendar
from samsyn.base.collaborations.actors import Actor
from samsyn.places import rules
from samsyn.places.models import County, Municipality, SchoolDate
from samsyn.places.rules import Dated, Outline, SchoolDays

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class CountyRow:
    """A county (län)."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """A municipality (kommun) with its county and its population in 2024."""

    code: str
    name: str
    county: CountyRow
    population: int


@dataclass(frozen=True, slots=True)
class SchoolDateRow:
    """School days that are set (skolans datum)."""

    id: int
    kind: SchoolDays
    first_day: date
    last_day: date


def municipality(code: str) -> MunicipalityRow:
    """Give the municipality of a code. Raises ``ObjectDoesNotExist`` if there is none."""
    return _municipality(Municipality.objects.select_related("county").get(code=code))


def municipalities(*, county_code: str = "") -> list[MunicipalityRow]:
    """List the municipalities, all or a county's, by name."""
    found = Municipality.objects.select_related("county").order_by("name", "id")
    if county_code:
        found = found.filter(county__code=county_code)
    return [_municipality(one) for one in found]


def counties() -> list[CountyRow]:
    """List the counties, by code."""
    return [CountyRow(one.code, one.name) for one in County.objects.order_by("code", "id")]


def neighbours(code: str) -> list[MunicipalityRow]:
    """List the municipalities that touch one (grannkommuner), by name; none for an island."""
    found = Municipality.objects.filter(code__in=_neighbours()[code]).select_related("county")
    return [_municipality(one) for one in found.order_by("name", "id")]


def outline(code: str) -> Outline:
    """Give the outline of a municipality (four digits) or a county (two) as GeoJSON geometry, WGS 84.

    Raises ``KeyError`` for an unknown code.
    """
    return _outlines("municipalities" if rules.is_code(code) else "counties")[code]


def calendar(actor: Actor) -> Calendar:
    """Give the school days that the actor's collaboration has set, for the almanac; unset stays unset."""
    return calendars(actor)[actor.collaboration_id]


def calendars(*actors: Actor) -> dict[int, Calendar]:
    """Give the calendars of all of one person's collaborations, by the collaboration's id, in one query."""
    days: defaultdict[int, list[Dated]] = defaultdict(list)
    for one in SchoolDate.rows.of(*actors):
        days[one.collaboration_id].append((SchoolDays[one.kind], one.first_day, one.last_day))
    return {actor.collaboration_id: rules.calendar(days[actor.collaboration_id]) for actor in actors}


def school_dates(actor: Actor) -> list[SchoolDateRow]:
    """List the school days that are set, earliest first."""
    found = SchoolDate.rows.of(actor).order_by("first_day", "id")
    return [SchoolDateRow(one.pk, SchoolDays[one.kind], one.first_day, one.last_day) for one in found]


def _municipality(one: Municipality) -> MunicipalityRow:
    return MunicipalityRow(one.code, one.name, CountyRow(one.county.code, one.county.name), one.population)


@lru_cache(maxsize=2)
def _outlines(name: str) -> Mapping[str, Outline]:
    features = json.loads((DATA / f"{name}.geojson").read_text())["features"]
    return {feature["id"]: feature["geometry"] for feature in features}


@lru_cache(maxsize=1)
def _neighbours() -> Mapping[str, frozenset[str]]:
    return rules.neighbours(_outlines("municipalities"))
