"""One item of a draft as its page shows it (punkt): its values, its place, and what hangs on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.urls import reverse

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import MarkRow
from samsyn.base.collaborations.actors import Actor
from samsyn.pages.door import DraftVisit
from samsyn.pages.start.queries import board, rows, steps
from samsyn.papers import editing
from samsyn.papers.model import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPage:
    """An item with its place in the agreement (punkt)."""

    path: str
    title: str
    step: steps.Step
    step_url: str
    above: tuple[str, str] | None
    mark: MarkRow | None
    is_listed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """What goes along when an item is taken out (det som följer med)."""

    path: str
    title: str
    along: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Differs:
    """A key that two people wrote differently (skillnad)."""

    key: str
    theirs: str
    mine: str


def values(at: DraftVisit, path: str) -> Mapping[str, Any]:
    """Give an item's values; nothing yet for a single item that is not written. Raises ``Http404``."""
    try:
        editing.class_at(path)
        held = editing.at(at.draft.content, path)
    except KeyError:
        held = {} if path in editing.LONE else None
    if not isinstance(held, Mapping):
        raise Http404
    return dict(held)


def listed(at: DraftVisit, path: str) -> steps.Section:
    """Give the section of a list that an item can come into. Raises ``Http404`` where there is no such list."""
    try:
        section = steps.section_of(path)
    except KeyError:
        raise Http404 from None
    above = path.rpartition("/")[0]
    is_there = above in ("", *editing.LONE) or board.value_at(at.paper, above) is not None
    if not section.is_list or not is_there:
        raise Http404
    return section


def page(at: DraftVisit, path: str) -> ItemPage:
    """Shape the head of an item's page."""
    chosen = steps.step_of(path)
    listed = "/" in path
    return ItemPage(
        path=path,
        title=title(at.paper, path),
        step=chosen,
        step_url=step_url(at, path),
        above=_above(at, path),
        mark=at.draft.marks.get(path),
        is_listed=listed,
    )


def title(paper: Paper, path: str) -> str:
    """Say what an item is called; a single one by its section."""
    try:
        section = steps.section_of(path)
    except KeyError:
        held = board.value_at(paper, path)
        return rows.title_of(paper, held) if held is not None else path
    return str(section.title)


def name(actor: Actor, draft_id: int, path: str) -> str:
    """Say what an item that was just saved is called."""
    return title(agreements.draft(actor, draft_id).paper, path)


def url(at: DraftVisit, path: str) -> str:
    """Give the address of an item."""
    return reverse("start:item", args=[at.slug, at.draft.id, path]) if path else _own(at)


def step_url(at: DraftVisit, path: str) -> str:
    """Give the address where an item or a list is shown among its likes: its step, or the item that it stands in."""
    shown = steps.shown_in(path)
    above = shown.rpartition("/")[0]
    is_inside = above not in ("", *editing.LONE)
    page = url(at, above) if is_inside else reverse("start:step", args=[at.slug, at.draft.id, steps.step_of(path).key])
    return f"{page}#{board.anchor(shown)}"


def going(at: DraftVisit, path: str) -> Going:
    """Tell what goes along when an item is taken out. Raises ``Http404`` where nothing stands."""
    values(at, path)
    found = editing.pointing_at(at.draft.content, path)
    along = dict.fromkeys(_spoken(at.paper, one) for one in found)
    return Going(path=path, title=title(at.paper, path), along=tuple(along))


def difference(at: DraftVisit, path: str, mine: Mapping[str, Any]) -> Sequence[Differs]:
    """Tell what differs between what another saved and what is in the form."""
    theirs = agreements.draft(at.actor, at.draft.id)
    try:
        held = dict(editing.at(theirs.content, path))
    except KeyError:
        held = {}
    keys = [key for key in {**held, **mine} if held.get(key) != mine.get(key) and key != "id"]
    return [Differs(key=key, theirs=_said(held.get(key)), mine=_said(mine.get(key))) for key in keys]


def _above(at: DraftVisit, path: str) -> tuple[str, str] | None:
    parts = path.split("/")
    if parts[0] != "forums" or len(parts) < 4:
        return None
    above = "/".join(parts[:2])
    return title(at.paper, above), url(at, above)


def _spoken(paper: Paper, pointer: str) -> str:
    """Name what a pointer stands in: "Chefssamrådet", "Ansvarig för Kartlägga läget"."""
    parts = pointer.split("/")
    for count in range(len(parts), 1, -1):
        held = board.value_at(paper, "/".join(parts[:count]))
        if held is not None and hasattr(held, "id"):
            above = board.value_at(paper, "/".join(parts[:2]))
            inner = rows.title_of(paper, held)
            is_inner = hasattr(above, "id") and above is not held
            outer = rows.title_of(paper, above) if is_inner else _lone(parts)
            return f"{outer}: {inner}" if outer else inner
    return str(steps.step_of(pointer).title)


def _lone(parts: list[str]) -> str:
    """Name the list that an item stands in, where the list belongs to a single item: "Samordnare"."""
    try:
        return str(steps.section_of("/".join(parts[:2])).title)
    except KeyError:
        return ""


def _said(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_said(one) for one in value)
    if isinstance(value, dict):
        return ", ".join(_said(one) for key, one in value.items() if key != "id")
    return "" if value is None else str(value)


def _own(at: DraftVisit) -> str:
    return reverse("start:own", args=[at.slug, at.draft.id])
