"""Closing a meeting treats the assignments on its agenda: what was submitted is answered, answers are taken up."""

from datetime import date
from typing import Any

import pytest

from samsyn.agreements.rules.reach import INSIDE, open_circle
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.duties import commands as duties
from samsyn.duties import queries
from samsyn.duties.queries import AssignmentRow
from samsyn.duties.rules.assignments import AssignmentStanding
from samsyn.duties.rules.assignments import Outcome as Done
from samsyn.forums import commands
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.forums.models import Decision, Item
from samsyn.forums.rules.kinds import Opening, Outcome
from samsyn.parties import queries as parties
from tests.cast import THE_DAY
from tests.world import World

FORUM, ABOVE = "mandagsmoten", "operativt-chefsamrad"
MONDAY, GIVEN = date(2026, 11, 16), date(2026, 11, 9)
ABOUT = Ref("agreements.proposal", "3", "Fler möten")


@pytest.fixture
def bo(world: World) -> Actor:
    return parties.actor(user_id=world.users["Bo"], slug="sodertalje", today=THE_DAY)


def item(actor: Actor, meeting: int, assignment: int, opening: Opening = Opening.ASSIGNMENT) -> int:
    about = {"about_kind": "duties.assignment", "about_key": str(assignment), "opening": opening.value}
    facts: dict[str, Any] = {"circle": INSIDE, "forum_key": FORUM, "title": "Ett uppdrag", "position": 1}
    return Item.rows.add(actor, meeting_id=meeting, **facts, **about).pk


def meeting(actor: Actor) -> int:
    (made,) = set_meetings(actor=actor, forum_key=FORUM, new=[NewMeeting(MONDAY)])
    commands.open_meeting(actor=actor, meeting_id=made, today=THE_DAY)
    return made


def settled(actor: Actor, meeting_id: int, items: list[int], outcome: Outcome = Outcome.NO_ACTION) -> None:
    """Settle every item alike, and close the meeting."""
    facts: dict[str, Any] = {"actor": actor, "today": THE_DAY}
    for one in items:
        commands.settle_item(**facts, item_id=one, outcome=outcome, text="Vi avvaktar.")
    commands.close_meeting(**facts, meeting_id=meeting_id)


def row(actor: Actor, one: int) -> AssignmentRow:
    return queries.assignment(actor, one, THE_DAY).row


def submitted(actor: Actor, **facts: Any) -> int:
    usual: dict[str, Any] = {"about": ABOUT, "to": FORUM, "what": "Fler möten", "today": GIVEN}
    return duties.submit(actor=actor, **usual | facts)


def test_what_was_submitted_is_answered_by_what_it_came_to(bo: Actor) -> None:
    decided, left, told = submitted(bo), submitted(bo), submitted(bo, purpose="information")
    made = meeting(bo)
    items = [item(bo, made, one) for one in (decided, left, told)]
    Decision.rows.add(bo, circle=INSIDE, item_id=items[0], forum_key=FORUM, text="Vi gör så.", proposed_on=MONDAY)
    settled(bo, made, items[1:])
    assert (row(bo, decided).standing, row(bo, decided).answer_words) == (AssignmentStanding.DONE, "Vi gör så.")
    assert (row(bo, left).standing, row(bo, left).answer_words) == (AssignmentStanding.NOT_DONE, "Vi avvaktar.")
    assert row(bo, told).standing is AssignmentStanding.DONE


def test_words_go_to_nobody_who_could_not_read_the_item(bo: Actor) -> None:
    one = submitted(bo, circle=open_circle(FORUM))
    made = meeting(bo)
    settled(bo, made, [item(bo, made, one)])
    assert row(bo, one).answer_words == "Måndagsmöte"


def test_an_answer_is_taken_up_and_what_has_none_goes_on_waiting(bo: Actor) -> None:
    facts: dict[str, Any] = {"asked_by": FORUM, "owner_key": "polisen", "by_day": MONDAY, "today": GIVEN}
    back, waits = (duties.assign(actor=bo, what="Räkna cyklar", **facts) for _ in range(2))
    duties.answer_assignment(actor=bo, assignment_id=back, outcome=Done.DONE, words="Tolv.", today=GIVEN)
    made = meeting(bo)
    settled(bo, made, [item(bo, made, back, Opening.ANSWER), item(bo, made, waits)])
    assert row(bo, back).is_taken_up
    assert row(bo, waits).standing is AssignmentStanding.LATE
    (change,) = queries.assignment(bo, back, THE_DAY).changes
    assert (change.about.kind, change.about.key) == ("forums.meeting", str(made))


def test_what_another_forum_asked_for_is_answered_by_a_person_only(bo: Actor) -> None:
    facts: dict[str, Any] = {"owner_key": FORUM, "by_day": THE_DAY, "today": GIVEN, "what": "Räkna cyklar"}
    above = duties.assign(actor=bo, asked_by=ABOVE, **facts)
    own = duties.assign(actor=bo, asked_by=FORUM, **facts)
    made = meeting(bo)
    settled(bo, made, [item(bo, made, one) for one in (above, own)])
    assert row(bo, above).is_open
    assert not row(bo, own).is_open


def test_what_was_carried_over_is_not_treated(bo: Actor) -> None:
    one = submitted(bo)
    made = meeting(bo)
    settled(bo, made, [item(bo, made, one)], Outcome.CARRIED)
    assert row(bo, one).is_open


def test_what_ended_meanwhile_is_let_be(bo: Actor) -> None:
    one = submitted(bo)
    made = meeting(bo)
    it = item(bo, made, one)
    duties.withdraw_assignment(actor=bo, assignment_id=one, reason="Dubbelt", today=THE_DAY)
    settled(bo, made, [it])
    assert row(bo, one).standing is AssignmentStanding.WITHDRAWN


def test_what_was_carried_over_is_told_of_where_it_is_treated(bo: Actor) -> None:
    facts: dict[str, Any] = {"asked_by": FORUM, "owner_key": "polisen", "by_day": MONDAY, "today": GIVEN}
    back = duties.assign(actor=bo, what="Räkna cyklar", **facts)
    duties.answer_assignment(actor=bo, assignment_id=back, outcome=Done.DONE, words="Tolv.", today=GIVEN)
    one = submitted(bo)
    made = meeting(bo)
    asks_back = Decision.rows.add(bo, circle=INSIDE, forum_key=FORUM, text="Vi lyser upp torget.", proposed_on=GIVEN)
    items = [item(bo, made, number, Opening.CARRIED) for number in (back, one, asks_back.pk)]
    Item.rows.of(bo).filter(pk=items[2]).update(about_kind="forums.decision")
    settled(bo, made, [*items, nothing(bo, made)])
    assert row(bo, back).is_taken_up
    assert row(bo, one).standing is AssignmentStanding.NOT_DONE
    assert Decision.rows.of(bo).get(pk=asks_back.pk).became == "Vi avvaktar."


def nothing(actor: Actor, made: int) -> int:
    """A carried item that is about a promise, of which nothing is told here."""
    about = {"about_kind": "duties.duty", "about_key": "1", "opening": Opening.CARRIED.value}
    facts: dict[str, Any] = {"circle": INSIDE, "forum_key": FORUM, "title": "Ett åtagande", "position": 2}
    return Item.rows.add(actor, meeting_id=made, **facts, **about).pk
