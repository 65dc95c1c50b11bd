"""Who may do what with a collaboration and its members."""

from collections.abc import Container

from samsyn.base.collaborations import rules
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import COORDINATORS, EVERYONE, LEADERS, Rights

GIVE_ACCESS = "collaborations.give_access"
END_ACCESS = "collaborations.end_access"
TAKE_INTO_USE = "collaborations.take_into_use"
THROW_AWAY = "collaborations.throw_away"

RIGHTS = Rights({GIVE_ACCESS: EVERYONE, END_ACCESS: EVERYONE, TAKE_INTO_USE: COORDINATORS, THROW_AWAY: COORDINATORS})
may, require = RIGHTS.may, RIGHTS.require


def giver(actor: Actor) -> rules.Giver:
    """Say what decides which access an actor may give and end."""
    return rules.Giver(
        party_key=actor.party_key,
        is_party_admin=actor.is_party_admin,
        is_coordinator=actor.role == Role.COORDINATOR,
        is_program=actor.is_program,
    )


def access(*, role: str, party_key: str, is_party_admin: bool) -> rules.Access:
    """Say what an access is, as the rules weigh it."""
    return rules.Access(party_key, is_party_admin, is_leading=Role(role) in LEADERS)


def may_give(actor: Actor, given: rules.Access, *, admins: Container[str]) -> bool:
    """Tell whether the actor may give an access; her party decides, whatever her role."""
    return rules.may_give(giver(actor), given, admins=admins)


def may_end(actor: Actor, party_key: str) -> bool:
    """Tell whether the actor may end the access of a party's people."""
    return rules.may_end(giver(actor), party_key=party_key)
