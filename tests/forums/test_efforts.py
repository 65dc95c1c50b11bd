"""Efforts for the coming days: planned at the meeting, decided by the parties, told of afterwards, seen by few."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.base.search import queries as search
from samsyn.forums import commands, queries
from samsyn.forums.models import Effort
from samsyn.forums.rules import efforts as rules
from samsyn.forums.rules.deciding import DecisionObjection
from samsyn.forums.rules.efforts import Done, EffortObjection, NewEffort, Reach
from samsyn.forums.rules.kinds import StandKind
from samsyn.forums.rules.meetings import MeetingObjection
from samsyn.site import search_command
from tests.cast import BO, EGIL
from tests.forums.monday import FORUM, GUN, HANS, IDA, JON, KIM, LO, MONDAY, Monday

TUESDAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 26)
WHO = ("chef-fritidsgardarna", "kommunpolis")
BUSES = NewEffort("Vuxna på kvällsbussarna", "Linjerna från centrum", TUESDAY, THURSDAY, WHO, "kl. 19–22")
PARTIES = ("kommunen", "polisen")


def changed(**facts: Any) -> NewEffort:
    usual = {name: getattr(BUSES, name) for name in NewEffort.__dataclass_fields__}
    return NewEffort(**usual | facts)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (BUSES, None),
        (changed(what=" "), EffortObjection.NO_WHAT),
        (changed(place=""), EffortObjection.NO_PLACE),
        (changed(who=()), EffortObjection.NOBODY),
        (changed(who=("finns-inte",)), EffortObjection.UNKNOWN_BODY),
        (changed(last_day=MONDAY), EffortObjection.ENDS_BEFORE_IT_BEGINS),
        (changed(first_day=date(2026, 11, 20), last_day=date(2026, 11, 22)), EffortObjection.HAS_BEEN),
        (changed(first_day=date(2026, 11, 20)), None),  # it goes on
        (changed(first_day=date(2026, 12, 7), last_day=date(2026, 12, 8)), None),
        (changed(first_day=date(2026, 12, 8), last_day=date(2026, 12, 9)), EffortObjection.TOO_FAR),
        (changed(last_day=TUESDAY + timedelta(15)), EffortObjection.TOO_FAR),
    ],
)
def test_planning(new: NewEffort, expected: EffortObjection | None) -> None:
    assert rules.objection_to_planning(new, bodies=[*WHO, "nobina"], today=MONDAY) is expected


@pytest.mark.parametrize(
    ("done", "words", "today", "before", "expected"),
    [
        (Done.YES, "", TUESDAY, None, None),
        (Done.PARTLY, "", TUESDAY, None, None),
        (Done.NO, "Ingen kunde.", TUESDAY, None, None),
        (Done.NO, " ", TUESDAY, None, EffortObjection.NO_WHY),
        (Done.YES, "", MONDAY, None, EffortObjection.NOT_BEGUN),
        (Done.YES, "", TUESDAY, (Done.YES, ""), EffortObjection.SAME_ANSWER),
        (Done.YES, "Alla tre kvällar.", TUESDAY, (Done.YES, ""), None),
    ],
)
def test_answering(
    done: Done, words: str, today: date, before: tuple[Done, str] | None, expected: EffortObjection | None
) -> None:
    found = rules.objection_to_answering(done, words=words, first_day=TUESDAY, today=today, before=before)
    assert found is expected


@pytest.mark.parametrize("now", list(Reach))
@pytest.mark.parametrize("wanted", list(Reach))
def test_what_was_seen_is_never_hidden_again(now: Reach, wanted: Reach) -> None:
    order = [Reach.AUTHORITIES, Reach.INSIDE, Reach.OPEN]
    is_wider = order.index(wanted) > order.index(now)
    assert (rules.objection_to_showing(now, wanted) is None) is is_wider
    assert rules.reach_of(rules.circle_of(now, FORUM)) is now


def plan(monday: Monday, new: NewEffort = BUSES, touches: tuple[str, ...] = PARTIES, actor: Actor | None = None) -> int:
    who = actor or monday.actor(GUN)
    return commands.plan_effort(actor=who, meeting_id=monday.meeting_id, new=new, touches=touches, today=MONDAY)


def seen(actor: Actor) -> list[str]:
    return [one.what for one in queries.efforts(actor, since=MONDAY, until=THURSDAY, on=MONDAY)]


def refused(objection: object, command: Any, **facts: Any) -> None:
    with pytest.raises(Refused) as no:
        command(**facts)
    assert no.value.objection == objection


def test_an_effort_is_planned_decided_and_told_of(monday: Monday) -> None:
    made = plan(monday)
    gun, bo = monday.actor(GUN), monday.actor(BO)
    row = queries.effort(gun, made, MONDAY)
    assert (row.place, row.hours, row.reach, row.done) == (
        "Linjerna från centrum",
        "kl. 19–22",
        Reach.AUTHORITIES,
        None,
    )
    assert [one.key for one in row.who] == list(WHO)
    (decision,) = queries.decisions(gun, on=MONDAY).rows
    for actor, party in ((gun, "kommunen"), (bo, "polisen")):
        commands.say_stand(actor=actor, decision_id=decision.id, party_key=party, stand=StandKind.BEHIND, today=MONDAY)
    assert queries.decision(gun, decision.id, on=MONDAY).standing.value == "taken"
    assert not row.waits_on(MONDAY)
    assert row.waits_on(TUESDAY)
    ida = monday.actor(IDA)
    refused(EffortObjection.NOT_BEGUN, commands.answer_effort, actor=ida, effort_id=made, done=Done.YES, today=MONDAY)
    commands.answer_effort(actor=ida, effort_id=made, done=Done.PARTLY, words="Två av tre kvällar.", today=THURSDAY)
    told = queries.effort(gun, made, THURSDAY)
    assert (told.done, told.words, told.by_name) == (Done.PARTLY, "Två av tre kvällar.", "Ida")
    assert not told.waits_on(THURSDAY)


def test_only_the_authorities_that_sit_there_see_it(monday: Monday) -> None:
    made = plan(monday)
    assert seen(monday.actor(GUN)) == seen(monday.actor(IDA)) == ["Vuxna på kvällsbussarna"]
    assert seen(monday.actor(HANS)) == ["Vuxna på kvällsbussarna"], "a coordinator"
    for outsider in (KIM, JON, LO):
        actor = monday.actor(outsider)
        assert seen(actor) == []
        with pytest.raises(ObjectDoesNotExist):
            queries.effort(actor, made, MONDAY)
        assert search.find(actor, words="kvällsbussarna").hits == ()
        assert [one.title for one in queries.agenda(actor, monday.meeting_id)] != ["Vuxna på kvällsbussarna"]
    assert seen(monday.world.actor(EGIL)) == []
    assert queries.efforts(since=MONDAY, until=THURSDAY, on=MONDAY) == []


def test_it_can_be_shown_to_more_one_by_one(monday: Monday) -> None:
    def lacking() -> int:
        program = monday.world.programs["sodertalje"]
        return search.lacking(program, search_command.findable(program))

    before = lacking()
    made, other = plan(monday), plan(monday, changed(what="Fler vid skolan"))
    gun = monday.actor(GUN)
    commands.show_effort(actor=gun, effort_id=made, reach=Reach.INSIDE)
    assert seen(monday.actor(JON)) == ["Vuxna på kvällsbussarna"]
    assert seen(monday.actor(KIM)) == []
    assert {hit.kind for hit in search.find(monday.actor(JON), words="kvällsbussarna").hits} == {"decision", "item"}
    assert search.find(monday.actor(KIM), words="kvällsbussarna").hits == ()
    assert search.find(monday.actor(JON), words="fler skolan").hits == ()
    assert lacking() == before
    commands.show_effort(actor=gun, effort_id=made, reach=Reach.OPEN)
    assert seen(monday.actor(KIM)) == ["Vuxna på kvällsbussarna"]
    refused(EffortObjection.NARROWER, commands.show_effort, actor=gun, effort_id=made, reach=Reach.INSIDE)
    with pytest.raises(NotAllowed):
        commands.show_effort(actor=monday.actor(IDA), effort_id=other, reach=Reach.OPEN)
    assert INSIDE in monday.actor(JON).circles


def test_who_may_plan(monday: Monday) -> None:
    for outsider in (KIM, JON):
        with pytest.raises(NotAllowed):
            plan(monday, actor=monday.actor(outsider))
    with pytest.raises(ObjectDoesNotExist):
        plan(monday, actor=monday.world.actor(EGIL))
    refused(DecisionObjection.UNKNOWN_PARTY, plan, monday=monday, touches=("finns-inte",))
    assert not Effort.unscoped.exists(), "nothing half done"


def test_a_meeting_that_is_not_open_plans_nothing(monday: Monday) -> None:
    (later,) = commands.set_meetings(
        actor=monday.actor(GUN), forum_key=FORUM, new=[commands.NewMeeting(date(2026, 11, 30))]
    )
    facts = {"meeting_id": later, "new": BUSES, "touches": PARTIES, "today": MONDAY}
    refused(MeetingObjection.NOT_OPEN, commands.plan_effort, actor=monday.actor(GUN), **facts)
    (group,) = commands.set_meetings(
        actor=monday.actor(GUN), forum_key="sspf-grupper", new=[commands.NewMeeting(MONDAY)]
    )
    refused(EffortObjection.INDIVIDUAL, commands.plan_effort, actor=monday.actor(GUN), **{**facts, "meeting_id": group})


def test_the_log_says_nothing_of_it(monday: Monday) -> None:
    made = plan(monday)
    commands.answer_effort(actor=monday.actor(IDA), effort_id=made, done=Done.NO, words="Ingen kunde.", today=TUESDAY)
    told = str(list(Event.unscoped.filter(verb__startswith="forums.").values_list("subject_title", "after")))
    assert "kvällsbussarna" not in told
    assert "Ingen kunde" not in told


def test_a_day_before_it_was_planned_knows_nothing_of_it(monday: Monday) -> None:
    made = plan(monday)
    gun, before = monday.actor(GUN), MONDAY - timedelta(1)
    assert queries.efforts(gun, since=MONDAY, until=THURSDAY, on=before) == []
    commands.answer_effort(actor=gun, effort_id=made, done=Done.YES, today=THURSDAY)
    assert queries.effort(gun, made, TUESDAY).done is None
