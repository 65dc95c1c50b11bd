"""The two pages before a meeting: what they tell of, written in by who prepares it, read by the authorities."""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist
from pytest_django import DjangoAssertNumQueries

from samsyn.base import clock
from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Role
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.forums.models import Brief, Item, Meeting
from samsyn.forums.rules.briefing import BriefHeading, BriefObjection
from samsyn.forums.rules.circles import is_individual
from samsyn.forums.rules.kinds import AreaState, Purpose
from tests.cast import Person
from tests.forums.monday import GUN, JON, KIM, LO, MONDAY, STEERING, Monday, open_meeting
from tests.world import a_person

BEFORE, MEETS, NEXT = date(2026, 9, 10), date(2026, 12, 3), date(2026, 12, 22)
TODAY = date(2026, 11, 26)
OLA = Person("Ola", "ola@exempel.se", {"sodertalje": (Role.MEMBER, "brandforsvaret")})
"""Of the fire service, which does not chair the steering group."""


@pytest.fixture
def steering(monday: Monday) -> int:
    """A steering group's meeting, with one held before it, one set after it, and areas that stood out."""
    gun = monday.actor(GUN)
    areas = (("Ronna", AreaState.ACT), ("Hovsjö", AreaState.CALM), ("Geneta", AreaState.WATCH))
    for name, state in areas:
        found = monday.item(name)
        Item.unscoped.filter(pk=found).update(opening="area", area_state=state)
    Meeting.unscoped.filter(pk=monday.meeting_id).update(closed_at=clock.now())
    program = monday.world.programs["sodertalje"]
    last = open_meeting(program, STEERING, BEFORE)
    item = commands.add_item(actor=program, forum_key=STEERING, title="Belysning", meeting_id=None)
    Item.unscoped.filter(pk=item).update(meeting_id=last)
    commands.propose_decision(actor=program, item_id=item, text="Vi lyser upp.", touches=["kommunen"], today=BEFORE)
    Meeting.unscoped.filter(pk=last).update(closed_at=clock.now())
    (made, _) = set_meetings(actor=program, forum_key=STEERING, new=[NewMeeting(MEETS, time(13)), NewMeeting(NEXT)])
    facts = {"purpose": Purpose.DECISION, "presenter_key": "kommunpolis"}
    commands.add_item(actor=gun, forum_key=STEERING, meeting_id=made, title="Mål för nästa år", **facts)
    commands.add_item(actor=gun, forum_key=STEERING, meeting_id=made, title="Rapport")
    return made


def write(monday: Monday, meeting_id: int, text: str, *, seen: int = 0, today: date = TODAY) -> int:
    who = {"actor": monday.actor(GUN), "meeting_id": meeting_id, "heading": BriefHeading.SITUATION}
    return commands.write_brief(**who, text=text, seen=seen, today=today)


def test_they_are_made_of_what_is_known(
    monday: Monday, steering: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    gun = monday.actor(GUN)
    row = queries.meeting(gun, steering)
    with django_assert_max_num_queries(24):
        facts = queries.brief_facts(gun, row, TODAY)
    assert [(one.name, one.state, one.times) for one in facts.areas] == [
        ("Ronna", AreaState.ACT, 1),
        ("Geneta", AreaState.WATCH, 1),
    ]
    assert [one.title for one in facts.to_decide] == ["Mål för nästa år"]
    assert facts.last is not None
    assert (facts.last.on, [one.text for one in facts.decisions]) == (BEFORE, ["Vi lyser upp."])
    assert (facts.on, facts.until) == (TODAY, NEXT)
    assert all(MEETS <= one.last_day <= NEXT for one in facts.due)
    assert NEXT in {one.on for one in facts.meetings}
    assert facts.kept <= facts.promised
    long_ago = queries.brief_facts(gun, row, MEETS + timedelta(days=400))
    assert long_ago.on == MEETS, "afterwards they stand as on the meeting's day"


def test_a_first_meeting_has_none_before_it(monday: Monday, steering: int) -> None:
    gun = monday.actor(GUN)
    others = Meeting.unscoped.filter(forum_key=STEERING).exclude(pk=steering)
    others.update(cancelled_at=clock.now(), reason="Nej", closed_at=None)
    facts = queries.brief_facts(gun, queries.meeting(gun, steering), TODAY)
    assert (facts.last, facts.decisions) == (None, ())
    assert facts.until == MEETS + timedelta(days=92)


def test_what_is_written_stands_until_it_is_emptied(monday: Monday, steering: int) -> None:
    assert write(monday, steering, "Lugnt i stan.") == 1
    gun = monday.actor(GUN)
    assert queries.brief(gun, steering, TODAY).parts[BriefHeading.SITUATION].text == "Lugnt i stan."
    with pytest.raises(Refused) as no:
        write(monday, steering, "Stökigt.", seen=0)
    assert no.value.objection is BriefObjection.WRITTEN_OVER
    assert write(monday, steering, "Lugnt i stan.", seen=0) == 1, "the same words are no difference"
    assert write(monday, steering, "", seen=1) == 2
    part = queries.brief(gun, steering, TODAY).parts[BriefHeading.SITUATION]
    assert (part.text, part.revision) == ("", 2)
    assert Brief.unscoped.get().revision == 2
    log = Event.unscoped.filter(verb="forums.brief_written")
    assert log.count() == 2
    assert "Lugnt" not in str(list(log.values_list("after", flat=True)))


def test_not_too_soon_not_too_long_and_not_afterwards(monday: Monday, steering: int) -> None:
    for text, today, objection in (
        ("Lugnt.", MEETS - timedelta(days=8), BriefObjection.TOO_SOON),
        ("Lugnt.", MEETS + timedelta(days=1), BriefObjection.NOT_AHEAD),
        ("x" * 2000, TODAY, BriefObjection.TOO_LONG),
    ):
        with pytest.raises(Refused) as no:
            write(monday, steering, text, today=today)
        assert no.value.objection is objection
    assert not Brief.unscoped.exists()


def test_who_may_write_and_read(monday: Monday, steering: int) -> None:
    facts = {"meeting_id": steering, "heading": BriefHeading.SITUATION, "text": "Nej", "seen": 0, "today": TODAY}
    monday.users[OLA.name] = a_person(OLA, monday.world.programs)
    assert queries.brief(monday.actor(JON), steering, TODAY).may_write  # stadsdirektören, of the same party, chairs it
    for who in (OLA, LO):
        assert not queries.brief(monday.actor(who), steering, TODAY).may_write
        with pytest.raises(NotAllowed):
            commands.write_brief(actor=monday.actor(who), **facts)
    with pytest.raises(ObjectDoesNotExist):
        queries.brief(monday.actor(KIM), monday.meeting_id, MONDAY)


def test_a_forum_on_individual_level_has_none(monday: Monday) -> None:
    gun = monday.actor(GUN)
    closed = next(one.id for one in queries.forums(gun, MONDAY) if is_individual(one))
    program = monday.world.programs["sodertalje"]
    (made,) = set_meetings(actor=program, forum_key=closed, new=[NewMeeting(MEETS)])
    with pytest.raises(ObjectDoesNotExist):
        queries.brief(gun, made, TODAY)
