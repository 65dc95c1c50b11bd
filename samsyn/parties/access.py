"""Who may say who holds a function."""

from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import EVERYONE, LEADERS, Rights

APPOINT = "parties.appoint"
HAND_OVER = "parties.hand_over"
SAY_MANDATE = "parties.say_mandate"

RIGHTS = Rights({APPOINT: LEADERS, HAND_OVER: EVERYONE, SAY_MANDATE: LEADERS})
may, require = RIGHTS.may, RIGHTS.require


def speaks_for(actor: Actor, party_key: str) -> bool:
    """Tell whether the actor may speak for a party: a coordinator for all, others for their own."""
    return actor.role == Role.COORDINATOR or bool(party_key and party_key == actor.party_key)


def may_pass_on(actor: Actor, party_key: str, *, is_own: bool, is_to_nobody: bool) -> bool:
    """Tell whether the actor may pass a function of a party on; what is one's own one may leave to nobody oneself."""
    return (is_own and is_to_nobody) or (may(actor, APPOINT) and speaks_for(actor, party_key))
