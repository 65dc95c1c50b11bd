"""Server time and queries of each page, with one collaboration and with three hundred, in the same run."""

import statistics
import time

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from scripts.addresses import filled, own
from scripts.bench import world
from scripts.bench.timing import percentile

MANY = 300
TIMES = 40
Figures = dict[str, tuple[float, float, int]]


def measured(client: Client, path: str) -> tuple[float, float, int] | None:
    """Ask for a page again and again: the median and the 95th of a hundred in milliseconds, and its queries."""
    if client.get(path).status_code != 200:
        return None
    spent = []
    for _ in range(TIMES):
        started = time.perf_counter()
        b"".join(client.get(path))
        spent.append((time.perf_counter() - started) * 1000)
    with CaptureQueriesContext(connection) as seen:
        client.get(path)
    return statistics.median(spent), percentile(spent, 95), len(seen)


def all_pages(client: Client, slug: str) -> Figures:
    """Measure every address that a samordnare can open."""
    paths = {route: filled(route, {"slug": slug}) for route in own()}
    return {route: found for route, path in paths.items() if (found := measured(client, path)) is not None}


def report() -> list[str]:
    """Lay the figures out as a table."""
    world.empty()
    made_of = world.papers()
    first = world.a_collaboration(0, made_of)
    client = world.signed_in(world.a_person(first, 0))
    alone = all_pages(client, first.slug)
    for number in range(1, MANY):
        world.a_person(world.a_collaboration(number, made_of), number)
    among = all_pages(client, first.slug)
    lines = [
        f"## Pages, with 1 and with {MANY} collaborations",
        "",
        f"Each asked for {TIMES} times, {connection.vendor}.",
        "",
    ]
    lines += [
        "| page | queries | p50, ms | p95, ms | p95 alone, ms | among : alone (p50) |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for route, (middle, most, queries) in sorted(among.items(), key=lambda row: -row[1][1]):
        before = alone[route]
        said = f"{queries}" if queries == before[2] else f"{before[2]} → {queries}"
        lines.append(f"| `{route}` | {said} | {middle:.1f} | {most:.1f} | {before[1]:.1f} | {middle / before[0]:.2f} |")
    return lines
