"""Who may do what with a collaboration and its members."""

from samsyn.base.collaborations.rights import COORDINATORS, Rights

MANAGE_MEMBERS = "collaborations.manage_members"
TAKE_INTO_USE = "collaborations.take_into_use"
THROW_AWAY = "collaborations.throw_away"

RIGHTS = Rights({MANAGE_MEMBERS: COORDINATORS, TAKE_INTO_USE: COORDINATORS, THROW_AWAY: COORDINATORS})
may, require = RIGHTS.may, RIGHTS.require
