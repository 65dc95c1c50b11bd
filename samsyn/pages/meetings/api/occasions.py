"""Known days for programs (kända dagar i API:et): the same questions, rows and commands as the pages have."""

from datetime import date

from django.http import HttpRequest
from ninja import Router, Schema

from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.forums import commands, queries
from samsyn.forums.queries import LessonRow, OccasionRow
from samsyn.forums.rules.occasions import LAST_YEAR, Preparation, is_year
from samsyn.pages import door

router = Router(tags=["möten"])


class ToPrepare(Schema):
    """Something to be done for a known day: what, by whom and by when."""

    what: str
    owner: str
    by_day: Day
    is_for_outside: bool = False


class Preparations(Schema):
    """What is to be done for a known day, all or nothing, and the forum that takes it up."""

    lines: tuple[ToPrepare, ...] = ()
    forum: str = ""


class Made(Schema):
    """The assignments that were made, by their ids."""

    ids: list[int]


class Learnt(Schema):
    """What was learnt."""

    words: str


class OwnDay(Schema):
    """A day of the place's own, with its days of a year."""

    name: str
    first_day: Day
    last_day: Day


@router.get("/s/{slug}/known-days", response=list[OccasionRow])
def known_days(request: HttpRequest, slug: str, year: int | None = None, per: date | None = None) -> list[OccasionRow]:
    """List the known days of a year, this year where none is said; those that are not set last."""
    on = per or clock.today()
    wanted = year if year is not None else on.year
    return list(queries.occasions(door.acting(request, slug), wanted if is_year(wanted) else LAST_YEAR, on))


@router.post("/s/{slug}/known-days", response=int)
def add_own_day(request: HttpRequest, slug: str, asked: OwnDay) -> int:
    """Add a day of the place's own, and give its id."""
    return commands.add_own_day(actor=door.acting(request, slug), today=clock.today(), **asked.dict())


@router.post("/s/{slug}/known-days/{slug:known}/preparations", response=Made)
def prepare(request: HttpRequest, slug: str, known: str, asked: Preparations) -> Made:
    """Write who does what by when for a known day ("valborg-2027"); each becomes an assignment."""
    lines = [Preparation(one.what, one.owner, one.by_day, one.is_for_outside) for one in asked.lines]
    facts = {"key": known, "lines": lines, "forum_key": asked.forum, "today": clock.today()}
    return Made(ids=commands.prepare(actor=door.acting(request, slug), **facts))  # type: ignore[arg-type]


@router.get("/s/{slug}/known-days/{slug:known}/lessons", response=list[LessonRow])
def lessons(request: HttpRequest, slug: str, known: str, per: date | None = None) -> list[LessonRow]:
    """List what was learnt on a known day, the latest year first."""
    actor, on = door.acting(request, slug), per or clock.today()
    return queries.lessons(actor, [queries.occasion(actor, known, on).named], on)


@router.post("/s/{slug}/known-days/{slug:known}/lessons", response=int)
def learn(request: HttpRequest, slug: str, known: str, told: Learnt) -> int:
    """Write what was learnt on a known day, and give the lesson's id."""
    return commands.learn(actor=door.acting(request, slug), key=known, words=told.words, today=clock.today())
