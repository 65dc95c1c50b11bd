"""What a party says of a document for itself: its number, its secrecy; and where its registry is reached."""

from datetime import date

from django.db import transaction

from samsyn.base.accounts import queries as accounts
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.records import access, rules
from samsyn.base.records.commands.telling import subject_of
from samsyn.base.records.models import Number, Record, Registry, SecrecyMark
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist


@transaction.atomic
def enter_number(*, actor: Actor, record_id: int, number: str, today: date, seen: int = 0) -> None:
    """Enter the own party's number of a document (diarienummer), correct it, or take it away by an empty one.

    ``seen`` is the row that was read. Raises ``Refused`` with ``RecordObjection``, ``NotAllowed`` and
    ``ObjectDoesNotExist``.
    """
    held = Record.rows.of(actor).select_for_update().get(pk=record_id)
    access.require(actor, access.NUMBER, when=access.is_of(actor, actor.party_key))
    last = Number.rows.of(actor).filter(record=held, party_key=actor.party_key).order_by("id").last()
    said, before = " ".join(number.split()), last.number if last else ""
    insist(rules.objection_to_saying(said, before=before, seen=seen, last=last.pk if last else 0))
    facts = {"party_key": actor.party_key, "number": said, "on": today}
    Number.rows.add(actor, circle=held.circle, record=held, entered_by_id=actor.user_id, **facts)
    was = {"number": before}
    audit.record(actor, "records.numbered", subject_of(held), before=was, after=facts, circle=held.circle)


@transaction.atomic
def mark_secret(*, actor: Actor, record_id: int, provision: str, today: date, seen: int = 0) -> None:
    """Mark a document as one that may be secret at the own authority (sekretessmarkera), by which provision.

    An empty one takes the mark away. Raises as ``enter_number``.
    """
    held = Record.rows.of(actor).select_for_update().get(pk=record_id)
    access.require(actor, access.MARK, when=access.is_of(actor, actor.party_key))
    last = SecrecyMark.rows.of(actor).filter(record=held, party_key=actor.party_key).order_by("id").last()
    said, before = " ".join(provision.split()), last.provision if last else ""
    insist(rules.objection_to_saying(said, before=before, seen=seen, last=last.pk if last else 0))
    facts = {"party_key": actor.party_key, "provision": said, "on": today}
    SecrecyMark.rows.add(actor, circle=held.circle, record=held, entered_by_id=actor.user_id, **facts)
    was = {"provision": before}
    audit.record(actor, "records.marked", subject_of(held), before=was, after=facts, circle=held.circle)


@transaction.atomic
def set_registry(*, actor: Actor, party_key: str, email: str) -> None:
    """Set where the own party's registry is reached (registratorns adress); an empty address takes it away.

    By that party's own coordinator. Raises ``Refused`` with ``RecordObjection``, and ``NotAllowed`` for another's.
    """
    Registry.rows.in_turn(actor)
    last = Registry.rows.of(actor).filter(party_key=party_key).order_by("id").last()
    access.require(actor, access.SET_REGISTRY, when=access.is_of(actor, party_key))
    said, before = rules.tidy_address(email), last.email if last else ""
    is_a_persons = bool(said) and accounts.account_at(email=said) is not None
    insist(rules.objection_to_address(said, before=before, is_a_persons=is_a_persons))
    Registry.rows.add(actor, party_key=party_key, email=said, set_by_id=actor.user_id)
    subject = Ref("records.registry", party_key)
    audit.record(actor, "records.registry_set", subject, before={"email": before}, after={"email": said})
