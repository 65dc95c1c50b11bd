"""An assignment is sought where it must not be: by an outside seat, in a calendar, in a letter, on an earlier day."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from samsyn.agreements.rules.reach import open_circle
from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts.models import User
from samsyn.base.audit.acting import Person as Acting
from samsyn.base.collaborations.actors import Role
from samsyn.base.search import queries as search
from samsyn.duties import commands, queries
from samsyn.duties.rules.assignments import COORDINATORS, Outcome
from samsyn.pages.letters.hourly import MADE_HOURLY
from samsyn.parties import commands as parties
from samsyn.parties import queries as seats
from samsyn.site.worker import send_all
from tests.cast import ALVA, BO, EGIL, THE_DAY, Person
from tests.conftest import JudgingClient
from tests.world import World, a_person

SECRET = "Kvastskaftet"
BEGINNING = "kvastskaft"
"""What is asked for, since the page of the search says what was asked."""
MONDAYS = "mandagsmoten"
GIVEN = date(2026, 11, 16)
HANS = Person("Hans", "hans@exempel.se", {"sodertalje": (Role.MEMBER, "telge-ab")})
"""He sits in Södertälje's Monday meeting, for a company outside the authorities."""
HEDVIG = Person("Hedvig", "hedvig@exempel.se", {"sodertalje": (Role.MEMBER, "vd-telge")})
"""She sits in the steering group only, from outside too."""

LISTS = ("mina", "givna", "oppna", "avslutade")
HERE = "/s/sodertalje/ataganden"
PAGES = (
    "/",
    f"{HERE}/",
    *(f"{HERE}/uppdrag/?visa={tab}" for tab in LISTS),
    f"/s/sodertalje/organisation/forum/{MONDAYS}/",
    "/api/v1/s/sodertalje/assignments?open_only=false",
    "/api/v1/s/sodertalje/assignments?owner=coordinators",
    "/api/v1/min-vecka",
    f"/sok/?q={BEGINNING}",
    f"/s/sodertalje/sok/?q={BEGINNING}",
    f"/api/v1/search?q={BEGINNING}",
)
"""Wherever an assignment could be told of; an address that is not there tells nothing either."""
pytestmark = pytest.mark.django_db


@pytest.fixture
def outside(world: World) -> World:
    """The world with two people from outside the authorities, each with a seat."""
    for person, function in ((HANS, "telge-ab"), (HEDVIG, "vd-telge")):
        user_id = world.users[person.name] = a_person(person, world.programs)
        first_day = date(2023, 1, 1)
        parties.appoint(actor=world.programs["sodertalje"], function_key=function, user_id=user_id, first_day=first_day)
    return world


@pytest.fixture(autouse=True)
def now() -> Iterator[None]:
    with clock.at(THE_DAY):
        yield


def given(world: World, **facts: Any) -> int:
    usual = {"owner_key": COORDINATORS, "what": f"{SECRET} vid torget", "by_day": date(2026, 11, 27)}
    said = {"wanted": f"{SECRET} har setts", "asked_by": MONDAYS, "today": GIVEN}
    return commands.assign(actor=world.programs["sodertalje"], **usual | said | facts)


def client_of(world: World, person: Person) -> Client:
    made = JudgingClient()
    made.force_login(User.objects.get(pk=world.users[person.name]))
    return made


def told(client: Client, path: str) -> bool:
    answer = client.get(path, follow=True)
    content = b"".join(answer) if answer.streaming else answer.content
    return SECRET in content.decode("unicode_escape") or SECRET in content.decode()


def seen_by(world: World, person: Person) -> list[str]:
    client = client_of(world, person)
    return [path for path in PAGES if told(client, path)]


def test_whoever_it_is_for_sees_it(outside: World) -> None:
    given(outside)
    seen = seen_by(outside, BO)
    assert "/" in seen
    assert f"{HERE}/uppdrag/?visa=mina" in seen
    assert f"{HERE}/" in seen
    assert "/api/v1/s/sodertalje/assignments?owner=coordinators" in seen
    assert "/api/v1/min-vecka" in seen
    assert {path for path in PAGES if BEGINNING in path} <= set(seen)


@pytest.mark.parametrize("person", [HANS, HEDVIG])
def test_an_outside_seat_finds_it_nowhere(outside: World, person: Person) -> None:
    one = given(outside)
    commands.answer_assignment(
        actor=outside.programs["sodertalje"],
        assignment_id=one,
        outcome=Outcome.PARTLY,
        words=f"{SECRET} är borta",
        today=GIVEN,
    )
    assert seen_by(outside, person) == []
    client = client_of(outside, person)
    for page in ("", "svara/", "ny-dag/", "lamna-over/", "ta-tillbaka/"):
        assert client.get(f"{HERE}/uppdrag/{one}/{page}").status_code == 404
    assert client.get(f"/api/v1/s/sodertalje/assignments/{one}").status_code == 404
    answer = {"outcome": "done", "words": "Klart."}
    path = f"/api/v1/s/sodertalje/assignments/{one}/answers"
    assert client.post(path, answer, content_type="application/json").status_code == 404
    actor = seats.actor(user_id=outside.users[person.name], slug="sodertalje", today=THE_DAY)
    assert search.find(actor, words=SECRET).hits == ()
    assert queries.due(actor, on=THE_DAY, until=date(2026, 12, 31)) == [
        row for row in queries.due(actor, on=THE_DAY, until=date(2026, 12, 31)) if row.assignment_id is None
    ]


def test_chosen_for_an_outside_seat_it_is_seen_from_that_seat_only(outside: World) -> None:
    given(outside, circle=open_circle(MONDAYS))
    assert f"{HERE}/uppdrag/?visa=oppna" in seen_by(outside, HANS)
    assert seen_by(outside, HEDVIG) == []
    assert f"{HERE}/uppdrag/?visa=oppna" in seen_by(outside, BO)


@pytest.mark.parametrize("person", [ALVA, EGIL])
def test_another_collaboration_finds_it_nowhere(outside: World, person: Person) -> None:
    one = given(outside)
    client = client_of(outside, person)
    slug = next(iter(person.belongs))
    for path in (*PAGES, f"/s/{slug}/ataganden/uppdrag/", f"/s/{slug}/ataganden/uppdrag/{one}/"):
        assert not told(client, path)
    assert client.get(f"/s/{slug}/ataganden/uppdrag/{one}/").status_code == 404
    actor = seats.actor(user_id=outside.users[person.name], slug=slug, today=THE_DAY)
    assert search.find(actor, words=SECRET).hits == ()


def test_before_it_was_given_there_is_none(outside: World) -> None:
    one = given(outside)
    client = client_of(outside, BO)
    for path in PAGES:
        if BEGINNING not in path:  # the search is of today, and says so
            joined = "&" if "?" in path else "?"
            assert not told(client, f"{path}{joined}per=2026-11-15"), path
    assert client.get(f"{HERE}/uppdrag/{one}/", {"per": "2026-11-15"}).status_code == 404
    assert client.get(f"{HERE}/uppdrag/{one}/", {"per": "2026-11-16"}).status_code == 200


@pytest.mark.parametrize("forum", ["", MONDAYS])
def test_a_calendar_holds_a_number_and_a_link(outside: World, forum: str) -> None:
    one = given(outside, owner_key=forum or COORDINATORS)
    calendar = calendar_of(outside, BO, forum)
    assert f"SUMMARY:Södertälje: uppdrag {one}" in calendar
    assert f"{HERE}/uppdrag/{one}/" in calendar
    assert SECRET not in calendar
    actor = outside.programs["sodertalje"]
    later = {"by_day": date(2026, 12, 4), "reason": SECRET, "today": THE_DAY}
    commands.postpone_assignment(actor=actor, assignment_id=one, **later)
    moved = calendar_of(outside, BO, forum)
    assert "DTSTART;VALUE=DATE:20261204" in event(moved, one)
    assert "SEQUENCE:0" not in event(moved, one)
    assert SECRET not in moved
    for person in (HANS, HEDVIG) if not forum else (HANS,):
        assert f"uppdrag {one}" not in calendar_of(outside, person, forum)
    commands.withdraw_assignment(actor=actor, assignment_id=one, reason=SECRET, today=THE_DAY)
    assert f"uppdrag {one}" not in calendar_of(outside, BO, forum)


def calendar_of(world: World, person: Person, forum: str) -> str:
    """Fetch somebody's calendar as a calendar program does, its folded lines joined."""
    actor = Acting(world.users[person.name])
    slug = "sodertalje" if forum else ""
    accounts_key: Callable[..., str] = accounts.make_feed_key
    secret = accounts_key(actor=actor, collaboration_slug=slug, forum_key=forum)
    return Client().get(f"/kalender/{secret}.ics").content.decode().replace("\r\n ", "").replace("\r\n", "\n")


def event(calendar: str, one: int) -> str:
    """Cut out the entry of an assignment."""
    return next(part for part in calendar.split("BEGIN:VEVENT") if f"uppdrag {one}" in part)


def test_no_letter_tells_it(outside: World) -> None:
    given(outside)
    with clock.at(datetime.fromisoformat("2026-11-23T07:10+01:00")):
        for one in MADE_HOURLY:
            one(clock.now())
        assert send_all()
    assert [letter.to for letter in mail.outbox if BO.email in letter.to]
    for letter in mail.outbox:
        whole = f"{letter.subject}{letter.body}{letter.message().as_string()}"
        assert SECRET not in whole
