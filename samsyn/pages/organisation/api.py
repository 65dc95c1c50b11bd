"""The organisation for programs (organisation i API:et): forums, chairs, days, functions and who holds them."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router

from samsyn.agreements import queries as agreements
from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.pages import door
from samsyn.pages.organisation import queries
from samsyn.pages.organisation.queries import Coming
from samsyn.papers.organisation import Year
from samsyn.papers.writing import as_values
from samsyn.parties import queries as parties
from samsyn.parties.queries import FunctionRow, HolderRow

router = Router(tags=["organisation"])


@router.get("/s/{slug}/forums")
def forums(request: HttpRequest, slug: str, per: date | None = None) -> list[dict[str, Any]]:
    """List the forums of a day as the paper says, with seats, chair rule, rhythm and lines."""
    actor, on = _actor(request, slug), per or clock.today()
    return [as_values(one) for one in agreements.paper(actor, on).forums]


@router.get("/s/{slug}/forums/{forum}")
def forum(request: HttpRequest, slug: str, forum: str, per: date | None = None) -> dict[str, Any]:
    """Give one forum as the paper says."""
    actor, on = _actor(request, slug), per or clock.today()
    return as_values(queries.forum_of(agreements.paper(actor, on), forum))


@router.get("/s/{slug}/forums/{forum}/chairs", response=list[Year])
def chairs(request: HttpRequest, slug: str, forum: str, per: date | None = None) -> list[Year]:
    """Tell who chairs a forum in each year of the term, and whether that is assumed."""
    actor, on = _actor(request, slug), per or clock.today()
    return queries.chairs_of(agreements.paper(actor, on), forum, on=on)


@router.get("/s/{slug}/forums/{forum}/days", response=list[Coming])
def days(request: HttpRequest, slug: str, forum: str, per: date | None = None) -> list[Coming]:
    """Give a forum's next twelve times to meet."""
    actor, on = _actor(request, slug), per or clock.today()
    paper = agreements.paper(actor, on)
    return list(queries.coming(paper, queries.forum_of(paper, forum), on))


@router.get("/s/{slug}/functions", response=list[FunctionRow])
def functions(request: HttpRequest, slug: str, per: date | None = None) -> list[FunctionRow]:
    """List every unit and function with where it sits and who holds it."""
    return parties.functions(_actor(request, slug), per or clock.today())


@router.get("/s/{slug}/functions/{function}/holders", response=list[HolderRow])
def holders(request: HttpRequest, slug: str, function: str) -> list[HolderRow]:
    """List everybody who has held a function, the latest first."""
    return parties.history(_actor(request, slug), function, clock.today())


def _actor(request: HttpRequest, slug: str) -> Actor:
    return door.actor_in(request, slug, today=clock.today())
