"""What can be done with a forum's meetings (kommandon)."""

from samsyn.forums.commands.agenda import (
    add_item,
    attach_file,
    change_item,
    detach_file,
    move_item,
    remove_item,
    set_aside,
    share_item,
    take_up,
)
from samsyn.forums.commands.briefing import write_brief
from samsyn.forums.commands.calling import call_adjunct, call_meeting, hand_over_chair, reply, send_adjunct_back
from samsyn.forums.commands.changing import Change, propose_change
from samsyn.forums.commands.closing import Closed, close_meeting
from samsyn.forums.commands.deciding import change_decision, propose_decision, say_what_became, withdraw_decision
from samsyn.forums.commands.efforts import answer_effort, plan_effort, show_effort
from samsyn.forums.commands.filling import fill_agenda, set_template, take_template
from samsyn.forums.commands.gathering import gather
from samsyn.forums.commands.individual import count, pass_trend, tell_trend
from samsyn.forums.commands.invitations import (
    answer_invitation,
    bring_occasion,
    call_off_occasion,
    give_occasion,
    invite,
    note_turnout,
)
from samsyn.forums.commands.lifting import lift_item
from samsyn.forums.commands.making import end_forum, make_forums, set_composition
from samsyn.forums.commands.noting import add_to_notes, lock_notes, mend_notes, say_of_notes, send_notes, share_notes
from samsyn.forums.commands.numbering import number_decisions
from samsyn.forums.commands.occasions import add_own_day, end_own_day, learn, prepare, set_own_day
from samsyn.forums.commands.planning import (
    NewMeeting,
    cancel_meeting,
    change_meeting,
    move_meeting,
    reinstate_meeting,
    set_meetings,
)
from samsyn.forums.commands.recording import record_earlier
from samsyn.forums.commands.running import (
    give_action,
    mark_area,
    note_attendance,
    note_everybody,
    open_meeting,
    settle_item,
    write_item,
)
from samsyn.forums.commands.standing import report_own_decision, say_all_behind, say_stand
from samsyn.forums.commands.weekend import forget_on_duty, put_on_duty, take_off_duty, write_special

__all__ = [
    "Change",
    "Closed",
    "NewMeeting",
    "add_item",
    "add_own_day",
    "add_to_notes",
    "answer_effort",
    "answer_invitation",
    "attach_file",
    "bring_occasion",
    "call_adjunct",
    "call_meeting",
    "call_off_occasion",
    "cancel_meeting",
    "change_decision",
    "change_item",
    "change_meeting",
    "close_meeting",
    "count",
    "detach_file",
    "end_forum",
    "end_own_day",
    "fill_agenda",
    "forget_on_duty",
    "gather",
    "give_action",
    "give_occasion",
    "hand_over_chair",
    "invite",
    "learn",
    "lift_item",
    "lock_notes",
    "make_forums",
    "mark_area",
    "mend_notes",
    "move_item",
    "move_meeting",
    "note_attendance",
    "note_everybody",
    "note_turnout",
    "number_decisions",
    "open_meeting",
    "pass_trend",
    "plan_effort",
    "prepare",
    "propose_change",
    "propose_decision",
    "put_on_duty",
    "record_earlier",
    "reinstate_meeting",
    "remove_item",
    "reply",
    "report_own_decision",
    "say_all_behind",
    "say_of_notes",
    "say_stand",
    "say_what_became",
    "send_adjunct_back",
    "send_notes",
    "set_aside",
    "set_composition",
    "set_meetings",
    "set_own_day",
    "set_template",
    "settle_item",
    "share_item",
    "share_notes",
    "show_effort",
    "take_off_duty",
    "take_template",
    "take_up",
    "tell_trend",
    "withdraw_decision",
    "write_brief",
    "write_item",
    "write_special",
]
