"""What can be done with parties and functions (kommandon): appoint, leave, hand over; ask in, join, end access."""

from samsyn.parties.commands.handing_over import hand_over_all, take_back
from samsyn.parties.commands.holding import appoint, hand_over, leave
from samsyn.parties.commands.joining import Joined, end_access, invite, join

__all__ = ["Joined", "appoint", "end_access", "hand_over", "hand_over_all", "invite", "join", "leave", "take_back"]
