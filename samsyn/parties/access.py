"""Who may say who holds a function."""

from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import LEADERS, Rights

APPOINT = "parties.appoint"

RIGHTS = Rights({APPOINT: LEADERS})
may, require = RIGHTS.may, RIGHTS.require


def speaks_for(actor: Actor, party_key: str) -> bool:
    """Tell whether the actor may speak for a party: a coordinator for all, others for their own."""
    return actor.role == Role.COORDINATOR or bool(party_key and party_key == actor.party_key)
