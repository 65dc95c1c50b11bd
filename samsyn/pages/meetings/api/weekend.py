"""The briefing before a weekend for programs (Helgens läge i API:et): the same questions and rights as the page.

Its areas and its closing are those of the meeting that is held.
"""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from ninja import Router, Schema, Status

from samsyn.base import clock
from samsyn.forums import commands, queries
from samsyn.forums.queries import AreaNow, DoneHere, OnDutyRow
from samsyn.forums.rules.weekend import SWEDEN, NewOnDuty, Offer
from samsyn.pages import door

router = Router(tags=["möten"])


@dataclass(frozen=True, slots=True)
class Weekend:
    """The briefing of a meeting (Helgens läge): who is on duty is there until ``gone_at``."""

    offer: Offer
    gone_at: datetime
    on_duty: tuple[OnDutyRow, ...]
    areas: tuple[AreaNow, ...]
    special: str
    revision: int
    efforts: tuple[DoneHere, ...]


class Duty(Schema):
    """Who is on duty (i tjänst): a moment without a zone is Sweden's."""

    body_key: str
    number: str
    starts_at: datetime
    ends_at: datetime


class Special(Schema):
    """What is special, and the revision that was read (det särskilda)."""

    text: str
    seen: int


class Saved(Schema):
    """The revision that the text has now."""

    revision: int


class Put(Schema):
    """The id of who was put on duty."""

    id: int


@router.get("/s/{slug}/meetings/{int:meeting}/weekend", response=Weekend)
def one_weekend(request: HttpRequest, slug: str, meeting: int) -> Weekend:
    """Show the briefing of a meeting as it is now."""
    row = queries.weekend(door.acting(request, slug), meeting, on=clock.today(), now=clock.now())
    return Weekend(row.offer, row.gone_at, row.on_duty, row.areas, row.special, row.revision, row.efforts)


@router.put("/s/{slug}/meetings/{int:meeting}/weekend/special", response=Saved)
def write_special(request: HttpRequest, slug: str, meeting: int, told: Special) -> Saved:
    """Write what is special; refused when somebody else has saved since it was read."""
    actor = door.acting(request, slug)
    return Saved(revision=commands.write_special(actor=actor, meeting_id=meeting, **told.dict()))


@router.post("/s/{slug}/meetings/{int:meeting}/weekend/on-duty", response=Put)
def put_on_duty(request: HttpRequest, slug: str, meeting: int, told: Duty) -> Put:
    """Say who is on duty until Monday at 08.00."""
    new = NewOnDuty(told.body_key, told.number, _in_sweden(told.starts_at), _in_sweden(told.ends_at))
    made = commands.put_on_duty(actor=door.acting(request, slug), meeting_id=meeting, new=new, now=clock.now())
    return Put(id=made)


@router.delete("/s/{slug}/on-duty/{int:duty}", response={204: None})
def take_off_duty(request: HttpRequest, slug: str, duty: int) -> Status[None]:
    """Take somebody off duty, who is then deleted."""
    commands.take_off_duty(actor=door.acting(request, slug), duty_id=duty, now=clock.now())
    return Status(204, None)


def _in_sweden(at: datetime) -> datetime:
    return at.astimezone(SWEDEN) if at.tzinfo else at.replace(tzinfo=SWEDEN)
