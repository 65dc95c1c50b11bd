"""What stood on the agenda of a meeting that is cancelled: nothing that somebody wrote is lost with it."""

from datetime import date

import pytest

from samsyn.base.audit.models import Event
from samsyn.base.search import queries as search
from samsyn.forums import queries
from samsyn.forums.commands import (
    NewMeeting,
    add_item,
    cancel_meeting,
    close_meeting,
    fill_agenda,
    lift_item,
    reinstate_meeting,
    set_meetings,
    set_template,
    settle_item,
)
from samsyn.forums.models import Item
from samsyn.forums.queries import TemplateItem
from samsyn.forums.rules.agenda import goes_on
from samsyn.forums.rules.kinds import Opening, Outcome, Purpose
from tests.forums.monday import FORUM, GUN, MONDAY, STEERING, Monday
from tests.forums.test_efforts import plan

FIRST, SECOND = date(2026, 11, 30), date(2026, 12, 7)
ANEW = {"last_notes", "come_back", "assignment", "duty", "area", "standing"}


@pytest.mark.parametrize("opening", Opening)
@pytest.mark.parametrize("has_material", [True, False])
def test_what_goes_on(opening: Opening, has_material: bool) -> None:
    """What comes to every meeting anew stays, unless somebody has written in it or put a file with it."""
    assert goes_on(opening, has_material=has_material) is (has_material or opening.value not in ANEW)


def titles(monday: Monday, meeting_id: int) -> list[str]:
    return [one.title for one in queries.agenda(monday.actor(GUN), meeting_id)]


def cancel(monday: Monday, meeting_id: int) -> None:
    cancel_meeting(actor=monday.actor(GUN), meeting_id=meeting_id, reason="Sjukdom", today=MONDAY)


@pytest.fixture
def both(monday: Monday) -> tuple[int, int]:
    """The next two Mondays, with something written and something carried over on the first."""
    gun = monday.actor(GUN)
    set_template(actor=gun, forum_key=FORUM, items=[TemplateItem("Stående punkt")])
    first, second = set_meetings(actor=gun, forum_key=FORUM, new=[NewMeeting(FIRST), NewMeeting(SECOND)])
    settle_item(actor=gun, item_id=monday.item_id, outcome=Outcome.CARRIED, today=MONDAY)
    close_meeting(actor=gun, meeting_id=monday.meeting_id, today=MONDAY)
    fill_agenda(actor=gun, meeting_id=first, today=MONDAY)
    add_item(actor=gun, forum_key=FORUM, meeting_id=first, title="Belysning vid stationen")
    return first, second


def test_it_stands_on_the_next_meeting_in_its_order(monday: Monday, both: tuple[int, int]) -> None:
    first, second = both
    add_item(actor=monday.actor(GUN), forum_key=FORUM, meeting_id=second, title="Redan här")
    moved = [one.id for one in queries.agenda(monday.actor(GUN), first) if one.opening in {"written", "carried"}]
    cancel(monday, first)
    assert titles(monday, second) == ["Redan här", "Tryggare centrum", "Belysning vid stationen"]
    assert titles(monday, first) == ["Godkänn anteckningarna från 23 november", "Stående punkt"]
    event = Event.unscoped.filter(verb="forums.meeting_cancelled").get()
    assert event.facts["items"] == moved
    (hit,) = search.find(monday.actor(GUN), words="belysning").hits
    assert hit.day == SECOND


def test_what_comes_by_itself_comes_once_to_the_next(monday: Monday, both: tuple[int, int]) -> None:
    first, second = both
    cancel(monday, first)
    fill_agenda(actor=monday.actor(GUN), meeting_id=second, today=MONDAY)
    found = titles(monday, second)
    assert len(found) == len(set(found))
    assert {"Stående punkt", "Tryggare centrum", "Belysning vid stationen"} < set(found)


def test_where_no_meeting_is_set_it_waits(monday: Monday, both: tuple[int, int]) -> None:
    first, second = both
    cancel(monday, second)
    cancel(monday, first)
    waiting = queries.backlog(monday.actor(GUN), FORUM, MONDAY)
    assert [one.title for one in waiting] == ["Tryggare centrum", "Belysning vid stationen"]
    reinstate_meeting(actor=monday.actor(GUN), meeting_id=second, today=MONDAY)
    fill_agenda(actor=monday.actor(GUN), meeting_id=second, today=MONDAY)
    assert "Tryggare centrum" in titles(monday, second), "what was carried over follows by itself"


def test_a_question_that_was_lifted_there_is_still_to_be_answered(monday: Monday) -> None:
    gun = monday.actor(GUN)
    first, second = set_meetings(actor=gun, forum_key=STEERING, new=[NewMeeting(FIRST), NewMeeting(SECOND)])
    facts = {"to": STEERING, "purpose": Purpose.DECISION, "why": "Strategisk fråga.", "today": MONDAY}
    made = lift_item(actor=gun, item_id=monday.item_id, **facts)  # type: ignore[arg-type]
    assert queries.item(gun, made).meeting_id == first
    cancel(monday, first)
    assert queries.item(gun, made).meeting_id == second


def test_also_what_the_one_who_cancels_does_not_see_goes_on(monday: Monday) -> None:
    gun = monday.actor(GUN)
    first, second = set_meetings(actor=gun, forum_key=FORUM, new=[NewMeeting(FIRST), NewMeeting(SECOND)])
    plan(monday)
    facts = {"outcome": Outcome.CARRIED, "today": MONDAY}
    for one in Item.unscoped.filter(meeting=monday.meeting_id):
        settle_item(actor=gun, item_id=one.pk, **facts)  # type: ignore[arg-type]
    close_meeting(actor=gun, meeting_id=monday.meeting_id, today=MONDAY)
    closed = Item.unscoped.get(meeting=first, circle=f"authorities:{FORUM}")
    Item.unscoped.filter(pk=closed.pk).update(circle=f"authorities:{STEERING}--annan")
    cancel(monday, first)
    assert Item.unscoped.get(pk=closed.pk).meeting_id == second
