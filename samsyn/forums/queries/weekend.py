"""The briefing before a weekend (Helgens läge): who is on duty, the areas, what is special, and what is done."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from samsyn.base.collaborations.actors import Actor
from samsyn.forums import access
from samsyn.forums.models import Decision, Item, OnDuty, Weekend
from samsyn.forums.queries.efforts import EffortRow, efforts
from samsyn.forums.queries.held import assigned, came
from samsyn.forums.queries.leading import leads_meeting
from samsyn.forums.queries.meetings import MeetingRow, meeting
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.queries.running import is_weekly
from samsyn.forums.queries.seating import forum_of
from samsyn.forums.queries.standing import grounds
from samsyn.forums.rules import weekend as rules
from samsyn.forums.rules.circles import circle_of_effort
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.efforts import Reach
from samsyn.forums.rules.kinds import AreaState, Opening
from samsyn.forums.rules.running import what_is_left
from samsyn.forums.rules.weekend import Offer
from samsyn.papers.kinds import Level
from samsyn.papers.model import Paper
from samsyn.papers.who import Named, name_of, party_of, short_name


@dataclass(frozen=True, slots=True)
class OnDutyRow:
    """Who is on duty (i tjänst): a function and its party, its number, from one moment to another."""

    id: int
    body: Named
    party: Named | None
    number: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class AreaNow:
    """An area in the briefing (område): the weekly half-hour's own; ``state`` is None until somebody said it."""

    id: int
    title: str
    text: str
    revision: int
    state: AreaState | None
    is_left: bool


@dataclass(frozen=True, slots=True)
class DoneHere:
    """An effort of the weekend (vi gör det här), with its decision and how that stands; None for one without."""

    effort: EffortRow
    decision_id: int | None = None
    standing: DecisionStanding | None = None


@dataclass(frozen=True, slots=True)
class WeekendRow:
    """The briefing of a meeting (Helgens läge).

    Who is on duty is there until ``gone_at``. ``left`` counts the items that are no areas and have come to nothing yet.
    """

    meeting: MeetingRow
    paper: Paper
    offer: Offer
    gone_at: datetime
    on_duty: tuple[OnDutyRow, ...]
    areas: tuple[AreaNow, ...]
    special: str
    revision: int
    efforts: tuple[DoneHere, ...]
    left: int
    may_write: bool
    may_lead: bool

    @property
    def areas_left(self) -> int:
        """How many areas nothing has been said of."""
        return sum(one.is_left for one in self.areas)


def weekend(actor: Actor, meeting_id: int, *, on: date, now: datetime | None) -> WeekendRow:
    """Show the briefing of a meeting as seen on a day; without a moment (``now``) nobody is told to be on duty.

    Raises ``ObjectDoesNotExist`` for a meeting that the actor does not reach, for who is not of the authorities in the
    forum, and for a meeting that has no such briefing. About twelve queries.
    """
    row, paper, offered = found_weekend(actor, meeting_id)
    held = Weekend.rows.of(actor).filter(meeting_id=row.id).first()
    items = list(Item.rows.of(actor).filter(meeting_id=row.id).order_by("position", "id"))
    left = set(what_is_left(came(actor, items, assigned(actor, items)).values())) if items else set()
    may_write = access.may(actor, access.RUN)
    return WeekendRow(
        meeting=row,
        paper=paper,
        offer=offered,
        gone_at=rules.gone_at(row.on),
        on_duty=_on_duty(actor, paper, row, now) if now else (),
        areas=tuple(_area(one, left) for one in items if one.opening == Opening.AREA),
        special=held.special if held else "",
        revision=held.revision if held else 0,
        efforts=_efforts(actor, row, on),
        left=sum(one.pk in left for one in items if one.opening != Opening.AREA),
        may_write=may_write,
        may_lead=may_write and leads_meeting(actor, row),
    )


def found_weekend(actor: Actor, meeting_id: int) -> tuple[MeetingRow, Paper, Offer]:
    """Find a meeting that has the briefing. Raises ``ObjectDoesNotExist`` as ``weekend``."""
    row = meeting(actor, meeting_id)
    offered = weekend_offer(actor, row)
    if offered is Offer.NOT:
        raise Weekend.DoesNotExist
    return row, paper_of(actor, row.on, row.forum.key), offered


def weekend_offer(actor: Actor, row: MeetingRow) -> Offer:
    """Tell whether a meeting has the briefing for the actor: for those of the authorities who sit in the forum.

    One query, where the paper alone does not tell.
    """
    if not (actor.is_program or circle_of_effort(row.forum.key) in actor.circles):
        return Offer.NOT
    paper = paper_of(actor, row.on, row.forum.key)
    forum = forum_of(paper, row.forum.key)
    found = rules.offer(paper, forum, row.on, is_half_hour=False)
    if found is not Offer.NOT or forum.level is not Level.OPERATIVE:
        return found
    return rules.offer(paper, forum, row.on, is_half_hour=is_weekly(actor, row))


def _on_duty(actor: Actor, paper: Paper, row: MeetingRow, now: datetime) -> tuple[OnDutyRow, ...]:
    held = OnDuty.rows.of(actor).filter(meeting_id=row.id, gone_at__gt=now).order_by("starts_at", "ends_at", "id")
    order = [one.id for one in paper.parties]
    rows = [_duty(paper, one) for one in held]
    return tuple(sorted(rows, key=lambda one: order.index(one.party.key) if one.party else len(order)))


def _duty(paper: Paper, one: OnDuty) -> OnDutyRow:
    party = party_of(paper, one.body_key)
    return OnDutyRow(
        id=one.pk,
        body=Named(one.body_key, short_name(paper, party) if party == one.body_key else name_of(paper, one.body_key)),
        party=Named(party, short_name(paper, party)) if party else None,
        number=one.number,
        starts_at=one.starts_at.astimezone(rules.SWEDEN),
        ends_at=one.ends_at.astimezone(rules.SWEDEN),
    )


def _area(one: Item, left: Collection[int]) -> AreaNow:
    state = AreaState(one.area_state) if one.area_state else None
    return AreaNow(one.pk, one.title, one.text, one.revision, state, one.pk in left)


def _efforts(actor: Actor, row: MeetingRow, on: date) -> tuple[DoneHere, ...]:
    """What is done over the weekend: the forum's own, and others' that all inside the authorities see."""
    first, last = rules.weekend_of(row.on)
    rows = [
        one
        for one in efforts(actor, since=first, until=last, on=on)
        if one.forum.key == row.forum.key or one.reach is not Reach.AUTHORITIES
    ]
    stands = _standings(actor, rows)
    return tuple(DoneHere(one, *stands.get(one.item_id, (None, None))) for one in reversed(rows))


def _standings(actor: Actor, rows: Sequence[EffortRow]) -> dict[int, tuple[int, DecisionStanding]]:
    if not rows:
        return {}
    held = Decision.rows.of(actor).filter(item__in=[one.item_id for one in rows], withdrawn_on=None).order_by("id")
    found = grounds(actor, decisions=held).values()
    return {one.decision.item_id or 0: (one.decision.pk, one.consensus.standing) for one in found}
