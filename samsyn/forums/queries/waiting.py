"""What waits for a person's own party (det som väntar): decisions to answer, and own decisions to tell of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.db.models import Exists, OuterRef, Q, QuerySet

from samsyn.agreements.rules.reach import circle_of_forum
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import access
from samsyn.forums.models import Gathering, OwnDecision, Stand
from samsyn.forums.queries.finding import title_of
from samsyn.forums.queries.sifting import Sieve
from samsyn.forums.rules.kinds import StandKind


class Awaited(StrEnum):
    """What is waited for (väntar på)."""

    STAND = "stand"
    OWN_DECISION = "own_decision"


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A decision that waits for a party (väntande beslut).

    ``gathering_id`` and ``answer_by_at`` for one that was asked between meetings, within hours.
    """

    id: int
    slug: str
    collaboration_id: int
    title: str
    forum_key: str
    party_key: str
    awaited: Awaited
    proposed_on: date
    answer_by: date | None
    gathering_id: int | None = None
    answer_by_at: datetime | None = None


def waiting_for(*actors: Actor, on: date) -> list[WaitingRow]:
    """List what a person's own parties have to answer or tell of by a day, gatherings first, then by last day.

    Only for those who may say it for the party. One query.
    """
    by_id = {one.collaboration_id: one for one in actors if one.party_key and access.may(one, access.STAND)}
    if not by_id:
        return []
    mine = (one for one in _latest(tuple(actors), on, by_id.values()) if _may(by_id[one.collaboration_id], one))
    rows = [_row(one, by_id[one.collaboration_id].slug) for one in mine]
    return sorted(rows, key=lambda one: (one.gathering_id is None, one.answer_by or date.max, one.id))


def _latest(actors: tuple[Actor, ...], on: date, mine: Iterable[Actor]) -> QuerySet[Stand]:
    sieve = Sieve(actors, on)
    own_party = Q(pk__in=[])
    for actor in mine:
        own_party |= Q(collaboration_id=actor.collaboration_id, party_key=actor.party_key)
    same = {"decision": OuterRef("decision"), "party_key": OuterRef("party_key")}
    told = OwnDecision.rows.of(*actors).filter(decided_on__lte=on, **same)
    unanswered = Q(stand=StandKind.UNANSWERED) & Q(Exists(sieve.others()))
    untold = Q(stand=StandKind.WITH_PROVISO) & ~Q(Exists(told))
    live = {"decision__withdrawn_on": None, "decision__lifted_on": None}
    rows = sieve.last_of_each().filter(own_party, unanswered | untold, **live)
    return rows.select_related("decision", "decision__gathering").order_by("decision_id", "id")


def _may(actor: Actor, one: Stand) -> bool:
    return access.may_stand(actor, ()) or circle_of_forum(one.decision.forum_key) in actor.circles


def _row(one: Stand, slug: str) -> WaitingRow:
    held = one.decision
    gathering: Gathering | None = getattr(held, "gathering", None)
    return WaitingRow(
        id=held.pk,
        slug=slug,
        collaboration_id=one.collaboration_id,
        title=title_of(held.text),
        forum_key=held.forum_key,
        party_key=one.party_key,
        awaited=Awaited.STAND if one.stand == StandKind.UNANSWERED else Awaited.OWN_DECISION,
        proposed_on=held.proposed_on,
        answer_by=held.answer_by,
        gathering_id=gathering.pk if gathering else None,
        answer_by_at=gathering.answer_by_at if gathering else None,
    )
