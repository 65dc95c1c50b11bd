"""The rules of notes: how they stand, who may say what, and when they are locked."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.forums.rules import notes as rules
from samsyn.forums.rules.notes import Days, NotedItem, NotesContent, NotesObjection, NotesState, Said, Verdict

MONDAY, LAST = date(2026, 11, 23), date(2026, 11, 30)
BEFORE, AFTER = Days(MONDAY, LAST), Days(LAST + timedelta(1), LAST)
YES, NO = Verdict.APPROVED, Verdict.COMMENTED


@pytest.mark.parametrize(
    ("sent", "locked", "said", "day", "expected"),
    [
        (False, False, [], BEFORE, NotesState.UNSENT),
        (True, False, [], BEFORE, NotesState.WAITING),
        (True, False, [("a", YES, 2)], BEFORE, NotesState.WAITING),
        (True, False, [("a", YES, 2), ("b", YES, 2)], BEFORE, NotesState.APPROVED),
        (True, False, [("a", YES, 1), ("b", YES, 2)], BEFORE, NotesState.WAITING),  # mended since
        (True, False, [("a", NO, 2), ("b", YES, 2)], BEFORE, NotesState.COMMENTED),
        (True, False, [("a", NO, 2), ("a", YES, 2), ("b", YES, 2)], BEFORE, NotesState.APPROVED),
        (True, False, [("a", NO, 1)], AFTER, NotesState.OVERDUE),
        (True, False, [("a", NO, 2)], Days(LAST, LAST), NotesState.COMMENTED),
        (True, False, [("a", NO, 2)], AFTER, NotesState.OVERDUE),  # a comment holds nothing up for ever
        (True, False, [], Days(LAST, LAST), NotesState.WAITING),  # the last day counts
        (True, False, [], AFTER, NotesState.OVERDUE),
        (True, True, [], AFTER, NotesState.LOCKED),
    ],
)
def test_how_notes_stand(
    sent: bool, locked: bool, said: list[tuple[str, Verdict, int]], day: Days, expected: NotesState
) -> None:
    found = rules.state_of(
        is_sent=sent, is_locked=locked, asked=["a", "b"], said=[Said(*one) for one in said], revision=2, day=day
    )
    assert found is expected


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(Verdict), st.integers(1, 3)), max_size=12))
def test_only_the_last_word_about_the_notes_as_they_are_counts(said: list[tuple[str, Verdict, int]]) -> None:
    found = rules.approved_by([Said(*one) for one in said], 3)
    last = {key: verdict for key, verdict, revision in said if revision == 3}
    assert found == {key for key, verdict in last.items() if verdict is YES}


@pytest.mark.parametrize(
    ("held", "individual", "sent", "approvers", "day", "expected"),
    [
        (True, False, False, ["a"], BEFORE, None),
        (False, False, False, ["a"], BEFORE, NotesObjection.NOT_HELD),
        (True, True, False, ["a"], BEFORE, NotesObjection.NO_PERSONS),
        (True, False, True, ["a"], BEFORE, NotesObjection.IS_SENT),
        (True, False, False, [], BEFORE, NotesObjection.NO_APPROVER),
        (True, False, False, ["a", "z"], BEFORE, NotesObjection.UNKNOWN_APPROVER),
        (True, False, False, ["a"], AFTER, NotesObjection.TOO_SOON),
    ],
)
def test_sending(
    held: bool, individual: bool, sent: bool, approvers: list[str], day: Days, expected: NotesObjection | None
) -> None:
    facts = {"is_held": held, "is_individual": individual, "is_sent": sent}
    found = rules.objection_to_sending(**facts, approvers=approvers, seats=["a", "b"], day=day)
    assert found is expected


@pytest.mark.parametrize(
    ("locked", "asked", "verdict", "words", "approved", "expected"),
    [
        (False, True, YES, "", False, None),
        (False, True, YES, "", True, NotesObjection.SAID_ALREADY),
        (False, True, NO, "Fel dag i punkt 2.", True, None),
        (False, True, NO, "  ", False, NotesObjection.SAYS_NOTHING),
        (False, False, YES, "", False, NotesObjection.NOT_ASKED),
        (True, True, YES, "", False, NotesObjection.IS_LOCKED),
    ],
)
def test_saying(
    locked: bool, asked: bool, verdict: Verdict, words: str, approved: bool, expected: NotesObjection | None
) -> None:
    facts = {"is_locked": locked, "is_asked": asked, "has_approved": approved}
    assert rules.objection_to_saying(**facts, verdict=verdict, words=words) is expected


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (NotesState.APPROVED, None),
        (NotesState.OVERDUE, None),
        (NotesState.UNSENT, NotesObjection.NOT_SENT),
        (NotesState.WAITING, NotesObjection.STILL_WAITING),
        (NotesState.COMMENTED, NotesObjection.STILL_WAITING),
        (NotesState.LOCKED, NotesObjection.IS_LOCKED),
    ],
)
def test_locking(state: NotesState, expected: NotesObjection | None) -> None:
    assert rules.objection_to_locking(state) is expected


@pytest.mark.parametrize(
    ("sent_on", "today", "expected"),
    [
        (None, MONDAY + timedelta(7), False),
        (None, MONDAY + timedelta(8), True),
        (MONDAY + timedelta(7), MONDAY + timedelta(90), False),
        (MONDAY + timedelta(8), MONDAY + timedelta(90), True),
    ],
)
def test_late_notes(sent_on: date | None, today: date, expected: bool) -> None:
    assert rules.is_late(MONDAY, sent_on=sent_on, today=today) is expected


def test_who_reads_which_items() -> None:
    items = tuple(NotedItem(number, "", circle=circle) for number, circle in enumerate(["", "parties", "open:x"]))
    content = NotesContent("Forumet", "Mötet", MONDAY, items=items)
    assert rules.read_by(content, None) == items
    assert [one.id for one in rules.read_by(content, {"open:x"})] == [0, 2]
