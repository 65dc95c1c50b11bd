"""How long it takes to tell how every duty of three hundred collaborations stood over four years, on one core."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from samsyn.base.collaborations.actors import Actor
from samsyn.duties.models import Evidence
from samsyn.duties.queries import DutyRow, standings
from scripts.bench import world

MANY = 300
ROUNDS = 3
ON, THIS_YEAR, FIRST, LAST = date(2026, 11, 20), date(2026, 1, 1), date(2023, 1, 1), date(2026, 12, 31)


def evidence(actor: Actor, rows: Sequence[DutyRow]) -> Iterator[Evidence]:
    """Make evidence for three windows of four that have begun: enough for every kind of standing."""
    for row in rows:
        for place, one in enumerate(row.occurrences):
            if one.window.starts <= ON and place % 4 != 3:
                day = min(ON, one.window.starts + timedelta(days=one.window.days // 2))
                yield Evidence(collaboration_id=actor.collaboration_id, key=row.key, what="Genomfört", done_on=day)


def filled_world() -> list[Actor]:
    """Make three hundred collaborations with four years of evidence."""
    world.empty("duties")
    made_of = world.papers()
    actors = [world.a_collaboration(number, made_of) for number in range(MANY)]
    for actor in actors[: len(made_of)]:
        rows = standings(actor, on=ON, first=FIRST, last=LAST)
        for other in actors[actors.index(actor) :: len(made_of)]:
            Evidence.unscoped.bulk_create(evidence(other, rows), batch_size=400)
    return actors


def timed(actors: Sequence[Actor], first: date, last: date) -> tuple[float, list[DutyRow]]:
    """Tell how all duties stand, and how many seconds it took at best."""
    best, rows = float("inf"), list[DutyRow]()
    for _ in range(ROUNDS):
        started = time.perf_counter()
        rows = standings(*actors, on=ON, first=first, last=last)
        best = min(best, time.perf_counter() - started)
    return best, rows


def table(actors: Sequence[Actor]) -> Iterator[str]:
    """Measure spans of different size, and give a row of the table for each."""
    asked = (("four years", actors, FIRST), ("this year", actors, THIS_YEAR), ("four years of one", actors[:1], FIRST))
    for name, who, first in asked:
        spent, rows = timed(who, first, LAST)
        windows = sum(len(row.occurrences) for row in rows)
        yield f"| {name} | {len(rows):,} | {windows:,} | {spent:.3f} | {windows / spent:,.0f} |"


def report() -> list[str]:
    """Lay the figures out as a table."""
    actors = filled_world()
    with CaptureQueriesContext(connection) as seen:
        rows = standings(*actors, on=ON, first=FIRST, last=LAST)
    stood = Counter(row.standing for row in rows)
    lines = [f"## Duties of {MANY} collaborations", ""]
    lines += [f"{len(seen)} queries, {Evidence.unscoped.count():,} rows of evidence, {connection.vendor}.", ""]
    lines += ["| asked for | duties | occurrences | s | occurrences/s |", "|---|--:|--:|--:|--:|", *table(actors)]
    return [*lines, "", "They stood: " + ", ".join(f"{count} {one}" for one, count in stood.most_common()) + "."]
