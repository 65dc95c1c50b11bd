"""Setting the days that a forum meets: one day once, inside the term, all or none."""

from datetime import date, time

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.audit.models import Event
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.forums import queries
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.forums.models import Meeting
from samsyn.forums.rules.meetings import MeetingObjection, MeetingState, objection_to_setting, state_of
from samsyn.papers import organisation
from tests.cast import ALVA, BO, DISA, EGIL
from tests.world import World
from tests.written import paper

FORUM = "chefssamradet"
MARCH, MAY = date(2027, 3, 4), date(2027, 5, 6)


@pytest.mark.parametrize(
    ("on", "taken", "starts", "ends", "expected"),
    [
        (MARCH, (), None, None, None),
        (MARCH, (MAY,), time(9), time(10), None),
        (MARCH, (MARCH,), None, None, MeetingObjection.MEETS_THAT_DAY),
        (MARCH, (), None, time(10), MeetingObjection.NO_START),
        (MARCH, (), time(10), time(10), MeetingObjection.ENDS_BEFORE_IT_BEGINS),
    ],
)
def test_setting(
    on: date, taken: tuple[date, ...], starts: time | None, ends: time | None, expected: MeetingObjection | None
) -> None:
    assert objection_to_setting(on, term=None, taken=taken, starts=starts, ends=ends) is expected


def test_a_meeting_lies_within_the_term() -> None:
    """Nykvarn 2021–2022 § 2: the agreement holds from its first day through its last."""
    held = organisation.term(paper())
    assert held is not None
    assert held.last_day is not None
    facts = {"term": held, "taken": (), "starts": None, "ends": None}
    assert objection_to_setting(held.first_day, **facts) is None  # type: ignore[arg-type]
    assert objection_to_setting(held.last_day, **facts) is None  # type: ignore[arg-type]
    for on in (date(1999, 1, 1), date(2999, 1, 1)):
        assert objection_to_setting(on, **facts) is MeetingObjection.OUTSIDE_THE_TERM  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("called", "opened", "closed", "cancelled", "expected"),
    [
        (False, False, False, False, MeetingState.PLANNED),
        (True, False, False, False, MeetingState.CALLED),
        (True, True, False, False, MeetingState.OPEN),
        (False, True, True, False, MeetingState.CLOSED),
        (True, False, False, True, MeetingState.CANCELLED),
    ],
)
def test_how_a_meeting_stands(
    called: bool, opened: bool, closed: bool, cancelled: bool, expected: MeetingState
) -> None:
    found = state_of(is_called=called, is_opened=opened, is_closed=closed, is_cancelled=cancelled)
    assert found is expected


class TestCommand:
    """Meetings are set through the command alone."""

    FORUM = "mandagsmoten"
    MONDAY, NEXT = date(2026, 11, 23), date(2026, 11, 30)

    def test_meetings_are_set_and_shown(self, world: World) -> None:
        bo = world.actor(BO, "sodertalje")
        nine = NewMeeting(self.MONDAY, time(9), time(9, 30), place="Polisstationen")
        made = set_meetings(actor=bo, forum_key=self.FORUM, new=[nine, NewMeeting(self.NEXT, is_extra=True)])
        first, second = queries.meetings(bo, first=self.MONDAY, last=self.NEXT)
        assert [first.id, second.id] == made
        assert (first.name, first.starts, first.place, first.number) == ("Måndagsmöte", time(9), "Polisstationen", 1)
        assert (second.is_extra, second.number, second.state) == (True, 2, MeetingState.PLANNED)
        assert first.is_ahead
        assert not first.is_held
        assert queries.meeting(bo, made[1]) == second
        assert queries.meetings(bo, first=self.NEXT, last=self.NEXT, forum_key="styrgruppen") == []
        assert Event.unscoped.filter(verb="forums.meetings_set").count() == 1

    def test_all_or_none(self, world: World) -> None:
        bo = world.actor(BO, "sodertalje")
        with pytest.raises(Refused) as refused:
            set_meetings(actor=bo, forum_key=self.FORUM, new=[NewMeeting(self.MONDAY), NewMeeting(self.MONDAY)])
        assert refused.value.objection is MeetingObjection.MEETS_THAT_DAY
        assert not Meeting.unscoped.exists()

    def test_a_forum_that_is_not_there_has_no_meetings(self, world: World) -> None:
        with pytest.raises(Refused) as refused:
            set_meetings(actor=world.actor(BO, "sodertalje"), forum_key="finns-inte", new=[NewMeeting(self.MONDAY)])
        assert refused.value.objection is MeetingObjection.NO_SUCH_FORUM

    def test_who_only_reads_sets_no_meeting(self, world: World) -> None:
        with pytest.raises(NotAllowed):
            set_meetings(actor=world.actor(DISA), forum_key=FORUM, new=[NewMeeting(self.MONDAY)])

    def test_another_municipality_sees_nothing(self, world: World) -> None:
        (made,) = set_meetings(actor=world.actor(BO, "sodertalje"), forum_key=self.FORUM, new=[NewMeeting(self.MONDAY)])
        for stranger in (world.actor(EGIL), world.actor(ALVA)):
            assert queries.meetings(stranger, first=self.MONDAY, last=self.NEXT) == []
            with pytest.raises(ObjectDoesNotExist):
                queries.meeting(stranger, made)
