"""Decisions for programs (beslut i API:et): the same questions and rows as the pages have."""

from django.http import HttpRequest
from ninja import Router, Schema

from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.forums import commands
from samsyn.forums import queries as forums
from samsyn.forums.queries import DecisionRow, Register, WaitingRow
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.kinds import Purpose, StandKind
from samsyn.pages import door

router = Router()


class Stood(Schema):
    """Where one's own party stands (ställningstagande)."""

    stand: StandKind
    reservation: str = ""


class Reworded(Schema):
    """A decision worded anew, and the revision that was read (formulera om)."""

    text: str
    touches: list[str]
    seen: int


class OwnDecided(Schema):
    """What one's own organisation decided (eget beslut)."""

    body: str
    decided_on: Day
    paragraph: str = ""
    record_number: str = ""
    is_for: bool = True


class Lifted(Schema):
    """To which forum a question is lifted, for what and why (lyft)."""

    to: str
    purpose: Purpose = Purpose.DECISION
    why: str = ""


class Told(Schema):
    """What became of a decision (vad blev det av)."""

    words: str


@router.get("/s/{slug}/decisions", response=Register)
def list_decisions(  # noqa: PLR0913, PLR0917 - the parts of a question
    request: HttpRequest,
    slug: str,
    forum: str = "",
    year: int | None = None,
    standing: DecisionStanding | None = None,
    words: str = "",
    offset: int = 0,
    per: Day | None = None,
) -> Register:
    """List decisions, the latest first, fifty at a time."""
    asked = {"forum_key": forum, "year": year, "standing": standing, "words": words, "offset": _bounded(offset)}
    return forums.decisions(door.acting(request, slug), on=per or clock.today(), **asked)  # type: ignore[arg-type]


@router.get("/s/{slug}/decisions/waiting", response=list[WaitingRow])
def list_waiting(request: HttpRequest, slug: str, per: Day | None = None) -> list[WaitingRow]:
    """List the decisions that wait for one's own party."""
    return forums.waiting_for(door.acting(request, slug), on=per or clock.today())


@router.get("/s/{slug}/decisions/{int:decision}", response=DecisionRow)
def one_decision(request: HttpRequest, slug: str, decision: int, per: Day | None = None) -> DecisionRow:
    """Give one decision, with where each party stands."""
    return forums.decision(door.acting(request, slug), decision, per or clock.today())


@router.put("/s/{slug}/decisions/{int:decision}", response=DecisionRow)
def change(request: HttpRequest, slug: str, decision: int, told: Reworded) -> DecisionRow:
    """Word a decision anew, as long as nobody has taken a stand to it."""
    actor, today = door.acting(request, slug), clock.today()
    commands.change_decision(actor=actor, decision_id=decision, today=today, **told.dict())
    return forums.decision(actor, decision, today)


@router.post("/s/{slug}/decisions/{int:decision}/withdraw", response=DecisionRow)
def withdraw(request: HttpRequest, slug: str, decision: int) -> DecisionRow:
    """Withdraw a decision that is not taken, or was so today by mistake."""
    actor, today = door.acting(request, slug), clock.today()
    commands.withdraw_decision(actor=actor, decision_id=decision, today=today)
    return forums.decision(actor, decision, today)


@router.post("/s/{slug}/decisions/{int:decision}/stand", response=DecisionRow)
def stand(request: HttpRequest, slug: str, decision: int, told: Stood) -> DecisionRow:
    """Say where one's own party stands."""
    actor, today = door.acting(request, slug), clock.today()
    said = {"party_key": actor.party_key, "stand": told.stand, "reservation": told.reservation, "today": today}
    commands.say_stand(actor=actor, decision_id=decision, **said)  # type: ignore[arg-type]
    return forums.decision(actor, decision, today)


@router.post("/s/{slug}/decisions/{int:decision}/own-decision", response=DecisionRow)
def report_own(request: HttpRequest, slug: str, decision: int, told: OwnDecided) -> DecisionRow:
    """Tell what one's own organisation decided."""
    actor, today = door.acting(request, slug), clock.today()
    facts = {"party_key": actor.party_key, "today": today, **told.dict()}
    commands.report_own_decision(actor=actor, decision_id=decision, **facts)
    return forums.decision(actor, decision, today)


@router.post("/s/{slug}/decisions/{int:decision}/became", response=DecisionRow)
def tell_what_became(request: HttpRequest, slug: str, decision: int, told: Told) -> DecisionRow:
    """Tell what became of a decision."""
    actor, today = door.acting(request, slug), clock.today()
    commands.say_what_became(actor=actor, decision_id=decision, words=told.words, today=today)
    return forums.decision(actor, decision, today)


@router.post("/s/{slug}/items/{int:matter}/lift", response=int)
def lift(request: HttpRequest, slug: str, matter: int, told: Lifted) -> int:
    """Lift a question to a forum above, and give the id of its item there."""
    facts = {"to": told.to, "purpose": told.purpose, "why": told.why, "today": clock.today()}
    return commands.lift_item(actor=door.acting(request, slug), item_id=matter, **facts)  # type: ignore[arg-type]


def _bounded(offset: int) -> int:
    return min(max(offset, 0), 1_000_000)
