"""The account for programs."""

from django.test import Client

from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import Person
from samsyn.base.collaborations.actors import Actor
from tests.base.conftest import FIRST


def test_a_program_is_told_whom_it_acts_as_and_where(client: Client, alva: Actor, today: object) -> None:
    secret = accounts.make_token(actor=Person(alva.user_id), name="T", today=FIRST)
    key = {"HTTP_AUTHORIZATION": f"Bearer {secret}"}
    who = {"email": "alva@exempel.se", "name": "Alva", "language": "sv", "today": "2026-11-20"}
    assert client.get("/api/v1/me", **key).json() == who
    (row,) = client.get("/api/v1/collaborations", **key).json()
    assert (row["slug"], row["role"], row["is_current"]) == ("nykvarn", "coordinator", True)


def test_without_a_key_nothing_is_told(client: Client, db: None) -> None:
    assert client.get("/api/v1/me").status_code == 401
    assert client.get("/api/v1/collaborations").status_code == 401
