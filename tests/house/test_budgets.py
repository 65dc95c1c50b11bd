"""How many queries each page asks: a literal figure, the same for one row and for a thousand."""

import json
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from scripts.addresses import filled, own
from tests.cast import ALVA, BO, Person
from tests.house.rooms import ROOT
from tests.house.writing import keep

MOST = 12
HELD, MOST_HELD = ("/pagar/", "/running", "/tva-sidor", "/brief"), 21
"""A meeting while it is held gathers who is there, items, decisions, stands and assignments: a fixed few more.

So do the two pages before it: duties, areas, agenda, the last decisions and what is coming.
"""
BUDGETS = ROOT / "tests/house/queries.json"


def asked(client: Client, path: str) -> int | None:
    """Count the queries of a page that answers; the first asking fills what is kept between requests."""
    client.get(path)
    with CaptureQueriesContext(connection) as seen:
        answer = client.get(path)
        b"".join(answer)
    savepoints = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN")
    count = sum(not one["sql"].startswith(savepoints) for one in seen.captured_queries)
    return count if answer.status_code == 200 else None


def most(route: str) -> int:
    """Say how many queries an address may ask."""
    return MOST_HELD if any(part in route for part in HELD) else MOST


@pytest.mark.usefixtures("today")
def test_no_page_asks_more_than_its_budget(sign_in: Callable[[Person | None], Client], samples: dict[str, int]) -> None:
    client = sign_in(ALVA)
    found = {route: count for route in own() if (count := asked(client, filled(route, samples))) is not None}
    assert {route: count for route, count in found.items() if count > most(route)} == {}
    keep(BUDGETS, json.dumps(found, indent=2) + "\n")


@pytest.mark.usefixtures("today")
def test_two_collaborations_ask_no_more_than_one(sign_in: Callable[[Person | None], Client]) -> None:
    one, two = sign_in(ALVA), sign_in(BO)
    hers = [route for route in own() if "<" not in route]
    assert [route for route in hers if (asked(two, route) or 0) > (asked(one, route) or MOST)] == []
