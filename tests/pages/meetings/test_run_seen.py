"""A meeting that goes on, as those see it who do not write in it; and what it says when it has no areas."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from samsyn.forums import commands
from samsyn.forums.commands import NewMeeting
from samsyn.forums.models import Item
from samsyn.forums.rules.kinds import AreaState, Opening, Outcome
from tests.cast import THE_DAY, Person
from tests.forums.monday import FORUM, GUN, IDA, LO, MONDAY, Monday, a_monday
from tests.pages.reading import words_of
from tests.world import World

SignIn = Callable[[Person | None], Client]
HTMX = {"HX-Request": "true"}
pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def monday(world: World) -> Monday:
    """The Monday meeting, open today, with an item in which something is written."""
    made = a_monday(world, THE_DAY)
    made.is_here("kommunpolis")
    commands.write_item(actor=made.actor(GUN), item_id=made.item_id, text="Bråk vid torget.", seen=0)
    return made


def here(monday: Monday, rest: str = "") -> str:
    return f"/s/sodertalje/moten/{monday.meeting_id}/pagar/{rest}"


def test_who_only_reads_sees_what_is_written_and_who_is_there(monday: Monday, sign_in: SignIn) -> None:
    page = sign_in(LO).get(here(monday))
    words = words_of(page)
    assert "Bråk vid torget." in words
    assert "Kommunpolis" in words
    assert "<textarea" not in page.text


def test_who_does_not_lead_is_told_who_closes_it(monday: Monday, sign_in: SignIn) -> None:
    settled = {"outcome": Outcome.NO_ACTION, "text": "Det är lagat.", "today": THE_DAY}
    commands.settle_item(actor=monday.actor(GUN), item_id=monday.item_id, **settled)  # type: ignore[arg-type]
    assert "Den som leder mötet, eller en samordnare, gör det." in words_of(sign_in(IDA).get(here(monday)))


def test_a_weekly_meeting_without_areas_says_where_they_are_written(monday: Monday, sign_in: SignIn) -> None:
    gun = monday.actor(GUN)
    commands.set_template(actor=gun, forum_key=FORUM, items=(), is_weekly=True, areas=())
    (made,) = commands.set_meetings(actor=gun, forum_key=FORUM, new=[NewMeeting(date(2026, 11, 19))])
    commands.open_meeting(actor=gun, meeting_id=made, today=THE_DAY)
    assert "Inga områden är valda." in words_of(sign_in(GUN).get(f"/s/sodertalje/moten/{made}/pagar/"))


def test_what_two_wrote_of_an_area_is_joined_where_it_stands(monday: Monday, sign_in: SignIn) -> None:
    facts = {"forum_key": FORUM, "meeting_id": monday.meeting_id, "circle": "parties", "title": "Centrum"}
    state = {"opening": Opening.AREA.value, "area_state": AreaState.WATCH.value, "text": "Lugnt.", "revision": 3}
    area = Item.rows.add(monday.actor(GUN), **facts, **state).pk
    said = {"text": "Bråk.", "seen": "3", "choose": "both"}
    part = sign_in(GUN).post(here(monday, f"{area}/text/"), said, headers=HTMX).text
    assert f'<li id="arende-{area}">' in part
    assert "Lugnt.\n\nBråk." in part


def test_an_item_can_be_taken_up_at_another_meeting(monday: Monday, sign_in: SignIn) -> None:
    gun = monday.actor(GUN)
    first, _ = commands.set_meetings(
        actor=gun, forum_key=FORUM, new=[NewMeeting(MONDAY), NewMeeting(date(2026, 11, 30))]
    )
    item = commands.add_item(actor=gun, forum_key=FORUM, meeting_id=first, title="Cyklarna")
    words = words_of(sign_in(GUN).get(f"/s/sodertalje/moten/arende/{item}/"))
    assert "Ta upp mån 30 nov." in words
    assert "Ta upp mån 23 nov." not in words
