"""Decisions, meetings and commissions in the binder: stands, own decisions, notes; and for whom they are there."""

from dataclasses import asdict
from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.duties import commands as duties
from samsyn.forums import commands
from samsyn.forums.commands import NewMeeting
from samsyn.forums.models import Decision, Meeting
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.efforts import NewEffort, Reach
from samsyn.forums.rules.kinds import StandKind
from samsyn.forums.rules.meetings import MeetingState
from samsyn.pages.trail.queries import lines
from samsyn.pages.trail.queries.binder import binder
from samsyn.pages.trail.queries.lacking import lacks
from samsyn.pages.trail.queries.summing import numbers
from samsyn.pages.trail.queries.values import Binder, DecisionLine, ForumRow, Span
from tests.cast import BO
from tests.forums.monday import BOARD, COUNCIL, FORUM, GUN, HANS, KIM, MONDAY, WEDNESDAY, Monday, a_monday
from tests.world import World

YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))
LATER = date(2027, 1, 20)
YES, PROVISO = StandKind.BEHIND, StandKind.WITH_PROVISO


@pytest.fixture
def monday(world: World) -> Monday:
    return a_monday(world)


def of(actor: Actor, on: date = LATER) -> Binder:
    return binder(actor, YEAR, on)


def decided(monday: Monday, text: str = "Två extra patruller.", **facts: object) -> int:
    touches = ("kommunen", "polisen", "brandforsvaret")
    words = {"text": text, "touches": touches, "today": MONDAY, **facts}
    return commands.propose_decision(actor=monday.actor(GUN), item_id=monday.item_id, **words)  # type: ignore[arg-type]


def stood(monday: Monday, made: int) -> None:
    """The municipality with a proviso, the police behind, the fire service too late."""
    facts = {"decision_id": made, "today": MONDAY}
    proviso = {"party_key": "kommunen", "stand": PROVISO, "reservation": "Om budgeten räcker."}
    commands.say_stand(actor=monday.actor(GUN), **proviso, **facts)  # type: ignore[arg-type]
    commands.say_stand(actor=monday.actor(BO), party_key="polisen", stand=YES, **facts)  # type: ignore[arg-type]
    late = {"decision_id": made, "today": MONDAY + timedelta(days=9)}
    commands.say_stand(actor=monday.actor(HANS), party_key="brandforsvaret", stand=YES, **late)  # type: ignore[arg-type]


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")


def the_decision(found: Binder) -> DecisionLine:
    (one,) = found.decisions
    return one


def the_forum(found: Binder) -> ForumRow:
    (one,) = (each for each in found.forums if each.forum.key == FORUM)
    return one


class TestDecisions:
    def test_each_party_stands_with_its_own_decision_and_what_became(self, monday: Monday) -> None:
        made = decided(monday)
        stood(monday, made)
        conditional = the_decision(of(monday.actor(GUN), WEDNESDAY + timedelta(days=10)))
        assert conditional.standing is DecisionStanding.CONDITIONAL
        assert sum(one.lacks_own for one in conditional.stands) == 1
        own = {"party_key": "kommunen", "body": "Kommunstyrelsen", "paragraph": "§ 212", "record_number": "KS 2026/41"}
        commands.report_own_decision(
            actor=monday.actor(GUN, BOARD), decision_id=made, decided_on=BOARD, today=BOARD, **own
        )
        commands.say_what_became(
            actor=monday.actor(GUN, BOARD), decision_id=made, words="Lugnare kvällar.", today=BOARD
        )
        (shown,) = lines.decisions(of(monday.actor(GUN)))
        assert (shown.words, plain(shown.became)) == ("Taget", "Lugnare kvällar. (7 december 2026)")
        stands = {
            one.row.party: (one.words, one.row.reservation, plain(one.said), plain(one.own)) for one in shown.stands
        }
        assert stands["Kommunen"][1:] == (
            "Om budgeten räcker.",
            "23 november 2026",
            "Eget beslut: Kommunstyrelsen, 7 december 2026, § 212, KS 2026/41",
        )
        assert stands["Brandförsvaret"][2] == "2 december 2026, efter sista dagen"

    def test_as_of_a_day_it_stands_as_it_did(self, monday: Monday) -> None:
        stood(monday, decided(monday))
        gun = monday.actor(GUN)
        assert the_decision(of(gun, MONDAY)).standing is DecisionStanding.OPEN
        assert of(gun, MONDAY - timedelta(days=1)).decisions == ()
        said = list(lacks(of(gun, MONDAY), numbers(of(gun, MONDAY))))
        assert "1 beslut är inte taget: någon part har inte svarat eller står inte bakom." in said

    def test_what_was_told_inside_is_not_told_outside(self, monday: Monday) -> None:
        decided(monday)
        shared = monday.item("Öppna dörrar", circle=f"open:{FORUM}")
        facts = {"text": "Bussarna stannar.", "touches": ("kommunen", "polisen"), "today": MONDAY}
        commands.propose_decision(actor=monday.actor(GUN), item_id=shared, **facts)  # type: ignore[arg-type]
        inside, outside = of(monday.actor(GUN)), of(monday.actor(KIM))
        assert len(inside.decisions) == 2
        assert [one.text for one in outside.decisions] == ["Bussarna stannar."]
        assert "patruller" not in str(asdict(outside))

    def test_an_effort_is_in_no_binder_until_it_is_shown_to_more(self, monday: Monday) -> None:
        gun = monday.actor(GUN)
        new = NewEffort("Vuxna på kvällsbussarna", "Centrum", MONDAY, MONDAY, ("kommunpolis",))
        facts = {"actor": gun, "meeting_id": monday.meeting_id, "new": new, "today": MONDAY}
        made = commands.plan_effort(touches=["kommunen", "polisen"], **facts)  # type: ignore[arg-type]
        assert of(gun).decisions == ()
        commands.show_effort(actor=gun, effort_id=made, reach=Reach.INSIDE)
        assert [one.text for one in of(gun).decisions] == ["Vuxna på kvällsbussarna"]

    def test_the_questions_are_as_many_however_many_decisions(self, monday: Monday) -> None:
        gun = monday.actor(GUN)
        of(gun)
        counts = []
        for _ in range(2):
            for number in range(4):
                stood(monday, decided(monday, f"Beslut {number}"))
            with CaptureQueriesContext(connection) as asked:
                of(gun)
            counts.append(len(asked))
        assert counts[0] == counts[1]
        assert len(of(gun).decisions) == 8
        assert numbers(of(gun)).decisions == {DecisionStanding.CONDITIONAL: 8}


class TestMeetings:
    def test_held_cancelled_and_late_notes(self, monday: Monday) -> None:
        gun = monday.actor(GUN)
        days = [MONDAY + timedelta(days=7), MONDAY + timedelta(days=14)]
        held, off = commands.set_meetings(actor=gun, forum_key=FORUM, new=[NewMeeting(day, time(9)) for day in days])
        Meeting.unscoped.filter(pk=held).update(opened_at="2026-11-30T08:00Z", closed_at="2026-11-30T09:00Z")
        with clock.at(date(2026, 12, 1)):
            commands.cancel_meeting(actor=gun, meeting_id=off, reason="Storm", today=date(2026, 12, 1))
        found = the_forum(of(gun))
        counts = (found.held_count, found.cancelled_count, found.other_count, found.late_count, found.unlocked_count)
        assert counts == (1, 1, 1, 1, 1)
        shown = {one.row.id: one for one in lines.forums(of(gun))[0].meetings}
        assert (shown[held].notes, shown[off].note) == ("Inte skickade. Sena.", "Storm")
        assert "1 hållet möte saknar låsta anteckningar." in list(lacks(of(gun), numbers(of(gun))))

    def test_a_cancelling_counts_from_its_day(self, monday: Monday) -> None:
        gun = monday.actor(GUN)
        (off,) = commands.set_meetings(actor=gun, forum_key=COUNCIL, new=[NewMeeting(BOARD)])
        with clock.at(WEDNESDAY):
            commands.cancel_meeting(actor=gun, meeting_id=off, reason="Sjukdom", today=WEDNESDAY)
        states = []
        for on in (MONDAY, WEDNESDAY):
            (council,) = (one for one in of(gun, on).forums if one.forum.key == COUNCIL)
            states.append(council.meetings[0].state)
        assert states == [MeetingState.PLANNED, MeetingState.CANCELLED]


class TestCommissions:
    def test_what_was_asked_and_answered_is_for_the_inside_only(self, monday: Monday) -> None:
        facts = {"owner_key": "kommunpolis", "what": "Räkna lamporna", "by_day": BOARD, "today": MONDAY}
        duties.assign(actor=monday.actor(GUN), asked_by=FORUM, **facts)  # type: ignore[arg-type]
        (shown,) = lines.assignments(of(monday.actor(GUN)))
        assert (shown.row.what, shown.words) == ("Räkna lamporna", "Försenat")
        assert plain(shown.asked) == "Gavs 23 november 2026 av Måndagsmöten"
        assert of(monday.actor(KIM)).assignments is None
        assert "lamporna" not in str(asdict(of(monday.actor(KIM))))
        assert Decision.unscoped.count() == 0
