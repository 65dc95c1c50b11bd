"""Invitations for programs (inbjudningar i API:et): the same questions, rows and commands as the pages have."""

from datetime import date, time

from django.http import HttpRequest
from ninja import Router, Schema

from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.forums import commands, queries
from samsyn.forums.queries import SharedRow
from samsyn.forums.rules.invitations import NewOccasion, OccasionAnswer, OccasionKind
from samsyn.pages import door

router = Router(tags=["möten"])


class ToInvite(Schema):
    """An occasion that one's own party opens to others, by their keys."""

    kind: OccasionKind
    title: str
    on: Day
    asked: list[str]
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    words: str = ""
    answer_by: Day | None = None


class Answered(Schema):
    """Whether one's own party comes, and how many functions."""

    answer: OccasionAnswer
    count: int | None = None


class Came(Schema):
    """Which parties took part, by their keys."""

    came: list[str]


class Off(Schema):
    """Why an occasion is called off."""

    reason: str


class Promise(Schema):
    """The promise that a held occasion is evidence of, by its key."""

    key: str


@router.get("/s/{slug}/shared-occasions", response=list[SharedRow])
def invitations(request: HttpRequest, slug: str, per: date | None = None) -> list[SharedRow]:
    """List the latest occasions that parties have opened to each other."""
    return queries.shared_occasions(door.acting(request, slug), per or clock.today())


@router.get("/s/{slug}/shared-occasions/{int:shared}", response=SharedRow)
def invitation(request: HttpRequest, slug: str, shared: int, per: date | None = None) -> SharedRow:
    """Give one occasion, with what each party answered."""
    return queries.shared_occasion(door.acting(request, slug), shared, per or clock.today())


@router.post("/s/{slug}/shared-occasions", response=SharedRow)
def invite(request: HttpRequest, slug: str, asked: ToInvite) -> SharedRow:
    """Open an occasion of one's own party to others."""
    actor, today = door.acting(request, slug), clock.today()
    new = NewOccasion(**{**asked.dict(), "asked": tuple(asked.asked)})
    return queries.shared_occasion(actor, commands.invite(actor=actor, new=new, today=today), today)


@router.post("/s/{slug}/shared-occasions/{int:shared}/answer", response=SharedRow)
def answer(request: HttpRequest, slug: str, shared: int, told: Answered) -> SharedRow:
    """Answer for one's own party."""
    actor, today = door.acting(request, slug), clock.today()
    commands.answer_invitation(actor=actor, occasion_id=shared, answer=told.answer, count=told.count, today=today)
    return queries.shared_occasion(actor, shared, today)


@router.post("/s/{slug}/shared-occasions/{int:shared}/turnout", response=SharedRow)
def turnout(request: HttpRequest, slug: str, shared: int, told: Came) -> SharedRow:
    """Note which parties took part."""
    actor, today = door.acting(request, slug), clock.today()
    commands.note_turnout(actor=actor, occasion_id=shared, came=told.came, today=today)
    return queries.shared_occasion(actor, shared, today)


@router.post("/s/{slug}/shared-occasions/{int:shared}/call-off", response=SharedRow)
def call_off(request: HttpRequest, slug: str, shared: int, told: Off) -> SharedRow:
    """Call an occasion off, with a reason."""
    actor, today = door.acting(request, slug), clock.today()
    commands.call_off_occasion(actor=actor, occasion_id=shared, reason=told.reason, today=today)
    return queries.shared_occasion(actor, shared, today)


@router.post("/s/{slug}/shared-occasions/{int:shared}/evidence", response=int)
def give(request: HttpRequest, slug: str, shared: int, told: Promise) -> int:
    """Give a held occasion as evidence of a promise to invite each other, and give the evidence's id."""
    facts = {"occasion_id": shared, "key": told.key, "today": clock.today()}
    return commands.give_occasion(actor=door.acting(request, slug), **facts)  # type: ignore[arg-type]
