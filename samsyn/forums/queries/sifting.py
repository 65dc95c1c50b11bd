"""Which decisions stand in a way (urval): the same as the rule says of each, asked of the whole table at once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from samsyn.base.collaborations.actors import Actor
from samsyn.forums.models import OwnDecision, Stand
from samsyn.forums.rules.consensus import AGREED, DecisionStanding
from samsyn.forums.rules.kinds import StandKind


@dataclass(frozen=True, slots=True)
class Sieve:
    """What decisions are sifted by (såll): whose rows are seen, and on which day."""

    actors: tuple[Actor, ...]
    on: date

    def stands_so(self, standing: DecisionStanding) -> Q:
        """Give the condition that a decision stands in a way."""
        gone, up = Q(withdrawn_on__lte=self.on), Q(lifted_on__lte=self.on)
        live = ~gone & ~up
        conditions: dict[DecisionStanding, Callable[[], Q]] = {
            DecisionStanding.WITHDRAWN: lambda: gone,
            DecisionStanding.LIFTED: lambda: up & ~gone,
            DecisionStanding.NOT_AGREED: lambda: live & self._against(),
            DecisionStanding.OPEN: lambda: live & ~self._against() & self._waits(),
            DecisionStanding.CONDITIONAL: lambda: live & ~self._against() & ~self._waits() & self._lacks_own(),
            DecisionStanding.TAKEN: lambda: live & ~self._against() & ~self._waits() & ~self._lacks_own(),
        }
        return conditions[standing]()

    def latest(self, decision: str = "pk") -> QuerySet[Stand]:
        """The last stand of each party, under the decision that the question outside names so."""
        return self.last_of_each().filter(decision=OuterRef(decision))

    def last_of_each(self) -> QuerySet[Stand]:
        """The last stand of each party under every decision."""
        same = {"decision": OuterRef("decision"), "party_key": OuterRef("party_key")}
        said = Stand.rows.of(*self.actors).filter(said_on__lte=self.on)
        return said.filter(~Exists(said.filter(pk__gt=OuterRef("pk"), **same)))

    def others(self) -> QuerySet[Stand]:
        """The other parties that the decision of a stand touches."""
        touched = self.latest("decision").exclude(stand=StandKind.NOT_TOUCHED)
        return touched.exclude(party_key=OuterRef("party_key"))

    def _against(self) -> Q:
        no = Exists(self._own().filter(is_for=False))
        agreed = self.latest().filter(stand__in=AGREED).filter(no)
        return Q(Exists(self.latest().filter(stand=StandKind.NOT_BEHIND))) | Q(Exists(agreed))

    def _waits(self) -> Q:
        return Q(Exists(self.latest().filter(Exists(self.others()), stand=StandKind.UNANSWERED)))

    def _lacks_own(self) -> Q:
        return Q(Exists(self.latest().filter(~Exists(self._own()), stand=StandKind.WITH_PROVISO)))

    def _own(self) -> QuerySet[OwnDecision]:
        same = {"decision": OuterRef("decision"), "party_key": OuterRef("party_key")}
        return OwnDecision.rows.of(*self.actors).filter(decided_on__lte=self.on, **same)
