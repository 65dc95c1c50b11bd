"""Letting a forum decide that a forum is made, ended or composed anew (föreslå), and doing it once that is decided."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.forums import access
from samsyn.forums.commands.lifting import Place, put_item
from samsyn.forums.commands.making import end_forum, make_forums, set_composition, stored
from samsyn.forums.models import ForumChange
from samsyn.forums.queries.papers import sits_of, timeline
from samsyn.forums.rules.kinds import Opening, Purpose
from samsyn.forums.rules.made import ChangeKind, MadeKind
from samsyn.forums.rules.making import Composing, Ending, Grounds, MadeObjection, NewForum
from samsyn.forums.wording.made import CHANGES
from samsyn.papers.who import name_of

Change = tuple[NewForum, ...] | Ending | Composing
CHANGE = "forums.change"
"""The kind of what is proposed about a forum, where an item and its decision point at it."""


@transaction.atomic
def propose_change(*, actor: Actor, forum_key: str, change: Change, today: date) -> int:
    """Let a forum decide about a forum (föreslå): it stands on its next agenda, or waits there; give the item's id.

    What is decided is then done by itself. It is tried at once and taken back, so that what could not be done is
    refused before anybody decides on it. Raises ``Refused`` with ``MadeObjection``, ``NotAllowed`` and
    ``ObjectDoesNotExist``.
    """
    access.require(actor, access.PLAN)
    _try(actor, change, Grounds(forum_key, today), today)
    kind, content = _stored(change)
    made = ForumChange.rows.add(
        actor, circle=INSIDE, kind=kind.value, forum_key=forum_key, content=content, proposed_by_id=actor.user_id
    )
    place = Place(forum_key, Opening.WRITTEN, Ref(CHANGE, str(made.pk)))
    item = put_item(actor, place, today=today, title=_title(actor, change, today), purpose=Purpose.DECISION.value)
    after = {"kind": kind.value, "forum": forum_key, "item": item.pk}
    audit.record(actor, "forums.change_proposed", Ref(CHANGE, str(made.pk)), after=after, circle=made.circle)
    return item.pk


def carry_out(actor: Actor, change_id: int, decided: Grounds, today: date) -> None:
    """Do what was decided, for the command in which the decision is taken, in its beat of writing; once.

    Raises as the commands that do it, and ``ObjectDoesNotExist``.
    """
    held = ForumChange.rows.of(actor).select_for_update().get(pk=change_id)
    insist(MadeObjection.NOT_THEIRS if held.forum_key != decided.by else None)
    if held.done_on is None:
        _do(actor, _read(ChangeKind(held.kind), held.content), decided, today)
        held.done_on = today
        held.save(update_fields=["done_on"])


def _try(actor: Actor, change: Change, decided: Grounds, today: date) -> None:
    with transaction.atomic():
        begun = transaction.savepoint()
        _do(actor, change, decided, today)
        transaction.savepoint_rollback(begun)


def _do(actor: Actor, change: Change, decided: Grounds, today: date) -> None:
    if isinstance(change, Ending):
        end_forum(actor=actor, forum_key=change.forum_key, last_day=change.last_day, decided=decided, today=today)
    elif isinstance(change, Composing):
        facts = {"forum_key": change.forum_key, "seats": change.seats, "first_day": change.first_day}
        set_composition(actor=actor, decided=decided, today=today, **facts)  # type: ignore[arg-type]
    else:
        make_forums(actor=actor, new=change, decided=decided, today=today)


def _stored(change: Change) -> tuple[ChangeKind, dict[str, Any]]:
    if isinstance(change, Ending):
        return ChangeKind.END, {"forum_key": change.forum_key, "last_day": change.last_day.isoformat()}
    if isinstance(change, Composing):
        facts = {"forum_key": change.forum_key, "first_day": change.first_day.isoformat()}
        return ChangeKind.COMPOSE, {**facts, "seats": stored(change.seats)}
    return ChangeKind.MAKE, {"forums": [_as_values(one) for one in change]}


def _as_values(one: NewForum) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "root_key": one.root_key,
        "name": one.name,
        "first_day": one.first_day.isoformat(),
        "last_day": one.last_day.isoformat() if one.last_day else "",
        "is_temporary": one.is_temporary,
        "purpose": one.purpose,
        "rhythm": one.rhythm,
        "seats": stored(one.seats),
    }


def _read(kind: ChangeKind, content: Mapping[str, Any]) -> Change:
    return _READ[kind](content)


def _new(one: Mapping[str, Any]) -> NewForum:
    said = {name: one[name] for name in ("root_key", "name", "is_temporary", "purpose", "rhythm")}
    return NewForum(
        kind=MadeKind(one["kind"]),
        first_day=date.fromisoformat(one["first_day"]),
        last_day=date.fromisoformat(one["last_day"]) if one["last_day"] else None,
        seats=sits_of(one["seats"]),
        **said,
    )


_READ: dict[ChangeKind, Callable[[Mapping[str, Any]], Change]] = {
    ChangeKind.MAKE: lambda said: tuple(_new(one) for one in said["forums"]),
    ChangeKind.END: lambda said: Ending(said["forum_key"], date.fromisoformat(said["last_day"])),
    ChangeKind.COMPOSE: lambda said: Composing(
        said["forum_key"], sits_of(said["seats"]), date.fromisoformat(said["first_day"])
    ),
}


def _title(actor: Actor, change: Change, today: date) -> str:
    """Call the item by what is to be decided, in the language that the agreement is kept in."""
    kind, content = _stored(change)
    if isinstance(change, Ending | Composing):
        named = name_of(timeline(actor).near(today, change.forum_key).paper, change.forum_key)
    else:
        named = ", ".join(one["name"] for one in content["forums"][:MOST_NAMED])
        named += " …" if len(change) > MOST_NAMED else ""
    with translation.override(settings.LANGUAGE_CODE):
        return str(CHANGES[kind]) % {"forum": named}


MOST_NAMED = 3
