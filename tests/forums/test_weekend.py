"""The briefing before a weekend: who is on duty until Monday at 08.00, what is special, areas and efforts, closing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries as Most

from samsyn.agreements.queries import asking
from samsyn.base import clock
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused
from samsyn.base.search import queries as search
from samsyn.duties.models import Evidence
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting
from samsyn.forums.models import Item, Meeting, OnDuty, Weekend
from samsyn.forums.queries import WeekendRow
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.efforts import NewEffort, Reach
from samsyn.forums.rules.kinds import AreaState
from samsyn.forums.rules.meetings import MeetingObjection
from samsyn.forums.rules.running import RunObjection
from samsyn.forums.rules.weekend import Offer, WeekendObjection
from samsyn.site import hourly
from tests.cast import BO, EGIL, Person
from tests.forums.friday import AREAS, EVENING, FORUM, FRIDAY, LEA, MONDAY, OVE, SUNDAY, USUAL, Friday, at
from tests.forums.monday import GUN, HANS, JON, KIM

BEFORE, EIGHT = at(MONDAY, 7, 59), at(MONDAY, 8)


@pytest.fixture(autouse=True)
def in_the_evening() -> Iterator[None]:
    """Let it be Friday evening."""
    with clock.at(EVENING):
        yield


def seen(friday: Friday, person: Person = OVE, now: datetime | None = EVENING, on: date = FRIDAY) -> WeekendRow:
    return queries.weekend(friday.actor(person), friday.meeting_id, on=on, now=now)


def special(friday: Friday, text: str, *, revision: int = 0, person: Person = OVE) -> int:
    facts = {"actor": friday.actor(person), "meeting_id": friday.meeting_id}
    return commands.write_special(text=text, seen=revision, **facts)


def refused(objection: object, command: Any, *given: Any, **facts: Any) -> None:
    with pytest.raises(Refused) as no:
        command(*given, **facts)
    assert no.value.objection == objection


def plan(actor: Actor, meeting_id: int, what: str = "Vuxna i centrum") -> int:
    new = NewEffort(what, "Torget", FRIDAY, SUNDAY, ("kommunpolis",), "kl. 19–24")
    facts: dict[str, Any] = {"meeting_id": meeting_id, "new": new, "touches": ["kommunen", "polisen"], "today": FRIDAY}
    return commands.plan_effort(actor=actor, **facts)


def test_who_is_on_duty_is_told_until_eight_on_monday(friday: Friday) -> None:
    made = friday.put()
    (row,) = seen(friday).on_duty
    assert (row.id, row.body.name, row.party.name if row.party else "", row.number) == (
        made,
        "Kommunpolis",
        "Polisen",
        "114 14",
    )
    assert (row.starts_at, row.ends_at) == (at(FRIDAY, 18), at(MONDAY, 8))
    assert str(row.starts_at.tzinfo) == "Europe/Stockholm"
    assert len(seen(friday, now=BEFORE).on_duty) == 1
    assert seen(friday, now=EIGHT).on_duty == (), "hidden from that moment, whether deleted or not"
    assert seen(friday, now=None).on_duty == (), "nobody is on duty on another day"
    assert OnDuty.unscoped.count() == 1


def test_somebody_outside_the_parties_stands_last(friday: Friday) -> None:
    friday.put(replace(USUAL, body_key="nobina", number="08-000 00 40", starts_at=at(FRIDAY, 12)))
    friday.put()
    friday.put(replace(USUAL, body_key="kommunen", number="08-000 00 50"))
    assert [(one.body.name, one.party is None) for one in seen(friday).on_duty] == [
        ("Kommunen", False),
        ("Kommunpolis", False),
        ("Bussbolaget Nobina", True),
    ]


def test_it_is_deleted_by_the_hours_work(friday: Friday) -> None:
    friday.put()
    friday.put(replace(USUAL, body_key="omradesvaktare", number=" 08-523  010 00"))
    assert {one.number for one in seen(friday).on_duty} == {"114 14", "08-523 010 00"}
    assert hourly.make(BEFORE.astimezone(UTC))
    assert OnDuty.unscoped.count() == 2
    assert hourly.make(EIGHT.astimezone(UTC))
    assert not OnDuty.unscoped.exists()
    (told,) = Event.unscoped.filter(verb="forums.duties_forgotten")
    assert (told.after, told.user_id, told.circle) == ({"count": 2}, None, "")
    assert told.collaboration_id == friday.actor(OVE).collaboration_id
    assert commands.forget_on_duty(actor=PROGRAM, now=EIGHT) == 0
    assert Event.unscoped.filter(verb="forums.duties_forgotten").count() == 1


def test_the_log_holds_neither_function_nor_number(friday: Friday) -> None:
    made = friday.put()
    commands.take_off_duty(actor=friday.actor(OVE), duty_id=made, now=EVENING)
    special(friday, "Derby på söndag.")
    assert not OnDuty.unscoped.exists()
    log = Event.unscoped.filter(verb__in=("forums.duty_put", "forums.duty_taken_off", "forums.weekend_written"))
    assert log.count() == 3
    assert set(log.values_list("circle", flat=True)) == {f"authorities:{FORUM}"}
    told = str(list(log.values()))
    assert not any(word in told for word in ("kommunpolis", "114 14", "Derby"))


@pytest.mark.parametrize(
    ("changed", "objection"),
    [
        ({"body_key": "finns-inte"}, WeekendObjection.UNKNOWN_FUNCTION),
        ({"number": "Bo på 114 14"}, WeekendObjection.NOT_A_NUMBER),
        ({"ends_at": at(FRIDAY, 12)}, WeekendObjection.ENDS_BEFORE_IT_BEGINS),
        ({"ends_at": at(MONDAY, 12)}, WeekendObjection.OUTSIDE_THE_WEEKEND),
        ({}, WeekendObjection.ON_DUTY_ALREADY),
    ],
)
def test_who_cannot_be_on_duty(friday: Friday, changed: dict[str, Any], objection: WeekendObjection) -> None:
    friday.put()
    refused(objection, friday.put, replace(USUAL, **changed))
    assert OnDuty.unscoped.count() == 1


@pytest.mark.parametrize("number", ["070-123 45 67", "20090214-2389"])
def test_a_private_number_is_refused(friday: Friday, number: str) -> None:
    with pytest.raises(Refused) as no:
        friday.put(replace(USUAL, number=number))
    assert isinstance(no.value.objection, Found)
    assert not OnDuty.unscoped.exists()


def test_the_database_keeps_to_it_too(friday: Friday) -> None:
    made = friday.put()
    for changed in ({"ends_at": at(FRIDAY, 1)}, {"gone_at": at(FRIDAY, 19)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            OnDuty.unscoped.filter(pk=made).update(**changed)


def test_it_is_put_right_also_once_the_briefing_is_held_but_not_when_it_is_over(friday: Friday) -> None:
    friday.open()
    mark_all(friday)
    commands.close_meeting(actor=friday.actor(OVE), meeting_id=friday.meeting_id, today=FRIDAY)
    made = friday.put(now=BEFORE)
    refused(WeekendObjection.IS_OVER, friday.put, replace(USUAL, ends_at=at(SUNDAY, 8)), now=EIGHT)
    with pytest.raises(ObjectDoesNotExist):
        commands.take_off_duty(actor=friday.actor(OVE), duty_id=made, now=EIGHT)
    commands.take_off_duty(actor=friday.actor(OVE), duty_id=made, now=BEFORE)
    refused(MeetingObjection.HAS_BEEN_HELD, special, friday, "För sent.")
    Meeting.unscoped.update(closed_at=None, cancelled_at=clock.now(), reason="Storm")
    refused(MeetingObjection.IS_CANCELLED, friday.put)


def test_what_is_special_is_seen_by_the_second_to_save(friday: Friday) -> None:
    assert seen(friday).special == ""
    assert special(friday, "Derby på söndag.") == 1
    refused(RunObjection.WRITTEN_OVER, special, friday, "Konsert på lördag.")
    assert special(friday, "Derby på söndag.") == 1, "the same words are no difference"
    assert special(friday, "Derby, och konsert.", revision=1) == 2
    refused(WeekendObjection.TOO_LONG, special, friday, "x" * 5000, revision=2)
    row = seen(friday, LEA)
    assert (row.special, row.revision, row.may_write, row.may_lead) == ("Derby, och konsert.", 2, False, False)
    assert Weekend.unscoped.count() == 1


def mark_all(friday: Friday, state: AreaState = AreaState.CALM) -> None:
    for one in seen(friday).areas:
        commands.mark_area(actor=friday.actor(OVE), item_id=one.id, state=state)


def test_areas_are_the_weekly_half_hours_own(friday: Friday) -> None:
    assert seen(friday).areas == ()
    friday.open()
    row = seen(friday)
    assert [(one.title, one.state, one.is_left) for one in row.areas] == [(one, None, True) for one in AREAS]
    assert (row.areas_left, row.left) == (2, 0)
    mark_all(friday, AreaState.ACT)
    commands.write_item(actor=friday.actor(OVE), item_id=row.areas[0].id, text="Bråk.", seen=0)
    after = seen(friday)
    assert [(one.state, one.text, one.revision, one.is_left) for one in after.areas] == [
        (AreaState.ACT, "Bråk.", 1, False),
        (AreaState.ACT, "", 0, True),
    ]
    commands.add_item(actor=friday.actor(OVE), forum_key=FORUM, meeting_id=friday.meeting_id, title="Budget")
    assert (seen(friday).areas_left, seen(friday).left) == (1, 1)


def test_closing_is_the_evidence(friday: Friday) -> None:
    friday.open()
    mark_all(friday)
    closed = commands.close_meeting(actor=friday.actor(OVE), meeting_id=friday.meeting_id, today=FRIDAY)
    kept = Evidence.unscoped.filter(pk__in=closed.evidence)
    assert list(kept.values_list("key", flat=True)) == [f"forums/{FORUM}/rhythm"]
    assert seen(friday).meeting.is_held


def test_what_is_done_is_the_forums_and_what_all_inside_see(friday: Friday) -> None:
    friday.open()
    gun = friday.actor(GUN)
    plan(friday.actor(OVE), friday.meeting_id)
    others = commands.set_meetings(actor=gun, forum_key="mandagsmoten", new=[NewMeeting(FRIDAY, time(9))])
    commands.open_meeting(actor=gun, meeting_id=others[0], today=FRIDAY)
    closed, wider = plan(gun, others[0], "Stängt"), plan(gun, others[0], "För alla")
    commands.show_effort(actor=gun, effort_id=wider, reach=Reach.INSIDE)
    assert closed
    for person in (OVE, GUN):
        assert [one.effort.what for one in seen(friday, person).efforts] == ["Vuxna i centrum", "För alla"]
    assert {one.standing for one in seen(friday).efforts} == {DecisionStanding.OPEN}
    assert seen(friday, on=FRIDAY - timedelta(days=1)).efforts == ()


def test_who_is_not_of_the_forums_authorities_does_not_find_it(friday: Friday) -> None:
    made = friday.put()
    special(friday, "Derby på söndag.")
    for person in (GUN, HANS, BO):
        assert len(seen(friday, person).on_duty) == 1, "a coordinator"
    for outsider in (JON, KIM):
        actor = friday.actor(outsider)
        assert queries.weekend_offer(actor, queries.meeting(friday.actor(GUN), friday.meeting_id)) is Offer.NOT
        with pytest.raises(ObjectDoesNotExist):
            seen(friday, outsider)
        for command in (
            lambda who=outsider: friday.put(person=who),
            lambda who=outsider: special(friday, "X", person=who),
        ):
            with pytest.raises(ObjectDoesNotExist):
                command()
        with pytest.raises(ObjectDoesNotExist):
            commands.take_off_duty(actor=actor, duty_id=made, now=EVENING)
        assert search.find(actor, words="Derby").hits == ()
    egil = friday.world.actor(EGIL)
    with pytest.raises(ObjectDoesNotExist):
        queries.weekend(egil, friday.meeting_id, on=FRIDAY, now=EVENING)
    assert search.find(friday.actor(OVE), words="Derby").hits == (), "it is nowhere to be found"


def test_who_only_reads_writes_nothing(friday: Friday) -> None:
    made = friday.put()
    assert len(seen(friday, LEA).on_duty) == 1
    for command in (lambda: friday.put(person=LEA), lambda: special(friday, "X", person=LEA)):
        with pytest.raises(NotAllowed):
            command()
    with pytest.raises(NotAllowed):
        commands.take_off_duty(actor=friday.actor(LEA), duty_id=made, now=EVENING)


def test_which_meetings_have_it(friday: Friday) -> None:
    gun = friday.actor(GUN)

    def offer(forum: str, on: date) -> Offer:
        (made,) = commands.set_meetings(actor=gun, forum_key=forum, new=[NewMeeting(on)])
        return queries.weekend_offer(gun, queries.meeting(gun, made))

    assert seen(friday).offer is Offer.SUITS
    assert offer("mandagsmoten", MONDAY) is Offer.MAY
    assert offer("beredningsgrupp", FRIDAY) is Offer.NOT
    assert offer("strategisk-styrgrupp", FRIDAY) is Offer.NOT
    program = friday.world.programs["sodertalje"]
    (council,) = commands.set_meetings(actor=program, forum_key="operativt-chefsamrad", new=[NewMeeting(FRIDAY)])
    row = queries.meeting(gun, council)
    assert queries.weekend_offer(gun, row) is Offer.NOT
    with pytest.raises(ObjectDoesNotExist):
        queries.weekend(gun, council, on=FRIDAY, now=EVENING)
    commands.set_template(actor=program, forum_key="operativt-chefsamrad", items=(), is_weekly=True, areas=())
    assert queries.weekend_offer(gun, row) is Offer.SUITS


def test_few_queries_whatever_there_is(friday: Friday, django_assert_max_num_queries: Most) -> None:
    friday.open()
    friday.put()
    for number in range(5):
        plan(friday.actor(OVE), friday.meeting_id, f"Insats {number}")
        friday.put(replace(USUAL, ends_at=at(SUNDAY, number)))
    ove = friday.actor(OVE)
    assert Item.unscoped.count() == 7
    with asking.once(), django_assert_max_num_queries(13):
        queries.weekend(ove, friday.meeting_id, on=FRIDAY, now=EVENING)
