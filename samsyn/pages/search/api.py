"""The search for programs (sök): the same hits as on the page, each with its address."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.base.search import queries as search
from samsyn.base.search.queries import FURTHEST, MOST, Hit
from samsyn.base.search.rules.excerpts import Segment
from samsyn.pages import door
from samsyn.pages.search.queries import KINDS

router = Router(tags=["Sök"])


@dataclass(frozen=True, slots=True)
class HitTold:
    """Something that was found (träff): the texts in stretches, those that were hit marked; ``url`` is its page."""

    slug: str
    kind: str
    key: str
    title: tuple[Segment, ...]
    excerpt: tuple[Segment, ...]
    day: date | None
    url: str


@dataclass(frozen=True, slots=True)
class FoundTold:
    """What was found (träffar), in order, and whether there is more after these."""

    hits: tuple[HitTold, ...]
    has_more: bool


class Asked(Schema):
    """What is asked for (sökfråga): words that must all be found, in any form; without kinds, all kinds."""

    q: str = Field(max_length=400)
    kind: tuple[str, ...] = ()
    limit: int = Field(20, ge=1, le=MOST)
    offset: int = Field(0, ge=0, le=FURTHEST)


@router.get("/search", response=FoundTold, summary="Sök i alla samverkan")
def everywhere(request: HttpRequest, asked: Query[Asked]) -> FoundTold:
    """Search over all the collaborations that one belongs to; today's, within what one may see."""
    return _found(door.actors(request, clock.today()), asked)


@router.get("/s/{slug}/search", response=FoundTold, summary="Sök i en samverkan")
def within(request: HttpRequest, slug: str, asked: Query[Asked]) -> FoundTold:
    """Search in one collaboration; today's, within what one may see."""
    return _found([door.acting(request, slug)], asked)


def _found(actors: Sequence[Actor], asked: Asked) -> FoundTold:
    slugs = {actor.collaboration_id: actor.slug for actor in actors}
    among = [kind for kind in KINDS if not asked.kind or kind in asked.kind]
    if not among:
        return FoundTold((), has_more=False)
    found = search.find(*actors, words=asked.q, kinds=among, limit=asked.limit, offset=asked.offset)
    return FoundTold(tuple(_told(hit, slugs[hit.collaboration_id]) for hit in found.hits), found.has_more)


def _told(hit: Hit, slug: str) -> HitTold:
    url = KINDS[hit.kind].address(slug, hit.key)
    return HitTold(slug, hit.kind, hit.key, hit.title, hit.excerpt, hit.day, url)
