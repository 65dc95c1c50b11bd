"""Telling what a forum on individual level leaves: counts and trends of a closed tertial."""

from datetime import date

from django.db import transaction

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.refusals import insist
from samsyn.forums import access
from samsyn.forums.models import Count, Trend, TrendPass
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.queries.seating import forum_of
from samsyn.forums.rules import individual, refs
from samsyn.forums.rules.circles import circle_of_effort, is_individual
from samsyn.forums.rules.individual import CountKind, Direction, Tertial, Theme
from samsyn.forums.rules.made import is_made


@transaction.atomic
def count(*, actor: Actor, forum_key: str, tertial: Tertial, counts: dict[CountKind, int | None], today: date) -> None:
    """Tell how many of each kind in a tertial, over all instances (antal); None is "färre än 5".

    Raises ``Refused`` with ``IndividualObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    _may_tell(actor, forum_key, tertial, today)
    for kind, number in counts.items():
        insist(individual.objection_to_counting(number))
        Count.rows.add(
            actor,
            circle=INSIDE,
            forum_key=forum_key,
            year=tertial.year,
            tertial=tertial.number,
            kind=kind.value,
            number=number,
            entered_by_id=actor.user_id,
        )
    after = {"year": tertial.year, "tertial": tertial.number, "kinds": sorted(counts)}
    audit.record(actor, "forums.counted", refs.forum(forum_key), after=after)


@transaction.atomic
def tell_trend(  # noqa: PLR0913 - a trend is these facts
    *, actor: Actor, forum_key: str, tertial: Tertial, theme: Theme, direction: Direction, today: date, words: str = ""
) -> int:
    """Tell which way something goes (trend), and give its id; words of one's own wait until two have passed them.

    A coordinator who writes them has passed them for her own party. Raises as ``count``.
    """
    _may_tell(actor, forum_key, tertial, today)
    made = Trend.rows.add(
        actor,
        circle=circle_of_effort(forum_key) if words.strip() else INSIDE,
        forum_key=forum_key,
        year=tertial.year,
        tertial=tertial.number,
        theme=theme.value,
        direction=direction.value,
        words=words.strip(),
        entered_by_id=actor.user_id,
    )
    if words.strip() and actor.role is Role.COORDINATOR and actor.party_key:
        _pass(actor, made)
    after = {"trend": made.pk, "year": tertial.year, "tertial": tertial.number, "theme": theme.value}
    audit.record(actor, "forums.trend_told", refs.forum(forum_key), after=after)
    return made.pk


@transaction.atomic
def pass_trend(*, actor: Actor, trend_id: int) -> None:
    """Pass the words of a trend for one's own party (godkänn); when two parties have, all inside may read them.

    Raises ``Refused`` with ``IndividualObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Trend.rows.of(actor).select_for_update().get(pk=trend_id)
    access.require(actor, access.PLAN)
    passed = set(TrendPass.rows.of(actor).filter(trend=held).values_list("party_key", flat=True))
    is_coordinator = actor.role is Role.COORDINATOR
    insist(
        individual.objection_to_passing(
            words=held.words, party_key=actor.party_key, is_coordinator=is_coordinator, passed_by=passed
        )
    )
    _pass(actor, held)
    if individual.is_passed({*passed, actor.party_key}):
        Trend.rows.of(actor).filter(pk=held.pk).update(circle=INSIDE)
        TrendPass.rows.of(actor).filter(trend=held).update(circle=INSIDE)
    audit.record(actor, "forums.trend_passed", refs.forum(held.forum_key), after={"trend": held.pk})


def _pass(actor: Actor, trend: Trend) -> None:
    TrendPass.rows.add(actor, circle=trend.circle, trend=trend, party_key=actor.party_key, passed_by_id=actor.user_id)


def _may_tell(actor: Actor, forum_key: str, tertial: Tertial, today: date) -> None:
    forum = forum_of(paper_of(actor, today, forum_key), forum_key)
    access.require(actor, access.PLAN)
    is_told = is_individual(forum) and not is_made(forum_key)
    insist(individual.objection_to_period(tertial, today=today, is_individual=is_told))
