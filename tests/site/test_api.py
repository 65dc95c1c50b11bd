"""The API: who comes in, with what, and how no is said."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest
from django.test import Client
from django.urls import include, path
from ninja import NinjaAPI, Router

from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import Person
from samsyn.base.collaborations import queries
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.collaborations.rules import Objection
from samsyn.base.refusals import Refused
from samsyn.site.api import build
from samsyn.site.urls import handler404
from samsyn.site.urls import urlpatterns as whole
from tests.base.conftest import FIRST, alva, disa, nykvarn

__all__ = ["alva", "disa", "handler404", "nykvarn"]

router = Router()
RAISES = {"404": ObjectDoesNotExist(), "403": NotAllowed("x"), "409": Refused(Objection.ALREADY_MEMBER)}


@router.get("/s/{slug}/")
def where(request: HttpRequest, slug: str) -> dict[str, Any]:
    actor = queries.actor_of(user_id=request.user.pk or 0, slug=slug, today=FIRST)
    return {"name": actor.name, "role": actor.role}


@router.post("/write/{number}/")
def write(request: HttpRequest, number: int) -> dict[str, Any]:
    return {"number": number}


@router.get("/raise/{what}/")
def raises(request: HttpRequest, what: str) -> None:
    raise RAISES[what]


api: NinjaAPI = build([router], name="trial")
urlpatterns = [path("api/v1/trial/", api.urls), path("", include(whole))]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def key(actor: Actor, **facts: Any) -> dict[str, str]:
    secret = accounts.make_token(actor=Person(actor.user_id), name="T", today=FIRST, **facts)
    return {"HTTP_AUTHORIZATION": f"Bearer {secret}"}


def test_without_a_key_nobody_comes_in(client: Client) -> None:
    answer = client.get("/api/v1/trial/s/nykvarn/")
    assert (answer.status_code, answer.json()["code"]) == (401, "no_key")
    assert client.get("/api/v1/trial/s/nykvarn/", HTTP_AUTHORIZATION="Bearer samsyn_x").status_code == 401


def test_a_key_acts_as_its_user(client: Client, alva: Actor) -> None:
    answer = client.get("/api/v1/trial/s/nykvarn/", **key(alva))
    assert answer.json() == {"name": "Nykvarn", "role": "coordinator"}
    answer = client.get("/api/v1/trial/s/annan/", **key(alva))
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_a_key_for_reading_does_not_write(client: Client, alva: Actor) -> None:
    assert client.post("/api/v1/trial/write/1/", **key(alva)).status_code == 403
    assert client.post("/api/v1/trial/write/1/", **key(alva, may_write=True)).json() == {"number": 1}


def test_a_key_whose_last_day_has_been_opens_nothing(client: Client, alva: Actor) -> None:
    assert client.get("/api/v1/trial/s/nykvarn/", **key(alva, last_day=date(2026, 1, 1))).status_code == 401


def test_a_signed_in_browser_needs_no_key_but_writes_with_its_token_only(alva: Actor) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(get_user_model().objects.get(pk=alva.user_id))
    assert browser.get("/api/v1/trial/s/nykvarn/").status_code == 200
    assert browser.post("/api/v1/trial/write/1/").status_code == 403


@pytest.mark.parametrize(("what", "code"), [("404", "not_found"), ("403", "not_allowed"), ("409", "already_member")])
def test_no_is_said_in_words_and_as_a_code(client: Client, alva: Actor, what: str, code: str) -> None:
    answer = client.get(f"/api/v1/trial/raise/{what}/", **key(alva))
    assert (answer.status_code, answer.json()["code"]) == (int(what), code)
    assert answer.json()["detail"].endswith(".")


def test_what_cannot_be_read_is_said_field_by_field(client: Client, alva: Actor) -> None:
    answer = client.post("/api/v1/trial/write/ett/", **key(alva, may_write=True))
    assert (answer.status_code, answer.json()["code"]) == (422, "not_understood")
    assert answer.json()["errors"][0]["loc"] == ["path", "number"]


def test_the_description_is_served_and_fetches_nothing(client: Client) -> None:
    schema = client.get("/api/v1/openapi.json").json()
    assert schema["info"]["title"] == "Samsyn"
    assert client.get("/api/v1/docs").status_code == 404
