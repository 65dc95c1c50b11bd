"""Who appoints to seats and functions, and the composition of today beside the one aimed at (B16)."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client

from samsyn.agreements import queries as agreements
from samsyn.agreements.commands import load
from tests.cast import ALVA, BO, CILLA, DISA, EGIL, THE_DAY, Person
from tests.pages.reading import words_of
from tests.world import World

SignIn = Callable[[Person | None], Client]
HERE = "/s/nykvarn/organisation/"
FORUM = f"{HERE}forum/chefssamradet/"
SEAT = f"{FORUM}plats/chefssamradet-kommundirektor/mandat/"
FUNCTION = f"{HERE}funktion/kommundirektor/"
TOLD = {"appointed_by": "kommunstyrelsen", "mandate": "Får säga ja till insatser.", "first_day": "2026-01-01"}
AIM = "/s/sodertalje/organisation/forum/beredningsgrupp/"
pytestmark = pytest.mark.usefixtures("today")


def plain(answer: object) -> str:
    return words_of(answer).replace("\xa0", " ")


def test_who_appoints_is_said_and_shown_until_changed(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    assert "Utses av" in plain(client.get(FORUM))
    assert "Platsen för Kommundirektör i Chefssamrådet." in plain(client.get(SEAT))
    assert client.post(SEAT, TOLD)["Location"] == FORUM
    said = "Kommunstyrelsen, från 1 januari Får säga ja till insatser."
    assert said in plain(client.get(FORUM))
    assert said in plain(sign_in(DISA).get(FUNCTION))
    assert said not in plain(client.get(FORUM, {"per": "2025-12-31"}))
    assert 'value="kommunstyrelsen"' in client.get(SEAT).content.decode()
    client.post(f"{FUNCTION}mandat/", TOLD | {"appointed_by": "fullmäktige"})
    assert "Fullmäktige, från 1 januari" in plain(client.get(FUNCTION))
    rows = client.get("/api/v1/s/nykvarn/mandates").json()
    assert [row["now"]["appointed_by"] for row in rows] == ["kommunstyrelsen", "fullmäktige"]


def test_a_seat_is_vacant_until_the_day_that_somebody_is_appointed_from(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    client.post(SEAT, TOLD | {"first_day": "2027-01-01"})
    shown = plain(client.get(FORUM))
    assert "Vakant till 1 januari 2027" in shown
    assert "Kommunstyrelsen, från 1 januari 2027" in shown


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"appointed_by": ""}, "Svara på frågan ”Vem utser?”"),
        ({"first_day": "snart"}, "Skriv dagen så att den går att läsa"),
        ({"last_day": "2025-12-31"}, "Sista dagen kan inte ligga före den första."),
        ({"mandate": "Ring 19850101-1236."}, "personnummer"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stands(
    sign_in: SignIn, change: dict[str, str], expected: str
) -> None:
    told = TOLD | change
    answer = sign_in(ALVA).post(SEAT, told)
    assert (answer.status_code, expected in plain(answer)) == (400, True)
    assert told["mandate"] in answer.content.decode()


def test_the_same_again_says_so(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    client.post(SEAT, TOLD)
    assert "Det står redan så." in plain(client.post(SEAT, TOLD))


def test_each_party_says_it_for_its_own(sign_in: SignIn) -> None:
    for person, expected in ((CILLA, 403), (BO, 403), (DISA, 403), (EGIL, 404)):
        assert sign_in(person).post(SEAT, TOLD).status_code == expected
        assert sign_in(person).get(f"{FUNCTION}mandat/").status_code == expected
    assert "Säg vem" not in plain(sign_in(DISA).get(FORUM))
    assert sign_in(ALVA).get(f"{FORUM}plats/finns-inte/mandat/").status_code == 404


def test_the_composition_of_today_stands_beside_the_one_aimed_at(sign_in: SignIn) -> None:
    client = sign_in(BO)
    shown = plain(client.get(AIM))
    assert shown.index("I dag") < shown.index("Målet")
    missing = shown.count("Saknas i dag")
    assert missing
    seat = "ungdomsgruppen"
    here = f"{AIM}plats/{seat}/mandat/"
    client.post(here, TOLD)
    assert plain(client.get(AIM)).count("Saknas i dag") == missing - 1
    assert "Målet" not in plain(client.get("/s/sodertalje/organisation/forum/strategisk-styrgrupp/"))


def test_where_no_seat_is_filled_today_it_is_said(sign_in: SignIn, world: World) -> None:
    program = world.programs["nykvarn"]
    held = agreements.paper(program, on=THE_DAY)
    first = held.forums[0]
    aimed = replace(first, seats=tuple(replace(seat, is_aim=True) for seat in first.seats))
    load(actor=program, paper=replace(held, forums=(aimed, *held.forums[1:])), today=THE_DAY)
    assert "Ingen av platserna är tillsatt." in plain(sign_in(ALVA).get(f"/s/nykvarn/organisation/forum/{first.id}/"))
