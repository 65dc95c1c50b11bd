"""Duties for programs (åtaganden i API:et): the same questions and rows as the pages have."""

from django.http import HttpRequest
from ninja import Router, Schema

from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.duties import commands
from samsyn.duties import queries as duties
from samsyn.duties.queries import DutyRow
from samsyn.pages import door

router = Router(tags=["duties"])


class Report(Schema):
    """That a promise was kept on a day (rapport)."""

    done_on: Day
    what: str
    reference: str = ""


class Excuse(Schema):
    """Why a window is let go (undantag)."""

    window_first_day: Day
    reason: str


class Note(Schema):
    """That it has happened (det har hänt)."""

    happened_on: Day
    what: str


class Saying(Schema):
    """How a promise that holds all the time was kept (så hölls det)."""

    period_first_day: Day
    sentence: str
    exception: str = ""


@router.get("/s/{slug}/duties", response=list[DutyRow])
def list_duties(
    request: HttpRequest, slug: str, per: Day | None = None, first: Day | None = None, last: Day | None = None
) -> list[DutyRow]:
    """Tell how every duty stands on a day, with its occurrences in a span (the day's calendar year if not said)."""
    return duties.standings(door.acting(request, slug), on=per or clock.today(), first=first, last=last)


@router.get("/s/{slug}/duties/{path:key}", response=DutyRow)
def one_duty(request: HttpRequest, slug: str, key: str, per: Day | None = None) -> DutyRow:
    """Tell how one duty stands on a day."""
    return duties.duty(door.acting(request, slug), key, per or clock.today())


@router.post("/s/{slug}/evidence/{path:key}", response=DutyRow)
def report(request: HttpRequest, slug: str, key: str, told: Report) -> DutyRow:
    """Report that a duty was met on a day."""
    actor, today = door.acting(request, slug), clock.today()
    commands.report_evidence(actor=actor, key=key, today=today, **told.dict())
    return duties.duty(actor, key, today)


@router.post("/s/{slug}/excuses/{path:key}", response=DutyRow)
def excuse(request: HttpRequest, slug: str, key: str, told: Excuse) -> DutyRow:
    """Let a window go, with a reason."""
    actor, today = door.acting(request, slug), clock.today()
    commands.excuse(actor=actor, key=key, today=today, **told.dict())
    return duties.duty(actor, key, today)


@router.post("/s/{slug}/happenings/{path:key}", response=DutyRow)
def note(request: HttpRequest, slug: str, key: str, told: Note) -> DutyRow:
    """Note that something happened which makes a duty fall due."""
    actor, today = door.acting(request, slug), clock.today()
    commands.note(actor=actor, key=key, today=today, **told.dict())
    return duties.duty(actor, key, today)


@router.post("/s/{slug}/sayings/{path:key}", response=DutyRow)
def say(request: HttpRequest, slug: str, key: str, told: Saying) -> DutyRow:
    """Say in a sentence how a duty that holds all the time was kept in a period."""
    actor, today = door.acting(request, slug), clock.today()
    commands.say_how_kept(actor=actor, key=key, today=today, **told.dict())
    return duties.duty(actor, key, today)
