"""The rules of a meeting that is held: when it may be opened, written in and closed, and what an item came to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.forums.rules import running
from samsyn.forums.rules.kinds import AreaState, Outcome
from samsyn.forums.rules.meetings import MeetingObjection, MeetingState
from samsyn.forums.rules.running import Came, RunObjection

MONDAY, SUNDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 22), date(2026, 11, 24)
PLANNED, CALLED, OPEN, CLOSED, CANCELLED = MeetingState


@pytest.mark.parametrize(
    ("state", "today", "expected"),
    [
        (PLANNED, MONDAY, None),
        (CALLED, MONDAY, None),
        (CALLED, TUESDAY, None),
        (OPEN, MONDAY, None),
        (CALLED, SUNDAY, MeetingObjection.NOT_YET),
        (CLOSED, TUESDAY, MeetingObjection.HAS_BEEN_HELD),
        (CANCELLED, MONDAY, MeetingObjection.IS_CANCELLED),
    ],
)
def test_opening(state: MeetingState, today: date, expected: MeetingObjection | None) -> None:
    """A meeting is opened on its day or later, never before, and not once it was held or cancelled."""
    assert running.objection_to_opening(state, on=MONDAY, today=today) is expected


@pytest.mark.parametrize(
    ("state", "is_individual", "expected"),
    [
        (OPEN, False, None),
        (OPEN, True, RunObjection.NO_PERSONS),
        (PLANNED, False, MeetingObjection.NOT_OPEN),
        (CALLED, False, MeetingObjection.NOT_OPEN),
        (CLOSED, False, MeetingObjection.HAS_BEEN_HELD),
        (CANCELLED, False, MeetingObjection.IS_CANCELLED),
    ],
)
def test_writing_in_a_meeting(state: MeetingState, is_individual: bool, expected: object) -> None:
    assert running.objection_to_running(state, is_individual=is_individual) is expected


@pytest.mark.parametrize(
    ("seat", "is_present", "substitute", "expected"),
    [
        ("kommunpolis", True, "", None),
        ("kommunpolis", False, "", None),
        ("kommunpolis", False, "vakthavande", None),
        ("kommunpolis", True, "vakthavande", RunObjection.IS_THERE),
        ("kommunpolis", False, "okand", RunObjection.NO_SUCH_FUNCTION),
        ("kommunpolis", False, "sakerhetschef", RunObjection.IS_HERE_ALREADY),
        ("okand", True, "", RunObjection.NO_SUCH_SEAT),
    ],
)
def test_attendance(seat: str, is_present: bool, substitute: str, expected: RunObjection | None) -> None:
    found = running.objection_to_noting(
        seat,
        seats={"kommunpolis"},
        is_present=is_present,
        substitute_key=substitute,
        functions={"kommunpolis", "vakthavande", "sakerhetschef"},
        here={"sakerhetschef"},
    )
    assert found is expected


@pytest.mark.parametrize(
    ("seen", "revision", "text", "expected"),
    [
        (0, 0, "Nytt", None),
        (1, 2, "Nytt", RunObjection.WRITTEN_OVER),
        (1, 2, "Gammalt", None),
        (3, 2, "Nytt", RunObjection.WRITTEN_OVER),
    ],
)
def test_the_second_to_save(seen: int, revision: int, text: str, expected: RunObjection | None) -> None:
    """What is sent again over a bad network is the same text, and so nobody's words are written over."""
    assert running.objection_to_writing(seen=seen, revision=revision, text=text, before="Gammalt") is expected


@pytest.mark.parametrize(
    ("outcome", "why", "decision", "assignment", "expected"),
    [
        (Outcome.DECIDED, "", True, False, None),
        (Outcome.DECIDED, "Klart", False, True, RunObjection.NOT_DECIDED),
        (Outcome.ASSIGNED, "", False, True, None),
        (Outcome.ASSIGNED, "Klart", True, False, RunObjection.NOT_ASSIGNED),
        (Outcome.NO_ACTION, "Informationen är mottagen.", False, False, None),
        (Outcome.NO_ACTION, " ", False, False, RunObjection.NO_WHY),
        (Outcome.LIFTED, "Till styrgruppen.", False, False, None),
        (Outcome.LIFTED, "", False, False, RunObjection.NO_WHY),
        (Outcome.CARRIED, "", False, False, None),
    ],
)
def test_settling(outcome: Outcome, why: str, decision: bool, assignment: bool, expected: RunObjection | None) -> None:
    """No item is closed without a decision, an assignment or "ingen åtgärd" with why."""
    found = running.objection_to_settling(outcome, why=why, has_decision=decision, has_assignment=assignment)
    assert found is expected


@pytest.mark.parametrize(
    ("came", "expected"),
    [
        (Came(1), None),
        (Came(1, outcome="carried"), Outcome.CARRIED),
        (Came(1, outcome="no_action", has_decision=True), Outcome.NO_ACTION),
        (Came(1, outcome="decided", has_decision=True), Outcome.DECIDED),
        (Came(1, outcome="decided"), None),
        (Came(1, has_decision=True, has_assignment=True), Outcome.DECIDED),
        (Came(1, has_assignment=True), Outcome.ASSIGNED),
        (Came(1, is_lifted=True, has_assignment=True), Outcome.LIFTED),
        (Came(1, text="Vi talade om det."), None),
        (Came(1, area_state=AreaState.CALM), Outcome.NO_ACTION),
        (Came(1, area_state=AreaState.WATCH), Outcome.NO_ACTION),
        (Came(1, area_state=AreaState.ACT), None),
        (Came(1, area_state=AreaState.ACT, text=" "), None),
        (Came(1, area_state=AreaState.ACT, text="Vuxna på kvällsbussarna."), Outcome.NO_ACTION),
        (Came(1, area_state=AreaState.ACT, has_decision=True), Outcome.DECIDED),
    ],
)
def test_what_an_item_came_to(came: Came, expected: Outcome | None) -> None:
    assert running.outcome_of(came) is expected


@pytest.mark.parametrize(
    ("state", "left", "expected"),
    [
        (OPEN, (), None),
        (OPEN, (7,), RunObjection.ITEMS_LEFT),
        (CLOSED, (), MeetingObjection.HAS_BEEN_HELD),
        (CLOSED, (7,), MeetingObjection.HAS_BEEN_HELD),
        (CANCELLED, (), MeetingObjection.IS_CANCELLED),
        (PLANNED, (), MeetingObjection.NOT_OPEN),
    ],
)
def test_closing(state: MeetingState, left: tuple[int, ...], expected: object) -> None:
    assert running.objection_to_closing(state, left) is expected


@pytest.mark.parametrize("outcome", Outcome)
def test_what_is_treated(outcome: Outcome) -> None:
    """A duty that was carried over or lifted was not treated."""
    assert running.is_treated(outcome) is (outcome not in {Outcome.CARRIED, Outcome.LIFTED})


items = st.lists(
    st.builds(
        Came,
        id=st.integers(1, 99),
        outcome=st.sampled_from(["", *Outcome]),
        text=st.sampled_from(["", "Något."]),
        area_state=st.sampled_from(["", *AreaState]),
        has_decision=st.booleans(),
        has_assignment=st.booleans(),
        is_lifted=st.booleans(),
    )
)


@given(items)
def test_a_meeting_closes_when_nothing_is_left(many: list[Came]) -> None:
    """What is left is just what came to nothing, in its order, and a meeting closes when there is none."""
    left = running.what_is_left(many)
    assert list(left) == [one.id for one in many if running.outcome_of(one) is None]
    assert (running.objection_to_closing(OPEN, left) is None) is (len(left) == 0)
