"""Meetings that are moved, cancelled, brought back or held elsewhere: as long as they are to come, each told anew."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base import clock
from samsyn.base.audit.models import Event
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.forums import queries
from samsyn.forums.commands import (
    NewMeeting,
    cancel_meeting,
    change_meeting,
    move_meeting,
    reinstate_meeting,
    set_meetings,
)
from samsyn.forums.models import Meeting
from samsyn.forums.rules.meetings import (
    MeetingObjection,
    MeetingState,
    objection_to_changing,
    objection_to_link,
    objection_to_reason,
)
from tests.cast import BO, DISA, EGIL, THE_DAY
from tests.world import World

FORUM = "mandagsmoten"
MONDAY, TUESDAY, NEXT = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 30)
WHY = "Polisen är på övning."


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (MeetingState.PLANNED, None),
        (MeetingState.CALLED, None),
        (MeetingState.OPEN, MeetingObjection.IS_OPEN),
        (MeetingState.CLOSED, MeetingObjection.HAS_BEEN_HELD),
        (MeetingState.CANCELLED, MeetingObjection.IS_CANCELLED),
    ],
)
def test_only_what_is_to_come_is_changed(state: MeetingState, expected: MeetingObjection | None) -> None:
    assert objection_to_changing(state) is expected


@pytest.mark.parametrize(
    ("link", "is_fine"),
    [
        ("", True),
        ("https://video.example/rum/12", True),
        ("HTTP://video.example", True),
        ("video.example/rum", False),
        ("javascript:alert(1)", False),
        ("https://video.example/rum 12", False),
        ('https://video.example/"onclick', False),
    ],
)
def test_a_link_can_be_opened(link: str, is_fine: bool) -> None:
    assert objection_to_link(link) is (None if is_fine else MeetingObjection.NOT_AN_ADDRESS)


@pytest.mark.parametrize(("reason", "is_fine"), [(WHY, True), ("", False), ("  \n ", False)])
def test_a_reason_is_given(reason: str, is_fine: bool) -> None:
    assert objection_to_reason(reason) is (None if is_fine else MeetingObjection.NO_REASON)


def a_meeting(world: World, on: date = MONDAY) -> int:
    new = NewMeeting(on, time(9), time(9, 30), place="Polisstationen")
    (made,) = set_meetings(actor=world.actor(BO, "sodertalje"), forum_key=FORUM, new=[new])
    return made


def refused(act: Callable[[], object]) -> MeetingObjection:
    with pytest.raises(Refused) as raised:
        act()
    assert isinstance(raised.value.objection, MeetingObjection)
    return raised.value.objection


class TestMoving:
    """B5: a meeting is moved with a reason, and keeps the promised time that it was first set for."""

    def test_it_is_moved(self, world: World) -> None:
        bo, made = world.actor(BO, "sodertalje"), a_meeting(world)
        with clock.at(THE_DAY):
            move_meeting(actor=bo, meeting_id=made, on=TUESDAY, starts=time(13), reason=f" {WHY} ", today=THE_DAY)
        row = queries.meeting(bo, made)
        assert (row.on, row.first_on, row.starts, row.ends) == (TUESDAY, MONDAY, time(13), None)
        assert (row.reason, row.sequence, row.state, row.place) == (WHY, 1, MeetingState.PLANNED, "Polisstationen")
        assert row.changed_at.date() == THE_DAY
        event = Event.unscoped.get(verb="forums.meeting_moved")
        assert (event.circle, event.before, event.after) == (
            f"open:{FORUM}",
            {"on": MONDAY.isoformat()},
            {"on": TUESDAY.isoformat()},
        )
        assert WHY not in str(event.facts)
        move_meeting(actor=bo, meeting_id=made, on=NEXT, reason=WHY, today=THE_DAY)
        assert (queries.meeting(bo, made).first_on, queries.meeting(bo, made).sequence) == (MONDAY, 2)

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            ({"reason": " "}, MeetingObjection.NO_REASON),
            ({"on": MONDAY, "starts": time(9), "ends": time(9, 30)}, MeetingObjection.NOT_MOVED),
            ({"on": NEXT}, MeetingObjection.MEETS_THAT_DAY),
            ({"on": date(2027, 1, 4)}, MeetingObjection.OUTSIDE_THE_TERM),
            ({"ends": time(10)}, MeetingObjection.NO_START),
            ({"starts": time(10), "ends": time(9)}, MeetingObjection.ENDS_BEFORE_IT_BEGINS),
        ],
    )
    def test_it_is_not_moved(self, world: World, facts: dict[str, Any], expected: MeetingObjection) -> None:
        bo, made = world.actor(BO, "sodertalje"), a_meeting(world)
        a_meeting(world, NEXT)
        told: dict[str, Any] = {"on": TUESDAY, "reason": WHY, **facts}
        assert refused(lambda: move_meeting(actor=bo, meeting_id=made, today=THE_DAY, **told)) is expected
        assert queries.meeting(bo, made).sequence == 0

    def test_the_hour_alone_can_be_moved(self, world: World) -> None:
        bo, made = world.actor(BO, "sodertalje"), a_meeting(world)
        move_meeting(actor=bo, meeting_id=made, on=MONDAY, starts=time(14), reason=WHY, today=THE_DAY)
        assert queries.meeting(bo, made).starts == time(14)


class TestCancelling:
    """A13, B5: a cancelled meeting leaves its day free, and can take place after all."""

    def test_it_is_cancelled_and_taken_back(self, world: World) -> None:
        bo, made = world.actor(BO, "sodertalje"), a_meeting(world)
        cancel_meeting(actor=bo, meeting_id=made, reason=WHY, today=THE_DAY)
        row = queries.meeting(bo, made)
        assert (row.state, row.reason, row.sequence) == (MeetingState.CANCELLED, WHY, 1)
        assert queries.meetings(bo, first=MONDAY, last=MONDAY) == []
        assert queries.meetings(bo, first=MONDAY, last=MONDAY, is_with_cancelled=True) == [row]
        reinstate_meeting(actor=bo, meeting_id=made, today=THE_DAY)
        row = queries.meeting(bo, made)
        assert (row.state, row.reason, row.sequence) == (MeetingState.PLANNED, "", 2)
        verbs = {"forums.meeting_cancelled", "forums.meeting_reinstated"}
        assert set(Event.unscoped.filter(verb__in=verbs).values_list("verb", flat=True)) == verbs

    def test_it_is_cancelled_with_a_reason_and_once(self, world: World) -> None:
        bo, made = world.actor(BO, "sodertalje"), a_meeting(world)
        cancel: dict[str, Any] = {"actor": bo, "meeting_id": made, "today": THE_DAY}
        assert refused(lambda: cancel_meeting(reason="", **cancel)) is MeetingObjection.NO_REASON
        cancel_meeting(reason=WHY, **cancel)
        assert refused(lambda: cancel_meeting(reason=WHY, **cancel)) is MeetingObjection.IS_CANCELLED

    def test_the_day_was_taken_meanwhile(self, world: World) -> None:
        bo, made = world.actor(BO, "sodertalje"), a_meeting(world)
        assert refused(lambda: reinstate_meeting(actor=bo, meeting_id=made, today=THE_DAY)) is (
            MeetingObjection.NOT_CANCELLED
        )
        cancel_meeting(actor=bo, meeting_id=made, reason=WHY, today=THE_DAY)
        a_meeting(world)
        assert refused(lambda: reinstate_meeting(actor=bo, meeting_id=made, today=THE_DAY)) is (
            MeetingObjection.MEETS_THAT_DAY
        )


class TestChanging:
    """B7: a room or a video link, and the hour."""

    LINK = "https://video.example/rum/12"

    def test_place_and_hour_are_changed(self, world: World) -> None:
        bo, made = world.actor(BO, "sodertalje"), a_meeting(world)
        new: dict[str, Any] = {"starts": time(8, 30), "ends": time(9), "place": "Stadshuset", "link": self.LINK}
        change_meeting(actor=bo, meeting_id=made, **new)
        row = queries.meeting(bo, made)
        assert (row.starts, row.ends, row.place, row.link, row.sequence) == (*new.values(), 1)
        change_meeting(actor=bo, meeting_id=made, **new)
        assert queries.meeting(bo, made).sequence == 1
        assert Event.unscoped.filter(verb="forums.meeting_changed").count() == 1

    def test_what_cannot_be(self, world: World) -> None:
        bo, made = world.actor(BO, "sodertalje"), a_meeting(world)
        assert refused(lambda: change_meeting(actor=bo, meeting_id=made, link="javascript:x")) is (
            MeetingObjection.NOT_AN_ADDRESS
        )
        assert refused(lambda: change_meeting(actor=bo, meeting_id=made, ends=time(9))) is MeetingObjection.NO_START
        new = [NewMeeting(TUESDAY, link="rum 12")]
        assert refused(lambda: set_meetings(actor=bo, forum_key=FORUM, new=new)) is MeetingObjection.NOT_AN_ADDRESS


def _acts(world: World, meeting_id: int) -> list[Callable[[], None]]:
    bo = world.actor(BO, "sodertalje")
    told: dict[str, Any] = {"actor": bo, "meeting_id": meeting_id}
    return [
        lambda: move_meeting(on=TUESDAY, reason=WHY, today=THE_DAY, **told),
        lambda: cancel_meeting(reason=WHY, today=THE_DAY, **told),
        lambda: change_meeting(place="Stadshuset", **told),
    ]


def test_a_held_or_open_meeting_stays_as_it_was(world: World) -> None:
    made = a_meeting(world)
    for column, expected in (
        ("opened_at", MeetingObjection.IS_OPEN),
        ("closed_at", MeetingObjection.HAS_BEEN_HELD),
    ):
        Meeting.unscoped.filter(pk=made).update(**{column: clock.now()})
        for act in _acts(world, made):
            assert refused(act) is expected


def test_who_only_reads_or_belongs_elsewhere_changes_nothing(world: World) -> None:
    made = a_meeting(world)
    for actor, error in ((world.actor(DISA), NotAllowed), (world.actor(EGIL), ObjectDoesNotExist)):
        told: dict[str, Any] = {"actor": actor, "meeting_id": made}
        with pytest.raises(error):
            move_meeting(on=TUESDAY, reason=WHY, today=THE_DAY, **told)
        with pytest.raises(error):
            cancel_meeting(reason=WHY, today=THE_DAY, **told)
        with pytest.raises(error):
            reinstate_meeting(today=THE_DAY, **told)
        with pytest.raises(error):
            change_meeting(place="Stadshuset", **told)
