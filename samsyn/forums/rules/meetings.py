"""Rules of meetings: how one stands, and when it may be set."""

from collections.abc import Collection
from datetime import date, time
from enum import StrEnum

from samsyn.almanac.terms import Term


class MeetingState(StrEnum):
    """How a meeting stands (mötets läge), computed from what has been done with it."""

    PLANNED = "planned"
    CALLED = "called"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class MeetingObjection(StrEnum):
    """Why a meeting cannot be set or changed so (invändning); ``forums.wording`` says it in words."""

    NO_SUCH_FORUM = "no_such_forum"
    OUTSIDE_THE_TERM = "outside_the_term"
    MEETS_THAT_DAY = "meets_that_day"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"
    NO_START = "no_start"
    NO_REASON = "no_reason"
    HAS_BEEN_HELD = "has_been_held"
    IS_CANCELLED = "is_cancelled"
    IS_OPEN = "is_open"
    NOT_OPEN = "not_open"
    NOT_YET = "not_yet"
    NOT_CANCELLED = "not_cancelled"
    NOT_MOVED = "not_moved"
    NOT_AN_ADDRESS = "not_an_address"


NO_LONGER = {
    MeetingState.CLOSED: MeetingObjection.HAS_BEEN_HELD,
    MeetingState.CANCELLED: MeetingObjection.IS_CANCELLED,
    MeetingState.OPEN: MeetingObjection.IS_OPEN,
}


def state_of(*, is_called: bool, is_opened: bool, is_closed: bool, is_cancelled: bool) -> MeetingState:
    """Say how a meeting stands: the last that was done with it."""
    if is_cancelled:
        return MeetingState.CANCELLED
    if is_closed:
        return MeetingState.CLOSED
    if is_opened:
        return MeetingState.OPEN
    return MeetingState.CALLED if is_called else MeetingState.PLANNED


def objection_to_changing(state: MeetingState) -> MeetingObjection | None:
    """Say why a meeting can no longer be moved, cancelled or given another place, or None while it is to come."""
    return NO_LONGER.get(state)


def objection_to_reason(reason: str) -> MeetingObjection | None:
    """Say that a meeting is moved or cancelled with a reason, or None when there is one."""
    return None if reason.strip() else MeetingObjection.NO_REASON


def objection_to_link(link: str) -> MeetingObjection | None:
    """Say that a link is no web address that can be opened by a tap, or None; none at all is as good."""
    plain = link.casefold()
    is_web = plain.startswith(("https://", "http://")) and not set(plain) & set(' "<>')
    return None if not link or is_web else MeetingObjection.NOT_AN_ADDRESS


def objection_to_setting(
    on: date, *, term: Term | None, taken: Collection[date], starts: time | None, ends: time | None
) -> MeetingObjection | None:
    """Say why a meeting cannot be set on a day and at a time, or None.

    It lies within the agreement's term, the forum does not meet that day already, and it ends after it begins.
    """
    if term is not None and (on < term.first_day or (term.last_day is not None and on > term.last_day)):
        return MeetingObjection.OUTSIDE_THE_TERM
    if on in taken:
        return MeetingObjection.MEETS_THAT_DAY
    if ends is not None and starts is None:
        return MeetingObjection.NO_START
    if ends is not None and starts is not None and ends <= starts:
        return MeetingObjection.ENDS_BEFORE_IT_BEGINS
    return None
