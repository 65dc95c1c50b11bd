"""Forums with seats outside the authorities are marked on every page that is a forum's, and no others are."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from samsyn.base import clock
from samsyn.base.accounts.models import User
from samsyn.forums import commands
from samsyn.forums.commands import NewMeeting, propose_decision, set_meetings
from samsyn.forums.models import Item
from samsyn.forums.queries import forum_of
from samsyn.forums.rules.circles import has_outside
from samsyn.forums.rules.gathering import whom_to_ask
from tests.forums.monday import COUNCIL, FORUM, GUN, MONDAY, Monday, a_monday, open_meeting
from tests.forums.test_efforts import plan
from tests.forums.test_gathering import EFFORT
from tests.pages.reading import words_of
from tests.world import World

ROOT = "/s/sodertalje"
Where = Callable[[str], dict[str, int]]
PAGES = {
    "möten": "moten/?forum={forum}",
    "mötet": "moten/{meeting}/",
    "dagordningen": "moten/{meeting}/dagordning/",
    "kallelsen": "moten/{meeting}/kalla/",
    "adjungera": "moten/{meeting}/adjungera/",
    "ordförande": "moten/{meeting}/ordforande/",
    "flytta": "moten/{coming}/flytta/",
    "möteslaget": "moten/{meeting}/pagar/",
    "anteckningar": "moten/{meeting}/anteckningar/",
    "ärende": "moten/arende/{item}/",
    "lyft": "arenden/{item}/lyft/",
    "väntar": "moten/vantar/{forum}/",
    "mall": "moten/mall/{forum}/",
    "föreslå": "moten/foresla/{forum}/",
    "besluten": "beslut/?forum={forum}",
    "beslut": "beslut/{decision}/",
    "samlingar": "samling/",
    "samling": "samling/{gathering}/",
    "samla": "samling/ny/?forum={forum}",
    "forumet": "organisation/forum/{forum}/",
}
MARKS = ("latser utanför myndigheterna", "Plats utanför myndigheterna", "andra än myndigheterna")


@pytest.fixture
def monday(world: World) -> Iterator[Monday]:
    with clock.at(MONDAY):
        yield a_monday(world)


@pytest.fixture
def client(monday: Monday) -> Client:
    made = Client()
    made.force_login(User.objects.get(pk=monday.users[GUN.name]))
    return made


@pytest.fixture
def where(monday: Monday) -> Where:
    """Make all that has a page in a forum, and say where it is."""

    def made(forum: str) -> dict[str, int]:
        gun = monday.actor(GUN)
        meeting = monday.meeting_id if forum == FORUM else open_meeting(gun, forum, MONDAY)
        (coming,) = set_meetings(actor=gun, forum_key=forum, new=[NewMeeting(MONDAY.replace(day=30))])
        item, decided = monday.item(forum=forum), monday.item(forum=forum)
        said = {"text": "Vi lyser upp torget.", "touches": ("kommunen", "polisen"), "today": MONDAY}
        decision = propose_decision(actor=gun, item_id=decided, **said)  # type: ignore[arg-type]
        asked = tuple(one.key for one in whom_to_ask(monday.paper(), forum_of(monday.paper(), forum)))
        call = replace(EFFORT, asked=asked, answer_by_at=clock.now() + timedelta(hours=3))
        gathering = commands.gather(actor=gun, forum_key=forum, call=call, now=clock.now())
        return {"meeting": meeting, "coming": coming, "item": item, "decision": decision, "gathering": gathering}

    return made


@pytest.mark.parametrize("forum", [FORUM, COUNCIL])
def test_every_page_of_a_forum_says_so(client: Client, where: Where, monday: Monday, forum: str) -> None:
    there = where(forum)
    paper = monday.paper()
    says = {}
    for name, address in PAGES.items():
        answer = client.get(f"{ROOT}/{address.format(forum=forum, **there)}")
        assert answer.status_code == 200, name
        says[name] = any(mark in words_of(answer) for mark in MARKS)
    expected = forum == FORUM
    assert has_outside(paper, forum) is expected
    lists_others = set() if expected else {"möten"}
    assert [name for name in says.keys() - lists_others if says[name] is not expected] == []


def test_efforts_and_the_forums_to_gather_say_so_too(client: Client, monday: Monday) -> None:
    plan(monday)
    assert "Forumet har platser utanför myndigheterna." in words_of(client.get(f"{ROOT}/insatser/"))
    assert "Plats utanför myndigheterna" in words_of(client.get(f"{ROOT}/samling/ny/"))
    assert "Plats utanför myndigheterna" in words_of(client.get(f"{ROOT}/organisation/"))


def test_a_decision_says_whom_it_reaches(client: Client, monday: Monday) -> None:
    said = {"text": "Vi lyser upp torget.", "touches": ("polisen",), "today": MONDAY}
    for circle, words in (("parties", "Bara myndigheterna."), (f"open:{FORUM}", "Också de som sitter i forumet")):
        Item.unscoped.filter(pk=monday.item_id).update(circle=circle)
        made = propose_decision(actor=monday.actor(GUN), item_id=monday.item_id, **said)  # type: ignore[arg-type]
        assert words in words_of(client.get(f"{ROOT}/beslut/{made}/"))
