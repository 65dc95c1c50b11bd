"""What can be done with parties and functions (kommandon): appoint, leave, hand over."""

from samsyn.parties.commands.holding import appoint, hand_over, leave

__all__ = ["appoint", "hand_over", "leave"]
