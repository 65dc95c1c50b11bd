"""Choosing what the phrases of a clause are (ta ställning till fraser): all or none, and nothing by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from samsyn.agreements import commands as agreements
from samsyn.agreements.rules.drafting import Item, MarkState
from samsyn.base.collaborations.actors import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What a phrase is chosen to be (val): an item that is added to a list, one that is changed, or no promise.

    ``phrase`` is the path of its mark, "" for a sentence without any. ``seen`` is what a changed item was known by as
    it was shown.
    """

    phrase: str
    path: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    is_change: bool = False
    seen: str | None = None


@transaction.atomic
def choose(*, actor: Actor, draft_id: int, chosen: Sequence[Chosen], first: Sequence[Item] = ()) -> tuple[str, ...]:
    """Write what phrases are chosen to be (ta ställning), and give the paths of what was written.

    ``first`` are those whom the choices name for the first time. Raises ``Refused`` if another has changed what is
    to be changed, or for a number of a person; ``Faults`` for a new fault; ``NotAllowed``.
    """
    nothing = [one.phrase for one in chosen if not one.path]
    written = [one for one in chosen if one.path]
    added = [Item(one.path, one.values) for one in written if not one.is_change]
    if first:
        agreements.add_items(actor=actor, draft_id=draft_id, items=first)
    for one in (one for one in written if one.is_change):
        agreements.put_item(actor=actor, draft_id=draft_id, path=one.path, values=one.values, seen=one.seen)
    made = agreements.add_items(actor=actor, draft_id=draft_id, items=added) if added else ()
    if nothing:
        agreements.mark_items(actor=actor, draft_id=draft_id, paths=nothing, state=MarkState.NOTHING)
    if decided := [one.phrase for one in written if one.phrase]:
        agreements.mark_items(actor=actor, draft_id=draft_id, paths=decided, state=None)
    return (*(one.path for one in written if one.is_change), *made)
