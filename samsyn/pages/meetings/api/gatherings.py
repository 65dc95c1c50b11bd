"""Gatherings for programs (snabbsamling i API:et): functions gathered at once, and answered within hours."""

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import AwareDatetime

from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.forums import commands
from samsyn.forums import queries as forums
from samsyn.forums.queries import GatheringRow
from samsyn.forums.rules.gathering import Call
from samsyn.forums.rules.kinds import GatheringKind, StandKind
from samsyn.pages import door

router = Router(tags=["möten"])


class Called(Schema):
    """What functions of a forum are gathered about, and until which hour they answer (snabbsamling)."""

    forum: str
    kind: GatheringKind
    happened: str
    proposal: str
    asked: list[str]
    answer_by_at: AwareDatetime
    place: str = ""
    valid_until: Day | None = None


class Answered(Schema):
    """Where one's own party stands to what is proposed (svar)."""

    stand: StandKind
    reservation: str = ""


@router.get("/s/{slug}/gatherings", response=list[GatheringRow])
def list_gatherings(request: HttpRequest, slug: str, per: Day | None = None) -> list[GatheringRow]:
    """List the latest gatherings."""
    return forums.gatherings(door.acting(request, slug), per or clock.today())


@router.post("/s/{slug}/gatherings", response=GatheringRow)
def gather(request: HttpRequest, slug: str, told: Called) -> GatheringRow:
    """Gather functions of a forum at once; they are told by letter, and the forum finds it on its next agenda."""
    actor, facts = door.acting(request, slug), told.dict()
    forum, asked = facts.pop("forum"), tuple(facts.pop("asked"))
    call = Call(asked=asked, **facts)
    made = commands.gather(actor=actor, forum_key=forum, call=call, now=clock.now())
    return forums.gathering(actor, made, clock.today())


@router.get("/s/{slug}/gatherings/{int:gathering}", response=GatheringRow)
def one_gathering(request: HttpRequest, slug: str, gathering: int, per: Day | None = None) -> GatheringRow:
    """Give one gathering, with where each party stands."""
    return forums.gathering(door.acting(request, slug), gathering, per or clock.today())


@router.post("/s/{slug}/gatherings/{int:gathering}/answers", response=GatheringRow)
def answer(request: HttpRequest, slug: str, gathering: int, told: Answered) -> GatheringRow:
    """Say where one's own party stands to what is proposed."""
    actor, today = door.acting(request, slug), clock.today()
    decision = forums.gathering(actor, gathering, today).decision.id
    said = {"party_key": actor.party_key, "today": today, **told.dict()}
    commands.say_stand(actor=actor, decision_id=decision, **said)
    return forums.gathering(actor, gathering, today)
