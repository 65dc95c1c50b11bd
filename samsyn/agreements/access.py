"""Who may do what with an agreement."""

from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import COORDINATORS, LEADERS, Rights

LOAD = "agreements.load"
SIGN = "agreements.sign"
PROPOSE = "agreements.propose"
ADOPT = "agreements.adopt"
OFFER = "agreements.offer"
FREEZE = "agreements.freeze"
GO_ON = "agreements.go_on"
REVIEW = "agreements.review"

RIGHTS = Rights(
    {
        LOAD: COORDINATORS,
        SIGN: LEADERS,
        PROPOSE: LEADERS,
        ADOPT: COORDINATORS,
        OFFER: COORDINATORS,
        FREEZE: COORDINATORS,
        GO_ON: COORDINATORS,
        REVIEW: LEADERS,
    }
)
may, require = RIGHTS.may, RIGHTS.require


def speaks_for(actor: Actor, party_key: str) -> bool:
    """Tell whether the actor may speak for a party: a coordinator for all, others for their own."""
    return actor.role == Role.COORDINATOR or actor.party_key == party_key
