"""Drafts as they are written (utkast): the paper so far, how each item stands, and who is at it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from samsyn.agreements import access
from samsyn.agreements.models import Mark, Proposal
from samsyn.agreements.rules import drafting
from samsyn.base.collaborations.actors import Actor
from samsyn.papers import reading
from samsyn.papers.model import Paper


@dataclass(frozen=True, slots=True)
class MarkRow:
    """How one item stands (märke), why, and who said so."""

    state: str
    why: str
    by_name: str


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft (utkast): what it is for, its paper as values and as one, and the marks of its items by path."""

    id: int
    kind: drafting.DraftKind
    title: str
    reason: str
    revision: int
    proposed_by: str
    proposed_at: datetime
    closed_on: date | None
    was_adopted: bool
    content: Mapping[str, Any]
    paper: Paper
    marks: Mapping[str, MarkRow]

    @property
    def is_closed(self) -> bool:
        """Whether it has been adopted or dropped."""
        return self.closed_on is not None

    def seen(self, path: str) -> str:
        """What an item is known by as it now stands; a form sends it back."""
        return drafting.seen_as(self.content, path)

    def settled(self) -> dict[str, Any]:
        """The values without what is undecided or struck."""
        return drafting.settled(self.content, {path: mark.state for path, mark in self.marks.items()})


@dataclass(frozen=True, slots=True)
class DraftInShort:
    """A draft in a list (utkast i korthet)."""

    id: int
    kind: drafting.DraftKind
    title: str
    reason: str
    proposed_by: str
    proposed_at: datetime
    proposed_by_id: int | None = None


def may_draft(actor: Actor) -> bool:
    """Tell whether the actor may write in drafts."""
    return access.may(actor, access.PROPOSE)


def may_begin(actor: Actor) -> bool:
    """Tell whether the actor may let a draft begin to hold."""
    return access.may(actor, access.LOAD)


def began_as(actor: Actor) -> int | None:
    """Give the id of the draft that the agreement began as, for whoever may undo it; None where it came from a file."""
    if not may_begin(actor):
        return None
    begun = Proposal.rows.of(actor).filter(kind=drafting.DraftKind.START, was_adopted=True)
    return begun.order_by("-id").values_list("id", flat=True).first()


def draft(actor: Actor, draft_id: int) -> DraftRow:
    """Give a draft to those who may write in it; raises ``ObjectDoesNotExist`` and ``NotAllowed``."""
    found = Proposal.rows.of(actor).select_related("proposed_by").get(pk=draft_id)
    access.require(actor, access.PROPOSE)
    rows = Mark.rows.of(actor).filter(proposal=found).order_by("id")
    marks = {
        path: MarkRow(state, why, by or "")
        for path, state, why, by in rows.values_list("path", "state", "why", "marked_by__name")
    }
    return DraftRow(
        id=found.pk,
        kind=drafting.DraftKind(found.kind),
        title=found.title,
        reason=found.reason,
        revision=found.revision,
        proposed_by=found.proposed_by.name if found.proposed_by else "",
        proposed_at=found.proposed_at,
        closed_on=found.closed_on,
        was_adopted=found.was_adopted,
        content=found.content,
        paper=reading.stored(found.content),
        marks=marks,
    )


def drafts_asked(*actors: Actor) -> QuerySet[Proposal]:
    """Ask for the open drafts that one person may write in, for a question that asks for more at once."""
    return Proposal.rows.of(*(one for one in actors if may_draft(one))).filter(closed_on=None)


def drafts(*actors: Actor) -> dict[int, list[DraftInShort]]:
    """List the open drafts that one person may write in, per collaboration, the newest first, in one query."""
    rows = drafts_asked(*actors).order_by("-id")
    columns = (
        "collaboration_id",
        "id",
        "kind",
        "title",
        "reason",
        "proposed_by__name",
        "proposed_at",
        "proposed_by_id",
    )
    found: dict[int, list[DraftInShort]] = {}
    for key, pk, kind, title, reason, by, at, by_id in rows.values_list(*columns):
        row = DraftInShort(pk, drafting.DraftKind(kind), title, reason, by or "", at, by_id)
        found.setdefault(key, []).append(row)
    return found
