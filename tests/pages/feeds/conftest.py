"""What the tests of calendars stand on: making an address, and reading it with a calendar library."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from icalendar import Calendar

from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import Person as Acting
from tests.cast import Person
from tests.world import World

Feed = Callable[..., Calendar]


@pytest.fixture
def address(world: World) -> Callable[..., str]:
    """Make a calendar address for a person, her own or a forum's."""

    def made(person: Person, slug: str = "", forum: str = "") -> str:
        actor = Acting(world.users[person.name])
        secret = accounts.make_feed_key(actor=actor, collaboration_slug=slug, forum_key=forum)
        assert re.fullmatch(r"[\w-]{40,}", secret)
        return f"/kalender/{secret}.ics"

    return made


@pytest.fixture
def feed(address: Callable[..., str]) -> Feed:
    """Read the calendar of a person as a calendar program does, on a day."""

    def read(person: Person, on: date, slug: str = "", forum: str = "", asked: str = "") -> Calendar:
        with clock.at(on):
            answer = Client().get(address(person, slug, forum) + asked)
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        return Calendar.from_ical(answer.content)  # type: ignore[return-value]

    return read
