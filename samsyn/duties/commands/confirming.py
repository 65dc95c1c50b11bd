"""A party stands behind what it has promised (bekräfta), or says what is not as agreed (tveka), and settles that."""

from datetime import date

from django.db import IntegrityError, transaction

from samsyn.agreements.queries import paper, signed_parties
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused, insist
from samsyn.duties import access
from samsyn.duties.models import Confirmation, Doubt
from samsyn.duties.queries import duty as duty_on
from samsyn.duties.rules import confirming
from samsyn.duties.rules.objections import Objection


@transaction.atomic
def confirm(*, actor: Actor, party_key: str, today: date) -> None:
    """Confirm, for one's own party, that the agreement in Samsyn is what was agreed (bekräfta).

    What the party doubts goes on waiting. Nothing before the day counts as late. Raises ``Refused`` if it is no party,
    has signed or has confirmed, and ``NotAllowed`` for who is not its coordinator or administrator.
    """
    parties = {party.id for party in paper(actor, today).parties}
    signed = signed_parties(actor, on=today).get(actor.collaboration_id, frozenset())
    access.require(actor, access.CONFIRM, when=access.speaks_for(actor, party_key))
    insist(confirming.objection_to_confirming(party_key, parties=parties, signed=signed))
    made = _add_confirmation(actor, party_key, today)
    audit.record(actor, "duties.confirmed", made, after={"party_key": party_key, "confirmed_on": today})


@transaction.atomic
def doubt(*, actor: Actor, key: str, reason: str, today: date) -> None:
    """Say, for one's own party, that a promise is not as agreed and why (stämmer inte): it waits until that is settled.

    Raises ``Refused`` with ``Objection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    Doubt.rows.in_turn(actor)
    duty, party = duty_on(actor, key, today), actor.party_key
    access.require(actor, access.CONFIRM, when=access.speaks_for(actor, party))
    insist(
        confirming.objection_to_doubting(
            party,
            reason=reason,
            owners=duty.owner_parties,
            is_law=bool(duty.law_section),
            is_bound=_is_bound(actor, party, today),
            is_doubted=party in {one.party.key for one in duty.doubts},
        )
    )
    Doubt.rows.add(actor, key=key, party_key=party, said_on=today, reason=reason, entered_by_id=actor.user_id)
    audit.record(actor, "duties.doubted", Ref("duties.duty", key, duty.title), after={"party": party, "reason": reason})


@transaction.atomic
def settle_doubt(*, actor: Actor, key: str, today: date) -> None:
    """Say, for one's own party, that a promise is as agreed after all (stämmer nu): from today it counts.

    Raises ``Refused`` with ``Objection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    Doubt.rows.in_turn(actor)
    duty, party = duty_on(actor, key, today), actor.party_key
    access.require(actor, access.CONFIRM, when=access.speaks_for(actor, party))
    insist(confirming.objection_to_settling(is_doubted=party in {one.party.key for one in duty.doubts}))
    Doubt.rows.add(actor, key=key, party_key=party, said_on=today, stands=False, entered_by_id=actor.user_id)
    audit.record(actor, "duties.doubt_settled", Ref("duties.duty", key, duty.title), after={"party": party})


def _is_bound(actor: Actor, party: str, today: date) -> bool:
    signed = signed_parties(actor, on=today).get(actor.collaboration_id, frozenset())
    return party in signed or Confirmation.rows.of(actor).filter(key=party).exists()


def _add_confirmation(actor: Actor, party_key: str, today: date) -> Confirmation:
    """Add it once: of two that come together the database lets one through."""
    try:
        with transaction.atomic():
            return Confirmation.rows.add(actor, key=party_key, confirmed_on=today, entered_by_id=actor.user_id)
    except IntegrityError:
        raise Refused(Objection.ALREADY_CONFIRMED) from None
