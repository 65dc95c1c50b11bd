"""Who may say who holds a function."""

from samsyn.base.collaborations.rights import LEADERS, Rights

APPOINT = "parties.appoint"

RIGHTS = Rights({APPOINT: LEADERS})
may, require = RIGHTS.may, RIGHTS.require
