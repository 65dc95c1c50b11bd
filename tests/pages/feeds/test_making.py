"""Making an address to a forum's days, from the forum's own page."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from icalendar import Calendar

from samsyn.base.accounts import queries as accounts
from samsyn.base.accounts.rules import MOST_KEYS
from tests.cast import BO, DISA, EGIL, THE_DAY, Person
from tests.world import World

SignIn = Callable[[Person | None], Client]
FORUM = "/s/sodertalje/organisation/forum/mandagsmoten/"
MAKE = "/kalender/ny/sodertalje/mandagsmoten/"
pytestmark = pytest.mark.usefixtures("today")


def test_the_forums_page_offers_it_and_the_address_opens(sign_in: SignIn, world: World, today: date) -> None:
    client = sign_in(BO)
    assert f'action="{MAKE}"' in client.get(FORUM).content.decode()
    page = client.post(MAKE).content.decode()
    assert "Den visas bara den här gången." in page
    assert "för Måndagsmöten" in page
    path = re.search(r"http://localhost:8000(/kalender/[\w-]+\.ics)", page)
    assert path is not None
    calendar = Calendar.from_ical(Client().get(path[1]).content)
    assert {one["DTSTART"].dt.weekday() for one in calendar.walk("VEVENT")} == {0}
    (kept,) = accounts.feeds(user_id=world.users["Bo"], today=today)
    assert (kept.kind, kept.collaboration_slug, kept.forum_key) == ("forum", "sodertalje", "mandagsmoten")


def test_a_reader_may_too_but_only_where_she_belongs(sign_in: SignIn) -> None:
    assert sign_in(DISA).post("/kalender/ny/nykvarn/chefssamradet/").status_code == 200
    assert sign_in(DISA).post(MAKE).status_code == 404
    assert sign_in(EGIL).post("/kalender/ny/haninge/finns-inte/").status_code == 404
    assert sign_in(None).post(MAKE).status_code == 302


def test_it_is_made_by_pressing_and_never_under_another_day(sign_in: SignIn, world: World) -> None:
    assert sign_in(BO).get(MAKE).status_code == 405
    sign_in(BO).post(f"{MAKE}?per=2026-03-01")
    assert accounts.feeds(user_id=world.users["Bo"], today=THE_DAY) == []


def test_ones_own_page_names_the_forum(sign_in: SignIn) -> None:
    client = sign_in(BO)
    client.post(MAKE)
    assert "Södertälje, Måndagsmöten" in client.get("/konto/").content.decode()


def test_no_more_than_there_is_use_for(sign_in: SignIn, world: World) -> None:
    client = sign_in(BO)
    for _ in range(MOST_KEYS):
        client.post(MAKE)
    answer = client.post(MAKE, follow=True)
    assert "Du har redan tjugo nycklar." in answer.content.decode()
    assert len(accounts.feeds(user_id=world.users["Bo"], today=THE_DAY)) == MOST_KEYS
