"""Forums that are made, for programs (bildade forum i API:et): the same commands and rights as the pages."""

from collections.abc import Iterable
from datetime import date

from django.http import HttpRequest
from ninja import Router, Schema

from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.forums import commands, queries
from samsyn.forums.rules.made import Made, MadeKind, Sits
from samsyn.forums.rules.making import Grounds, NewForum
from samsyn.pages import door
from samsyn.papers.kinds import SeatKind

router = Router(tags=["meetings"])


class Seat(Schema):
    """A seat that was decided on (plats): whose, of which kind, and whether it leads."""

    body: str
    kind: SeatKind = SeatKind.MEMBER
    leads: bool = False


class Decided(Schema):
    """Where it was decided (beslut): by which forum, on which day, and where that is written."""

    by: str
    on: date
    reference: str = ""
    decision_id: int | None = None


class Forum(Schema):
    """A forum that was made (bildat forum), with the days that it stands."""

    key: str
    name: str
    kind: MadeKind
    root_key: str
    first_day: date
    last_day: date | None
    purpose: str
    rhythm: str
    seats: list[Seat]
    decided: Decided


class New(Schema):
    """A forum to be made (nytt forum)."""

    kind: MadeKind
    root_key: str
    name: str
    first_day: date
    last_day: date | None = None
    is_temporary: bool = False
    purpose: str = ""
    rhythm: str = ""
    seats: tuple[Seat, ...] = ()


class Making(Schema):
    """Forums to be made on one decision, all or none (bilda)."""

    forums: list[New]
    decided: Decided


class Ending(Schema):
    """On which day a forum stands last, and who decided it (avsluta)."""

    last_day: date
    decided: Decided


class Ended(Schema):
    """How many meetings were cancelled with the forum."""

    cancelled: int


class Composing(Schema):
    """Who sits in a forum from a day, and who decided it (sammansättning)."""

    seats: list[Seat]
    first_day: date
    decided: Decided


@router.get("/s/{slug}/made-forums", response=list[Forum])
def made_forums(request: HttpRequest, slug: str, per: Day | None = None) -> list[Forum]:
    """List the forums that have been made: those that stand on a day, or every one without it."""
    line = queries.timeline(door.acting(request, slug))
    return [_told(one) for one in line.all_made() if per is None or one.stands(per)]


@router.post("/s/{slug}/made-forums", response=list[str])
def make_forums(request: HttpRequest, slug: str, told: Making) -> list[str]:
    """Make forums on a decision, and give their keys in order."""
    today = clock.today()
    actor = door.actor_in(request, slug, today=today)
    new = [NewForum(**{**one.dict(exclude={"seats"}), "seats": _sits(one.seats)}) for one in told.forums]
    return commands.make_forums(actor=actor, new=new, decided=_grounds(told.decided), today=today)


@router.post("/s/{slug}/made-forums/{made}/end", response=Ended)
def end_forum(request: HttpRequest, slug: str, made: str, told: Ending) -> Ended:
    """End a forum that was made, with its meetings to come."""
    today = clock.today()
    facts = {"forum_key": made, "last_day": told.last_day, "decided": _grounds(told.decided), "today": today}
    actor = door.actor_in(request, slug, today=today)
    return Ended(cancelled=commands.end_forum(actor=actor, **facts))  # type: ignore[arg-type]


@router.post("/s/{slug}/forums/{composed}/composition", response=int)
def set_composition(request: HttpRequest, slug: str, composed: str, told: Composing) -> int:
    """Say who sits in a forum from a day, where another forum decides that."""
    today = clock.today()
    return commands.set_composition(
        actor=door.actor_in(request, slug, today=today),
        forum_key=composed,
        seats=_sits(told.seats),
        first_day=told.first_day,
        decided=_grounds(told.decided),
        today=today,
    )


def _sits(seats: Iterable[Seat]) -> tuple[Sits, ...]:
    return tuple(Sits(one.body, one.kind, one.leads) for one in seats)


def _grounds(told: Decided) -> Grounds:
    return Grounds(told.by, told.on, told.reference, told.decision_id)


def _told(one: Made) -> Forum:
    same = {name: getattr(one, name) for name in Forum.model_fields if name not in {"seats", "decided"}}
    seats = [Seat(body=each.body, kind=each.kind, leads=each.leads) for each in one.seats]
    decided = Decided(by=one.decided.by, on=one.decided.on, reference=one.decided.reference)
    return Forum(**same, seats=seats, decided=decided)
