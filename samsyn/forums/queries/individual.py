"""What forums on individual level have left: counts and trends, tertial by tertial."""

from collections import defaultdict
from dataclasses import dataclass

from samsyn.base.collaborations.actors import Actor, Role
from samsyn.forums import access
from samsyn.forums.models import Count, Trend, TrendPass
from samsyn.forums.rules import individual
from samsyn.forums.rules.individual import CountKind, Direction, Tertial, Theme


@dataclass(frozen=True, slots=True)
class TrendRow:
    """A trend (trend): theme and direction; words only for who may read them.

    ``waits_for_more`` while fewer than two parties have passed the words; ``may_pass`` for who can be the next.
    """

    id: int
    theme: Theme
    direction: Direction
    words: str
    waits_for_more: bool
    may_pass: bool


@dataclass(frozen=True, slots=True)
class TertialRow:
    """What was told of a tertial (tertial): counts by kind, None for "färre än 5", and trends."""

    tertial: Tertial
    counts: dict[CountKind, int | None]
    trends: tuple[TrendRow, ...]


def tertials(actor: Actor, forum_key: str) -> list[TertialRow]:
    """List what a forum has told, the latest tertial first. Three queries."""
    counts: dict[Tertial, dict[CountKind, int | None]] = defaultdict(dict)
    told = Count.rows.of(actor).filter(forum_key=forum_key).order_by("id")
    for year, tertial, kind, number in told.values_list("year", "tertial", "kind", "number"):
        counts[Tertial(year, tertial)][CountKind(kind)] = number
    trends = _trends(actor, forum_key)
    found = sorted({*counts, *trends}, reverse=True)
    return [TertialRow(one, dict(counts.get(one, {})), tuple(trends.get(one, ()))) for one in found]


def may_tell(actor: Actor) -> bool:
    """Tell whether the actor may tell counts and trends."""
    return access.may(actor, access.PLAN)


def _trends(actor: Actor, forum_key: str) -> dict[Tertial, list[TrendRow]]:
    passed: dict[int, set[str]] = defaultdict(set)
    passes = TrendPass.rows.of(actor).filter(trend__forum_key=forum_key)
    for trend_id, party_key in passes.values_list("trend_id", "party_key"):
        passed[trend_id].add(party_key)
    found: dict[Tertial, list[TrendRow]] = defaultdict(list)
    for one in Trend.rows.of(actor).filter(forum_key=forum_key).order_by("theme", "id"):
        found[Tertial(one.year, one.tertial)].append(_trend(actor, one, passed[one.pk]))
    return found


def _trend(actor: Actor, one: Trend, passed_by: set[str]) -> TrendRow:
    no = individual.objection_to_passing(
        words=one.words,
        party_key=actor.party_key,
        is_coordinator=actor.role is Role.COORDINATOR,
        passed_by=passed_by,
    )
    waits = bool(one.words) and not individual.is_passed(passed_by)
    return TrendRow(one.pk, Theme(one.theme), Direction(one.direction), one.words, waits, waits and no is None)
