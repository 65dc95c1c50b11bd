"""What can be done with parties and functions (kommandon): appoint, leave, hand over; ask in, join, end access."""

from samsyn.parties.commands.handing_over import hand_over, take_back
from samsyn.parties.commands.holding import appoint, leave
from samsyn.parties.commands.joining import end_access, invite, join
from samsyn.parties.commands.mandates import say_mandate
from samsyn.parties.commands.registering import TO_REGISTRY, send_to_registry

__all__ = [
    "TO_REGISTRY",
    "appoint",
    "end_access",
    "hand_over",
    "invite",
    "join",
    "leave",
    "say_mandate",
    "send_to_registry",
    "take_back",
]
