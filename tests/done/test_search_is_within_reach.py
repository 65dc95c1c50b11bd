"""The search finds what one may see and nothing else: not a word, a count or a page, whatever is asked, on any day."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from samsyn.agreements import commands as agreements
from samsyn.agreements.rules.reach import INSIDE, circle_of_authorities, circle_of_body, circle_of_forum, open_circle
from samsyn.base import clock
from samsyn.base.accounts.models import User
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.refs import Ref
from samsyn.base.search import commands, queries
from samsyn.papers.kinds import Level
from samsyn.papers.model import Forum, Seat
from samsyn.parties import commands as parties
from samsyn.parties import queries as seats
from samsyn.practice import shelf
from tests.cast import ALVA, BO, EGIL, THE_DAY, Person
from tests.conftest import JudgingClient
from tests.pages.reading import words_of
from tests.world import World, a_person

MONDAYS, STEERING = "mandagsmoten", "strategisk-styrgrupp"
HANS = Person("Hans", "hans@exempel.se", {"sodertalje": (Role.MEMBER, "telge-ab")})
"""He sits in the Monday meeting and in a marked forum, for a company outside the authorities."""
HEDVIG = Person("Hedvig", "hedvig@exempel.se", {"sodertalje": (Role.MEMBER, "vd-telge")})
"""She sits in the steering group only, from outside too."""
CIRCLES: dict[str, tuple[Person, ...]] = {
    "": (BO, HANS, HEDVIG),
    INSIDE: (BO,),
    open_circle(MONDAYS): (BO, HANS),
    open_circle(STEERING): (BO, HEDVIG),
    circle_of_authorities(MONDAYS): (BO,),  # he coordinates
    circle_of_forum(MONDAYS): (HANS,),
    circle_of_body("vd-telge"): (HEDVIG,),
    "forum:finns-inte": (),
}
"""Who may see what is marked with each circle, of the three in Södertälje."""
WORD = "kvastskaft"
WAYS = ("/sok/", "/s/sodertalje/sok/", "/api/v1/search", "/api/v1/s/sodertalje/search")


@pytest.fixture
def outside(world: World) -> World:
    """The world with two people from outside the authorities, and a marked forum where one of them sits."""
    program = world.programs["sodertalje"]
    paper = shelf.paper_of("sodertalje")
    marked = Forum(
        id="kvastar", name="Kvastskaftsgruppen", level=Level.INDIVIDUAL, rhythm="varje vecka",
        seats=(Seat(id="kvastar-telge", body="telge-ab"),),
    )  # fmt: skip
    agreements.load(actor=program, paper=replace(paper, forums=(*paper.forums, marked)), today=THE_DAY)
    for person, function in ((HANS, "telge-ab"), (HEDVIG, "vd-telge")):
        user_id = world.users[person.name] = a_person(person, world.programs)
        parties.appoint(actor=program, function_key=function, user_id=user_id, first_day=date(2023, 1, 1))
    return world


@pytest.fixture(autouse=True)
def now() -> Iterator[None]:
    with clock.at(THE_DAY):
        yield


@pytest.fixture
def actor_of(outside: World) -> Callable[[Person], Actor]:
    return lambda person: seats.actor(user_id=outside.users[person.name], slug="sodertalje", today=THE_DAY)


def client_of(world: World, person: Person) -> Client:
    made = JudgingClient()
    made.force_login(User.objects.get(pk=world.users[person.name]))
    return made


@pytest.mark.parametrize("circle", CIRCLES)
@pytest.mark.parametrize("person", [BO, HANS, HEDVIG], ids=lambda person: person.name)
def test_an_effort_is_found_by_those_of_its_circle(
    outside: World, actor_of: Callable[[Person], Actor], person: Person, circle: str
) -> None:
    program = outside.programs["sodertalje"]
    commands.put(program, Ref("assignment", "7"), title="Kvarnhjul vid torget", body="Kvastskaftet.", circle=circle)
    may = person in CIRCLES[circle]
    actor = actor_of(person)
    found = queries.find(actor, words="kvastskaftet torget")
    assert [hit.key for hit in found.hits] == (["7"] if may else [])
    assert found.counts == ({"assignment": 1} if may else {})
    client = client_of(outside, person)
    for way in WAYS:
        said = client.get(way, {"q": f"{WORD} torget"}).content.decode()
        assert ("Kvarnhjul" in said) is may, way


@pytest.mark.parametrize("person", [HEDVIG, HANS, BO], ids=lambda person: person.name)
def test_a_marked_forum_and_what_hangs_on_it(outside: World, person: Person) -> None:
    client = client_of(outside, person)
    shown = words_of(client.get("/s/sodertalje/sok/", {"q": "kvastskaftsgruppen"}))
    told = [one["key"] for one in client.get("/api/v1/search", {"q": "kvastskaftsgruppen"}).json()["hits"]]
    if person is HEDVIG:
        assert "Inga träffar" in shown
        assert told == []
    else:
        assert "Kvastskaftsgruppen Forum" in shown
        assert set(told) == {"kvastar", "forums/kvastar/rhythm"}


@pytest.mark.parametrize("person", [ALVA, EGIL], ids=lambda person: person.name)
def test_nobody_from_another_collaboration_finds_anything(outside: World, person: Person) -> None:
    client = client_of(outside, person)
    assert client.get("/s/sodertalje/sok/", {"q": WORD}).status_code == 404
    assert client.get("/api/v1/s/sodertalje/search", {"q": WORD}).status_code == 404
    assert client.get("/api/v1/search", {"q": WORD}).json()["hits"] == []
    assert "Inga träffar" in words_of(client.get("/sok/", {"q": WORD}))


def test_another_day_opens_nothing_more(outside: World) -> None:
    program = outside.programs["sodertalje"]
    commands.put(program, Ref("assignment", "7"), title="Städa torget", body="Kvastskaftet.", circle=INSIDE)
    shown = words_of(client_of(outside, HANS).get("/s/sodertalje/sok/", {"q": "städa torget", "per": "2024-02-01"}))
    assert "Inga träffar på ”städa torget”" in shown
