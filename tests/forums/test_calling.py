"""Calling to a meeting: whom it reaches, what is answered, who chairs."""

from datetime import date, timedelta

import pytest

from samsyn.base.collaborations.actors import Actor
from samsyn.base.notices.models import Outgoing
from samsyn.base.refusals import Refused
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.forums.models import Reply
from samsyn.forums.rules.calling import CallObjection, Changes
from samsyn.forums.rules.kinds import Answer
from samsyn.forums.rules.meetings import MeetingState
from samsyn.forums.rules.quorum import Verdict
from samsyn.forums.rules.replying import ReplyObjection
from samsyn.parties import commands as parties
from tests.cast import BO, THE_DAY
from tests.world import World

FORUM = "mandagsmoten"
MONDAY = date(2026, 11, 23)


@pytest.fixture
def bo(world: World) -> Actor:
    program = world.programs["sodertalje"]
    parties.appoint(actor=program, function_key="kommunpolis", user_id=world.users["Bo"], first_day=THE_DAY)
    return world.actor(BO, "sodertalje")


@pytest.fixture
def monday(bo: Actor) -> int:
    return set_meetings(actor=bo, forum_key=FORUM, new=[NewMeeting(MONDAY)])[0]


def answer(actor: Actor, meeting_id: int, seat: str, said: str, **more: object) -> None:
    facts = {"today": THE_DAY, **more}
    commands.reply(actor=actor, meeting_id=meeting_id, seat_key=seat, answer=said, **facts)  # type: ignore[arg-type]


def changed(actor: Actor, meeting_id: int) -> Changes:
    row = queries.meeting(actor, meeting_id)
    return queries.changed_since(actor, row, queries.agenda_of(actor, row), queries.adjuncts(actor, row))


def test_a_notice_is_sent_once_until_something_changes(bo: Actor, monday: int) -> None:
    commands.call_meeting(actor=bo, meeting_id=monday, today=THE_DAY)
    assert queries.meeting(bo, monday).state is MeetingState.CALLED
    with pytest.raises(Refused) as refused:
        commands.call_meeting(actor=bo, meeting_id=monday, today=THE_DAY)
    assert refused.value.objection is CallObjection.NOTHING_NEW
    made = commands.add_item(actor=bo, forum_key=FORUM, meeting_id=monday, title="Nytt")
    assert changed(bo, monday).new == (made,)
    commands.call_meeting(actor=bo, meeting_id=monday, today=THE_DAY)
    assert not changed(bo, monday)


def test_a_notice_reaches_who_holds_a_seat(world: World, bo: Actor, monday: int) -> None:
    found = {one.body.key: one for one in queries.reached(bo, queries.meeting(bo, monday), ())}
    assert [one.name for one in found["kommunpolis"].people] == ["Bo"]
    assert found["nobina"].is_vacant
    assert found["nobina"].is_outside
    program = world.programs["sodertalje"]
    commands.call_meeting(actor=program, meeting_id=monday, today=THE_DAY)
    assert list(Outgoing.unscoped.values_list("user_id", "kind")) == [(world.users["Bo"], "meeting.called")]


def test_no_notice_after_the_day(bo: Actor, monday: int) -> None:
    with pytest.raises(Refused) as refused:
        commands.call_meeting(actor=bo, meeting_id=monday, today=MONDAY + timedelta(days=1))
    assert refused.value.objection is CallObjection.HAS_PASSED


def test_the_latest_answer_counts(bo: Actor, monday: int) -> None:
    answer(bo, monday, "kommunpolis", Answer.NOT_COMING)
    answer(bo, monday, "kommunpolis", Answer.COMING)
    answer(bo, monday, "kommunpolis", Answer.COMING)
    row = queries.meeting(bo, monday)
    said = next(one for one in queries.replies(bo, row) if one.seat.key == "kommunpolis")
    assert (said.answer, said.by_name, said.is_mine) == (Answer.COMING, "Bo", True)
    assert Reply.unscoped.count() == 2
    found = queries.can_decide(bo, row, queries.replies(bo, row))
    assert [one.party.key for one in found.parties if one.coming == "comes"] == ["polisen"]
    assert found.verdict is not Verdict.CAN


@pytest.mark.parametrize(
    ("seat", "said", "more", "objection"),
    [
        ("finns-inte", "coming", {}, ReplyObjection.NOT_A_SEAT),
        ("sakerhetssamordnare", "coming", {}, ReplyObjection.NOT_YOUR_SEAT),
        ("kommunpolis", "kanske", {}, ReplyObjection.UNKNOWN_ANSWER),
        ("kommunpolis", "substitute", {}, ReplyObjection.NO_SUBSTITUTE),
        ("kommunpolis", "substitute", {"substitute_key": "x"}, ReplyObjection.UNKNOWN_SUBSTITUTE),
        ("kommunpolis", "substitute", {"substitute_key": "kommunpolis"}, ReplyObjection.IS_THE_SEAT),
        ("kommunpolis", "substitute", {"substitute_key": "stadsdirektor"}, ReplyObjection.OF_ANOTHER_PARTY),
        ("kommunpolis", "coming", {"today": MONDAY + timedelta(days=1)}, ReplyObjection.AFTER_THE_MEETING),
    ],
)
def test_an_answer_that_cannot_be_is_refused(
    bo: Actor, monday: int, seat: str, said: str, more: dict[str, object], objection: ReplyObjection
) -> None:
    with pytest.raises(Refused) as refused:
        answer(bo, monday, seat, said, **more)
    assert refused.value.objection is objection
    assert not Reply.unscoped.exists()


def test_a_chair_is_handed_over_with_a_reason_and_given_back(bo: Actor, monday: int) -> None:
    with pytest.raises(Refused) as refused:
        commands.hand_over_chair(actor=bo, meeting_id=monday, to_key="sakerhetssamordnare", reason=" ")
    assert refused.value.objection is CallObjection.NO_REASON
    commands.hand_over_chair(actor=bo, meeting_id=monday, to_key="sakerhetssamordnare", reason="Utbildning")
    chair = queries.meeting(bo, monday).chair
    assert ([one.key for one in chair.holders], chair.reason) == (["sakerhetssamordnare"], "Utbildning")
    commands.hand_over_chair(actor=bo, meeting_id=monday, to_key="", reason="")
    assert not queries.meeting(bo, monday).chair.is_handed_over


def test_a_function_is_called_to_one_meeting(bo: Actor, monday: int) -> None:
    facts = {"actor": bo, "meeting_id": monday, "body_key": "noa"}
    commands.call_adjunct(**facts, reason="Berättar om torget", is_presenter=True)  # type: ignore[arg-type]
    (called,) = queries.adjuncts(bo, queries.meeting(bo, monday))
    assert (called.body.key, called.reason, called.is_presenter) == ("noa", "Berättar om torget", True)
    with pytest.raises(Refused) as refused:
        commands.call_adjunct(**facts)  # type: ignore[arg-type]
    assert refused.value.objection is CallObjection.CALLED_ALREADY
    commands.send_adjunct_back(**facts)  # type: ignore[arg-type]
    assert queries.adjuncts(bo, queries.meeting(bo, monday)) == ()
