"""The marks of meetings, decisions and stands (märken): one for each, on whichever page it is shown."""

from collections.abc import Mapping

from samsyn.base.ui.kinds import Kind
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.kinds import StandKind
from samsyn.forums.rules.meetings import MeetingState

OF_MEETING: Mapping[MeetingState, Kind] = {
    MeetingState.PLANNED: "ahead",
    MeetingState.CALLED: "soon",
    MeetingState.OPEN: "open",
    MeetingState.CLOSED: "kept",
    MeetingState.CANCELLED: "excused",
}
OF_DECISION: Mapping[DecisionStanding, Kind] = {
    DecisionStanding.OPEN: "waiting",
    DecisionStanding.CONDITIONAL: "soon",
    DecisionStanding.TAKEN: "kept",
    DecisionStanding.NOT_AGREED: "missed",
    DecisionStanding.LIFTED: "event",
    DecisionStanding.WITHDRAWN: "ended",
}
OF_STAND: Mapping[StandKind, Kind] = {
    StandKind.BEHIND: "kept",
    StandKind.WITH_PROVISO: "soon",
    StandKind.NOT_BEHIND: "missed",
    StandKind.UNANSWERED: "open",
    StandKind.NOT_TOUCHED: "excused",
}
