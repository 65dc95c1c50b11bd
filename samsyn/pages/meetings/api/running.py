"""A meeting that is held, for programs: the same questions and commands as its page."""

from dataclasses import dataclass

from django.http import HttpRequest
from ninja import Router, Schema

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.asked import Day
from samsyn.duties.queries import AssignmentRow
from samsyn.forums import commands, queries
from samsyn.forums.commands import Closed
from samsyn.forums.queries import ItemNow, MeetingRow, PlaceRow
from samsyn.forums.rules.kinds import AreaState, Outcome
from samsyn.pages import door

router = Router(tags=["möten"])


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting as it is held (mötesläge): who is there, its items, and those that have come to nothing yet."""

    meeting: MeetingRow
    is_weekly: bool
    places: tuple[PlaceRow, ...]
    items: tuple[ItemNow, ...]
    since: tuple[AssignmentRow, ...]
    left: tuple[int, ...]


class Attended(Schema):
    """Whether a seat is there (närvaro)."""

    seat_key: str
    is_present: bool
    substitute_key: str = ""


class Written(Schema):
    """What is written of an item, and the revision that was read (anteckning)."""

    text: str
    seen: int


class Settled(Schema):
    """What an item came to (utfall); none opens it again."""

    outcome: Outcome | None
    text: str = ""


class Marked(Schema):
    """How an area is (läge)."""

    state: AreaState


class Given(Schema):
    """Who does what by when (uppdrag)."""

    owner_key: str
    what: str
    by_day: Day | None = None


class Proposed(Schema):
    """What is decided, which parties it touches and until when they answer (förslag till beslut)."""

    text: str
    touches: list[str]
    answer_by: Day | None = None
    asks_back_on: Day | None = None


class Revision(Schema):
    """The revision that a text has now."""

    revision: int


class Made(Schema):
    """The id of what was made or written."""

    id: int


@router.get("/s/{slug}/meetings/{int:meeting}/running", response=Held)
def running(request: HttpRequest, slug: str, meeting: int) -> Held:
    """Show a meeting as it is held."""
    return _held(door.acting(request, slug), meeting)


@router.post("/s/{slug}/meetings/{int:meeting}/running/open", response=Held)
def open_meeting(request: HttpRequest, slug: str, meeting: int) -> Held:
    """Open a meeting, on its day or later."""
    actor = door.acting(request, slug)
    commands.open_meeting(actor=actor, meeting_id=meeting, today=clock.today())
    return _held(actor, meeting)


@router.post("/s/{slug}/meetings/{int:meeting}/running/attendance", response=Held)
def note_attendance(request: HttpRequest, slug: str, meeting: int, told: Attended) -> Held:
    """Note that a seat is there or not, and which function came instead."""
    actor = door.acting(request, slug)
    commands.note_attendance(actor=actor, meeting_id=meeting, **told.dict())
    return _held(actor, meeting)


@router.put("/s/{slug}/running-items/{int:matter}/text", response=Revision)
def write_item(request: HttpRequest, slug: str, matter: int, told: Written) -> Revision:
    """Save what is written of an item; refused when somebody else has saved since it was read."""
    actor = door.acting(request, slug)
    return Revision(revision=commands.write_item(actor=actor, item_id=matter, **told.dict()))


@router.post("/s/{slug}/running-items/{int:matter}/outcome", response=Made)
def settle_item(request: HttpRequest, slug: str, matter: int, told: Settled) -> Made:
    """Say what an item came to."""
    actor = door.acting(request, slug)
    commands.settle_item(actor=actor, item_id=matter, today=clock.today(), **told.dict())
    return Made(id=matter)


@router.post("/s/{slug}/running-items/{int:matter}/area", response=Made)
def mark_area(request: HttpRequest, slug: str, matter: int, told: Marked) -> Made:
    """Say how an area is."""
    commands.mark_area(actor=door.acting(request, slug), item_id=matter, state=told.state)
    return Made(id=matter)


@router.post("/s/{slug}/running-items/{int:matter}/actions", response=Made)
def give_action(request: HttpRequest, slug: str, matter: int, told: Given) -> Made:
    """Give somebody something to do that an item came to."""
    actor = door.acting(request, slug)
    return Made(id=commands.give_action(actor=actor, item_id=matter, today=clock.today(), **told.dict()))


@router.post("/s/{slug}/running-items/{int:matter}/decisions", response=Made)
def propose(request: HttpRequest, slug: str, matter: int, told: Proposed) -> Made:
    """Put a decision to the parties that it touches."""
    actor = door.acting(request, slug)
    return Made(id=commands.propose_decision(actor=actor, item_id=matter, today=clock.today(), **told.dict()))


@router.post("/s/{slug}/meetings/{int:meeting}/running/close", response=Closed)
def close_meeting(request: HttpRequest, slug: str, meeting: int) -> Closed:
    """Close a meeting, and tell what that gave."""
    return commands.close_meeting(actor=door.acting(request, slug), meeting_id=meeting, today=clock.today())


def _held(actor: Actor, meeting: int) -> Held:
    now = queries.running(actor, meeting, on=clock.today())
    return Held(now.meeting, now.is_weekly, now.places, now.items, now.since, now.left)
