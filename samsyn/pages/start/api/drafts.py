"""Drafts for programs (utkast i API:et): opened, read and written item by item, by the same rights as the pages."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from samsyn.agreements import commands, queries
from samsyn.agreements.queries import DraftInShort
from samsyn.agreements.rules.drafting import DraftKind, Item, MarkState
from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.asked import Day
from samsyn.pages import door
from samsyn.papers import editing

router = Router(tags=["drafts"])


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft with its values, and how each marked item stands by its path."""

    id: int
    kind: str
    title: str
    reason: str
    revision: int
    is_closed: bool
    content: dict[str, Any]
    marks: dict[str, str]


@dataclass(frozen=True, slots=True)
class Held:
    """An item of a draft, and what it is known by as it was given: sent back when it is changed."""

    path: str
    seen: str
    values: Any


class Opening(Schema):
    """What a draft is for, what it is called and why."""

    kind: DraftKind
    title: str
    reason: str = ""


class Values(Schema):
    """Other values for an item, and what it was known by; without ``seen`` whatever stands is written over."""

    values: dict[str, Any]
    seen: str | None = None


class Added(Schema):
    """A new item: the list that it comes into, and its values."""

    list_path: str
    values: dict[str, Any]


class Stand(Schema):
    """A stand on some items; no state takes the marks away."""

    paths: list[str]
    state: MarkState | None = None
    why: str = ""


class Beginning(Schema):
    """The day of first use, for a first entry."""

    in_use_from: Day | None = None


@router.get("/s/{slug}/drafts", response=list[DraftInShort])
def drafts(request: HttpRequest, slug: str) -> list[DraftInShort]:
    """List the open drafts, the newest first."""
    actor = door.acting(request, slug)
    return queries.drafts(actor).get(actor.collaboration_id, [])


@router.post("/s/{slug}/drafts", response=Draft)
def open_draft(request: HttpRequest, slug: str, opening: Opening) -> Draft:
    """Open a draft of the agreement in force."""
    actor, said = door.acting(request, slug), opening
    made = commands.open_draft(actor=actor, kind=said.kind, title=said.title, reason=said.reason, today=clock.today())
    return _draft(actor, made)


@router.get("/s/{slug}/drafts/{int:draft}", response=Draft)
def draft(request: HttpRequest, slug: str, draft: int) -> Draft:
    """Give a draft."""
    return _draft(door.acting(request, slug), draft)


@router.get("/s/{slug}/drafts/{int:draft}/items/{path:item}", response=Held)
def item(request: HttpRequest, slug: str, draft: int, item: str) -> Held:
    """Give one item of a draft."""
    return _held(door.acting(request, slug), draft, item)


@router.put("/s/{slug}/drafts/{int:draft}/items/{path:item}", response=Held)
def put_item(request: HttpRequest, slug: str, draft: int, item: str, values: Values) -> Held:
    """Let other values stand at a path; 409 if another has changed the item since it was seen."""
    actor = door.acting(request, slug)
    commands.put_item(actor=actor, draft_id=draft, path=item, values=values.values, seen=values.seen)
    return _held(actor, draft, item)


@router.delete("/s/{slug}/drafts/{int:draft}/items/{path:item}", response=list[str])
def strike_item(request: HttpRequest, slug: str, draft: int, item: str) -> list[str]:
    """Take an item out, and give the paths of what pointed at it and changed with it."""
    return list(commands.strike_item(actor=door.acting(request, slug), draft_id=draft, path=item))


@router.post("/s/{slug}/drafts/{int:draft}/items", response=list[str])
def add_items(request: HttpRequest, slug: str, draft: int, items: list[Added]) -> list[str]:
    """Add items, all or nothing, and give their paths."""
    said = [Item(one.list_path, one.values) for one in items]
    return list(commands.add_items(actor=door.acting(request, slug), draft_id=draft, items=said))


@router.post("/s/{slug}/drafts/{int:draft}/marks", response=Draft)
def mark_items(request: HttpRequest, slug: str, draft: int, stand: Stand) -> Draft:
    """Take a stand on items: keep, strike, read through, or think again."""
    actor = door.acting(request, slug)
    commands.mark_items(actor=actor, draft_id=draft, paths=stand.paths, state=stand.state, why=stand.why)
    return _draft(actor, draft)


@router.post("/s/{slug}/drafts/{int:draft}/begin", response=list[str])
def begin(request: HttpRequest, slug: str, draft: int, beginning: Beginning) -> list[str]:
    """Let a draft begin to hold, and give the parts that it changed."""
    actor, today = door.acting(request, slug), clock.today()
    return list(commands.begin(actor=actor, draft_id=draft, today=today, in_use_from=beginning.in_use_from))


def _draft(actor: Actor, draft: int) -> Draft:
    row = queries.draft(actor, draft)
    marks = {path: mark.state for path, mark in row.marks.items()}
    return Draft(
        id=row.id,
        kind=row.kind.value,
        title=row.title,
        reason=row.reason,
        revision=row.revision,
        is_closed=row.is_closed,
        content=dict(row.content),
        marks=marks,
    )


def _held(actor: Actor, draft: int, path: str) -> Held:
    row = queries.draft(actor, draft)
    try:
        return Held(path, row.seen(path), editing.at(row.content, path))
    except KeyError:
        raise Http404 from None
