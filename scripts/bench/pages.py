"""Server time and queries of each page, with one collaboration and with three hundred, asked turn by turn.

A machine that others use is slower one minute than the next, so the two worlds are measured in the same moments.
"""

import statistics
import time

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samsyn.agreements import commands as agreements
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base import clock
from samsyn.parties import queries as parties
from scripts.addresses import filled, own
from scripts.bench import world
from scripts.bench.timing import percentile

MANY = 300
TIMES = 40
WORLDS = {"alone": 1, "among": MANY}
SLUG = "samverkan-0"
HEAD = ("| page | queries | p50, ms | p95, ms | p95 alone, ms | among : alone (p50) |", "|---|--:|--:|--:|--:|--:|")
FILL = {
    "slug": SLUG,
    "key": "forums/strategisk-styrgrupp/rhythm",
    "forum": "strategisk-styrgrupp",
    "item": "forums/strategisk-styrgrupp",
    "clause": "punkt-10",
}


def built(name: str) -> Client:
    """Build a world of this name, and give a client where the samordnare of its first collaboration is signed in."""
    world.empty(name)
    made_of = world.papers()
    people = [world.a_person(world.a_collaboration(number, made_of), number) for number in range(WORLDS[name])]
    today = clock.today()
    writer = parties.actor(user_id=people[0].pk, slug=SLUG, today=today)
    agreements.open_draft(actor=writer, kind=DraftKind.CORRECTION, title="Mätning", today=today)
    return world.signed_in(people[0])


def asked(name: str, client: Client, path: str) -> float:
    """Ask for a page once in a world, and give the milliseconds."""
    world.use(name)
    started = time.perf_counter()
    b"".join(client.get(path))
    return (time.perf_counter() - started) * 1000


def queries(name: str, client: Client, path: str) -> int:
    """Count the queries of a page in a world."""
    world.use(name)
    with CaptureQueriesContext(connection) as seen:
        client.get(path)
    return len(seen)


def answers(name: str, client: Client, path: str) -> bool:
    """Tell whether a page is there for her; it is asked for twice, so that what is kept is kept."""
    world.use(name)
    return client.get(path).status_code == 200 and client.get(path).status_code == 200


def row(route: str, clients: dict[str, Client]) -> str | None:
    """Measure a page in both worlds, turn by turn, and give its row."""
    path = filled(route, FILL)
    if not all([answers(name, client, path) for name, client in clients.items()]):
        return None
    spent = {name: [0.0] * TIMES for name in clients}
    for turn in range(TIMES):
        for name, client in clients.items():
            spent[name][turn] = asked(name, client, path)
    alone, among = (statistics.median(spent[name]) for name in WORLDS)
    counts = {queries(name, client, path) for name, client in clients.items()}
    most, before = percentile(spent["among"], 95), percentile(spent["alone"], 95)
    said = " / ".join(str(count) for count in sorted(counts))
    return f"| `{route}` | {said} | {among:.1f} | {most:.1f} | {before:.1f} | {among / alone:.2f} |"


def report() -> list[str]:
    """Lay the figures out as a table."""
    clients = {name: built(name) for name in WORLDS}
    rows = [found for route in own() if (found := row(route, clients)) is not None]
    about = f"Each asked for {TIMES} times in each world, turn by turn; {connection.vendor}."
    return [f"## Pages, with 1 and with {MANY} collaborations", "", about, "", *HEAD, *rows]
