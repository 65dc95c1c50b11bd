"""Who comes and goes: ask somebody in to a party and a function, let her join, and end her access."""

from dataclasses import replace
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from samsyn.base.audit import commands as audit
from samsyn.base.audit.acting import Acting
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations import queries as members
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.commands import Accepted, Invited
from samsyn.base.collaborations.rules import Offer
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused, insist
from samsyn.papers.who import name_of
from samsyn.parties import rules
from samsyn.parties.commands.holding import appoint
from samsyn.parties.models import Holder
from samsyn.parties.queries.people import agreed


@transaction.atomic
def invite(*, actor: Actor, offer: Offer, today: date) -> Invited:
    """Ask somebody in to a party of the agreement, or of the draft before there is one (bjud in).

    Raises ``Refused`` with ``rules.JoiningObjection`` or the collaborations' objection, and ``NotAllowed``.
    """
    made = collaborations.invite(actor=actor, offer=offer, today=today)
    insist(rules.objection_to_offering(offer, paper=agreed(actor, today)))
    return made


@transaction.atomic
def join(
    *, actor: Acting, secret: str, today: date, name: str = "", password: str = "", language: str = "sv"
) -> Accepted:
    """Accept an invitation, and come to hold the function that it names, if the agreement still knows it (gå med).

    The function in what it gives is the one that she came to hold, "" for none. Raises as
    ``collaborations.accept_invitation``.
    """
    about = {"name": name, "password": password, "language": language}
    came = collaborations.accept_invitation(actor=actor, secret=secret, today=today, **about)
    program = members.program(slug=came.actor.slug)
    held = came.function_key
    if held:
        try:
            appoint(actor=program, function_key=held, user_id=came.actor.user_id or 0, first_day=came.first_day)
        except (Refused, ObjectDoesNotExist):
            held = ""  # the function has been struck since: she belongs all the same
    return replace(came, function_key=held)


@transaction.atomic
def end_access(*, actor: Actor, membership_id: int, last_day: date, today: date) -> None:
    """End a person's access on a day (avsluta tillgång), and with it all that she holds, which stands vacant after.

    Raises ``Refused`` with ``rules.Objection`` or the collaborations' objection, ``NotAllowed``, and
    ``ObjectDoesNotExist``.
    """
    user_id, paper = members.member(actor, membership_id, on=today).user_id, agreed(actor, today)
    collaborations.end_membership(actor=actor, membership_id=membership_id, last_day=last_day)
    for held in Holder.rows.of(actor).filter(user_id=user_id).select_for_update():
        if held.last_day is None or held.last_day > last_day:
            insist(rules.objection_to_leaving((held.first_day, held.last_day), last_day=last_day))
            _leave(actor, held, last_day, name=name_of(paper, held.function_key))


def _leave(actor: Actor, held: Holder, last_day: date, *, name: str) -> None:
    before = {"holder": held.pk, "last_day": held.last_day}
    held.last_day = last_day
    held.save(update_fields=["last_day"])
    subject = Ref("parties.function", held.function_key, name)
    audit.record(actor, "parties.left", subject, before=before, after={"last_day": last_day})
