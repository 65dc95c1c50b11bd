"""The calendar for programs: list, one, set, move and cancel."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from samsyn.forums.models import Meeting
from tests.cast import ALVA, BO, EGIL, Person
from tests.world import World

HERE = "/api/v1/s/sodertalje"
SET = f"{HERE}/forums/mandagsmoten/meetings"
WHY = "Polisen är på övning."
pytestmark = pytest.mark.usefixtures("today")
SignIn = Callable[[Person | None], Client]


def send(client: Client, path: str, body: Any) -> Any:
    return client.post(path, body, content_type="application/json")


def test_a_year_is_set_moved_and_cancelled(world: World, sign_in: SignIn) -> None:
    assert world
    bo = sign_in(BO)
    asked = [{"on": "2026-11-23", "starts": "09:00", "ends": "09:30"}, {"on": "2026-11-30", "is_extra": True}]
    first, second = send(bo, SET, asked).json()["ids"]
    moved = send(bo, f"{HERE}/meetings/{first}/move", {"on": "2026-11-24", "reason": WHY}).json()
    assert (moved["on"], moved["first_on"], moved["sequence"]) == ("2026-11-24", "2026-11-23", 1)
    cancelled = send(bo, f"{HERE}/meetings/{second}/cancel", {"reason": WHY}).json()
    assert (cancelled["state"], cancelled["reason"]) == ("cancelled", WHY)
    assert bo.get(f"{HERE}/meetings/{first}").json() == moved
    assert [one["id"] for one in bo.get(f"{HERE}/meetings").json()] == [first, second]
    assert bo.get(f"{HERE}/meetings?forum=styrgruppen").json() == []
    assert len(bo.get(f"{HERE}/meetings?first=2026-11-25&last=2026-12-31").json()) == 1


def test_what_cannot_be_is_said_with_its_name(world: World, sign_in: SignIn) -> None:
    assert world
    bo = sign_in(BO)
    answer = send(bo, SET, [{"on": "2026-11-23"}, {"on": "2026-11-23"}])
    assert (answer.status_code, answer.json()["code"]) == (409, "meets_that_day")
    assert not Meeting.unscoped.filter(on=date(2026, 11, 23)).exists()
    for asked in ({"on": "2026-02-30"}, {"on": "0001-01-01"}):
        assert send(bo, SET, [asked]).status_code in {409, 422}
    assert send(bo, f"{HERE}/meetings/0/cancel", {"reason": WHY}).status_code == 404


def test_a_stranger_and_who_may_not(world: World, sign_in: SignIn) -> None:
    assert world
    asked = [{"on": "2022-11-23"}]
    assert send(sign_in(EGIL), SET, asked).status_code == 404
    assert send(sign_in(BO), "/api/v1/s/nykvarn/forums/chefssamradet/meetings", asked).status_code == 403
    assert send(sign_in(ALVA), "/api/v1/s/nykvarn/forums/chefssamradet/meetings", asked).status_code == 200
