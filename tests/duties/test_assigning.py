"""Giving assignments and what comes of them: success, refusal, who may, and what each sees."""

from datetime import date
from typing import Any

import pytest

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.guard.rules import Found
from samsyn.base.refs import Ref
from samsyn.duties import commands, queries
from samsyn.duties.models import Assignment, AssignmentAnswer
from samsyn.duties.rules.assignments import (
    COORDINATORS,
    AssignmentObjection,
    AssignmentStanding,
    Change,
    Outcome,
)
from samsyn.papers.who import Named
from samsyn.parties import queries as seats
from tests.duties.giving import (
    COUNCIL,
    GIVEN,
    LATER,
    MINUTES,
    TODAY,
    answered,
    given,
    holding,
    last_event,
    refused,
    row,
    whole,
)


@pytest.fixture
def lars(nykvarn: Actor, cilla: Actor) -> Actor:
    """Cilla as the municipality's director, who sits in the council: an ordinary member."""
    return holding(nykvarn, cilla, "kommundirektor")


def test_an_assignment_is_seen_with_who_by_when_and_where_it_comes_from(alva: Actor) -> None:
    alva = whole(alva)
    one = given(alva, asked_by=COUNCIL, by_forum=COUNCIL, wanted="Larmen kom sent.", about=MINUTES)
    found = row(alva, one)
    assert (found.what, found.wanted, found.owner) == (
        "Se över rutinen för larm",
        "Larmen kom sent.",
        Named("sakerhet", "Säkerhetsenheten"),
    )
    assert (found.by_day, found.by_forum, found.asked_by) == (
        LATER,
        Named(COUNCIL, "Chefssamrådet"),
        Named(COUNCIL, "Chefssamrådet"),
    )
    assert (found.about, found.given_on, found.given_by, found.circle) == (MINUTES, GIVEN, "Alva", INSIDE)
    assert (found.standing, found.answer_id, found.is_open) == (AssignmentStanding.OPEN, None, True)
    event = last_event(alva)
    assert (event.verb, event.subject_title, event.circle) == ("duties.assigned", found.what, INSIDE)


@pytest.mark.parametrize(
    ("facts", "objection"),
    [
        ({"what": " "}, AssignmentObjection.NOTHING_ASKED),
        ({"owner_key": "ingen"}, AssignmentObjection.UNKNOWN_OWNER),
        ({"by_day": None}, AssignmentObjection.NO_TIME),
        ({"by_day": date(2025, 3, 2)}, AssignmentObjection.DAY_HAS_BEEN),
        ({"asked_by": "polisen"}, AssignmentObjection.UNKNOWN_FORUM),
        ({"asked_by": "sspf"}, AssignmentObjection.INDIVIDUAL_FORUM),
        ({"owner_key": "foreningen"}, AssignmentObjection.OUT_OF_REACH),
        ({"purpose": "gissning"}, AssignmentObjection.UNKNOWN_PURPOSE),
    ],
)
def test_an_assignment_is_refused(alva: Actor, facts: dict[str, Any], objection: AssignmentObjection) -> None:
    assert refused(given, alva, **facts) is objection
    assert Assignment.rows.of(whole(alva)).count() == 0


def test_a_persons_number_is_stopped(alva: Actor) -> None:
    assert isinstance(refused(given, alva, what="Ring 19121212-1212"), Found)


def test_who_writes_gives_and_who_reads_does_not(cilla: Actor, disa: Actor) -> None:
    assert given(cilla)
    with pytest.raises(NotAllowed):
        given(disa)


def test_a_working_group_that_the_paper_does_not_know_is_named_as_it_was_handed_down(alva: Actor) -> None:
    alva = whole(alva)
    made = {"grupp/4": "Arbetsgruppen för larm"}
    one = given(alva, owner_key="grupp/4", by_forum="grupp/4", asked_by="grupp/4", made=made)
    found, name = row(alva, one), Named("grupp/4", "Arbetsgruppen för larm")
    assert (found.owner, found.by_forum, found.asked_by) == (name, name, name)
    assert row(alva, given(alva, owner_key=COORDINATORS)).owner.name == "Samordnarna"


def test_what_is_submitted_stands_with_the_forum_until_it_is_answered(alva: Actor) -> None:
    alva = whole(alva)
    about = Ref("agreements.proposal", "3", "Fler möten")
    one = commands.submit(actor=alva, about=about, to=COUNCIL, what="Fler möten", today=GIVEN, purpose="decision")
    waiting = queries.waiting(alva, COUNCIL, TODAY, LATER)
    assert [found.id for found in waiting.mine] == [one]
    assert (waiting.mine[0].about, waiting.mine[0].purpose) == (about, "decision")
    assert (waiting.coming, waiting.answered) == ((), ())
    answered(alva, one, words="Avslogs, § 4.")
    assert queries.waiting(alva, COUNCIL, TODAY, LATER) == queries.Waiting()


def test_the_owner_answers_by_function_seat_unit_or_party(nykvarn: Actor, lars: Actor) -> None:
    for owner in ("kommundirektor", COUNCIL, "kommunen"):
        one = given(nykvarn, owner_key=owner)
        answered(lars, one)
        assert row(lars, one).standing is AssignmentStanding.DONE
    for owner in ("sakerhet", "polisen", "lpo-chef", COORDINATORS):
        with pytest.raises(NotAllowed):
            answered(lars, given(nykvarn, owner_key=owner))


def test_a_leader_answers_for_anybody_and_a_coordinator_for_the_coordinators(alva: Actor, bo: Actor) -> None:
    alva, bo = whole(alva), whole(bo)
    answered(bo, given(alva, owner_key="sakerhet"))
    answered(alva, given(alva, owner_key=COORDINATORS))
    assert "coordinators" in queries.owned_keys(alva, seats.agreed(alva, TODAY))


def test_an_answer_is_seen_with_who_and_where(alva: Actor) -> None:
    alva = whole(alva)
    one = given(alva)
    answer = answered(alva, one, reference="KS 25/0007", answered_on=date(2025, 3, 18))
    told = queries.assignment(alva, one, TODAY)
    (said,) = told.answers
    assert (said.id, said.words, said.reference, said.by_name) == (answer, "Rutinen är ny.", "KS 25/0007", "Alva")
    assert (told.row.answer_id, told.row.answered_on, told.row.answer_words) == (
        answer,
        date(2025, 3, 18),
        "Rutinen är ny.",
    )
    assert last_event(alva).verb == "duties.assignment_answered"


@pytest.mark.parametrize(
    ("facts", "objection"),
    [
        ({"words": ""}, AssignmentObjection.NO_WORDS),
        ({"answered_on": date(2025, 3, 21)}, AssignmentObjection.NOT_YET),
        ({"answered_on": date(2025, 3, 2)}, AssignmentObjection.BEFORE_IT_WAS_GIVEN),
    ],
)
def test_an_answer_is_refused(alva: Actor, facts: dict[str, Any], objection: AssignmentObjection) -> None:
    alva = whole(alva)
    one = given(alva)
    assert refused(answered, alva, one, **facts) is objection
    assert AssignmentAnswer.rows.of(alva).count() == 0


def test_the_second_to_answer_is_told(alva: Actor, bo: Actor) -> None:
    alva, bo = whole(alva), whole(bo)
    one = given(alva)
    answered(alva, one, outcome=Outcome.NOT_DONE, words="Det behövdes inte.")
    assert refused(answered, bo, one) is AssignmentObjection.ANSWERED
    assert row(alva, one).standing is AssignmentStanding.NOT_DONE


def test_what_is_partly_done_goes_on_and_the_rest_can_get_another_day(alva: Actor) -> None:
    alva = whole(alva)
    one = given(alva, by_day=date(2025, 3, 10))
    assert row(alva, one).standing is AssignmentStanding.LATE
    answered(alva, one, outcome=Outcome.PARTLY, words="Halva är gjord.")
    assert row(alva, one).standing is AssignmentStanding.PARTLY
    commands.postpone_assignment(actor=alva, assignment_id=one, by_day=LATER, reason="Resten", today=TODAY)
    assert (row(alva, one).standing, row(alva, one).postponed_on) == (AssignmentStanding.OPEN, TODAY)
    answered(alva, one, words="Nu är allt gjort.")
    assert row(alva, one).standing is AssignmentStanding.DONE
    assert [said.outcome for said in queries.assignment(alva, one, TODAY).answers] == [Outcome.PARTLY, Outcome.DONE]


def test_another_day_or_meeting_follows_with_its_reason(alva: Actor) -> None:
    alva = whole(alva)
    one = given(alva)
    commands.postpone_assignment(actor=alva, assignment_id=one, by_forum=COUNCIL, reason="Vi hinner inte", today=TODAY)
    found = queries.assignment(alva, one, TODAY)
    assert (found.row.by_day, found.row.by_forum) == (None, Named(COUNCIL, "Chefssamrådet"))
    (change,) = found.changes
    assert (change.kind, change.reason, change.by_name) == (Change.POSTPONED, "Vi hinner inte", "Alva")
    assert (change.by_day, change.by_forum, change.owner) == (None, Named(COUNCIL, "Chefssamrådet"), None)
    assert row(alva, one, GIVEN).by_day == LATER
    again = {"by_forum": COUNCIL, "reason": "Igen", "today": TODAY}
    assert (
        refused(commands.postpone_assignment, actor=alva, assignment_id=one, **again) is AssignmentObjection.SAME_TIME
    )
    event = last_event(alva)
    assert (event.verb, event.before) == ("duties.assignment_postponed", {"by_day": "2025-04-30", "by_forum": ""})


def test_another_takes_over(nykvarn: Actor, alva: Actor, lars: Actor) -> None:
    one = given(nykvarn, owner_key="kommundirektor")
    facts = {"assignment_id": one, "reason": "Enheten kan det bättre", "today": TODAY}
    same = refused(commands.pass_assignment_on, actor=lars, owner_key="kommundirektor", **facts)
    assert same is AssignmentObjection.SAME_OWNER
    outside = refused(commands.pass_assignment_on, actor=lars, owner_key="foreningen", **facts)
    assert outside is AssignmentObjection.OUT_OF_REACH
    unknown = refused(commands.pass_assignment_on, actor=lars, owner_key="ingen", **facts)
    assert unknown is AssignmentObjection.UNKNOWN_OWNER
    commands.pass_assignment_on(actor=lars, owner_key="sakerhet", **facts)
    found = queries.assignment(lars, one, TODAY)
    assert found.row.owner == found.changes[0].owner == Named("sakerhet", "Säkerhetsenheten")
    assert row(lars, one, GIVEN).owner.key == "kommundirektor"
    with pytest.raises(NotAllowed):  # it is hers no longer
        commands.pass_assignment_on(actor=lars, owner_key="polisen", **facts)
    assert last_event(alva).verb == "duties.assignment_passed_on"


def test_it_is_withdrawn_with_a_reason_once(alva: Actor) -> None:
    alva = whole(alva)
    one = given(alva)
    facts = {"actor": alva, "assignment_id": one, "today": TODAY}
    assert refused(commands.withdraw_assignment, reason=" ", **facts) is AssignmentObjection.NO_REASON
    commands.withdraw_assignment(reason="Gavs två gånger", **facts)
    assert row(alva, one).standing is AssignmentStanding.WITHDRAWN
    assert refused(commands.withdraw_assignment, reason="Igen", **facts) is AssignmentObjection.WITHDRAWN
    assert refused(answered, alva, one) is AssignmentObjection.WITHDRAWN
    assert queries.assignments(alva, on=TODAY, open_only=True) == []
    assert last_event(alva).verb == "duties.assignment_withdrawn"


def test_whoever_gave_it_sits_where_it_was_asked_or_leads_gives_it_another_day(
    nykvarn: Actor, alva: Actor, lars: Actor
) -> None:
    later = {"by_day": date(2025, 6, 1), "reason": "Sommaren", "today": TODAY}
    for one in (given(lars), given(nykvarn, asked_by=COUNCIL)):
        commands.postpone_assignment(actor=lars, assignment_id=one, **later)
    alien = given(nykvarn)
    commands.postpone_assignment(actor=whole(alva), assignment_id=alien, **later)
    for command, facts in ((commands.postpone_assignment, later), (commands.withdraw_assignment, {"reason": "Nej"})):
        with pytest.raises(NotAllowed):
            command(actor=lars, assignment_id=alien, **{"today": TODAY, **facts})  # type: ignore[operator]


def test_an_answer_comes_to_the_forum_that_asked_until_it_is_taken_up(nykvarn: Actor, lars: Actor) -> None:
    one = given(nykvarn, asked_by=COUNCIL, owner_key="kommundirektor")
    early = queries.waiting(lars, COUNCIL, TODAY, date(2025, 4, 1))
    assert early == queries.Waiting()  # its day is after that meeting
    assert [found.id for found in queries.waiting(lars, COUNCIL, TODAY, LATER).coming] == [one]
    nothing = {"actor": lars, "assignment_id": one, "today": TODAY}
    assert refused(commands.take_up_answer, **nothing) is AssignmentObjection.NOTHING_TO_TAKE_UP
    answered(lars, one, outcome=Outcome.PARTLY)
    waiting = queries.waiting(lars, COUNCIL, TODAY, LATER)
    assert ([found.id for found in waiting.answered], waiting.coming, waiting.mine) == ([one], (), ())
    commands.take_up_answer(actor=lars, assignment_id=one, today=TODAY, about=MINUTES)
    assert row(lars, one).is_taken_up
    assert refused(commands.take_up_answer, **nothing) is AssignmentObjection.TAKEN_UP
    assert queries.waiting(lars, COUNCIL, TODAY, LATER) == queries.Waiting()
    answered(lars, one, words="Resten också.")
    assert [found.id for found in queries.waiting(lars, COUNCIL, TODAY, LATER).answered] == [one]
    assert queries.assignment(lars, one, TODAY).changes[0].about == MINUTES


def test_what_a_forum_has_partly_done_stays_on_its_agenda(alva: Actor) -> None:
    alva = whole(alva)
    one = given(alva, owner_key=COUNCIL, asked_by=COUNCIL)
    answered(alva, one, outcome=Outcome.PARTLY)
    commands.take_up_answer(actor=alva, assignment_id=one, today=TODAY)
    assert [found.id for found in queries.waiting(alva, COUNCIL, TODAY, LATER).mine] == [one]


def test_what_is_to_be_answered_at_a_forums_meeting_comes_to_it(alva: Actor) -> None:
    alva = whole(alva)
    one = given(alva, by_day=None, by_forum=COUNCIL)
    moved = given(alva, by_day=LATER)
    commands.postpone_assignment(actor=alva, assignment_id=moved, by_forum=COUNCIL, reason="Mötet", today=TODAY)
    assert [found.id for found in queries.waiting(alva, COUNCIL, TODAY, LATER).coming] == [one, moved]
