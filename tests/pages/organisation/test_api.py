"""Who has access, for programs: the same rights as in the pages."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from samsyn.base.collaborations.models import Membership
from tests.cast import ALVA, BO, DISA, EGIL, Person
from tests.pages.reading import sent
from tests.world import World

SignIn = Callable[[Person | None], Client]
API = "/api/v1/s/nykvarn"
GUN = {"email": "gun@exempel.se", "role": "member", "party_key": "kommunen"}
pytestmark = pytest.mark.usefixtures("today")


def post(client: Client, path: str, told: Any = None) -> Any:
    return client.post(f"{API}/{path}", told or {}, content_type="application/json")


def test_people_are_listed_by_party(sign_in: SignIn) -> None:
    rows = sign_in(DISA).get(f"{API}/people").json()
    assert [row["party_key"] for row in rows] == ["kommunen", "polisen", "raddningstjansten", ""]
    (alva,) = rows[0]["people"]
    assert (alva["member"]["name"], alva["member"]["is_party_admin"], alva["may_end"]) == ("Alva", True, False)
    assert sign_in(EGIL).get(f"{API}/people").status_code == 404


def test_ones_own_people_are_asked_in_and_the_invitation_is_taken_back(sign_in: SignIn, settings: Any) -> None:
    alva = sign_in(ALVA)
    made = post(alva, "invitations", GUN).json()
    assert (made["was_sent"], made["address"], made["last_day"]) == (True, "", "2026-12-04")
    assert sent()[0].to == ["gun@exempel.se"]
    again = post(alva, "invitations", GUN)
    assert (again.status_code, again.json()["code"]) == (409, "already_invited")
    assert "digest" not in str(alva.get(f"{API}/people").json())
    rows = post(alva, f"invitations/{made['id']}/revoke").json()
    assert rows[0]["invited"] == []
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    made = post(alva, "invitations", GUN).json()
    assert made["address"].startswith("http://localhost:8000/inbjudan/")
    assert not made["was_sent"]


def test_nobody_gives_access_for_another_party(sign_in: SignIn, world: World) -> None:
    assert post(sign_in(BO), "invitations", GUN).status_code == 403
    assert post(sign_in(ALVA), "invitations", GUN | {"party_key": "polisen"}).status_code == 403
    bo = Membership.rows.of(world.programs["nykvarn"]).get(user_id=world.users["Bo"])
    assert post(sign_in(ALVA), f"memberships/{bo.pk}/end", {"last_day": "2026-12-31"}).status_code == 403


def test_access_is_ended(sign_in: SignIn, world: World) -> None:
    disa = Membership.rows.of(world.programs["nykvarn"]).get(user_id=world.users["Disa"])
    rows = post(sign_in(ALVA), f"memberships/{disa.pk}/end", {"last_day": "2026-12-31"}).json()
    (found,) = [one for one in rows[-1]["people"] if one["member"]["name"] == "Disa"]
    assert found["member"]["last_day"] == "2026-12-31"


@pytest.mark.parametrize("per", ["0001-01-01", "9999-12-31", "2027-02-29", "igår"])
def test_a_day_that_nothing_can_be_asked_of_is_not_understood(sign_in: SignIn, per: str) -> None:
    assert sign_in(ALVA).get(f"{API}/mandates?per={per}").status_code == 422
