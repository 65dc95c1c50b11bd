"""Efforts for programs (riktade insatser i API:et): planned at a meeting, answered, shown to more one by one."""

from datetime import timedelta

from django.http import HttpRequest
from ninja import Router, Schema

from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.forums import commands
from samsyn.forums import queries as forums
from samsyn.forums.queries import EffortRow
from samsyn.forums.rules.efforts import Done, NewEffort, Reach
from samsyn.pages import door

router = Router(tags=["möten"])
NEAR = timedelta(days=28)


class Planned(Schema):
    """An effort to be planned (ny insats), and the parties that it touches."""

    what: str
    place: str
    first_day: Day
    last_day: Day
    who: list[str]
    touches: list[str]
    hours: str = ""


class Told(Schema):
    """Whether an effort was done (blev det gjort?); a no has its why."""

    done: Done
    words: str = ""


class Wider(Schema):
    """Who shall see an effort (räckvidd); it only grows wider."""

    reach: Reach


@router.get("/s/{slug}/efforts", response=list[EffortRow])
def list_efforts(
    request: HttpRequest,
    slug: str,
    first: Day | None = None,
    last: Day | None = None,
    forum: str = "",
    per: Day | None = None,
) -> list[EffortRow]:
    """List the efforts from a day to another, four weeks back and ahead where none is said; at most sixty."""
    on = per or clock.today()
    asked = {"since": first or on - NEAR, "until": last or on + NEAR, "forum_key": forum}
    return forums.efforts(door.acting(request, slug), on=on, **asked)  # type: ignore[arg-type]


@router.get("/s/{slug}/efforts/{int:effort}", response=EffortRow)
def one_effort(request: HttpRequest, slug: str, effort: int) -> EffortRow:
    """Give one effort, with whether it was done."""
    return forums.effort(door.acting(request, slug), effort, clock.today())


@router.post("/s/{slug}/meetings/{int:meeting}/efforts", response=EffortRow)
def plan(request: HttpRequest, slug: str, meeting: int, told: Planned) -> EffortRow:
    """Plan an effort at an open meeting, and put it to the parties that it touches."""
    actor, today = door.acting(request, slug), clock.today()
    facts = told.dict()
    touches, who = facts.pop("touches"), tuple(facts.pop("who"))
    new = NewEffort(who=who, **facts)
    made = commands.plan_effort(actor=actor, meeting_id=meeting, new=new, touches=touches, today=today)
    return forums.effort(actor, made, today)


@router.post("/s/{slug}/efforts/{int:effort}/answers", response=EffortRow)
def answer(request: HttpRequest, slug: str, effort: int, told: Told) -> EffortRow:
    """Tell whether an effort was done; the last that is told holds."""
    actor, today = door.acting(request, slug), clock.today()
    commands.answer_effort(actor=actor, effort_id=effort, today=today, **told.dict())
    return forums.effort(actor, effort, today)


@router.post("/s/{slug}/efforts/{int:effort}/reach", response=EffortRow)
def show(request: HttpRequest, slug: str, effort: int, told: Wider) -> EffortRow:
    """Let more see an effort; never fewer again."""
    actor = door.acting(request, slug)
    commands.show_effort(actor=actor, effort_id=effort, reach=told.reach)
    return forums.effort(actor, effort, clock.today())
