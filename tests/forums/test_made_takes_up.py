"""What a made forum takes up: known days and occasions as any forum does, from the template of the one it is under."""

from datetime import date
from typing import Any

import pytest

from samsyn.base.refusals import Refused
from samsyn.duties import queries as asked
from samsyn.duties.models import Assignment
from samsyn.duties.rules.assignments import AssignmentObjection
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting
from samsyn.forums.models import Item
from samsyn.forums.queries import TemplateItem
from samsyn.forums.rules.invitations import NewOccasion, OccasionKind
from samsyn.forums.rules.made import MadeKind, Sits
from samsyn.forums.rules.making import Grounds, NewForum
from samsyn.forums.rules.occasions import OccasionObjection, Preparation
from samsyn.papers.kinds import SeatKind
from tests.forums.monday import COUNCIL, FORUM, GUN, MONDAY, Monday

LUCIA, SSPF, NEXT = "lucia-2026", "sspf-grupper", date(2026, 11, 30)
INVITED = NewOccasion(OccasionKind.DIALOGUE, "Dialog om tystnadskultur", date(2026, 12, 1), ("polisen",))


def made(monday: Monday, *, outside: bool = True) -> str:
    """Make a working group under the Monday meeting, where the bus company sits beside if it is asked."""
    seats = [Sits("kommunpolis", leads=True), Sits("nobina", SeatKind.STANDING_ADJUNCT)][: 1 + outside]
    group = NewForum(
        kind=MadeKind.WORKING_GROUP,
        root_key=FORUM,
        name="Tryggare centrum",
        first_day=date(2026, 11, 1),
        seats=tuple(seats),
    )
    return make(monday, group, by=FORUM)


def make(monday: Monday, new: NewForum, *, by: str) -> str:
    """Make a forum on a decision, and give its key."""
    decided = Grounds(by, date(2026, 11, 2))
    return commands.make_forums(actor=monday.actor(GUN), new=[new], decided=decided, today=MONDAY)[0]


def agenda(monday: Monday, key: str) -> list[str]:
    """List what comes by itself to the next meeting of a forum."""
    gun = monday.actor(GUN)
    (meeting,) = commands.set_meetings(actor=gun, forum_key=key, new=[NewMeeting(NEXT)])
    commands.fill_agenda(actor=gun, meeting_id=meeting, today=MONDAY)
    return list(Item.unscoped.filter(meeting_id=meeting).order_by("position", "id").values_list("title", flat=True))


def test_a_known_day_is_prepared_in_a_working_group(monday: Monday) -> None:
    gun, key = monday.actor(GUN), made(monday)
    buses = Preparation("Extra bussar hem", "nobina", date(2026, 12, 4), is_for_outside=True)
    itself = Preparation("Vuxna vid stationen", key, date(2026, 12, 11))
    commands.prepare(actor=gun, key=LUCIA, lines=(buses, itself), forum_key=key, today=MONDAY)
    held = queries.prepared(gun, (LUCIA,), MONDAY)[LUCIA]
    assert held.forum is not None
    assert (held.forum.key, held.forum.name) == (key, "Tryggare centrum")
    assert [(one.owner.name, one.circle) for one in held.lines][1] == ("Tryggare centrum", "parties")
    assert held.lines[0].circle == f"open:{FORUM}"  # as all that is opened in a group
    assert "Gå igenom förberedelserna inför Lucia 2026" in agenda(monday, key)


def test_seats_outside_are_the_groups_own(monday: Monday) -> None:
    """The bus company sits in the Monday meeting, and not in a group under it of the police alone."""
    key = made(monday, outside=False)
    buses = Preparation("Extra bussar hem", "kommunpolis", date(2026, 12, 4), is_for_outside=True)
    base: dict[str, Any] = {"actor": monday.actor(GUN), "key": LUCIA, "lines": (buses,), "today": MONDAY}
    with pytest.raises(Refused) as no:
        commands.prepare(**base, forum_key=key)
    assert no.value.objection is OccasionObjection.NO_OUTSIDE_SEATS
    commands.prepare(**base, forum_key=FORUM)
    assert Assignment.unscoped.get(what=buses.what).circle == f"open:{FORUM}"


def test_nothing_is_prepared_where_individuals_are_spoken_of(monday: Monday) -> None:
    new = NewForum(kind=MadeKind.INSTANCE, root_key=SSPF, name="SSPF Ekskolan", first_day=date(2026, 11, 1))
    school = make(monday, new, by=COUNCIL)
    with pytest.raises(Refused) as no:
        commands.prepare(actor=monday.actor(GUN), key=LUCIA, forum_key=school, today=MONDAY)
    assert no.value.objection is AssignmentObjection.UNKNOWN_FORUM
    assert not Assignment.unscoped.exists()


def test_an_occasion_is_taken_up_by_a_working_group(monday: Monday) -> None:
    gun, key = monday.actor(GUN), made(monday)
    one = commands.invite(actor=gun, new=INVITED, today=MONDAY)
    brought = commands.bring_occasion(actor=gun, occasion_id=one, forum_key=key, today=MONDAY)
    assert asked.assignment(gun, brought, MONDAY).row.owner.name == "Tryggare centrum"
    assert INVITED.title in agenda(monday, key)


def test_a_group_begins_with_the_template_that_it_stands_under(monday: Monday) -> None:
    gun, key = monday.actor(GUN), made(monday)
    commands.set_template(actor=gun, forum_key=FORUM, items=[TemplateItem("Lägesbild")])
    assert agenda(monday, key) == ["Lägesbild"]
    commands.set_template(actor=gun, forum_key=key, items=[TemplateItem("Belysningen")])
    commands.set_template(actor=gun, forum_key=FORUM, items=[TemplateItem("Senare")])
    assert [one.title for one in queries.template(gun, key).items] == ["Belysningen"]
    assert [one.title for one in queries.template(gun, FORUM).items] == ["Senare"]


def test_the_areas_of_the_week_are_not_a_groups(monday: Monday) -> None:
    gun, key = monday.actor(GUN), made(monday)
    commands.set_template(actor=gun, forum_key=FORUM, items=(), is_weekly=True, areas=("Centrum",))
    assert agenda(monday, key) == []
    assert queries.template(gun, key).id is None
