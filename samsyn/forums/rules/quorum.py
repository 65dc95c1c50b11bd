"""Whether a forum can decide (beslutsför): each party that has an ordinary seat has somebody coming."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from samsyn.forums.rules.circles import decides
from samsyn.forums.rules.kinds import Answer
from samsyn.papers.model import Forum, Paper
from samsyn.papers.who import Named, name_of, party_of


class Coming(StrEnum):
    """How a party stands before a meeting (kommer någon?): somebody comes, somebody has yet to answer, nobody comes."""

    COMES = "comes"
    WAITS = "waits"
    VACANT = "vacant"
    MISSING = "missing"


class Verdict(StrEnum):
    """Whether the forum can decide (beslutsför): yes, not known yet, or not on its own that day."""

    CAN = "can"
    NOT_KNOWN = "not_known"
    CANNOT = "cannot"


@dataclass(frozen=True, slots=True)
class PartyComing:
    """A party with an ordinary seat, and whether somebody comes for it."""

    party: Named
    coming: Coming


@dataclass(frozen=True, slots=True)
class Quorum:
    """Whether a forum can decide at a meeting (beslutsförhet), party by party in the order of the paper.

    ``rule`` is what the paper says of how it decides, blank where it is silent.
    """

    verdict: Verdict
    parties: tuple[PartyComing, ...]
    rule: str = ""

    @property
    def missing(self) -> tuple[Named, ...]:
        """The parties that nobody comes for, as it stands."""
        gone = {Coming.MISSING, Coming.VACANT}
        return tuple(one.party for one in self.parties if one.coming in gone)

    @property
    def waited_for(self) -> tuple[Named, ...]:
        """The parties that have yet to answer."""
        return tuple(one.party for one in self.parties if one.coming is Coming.WAITS)


def quorum(paper: Paper, forum: Forum, *, answers: Mapping[str, str], filled: Collection[str]) -> Quorum:
    """Tell whether a forum can decide, from each seat's answer and which seats somebody holds.

    Södertälje 2023–2026, punkt 6: what touches all organisations is decided in consensus only, so each party with an
    ordinary seat must be there. Adjuncts and those outside the parties do not decide. What is missed can be answered
    afterwards, so this warns and never hinders.
    """
    seats: dict[str, list[str]] = defaultdict(list)
    for seat in forum.seats:
        party = party_of(paper, seat.body)
        if decides(seat.kind) and party and not seat.is_aim:
            seats[party].append(seat.id)
    found = tuple(
        PartyComing(Named(party.id, name_of(paper, party.id)), _coming(seats[party.id], answers, filled))
        for party in paper.parties
        if party.id in seats
    )
    return Quorum(_verdict([one.coming for one in found]), found, forum.decision_rule)


def _coming(seats: Collection[str], answers: Mapping[str, str], filled: Collection[str]) -> Coming:
    said = [answers.get(key, "") for key in seats]
    if any(one in {Answer.COMING, Answer.SUBSTITUTE} for one in said):
        return Coming.COMES
    unanswered = [key for key in seats if not answers.get(key)]
    if not unanswered:
        return Coming.MISSING
    return Coming.WAITS if any(key in filled for key in unanswered) else Coming.VACANT


def _verdict(found: Collection[Coming]) -> Verdict:
    if all(one is Coming.COMES for one in found) and found:
        return Verdict.CAN
    return Verdict.CANNOT if {Coming.MISSING, Coming.VACANT} & set(found) else Verdict.NOT_KNOWN
