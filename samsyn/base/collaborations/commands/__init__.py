"""What can be done with collaborations and their members (kommandon)."""

from samsyn.base.collaborations.commands.inviting import (
    Accepted,
    Invited,
    accept_invitation,
    address_invitation,
    invite,
    invite_again,
    revoke_invitation,
)
from samsyn.base.collaborations.commands.making import create, take_into_use, take_out_of_use, throw_away
from samsyn.base.collaborations.commands.members import (
    add_member,
    end_membership,
    name_admin,
    rename_parties,
    settle_maker,
)
from samsyn.base.collaborations.commands.passing_on import pass_on, undo_passing_on

__all__ = [
    "Accepted",
    "Invited",
    "accept_invitation",
    "add_member",
    "address_invitation",
    "create",
    "end_membership",
    "invite",
    "invite_again",
    "name_admin",
    "pass_on",
    "rename_parties",
    "revoke_invitation",
    "settle_maker",
    "take_into_use",
    "take_out_of_use",
    "throw_away",
    "undo_passing_on",
]
