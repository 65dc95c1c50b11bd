"""Who may do what with a record: each party for itself, never for another."""

from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import COORDINATORS, WRITERS, Rights

NUMBER = "records.number"
MARK = "records.mark"
SEND = "records.send"
SET_REGISTRY = "records.set_registry"

RIGHTS = Rights({NUMBER: WRITERS, MARK: WRITERS, SEND: WRITERS, SET_REGISTRY: COORDINATORS})
may, require = RIGHTS.may, RIGHTS.require


def is_of(actor: Actor, party_key: str) -> bool:
    """Tell whether the actor is of a party: nobody keeps another's records."""
    return bool(party_key) and actor.party_key == party_key
