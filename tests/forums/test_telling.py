"""Who is told by letter that a meeting is called, moved or cancelled, and that notes wait: those it reaches, once."""

from datetime import date, time

import pytest

from samsyn.base import clock
from samsyn.base.notices.models import Outgoing
from samsyn.forums.commands import (
    NewMeeting,
    call_meeting,
    cancel_meeting,
    close_meeting,
    move_meeting,
    reinstate_meeting,
    send_notes,
    set_meetings,
    settle_item,
)
from samsyn.forums.rules.kinds import Outcome
from tests.cast import BO
from tests.forums.monday import COUNCIL, FORUM, GUN, IDA, MONDAY, Monday

DAY, TODAY = date(2026, 12, 7), date(2026, 11, 24)
REASON = "Sjukdom som ingen annan behöver veta om"


def told(kind: str) -> dict[str, dict[str, object]]:
    rows = Outgoing.unscoped.filter(kind=kind).order_by("id").values_list("user__name", "facts")
    return dict(rows)


@pytest.fixture
def coming(monday: Monday) -> int:
    """A meeting to come."""
    new = [NewMeeting(DAY, time(9), place="Stadshuset")]
    return set_meetings(actor=monday.actor(GUN), forum_key=FORUM, new=new)[0]


def test_nobody_is_told_of_a_meeting_that_nobody_was_called_to(monday: Monday, coming: int) -> None:
    actor = monday.actor(GUN)
    move_meeting(actor=actor, meeting_id=coming, on=date(2026, 12, 8), reason=REASON, today=TODAY)
    cancel_meeting(actor=actor, meeting_id=coming, reason=REASON, today=TODAY)
    assert not Outgoing.unscoped.exists()


def test_who_was_called_is_told_that_it_is_moved_and_from_when(monday: Monday, coming: int) -> None:
    actor = monday.actor(GUN)
    call_meeting(actor=actor, meeting_id=coming, today=TODAY)
    called = told("meeting.called")
    assert BO.name in called
    assert GUN.name not in called, "she knows"
    move_meeting(actor=actor, meeting_id=coming, on=date(2026, 12, 8), starts=time(10), reason=REASON, today=TODAY)
    moved = told("meeting.moved")
    assert moved.keys() == called.keys()
    assert moved[BO.name] == {
        "title": "Måndagsmöte",
        "forum": FORUM,
        "day": "2026-12-08",
        "time": "10:00",
        "place": "Stadshuset",
        "was_day": "2026-12-07",
        "was_time": "09:00",
    }
    move_meeting(actor=actor, meeting_id=coming, on=DAY, reason=REASON, today=TODAY)
    assert Outgoing.unscoped.filter(kind="meeting.moved", user__name=BO.name).count() == 2, "each move is told"
    assert "was_time" in told("meeting.moved")[BO.name]
    move_meeting(actor=actor, meeting_id=coming, on=date(2026, 12, 8), reason=REASON, today=TODAY)
    assert "was_time" not in told("meeting.moved")[BO.name], "it had no time of day"


def test_who_was_called_is_told_that_it_is_cancelled_and_never_why(monday: Monday, coming: int) -> None:
    actor = monday.actor(GUN)
    call_meeting(actor=actor, meeting_id=coming, today=TODAY)
    cancel_meeting(actor=actor, meeting_id=coming, reason=REASON, today=TODAY)
    assert told("meeting.cancelled").keys() == told("meeting.called").keys()
    reinstate_meeting(actor=actor, meeting_id=coming, today=TODAY)
    again = told("meeting.reinstated")
    assert again.keys() == told("meeting.called").keys(), "who was told that it was cancelled"
    assert again[BO.name]["day"] == DAY.isoformat()
    assert REASON not in str(list(Outgoing.unscoped.values_list("facts", flat=True)))


def test_a_meeting_without_a_time_is_told_of_through_its_day(monday: Monday) -> None:
    actor = monday.actor(GUN)
    (made,) = set_meetings(actor=actor, forum_key=FORUM, new=[NewMeeting(DAY)])
    with clock.at(TODAY):
        call_meeting(actor=actor, meeting_id=made, today=TODAY)
    facts = told("meeting.called")[BO.name]
    assert facts == {"title": "Måndagsmöte", "forum": FORUM, "day": "2026-12-07"}
    until = Outgoing.unscoped.filter(user__name=BO.name).values_list("until", flat=True).get()
    assert until is not None
    assert until.isoformat() == "2026-12-07T22:59:59.999999+00:00"
    assert COUNCIL not in str(facts)


def test_who_shall_approve_notes_is_asked_by_letter_and_told_none_of_it(monday: Monday) -> None:
    actor = monday.actor(GUN)
    with clock.at(MONDAY):
        why = {"outcome": Outcome.NO_ACTION, "text": "Informationen är mottagen.", "today": MONDAY}
        settle_item(actor=actor, item_id=monday.item_id, **why)  # type: ignore[arg-type]
        close_meeting(actor=actor, meeting_id=monday.meeting_id, today=MONDAY)
        facts = {"meeting_id": monday.meeting_id, "approve_by": date(2026, 11, 30), "today": MONDAY}
        send_notes(actor=actor, approvers=("kommunpolis", "chef-fritidsgardarna"), **facts)  # type: ignore[arg-type]
    asked = {"last_day": "2026-11-30"}
    assert told("notes.to_approve") == {BO.name: asked, IDA.name: asked}
