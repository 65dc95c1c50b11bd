"""Holding a meeting: opened on its day, written in by several, closed once, and that is the evidence."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base import clock
from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused
from samsyn.duties import queries as duties
from samsyn.duties.models import Evidence
from samsyn.duties.rules.standings import Standing
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.forums.models import Adjunct, Attendance, Decision, Item, Meeting, Reply
from samsyn.forums.rules.kinds import Answer, AreaState, Opening, Outcome
from samsyn.forums.rules.meetings import MeetingObjection, MeetingState
from samsyn.forums.rules.running import RunObjection
from tests.cast import ALVA, BO, DISA, THE_DAY
from tests.world import World

FORUM, RHYTHM = "mandagsmoten", "forums/mandagsmoten/rhythm"
MONDAY = date(2026, 11, 16)


@pytest.fixture
def bo(world: World) -> Actor:
    return world.actor(BO, "sodertalje")


def a_meeting(actor: Actor, on: date = MONDAY, forum: str = FORUM) -> int:
    (made,) = set_meetings(actor=actor, forum_key=forum, new=[NewMeeting(on)])
    return made


def an_open_meeting(actor: Actor, on: date = MONDAY, forum: str = FORUM) -> int:
    made = a_meeting(actor, on, forum)
    commands.open_meeting(actor=actor, meeting_id=made, today=THE_DAY)
    return made


def an_item(actor: Actor, meeting: int, **facts: Any) -> int:
    usual: dict[str, Any] = {"circle": INSIDE, "forum_key": FORUM, "title": "Belysningen vid torget", "position": 1}
    return Item.rows.add(actor, meeting_id=meeting, **usual | facts).pk


def a_decision(actor: Actor, item: int, **facts: Any) -> Decision:
    usual: dict[str, Any] = {
        "circle": INSIDE,
        "forum_key": FORUM,
        "text": "Vi lyser upp torget.",
        "proposed_on": MONDAY,
    }
    return Decision.rows.add(actor, item_id=item, **usual | facts)


def refused(objection: object, command: Any, **facts: Any) -> None:
    with pytest.raises(Refused) as no:
        command(**facts)
    assert no.value.objection == objection


def stands(actor: Actor, meeting: int) -> MeetingState:
    return queries.meeting(actor, meeting).state


class TestOpening:
    """A meeting is opened on its day or later."""

    def test_it_is_open_and_once(self, bo: Actor) -> None:
        made = an_open_meeting(bo)
        first = queries.meeting(bo, made)
        commands.open_meeting(actor=bo, meeting_id=made, today=THE_DAY)
        assert first.state is MeetingState.OPEN
        assert queries.meeting(bo, made) == first
        assert Event.unscoped.filter(verb="forums.meeting_opened").exists()

    def test_not_before_its_day(self, bo: Actor) -> None:
        made = a_meeting(bo, date(2026, 11, 23))
        facts: dict[str, Any] = {"actor": bo, "meeting_id": made}
        refused(MeetingObjection.NOT_YET, commands.open_meeting, **facts, today=date(2026, 11, 22))
        commands.open_meeting(**facts, today=date(2026, 11, 23))

    def test_who_has_answered_is_there(self, bo: Actor) -> None:
        made = a_meeting(bo)
        for seat, answer in (
            ("kommunpolis", Answer.NOT_COMING),
            ("kommunpolis", Answer.COMING),
            ("brandforsvaret", Answer.SUBSTITUTE),
        ):
            substitute = "sakerhetschef" if answer is Answer.SUBSTITUTE else ""
            Reply.rows.add(bo, meeting_id=made, seat_key=seat, answer=answer, substitute_key=substitute)
        commands.open_meeting(actor=bo, meeting_id=made, today=THE_DAY)
        found = Attendance.rows.of(bo).values_list("seat_key", "is_present", "substitute_key")
        assert set(found) == {("kommunpolis", True, ""), ("brandforsvaret", False, "sakerhetschef")}

    def test_who_does_not_lead_opens_none(self, world: World) -> None:
        """In Nykvarn Bo is an ordinary member, and of no party that chairs that day's meeting."""
        alva = world.actor(ALVA)
        (made,) = set_meetings(actor=alva, forum_key="chefssamradet", new=[NewMeeting(date(2022, 3, 4))])
        for other in (world.actor(DISA), world.actor(BO, "nykvarn")):
            with pytest.raises(NotAllowed):
                commands.open_meeting(actor=other, meeting_id=made, today=THE_DAY)
        commands.open_meeting(actor=alva, meeting_id=made, today=THE_DAY)

    def test_a_stranger_finds_none(self, bo: Actor, world: World) -> None:
        with pytest.raises(ObjectDoesNotExist):
            commands.open_meeting(actor=world.actor(ALVA), meeting_id=a_meeting(bo), today=THE_DAY)


class TestAttendance:
    """Who is there is noted by a tap, and a substitute for who is not."""

    def test_it_is_noted_and_changed(self, bo: Actor) -> None:
        made = an_open_meeting(bo)
        note: dict[str, Any] = {"actor": bo, "meeting_id": made, "seat_key": "kommunpolis"}
        commands.note_attendance(**note, is_present=True)
        commands.note_attendance(**note, is_present=False, substitute_key="sakerhetschef")
        (one,) = Attendance.rows.of(bo)
        assert (one.seat_key, one.is_present, one.substitute_key) == ("kommunpolis", False, "sakerhetschef")
        assert one.circle == f"open:{FORUM}"

    def test_an_adjunct_is_noted(self, bo: Actor) -> None:
        made = an_open_meeting(bo)
        Adjunct.rows.add(bo, meeting_id=made, body_key="sakerhetschef")
        commands.note_attendance(actor=bo, meeting_id=made, seat_key="sakerhetschef", is_present=True)
        assert Attendance.rows.of(bo).get().seat_key == "sakerhetschef"

    def test_a_substitute_for_who_is_there(self, bo: Actor) -> None:
        facts: dict[str, Any] = {"actor": bo, "meeting_id": an_open_meeting(bo), "seat_key": "kommunpolis"}
        substitute: dict[str, Any] = {"is_present": True, "substitute_key": "sakerhetschef"}
        refused(RunObjection.IS_THERE, commands.note_attendance, **facts, **substitute)
        assert not Attendance.rows.of(bo).exists()

    def test_a_substitute_is_in_one_place(self, bo: Actor) -> None:
        made = an_open_meeting(bo)
        Adjunct.rows.add(bo, meeting_id=made, body_key="sakerhetschef")
        note: dict[str, Any] = {"actor": bo, "meeting_id": made}
        instead: dict[str, Any] = {**note, "is_present": False, "substitute_key": "sakerhetschef"}
        commands.note_attendance(seat_key="sakerhetschef", is_present=True, **note)
        refused(RunObjection.IS_HERE_ALREADY, commands.note_attendance, seat_key="kommunpolis", **instead)
        commands.note_attendance(seat_key="sakerhetschef", is_present=False, **note)
        commands.note_attendance(seat_key="kommunpolis", **instead)
        commands.note_attendance(seat_key="kommunpolis", **instead)
        refused(RunObjection.IS_HERE_ALREADY, commands.note_attendance, seat_key="brandforsvaret", **instead)

    def test_everybody_else(self, bo: Actor) -> None:
        made = an_open_meeting(bo)
        commands.note_attendance(actor=bo, meeting_id=made, seat_key="nobina", is_present=False)
        commands.note_everybody(actor=bo, meeting_id=made)
        there = dict(Attendance.rows.of(bo).values_list("seat_key", "is_present"))
        assert len(there) == 9
        assert [key for key, is_there in there.items() if not is_there] == ["nobina"]

    def test_before_it_is_open(self, bo: Actor) -> None:
        facts: dict[str, Any] = {
            "actor": bo,
            "meeting_id": a_meeting(bo),
            "seat_key": "kommunpolis",
            "is_present": True,
        }
        refused(MeetingObjection.NOT_OPEN, commands.note_attendance, **facts)

    def test_none_where_individuals_are_spoken_of(self, bo: Actor) -> None:
        """Punkt 6, SSPF-grupper: the forum leaves only that it met."""
        made = a_meeting(bo, forum="sspf-grupper")
        Reply.rows.add(bo, meeting_id=made, seat_key="skolkurator", answer=Answer.COMING)
        commands.open_meeting(actor=bo, meeting_id=made, today=THE_DAY)
        facts: dict[str, Any] = {"actor": bo, "meeting_id": made}
        refused(RunObjection.NO_PERSONS, commands.note_everybody, **facts)
        seat: dict[str, Any] = {"seat_key": "skolkurator", "is_present": True}
        refused(RunObjection.NO_PERSONS, commands.note_attendance, **facts, **seat)
        assert not Attendance.rows.of(bo).exists()
        commands.close_meeting(**facts, today=THE_DAY)
        assert stands(bo, made) is MeetingState.CLOSED


class TestWriting:
    """Several write at once, and nobody's words are lost."""

    def test_the_second_to_save_is_told(self, bo: Actor) -> None:
        item = an_item(bo, an_open_meeting(bo))
        assert commands.write_item(actor=bo, item_id=item, text="Bo skrev detta.", seen=0) == 1
        refused(RunObjection.WRITTEN_OVER, commands.write_item, actor=bo, item_id=item, text="Annat.", seen=0)
        assert commands.write_item(actor=bo, item_id=item, text="Bo skrev detta.", seen=0) == 1
        assert commands.write_item(actor=bo, item_id=item, text="Bo skrev detta. Annat.", seen=1) == 2
        assert Item.rows.of(bo).get().text == "Bo skrev detta. Annat."

    def test_a_person_is_stopped(self, bo: Actor) -> None:
        item = an_item(bo, an_open_meeting(bo))
        with pytest.raises(Refused) as no:
            commands.write_item(actor=bo, item_id=item, text="Det gäller 900118-9811.", seen=0)
        assert isinstance(no.value.objection, Found)
        assert Item.rows.of(bo).get().text == ""

    def test_the_log_holds_no_words(self, bo: Actor) -> None:
        item = an_item(bo, an_open_meeting(bo))
        commands.write_item(actor=bo, item_id=item, text="Bo skrev detta.", seen=0)
        event = Event.unscoped.get(verb="forums.item_written")
        assert (event.subject_title, event.after, event.circle) == ("", {"revision": 1}, INSIDE)

    def test_what_waits_without_a_meeting(self, bo: Actor) -> None:
        waiting = Item.rows.add(bo, circle=INSIDE, forum_key=FORUM, title="Vilande").pk
        refused(MeetingObjection.NOT_OPEN, commands.write_item, actor=bo, item_id=waiting, text="Nu", seen=0)

    def test_an_area_has_its_state(self, bo: Actor) -> None:
        made = an_open_meeting(bo)
        area, other = an_item(bo, made, opening=Opening.AREA), an_item(bo, made)
        commands.mark_area(actor=bo, item_id=area, state=AreaState.WATCH)
        commands.mark_area(actor=bo, item_id=area, state=AreaState.ACT)
        assert Item.rows.of(bo).get(pk=area).area_state == AreaState.ACT
        refused(RunObjection.NOT_AN_AREA, commands.mark_area, actor=bo, item_id=other, state=AreaState.CALM)


class TestSettling:
    """An item comes to a decision, an assignment, or no action with why."""

    def test_no_action_has_its_reason(self, bo: Actor) -> None:
        item = an_item(bo, an_open_meeting(bo))
        facts: dict[str, Any] = {"actor": bo, "item_id": item, "today": THE_DAY}
        refused(RunObjection.NO_WHY, commands.settle_item, **facts, outcome=Outcome.NO_ACTION)
        refused(RunObjection.NOT_DECIDED, commands.settle_item, **facts, outcome=Outcome.DECIDED)
        refused(RunObjection.NOT_ASSIGNED, commands.settle_item, **facts, outcome=Outcome.ASSIGNED)
        commands.settle_item(**facts, outcome=Outcome.NO_ACTION, text=" Informationen är mottagen. ")
        one = Item.rows.of(bo).get()
        assert (one.outcome, one.outcome_text) == (Outcome.NO_ACTION, "Informationen är mottagen.")
        commands.settle_item(**facts, outcome=None)
        one.refresh_from_db()
        assert (one.outcome, one.outcome_text) == ("", "")

    def test_an_action_is_an_assignment(self, bo: Actor) -> None:
        item = an_item(bo, an_open_meeting(bo))
        facts: dict[str, Any] = {"actor": bo, "item_id": item, "today": THE_DAY}
        dated = commands.give_action(
            **facts, owner_key="kommunpolis", what="Tala med butikerna", by_day=THE_DAY + timedelta(days=7)
        )
        following = commands.give_action(**facts, owner_key="sakerhetschef", what="Beställ lampor")
        by_day, by_forum = duties.assignments(bo, on=THE_DAY, about=("forums.item", [str(item)]))
        assert (by_day.id, by_day.by_day) == (dated, THE_DAY + timedelta(days=7))
        assert by_forum.id == following
        assert by_forum.by_forum is not None
        assert (by_forum.by_forum.key, by_forum.asked_by and by_forum.asked_by.key) == (FORUM, FORUM)
        commands.settle_item(**facts, outcome=Outcome.ASSIGNED)
        assert Item.rows.of(bo).get().outcome == Outcome.ASSIGNED


class TestClosing:
    """Closing a meeting is the evidence, and leaves nothing to write."""

    def test_it_keeps_its_rhythm_and_what_it_treated(self, bo: Actor) -> None:
        made = an_open_meeting(bo)
        treated = _a_duty(bo)
        about: dict[str, Any] = {"about_kind": "duties.duty", "about_key": treated}
        item = an_item(bo, made, **about)
        carried = an_item(bo, made, about_kind="duties.duty", about_key="forums/operativt-chefsamrad/rhythm")
        decision = an_item(bo, made)
        a_decision(bo, decision)
        settle: dict[str, Any] = {"actor": bo, "today": THE_DAY}
        commands.settle_item(**settle, item_id=item, outcome=Outcome.NO_ACTION, text="Rapporten är mottagen.")
        commands.settle_item(**settle, item_id=carried, outcome=Outcome.CARRIED)
        with clock.at(THE_DAY):
            closed = commands.close_meeting(actor=bo, meeting_id=made, today=THE_DAY)
        proofs = {one.key: one for one in Evidence.rows.of(bo)}
        assert set(proofs) == {RHYTHM, treated}
        assert set(closed.evidence) == {one.pk for one in proofs.values()}
        rhythm = proofs[RHYTHM]
        assert (rhythm.done_on, rhythm.what, rhythm.about_kind, rhythm.about_key) == (
            MONDAY,
            "Mötet hölls.",
            "forums.meeting",
            str(made),
        )
        assert stands(bo, made) is MeetingState.CLOSED
        assert {one.outcome for one in Item.rows.of(bo).filter(meeting_id=made)} == {"decided", "no_action", "carried"}
        row = duties.duty(bo, RHYTHM, THE_DAY, MONDAY, MONDAY)
        assert [one.standing for one in row.occurrences] == [Standing.KEPT]

    def test_nothing_is_left_open(self, bo: Actor) -> None:
        made = an_open_meeting(bo)
        an_item(bo, made)
        refused(RunObjection.ITEMS_LEFT, commands.close_meeting, actor=bo, meeting_id=made, today=THE_DAY)
        assert not Evidence.rows.of(bo).exists()
        assert stands(bo, made) is MeetingState.OPEN

    def test_the_second_to_close_is_told(self, bo: Actor) -> None:
        made = an_open_meeting(bo)
        facts: dict[str, Any] = {"actor": bo, "meeting_id": made, "today": THE_DAY}
        commands.close_meeting(**facts)
        refused(MeetingObjection.HAS_BEEN_HELD, commands.close_meeting, **facts)
        assert Evidence.rows.of(bo).count() == 1
        refused(MeetingObjection.HAS_BEEN_HELD, commands.note_everybody, actor=bo, meeting_id=made)
        refused(MeetingObjection.HAS_BEEN_HELD, commands.open_meeting, **facts)

    def test_a_cancelled_meeting_gives_none(self, bo: Actor) -> None:
        made = a_meeting(bo)
        Meeting.rows.of(bo).update(cancelled_at=clock.now(), reason="Semester.")
        facts: dict[str, Any] = {"actor": bo, "meeting_id": made, "today": THE_DAY}
        refused(MeetingObjection.IS_CANCELLED, commands.open_meeting, **facts)
        refused(MeetingObjection.IS_CANCELLED, commands.close_meeting, **facts)
        assert not Evidence.rows.of(bo).exists()

    def test_a_moved_meeting_keeps_the_time_it_was_promised_in(self, bo: Actor) -> None:
        made = a_meeting(bo, date(2026, 11, 10))
        Meeting.rows.of(bo).update(first_on=date(2026, 11, 2))
        facts: dict[str, Any] = {"actor": bo, "meeting_id": made, "today": THE_DAY}
        commands.open_meeting(**facts)
        commands.close_meeting(**facts)
        assert Evidence.rows.of(bo).get().period_first_day == date(2026, 11, 2)

    def test_what_was_carried_stands_on_the_next(self, bo: Actor) -> None:
        made, following = an_open_meeting(bo), a_meeting(bo, date(2026, 11, 23))
        an_item(bo, following, position=4)
        item = an_item(bo, made, minutes=10, presenter_key="sakerhetschef")
        commands.settle_item(actor=bo, item_id=item, outcome=Outcome.CARRIED, today=THE_DAY)
        closed = commands.close_meeting(actor=bo, meeting_id=made, today=THE_DAY)
        again = Item.rows.of(bo).get(pk=closed.carried[0])
        assert closed.carried_to == following == again.meeting_id
        assert (again.title, again.minutes, again.position, again.opening, again.carried_from_id) == (
            "Belysningen vid torget",
            10,
            5,
            Opening.CARRIED,
            item,
        )

    def test_without_a_next_it_waits(self, bo: Actor) -> None:
        made = an_open_meeting(bo)
        item = an_item(bo, made)
        commands.settle_item(actor=bo, item_id=item, outcome=Outcome.CARRIED, today=THE_DAY)
        closed = commands.close_meeting(actor=bo, meeting_id=made, today=THE_DAY)
        assert closed.carried_to is None
        assert Item.rows.of(bo).get(pk=closed.carried[0]).meeting_id is None

    def test_areas_close_by_what_was_said_of_them(self, bo: Actor) -> None:
        made = an_open_meeting(bo)
        areas = {
            state: an_item(bo, made, opening=Opening.AREA, title=state) for state in (AreaState.CALM, AreaState.ACT)
        }
        for state, area in areas.items():
            commands.mark_area(actor=bo, item_id=area, state=state)
        facts: dict[str, Any] = {"actor": bo, "meeting_id": made, "today": THE_DAY}
        refused(RunObjection.ITEMS_LEFT, commands.close_meeting, **facts)
        commands.write_item(actor=bo, item_id=areas[AreaState.ACT], text="Vuxna på bussarna.", seen=0)
        commands.close_meeting(**facts)
        why = dict(Item.rows.of(bo).values_list("title", "outcome_text"))
        assert why == {"calm": "Lugnt, ingen åtgärd behövs.", "act": "Vuxna på bussarna."}

    def test_twenty_items_take_few_queries(self, bo: Actor, django_assert_max_num_queries: Any) -> None:
        made = an_open_meeting(bo)
        for number in range(20):
            an_item(bo, made, position=number, outcome=Outcome.NO_ACTION, outcome_text="Mottagen.")
        with django_assert_max_num_queries(30):
            commands.close_meeting(actor=bo, meeting_id=made, today=THE_DAY)


def _a_duty(actor: Actor) -> str:
    """A promise with times, one of them around the meeting."""
    rows = duties.standings(actor, on=THE_DAY, first=MONDAY, last=MONDAY)
    return next(one.key for one in rows if one.mode == "windows" and one.occurrences and not one.forum_key)
