"""What can be done with a forum's meetings (kommandon)."""

from samsyn.forums.commands.closing import (
    Closed,
    close_meeting,
)
from samsyn.forums.commands.individual import count, pass_trend, tell_trend
from samsyn.forums.commands.planning import (
    NewMeeting,
    cancel_meeting,
    change_meeting,
    move_meeting,
    reinstate_meeting,
    set_meetings,
)
from samsyn.forums.commands.running import (
    give_action,
    mark_area,
    note_attendance,
    note_everybody,
    open_meeting,
    settle_item,
    write_item,
)

__all__ = [
    "Closed",
    "NewMeeting",
    "cancel_meeting",
    "change_meeting",
    "close_meeting",
    "count",
    "give_action",
    "mark_area",
    "move_meeting",
    "note_attendance",
    "note_everybody",
    "open_meeting",
    "pass_trend",
    "reinstate_meeting",
    "set_meetings",
    "settle_item",
    "tell_trend",
    "write_item",
]
