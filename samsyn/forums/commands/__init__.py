"""What can be done with a forum's meetings (kommandon)."""

from samsyn.forums.commands.planning import NewMeeting, set_meetings

__all__ = ["NewMeeting", "set_meetings"]
