"""How a duty's standing is drawn (märke)."""

from samsyn.base.ui.kinds import Kind
from samsyn.duties.rules.standings import Standing

_MARKS: dict[Standing, Kind] = {
    Standing.KEPT: "kept",
    Standing.OPEN: "open",
    Standing.BEHIND: "behind",
    Standing.DUE_SOON: "soon",
    Standing.MISSED: "missed",
    Standing.AHEAD: "ahead",
    Standing.ON_EVENT: "event",
    Standing.ALWAYS: "standing",
    Standing.BEFORE_USE: "unknown",
    Standing.EXCUSED: "excused",
    Standing.ENDED: "ended",
    Standing.UNCONFIRMED: "waiting",
}


def mark(standing: Standing) -> Kind:
    """Give the mark of a standing."""
    return _MARKS[standing]
