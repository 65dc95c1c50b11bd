"""Notes for programs (anteckningar i API:et): read, sent, approved, mended, locked, added to and passed on."""

from django.http import HttpRequest
from ninja import Router, Schema

from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.forums import commands
from samsyn.forums import queries as forums
from samsyn.forums.queries import AwaitedNotes, NotesRow, ReportRow
from samsyn.forums.rules.notes import Verdict
from samsyn.pages import door

router = Router(tags=["möten"])


class Sent(Schema):
    """Which functions shall approve the notes, and until when (skicka för godkännande)."""

    approvers: list[str]
    approve_by: Day


class Answered(Schema):
    """What a function says of the notes (besked): that they are right, or what should be another way."""

    function_key: str
    verdict: Verdict
    words: str = ""


class Mended(Schema):
    """What the notes shall say about an item, and the revision that was read (rättelse)."""

    text: str
    seen: int


class Added(Schema):
    """What is added to notes that are locked (tillägg)."""

    words: str


class Shared(Schema):
    """The line that notes go by, and for one that goes up the report's words (delning)."""

    line_key: str
    words: str = ""


@router.get("/s/{slug}/notes/waiting", response=list[AwaitedNotes])
def waiting(request: HttpRequest, slug: str) -> list[AwaitedNotes]:
    """List the notes that wait for one's own approval, the earliest last day first."""
    return forums.awaited(door.acting(request, slug), today=clock.today())


@router.get("/s/{slug}/meetings/{int:meeting}/notes", response=NotesRow)
def notes(request: HttpRequest, slug: str, meeting: int, per: Day | None = None) -> NotesRow:
    """Give a meeting's notes, as sent and before that as they would be; ``per`` asks how they stood on another day."""
    return forums.notes(door.acting(request, slug), meeting, per or clock.today())


@router.post("/s/{slug}/meetings/{int:meeting}/notes", response=NotesRow)
def send(request: HttpRequest, slug: str, meeting: int, told: Sent) -> NotesRow:
    """Send the notes of a held meeting to those who shall approve them: they are frozen as they now are."""
    actor, today = door.acting(request, slug), clock.today()
    commands.send_notes(actor=actor, meeting_id=meeting, today=today, **told.dict())
    return forums.notes(actor, meeting, today)


@router.post("/s/{slug}/meetings/{int:meeting}/notes/answers", response=NotesRow)
def answer(request: HttpRequest, slug: str, meeting: int, told: Answered) -> NotesRow:
    """Approve the notes for a function that one holds, or comment on them."""
    actor, today = door.acting(request, slug), clock.today()
    commands.say_of_notes(actor=actor, meeting_id=meeting, today=today, **told.dict())
    return forums.notes(actor, meeting, today)


@router.put("/s/{slug}/meetings/{int:meeting}/notes/items/{int:matter}", response=NotesRow)
def mend(request: HttpRequest, slug: str, meeting: int, matter: int, told: Mended) -> NotesRow:
    """Mend what the notes say about an item before they are locked; who had approved is asked anew."""
    actor, today = door.acting(request, slug), clock.today()
    commands.mend_notes(actor=actor, meeting_id=meeting, item_id=matter, today=today, **told.dict())
    return forums.notes(actor, meeting, today)


@router.post("/s/{slug}/meetings/{int:meeting}/notes/lock", response=NotesRow)
def lock(request: HttpRequest, slug: str, meeting: int) -> NotesRow:
    """Lock notes that all have approved, or whose last day has passed: the decisions get their numbers."""
    actor, today = door.acting(request, slug), clock.today()
    commands.lock_notes(actor=actor, meeting_id=meeting, today=today)
    return forums.notes(actor, meeting, today)


@router.post("/s/{slug}/meetings/{int:meeting}/notes/additions", response=NotesRow)
def add(request: HttpRequest, slug: str, meeting: int, told: Added) -> NotesRow:
    """Add to notes that are locked."""
    actor, today = door.acting(request, slug), clock.today()
    commands.add_to_notes(actor=actor, meeting_id=meeting, words=told.words, today=today)
    return forums.notes(actor, meeting, today)


@router.post("/s/{slug}/meetings/{int:meeting}/notes/shares", response=NotesRow)
def share(request: HttpRequest, slug: str, meeting: int, told: Shared) -> NotesRow:
    """Pass locked notes on by one of the agreement's lines: down as they are, up as a report in words of its own."""
    actor, today = door.acting(request, slug), clock.today()
    commands.share_notes(actor=actor, meeting_id=meeting, today=today, **told.dict())
    return forums.notes(actor, meeting, today)


@router.get("/s/{slug}/reports/{int:report}", response=ReportRow)
def report(request: HttpRequest, slug: str, report: int, per: Day | None = None) -> ReportRow:
    """Give a report that went up a line of the agreement from a meeting's notes."""
    return forums.report(door.acting(request, slug), report, per or clock.today())
