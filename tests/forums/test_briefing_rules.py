"""The two pages before a meeting: from which day, who wrote last, and the room that each heading has."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.forums.rules.briefing import (
    BULLET,
    MOST_ROWS,
    ROW,
    BriefObjection,
    fitted,
    objection_to_opening,
    objection_to_writing,
    opens_on,
    rows_of,
    tidy,
)
from samsyn.forums.rules.meetings import MeetingState

ON = date(2026, 12, 10)


@pytest.mark.parametrize(
    ("state", "days_before", "objection"),
    [
        (MeetingState.PLANNED, 8, BriefObjection.TOO_SOON),
        (MeetingState.PLANNED, 7, None),
        (MeetingState.CALLED, 0, None),
        (MeetingState.CALLED, -1, BriefObjection.NOT_AHEAD),
        (MeetingState.OPEN, 0, BriefObjection.NOT_AHEAD),
        (MeetingState.CLOSED, 0, BriefObjection.NOT_AHEAD),
        (MeetingState.CANCELLED, 3, BriefObjection.NOT_AHEAD),
    ],
)
def test_they_are_made_seven_days_before(
    state: MeetingState, days_before: int, objection: BriefObjection | None
) -> None:
    assert opens_on(ON) == date(2026, 12, 3)
    assert objection_to_opening(state, on=ON, today=ON - timedelta(days=days_before)) == objection


@pytest.mark.parametrize(
    ("seen", "text", "objection"),
    [
        (2, "Nytt", None),
        (1, "Nytt", BriefObjection.WRITTEN_OVER),
        (1, "  Så är det  ", None),
        (2, "x" * ROW * MOST_ROWS, None),
        (2, "x" * (ROW * MOST_ROWS + 1), BriefObjection.TOO_LONG),
    ],
)
def test_the_second_to_save_sees_the_difference(seen: int, text: str, objection: BriefObjection | None) -> None:
    assert objection_to_writing(seen=seen, revision=2, text=text, before="Så är det") == objection


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", ""),
        ("En rad\r\n\r\n  en till ", "En rad\nen till"),
        ("-ett\n– två\n• tre", "– ett\n– två\n– tre"),
    ],
)
def test_a_text_is_tidied(typed: str, said: str) -> None:
    assert tidy(typed) == said


def test_what_does_not_fit_is_counted() -> None:
    text = fitted("Sent:", [f"Sak {one}" for one in range(20)], lambda left: f"och {left} till")
    assert text.splitlines()[-1] == "– och 11 till"
    assert rows_of(text) == MOST_ROWS
    assert fitted("", ["Ett"], str) == "– Ett"


@given(st.lists(st.text(st.characters(categories=["L", "Zs"]), min_size=1, max_size=300), max_size=30))
def test_a_heading_never_takes_more_than_its_room(listed: list[str]) -> None:
    assert rows_of(fitted("Det här är sent:", listed, lambda left: f"och {left} till")) <= MOST_ROWS


@given(st.text(st.characters(exclude_categories=["C"]), max_size=300))
def test_tidying_twice_changes_nothing(typed: str) -> None:
    assert tidy(tidy(typed)) == tidy(typed)


def test_a_lead_that_has_no_room_itself_is_written_whole_without_its_list() -> None:
    lead = "Ord " * 2_000
    assert fitted(lead, ["Torget"], lambda count: f"och {count} till") == f"{lead}\n{BULLET}och 1 till"
