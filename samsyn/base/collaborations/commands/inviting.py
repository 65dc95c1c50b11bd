"""Asking people in (inbjudan): invite, send again, take back, accept. Only the invited ever holds the secret."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts import queries as people
from samsyn.base.accounts import rules as keys
from samsyn.base.audit import commands as audit
from samsyn.base.audit.acting import PROGRAM, Acting
from samsyn.base.collaborations import access, queries, rules
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.models import Invitation, Membership
from samsyn.base.collaborations.rules import Offer
from samsyn.base.refusals import insist

OPEN = {"accepted_at": None, "revoked_at": None}


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that was made (gjord inbjudan), and of what; its secret is told now and never again."""

    id: int
    secret: str
    last_day: date
    offer: Offer


@dataclass(frozen=True, slots=True)
class Accepted:
    """An invitation that was accepted (antagen inbjudan): who came, from which day, and to which function."""

    actor: Actor
    first_day: date
    function_key: str
    is_new_account: bool


@transaction.atomic
def invite(*, actor: Actor, offer: Offer, today: date) -> Invited:
    """Ask somebody to join (bjud in), and give the secret that opens her invitation.

    What was never answered in time gives way. Raises ``Refused`` with ``rules.Objection``, and ``NotAllowed`` for
    who may not give such access.
    """
    Invitation.rows.in_turn(actor)
    asked = _address(offer.email)
    rows = Invitation.rows.of(actor).filter(**OPEN)
    given = _require(actor, offer, today)
    insist(
        rules.objection_to_inviting(
            given,
            email=asked,
            is_member=Membership.rows.of(actor).filter(user__email__iexact=asked, last_day=None).exists(),
            is_invited=rows.filter(email=asked, last_day__gte=today).exists(),
            is_first_admin_invited=_is_first_admin_invited(actor, given, today),
        )
    )
    insist(_objection_to_account(asked))
    rows.filter(email=asked).update(revoked_at=clock.now())
    made, secret = _make(actor, offer, today)
    audit.record(actor, "collaborations.invited", made, after=_facts(made))
    return Invited(made.pk, secret, made.last_day, offer)


@transaction.atomic
def invite_again(*, actor: Actor, invitation_id: int, today: date) -> Invited:
    """Ask the same person anew (skicka igen): the earlier address no longer opens, and the time begins again.

    Raises ``Refused`` with ``rules.Objection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Invitation.rows.of(actor).select_for_update().get(pk=invitation_id)
    offer = Offer(held.email, held.role, held.party_key, held.is_party_admin, held.function_key)
    _require(actor, offer, today)
    insist(rules.objection_to_revoking(queries.state_of(held, today)))
    insist(_objection_to_account(held.email))
    held.revoked_at = clock.now()
    held.save(update_fields=["revoked_at"])
    made, secret = _make(actor, offer, today)
    audit.record(actor, "collaborations.invited", made, after=_facts(made), again=True)
    return Invited(made.pk, secret, made.last_day, offer)


@transaction.atomic
def address_invitation(*, actor: Actor, invitation_id: int, today: date) -> str:
    """Give an invitation the secret that its letter leads by (adressera), as the letter is written; one before it ends.

    Raises ``Refused`` for an invitation that waits no more, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Invitation.rows.of(actor).select_for_update().get(pk=invitation_id)
    access.require(actor, access.GIVE_ACCESS, when=actor.is_program)
    insist(rules.objection_to_revoking(queries.state_of(held, today)))
    secret = keys.new_secret()
    held.digest = keys.digest(secret)
    held.save(update_fields=["digest"])
    audit.record(actor, "collaborations.invitation_addressed", held)
    return secret


@transaction.atomic
def revoke_invitation(*, actor: Actor, invitation_id: int, today: date) -> None:
    """Take an invitation back (ta tillbaka): one's own, or any that one could have made.

    Raises ``Refused`` with ``rules.Objection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Invitation.rows.of(actor).select_for_update().get(pk=invitation_id)
    may = held.made_by_id == actor.user_id or queries.may_give(actor, held, today=today)
    access.require(actor, access.GIVE_ACCESS, when=may)
    insist(rules.objection_to_revoking(queries.state_of(held, today)))
    held.revoked_at = clock.now()
    held.save(update_fields=["revoked_at"])
    audit.record(actor, "collaborations.invitation_revoked", held, before=_facts(held))


@transaction.atomic
def accept_invitation(
    *, actor: Acting, secret: str, today: date, name: str = "", password: str = "", language: str = "sv"
) -> Accepted:
    """Accept an invitation (tacka ja), and make an account for who has none: its address is the invitation's.

    The actor is who is signed in, or nobody. Raises ``Refused`` with ``rules.Objection`` or that of accounts,
    ``ValidationError`` for a password that is too easy, and ``ObjectDoesNotExist`` for a secret that opens nothing.
    """
    held = Invitation.unscoped.select_for_update(of=("self",)).get(digest=keys.digest(secret))
    known = people.account_at(email=held.email)
    insist(
        rules.objection_to_accepting(
            queries.state_of(held, today),
            is_overtaken=queries.is_overtaken(held, today),
            is_signed_in=actor.user_id is not None,
            is_the_invited=known is not None and known.id == actor.user_id,
            has_account=known is not None,
        )
    )
    about = {"email": held.email, "name": name, "password": password, "language": language}
    user_id = known.id if known else accounts.add_user(actor=PROGRAM, **about)
    others = list(
        Membership.unscoped.filter(collaboration_id=held.collaboration_id, user_id=user_id).values_list(
            "first_day", "last_day"
        )
    )
    first_day = rules.first_day_to_join(others, today)
    insist(rules.objection_to_joining((first_day, None), others))
    joined = Membership.unscoped.create(
        collaboration_id=held.collaboration_id,
        user_id=user_id,
        role=held.role,
        party_key=held.party_key,
        is_party_admin=held.is_party_admin,
        first_day=first_day,
    )
    held.accepted_at, held.accepted_by_id = clock.now(), user_id
    held.save(update_fields=["accepted_at", "accepted_by"])
    came = queries.actor_in(joined)
    audit.record(came, "collaborations.invitation_accepted", held, after={**_facts(held), "membership": joined.pk})
    return Accepted(came, first_day, held.function_key, is_new_account=known is None)


def _require(actor: Actor, offer: Offer, today: date) -> rules.Access:
    given = access.access(role=offer.role, party_key=offer.party_key, is_party_admin=offer.is_party_admin)
    admins = queries.administered(actor, on=today)
    access.require(actor, access.GIVE_ACCESS, when=access.may_give(actor, given, admins=admins))
    return given


def _is_first_admin_invited(actor: Actor, given: rules.Access, today: date) -> bool:
    """Whether another party's first administrator is asked in already; one's own party may have many."""
    if not given.is_party_admin or actor.is_program or (actor.is_party_admin and actor.party_key == given.party_key):
        return False
    waiting = Invitation.rows.of(actor).filter(**OPEN, is_party_admin=True, last_day__gte=today)
    return waiting.filter(party_key=given.party_key).exists()


def _objection_to_account(email: str) -> rules.Objection | None:
    known = people.account_at(email=email)
    return rules.Objection.ACCOUNT_CLOSED if known and not known.is_active else None


def _make(actor: Actor, offer: Offer, today: date) -> tuple[Invitation, str]:
    secret = keys.new_secret()
    made = Invitation.rows.add(
        actor,
        email=_address(offer.email),
        role=offer.role,
        party_key=offer.party_key,
        is_party_admin=offer.is_party_admin,
        function_key=offer.function_key,
        digest=keys.digest(secret),
        made_by_id=actor.user_id,
        last_day=today + rules.OPEN_FOR,
    )
    return made, secret


def _address(email: str) -> str:
    return email.strip().lower()


def _facts(one: Invitation) -> dict[str, object]:
    """What the log says of an invitation: never its secret, nor the digest of it."""
    names = ("email", "role", "party_key", "is_party_admin", "function_key", "last_day")
    return {name: getattr(one, name) for name in names}
