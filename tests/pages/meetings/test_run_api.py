"""Running a meeting by a program: the same questions, commands and refusals as the page has."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from samsyn.forums import commands
from tests.cast import BO, EGIL, THE_DAY, Person
from tests.world import World

SignIn = Callable[[Person | None], Client]
FORUM = "mandagsmoten"
API = "/api/v1/s/sodertalje"
pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def meeting(world: World) -> int:
    bo = world.actor(BO, "sodertalje")
    commands.set_template(actor=bo, forum_key=FORUM, items=(), is_weekly=True, areas=("Centrum",))
    new = [commands.NewMeeting(THE_DAY), commands.NewMeeting(date(2026, 11, 27))]
    made, _ = commands.set_meetings(actor=bo, forum_key=FORUM, new=new)
    commands.add_item(actor=bo, forum_key=FORUM, meeting_id=made, title="Belysningen")
    return made


def test_a_meeting_is_held_from_open_to_close(sign_in: SignIn, meeting: int) -> None:
    client, here = sign_in(BO), f"{API}/meetings/{meeting}/running"

    def send(path: str, told: object = None) -> dict[str, object]:
        answer = client.post(path, told or {}, content_type="application/json")
        assert answer.status_code in {200, 204}, answer.content
        return answer.json() if answer.content else {}

    opened = send(f"{here}/open")
    items = {one["title"]: one["id"] for one in opened["items"]}  # type: ignore[attr-defined]
    assert set(items) == {"Belysningen", "Centrum"}
    assert opened["is_weekly"]
    noted = send(f"{here}/attendance", {"seat_key": "kommunpolis", "is_present": True})
    assert [one["key"] for one in noted["places"] if one["is_present"]] == ["kommunpolis"]  # type: ignore[attr-defined]
    send(f"{API}/running-items/{items['Centrum']}/area", {"state": "watch"})
    write = f"{API}/running-items/{items['Belysningen']}/text"
    told = {"text": "Tre lampor är trasiga.", "seen": 0}
    assert client.put(write, told, content_type="application/json").json() == {"revision": 1}
    refused = client.put(write, {"text": "Annat.", "seen": 0}, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (409, "written_over")
    early = client.post(f"{here}/close", content_type="application/json")
    assert early.json()["code"] == "items_left"
    action = {"owner_key": "kommunpolis", "what": "Anmäl lamporna", "by_day": "2026-11-27"}
    assert send(f"{API}/running-items/{items['Belysningen']}/actions", action)["id"]
    send(f"{API}/running-items/{items['Belysningen']}/outcome", {"outcome": "assigned"})
    assert len(send(f"{here}/close")["evidence"]) == 1  # type: ignore[arg-type]
    assert client.get(here).json()["meeting"]["state"] == "closed"


def test_a_stranger_finds_nothing(sign_in: SignIn, meeting: int) -> None:
    assert sign_in(EGIL).get(f"{API}/meetings/{meeting}/running").status_code == 404
