"""An effort and an SSPF meeting are sought where they must not be: outside their circle, in calendars and letters."""

from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from pypdf import PdfReader

from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts.models import User
from samsyn.base.audit.acting import Person as Acting
from samsyn.base.collaborations.actors import Role
from samsyn.base.search import queries as search
from samsyn.forums import commands
from samsyn.forums.commands import NewMeeting
from samsyn.forums.models import Decision, Item
from samsyn.forums.rules.efforts import NewEffort
from samsyn.pages.letters.hourly import MADE_HOURLY
from samsyn.parties import commands as parties
from samsyn.parties import queries as seats
from samsyn.site.worker import send_all
from tests.cast import BO, THE_DAY, Person
from tests.conftest import JudgingClient
from tests.world import World, a_person

SECRET, PLACE = "Kvastskaftet", "Kvarnhjulet"
BEGINNING = "kvastskaft"
MONDAYS, GROUPS = "mandagsmoten", "sspf-grupper"
TOMORROW = date(2026, 11, 21)

HANS = Person("Hans", "hans@exempel.se", {"sodertalje": (Role.MEMBER, "telge-ab")})
"""He sits in Södertälje's Monday meeting, for a company outside the authorities."""
HEDVIG = Person("Hedvig", "hedvig@exempel.se", {"sodertalje": (Role.MEMBER, "vd-telge")})
"""She sits in the steering group only, from outside too."""
JON = Person("Jon", "jon@exempel.se", {"sodertalje": (Role.MEMBER, "kommunen")})
"""He is of the municipality, and has no seat."""
OTHERS = (HANS, HEDVIG, JON)
HERE = "/s/sodertalje"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now() -> Iterator[None]:
    with clock.at(THE_DAY):
        yield


@pytest.fixture
def there(world: World) -> World:
    """The world with those who must not see."""
    for person in OTHERS:
        world.users[person.name] = a_person(person, world.programs)
    for person, function in ((HANS, "telge-ab"), (HEDVIG, "vd-telge")):
        facts = {"user_id": world.users[person.name], "first_day": date(2023, 1, 1)}
        parties.appoint(actor=world.programs["sodertalje"], function_key=function, **facts)
    return world


@pytest.fixture
def meeting(there: World) -> int:
    """The Monday meeting, held, where an effort was planned."""
    bo = there.actor(BO, "sodertalje")
    new = NewEffort(f"{SECRET} söks", PLACE, TOMORROW, TOMORROW, who=("polisen",), hours="kl. 19–22")
    facts: dict[str, Any] = {"actor": bo, "today": THE_DAY}
    (made,) = commands.set_meetings(actor=bo, forum_key=MONDAYS, new=[NewMeeting(THE_DAY, time(9), time(9, 30))])
    commands.open_meeting(meeting_id=made, **facts)
    commands.note_everybody(actor=bo, meeting_id=made)
    commands.plan_effort(meeting_id=made, new=new, touches=("polisen",), **facts)
    commands.close_meeting(meeting_id=made, **facts)
    commands.send_notes(meeting_id=made, approvers=["kommunpolis"], approve_by=TOMORROW, **facts)
    return made


def addresses(meeting: int) -> tuple[str, ...]:
    """Name wherever an effort could be told of."""
    at = f"{HERE}/moten/{meeting}"
    api = "/api/v1/s/sodertalje"
    pages = ("/", f"{HERE}/insatser/", f"{HERE}/moten/", f"{HERE}/moten/manad/?manad=2026-11", f"{HERE}/beslut/")
    about = (f"{at}/", f"{at}/pagar/", f"{at}/dagordning/", f"{at}/anteckningar/", f"{at}/tva-sidor/")
    files = (f"{at}/anteckningar.pdf", f"{at}/kallelse.pdf", f"{HERE}/beslut/lista.csv")
    sought = (f"/sok/?q={BEGINNING}", f"{HERE}/sok/?q={BEGINNING}", f"/api/v1/search?q={BEGINNING}")
    programs = (f"{api}/meetings/{meeting}", f"{api}/meetings/{meeting}/agenda", f"{api}/meetings/{meeting}/running")
    return (*pages, *about, *files, *sought, *programs, f"{api}/decisions", f"{api}/meetings", "/api/v1/min-vecka")


def client_of(world: World, person: Person) -> Client:
    made = JudgingClient()
    made.force_login(User.objects.get(pk=world.users[person.name]))
    return made


def told(client: Client, path: str) -> bool:
    """Tell whether an address says the secret or its place, in a page, a file or an answer to a program."""
    answer = client.get(path, follow=True)
    content = b"".join(answer) if answer.streaming else answer.content
    if content.startswith(b"%PDF"):
        said = "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    else:
        said = content.decode() + content.decode("unicode_escape")
    return SECRET in said or PLACE in said


def test_whoever_sits_there_sees_it(there: World, meeting: int) -> None:
    seen = {path for path in addresses(meeting) if told(client_of(there, BO), path)}
    at = f"{HERE}/moten/{meeting}"
    expected = {f"{HERE}/insatser/", f"{HERE}/beslut/", f"{at}/pagar/", f"{at}/anteckningar/", f"{at}/anteckningar.pdf"}
    assert expected <= seen


@pytest.mark.parametrize("person", OTHERS, ids=lambda person: person.name)
def test_others_find_it_nowhere(there: World, meeting: int, person: Person) -> None:
    client = client_of(there, person)
    assert [path for path in addresses(meeting) if told(client, path)] == []
    decision, item = Decision.unscoped.get(), Item.unscoped.get(title__startswith=SECRET)
    for path in (f"{HERE}/beslut/{decision.pk}/", f"{HERE}/moten/arende/{item.pk}/"):
        assert client.get(path).status_code == 404
    actor = seats.actor(user_id=there.users[person.name], slug="sodertalje", today=THE_DAY)
    assert search.find(actor, words=SECRET).hits == ()


def test_before_it_was_planned_there_is_none(there: World, meeting: int) -> None:
    client = client_of(there, BO)
    for path in (f"{HERE}/insatser/", f"{HERE}/beslut/", "/", f"{HERE}/moten/"):
        assert not told(client, f"{path}?per=2026-11-19"), path


def calendar_of(world: World, person: Person, forum: str = "") -> str:
    """Fetch somebody's calendar as a calendar program does, its folded lines joined."""
    slug = "sodertalje" if forum else ""
    actor = Acting(world.users[person.name])
    secret = accounts.make_feed_key(actor=actor, collaboration_slug=slug, forum_key=forum)
    return Client().get(f"/kalender/{secret}.ics").text.replace("\r\n ", "")


@pytest.mark.parametrize("person", [BO, *OTHERS], ids=lambda person: person.name)
def test_no_calendar_and_no_letter_tells_of_an_effort(there: World, meeting: int, person: Person) -> None:
    for forum in ("", MONDAYS):
        calendar = calendar_of(there, person, forum)
        assert not {SECRET, PLACE} & {word for word in (SECRET, PLACE) if word in calendar}
    for letter in letters():
        assert SECRET not in letter
        assert PLACE not in letter


def letters() -> list[str]:
    """Send all that waits and what the next Monday makes, and give each letter whole."""
    with clock.at(datetime.fromisoformat("2026-11-23T07:10+01:00")):
        for one in MADE_HOURLY:
            one(clock.now())
        assert send_all()
    assert mail.outbox
    return [f"{one.subject}{one.body}{one.message().as_string()}" for one in mail.outbox]


@pytest.fixture
def group(there: World) -> int:
    """An SSPF meeting on Monday, whose place nobody is told."""
    new = [NewMeeting(date(2026, 11, 23), time(13), time(14), place=PLACE)]
    (made,) = commands.set_meetings(actor=there.actor(BO, "sodertalje"), forum_key=GROUPS, new=new)
    return made


@pytest.mark.parametrize("person", [HANS, HEDVIG], ids=lambda person: person.name)
def test_an_outside_seat_finds_no_sspf_meeting(there: World, group: int, person: Person) -> None:
    client = client_of(there, person)
    at = f"{HERE}/moten/{group}"
    for path in (f"{at}/", f"{at}/pagar/", f"{at}/mote.ics", f"{at}/anteckningar/", f"{HERE}/moten/individ/{GROUPS}/"):
        assert client.get(path).status_code == 404, path
    shown = (f"{HERE}/moten/", f"{HERE}/moten/manad/?manad=2026-11", f"{HERE}/sok/?q=sspf", "/api/v1/search?q=sspf")
    for path in (*shown, "/api/v1/s/sodertalje/meetings", "/"):
        text = client.get(path, follow=True).text
        assert PLACE not in text, path
        assert f"/moten/{group}/" not in text, path
    assert PLACE not in calendar_of(there, person)


def test_of_an_sspf_meeting_only_that_there_is_one_leaves_the_program(there: World, group: int) -> None:
    calendar = calendar_of(there, BO, GROUPS)
    assert "20261123T130000" in calendar
    for word in (PLACE, "SSPF"):
        assert word not in calendar
    for letter in letters():
        assert PLACE not in letter
        assert "SSPF" not in letter


@pytest.mark.parametrize("person", [BO, HANS, HEDVIG], ids=lambda person: person.name)
def test_no_day_tells_where_a_group_meets(there: World, group: int, person: Person) -> None:
    client = client_of(there, person)
    for day in ("2026-11-19", "2026-11-23", "2026-12-01"):
        for path in ("/", f"{HERE}/moten/", f"{HERE}/moten/manad/", f"{HERE}/ataganden/"):
            assert not told(client, f"{path}?per={day}"), (path, day)
