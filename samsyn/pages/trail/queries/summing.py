"""The binder in numbers (siffror): each is the sum of its parts, and nothing is counted twice."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from samsyn.duties.rules.assignments import AssignmentStanding
from samsyn.duties.rules.keeping import Keeping
from samsyn.duties.rules.standings import Standing
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.pages.trail.queries.values import Binder, ProofRow

S = TypeVar("S", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Numbers:
    """A binder in numbers (siffror): how many of each there are, and how many of them stand in which way."""

    promise_count: int
    keepings: dict[Keeping, int]
    time_count: int
    standings: dict[Standing, int]
    evidence_count: int
    late_entry_count: int
    excuse_count: int
    meeting_count: int
    held_count: int
    cancelled_count: int
    other_meeting_count: int
    unlocked_count: int
    late_notes_count: int
    decision_count: int
    decisions: dict[DecisionStanding, int]
    lacks_own_count: int
    assignment_count: int
    assignments: dict[AssignmentStanding, int]
    change_count: int


def numbers(binder: Binder) -> Numbers:
    """Count what a binder holds."""
    proofs = evidence(binder)
    times = [one for promise in binder.promises for one in promise.times]
    asked = binder.assignments or ()
    return Numbers(
        promise_count=len(binder.promises),
        keepings=_each(Keeping, (one.keeping for one in binder.promises)),
        time_count=len(times),
        standings=_each(Standing, (one.standing for one in times)),
        evidence_count=len(proofs),
        late_entry_count=sum(one.is_late_entry for one in proofs),
        excuse_count=sum(one.excuse is not None for one in times),
        meeting_count=sum(one.held_count + one.cancelled_count + one.other_count for one in binder.forums),
        held_count=sum(one.held_count for one in binder.forums),
        cancelled_count=sum(one.cancelled_count for one in binder.forums),
        other_meeting_count=sum(one.other_count for one in binder.forums),
        unlocked_count=sum(one.unlocked_count for one in binder.forums),
        late_notes_count=sum(one.late_count for one in binder.forums),
        decision_count=len(binder.decisions),
        decisions=_each(DecisionStanding, (one.standing for one in binder.decisions)),
        lacks_own_count=sum(stand.lacks_own for one in binder.decisions for stand in one.stands),
        assignment_count=len(asked),
        assignments=_each(AssignmentStanding, (one.standing for one in asked)),
        change_count=len(binder.changes),
    )


def evidence(binder: Binder) -> list[ProofRow]:
    """Give all the evidence of a binder, each piece once though it stands under two promises."""
    found = {proof.id: proof for promise in binder.promises for proof in promise.evidence}
    return list(found.values())


def _each(kinds: type[S], found: Iterable[S]) -> dict[S, int]:
    """Count each kind in the kinds' own order, those that are none left out."""
    counted = Counter(found)
    return {kind: counted[kind] for kind in kinds if counted[kind]}
