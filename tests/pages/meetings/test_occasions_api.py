"""Known days and invitations for programs: the same as on the pages."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from samsyn.base import clock
from tests.cast import BO, EGIL
from tests.forums.monday import FORUM, GUN, LO, Monday, a_monday
from tests.world import World

HERE = "/api/v1/s/sodertalje"
DAY = date(2026, 12, 3)


@pytest.fixture
def monday(world: World, today: date) -> Monday:
    return a_monday(world)


def send(client: Client, path: str, body: Any) -> Any:
    return client.post(f"{HERE}{path}", body, content_type="application/json")


def test_known_days(monday: Monday, sign_in: Callable[[Any], Client]) -> None:
    gun = sign_in(GUN)
    own = send(gun, "/known-days", {"name": "Hamnfesten", "first_day": "2027-08-13", "last_day": "2027-08-15"}).json()
    rows = gun.get(f"{HERE}/known-days?year=2027").json()
    assert f"own-{own}-2027" in [one["key"] for one in rows]
    assert "lucia-2026" in [one["key"] for one in gun.get(f"{HERE}/known-days").json()]
    assert gun.get(f"{HERE}/known-days?year=99999").status_code == 200
    line = {"what": "Vuxna vid torget", "owner": "kommunpolis", "by_day": "2026-12-04"}
    asked = {"lines": [line], "forum": FORUM}
    assert len(send(gun, "/known-days/lucia-2026/preparations", asked).json()["ids"]) == 2
    no = send(gun, "/known-days/lucia-2026/preparations", asked)
    assert (no.status_code, no.json()["code"]) == (409, "twice")
    assert send(gun, "/known-days/midsummer-2026/lessons", {"words": "Börja tidigare."}).status_code == 200
    assert [one["words"] for one in gun.get(f"{HERE}/known-days/midsummer-2027/lessons").json()] == ["Börja tidigare."]
    assert send(gun, "/known-days/lucia-2026/lessons", {"words": "Nej."}).json()["code"] == "not_yet"
    assert gun.get(f"{HERE}/known-days/finns-inte/lessons").status_code == 404
    assert send(sign_in(LO), "/known-days/lucia-2026/preparations", asked).status_code == 403
    assert sign_in(EGIL).get(f"{HERE}/known-days").status_code == 404


def test_invitations(monday: Monday, sign_in: Callable[[Any], Client]) -> None:
    gun, bo = sign_in(GUN), sign_in(BO)
    asked = {"kind": "dialogue", "title": "Dialog", "on": "2026-12-03", "asked": ["polisen"], "starts": "13:00"}
    made = send(gun, "/shared-occasions", asked).json()
    to = f"/shared-occasions/{made['id']}"
    assert send(gun, "/shared-occasions", asked | {"asked": ["kommunen"]}).json()["code"] == "itself"
    answered = send(bo, f"{to}/answer", {"answer": "coming", "count": 2}).json()
    assert answered["asked"][0]["count"] == 2
    assert send(bo, f"{to}/answer", {"answer": "coming", "count": 2}).json()["code"] == "same_answer"
    with clock.at(DAY):
        assert send(sign_in(GUN), f"{to}/turnout", {"came": ["polisen"]}).json()["asked"][0]["came"] is True
        given = send(sign_in(GUN), f"{to}/evidence", {"key": "activities/bjuda-in-polisen/rhythm"})
        assert given.status_code == 200
    assert [one["title"] for one in bo.get(f"{HERE}/shared-occasions").json()] == ["Dialog"]
    assert bo.get(f"{HERE}{to}").json()["title"] == "Dialog"
    off = send(
        gun, f"/shared-occasions/{send(gun, '/shared-occasions', asked).json()['id']}/call-off", {"reason": "Sjukdom."}
    )
    assert off.json()["reason"] == "Sjukdom."
    assert send(sign_in(LO), "/shared-occasions", asked).status_code == 403
    assert bo.get(f"{HERE}/shared-occasions/999999").status_code == 404
