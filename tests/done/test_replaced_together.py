"""Two hand the same function over at the same moment: one is heard, the other is told, and nobody holds it twice."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from samsyn.agreements import queries as agreements
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands as collaborations
from samsyn.parties.models import Handover, Holder, Keeper
from tests.cast import BO
from tests.done.test_together import at_once, press
from tests.leaving import FUNCTION, SINCE, Office, an_office
from tests.world import a_person

__all__ = ["at_once"]

DO = "/s/sodertalje/organisation/overlamning/genomfor/"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def office() -> Office:
    return an_office()


@pytest.fixture
def two(office: Office, tmp_path: Path) -> list[int]:
    """Sara who leaves, and Bo, who coordinates for the police; and a file to write in."""
    nykvarn = collaborations.create(actor=PROGRAM, slug="nykvarn", name="Nykvarn")
    found = [office.sara, a_person(BO, {"sodertalje": office.program, "nykvarn": nykvarn}, since=SINCE)]
    if connection.vendor == "sqlite":
        with sqlite3.connect(tmp_path / "two.sqlite3") as copy:
            connection.connection.backup(copy)
            copy.execute("PRAGMA journal_mode=WAL")
        copy.close()
    return found


def kept(_client: Client) -> Any:
    """What there is of it afterwards."""
    held = Holder.unscoped.filter(function_key=FUNCTION).order_by("first_day", "id")
    return (
        [(one.user_id, one.last_day is None) for one in held],
        Handover.unscoped.count(),
        Keeper.unscoped.count(),
    )


def test_one_of_two_is_heard(office: Office, two: list[int], at_once: Callable[..., list[Any]]) -> None:
    body = {"person": str(office.sara), "last_day": "2026-12-31", "function": FUNCTION}
    to_tora, to_per = ({**body, f"f-{FUNCTION}": str(who)} for who in (office.tora, office.per))
    found = at_once(*[press(DO, one) for one in (to_tora, to_per, to_tora, to_per)])
    assert sorted(status for status, _words in found) == [200, 400, 400, 400], found
    assert all("Någon annan kan ha hunnit före." in words for status, words in found if status == 400)
    ((held, made, drafts),) = at_once(kept)
    assert (made, drafts) == (1, 0)
    assert len(held) == 2
    assert held[0] == (office.sara, False)
    assert held[1] in {(office.tora, True), (office.per, True)}


def test_leaving_twice_at_once_leaves_once(office: Office, two: list[int], at_once: Callable[..., list[Any]]) -> None:
    tora = str(office.tora)
    (draft,) = agreements.drafts(office.actor(office.sara))[office.program.collaboration_id]
    body = {
        "person": str(office.sara),
        "last_day": "2026-12-31",
        "ends": "on",
        f"f-{FUNCTION}": tora,
        f"u-{draft.id}": tora,
    }
    body |= {"samordnare": tora, "partsadministrator": tora}
    found = at_once(press(DO, body), lambda _client: (0, ""), press(DO, body))  # both pressed by Sara
    assert sorted(status for status, _words in found) == [0, 200, 400], found
    ((held, made, drafts),) = at_once(kept)
    assert (len(held), made, drafts) == (2, 1, 1)
