"""Who may do what with an agreement."""

from samsyn.base.collaborations.rights import COORDINATORS, LEADERS, Rights

LOAD = "agreements.load"
SIGN = "agreements.sign"
PROPOSE = "agreements.propose"
ADOPT = "agreements.adopt"

RIGHTS = Rights({LOAD: COORDINATORS, SIGN: LEADERS, PROPOSE: LEADERS, ADOPT: COORDINATORS})
may, require = RIGHTS.may, RIGHTS.require
