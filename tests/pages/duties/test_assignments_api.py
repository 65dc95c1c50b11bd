"""Assignments for programs: the same answers and the same rights as the pages."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from samsyn.base.collaborations.actors import Role
from samsyn.duties import commands
from tests.cast import BO, DISA, EGIL, Person
from tests.world import World, a_person

SignIn = Callable[[Person | None], Client]
API = "/api/v1/s/sodertalje"
WHAT = "Se över belysningen vid torget"
pytestmark = pytest.mark.usefixtures("today")


def post(client: Client, path: str, **told: Any) -> Any:
    return client.post(f"{API}/{path}", told, content_type="application/json")


def given(client: Client, **facts: Any) -> Any:
    return post(client, "assignments", **{"owner_key": "kommunen", "what": WHAT, "by_day": "2026-12-08", **facts})


def test_one_is_given_listed_answered_and_read(sign_in: SignIn) -> None:
    client = sign_in(BO)
    made = given(client, asked_by="strategisk-styrgrupp").json()
    one = made["row"]["id"]
    assert (made["row"]["standing"], made["row"]["circle"]) == ("open", "parties")
    assert [row["id"] for row in client.get(f"{API}/assignments").json()] == [one]
    assert client.get(f"{API}/assignments", {"owner": "polisen"}).json() == []
    assert client.get(f"{API}/assignments", {"per": "2026-11-01"}).json() == []
    post(client, f"assignments/{one}/postponements", by_day="2026-12-10", reason="Elen dröjer.")
    post(client, f"assignments/{one}/passings", owner_key="polisen", reason="Er lampa.")
    told = post(client, f"assignments/{one}/answers", outcome="done", words="Det lyser.").json()
    assert (told["row"]["standing"], told["row"]["owner"]["key"]) == ("kept", "polisen")
    assert [change["kind"] for change in told["changes"]] == ["postponed", "passed_on"]
    assert client.get(f"{API}/assignments").json() == []
    assert client.get(f"{API}/assignments", {"open_only": False}).json()[0]["answer_words"] == "Det lyser."
    assert client.get(f"{API}/assignments/{one}").json()["answers"][0]["outcome"] == "done"


def test_one_is_taken_back_and_a_matter_is_submitted(sign_in: SignIn) -> None:
    client = sign_in(BO)
    one = given(client).json()["row"]["id"]
    told = post(client, f"assignments/{one}/withdrawal", reason="Torget byggs om.").json()
    assert told["row"]["standing"] == "excused"
    matter = post(client, "submissions", to="strategisk-styrgrupp", what="Nytt torg", purpose="decision").json()
    assert (matter["row"]["purpose"], matter["row"]["owner"]["key"]) == ("decision", "strategisk-styrgrupp")


def test_refusals_are_said_in_words_and_codes(sign_in: SignIn) -> None:
    answer = given(sign_in(BO), by_day=None)
    assert (answer.status_code, answer.json()["code"]) == (409, "no_time")
    assert "Välj en dag" in answer.json()["detail"]
    assert given(sign_in(BO), circle="authorities:mandagsmoten").status_code == 403
    assert given(sign_in(BO), circle="open:mandagsmoten").json()["row"]["circle"] == "open:mandagsmoten"


def test_strangers_readers_and_those_outside_are_kept_out(sign_in: SignIn, world: World) -> None:
    one = given(sign_in(BO)).json()["row"]["id"]
    hans = Person("Hans", "hans@exempel.se", {"sodertalje": (Role.MEMBER, "telge-ab")})
    world.users["Hans"] = a_person(hans, world.programs)
    for person, status in ((EGIL, 404), (None, 401), (hans, 404)):
        assert sign_in(person).get(f"{API}/assignments/{one}").status_code == status
    assert sign_in(hans).get(f"{API}/assignments").json() == []
    facts = {"owner_key": "kommunen", "what": WHAT, "by_day": date(2026, 12, 1), "today": date(2026, 11, 2)}
    other = commands.assign(actor=world.programs["nykvarn"], circle="", **facts)
    path = f"/api/v1/s/nykvarn/assignments/{other}/answers"
    told = {"outcome": "done", "words": "Klart."}
    assert sign_in(DISA).post(path, told, content_type="application/json").status_code == 403
