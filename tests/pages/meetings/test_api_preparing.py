"""What is before a meeting, for programs: the same as the pages, and the same no."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from samsyn.base.collaborations.actors import Actor
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.parties import commands as parties
from tests.cast import BO, EGIL, THE_DAY, Person
from tests.world import World

FORUM = "mandagsmoten"
ROOT = "/api/v1/s/sodertalje"

pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def bo(world: World) -> Actor:
    program = world.programs["sodertalje"]
    parties.appoint(actor=program, function_key="kommunpolis", user_id=world.users["Bo"], first_day=THE_DAY)
    return world.actor(BO, "sodertalje")


@pytest.fixture
def meeting(bo: Actor) -> str:
    days = [NewMeeting(date(2026, 11, 23)), NewMeeting(date(2026, 11, 30))]
    return f"{ROOT}/meetings/{set_meetings(actor=bo, forum_key=FORUM, new=days)[0]}"


@pytest.fixture
def ask(bo: Actor, sign_in: Callable[[Person | None], Client]) -> Callable[..., Any]:
    """Bo's program."""
    client = sign_in(BO)

    def asked(verb: str, path: str, said: dict[str, Any] | None = None) -> Any:
        facts = {"data": said, "content_type": "application/json"} if said is not None else {}
        return getattr(client, verb)(path, **facts)

    return asked


def test_an_agenda_is_written(ask: Callable[..., Any], meeting: str) -> None:
    first = ask("post", f"{meeting}/agenda", {"title": "A", "minutes": 5}).json()
    second = ask("post", f"{meeting}/agenda", {"title": "B"}).json()
    assert [one["title"] for one in ask("get", f"{meeting}/agenda").json()] == ["A", "B"]
    moved = ask("post", f"{ROOT}/items/{second['id']}/move", {"to": 0}).json()
    assert [one["title"] for one in moved] == ["B", "A"]
    change = {"title": "C", "purpose": "decision", "seen": first["revision"]}
    assert ask("put", f"{ROOT}/items/{first['id']}", change).json()["title"] == "C"
    late = ask("put", f"{ROOT}/items/{first['id']}", change)
    assert (late.status_code, late.json()["code"]) == (409, "changed_since")
    assert ask("post", f"{ROOT}/items/{first['id']}/set-aside", {}).json()["meeting_id"] is None
    assert ask("post", f"{ROOT}/items/{first['id']}/move", {"to": 0}).json() == []
    assert [one["title"] for one in ask("get", f"{ROOT}/forums/{FORUM}/waiting").json()] == ["C"]
    number = int(meeting.rpartition("/")[2])
    assert ask("post", f"{ROOT}/items/{first['id']}/take-up", {"meeting": number}).json()["meeting_id"] == number
    assert ask("post", f"{ROOT}/items/{first['id']}/share", {"is_for_outside": True}).json()["is_for_outside"]
    assert ask("delete", f"{ROOT}/items/{first['id']}").status_code == 204
    assert ask("get", f"{ROOT}/items/{first['id']}").status_code == 404


def test_a_template_is_set_and_fills(ask: Callable[..., Any], meeting: str) -> None:
    said = {"items": [{"title": "Läget"}], "is_weekly": True, "areas": ["Ronna"]}
    assert ask("put", f"{ROOT}/forums/{FORUM}/agenda-template", said).json()["areas"] == ["Ronna"]
    assert ask("get", f"{ROOT}/forums/{FORUM}/agenda-template").json()["items"][0]["title"] == "Läget"
    assert ask("post", f"{ROOT}/forums/{FORUM}/waiting", {"title": "Väntar"}).json()["meeting_id"] is None
    assert ask("post", f"{meeting}/agenda/fill", {}).json() == {"count": 2}
    assert ask("post", f"{meeting}/agenda/fill", {}).json() == {"count": 0}


def test_a_notice_is_sent_and_answered(ask: Callable[..., Any], meeting: str) -> None:
    assert ask("get", f"{meeting}/reached").json()[0]["people"][0]["name"] == "Bo"
    assert ask("post", f"{meeting}/call", {}).json()["state"] == "called"
    assert ask("post", f"{meeting}/call", {}).json()["code"] == "nothing_new"
    said = ask("post", f"{meeting}/replies", {"seat_key": "kommunpolis", "answer": "coming"}).json()
    assert said[0]["answer"] == "coming"
    assert ask("get", f"{meeting}/replies").json() == said
    told = ask("get", f"{meeting}/quorum").json()
    assert (told["verdict"], told["parties"][1]["coming"]) == ("cannot", "comes")


def test_others_are_called_and_chair(ask: Callable[..., Any], meeting: str) -> None:
    assert ask("post", f"{meeting}/adjuncts", {"body_key": "noa"}).json()[0]["body"]["key"] == "noa"
    assert len(ask("get", f"{meeting}/adjuncts").json()) == 1
    assert ask("delete", f"{meeting}/adjuncts/noa").status_code == 204
    chair = {"to_key": "sakerhetssamordnare", "reason": "Utbildning"}
    assert ask("put", f"{meeting}/chair", chair).json()["chair"]["is_handed_over"]


def test_another_municipality_finds_nothing(sign_in: Callable[[Person | None], Client], meeting: str) -> None:
    for path in ("agenda", "replies", "quorum", "reached", "adjuncts"):
        assert sign_in(EGIL).get(f"{meeting}/{path}").status_code == 404
