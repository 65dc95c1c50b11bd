"""What is written in the forums can be found at once, as it now reads, and no longer when it is gone."""

from datetime import timedelta

import pytest

from samsyn.agreements.rules.reach import INSIDE, open_circle
from samsyn.base.collaborations.actors import Actor
from samsyn.base.search import queries as search
from samsyn.base.search.models import Entry
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.forums.rules.kinds import Outcome
from samsyn.site.search_command import findable
from tests.cast import BO, THE_DAY
from tests.forums.monday import GUN, MONDAY, Monday
from tests.world import World

FORUM = "mandagsmoten"


@pytest.fixture
def bo(world: World) -> Actor:
    return world.actor(BO, "sodertalje")


@pytest.fixture
def at(bo: Actor) -> int:
    return set_meetings(actor=bo, forum_key=FORUM, new=[NewMeeting(MONDAY, place="Stadshuset, Kvarnsalen")])[0]


def found(actor: Actor, words: str) -> list[tuple[str, str]]:
    return [(hit.kind, hit.key) for hit in search.find(actor, words=words).hits]


def is_in_step(world: World) -> bool:
    program = world.programs["sodertalje"]
    return search.lacking(program, findable(program)) == 0


def test_a_meeting_is_found_by_its_day_and_its_place(world: World, bo: Actor, at: int) -> None:
    assert found(bo, "måndagsmöte 23 november 2026") == [("meeting", str(at))]
    assert found(bo, "kvarnsalen") == [("meeting", str(at))]
    (entry,) = Entry.rows.of(bo).filter(kind="meeting")
    assert (entry.title, entry.day, entry.circle) == (
        "Måndagsmöten, måndag 23 november 2026",
        MONDAY,
        open_circle(FORUM),
    )
    later = MONDAY + timedelta(days=1)
    commands.move_meeting(actor=bo, meeting_id=at, on=later, reason="Helgdag", today=THE_DAY)
    assert found(bo, "måndagsmöte 23 november 2026") == []
    assert found(bo, "måndagsmöte tisdag 24 november 2026") == [("meeting", str(at))]
    assert is_in_step(world)


def test_an_item_is_found_as_it_now_reads(world: World, bo: Actor, at: int) -> None:
    one = commands.add_item(actor=bo, forum_key=FORUM, meeting_id=at, title="Kvarnhjulet vid stationen")
    assert found(bo, "kvarnhjul") == [("item", str(one))]
    assert {entry.circle for entry in Entry.rows.of(bo).filter(kind="item")} == {INSIDE}
    commands.share_item(actor=bo, item_id=one, is_for_outside=True)
    assert {entry.circle for entry in Entry.rows.of(bo).filter(kind="item")} == {open_circle(FORUM)}
    commands.set_aside(actor=bo, item_id=one)
    assert search.find(bo, words="kvarnhjul").hits[0].day is None
    commands.remove_item(actor=bo, item_id=one)
    assert found(bo, "kvarnhjul") == []
    assert is_in_step(world)


def test_what_comes_by_itself_is_found_too(world: World, bo: Actor, at: int) -> None:
    commands.add_item(actor=bo, forum_key=FORUM, meeting_id=at, title="Kvarnhjulet vid stationen")
    commands.fill_agenda(actor=bo, meeting_id=at, today=THE_DAY)
    assert Entry.rows.of(bo).filter(kind="item").count() == len(queries.agenda(bo, at))
    assert is_in_step(world)


def test_what_is_written_at_the_meeting_is_found(monday: Monday) -> None:
    actor, item = monday.actor(GUN), monday.item_id
    commands.write_item(actor=actor, item_id=item, text="Kvarnhjulet gick sönder.", seen=0)
    assert found(actor, "kvarnhjul") == [("item", str(item))]
    facts = {"outcome": Outcome.NO_ACTION, "text": "Väderkvarnen får vänta.", "today": MONDAY}
    commands.settle_item(actor=actor, item_id=item, **facts)  # type: ignore[arg-type]
    assert found(actor, "väderkvarn") == [("item", str(item))]
