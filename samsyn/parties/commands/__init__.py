"""What can be done with parties and functions (kommandon): appoint, leave, hand over; ask in, join, end access."""

from samsyn.parties.commands.handing_over import hand_over, take_back
from samsyn.parties.commands.holding import appoint, leave
from samsyn.parties.commands.joining import end_access, invite, join
from samsyn.parties.commands.mandates import say_mandate

__all__ = ["appoint", "end_access", "hand_over", "invite", "join", "leave", "say_mandate", "take_back"]
