"""Rules of letters: what one may hold, when it is tried again, what makes it the same."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.base.notices import rules, wording
from samsyn.base.notices.rules import KINDS, WISHES, Notice, Objection, State

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.mark.parametrize(
    ("tries", "wait"),
    [
        (1, MINUTE),
        (2, 5 * MINUTE),
        (3, 15 * MINUTE),
        (4, HOUR),
        (5, HOUR),
        (30, HOUR),
        (74, HOUR),
        (75, None),
        (200, None),
    ],
)
def test_a_letter_is_tried_again_after_longer_and_longer_and_then_hourly(tries: int, wait: timedelta | None) -> None:
    assert rules.wait_after(tries) == wait


def waits() -> list[timedelta]:
    """Give all the waits of a letter that nobody takes."""
    found, tries = [], 1
    while (wait := rules.wait_after(tries)) is not None:
        found.append(wait)
        tries += 1
    return found


def test_it_is_tried_for_three_days_and_no_longer() -> None:
    assert timedelta(days=3) - HOUR < sum(waits(), timedelta()) <= timedelta(days=3)


def test_the_waits_never_grow_shorter() -> None:
    assert waits() == sorted(waits())


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        ("meeting.called", {"title": "Måndagsmöte", "day": "2026-11-23", "time": "09:00", "place": "Stadshuset"}),
        ("meeting.moved", {"day": "2026-11-23", "was_day": "2026-11-20"}),
        ("duties.due", {"keys": ["nykvarn|forums/x/rhythm|2026-12-01"]}),
        ("letters.monday", {"monday": "2026-11-23"}),
    ],
)
def test_a_letter_may_hold_names_days_and_keys(kind: str, facts: dict[str, rules.Fact]) -> None:
    rules.insist_on_facts(Notice(kind, facts=facts))


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        ("meeting.called", {"agenda": "Läget vid torget"}),
        ("decision.waits", {"text": "Vi sätter in fler ordningsvakter"}),
        ("gathering.asked", {"title": "Oro vid skolan"}),
        ("meeting.called", {"title": "x" * 161}),
        ("duties.due", {"keys": ["x" * 301]}),
        ("letters.friday", {}),
    ],
)
def test_a_letter_may_hold_nothing_else(kind: str, facts: dict[str, rules.Fact]) -> None:
    with pytest.raises(ValueError, match=r"no letter|may not|too long"):
        rules.insist_on_facts(Notice(kind, facts=facts))


def test_every_kind_has_a_name_and_answers_to_a_wish() -> None:
    assert set(KINDS) == set(wording.KINDS)
    assert {kind for kind in KINDS if not kind.startswith(("account.", "invitation", "record."))} == set(WISHES)
    assert set(WISHES.values()) == {"monday", "reminders", "meetings"}


TITLES = st.text(max_size=20)


@given(one=TITLES, other=TITLES)
def test_the_same_letter_has_the_same_mark_and_another_has_not(one: str, other: str) -> None:
    def mark(title: str) -> str:
        return rules.mark(Notice("meeting.called", "7", {"title": title}), 1)

    assert (mark(one) == mark(other)) == (one == other)


def test_what_makes_it_once_may_be_said() -> None:
    early, late = (
        Notice("duties.due", facts={"keys": ["a"]}, once="1"),
        Notice("duties.due", facts={"keys": []}, once="1"),
    )
    assert rules.mark(early, None) == rules.mark(late, None) != rules.mark(early, 1)


@pytest.mark.parametrize(
    ("until", "late"), [(None, False), (NOON, False), (NOON - MINUTE, True), (NOON + MINUTE, False)]
)
def test_a_letter_is_too_late_after_its_last_moment(until: datetime | None, late: bool) -> None:
    assert rules.is_too_late(until, NOON) is late


@pytest.mark.parametrize(
    ("ended", "state"),
    [
        ((False, False, False), State.WAITING),
        ((True, False, False), State.SENT),
        ((False, True, False), State.DROPPED),
        ((False, False, True), State.GIVEN_UP),
    ],
)
def test_how_a_letter_stands(ended: tuple[bool, bool, bool], state: State) -> None:
    assert rules.state(is_sent=ended[0], is_dropped=ended[1], is_given_up=ended[2]) is state
    assert state in wording.STATES


@pytest.mark.parametrize(
    ("days", "objection"), [(0, Objection.DAYS_NOT_A_CHOICE), (1, None), (30, None), (31, Objection.DAYS_NOT_A_CHOICE)]
)
def test_one_may_be_reminded_one_to_thirty_days_before(days: int, objection: Objection | None) -> None:
    assert rules.objection_to_wishing(days) is objection
