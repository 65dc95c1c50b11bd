"""Agendas: items are written, moved and shared by who prepares the meeting, and what is due comes by itself."""

from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.forums.models import Item, Meeting, Notes
from samsyn.forums.queries import TemplateItem
from samsyn.forums.rules.agenda import ItemObjection, objection_to_sharing
from samsyn.forums.rules.kinds import Opening, Purpose
from samsyn.forums.rules.meetings import MeetingObjection
from tests.cast import BO, EGIL, THE_DAY
from tests.world import World

FORUM, OTHER, INDIVIDUAL = "mandagsmoten", "operativt-chefsamrad", "sspf-grupper"
MONDAY, NEXT = date(2026, 11, 23), date(2026, 11, 30)


@pytest.fixture
def bo(world: World) -> Actor:
    return world.actor(BO, "sodertalje")


@pytest.fixture
def monday(bo: Actor) -> int:
    return set_meetings(actor=bo, forum_key=FORUM, new=[NewMeeting(MONDAY)])[0]


def titles(actor: Actor, meeting_id: int) -> list[str]:
    return [one.title for one in queries.agenda(actor, meeting_id)]


def test_items_stand_in_the_order_they_came(bo: Actor, monday: int) -> None:
    first = commands.add_item(actor=bo, forum_key=FORUM, meeting_id=monday, title=" Läget i Centrum ", minutes=5)
    commands.add_item(
        actor=bo, forum_key=FORUM, meeting_id=monday, title="Helgen", purpose="decision", presenter_key="kommunpolis"
    )
    one, two = queries.agenda(bo, monday)
    assert (one.id, one.number, one.title, one.minutes) == (first, 1, "Läget i Centrum", 5)
    assert (two.purpose, two.presenter.name if two.presenter else "") == (Purpose.DECISION, "Kommunpolis")
    assert one.may_change
    assert queries.item(bo, first) == one
    assert Event.unscoped.filter(verb="forums.item_added").count() == 2


@pytest.mark.parametrize(
    ("facts", "objection"),
    [
        ({"title": "  "}, ItemObjection.NO_TITLE),
        ({"title": "a" * 401}, ItemObjection.TITLE_TOO_LONG),
        ({"title": "A", "purpose": "nöje"}, ItemObjection.UNKNOWN_PURPOSE),
        ({"title": "A", "presenter_key": "ingen"}, ItemObjection.UNKNOWN_PRESENTER),
        ({"title": "A", "minutes": 0}, ItemObjection.TOO_MANY_MINUTES),
    ],
)
def test_an_item_that_cannot_be_is_refused(
    bo: Actor, monday: int, facts: dict[str, str], objection: ItemObjection
) -> None:
    with pytest.raises(Refused) as refused:
        commands.add_item(actor=bo, forum_key=FORUM, meeting_id=monday, **facts)  # type: ignore[arg-type]
    assert refused.value.objection is objection
    assert not Item.unscoped.exists()


def test_no_agenda_is_written_where_individuals_are_spoken_of(bo: Actor) -> None:
    with pytest.raises(Refused) as refused:
        commands.add_item(actor=bo, forum_key=INDIVIDUAL, title="Något")
    assert refused.value.objection is ItemObjection.ON_INDIVIDUALS


def test_items_move_and_wait(bo: Actor, monday: int) -> None:
    a, b, c = (commands.add_item(actor=bo, forum_key=FORUM, meeting_id=monday, title=one) for one in "ABC")
    commands.move_item(actor=bo, item_id=c, to=0)
    assert titles(bo, monday) == ["C", "A", "B"]
    commands.move_item(actor=bo, item_id=c, to=99)
    assert titles(bo, monday) == ["A", "B", "C"]
    commands.set_aside(actor=bo, item_id=a)
    assert titles(bo, monday) == ["B", "C"]
    assert [one.title for one in queries.backlog(bo, FORUM, MONDAY)] == ["A"]
    commands.take_up(actor=bo, item_id=a, meeting_id=monday)
    assert titles(bo, monday) == ["B", "C", "A"]
    commands.remove_item(actor=bo, item_id=b)
    assert titles(bo, monday) == ["C", "A"]


def test_who_saves_second_is_told_so(bo: Actor, monday: int) -> None:
    made = commands.add_item(actor=bo, forum_key=FORUM, meeting_id=monday, title="A")
    commands.change_item(actor=bo, item_id=made, title="B", purpose="decision", seen=0)
    with pytest.raises(Refused) as refused:
        commands.change_item(actor=bo, item_id=made, title="C", purpose="decision", seen=0)
    assert refused.value.objection is ItemObjection.CHANGED_SINCE
    assert queries.item(bo, made).title == "B"


def test_another_municipality_writes_nothing(world: World, bo: Actor, monday: int) -> None:
    made = commands.add_item(actor=bo, forum_key=FORUM, meeting_id=monday, title="A")
    with pytest.raises(ObjectDoesNotExist):
        commands.change_item(actor=world.actor(EGIL), item_id=made, title="B", purpose="decision", seen=0)


def test_a_held_meeting_keeps_its_agenda(bo: Actor, monday: int) -> None:
    made = commands.add_item(actor=bo, forum_key=FORUM, meeting_id=monday, title="A")
    Meeting.unscoped.filter(pk=monday).update(opened_at="2026-11-23T08:00Z", closed_at="2026-11-23T09:00Z")
    for call in (
        lambda: commands.add_item(actor=bo, forum_key=FORUM, meeting_id=monday, title="B"),
        lambda: commands.remove_item(actor=bo, item_id=made),
        lambda: commands.fill_agenda(actor=bo, meeting_id=monday, today=THE_DAY),
    ):
        with pytest.raises(Refused) as refused:
            call()
        assert refused.value.objection is MeetingObjection.HAS_BEEN_HELD


class TestFilling:
    """What comes by itself comes once, and only what comes by itself."""

    def test_the_template_of_the_day_it_was_made(self, bo: Actor, monday: int) -> None:
        weekly = [TemplateItem("Vi gör det här", "decision", 10)]
        commands.set_template(actor=bo, forum_key=FORUM, items=weekly, is_weekly=True, areas=["Centrum", "Hovsjö"])
        (after,) = set_meetings(actor=bo, forum_key=FORUM, new=[NewMeeting(NEXT)])
        commands.set_template(actor=bo, forum_key=FORUM, items=[TemplateItem("Senare")])
        commands.fill_agenda(actor=bo, meeting_id=monday, today=THE_DAY)
        commands.fill_agenda(actor=bo, meeting_id=after, today=THE_DAY)
        assert not {"Centrum", "Senare"} & set(titles(bo, monday))
        assert titles(bo, after)[-3:] == ["Centrum", "Hovsjö", "Vi gör det här"]
        assert commands.take_template(actor=bo, meeting_id=monday) == 1
        assert titles(bo, monday)[-1] == "Senare"
        assert commands.take_template(actor=bo, meeting_id=monday) == 0

    def test_it_comes_once_and_stays_off(self, bo: Actor, monday: int) -> None:
        commands.set_template(actor=bo, forum_key=FORUM, items=[TemplateItem("Läget"), TemplateItem("Övrigt")])
        (after,) = set_meetings(actor=bo, forum_key=FORUM, new=[NewMeeting(NEXT)])
        commands.add_item(actor=bo, forum_key=FORUM, meeting_id=after, title="Mitt eget")
        assert commands.fill_agenda(actor=bo, meeting_id=after, today=THE_DAY) == 2
        assert titles(bo, after) == ["Läget", "Övrigt", "Mitt eget"]
        assert commands.fill_agenda(actor=bo, meeting_id=after, today=THE_DAY) == 0
        commands.remove_item(actor=bo, item_id=queries.agenda(bo, after)[1].id)
        assert commands.fill_agenda(actor=bo, meeting_id=after, today=THE_DAY) == 0
        assert titles(bo, after) == ["Läget", "Mitt eget"]

    def test_the_last_notes_stand_first(self, bo: Actor, monday: int) -> None:
        (after,) = set_meetings(actor=bo, forum_key=FORUM, new=[NewMeeting(NEXT)])
        commands.add_item(actor=bo, forum_key=FORUM, meeting_id=after, title="Mitt eget")
        commands.fill_agenda(actor=bo, meeting_id=after, today=THE_DAY)
        Meeting.unscoped.filter(pk=monday).update(opened_at="2026-11-23T08:00Z", closed_at="2026-11-23T09:00Z")
        assert commands.fill_agenda(actor=bo, meeting_id=after, today=THE_DAY) == 1
        first = queries.agenda(bo, after)[0]
        assert (first.opening, first.about.key) == (Opening.LAST_NOTES, str(monday))
        assert "från 23 november" in first.title

    def test_notes_that_are_locked_are_not_approved_again(self, bo: Actor, monday: int) -> None:
        (after,) = set_meetings(actor=bo, forum_key=FORUM, new=[NewMeeting(NEXT)])
        held = Meeting.unscoped.filter(pk=monday)
        held.update(opened_at="2026-11-23T08:00Z", closed_at="2026-11-23T09:00Z")
        facts = {"content": {}, "approve_by": NEXT, "locked_at": "2026-11-24T09:00Z"}
        Notes.rows.add(bo, circle="parties", meeting=held.get(), **facts)
        commands.fill_agenda(actor=bo, meeting_id=after, today=THE_DAY)
        assert Opening.LAST_NOTES not in {one.opening for one in queries.agenda(bo, after)}

    def test_what_is_set_for_the_next_meeting_follows(self, bo: Actor, monday: int) -> None:
        carried = commands.add_item(actor=bo, forum_key=FORUM, title="Från förra", opening=Opening.CARRIED)
        commands.add_item(actor=bo, forum_key=FORUM, title="Väntar bara")
        commands.fill_agenda(actor=bo, meeting_id=monday, today=THE_DAY)
        assert titles(bo, monday) == ["Från förra"]
        commands.set_aside(actor=bo, item_id=carried)
        commands.fill_agenda(actor=bo, meeting_id=monday, today=THE_DAY)
        assert titles(bo, monday) == []

    def test_what_is_due_to_a_forum_comes(self, bo: Actor) -> None:
        """Södertälje 2023–2026: the steering group follows the agreement up four times a year."""
        (made,) = set_meetings(actor=bo, forum_key="strategisk-styrgrupp", new=[NewMeeting(date(2026, 12, 10))])
        commands.fill_agenda(actor=bo, meeting_id=made, today=THE_DAY)
        refs = {one.about.key for one in queries.agenda(bo, made) if one.opening is Opening.DUTY}
        assert "follow_up/overenskommelsen" in refs
        assert "forums/strategisk-styrgrupp/rhythm" not in refs


def test_an_item_reaches_outside_seats_only_when_chosen(bo: Actor, monday: int) -> None:
    made = commands.add_item(actor=bo, forum_key=FORUM, meeting_id=monday, title="A")
    assert not queries.item(bo, made).is_for_outside
    commands.share_item(actor=bo, item_id=made, is_for_outside=True)
    assert queries.item(bo, made).is_for_outside
    council = commands.add_item(actor=bo, forum_key=OTHER, title="B", about=Ref("x", "1"))
    with pytest.raises(Refused) as refused:
        commands.share_item(actor=bo, item_id=council, is_for_outside=True)
    assert refused.value.objection is ItemObjection.NO_OUTSIDE_SEATS


@pytest.mark.parametrize(
    ("circle", "expected"),
    [
        (f"authorities:{FORUM}", ItemObjection.ONLY_AUTHORITIES),
        ("parties", None),
        (f"open:{FORUM}", None),
    ],
)
def test_what_the_authorities_alone_see_is_not_shared_as_an_item(
    bo: Actor, monday: int, circle: str, expected: ItemObjection | None
) -> None:
    """An effort that was carried over is shown to more by itself, one by one; taken back, it would reach too many."""
    assert objection_to_sharing(FORUM, circle) is expected
    made = commands.add_item(actor=bo, forum_key=FORUM, meeting_id=monday, title="Kvällsbussarna")
    Item.unscoped.filter(pk=made).update(circle=circle)
    refused = None
    for is_for_outside in (True, False):
        try:
            commands.share_item(actor=bo, item_id=made, is_for_outside=is_for_outside)
        except Refused as caught:
            refused = caught.objection
    assert refused is expected
    assert Item.unscoped.get(pk=made).circle == (circle if expected else "parties")


def test_who_only_reads_adds_nothing(world: World, bo: Actor) -> None:
    reader = Actor(bo.user_id, bo.collaboration_id, bo.slug, "reader", circles=bo.circles)  # type: ignore[arg-type]
    with pytest.raises(NotAllowed):
        commands.add_item(actor=reader, forum_key=FORUM, title="A")
