"""How decisions stand (läge), computed from where each party stands and what each decided itself."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import QuerySet

from samsyn.base.collaborations.actors import Actor
from samsyn.forums.models import Decision, OwnDecision, Stand
from samsyn.forums.rules.consensus import Consensus, Own, PartyStand, consensus
from samsyn.forums.rules.kinds import StandKind

R = TypeVar("R", Stand, OwnDecision)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a decision's standing rests on by a day (underlag): every party's latest stand, and the own decisions."""

    decision: Decision
    stands: dict[str, Stand]
    own: dict[str, OwnDecision]
    on: date = date.max

    @property
    def touches(self) -> frozenset[str]:
        """The parties that it touches."""
        return frozenset(key for key, one in self.stands.items() if one.stand != StandKind.NOT_TOUCHED)

    @property
    def consensus(self) -> Consensus:
        """How it stands."""
        return consensus(
            (PartyStand(one.party_key, StandKind(one.stand), one.said_on) for one in self.stands.values()),
            (Own(one.party_key, one.decided_on, one.is_for) for one in self.own.values()),
            proposed_on=self.decision.proposed_on,
            is_lifted=self._has_been(self.decision.lifted_on),
            is_withdrawn=self._has_been(self.decision.withdrawn_on),
        )

    def _has_been(self, day: date | None) -> bool:
        return day is not None and day <= self.on

    def stand_of(self, party_key: str) -> StandKind | None:
        """Tell where a party stands, None for one that is not touched."""
        held = self.stands.get(party_key)
        return StandKind(held.stand) if held else None


def grounds(*actors: Actor, decisions: Iterable[Decision], on: date | None = None) -> dict[int, Ground]:
    """Give what each decision's standing rests on by a day, by its id. Two queries, whatever their number."""
    held = list(decisions)
    stands: dict[int, dict[str, Stand]] = defaultdict(dict)
    own: dict[int, dict[str, OwnDecision]] = defaultdict(dict)
    for one in _under(Stand.rows.of(*actors), held).select_related("said_by"):
        if on is None or one.said_on <= on:
            stands[one.decision_id][one.party_key] = one
    for each in _under(OwnDecision.rows.of(*actors), held):
        if on is None or each.decided_on <= on:
            own[each.decision_id][each.party_key] = each
    return {one.pk: Ground(one, stands[one.pk], own[one.pk], on or date.max) for one in held}


def ground(actor: Actor, decision: Decision) -> Ground:
    """Give what one decision's standing rests on. Two queries."""
    return grounds(actor, decisions=[decision])[decision.pk]


def _under(rows: QuerySet[R], decisions: Sequence[Decision]) -> QuerySet[R]:
    return rows.filter(decision__in=[one.pk for one in decisions]).order_by("id")
