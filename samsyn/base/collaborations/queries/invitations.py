"""Invitations (inbjudningar): those that wait for an answer, and the one that a secret opens."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from samsyn.base.accounts import queries as people
from samsyn.base.accounts.rules import digest
from samsyn.base.collaborations import access, rules
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.models import Invitation, Membership
from samsyn.base.collaborations.queries.belonging import administered, on_day
from samsyn.base.collaborations.rules import InvitationState


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation as those who could have made it see it (inbjudan): never its secret."""

    id: int
    email: str
    role: Role
    party_key: str
    is_party_admin: bool
    function_key: str
    made_by: str
    made_on: date
    last_day: date
    state: InvitationState


@dataclass(frozen=True, slots=True)
class OpenedRow:
    """An invitation as its secret opens it (öppnad inbjudan): to what, as what, by whom, and whether it holds."""

    invitation: InvitationRow
    slug: str
    collaboration: str
    ask_email: str
    accepted_by: int | None
    is_overtaken: bool
    account_id: int | None


def invitations(actor: Actor, *, today: date) -> list[InvitationRow]:
    """List the invitations without an answer that the actor made or could have made, by address. Two queries."""
    rows = Invitation.rows.of(actor).filter(accepted_at=None, revoked_at=None).select_related("made_by")
    admins = administered(actor, on=today)
    mine = (one for one in rows.order_by("email", "id") if actor.user_id == one.made_by_id or _may(actor, one, admins))
    return [_row(one, today) for one in mine]


def invitation(*, secret: str, today: date) -> OpenedRow | None:
    """Give the invitation that a secret opens, whatever has become of it, or None for a secret that never was."""
    rows = Invitation.unscoped.select_related("made_by", "collaboration")
    found = rows.filter(digest=digest(secret)).first()
    if found is None:
        return None
    known = people.account_at(email=found.email)
    return OpenedRow(
        invitation=_row(found, today),
        slug=found.collaboration.slug,
        collaboration=found.collaboration.name,
        ask_email=found.made_by.email if found.made_by else "",
        accepted_by=found.accepted_by_id,
        is_overtaken=is_overtaken(found, today),
        account_id=known.id if known else None,
    )


def may_invite(actor: Actor, party_key: str, *, admins: Container[str]) -> tuple[bool, bool]:
    """Tell whether the actor may ask people of a party in, and whether its administrators; none for no party."""
    given = [access.access(role=Role.MEMBER, party_key=party_key, is_party_admin=admin) for admin in (False, True)]
    people_too, admin = (access.may_give(actor, one, admins=admins) for one in given)
    return people_too, admin and bool(party_key)


def may_end(actor: Actor, party_key: str) -> bool:
    """Tell whether the actor may end the access of a party's people."""
    return access.may_end(actor, party_key)


def may_give(actor: Actor, one: Invitation, *, today: date) -> bool:
    """Tell whether the actor could have made an invitation: for the commands of this package."""
    return _may(actor, one, administered(actor, on=today))


def state_of(one: Invitation, today: date) -> InvitationState:
    """Tell what has become of an invitation: for the commands of this package."""
    used, revoked = one.accepted_at is not None, one.revoked_at is not None
    return rules.state(is_used=used, is_revoked=revoked, last_day=one.last_day, today=today)


def is_overtaken(one: Invitation, today: date) -> bool:
    """Tell whether another party asked the administrator in, and the party has got one of its own since."""
    if not one.is_party_admin or one.made_by_id is None:
        return False
    here = Membership.unscoped.filter(collaboration_id=one.collaboration_id, party_key=one.party_key)
    if here.filter(user_id=one.made_by_id).exists():
        return False
    return here.filter(on_day(today), is_party_admin=True, user__is_active=True).exists()


def _may(actor: Actor, one: Invitation, admins: Container[str]) -> bool:
    given = access.access(role=one.role, party_key=one.party_key, is_party_admin=one.is_party_admin)
    return access.may_give(actor, given, admins=admins)


def _row(one: Invitation, today: date) -> InvitationRow:
    return InvitationRow(
        id=one.pk,
        email=one.email,
        role=Role(one.role),
        party_key=one.party_key,
        is_party_admin=one.is_party_admin,
        function_key=one.function_key,
        made_by=one.made_by.name if one.made_by else "",
        made_on=timezone.localdate(one.made_at),
        last_day=one.last_day,
        state=state_of(one, today),
    )
