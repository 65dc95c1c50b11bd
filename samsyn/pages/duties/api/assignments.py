"""Assignments for programs (uppdrag i API:et): the same questions and rows as the pages have."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from ninja import Router, Schema

from samsyn.agreements import queries as agreements
from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.asked import Day
from samsyn.duties import commands
from samsyn.duties import queries as duties
from samsyn.duties.queries import AssignmentRow, Told
from samsyn.duties.rules.assignments import Outcome, Purpose
from samsyn.pages import door
from samsyn.pages.duties import queries

router = Router(tags=["assignments"])


class Give(Schema):
    """What is asked of whom, why and by when (uppdrag); ``circle`` is one that the page offers, else the parties'."""

    owner_key: str
    what: str
    by_day: Day | None = None
    by_forum: str = ""
    asked_by: str = ""
    wanted: str = ""
    circle: str = ""


class Submit(Schema):
    """What a forum is to take up at its next meeting (ta upp)."""

    to: str
    what: str
    wanted: str = ""
    purpose: Purpose = Purpose.DISCUSSION


class Answer(Schema):
    """What came of it (svar)."""

    outcome: Outcome
    words: str
    answered_on: Day | None = None
    reference: str = ""


class Postpone(Schema):
    """Another day or meeting, and why (ny tid)."""

    reason: str
    by_day: Day | None = None
    by_forum: str = ""


class PassOn(Schema):
    """Who takes over, and why (lämna över)."""

    owner_key: str
    reason: str


class TakeBack(Schema):
    """Why it is taken back (återtagande)."""

    reason: str


@router.get("/s/{slug}/assignments", response=list[AssignmentRow])
def list_assignments(
    request: HttpRequest,
    slug: str,
    per: Day | None = None,
    owner: str | None = None,
    asked_by: str | None = None,
    open_only: bool = True,
) -> list[AssignmentRow]:
    """List assignments as they stood on a day; those that wait for their answer, unless all are asked for."""
    actor, on = door.acting(request, slug), per or clock.today()
    return duties.assignments(actor, on=on, owner=owner, asked_by=asked_by, open_only=open_only)


@router.get("/s/{slug}/assignments/{int:assignment}", response=Told)
def one_assignment(request: HttpRequest, slug: str, assignment: int, per: Day | None = None) -> Told:
    """Give one assignment with its answers and changes."""
    return duties.assignment(door.acting(request, slug), assignment, per or clock.today())


@router.post("/s/{slug}/assignments", response=Told)
def assign(request: HttpRequest, slug: str, told: Give) -> Told:
    """Give somebody an assignment."""
    actor, today = door.acting(request, slug), clock.today()
    circle = _circle(actor, told.circle, today)
    made = commands.assign(actor=actor, today=today, **{**told.dict(), "circle": circle})
    return duties.assignment(actor, made, today)


@router.post("/s/{slug}/submissions", response=Told)
def submit(request: HttpRequest, slug: str, told: Submit) -> Told:
    """Let a forum take something up at its next meeting."""
    actor, today = door.acting(request, slug), clock.today()
    circle = _circle(actor, "", today)
    made = commands.submit(actor=actor, about=commands.NOTHING, today=today, circle=circle, **told.dict())
    return duties.assignment(actor, made, today)


@router.post("/s/{slug}/assignments/{int:assignment}/answers", response=Told)
def answer_assignment(request: HttpRequest, slug: str, assignment: int, told: Answer) -> Told:
    """Say what came of an assignment."""
    actor, today = door.acting(request, slug), clock.today()
    commands.answer_assignment(actor=actor, assignment_id=assignment, today=today, **told.dict())
    return duties.assignment(actor, assignment, today)


@router.post("/s/{slug}/assignments/{int:assignment}/postponements", response=Told)
def postpone_assignment(request: HttpRequest, slug: str, assignment: int, told: Postpone) -> Told:
    """Give an assignment another day or meeting."""
    actor, today = door.acting(request, slug), clock.today()
    commands.postpone_assignment(actor=actor, assignment_id=assignment, today=today, **told.dict())
    return duties.assignment(actor, assignment, today)


@router.post("/s/{slug}/assignments/{int:assignment}/passings", response=Told)
def pass_assignment_on(request: HttpRequest, slug: str, assignment: int, told: PassOn) -> Told:
    """Let another take an assignment over."""
    actor, today = door.acting(request, slug), clock.today()
    commands.pass_assignment_on(actor=actor, assignment_id=assignment, today=today, **told.dict())
    return duties.assignment(actor, assignment, today)


@router.post("/s/{slug}/assignments/{int:assignment}/withdrawal", response=Told)
def withdraw_assignment(request: HttpRequest, slug: str, assignment: int, told: TakeBack) -> Told:
    """Take an assignment back."""
    actor, today = door.acting(request, slug), clock.today()
    commands.withdraw_assignment(actor=actor, assignment_id=assignment, today=today, **told.dict())
    return duties.assignment(actor, assignment, today)


def _circle(actor: Actor, asked: str, today: date) -> str:
    """Take the circle that is asked for if it is offered, the first of them if none is."""
    offered = [circle for circle, _words in queries.circles(actor, agreements.paper(actor, today))]
    if asked and asked not in offered:
        raise PermissionDenied
    return asked or offered[0]
