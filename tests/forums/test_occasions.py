"""Known days: when they fall, what is prepared for them and moved with them, and what was learnt."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base import clock
from samsyn.base.audit.models import Event
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.duties import commands as duties
from samsyn.duties import queries as asked
from samsyn.duties.rules.assignments import COORDINATORS, AssignmentObjection, AssignmentStanding, Outcome
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting
from samsyn.forums.models import Item
from samsyn.forums.rules.kinds import Opening
from samsyn.forums.rules.kinds import Outcome as Came
from samsyn.forums.rules.occasions import OccasionObjection, Preparation
from samsyn.forums.rules.refs import OCCASION
from samsyn.places import commands as places
from samsyn.places.rules import SchoolDays
from tests.cast import BO, EGIL
from tests.forums.monday import COUNCIL, FORUM, GUN, HANS, IDA, KIM, LO, MONDAY, Monday

LUCIA = "lucia-2026"
ADULTS = Preparation("Vuxna ute vid skolorna", "chef-fritidsgardarna", date(2026, 12, 11))
BUSES = Preparation("Extra bussar hem", "kommunpolis", date(2026, 12, 4))


def refused(objection: object, command: Any, **facts: Any) -> None:
    with pytest.raises(Refused) as no:
        command(**facts)
    assert no.value.objection == objection


def test_what_is_prepared_is_assignments_and_the_forum_finds_the_day_in_good_time(monday: Monday) -> None:
    gun = monday.actor(GUN)
    made = commands.prepare(actor=gun, key=LUCIA, lines=(ADULTS, BUSES), forum_key=FORUM, today=MONDAY)
    held = queries.prepared(gun, (LUCIA,), MONDAY)[LUCIA]
    assert [one.what for one in held.lines] == [BUSES.what, ADULTS.what]
    assert (held.forum.key if held.forum else "", held.done_count) == (FORUM, 0)
    rows = {one.id: one for one in asked.assignments(gun, on=MONDAY, about=(OCCASION, [LUCIA]))}
    assert set(rows) == set(made)
    to_forum = rows[made[-1]]
    assert (to_forum.owner.key, to_forum.by_day) == (COORDINATORS, MONDAY)  # less than four weeks are left
    assert to_forum.what == "Gå igenom förberedelserna inför Lucia 2026"
    assert to_forum.about.title == "Lucia 2026"
    due = asked.due(monday.actor(IDA), on=MONDAY, until=date(2026, 12, 31), body="chef-fritidsgardarna")
    assert ADULTS.what in [one.title for one in due]
    (event,) = Event.unscoped.filter(verb="forums.occasion_prepared")
    assert ADULTS.what not in str(event.after)
    (meeting,) = commands.set_meetings(actor=gun, forum_key=FORUM, new=[NewMeeting(date(2026, 11, 30))])
    commands.fill_agenda(actor=gun, meeting_id=meeting, today=MONDAY)
    titles = list(Item.unscoped.filter(meeting_id=meeting).values_list("title", flat=True))
    assert to_forum.what in titles
    assert ADULTS.what not in titles  # the forum finds the day once, not each line


def test_a_day_far_ahead_waits_until_four_weeks_before(monday: Monday) -> None:
    gun = monday.actor(GUN)
    key = "new_year-2026"
    commands.prepare(actor=gun, key=key, forum_key=COUNCIL, today=MONDAY)
    days = (date(2026, 11, 24), date(2026, 12, 1), date(2026, 12, 15))
    early, late, _last = commands.set_meetings(actor=gun, forum_key=COUNCIL, new=[NewMeeting(day) for day in days])
    for meeting in (early, late):
        commands.fill_agenda(actor=gun, meeting_id=meeting, today=MONDAY)
    what = "Gå igenom förberedelserna inför Nyår 2026"
    assert not Item.unscoped.filter(meeting_id=early, title=what).exists()
    item = Item.unscoped.get(meeting_id=late, title=what)
    assert item.opening == Opening.ASSIGNMENT
    with clock.at(days[1]):
        commands.open_meeting(actor=gun, meeting_id=late, today=days[1])
        for one in Item.unscoped.filter(meeting_id=late):
            commands.settle_item(
                actor=gun, item_id=one.pk, outcome=Came.NO_ACTION, text="Allt är på plats.", today=days[1]
            )
        commands.close_meeting(actor=gun, meeting_id=late, today=days[1])
    to_forum = queries.prepared(gun, (key,), days[1])[key].to_forum
    assert to_forum is not None
    assert (to_forum.standing, to_forum.answer_words) == (AssignmentStanding.DONE, "Allt är på plats.")


def test_nothing_is_half_prepared(monday: Monday) -> None:
    gun = monday.actor(GUN)
    base = {"actor": gun, "key": LUCIA, "today": MONDAY}
    wrong = Preparation("Städa", "finns-inte", MONDAY)
    refused(AssignmentObjection.UNKNOWN_OWNER, commands.prepare, **base, lines=(ADULTS, wrong))
    assert queries.prepared(gun, (LUCIA,), MONDAY)[LUCIA].lines == ()
    commands.prepare(**base, lines=(ADULTS,), forum_key=FORUM)
    refused(OccasionObjection.TWICE, commands.prepare, **base, lines=(ADULTS,))
    refused(OccasionObjection.FORUM_CHOSEN, commands.prepare, **base, forum_key=COUNCIL)
    refused(
        OccasionObjection.NO_DAY, commands.prepare, actor=gun, key="winter_break-2027", today=MONDAY, lines=(ADULTS,)
    )
    with pytest.raises(ObjectDoesNotExist):
        commands.prepare(actor=gun, key="own-99-2026", today=MONDAY, lines=(ADULTS,))
    with pytest.raises(ObjectDoesNotExist):
        commands.prepare(actor=gun, key="../lucia", today=MONDAY, lines=(ADULTS,))
    with pytest.raises(NotAllowed):
        commands.prepare(actor=monday.actor(IDA), key=LUCIA, today=MONDAY, lines=(BUSES,))


def test_what_was_taken_back_can_be_asked_again(monday: Monday) -> None:
    gun = monday.actor(GUN)
    (made,) = commands.prepare(actor=gun, key=LUCIA, lines=(ADULTS,), today=MONDAY)
    duties.withdraw_assignment(actor=gun, assignment_id=made, reason="Fel dag.", today=MONDAY)
    assert queries.prepared(gun, (LUCIA,), MONDAY)[LUCIA].lines == ()
    commands.prepare(actor=gun, key=LUCIA, lines=(ADULTS,), today=MONDAY)


def test_only_what_is_chosen_reaches_the_seats_outside(monday: Monday) -> None:
    gun, kim = monday.actor(GUN), monday.actor(KIM)
    theirs = Preparation("Extra bussar hem", "nobina", date(2026, 12, 4), is_for_outside=True)
    base = {"actor": gun, "key": LUCIA, "today": MONDAY}
    refused(OccasionObjection.NO_OUTSIDE_SEATS, commands.prepare, **base, lines=(theirs,))
    refused(OccasionObjection.NO_OUTSIDE_SEATS, commands.prepare, **base, lines=(theirs,), forum_key=COUNCIL)
    hidden = Preparation("Extra bussar hem", "nobina", date(2026, 12, 4))
    refused(AssignmentObjection.OUT_OF_REACH, commands.prepare, **base, lines=(hidden,))
    commands.prepare(**base, lines=(theirs, ADULTS), forum_key=FORUM)
    assert [one.what for one in queries.prepared(kim, (LUCIA,), MONDAY)[LUCIA].lines] == [theirs.what]
    commands.prepare(**base, lines=(Preparation("Fler turer", "nobina", date(2026, 12, 7), is_for_outside=True),))
    assert len(queries.prepared(kim, (LUCIA,), MONDAY)[LUCIA].lines) == 2


def test_what_was_learnt_is_kept_for_next_year(monday: Monday) -> None:
    gun = monday.actor(GUN)
    key, after = "halloween-2026", MONDAY
    base = {"actor": gun, "key": key, "today": after}
    commands.learn(**base, words=" Fler vuxna vid torget. ")
    commands.learn(actor=monday.actor(IDA), key=key, words="Gården fick stänga för tidigt.", today=after)
    found = queries.lessons(gun, ["halloween"], after)
    assert [(one.year, one.words, one.by_name) for one in found] == [
        (2026, "Fler vuxna vid torget.", "Gun"),
        (2026, "Gården fick stänga för tidigt.", "Ida"),
    ]
    assert queries.lessons(monday.actor(KIM), ["halloween"], after) == []
    assert queries.lessons(gun, ["halloween"], after - timedelta(1)) == []
    refused(OccasionObjection.NO_WORDS, commands.learn, **base, words=" ")
    refused(OccasionObjection.NOT_YET, commands.learn, actor=gun, key=LUCIA, words="Fler.", today=after)
    for person in (KIM, LO):
        with pytest.raises(NotAllowed):
            commands.learn(actor=monday.actor(person), key=key, words="Fler.", today=after)
    (event, _other) = Event.unscoped.filter(verb="forums.lesson_learnt")
    assert "vuxna" not in str(event.after)


def test_a_day_of_ones_own_has_its_days_each_year(monday: Monday) -> None:
    gun = monday.actor(GUN)
    first, last = date(2027, 8, 13), date(2027, 8, 15)
    made = commands.add_own_day(actor=gun, name=" Hamnfesten ", first_day=first, last_day=last, today=MONDAY)
    rows = {one.key: one for one in queries.occasions(monday.actor(KIM), 2027, MONDAY)}
    row = rows[f"own-{made}-2027"]
    assert (row.name, row.title, row.days, row.is_own) == ("Hamnfesten", "Hamnfesten 2027", (first, last), True)
    assert queries.occasion(gun, row.in_year(2028), MONDAY).days is None
    assert queries.own_dates(gun, 2027, MONDAY) == [("Hamnfesten", (first, last))]
    base = {"actor": gun, "own_id": made, "today": MONDAY}
    refused(OccasionObjection.SAME_DAYS, commands.set_own_day, **base, first_day=first, last_day=last)
    commands.set_own_day(**base, first_day=date(2027, 8, 20), last_day=date(2027, 8, 22))
    assert queries.occasion(gun, row.key, MONDAY).days == (date(2027, 8, 20), date(2027, 8, 22))
    again = {"name": "hamnfesten", "first_day": first, "last_day": last, "today": MONDAY}
    refused(OccasionObjection.SAME_NAME, commands.add_own_day, actor=gun, **again)
    for person in (IDA, KIM):
        with pytest.raises(NotAllowed):
            commands.add_own_day(actor=monday.actor(person), **again)
        with pytest.raises(NotAllowed):
            commands.set_own_day(actor=monday.actor(person), own_id=made, first_day=first, last_day=last, today=MONDAY)
        with pytest.raises(NotAllowed):
            commands.end_own_day(actor=monday.actor(person), own_id=made, today=MONDAY)
    commands.end_own_day(**base)
    refused(OccasionObjection.ENDED_ALREADY, commands.end_own_day, **base)
    refused(OccasionObjection.ENDED_ALREADY, commands.set_own_day, **base, first_day=first, last_day=last)
    assert f"own-{made}-2027" in {one.key for one in queries.occasions(gun, 2027, MONDAY)}
    assert f"own-{made}-2028" not in {one.key for one in queries.occasions(gun, 2028, MONDAY)}
    commands.add_own_day(actor=gun, **again)  # the name is free


def test_another_collaboration_knows_nothing_of_ones_own_days(monday: Monday) -> None:
    days = {"first_day": date(2027, 8, 13), "last_day": date(2027, 8, 15), "today": MONDAY}
    made = commands.add_own_day(actor=monday.actor(GUN), name="Hamnfesten", **days)
    egil = monday.world.actor(EGIL)
    with pytest.raises(ObjectDoesNotExist):
        commands.set_own_day(actor=egil, own_id=made, **days)
    assert not [one for one in queries.occasions(egil, 2027, MONDAY) if one.is_own]


def test_what_the_school_has_set_comes_in_its_order(monday: Monday) -> None:
    gun = monday.actor(GUN)
    base = {"actor": gun, "kind": SchoolDays.AUTUMN_BREAK}
    places.set_school_days(**base, first_day=date(2027, 11, 1), last_day=date(2027, 11, 5))
    rows = queries.occasions(gun, 2027, MONDAY)
    set_rows = [one for one in rows if one.days]
    assert [one.days for one in set_rows] == sorted(one.days for one in set_rows if one.days)
    assert "autumn_break" in [one.named for one in set_rows]
    assert "winter_break" in [one.named for one in rows if not one.days]
    assert all(one.days is None for one in rows[len(set_rows) :])


def test_who_did_what_is_known_from_the_answers(monday: Monday) -> None:
    bo, ida = monday.actor(BO), monday.actor(IDA)
    made = commands.prepare(actor=bo, key=LUCIA, lines=(ADULTS, BUSES), today=MONDAY)
    duties.answer_assignment(
        actor=ida, assignment_id=made[0], outcome=Outcome.DONE, words="Sex vuxna var ute.", today=MONDAY
    )
    held = queries.prepared(bo, (LUCIA,), MONDAY)[LUCIA]
    assert held.done_count == 1
    assert held.forum is None
    assert {one.id: one.answer_words for one in held.lines}[made[0]] == "Sex vuxna var ute."
    assert queries.prepared(bo, (), MONDAY) == {}


def test_who_may(monday: Monday) -> None:
    may = {person.name: queries.may_prepare_days(monday.actor(person)) for person in (GUN, HANS, IDA, KIM, LO)}
    assert may == {"Gun": True, "Hans": True, "Ida": False, "Kim": False, "Lo": False}
    learn = {person.name: queries.may_learn(monday.actor(person)) for person in (GUN, HANS, IDA, KIM, LO)}
    assert learn == {"Gun": True, "Hans": True, "Ida": True, "Kim": False, "Lo": False}
