"""Rules of a meeting that is held (mötesläge): who is there, what an item came to, and when it may be closed.

No item is closed without a decision, an assignment or "ingen åtgärd" with why; what was not reached is carried over.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samsyn.forums.rules.kinds import AreaState, Outcome
from samsyn.forums.rules.meetings import MeetingObjection, MeetingState


class RunObjection(StrEnum):
    """Why something cannot be written while a meeting is held (invändning); ``forums.wording`` says it in words."""

    WRITTEN_OVER = "written_over"
    NO_SUCH_SEAT = "no_such_seat"
    NO_SUCH_FUNCTION = "no_such_function"
    IS_THERE = "is_there"
    IS_HERE_ALREADY = "is_here_already"
    NO_PERSONS = "no_persons"
    NO_WHY = "no_why"
    NOT_DECIDED = "not_decided"
    NOT_ASSIGNED = "not_assigned"
    NOT_AN_AREA = "not_an_area"
    ITEMS_LEFT = "items_left"


_NOT_RUNNING = {
    MeetingState.PLANNED: MeetingObjection.NOT_OPEN,
    MeetingState.CALLED: MeetingObjection.NOT_OPEN,
    MeetingState.CLOSED: MeetingObjection.HAS_BEEN_HELD,
    MeetingState.CANCELLED: MeetingObjection.IS_CANCELLED,
}


@dataclass(frozen=True, slots=True)
class Came:
    """What an item has come to so far (hittills): what was said, and what hangs on it."""

    id: int
    outcome: str = ""
    text: str = ""
    area_state: str = ""
    has_decision: bool = False
    has_assignment: bool = False
    is_lifted: bool = False


def objection_to_opening(state: MeetingState, *, on: date, today: date) -> MeetingObjection | None:
    """Say why a meeting cannot be opened, or None: on its day or later, and not once it was held or cancelled."""
    if state in {MeetingState.CANCELLED, MeetingState.CLOSED}:
        return _NOT_RUNNING[state]
    return MeetingObjection.NOT_YET if today < on else None


def objection_to_running(state: MeetingState, *, is_individual: bool = False) -> MeetingObjection | RunObjection | None:
    """Say why nothing can be written in a meeting, or None: it is open, and does not speak of individuals."""
    return RunObjection.NO_PERSONS if is_individual else _NOT_RUNNING.get(state)


def objection_to_noting(
    seat_key: str,
    *,
    seats: Collection[str],
    is_present: bool,
    substitute_key: str,
    functions: Collection[str],
    here: Collection[str] = (),
) -> RunObjection | None:
    """Say why attendance cannot be noted so, or None: the seat is there, and a substitute comes for who does not.

    ``here`` are the functions that are noted as here on other seats: nobody is in two places.
    """
    checks = (
        (seat_key not in seats, RunObjection.NO_SUCH_SEAT),
        (bool(substitute_key) and is_present, RunObjection.IS_THERE),
        (bool(substitute_key) and substitute_key not in functions, RunObjection.NO_SUCH_FUNCTION),
        (bool(substitute_key) and substitute_key in here, RunObjection.IS_HERE_ALREADY),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def objection_to_writing(*, seen: int, revision: int, text: str, before: str) -> RunObjection | None:
    """Say why a text cannot be saved, or None: nobody has saved another since it was read.

    The same text again is no other, so that what is sent twice over a bad network is saved once.
    """
    return RunObjection.WRITTEN_OVER if seen != revision and text != before else None


def objection_to_settling(
    outcome: Outcome, *, why: str, has_decision: bool, has_assignment: bool
) -> RunObjection | None:
    """Say why an item cannot be said to have come to something, or None: what it says is there."""
    if outcome is Outcome.DECIDED and not has_decision:
        return RunObjection.NOT_DECIDED
    if outcome is Outcome.ASSIGNED and not has_assignment:
        return RunObjection.NOT_ASSIGNED
    needs_why = outcome in {Outcome.NO_ACTION, Outcome.LIFTED}
    return RunObjection.NO_WHY if needs_why and not why.strip() else None


def outcome_of(one: Came) -> Outcome | None:
    """Say what an item came to, None while that is open: what was said, else what hangs on it.

    An area whose state was said needs no more, unless it is Insats: then it also needs a sentence.
    """
    if one.outcome and not (one.outcome == Outcome.DECIDED and not one.has_decision):
        return Outcome(one.outcome)
    if one.has_decision:
        return Outcome.DECIDED
    if one.is_lifted:
        return Outcome.LIFTED
    if one.has_assignment:
        return Outcome.ASSIGNED
    is_told = one.area_state in {AreaState.CALM, AreaState.WATCH} or (one.area_state and one.text.strip())
    return Outcome.NO_ACTION if is_told else None


def what_is_left(items: Iterable[Came]) -> tuple[int, ...]:
    """Name the items that have come to nothing yet (kvar att avsluta), in their order."""
    return tuple(one.id for one in items if outcome_of(one) is None)


def objection_to_closing(state: MeetingState, left: Collection[int]) -> MeetingObjection | RunObjection | None:
    """Say why a meeting cannot be closed, or None: it is open, and every item came to something."""
    return _NOT_RUNNING.get(state) or (RunObjection.ITEMS_LEFT if left else None)


def is_treated(outcome: Outcome) -> bool:
    """Tell whether what an item was about has been treated: not what was carried over or lifted."""
    return outcome not in {Outcome.CARRIED, Outcome.LIFTED}
