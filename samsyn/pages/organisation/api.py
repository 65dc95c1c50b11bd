"""The organisation for programs (organisation i API:et): forums, chairs, days, functions and who holds them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from samsyn.agreements import queries as agreements
from samsyn.base import clock
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.actors import Role
from samsyn.base.collaborations.rules import Offer
from samsyn.base.notices import commands as letters
from samsyn.base.notices.rules import Notice
from samsyn.base.ui.asked import Day
from samsyn.pages import door
from samsyn.pages.organisation import documents, queries
from samsyn.pages.organisation.queries import Coming, HangingGroup
from samsyn.papers.organisation import Year
from samsyn.papers.writing import as_values
from samsyn.parties import commands
from samsyn.parties import queries as parties
from samsyn.parties.queries import FunctionRow, HolderRow, MandateRow, PeopleRow

router = Router(tags=["organisation"])


@router.get("/s/{slug}/forums")
def forums(request: HttpRequest, slug: str, per: Day | None = None) -> list[dict[str, Any]]:
    """List the forums of a day as the paper says, with seats, chair rule, rhythm and lines."""
    actor, on = door.acting(request, slug), per or clock.today()
    return [as_values(one) for one in agreements.paper(actor, on).forums]


@router.get("/s/{slug}/forums/{forum}")
def forum(request: HttpRequest, slug: str, forum: str, per: Day | None = None) -> dict[str, Any]:
    """Give one forum as the paper says."""
    actor, on = door.acting(request, slug), per or clock.today()
    return as_values(queries.forum_of(agreements.paper(actor, on), forum))


@router.get("/s/{slug}/forums/{forum}/chairs", response=list[Year])
def chairs(request: HttpRequest, slug: str, forum: str, per: Day | None = None) -> list[Year]:
    """Tell who chairs a forum in each year of the term, and whether that is assumed."""
    actor, on = door.acting(request, slug), per or clock.today()
    return queries.chairs_of(agreements.paper(actor, on), forum, on=on)


@router.get("/s/{slug}/forums/{forum}/days", response=list[Coming])
def days(request: HttpRequest, slug: str, forum: str, per: Day | None = None) -> list[Coming]:
    """Give a forum's next twelve times to meet."""
    actor, on = door.acting(request, slug), per or clock.today()
    paper = agreements.paper(actor, on)
    return list(queries.coming(paper, queries.forum_of(paper, forum), on))


@router.get("/s/{slug}/functions", response=list[FunctionRow])
def functions(request: HttpRequest, slug: str, per: Day | None = None) -> list[FunctionRow]:
    """List every unit and function with where it sits and who holds it."""
    return parties.functions(door.acting(request, slug), per or clock.today())


@router.get("/s/{slug}/functions/{function}/holders", response=list[HolderRow])
def holders(request: HttpRequest, slug: str, function: str) -> list[HolderRow]:
    """List everybody who has held a function, the latest first."""
    return parties.history(door.acting(request, slug), function, clock.today())


@router.get("/s/{slug}/functions/{function}/hanging", response=list[HangingGroup])
def hanging(request: HttpRequest, slug: str, function: str, per: Day | None = None) -> list[HangingGroup]:
    """Tell what hangs on a function: seats, duties with how they stand, activities, and what waits for its party."""
    actor, on = door.acting(request, slug), per or clock.today()
    paper = agreements.paper(actor, on)
    queries.function_name(paper, function)
    return list(queries.hanging(actor, paper, [function], on=on))


class Asked(Schema):
    """Whom one asks in, and as what (inbjudan)."""

    email: str
    role: Role
    party_key: str = ""
    is_party_admin: bool = False
    function_key: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """An invitation that was made (gjord inbjudan); the address stands only where no letter goes."""

    id: int
    last_day: date
    was_sent: bool
    address: str


class Ended(Schema):
    """The last day of somebody's access (avslutad tillgång)."""

    last_day: Day


@router.get("/s/{slug}/mandates", response=list[MandateRow])
def mandates(request: HttpRequest, slug: str, per: Day | None = None) -> list[MandateRow]:
    """List who appoints to seats and functions on a day, and what is to come."""
    return list(parties.mandates(door.acting(request, slug), per or clock.today()).values())


@router.get("/s/{slug}/people", response=list[PeopleRow])
def people(request: HttpRequest, slug: str) -> list[PeopleRow]:
    """List each party's people, and the invitations that one has made or could have made."""
    return parties.people(door.acting(request, slug), clock.today())


@router.post("/s/{slug}/invitations", response=Sent)
def invite(request: HttpRequest, slug: str, asked: Asked) -> Sent:
    """Ask somebody of one's own party in, and send her the letter."""
    actor, today = door.acting(request, slug), clock.today()
    offer = Offer(**asked.dict())
    made = commands.invite(actor=actor, offer=offer, today=today)
    if not documents.goes_by_letter(actor, offer.email):
        return Sent(made.id, made.last_day, was_sent=False, address=documents.address(made.secret))
    letters.put_to_address(actor=actor, notice=Notice("invitation", str(made.id)), email=offer.email)
    return Sent(made.id, made.last_day, was_sent=True, address="")


@router.post("/s/{slug}/invitations/{int:invitation}/revoke", response=list[PeopleRow])
def revoke_invitation(request: HttpRequest, slug: str, invitation: int) -> list[PeopleRow]:
    """Take an invitation back."""
    actor, today = door.acting(request, slug), clock.today()
    collaborations.revoke_invitation(actor=actor, invitation_id=invitation, today=today)
    return parties.people(actor, today)


@router.post("/s/{slug}/memberships/{int:member}/end", response=list[PeopleRow])
def end_access(request: HttpRequest, slug: str, member: int, ended: Ended) -> list[PeopleRow]:
    """End the access of one of one's own party's people."""
    actor, today = door.acting(request, slug), clock.today()
    commands.end_access(actor=actor, membership_id=member, last_day=ended.last_day, today=today)
    return parties.people(actor, today)
