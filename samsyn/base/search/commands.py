"""Putting what can be found in the index, in the record beat of the command that wrote it.

A command that has written something to be found says so beside its ``audit.record``::

    search.put(actor, Ref("meeting", str(meeting.pk)), title="Måndagsmöte 3 mars", body=agenda, day=day, circle=circle)

``kind`` is one that ``samsyn.pages.search`` knows the address of; ``key`` is what that address needs; ``circle`` is the
circle of the row itself. The same kind and key again is the same thing, said anew; what is struck is
taken out by ``remove``.
"""

from collections.abc import Collection, Iterable
from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.search.models import Entry
from samsyn.base.search.rules.entries import SAID, Findable, stems
from samsyn.base.search.rules.matching import place

_BATCH = 500


def put(actor: Actor, ref: Ref, *, title: str = "", body: str = "", day: date | None = None, circle: str = "") -> None:
    """Let a thing be found (sökbar) by its title and its plain text, or say anew what it says.

    Without a title it is called as the reference says. Raises ``Refused`` if a person's number is in it.
    """
    put_many(actor, [Findable(ref.kind, ref.key, title or ref.title, body, day, circle)])


@transaction.atomic
def put_many(actor: Actor, things: Iterable[Findable]) -> None:
    """Let several things be found, by one statement for each five hundred; of the same thing twice the last holds."""
    latest = {(one.kind, one.key): one.tidied() for one in things}
    Entry.unscoped.bulk_create(
        (_entry(actor, one) for one in latest.values()),
        batch_size=_BATCH,
        update_conflicts=True,
        unique_fields=["collaboration", "kind", "key"],
        update_fields=[*SAID, "title_stems", "stems"],
    )


def remove(actor: Actor, ref: Ref) -> None:
    """Let a thing not be found any more; one that is not in the index is none."""
    _all_of(actor).filter(kind=ref.kind, key=ref.key).delete()


@transaction.atomic
def replace(actor: Actor, things: Iterable[Findable], *, kinds: Collection[str]) -> None:
    """Let these be all that can be found of some kinds: what is new or changed is put, and what is gone is removed."""
    wanted = {(one.kind, one.key): one.tidied() for one in things}
    held = {
        (kind, key): (pk, tuple(said))
        for pk, kind, key, *said in _all_of(actor).filter(kind__in=kinds).values_list("pk", "kind", "key", *SAID)
    }
    gone = [pk for key, (pk, _) in held.items() if key not in wanted]
    _all_of(actor).filter(pk__in=gone).delete()
    put_many(actor, (one for key, one in wanted.items() if key not in held or held[key][1] != one.said))


@transaction.atomic
def rebuild(actor: Actor, things: Iterable[Findable]) -> int:
    """Make the index of a collaboration anew from all that can be found in it, and give how many there are."""
    _all_of(actor).delete()
    put_many(actor, things)
    return _all_of(actor).count()


def _all_of(actor: Actor) -> QuerySet[Entry]:
    """Every entry of the collaboration: what somebody writes is to be found also by those of circles not her own."""
    return Entry.unscoped.filter(collaboration_id=actor.collaboration_id)


def _entry(actor: Actor, one: Findable) -> Entry:
    return Entry(
        collaboration_id=actor.collaboration_id,
        kind=one.kind,
        key=one.key,
        title=one.title,
        body=one.body,
        day=one.day,
        circle=one.circle,
        title_stems=f" {place(actor.collaboration_id)}{stems(one.title) or ' '}",
        stems=stems(one.body),
    )
