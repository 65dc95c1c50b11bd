"""What can be done with a forum's meetings (kommandon)."""

from samsyn.forums.commands.planning import (
    NewMeeting,
    cancel_meeting,
    change_meeting,
    move_meeting,
    reinstate_meeting,
    set_meetings,
)

__all__ = [
    "NewMeeting",
    "cancel_meeting",
    "change_meeting",
    "move_meeting",
    "reinstate_meeting",
    "set_meetings",
]
