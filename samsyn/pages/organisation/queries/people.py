"""Who has access (tillgång): each party's people, those asked in, and what one may do about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base import notices
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.queries import InvitationRow
from samsyn.base.collaborations.rules import InvitationState
from samsyn.base.ui.frame import Link
from samsyn.papers.kinds import BodyKind
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of, party_of
from samsyn.parties import queries as parties
from samsyn.parties.queries import PeopleRow, PersonRow

OUTSIDE = "utanfor"
"""What those outside the parties are called in addresses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """Somebody with access (person): ``admin_url`` makes or unmakes her administrator, ``end_url`` ends her access."""

    name: str
    email: str
    role: str
    is_admin: bool
    is_me: bool
    functions: tuple[Link, ...]
    first_day: date
    last_day: date | None
    admin_url: str
    end_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitedLine:
    """Somebody who is asked in (inbjuden)."""

    email: str
    role: str
    function: str
    is_admin: bool
    last_day: date
    is_too_late: bool
    again_url: str
    revoke_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleBlock:
    """A party's people (partens personer), who lets them in, and how one asks somebody in oneself."""

    key: str
    name: str
    people: tuple[PersonLine, ...]
    invited: tuple[InvitedLine, ...]
    has_admin: bool
    is_outside: bool
    invite_url: str
    first_admin_url: str

    @property
    def can_change(self) -> bool:
        """Whether one may change anybody's access here, or it is about to end."""
        return any(one.admin_url or one.end_url or one.last_day for one in self.people)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage:
    """Who has access, party by party."""

    blocks: tuple[PeopleBlock, ...]
    can_send: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """For which party one asks somebody in (att bjuda in): as its first administrator, or as one's own people."""

    key: str
    name: str
    is_first_admin: bool
    roles: tuple[Role, ...]
    functions: tuple[tuple[str, str], ...]
    may_name_admin: bool


def people_page(actor: Actor, paper: Paper, *, on: date, is_open: bool) -> PeoplePage:
    """Lay out who has access on a day."""
    return PeoplePage(blocks=people_blocks(actor, paper, on=on, is_open=is_open), can_send=notices.can_send())


def people_blocks(actor: Actor, paper: Paper, *, on: date, is_open: bool) -> tuple[PeopleBlock, ...]:
    """Lay out each party's people; those outside only if there are any or one may ask them in."""
    blocks = (_block(actor, paper, row, is_open=is_open) for row in parties.people(actor, on))
    return tuple(one for one in blocks if not one.is_outside or one.people or one.invited or one.invite_url)


def asking(actor: Actor, paper: Paper, *, party: str, on: date) -> Asking | None:
    """Tell what one may ask somebody of a party to be, or None; raises ``ObjectDoesNotExist`` for no such party."""
    key = "" if party == OUTSIDE else party
    row = next((one for one in parties.people(actor, on) if one.party_key == key), None)
    if row is None:
        raise ObjectDoesNotExist
    if not row.may_invite and not row.may_invite_admin:
        return None
    return Asking(
        key=key,
        name=row.party_name or _("Utanför parterna"),
        is_first_admin=not row.may_invite,
        roles=tuple(Role) if key else (Role.MEMBER, Role.READER, Role.AUDITOR),
        functions=tuple(_functions(paper, key)) if row.may_invite else (),
        may_name_admin=row.may_invite and bool(key),
    )


def _functions(paper: Paper, key: str) -> Iterator[tuple[str, str]]:
    for body in paper.bodies:
        if body.kind is BodyKind.FUNCTION and party_of(paper, body.id) == key:
            yield body.id, body.name


def _block(actor: Actor, paper: Paper, row: PeopleRow, *, is_open: bool) -> PeopleBlock:
    where = reverse("organisation:invite", args=[actor.slug, row.party_key or OUTSIDE]) if is_open else ""
    return PeopleBlock(
        key=row.party_key or OUTSIDE,
        name=row.party_name or _("Utanför parterna"),
        people=tuple(_person(actor, one, row, is_open=is_open) for one in row.people),
        invited=tuple(_invited(actor, paper, one, row, is_open=is_open) for one in row.invited),
        has_admin=row.has_admin,
        is_outside=not row.party_key,
        invite_url=where if row.may_invite else "",
        first_admin_url=where if row.may_invite_admin and not row.may_invite else "",
    )


def _person(actor: Actor, one: PersonRow, row: PeopleRow, *, is_open: bool) -> PersonLine:
    who, args = one.member, [actor.slug, one.member.id]
    may_name = is_open and row.may_invite_admin and not (who.is_party_admin and who.user_id == actor.user_id)
    may_end = is_open and one.may_end and who.last_day is None
    return PersonLine(
        name=who.name,
        email=who.email,
        role=str(Role(who.role).label),
        is_admin=who.is_party_admin,
        is_me=who.user_id == actor.user_id,
        functions=tuple(
            Link(label=held.name, url=reverse("organisation:function", args=[actor.slug, held.key]), written=True)
            for held in one.functions
        ),
        first_day=who.first_day,
        last_day=who.last_day,
        admin_url=reverse("organisation:name-admin", args=args) if may_name else "",
        end_url=reverse("organisation:end-access", args=args) if may_end else "",
    )


def _invited(actor: Actor, paper: Paper, one: InvitationRow, row: PeopleRow, *, is_open: bool) -> InvitedLine:
    args = [actor.slug, one.id]
    may_ask = row.may_invite or (row.may_invite_admin and one.is_party_admin)
    return InvitedLine(
        email=one.email,
        role=str(Role(one.role).label),
        function=name_of(paper, one.function_key) if one.function_key else "",
        is_admin=one.is_party_admin,
        last_day=one.last_day,
        is_too_late=one.state is InvitationState.TOO_LATE,
        again_url=reverse("organisation:invite-again", args=args) if is_open and may_ask else "",
        revoke_url=reverse("organisation:revoke-invitation", args=args) if is_open else "",
    )
