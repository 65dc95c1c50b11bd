"""Sending a document to the own party's registry (skicka till registrator): asked for here, sent by the worker."""

from datetime import date

from django.db import transaction

from samsyn.agreements.queries import paper as paper_of
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.notices import commands as letters
from samsyn.base.notices.rules import Notice, leads_to_nobody
from samsyn.base.records import commands as records
from samsyn.base.refusals import insist
from samsyn.parties.rules import registering as rules

TO_REGISTRY = "record.registry"


@transaction.atomic
def send_to_registry(*, actor: Actor, record_id: int, today: date) -> int:
    """Let a document go to the registry of the actor's own party, and give the dispatch that a letter is put for.

    The letter holds the number of the dispatch and nothing else: what it says is made when it is sent, as its sender
    may see it then. Raises ``Refused`` with ``RecordObjection`` or ``RegistryObjection``, ``NotAllowed`` and
    ``ObjectDoesNotExist``.
    """
    made = records.dispatch(actor=actor, record_id=record_id)
    insist(
        rules.objection_to_sending(
            paper_of(actor, today),
            actor.party_key,
            is_practice=collaborations.collaboration(actor).is_practice,
            leads_to_nobody=leads_to_nobody(made.email),
        )
    )
    letters.put_to_address(actor=actor, notice=Notice(TO_REGISTRY, str(made.id)), email=made.email)
    return made.id
