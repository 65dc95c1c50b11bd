"""What forums on individual level leave, for programs (individnivå i API:et): counts and trends, never a person."""

from typing import Annotated

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from samsyn.agreements import queries as agreements
from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import commands
from samsyn.forums import queries as forums
from samsyn.forums.queries import TertialRow
from samsyn.forums.rules.circles import is_individual
from samsyn.forums.rules.individual import CountKind, Direction, Tertial, Theme
from samsyn.pages import door

router = Router(tags=["möten"])


class Of(Schema):
    """Which tertial is told of (tertial): its year, and 1 to 3."""

    year: int
    tertial: int


class Counted(Of):
    """How many of each kind (antal), at least one of them; null is "färre än 5"."""

    counts: Annotated[dict[CountKind, int | None], Field(min_length=1)]


class Trended(Of):
    """Which way something goes (trend); words of one's own wait until coordinators of two parties have passed them."""

    theme: Theme
    direction: Direction
    words: str = ""


@router.get("/s/{slug}/forums/{forum}/told", response=list[TertialRow])
def told(request: HttpRequest, slug: str, forum: str) -> list[TertialRow]:
    """List what a forum on individual level has told, the latest tertial first."""
    return _told(door.acting(request, slug), forum)


@router.post("/s/{slug}/forums/{forum}/told/counts", response=list[TertialRow])
def count(request: HttpRequest, slug: str, forum: str, said: Counted) -> list[TertialRow]:
    """Tell how many of each kind in a tertial that has ended, over all instances of the forum."""
    actor, tertial = door.acting(request, slug), Tertial(said.year, said.tertial)
    commands.count(actor=actor, forum_key=forum, tertial=tertial, counts=said.counts, today=clock.today())
    return _told(actor, forum)


@router.post("/s/{slug}/forums/{forum}/told/trends", response=list[TertialRow])
def tell_trend(request: HttpRequest, slug: str, forum: str, said: Trended) -> list[TertialRow]:
    """Tell which way something goes in a tertial that has ended."""
    actor, today, tertial = door.acting(request, slug), clock.today(), Tertial(said.year, said.tertial)
    facts = {"theme": said.theme, "direction": said.direction, "words": said.words}
    commands.tell_trend(actor=actor, forum_key=forum, tertial=tertial, today=today, **facts)  # type: ignore[arg-type]
    return _told(actor, forum)


@router.post("/s/{slug}/forums/{forum}/told/trends/{int:trend}/pass", response=list[TertialRow])
def pass_trend(request: HttpRequest, slug: str, forum: str, trend: int) -> list[TertialRow]:
    """Pass the words of a trend for one's own party, as its coordinator."""
    actor = door.acting(request, slug)
    known = {one.id for row in _told(actor, forum) for one in row.trends}
    if trend not in known:
        raise ObjectDoesNotExist(trend)
    commands.pass_trend(actor=actor, trend_id=trend)
    return _told(actor, forum)


def _told(actor: Actor, forum: str) -> list[TertialRow]:
    """Give what was told; raises ``ObjectDoesNotExist`` for a forum that is not on individual level."""
    if not is_individual(forums.forum_of(agreements.paper(actor, clock.today()), forum)):
        raise ObjectDoesNotExist(forum)
    return forums.tertials(actor, forum)
