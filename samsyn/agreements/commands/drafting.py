"""Writing a draft item by item (skriva i ett utkast): opened, put, added, struck, moved, decided about."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from samsyn.agreements import access
from samsyn.agreements.models import Edition, Mark, Proposal
from samsyn.agreements.queries.papers import paper as paper_of
from samsyn.agreements.rules import amending, drafting
from samsyn.agreements.rules.amending import Objection
from samsyn.agreements.rules.drafting import DraftKind, Item, MarkState
from samsyn.agreements.rules.parts import Values
from samsyn.base import clock
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import Refused, insist
from samsyn.papers import editing, reading, succeeding
from samsyn.papers.findings import Faults
from samsyn.papers.model import Paper
from samsyn.papers.writing import as_values

Edit = Callable[[Values], Values]
UNWRITTEN = editing.empty(paper_id="ny", name="Ny", title="Ny")
"""A paper that nobody has written anything in: what it lacks is no fault of a draft."""


@transaction.atomic
def open_draft(
    *,
    actor: Actor,
    kind: DraftKind,
    title: str,
    today: date,
    paper: Paper | None = None,
    reason: str = "",
) -> int:
    """Open a draft (börja på ett utkast), of the paper in force if none is given, and give its id.

    A successor is made with its days (``open_successor``). Raises ``Refused`` with ``amending.Objection``, ``Faults``
    where the paper given has faults, ``NotAllowed``, and ``ObjectDoesNotExist`` without a paper.
    """
    held = paper or paper_of(actor, today)
    access.require(actor, access.PROPOSE)
    insist(succeeding.NotFollowing.NO_FIRST_DAY if kind is DraftKind.SUCCESSOR and paper is None else None)
    insist(amending.objection_to_proposing(title, is_same=False))
    if paper is not None:
        _stop_at_new_faults(reading.stored(UNWRITTEN), paper)
    facts = {"kind": kind.value, "title": title, "reason": reason}
    made = Proposal.rows.add(actor, **facts, content=as_values(held), proposed_by_id=actor.user_id)
    audit.record(actor, "agreements.draft_opened", made, after=facts)
    return made.pk


@transaction.atomic
def put_item(
    *,
    actor: Actor,
    draft_id: int,
    path: str,
    values: Mapping[str, Any],
    seen: str | None = None,
    with_new: Sequence[Item] = (),
) -> int:
    """Let other values stand at a path of a draft (ändra), and give its new revision.

    ``with_new`` are items that the values name for the first time: they come along, or nothing does.

    ``seen`` is what the item was known by as it was shown; None writes whatever has happened since. Raises
    ``Refused`` if another has changed the item, ``Faults`` for a new fault, and ``NotAllowed``.
    """
    held = _open(actor, draft_id)
    access.require(actor, access.PROPOSE)
    insist(drafting.objection_to_editing(held.content, path, seen=seen, is_closed=bool(held.closed_on)))
    before, taken = _at(held, path), ids_once_used(actor) if with_new else frozenset[str]()
    _write(held, lambda content: editing.put_with(content, path, values, _pairs(with_new), taken=taken))
    _settle(actor, held, path)
    audit.record(actor, "agreements.item_put", held, before={path: before}, after={path: _at(held, path)})
    return held.revision


@transaction.atomic
def add_items(
    *,
    actor: Actor,
    draft_id: int,
    items: Sequence[Item],
    state: MarkState | None = None,
    seen: Mapping[str, str] | None = None,
) -> tuple[str, ...]:
    """Add items to a draft, all or nothing (lägg till), and give their paths; ``state`` marks each of them.

    An item may point at another that is added with it, by the id given in its values. A single item, or the paper's
    own words, are written where they stand. ``seen`` is what lists were known by as they were shown. Raises
    ``Refused``, also if another has changed such a list since; ``Faults`` for a new fault, and ``NotAllowed``.
    """
    held = _open(actor, draft_id)
    taken = ids_once_used(actor)
    access.require(actor, access.PROPOSE)
    insist(Objection.ALREADY_CLOSED if held.closed_on else None)
    for path, known in (seen or {}).items():
        insist(drafting.objection_to_editing(held.content, path, seen=known, is_closed=False))
    paths: tuple[str, ...] = ()

    def edit(content: Values) -> Values:
        nonlocal paths
        made, paths = editing.add_all(content, _pairs(items), taken=taken)
        return made

    _write(held, edit)
    if state is not None:
        _mark(actor, held, paths, state, "")
    audit.record(actor, "agreements.items_added", held, paths=list(paths))
    return paths


@transaction.atomic
def strike_item(*, actor: Actor, draft_id: int, path: str, seen: str | None = None) -> tuple[str, ...]:
    """Take an item out of a draft with what points at it (ta bort), and give the paths that pointed there.

    Raises ``Refused`` if another has changed or taken the item, ``Faults`` and ``NotAllowed``.
    """
    held = _open(actor, draft_id)
    access.require(actor, access.PROPOSE)
    insist(drafting.objection_to_editing(held.content, path, seen=seen, is_closed=bool(held.closed_on)))
    before = _at(held, path)
    pointing = editing.pointing_at(held.content, path)
    _write(held, lambda content: editing.strike(content, path))
    Mark.rows.of(actor).filter(proposal=held, path=path).delete()
    audit.record(actor, "agreements.item_struck", held, before={path: before}, pointing=list(pointing))
    return pointing


@transaction.atomic
def move_item(*, actor: Actor, draft_id: int, path: str, to: int) -> None:
    """Let an item stand at another place in its list, 0 first (flytta). Raises ``Refused`` and ``NotAllowed``."""
    held = _open(actor, draft_id)
    access.require(actor, access.PROPOSE)
    insist(Objection.ALREADY_CLOSED if held.closed_on else None)
    _write(held, lambda content: editing.move(content, path, to))
    audit.record(actor, "agreements.item_moved", held, path=path, to=to)


@transaction.atomic
def mark_items(*, actor: Actor, draft_id: int, paths: Sequence[str], state: MarkState | None, why: str = "") -> None:
    """Decide about items of a draft (ta ställning): keep, strike, read through; None takes the mark away.

    Raises ``Refused`` for a closed draft and for what is not in it, and ``NotAllowed``.
    """
    held, paths = _open(actor, draft_id), list(dict.fromkeys(paths))
    access.require(actor, access.PROPOSE)
    insist(drafting.objection_to_marking(held.content, paths, is_closed=bool(held.closed_on)))
    if state is None:
        Mark.rows.of(actor).filter(proposal=held, path__in=paths).delete()
    else:
        _mark(actor, held, paths, state, why)
    said = state.value if state else ""
    audit.record(actor, "agreements.item_marked", held, paths=paths, after={"state": said, "why": why})


def _open(actor: Actor, draft_id: int) -> Proposal:
    return Proposal.rows.of(actor).select_for_update().get(pk=draft_id)


def _write(held: Proposal, edit: Edit) -> None:
    """Edit a draft's content and keep it as it is read; a new fault stops the whole."""
    try:
        after = editing.read_values(edit(held.content))
    except KeyError:
        raise Refused(Objection.NOT_IN_DRAFT) from None
    _stop_at_new_faults(reading.stored(held.content), after)
    held.content, held.revision = as_values(after), held.revision + 1
    held.save(update_fields=["content", "revision"])


def _stop_at_new_faults(before: Paper, after: Paper) -> None:
    if faults := editing.new_faults(before, after):
        raise Faults(faults)


def _pairs(items: Sequence[Item]) -> list[tuple[str, Mapping[str, Any]]]:
    return [(one.list_path, one.values) for one in items]


def _at(held: Proposal, path: str) -> Any:
    try:
        return editing.at(held.content, path)
    except KeyError:
        return None


def _settle(actor: Actor, held: Proposal, path: str) -> None:
    """What was suggested and then changed is no longer a suggestion; the paper's own words are changed together.

    What a successor changes is marked so at the choice that it belongs to, with the reason if one was given.
    """
    if held.kind == DraftKind.SUCCESSOR:
        _mark_changed(actor, held, path)
    paths = (path,) if path else editing.own_keys()
    Mark.rows.of(actor).filter(proposal=held, path__in=paths, state=MarkState.SUGGESTED).update(
        state=MarkState.CHANGED, marked_by=actor.user_id, marked_at=clock.now()
    )


def _mark_changed(actor: Actor, held: Proposal, path: str) -> None:
    choice = succeeding.choice_of(path)
    if choice not in {one.path for one in succeeding.choices(reading.stored(held.content))}:
        return
    why = Mark.rows.of(actor).filter(proposal=held, path=choice, state=MarkState.CHANGED).values_list("why", flat=True)
    _mark(actor, held, (choice,), MarkState.CHANGED, why.first() or "")


def _mark(actor: Actor, held: Proposal, paths: Collection[str], state: MarkState, why: str) -> None:
    facts = {"state": state.value, "why": why, "marked_by_id": actor.user_id, "marked_at": clock.now()}
    rows = Mark.rows.of(actor).filter(proposal=held, path__in=paths)
    marked = set(rows.values_list("path", flat=True))
    rows.update(**facts)
    owner = {"collaboration_id": actor.collaboration_id, "proposal": held}
    rows.bulk_create(Mark(**owner, path=path, **facts) for path in dict.fromkeys(paths) if path not in marked)


def ids_once_used(actor: Actor) -> frozenset[str]:
    """Every id that an edition has held: none of them is used again for something else."""
    contents = Edition.rows.of(actor).values_list("content", flat=True)
    return frozenset(one for content in contents for one in _ids(content))


def _ids(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["id"]] if isinstance(value.get("id"), str) else []
        return own + [one for each in value.values() for one in _ids(each)]
    return [one for each in value for one in _ids(each)] if isinstance(value, list) else []
