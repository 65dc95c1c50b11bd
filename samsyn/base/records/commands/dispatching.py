"""Sending a document to the own party's registry: asked for here, put in the outbox above, and ended by the worker."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from samsyn.base import clock
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.records import access, rules
from samsyn.base.records.commands.telling import received, subject_of
from samsyn.base.records.models import Dispatch, Record
from samsyn.base.records.queries import registry_of
from samsyn.base.records.rules import DispatchState, RecordObjection, Way
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist


@dataclass(frozen=True, slots=True)
class Dispatched:
    """That a document was asked to be sent (expedierad): the dispatch, and to which address."""

    id: int
    email: str


@transaction.atomic
def dispatch(*, actor: Actor, record_id: int) -> Dispatched:
    """Ask that a document be sent to the own party's registry (skicka till registrator); whoever calls puts the letter.

    Raises ``Refused`` with ``RecordObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Record.rows.of(actor).select_for_update().get(pk=record_id)
    access.require(actor, access.SEND, when=access.is_of(actor, actor.party_key))
    email = registry_of(actor, actor.party_key)
    waiting = Dispatch.rows.of(actor).filter(record=held, party_key=actor.party_key, ended_at=None)
    insist(rules.objection_to_dispatching(email=email, is_waiting=waiting.exists()))
    facts = {"party_key": actor.party_key, "email": email}
    made = Dispatch.rows.add(
        actor, circle=held.circle, record=held, sent_by_id=actor.user_id, asked_at=clock.now(), **facts
    )
    after = {"dispatch": made.pk, **facts}
    audit.record(actor, "records.dispatched", subject_of(held), after=after, circle=held.circle)
    return Dispatched(made.pk, email)


@transaction.atomic
def end_dispatch(*, actor: Actor, dispatch_id: int, state: DispatchState, now: datetime, sha256: str = "") -> None:
    """Say what became of a dispatch: sent, which its party then has received, stopped or given up.

    ``sha256`` is that of the PDF as it was sent. Raises ``Refused`` for one that has ended, and ``ObjectDoesNotExist``.
    """
    held = Dispatch.rows.of(actor).select_for_update(of=("self",)).select_related("record").get(pk=dispatch_id)
    access.require(actor, access.SEND, when=actor.is_program)
    insist(RecordObjection.HAS_ENDED if held.ended_at else None)
    held.state, held.ended_at, held.sha256 = state.value, now, sha256
    held.save(update_fields=["state", "ended_at", "sha256"])
    if state is DispatchState.SENT:
        ref, on = Ref(held.record.kind, held.record.key), timezone.localdate(now)
        received(actor=actor, ref=ref, party_keys=[held.party_key], how=Way.REGISTRY, on=on)
    after = {"dispatch": held.pk, "state": state.value, "sha256": sha256}
    audit.record(actor, "records.dispatch_ended", subject_of(held.record), after=after, circle=held.circle)
