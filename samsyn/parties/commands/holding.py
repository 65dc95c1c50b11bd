"""What can be done with who holds a function: appoint, leave."""

from datetime import date

from django.db import transaction

from samsyn.agreements.queries import paper as paper_of
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.papers.who import name_of, party_of
from samsyn.parties import access, rules
from samsyn.parties.models import Holder


@transaction.atomic
def appoint(
    *,
    actor: Actor,
    function_key: str,
    user_id: int,
    first_day: date,
    last_day: date | None = None,
    is_deputy: bool = False,
) -> int:
    """Let a person hold a function from a day (utse), and give the row's id; a deputy stands in.

    A coordinator appoints for all, a chair for the own party. Raises ``Refused`` with ``rules.Objection``, also for
    somebody who is no member that day, ``NotAllowed``, and ``ObjectDoesNotExist`` where there is no agreement.
    """
    paper = paper_of(actor, first_day)
    others = Holder.rows.of(actor).filter(function_key=function_key, user_id=user_id).select_for_update()
    access.require(actor, access.APPOINT, when=access.speaks_for(actor, party_of(paper, function_key)))
    days = (first_day, last_day)
    insist(
        rules.objection_to_appointing(
            function_key,
            days,
            paper=paper,
            is_member=_is_member(actor, user_id, first_day),
            others=[(one.first_day, one.last_day) for one in others],
        )
    )
    facts = {"user_id": user_id, "first_day": first_day, "last_day": last_day, "is_deputy": is_deputy}
    made = Holder.rows.add(actor, function_key=function_key, **facts)
    subject = Ref("parties.function", function_key, name_of(paper, function_key))
    audit.record(actor, "parties.appointed", subject, after={"holder": made.pk, **facts})
    return made.pk


@transaction.atomic
def leave(*, actor: Actor, holder_id: int, last_day: date) -> None:
    """Let a holder leave a function (lämna); the last day counts, and what hangs on the function stays.

    Raises ``Refused`` with ``rules.Objection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Holder.rows.of(actor).select_for_update().get(pk=holder_id)
    paper = paper_of(actor, held.first_day)
    is_own = held.user_id == actor.user_id
    access.require(actor, access.APPOINT, when=is_own or access.speaks_for(actor, party_of(paper, held.function_key)))
    insist(rules.objection_to_leaving((held.first_day, held.last_day), last_day=last_day))
    before = {"holder": held.pk, "last_day": held.last_day}
    held.last_day = last_day
    held.save(update_fields=["last_day"])
    subject = Ref("parties.function", held.function_key, name_of(paper, held.function_key))
    audit.record(actor, "parties.left", subject, before=before, after={"last_day": last_day})


def _is_member(actor: Actor, user_id: int, on: date) -> bool:
    return any(one.user_id == user_id for one in collaborations.members(actor, on=on))
