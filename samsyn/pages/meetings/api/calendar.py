"""The calendar for programs (kalender i API:et): the same questions, rows and commands as the pages have."""

from datetime import time, timedelta

from django.http import HttpRequest
from ninja import Router, Schema

from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting
from samsyn.forums.queries import MeetingRow
from samsyn.pages import door

router = Router(tags=["möten"])
A_YEAR = timedelta(days=366)
MOST = 500
"""The most meetings that are given at a time."""


class ToSet(Schema):
    """A meeting to be set: its day, and when and where if that is known."""

    on: Day
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    link: str = ""
    is_extra: bool = False


class ToMove(Schema):
    """Where in time a meeting is moved, and why."""

    on: Day
    reason: str
    starts: time | None = None
    ends: time | None = None


class ToCancel(Schema):
    """Why a meeting is cancelled."""

    reason: str


class Made(Schema):
    """The meetings that were set, by their ids."""

    ids: list[int]


@router.get("/s/{slug}/meetings", response=list[MeetingRow])
def meetings(
    request: HttpRequest, slug: str, first: Day | None = None, last: Day | None = None, forum: str = ""
) -> list[MeetingRow]:
    """List the meetings from a day to another, from today and a year ahead where none is said; at most 500."""
    begins = first or clock.today()
    ends = last or begins + A_YEAR
    actor = door.acting(request, slug)
    return queries.meetings(actor, first=begins, last=ends, forum_key=forum, is_with_cancelled=True, most=MOST)


@router.get("/s/{slug}/meetings/{int:meeting}", response=MeetingRow)
def meeting(request: HttpRequest, slug: str, meeting: int) -> MeetingRow:
    """Give one meeting."""
    return queries.meeting(door.acting(request, slug), meeting)


@router.post("/s/{slug}/forums/{forum}/meetings", response=Made)
def set_meetings(request: HttpRequest, slug: str, forum: str, asked: list[ToSet]) -> Made:
    """Set meetings of a forum, all or none."""
    new = [NewMeeting(**one.dict()) for one in asked[:MOST]]
    return Made(ids=commands.set_meetings(actor=door.acting(request, slug), forum_key=forum, new=new))


@router.post("/s/{slug}/meetings/{int:meeting}/move", response=MeetingRow)
def move(request: HttpRequest, slug: str, meeting: int, asked: ToMove) -> MeetingRow:
    """Move a meeting to another day or time, with a reason."""
    actor = door.acting(request, slug)
    commands.move_meeting(actor=actor, meeting_id=meeting, today=clock.today(), **asked.dict())
    return queries.meeting(actor, meeting)


@router.post("/s/{slug}/meetings/{int:meeting}/cancel", response=MeetingRow)
def cancel(request: HttpRequest, slug: str, meeting: int, asked: ToCancel) -> MeetingRow:
    """Cancel a meeting, with a reason."""
    actor = door.acting(request, slug)
    commands.cancel_meeting(actor=actor, meeting_id=meeting, reason=asked.reason, today=clock.today())
    return queries.meeting(actor, meeting)
