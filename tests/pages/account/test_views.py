"""One's own page: language, look, keys, calendar addresses, collaborations."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from samsyn.base import clock
from samsyn.base.accounts import commands, queries
from samsyn.base.audit.acting import Person
from samsyn.base.collaborations.actors import Actor
from tests.pages.account.conftest import person

HOME = "/konto/"


def text(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]


@pytest.mark.parametrize("path", [HOME, "/konto/samverkan/"])
def test_a_stranger_is_asked_to_sign_in(client: Client, db: None, path: str) -> None:
    assert client.get(path)["Location"] == f"/konto/logga-in/?next={path}"


def test_ones_page_shows_who_one_is_and_where(signed_in: Client) -> None:
    shown = text(signed_in.get(HOME))
    for said in ("alva@exempel.se", "Nykvarn", "Samordnare", "Övningsdata", "Säkerhet"):
        assert said in shown


def test_collaborations_are_shown_or_it_is_said_that_there_are_none(signed_in: Client) -> None:
    assert 'href="/s/nykvarn/"' in text(signed_in.get("/konto/samverkan/"))


def test_language_and_look_stay_with_the_account(signed_in: Client, alva: Actor) -> None:
    assert alva.user_id
    answer = signed_in.post("/konto/utseende/", {"language": "en", "next": HOME})
    assert answer["Location"] == HOME
    signed_in.post("/konto/utseende/", {"theme": "dark", "next": "https://annan.se"})
    row = queries.account(user_id=alva.user_id)
    assert (row.language, row.theme) == ("en", "dark")
    assert 'data-theme="dark"' in text(signed_in.get(HOME))
    assert signed_in.post("/konto/utseende/", {"theme": "rosa"}).status_code == 400


def test_a_stranger_keeps_the_look_in_a_cookie(client: Client, db: None) -> None:
    client.post("/konto/utseende/", {"theme": "light"})
    assert 'data-theme="light"' in text(client.get("/konto/logga-in/"))


def test_a_key_is_made_shown_once_and_revoked(signed_in: Client, alva: Actor, today: object) -> None:
    assert alva.user_id
    made = text(signed_in.post("/konto/nycklar/ny/", {"name": "Årsrapport", "last_day": "31 december"}))
    found = re.search(r"<code>(samsyn_[\w-]+)</code>", made)
    assert found
    shown = text(signed_in.get(HOME))
    assert found[1] not in shown
    assert "Årsrapport" in shown
    (row,) = queries.tokens(user_id=alva.user_id, today=today)  # type: ignore[arg-type]
    answer = signed_in.post(f"/konto/nycklar/{row.id}/aterkalla/", follow=True)
    assert "återkallad" in text(answer)
    assert signed_in.post(f"/konto/nycklar/{row.id}/aterkalla/").status_code == 400
    assert signed_in.post("/konto/nycklar/4711/aterkalla/").status_code == 404


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        ({"name": ""}, "rättas"),
        ({"name": "T", "last_day": "i går"}, "som inte har varit"),
        ({"name": "T", "last_day": "blåsippa"}, "går att läsa"),
    ],
)
def test_a_key_that_cannot_be_made_is_said_why(
    signed_in: Client, today: object, posted: dict[str, str], said: str
) -> None:
    answer = signed_in.post("/konto/nycklar/ny/", posted)
    assert answer.status_code == 422
    assert said in text(answer)


def test_a_calendar_address_is_made_and_revoked(signed_in: Client, alva: Actor) -> None:
    assert alva.user_id
    made = signed_in.post("/konto/kalender/ny/")
    found = re.search(r"http://localhost:8000/kalender/([\w-]+)\.ics", text(made))
    assert found
    assert "no-store" in made["Cache-Control"]
    feed = queries.feed(found[1], today=clock.today())
    assert feed
    assert "Mina dagar" in text(signed_in.get(HOME))
    assert "visar ingenting längre" in text(signed_in.post(f"/konto/kalender/{feed.id}/aterkalla/", follow=True))
    assert queries.feed(found[1], today=clock.today()) is None


def test_a_twenty_first_calendar_address_is_refused(signed_in: Client, alva: Actor) -> None:
    for _ in range(20):
        commands.make_feed_key(actor=Person(alva.user_id))
    answer = signed_in.post("/konto/kalender/ny/")
    assert answer.status_code == 422
    assert "tjugo" in text(answer)


def test_who_belongs_nowhere_yet_is_told_whom_to_ask(client: Client, db: None) -> None:
    client.force_login(get_user_model().objects.get(pk=person("Gun")))
    assert "Du är inte med i någon samverkan än" in text(client.get("/konto/samverkan/"))
    assert "Be samordnaren att lägga till dig" in text(client.get(HOME))
