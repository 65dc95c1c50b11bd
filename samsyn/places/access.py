"""Who may set the school days of a place."""

from samsyn.base.collaborations.rights import LEADERS, Rights

SET_SCHOOL_DAYS = "places.set_school_days"

RIGHTS = Rights({SET_SCHOOL_DAYS: LEADERS})
may, require = RIGHTS.may, RIGHTS.require
