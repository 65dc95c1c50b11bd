"""Mutual invitations: one party opens its occasion, each that is asked answers, and it is noted who took part."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.audit.models import Event
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.duties import commands as duties
from samsyn.duties import queries as asked
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting
from samsyn.forums.models import Item
from samsyn.forums.rules import invitations as rules
from samsyn.forums.rules.invitations import (
    InvitationObjection,
    Invited,
    NewOccasion,
    OccasionAnswer,
    OccasionKind,
    Said,
)
from samsyn.forums.rules.refs import SHARED
from tests.cast import BO, EGIL
from tests.forums.monday import FORUM, GUN, HANS, IDA, KIM, LO, MONDAY, Monday

DAY = date(2026, 12, 3)
PARTIES = ("kommunen", "polisen", "brandforsvaret")
TRAINING = NewOccasion(
    OccasionKind.TRAINING,
    "Hot mot förtroendevalda",
    DAY,
    ("polisen", "brandforsvaret"),
    starts=time(13),
    ends=time(15),
    place="Stadshuset",
    words="Vi övar tre händelser.",
    answer_by=date(2026, 11, 30),
)
COMING, NOT_COMING = OccasionAnswer.COMING, OccasionAnswer.NOT_COMING
GIVEN = "activities/bjuda-in-polisen/rhythm"
FETCHED = "activities/noas-inhamtningsuppdrag/when"


def refused(objection: object, command: Any, **facts: Any) -> None:
    with pytest.raises(Refused) as no:
        command(**facts)
    assert no.value.objection == objection


@pytest.mark.parametrize(
    ("changed", "host", "expected"),
    [
        ({}, "kommunen", None),
        ({"starts": None, "ends": None, "answer_by": None, "on": MONDAY}, "kommunen", None),
        ({"answer_by": DAY}, "kommunen", None),
        ({}, "nobina", InvitationObjection.NOT_A_PARTY),
        ({"title": " "}, "kommunen", InvitationObjection.NO_TITLE),
        ({"asked": ()}, "kommunen", InvitationObjection.NOBODY),
        ({}, "polisen", InvitationObjection.ITSELF),
        ({"asked": ("nobina",)}, "kommunen", InvitationObjection.NOT_A_PARTY),
        ({"on": MONDAY - timedelta(1)}, "kommunen", InvitationObjection.DAY_HAS_BEEN),
        ({"starts": None}, "kommunen", InvitationObjection.NO_START),
        ({"ends": time(13)}, "kommunen", InvitationObjection.ENDS_BEFORE_IT_BEGINS),
        ({"answer_by": DAY + timedelta(1)}, "kommunen", InvitationObjection.ANSWER_AFTER_THE_DAY),
        ({"answer_by": MONDAY - timedelta(1)}, "kommunen", InvitationObjection.ANSWER_BEFORE_TODAY),
    ],
)
def test_inviting(changed: dict[str, Any], host: str, expected: InvitationObjection | None) -> None:
    found = rules.objection_to_inviting(replace(TRAINING, **changed), host=host, parties=PARTIES, today=MONDAY)
    assert found is expected


OPEN = Invited(DAY, ("polisen", "brandforsvaret"))


@pytest.mark.parametrize(
    ("invited", "party", "said", "before", "today", "expected"),
    [
        (OPEN, "polisen", (COMING, 2), None, MONDAY, None),
        (OPEN, "polisen", (NOT_COMING, None), None, DAY, None),
        (OPEN, "polisen", (COMING, 3), (COMING, 2), MONDAY, None),
        (OPEN, "polisen", (COMING, 2), (COMING, 2), MONDAY, InvitationObjection.SAME_ANSWER),
        (OPEN, "polisen", (COMING, None), None, MONDAY, InvitationObjection.NO_COUNT),
        (OPEN, "polisen", (COMING, 0), None, MONDAY, InvitationObjection.NO_COUNT),
        (OPEN, "polisen", (COMING, 100), None, MONDAY, InvitationObjection.NO_COUNT),
        (OPEN, "kommunen", (COMING, 1), None, MONDAY, InvitationObjection.NOT_ASKED),
        (OPEN, "polisen", (COMING, 1), None, DAY + timedelta(1), InvitationObjection.HAS_BEEN),
        (replace(OPEN, is_off=True), "polisen", (COMING, 1), None, MONDAY, InvitationObjection.CALLED_OFF),
    ],
)
def test_answering(
    invited: Invited, party: str, said: Said, before: Said | None, today: date, expected: InvitationObjection | None
) -> None:
    assert rules.objection_to_answering(invited, party, said, before=before, today=today) is expected


@pytest.mark.parametrize(
    ("invited", "came", "before", "today", "expected"),
    [
        (OPEN, ("polisen",), None, DAY, None),
        (OPEN, (), None, DAY, None),
        (OPEN, (), ("polisen",), DAY, None),
        (OPEN, (), (), DAY, InvitationObjection.SAME_TURNOUT),
        (OPEN, ("kommunen",), None, DAY, InvitationObjection.NOT_ASKED),
        (OPEN, ("polisen",), None, DAY - timedelta(1), InvitationObjection.NOT_YET),
        (replace(OPEN, is_off=True), ("polisen",), None, DAY, InvitationObjection.CALLED_OFF),
    ],
)
def test_noting(
    invited: Invited,
    came: Collection[str],
    before: Collection[str] | None,
    today: date,
    expected: InvitationObjection | None,
) -> None:
    assert rules.objection_to_noting(invited, came, before=before, today=today) is expected


@pytest.mark.parametrize(
    ("invited", "reason", "today", "expected"),
    [
        (OPEN, "Ledaren är sjuk.", DAY, None),
        (OPEN, " ", DAY, InvitationObjection.NO_REASON),
        (OPEN, "Ledaren är sjuk.", DAY + timedelta(1), InvitationObjection.HAS_BEEN),
        (replace(OPEN, is_off=True), "Ledaren är sjuk.", DAY, InvitationObjection.CALLED_OFF),
    ],
)
def test_calling_off(invited: Invited, reason: str, today: date, expected: InvitationObjection | None) -> None:
    assert rules.objection_to_calling_off(invited, reason=reason, today=today) is expected


@pytest.mark.parametrize(
    ("came", "is_promised", "is_given", "expected"),
    [
        (("polisen",), True, False, None),
        (("polisen",), True, True, InvitationObjection.GIVEN_ALREADY),
        (("polisen",), False, False, InvitationObjection.NOT_ABOUT_INVITING),
        ((), True, False, InvitationObjection.NOBODY_CAME),
        (None, True, False, InvitationObjection.NOBODY_CAME),
    ],
)
def test_proving(
    came: Collection[str] | None, is_promised: bool, is_given: bool, expected: InvitationObjection | None
) -> None:
    assert rules.objection_to_proving(came, is_promised=is_promised, is_given=is_given) is expected


# Södertälje 2023–2026, bilaga 2, Tystnadskultur.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kommunen bjuder in polisen till lämpliga forum", True),
        ("Polisen bjuder in kommunen när det är dags för NOA:s inhämtningsuppdrag", True),
        ("Bjuda varandra in", True),
        ("Ömsesidiga inbjudningar till utbildning och mässor", True),
        ("Erbjuda brottsaktiva ungdomar ett samordnat stöd", False),
        ("Inbrott i villor", False),
        ("", False),
    ],
)
def test_a_promise_of_inviting_is_known_by_its_words(text: str, expected: bool) -> None:
    assert rules.is_about_inviting("Nattvandring", text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kommunen bjuder in polisen till lämpliga forum", False),
        ("Polisen bjuder in kommunen när det är dags", True),
        ("Ömsesidiga inbjudningar till utbildning", False),
    ],
)
def test_a_promise_that_another_invites_is_theirs(text: str, expected: bool) -> None:
    assert rules.is_by_another(["Polisen", "Brandförsvaret"], "Nattvandring", text) is expected


@pytest.mark.parametrize(("answer_by", "expected"), [(MONDAY, False), (MONDAY - timedelta(1), True), (None, False)])
def test_an_answer_after_its_last_day_is_late(answer_by: date | None, expected: bool) -> None:
    assert rules.is_late(MONDAY, answer_by) is expected


def invite(monday: Monday, **changed: Any) -> int:
    return commands.invite(actor=monday.actor(IDA), new=replace(TRAINING, **changed), today=MONDAY)


def waits(monday: Monday, person: Any) -> list[str]:
    return [one.title for one in queries.invitations_to_answer(monday.actor(person), on=MONDAY)]


def test_an_invitation_is_asked_answered_and_taken_part_in(monday: Monday) -> None:
    made = invite(monday)
    row = queries.shared_occasion(monday.actor(GUN), made, MONDAY)
    assert (row.host.key, row.title, row.answer_by, row.came) == ("kommunen", TRAINING.title, date(2026, 11, 30), None)
    assert [one.party.key for one in row.asked] == ["polisen", "brandforsvaret"]
    assert (waits(monday, BO), waits(monday, HANS)) == ([TRAINING.title], [TRAINING.title])
    assert waits(monday, GUN) == waits(monday, LO) == waits(monday, KIM) == []
    bo, hans = monday.actor(BO), monday.actor(HANS)
    commands.answer_invitation(actor=bo, occasion_id=made, answer=COMING, count=2, today=MONDAY)
    commands.answer_invitation(actor=hans, occasion_id=made, answer=NOT_COMING, count=7, today=date(2026, 12, 1))
    row = queries.shared_occasion(bo, made, DAY)
    said = [(one.answer, one.count, one.by_name, one.is_late) for one in row.asked]
    assert said == [(COMING, 2, "Bo", False), (NOT_COMING, None, "Hans", True)]
    assert waits(monday, BO) == []
    assert waits(monday, HANS) == [TRAINING.title]  # as it was known on the Monday
    commands.note_turnout(actor=monday.actor(GUN), occasion_id=made, came=["polisen"], today=DAY)
    row = queries.shared_occasion(bo, made, DAY)
    assert (row.came, [one.came for one in row.asked]) == (("polisen",), [True, False])
    (only,) = queries.shared_occasions(bo, DAY)
    assert only == row
    assert queries.shared_occasion(bo, made, MONDAY).came is None
    told = [event.after for event in Event.unscoped.filter(verb__startswith="forums.").order_by("id")]
    assert TRAINING.words not in str(told)


def test_who_may_not(monday: Monday) -> None:
    made = invite(monday)
    with pytest.raises(NotAllowed):
        commands.invite(actor=monday.actor(LO), new=TRAINING, today=MONDAY)
    refused(InvitationObjection.NOT_A_PARTY, commands.invite, actor=monday.actor(KIM), new=TRAINING, today=MONDAY)
    with pytest.raises(NotAllowed):
        commands.answer_invitation(actor=monday.actor(LO), occasion_id=made, answer=COMING, count=1, today=MONDAY)
    with pytest.raises(ObjectDoesNotExist):  # outside the parties
        commands.answer_invitation(actor=monday.actor(KIM), occasion_id=made, answer=COMING, count=1, today=MONDAY)
    with pytest.raises(ObjectDoesNotExist):  # of another collaboration
        commands.answer_invitation(
            actor=monday.world.actor(EGIL), occasion_id=made, answer=COMING, count=1, today=MONDAY
        )
    base: dict[str, Any] = {"occasion_id": made, "today": DAY}
    with pytest.raises(NotAllowed):
        commands.note_turnout(actor=monday.actor(LO), came=(), **base)
    with pytest.raises(NotAllowed):
        commands.call_off_occasion(actor=monday.actor(LO), reason="Nej.", **base)
    with pytest.raises(NotAllowed):
        commands.give_occasion(actor=monday.actor(LO), key=GIVEN, **base)
    with pytest.raises(NotAllowed):
        commands.bring_occasion(actor=monday.actor(LO), forum_key=FORUM, **base)
    for person in (GUN, IDA, BO):  # the host's own, and who leads
        assert queries.may_see_to(monday.actor(person), "kommunen")
    assert not queries.may_see_to(monday.actor(IDA), "polisen")


def test_what_is_called_off_waits_for_nobody(monday: Monday) -> None:
    made = invite(monday)
    base: dict[str, Any] = {"occasion_id": made, "today": MONDAY}
    refused(InvitationObjection.NO_REASON, commands.call_off_occasion, actor=monday.actor(IDA), reason=" ", **base)
    commands.call_off_occasion(actor=monday.actor(IDA), reason="Ledaren är sjuk.", **base)
    assert waits(monday, BO) == []
    row = queries.shared_occasion(monday.actor(BO), made, MONDAY)
    assert (row.is_off, row.reason) == (True, "Ledaren är sjuk.")
    bo = monday.actor(BO)
    refused(InvitationObjection.CALLED_OFF, commands.answer_invitation, actor=bo, answer=COMING, count=1, **base)
    refused(InvitationObjection.CALLED_OFF, commands.bring_occasion, actor=bo, forum_key=FORUM, **base)


def held(monday: Monday, **changed: Any) -> int:
    made = invite(monday, **changed)
    commands.note_turnout(actor=monday.actor(GUN), occasion_id=made, came=["polisen"], today=DAY)
    return made


def test_a_held_occasion_is_evidence_of_the_promise_to_invite(monday: Monday) -> None:
    made, gun = held(monday), monday.actor(GUN)
    row = queries.shared_occasion(gun, made, DAY)
    assert [one.key for one in queries.promises_of_inviting(gun, row, DAY)] == [GIVEN]
    base: dict[str, Any] = {"actor": gun, "occasion_id": made, "today": DAY}
    commands.give_occasion(**base, key=GIVEN)
    assert asked.proved_by(gun, SHARED, str(made)) == {GIVEN}
    proof = [one for when in asked.duty(gun, GIVEN, DAY, DAY, DAY).occurrences for one in when.evidence]
    assert [(one.what, one.about_kind, one.about_key) for one in proof] == [
        ("Kommunen bjöd in Polisen till Hot mot förtroendevalda.", SHARED, str(made))
    ]
    refused(InvitationObjection.GIVEN_ALREADY, commands.give_occasion, **base, key=GIVEN)
    duties.withdraw_evidence(actor=gun, evidence_id=proof[0].id, reason="Fel tillfälle.")
    commands.give_occasion(**base, key=GIVEN)


def test_a_promise_that_waits_for_its_time_has_happened_and_is_answered(monday: Monday) -> None:
    bo = monday.actor(BO)
    new = replace(TRAINING, title="Inhämtning", asked=("kommunen",))
    made = commands.invite(actor=bo, new=new, today=MONDAY)
    commands.note_turnout(actor=bo, occasion_id=made, came=["kommunen"], today=DAY)
    row = queries.shared_occasion(bo, made, DAY)
    assert [one.key for one in queries.promises_of_inviting(bo, row, DAY)] == [FETCHED]
    facts: dict[str, Any] = {"actor": bo, "occasion_id": made, "key": FETCHED, "today": DAY}
    commands.give_occasion(**facts)
    (case,) = [one for one in asked.duty(bo, FETCHED, DAY, DAY, DAY).cases if one.about_key == str(made)]
    assert len(case.evidence) == 1
    assert asked.proved_by(bo, SHARED, str(made)) == {FETCHED}
    refused(InvitationObjection.GIVEN_ALREADY, commands.give_occasion, **facts)


def test_a_promise_with_times_gets_its_evidence_on_the_day(monday: Monday, monkeypatch: pytest.MonkeyPatch) -> None:
    made, gun = held(monday), monday.actor(GUN)
    monkeypatch.setattr("samsyn.forums.commands.invitations.is_promise_of_inviting", lambda *_all: True)
    commands.give_occasion(actor=gun, occasion_id=made, key="forums/mandagsmoten/rhythm", today=DAY)
    assert asked.proved_by(gun, SHARED, str(made)) == {"forums/mandagsmoten/rhythm"}


def test_only_what_was_held_and_promised_is_evidence(monday: Monday) -> None:
    gun = monday.actor(GUN)
    made = invite(monday)
    base: dict[str, Any] = {"actor": gun, "occasion_id": made, "today": DAY}
    refused(InvitationObjection.NOBODY_CAME, commands.give_occasion, **base, key=GIVEN)
    commands.note_turnout(**base, came=[])
    refused(InvitationObjection.NOBODY_CAME, commands.give_occasion, **base, key=GIVEN)
    commands.note_turnout(**base, came=["brandforsvaret", "brandforsvaret"])
    refused(
        InvitationObjection.NOT_ABOUT_INVITING, commands.give_occasion, **base, key="activities/nattvandring/rhythm"
    )
    with pytest.raises(ObjectDoesNotExist):
        commands.give_occasion(**base, key="finns/inte")


def test_a_forum_takes_it_up_at_its_next_meeting(monday: Monday) -> None:
    gun, made = monday.actor(GUN), invite(monday)
    base: dict[str, Any] = {"actor": gun, "occasion_id": made, "today": MONDAY}
    commands.bring_occasion(**base, forum_key=FORUM)
    refused(InvitationObjection.BROUGHT_ALREADY, commands.bring_occasion, **base, forum_key=FORUM)
    (meeting,) = commands.set_meetings(actor=gun, forum_key=FORUM, new=[NewMeeting(date(2026, 11, 30))])
    commands.fill_agenda(actor=gun, meeting_id=meeting, today=MONDAY)
    assert Item.unscoped.filter(meeting_id=meeting, title=TRAINING.title).count() == 1


def test_nothing_asked_costs_one_question(monday: Monday, django_assert_num_queries: Any) -> None:
    bo = monday.actor(BO)
    with django_assert_num_queries(1):
        assert queries.invitations_to_answer(bo, on=MONDAY) == []
    for number in range(3):
        invite(monday, title=f"Mässa {number}")
    with django_assert_num_queries(4):
        assert len(queries.invitations_to_answer(bo, on=MONDAY)) == 3
