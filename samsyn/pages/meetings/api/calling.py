"""The notice and its answers for programs (kallelse och svar i API:et)."""

from django.http import HttpRequest
from ninja import Router, Schema, Status

from samsyn.base import clock
from samsyn.forums import commands
from samsyn.forums import queries as forums
from samsyn.forums.queries import AdjunctRow, MeetingRow, Reached, ReplyRow
from samsyn.forums.rules.kinds import Answer
from samsyn.forums.rules.quorum import Quorum
from samsyn.pages import door

router = Router()


class ReplyIn(Schema):
    """What a seat answers (svar), with who comes instead."""

    seat_key: str
    answer: Answer
    substitute_key: str = ""


class AdjunctIn(Schema):
    """A function to call to one meeting (adjungera)."""

    body_key: str
    reason: str = ""
    is_presenter: bool = False


class ChairIn(Schema):
    """Who chairs one meeting instead, and why; nobody gives it back to the rule (ordförande)."""

    to_key: str
    reason: str = ""


@router.get("/s/{slug}/meetings/{int:meeting}/reached", response=list[Reached])
def reached(request: HttpRequest, slug: str, meeting: int) -> list[Reached]:
    """Tell whom the notice of a meeting reaches, seat by seat."""
    actor = door.acting(request, slug)
    row = forums.meeting(actor, meeting)
    return [] if row.is_individual else list(forums.reached(actor, row, forums.adjuncts(actor, row)))


@router.post("/s/{slug}/meetings/{int:meeting}/call", response=MeetingRow)
def call(request: HttpRequest, slug: str, meeting: int) -> MeetingRow:
    """Send the notice of a meeting, or send it again when something has changed."""
    actor = door.acting(request, slug)
    commands.call_meeting(actor=actor, meeting_id=meeting, today=clock.today())
    return forums.meeting(actor, meeting)


@router.get("/s/{slug}/meetings/{int:meeting}/replies", response=list[ReplyRow])
def replies(request: HttpRequest, slug: str, meeting: int) -> list[ReplyRow]:
    """Tell what each seat has answered."""
    actor = door.acting(request, slug)
    return list(forums.replies(actor, forums.meeting(actor, meeting)))


@router.post("/s/{slug}/meetings/{int:meeting}/replies", response=list[ReplyRow])
def reply(request: HttpRequest, slug: str, meeting: int, said: ReplyIn) -> list[ReplyRow]:
    """Answer for a seat."""
    actor = door.acting(request, slug)
    commands.reply(actor=actor, meeting_id=meeting, today=clock.today(), **said.dict())
    return list(forums.replies(actor, forums.meeting(actor, meeting)))


@router.get("/s/{slug}/meetings/{int:meeting}/quorum", response=Quorum)
def quorum(request: HttpRequest, slug: str, meeting: int) -> Quorum:
    """Tell whether the forum can decide, party by party."""
    actor = door.acting(request, slug)
    row = forums.meeting(actor, meeting)
    return forums.can_decide(actor, row, forums.replies(actor, row))


@router.get("/s/{slug}/meetings/{int:meeting}/adjuncts", response=list[AdjunctRow])
def adjuncts(request: HttpRequest, slug: str, meeting: int) -> list[AdjunctRow]:
    """List the functions called to a meeting beside its seats."""
    actor = door.acting(request, slug)
    return list(forums.adjuncts(actor, forums.meeting(actor, meeting)))


@router.post("/s/{slug}/meetings/{int:meeting}/adjuncts", response=list[AdjunctRow])
def adjoin(request: HttpRequest, slug: str, meeting: int, said: AdjunctIn) -> list[AdjunctRow]:
    """Call a function to one meeting beside the seats."""
    actor = door.acting(request, slug)
    commands.call_adjunct(actor=actor, meeting_id=meeting, **said.dict())
    return list(forums.adjuncts(actor, forums.meeting(actor, meeting)))


@router.delete("/s/{slug}/meetings/{int:meeting}/adjuncts/{function}", response={204: None})
def send_back(request: HttpRequest, slug: str, meeting: int, function: str) -> Status[None]:
    """Take back that a function was called to a meeting."""
    commands.send_adjunct_back(actor=door.acting(request, slug), meeting_id=meeting, body_key=function)
    return Status(204, None)


@router.put("/s/{slug}/meetings/{int:meeting}/chair", response=MeetingRow)
def chair(request: HttpRequest, slug: str, meeting: int, said: ChairIn) -> MeetingRow:
    """Let another chair one meeting, with a reason, or give it back to the rule."""
    actor = door.acting(request, slug)
    commands.hand_over_chair(actor=actor, meeting_id=meeting, to_key=said.to_key, reason=said.reason)
    return forums.meeting(actor, meeting)
