"""Searching a hundred thousand entries, as a member of one collaboration of ten and of all ten: query and page."""

import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.test import Client
from django.urls import reverse

from samsyn.base import clock
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.search import commands, queries
from samsyn.base.search.models import Entry
from samsyn.base.search.rules.entries import Findable
from samsyn.parties import queries as parties
from scripts.bench import world
from scripts.bench.timing import percentile

PLACES = 10
EACH = 10_000
TIMES = 30
KINDS = ("assignment", "promise", "clause", "activity")
ASKED = (
    "samverkan",
    "polisen kommunen",
    "skolan",
    "trygg",
    "brott förebygg",
    "samverkan trygghet skola polis",
    "xyzzy",
)
HEAD = ("| asked for | who | hits | queries | p50, ms | p95, ms |", "|---|---|--:|--:|--:|--:|")


def entries(vocabulary: list[str], seed: int) -> Iterator[Findable]:
    """Make entries of the words that the five agreements have, as often as they have them: ten years of them."""
    dice, first = random.Random(seed), date(2016, 1, 1)
    for number in range(EACH):
        title, body = (" ".join(dice.choices(vocabulary, k=size)) for size in (6, 50))
        circle = "parties" if number % 5 == 0 else ""
        day = first + timedelta(days=number % 3_650)
        yield Findable(KINDS[number % len(KINDS)], str(number), title, body, day, circle)


def filled_world() -> tuple[list[Actor], float]:
    """Make ten collaborations, each with its entries, and tell how many were put in a second."""
    world.empty("search")
    made_of = world.papers()
    vocabulary = [word for paper in made_of for clause in paper.clauses for word in clause.text.split()]
    actors = [world.a_collaboration(number, made_of) for number in range(PLACES)]
    started = time.perf_counter()
    for number, actor in enumerate(actors):
        commands.put_many(actor, entries(vocabulary, number))
    return actors, PLACES * EACH / (time.perf_counter() - started)


def timed(ask: Callable[[], object]) -> tuple[int, float, float]:
    """Ask many times, and give the queries of one time, and the median and the 95th percentile in milliseconds."""
    seen = list[str]()

    def count(execute: Any, sql: str, *rest: Any) -> Any:
        seen.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(count):
        ask()
    spent = []
    for _ in range(TIMES):
        started = time.perf_counter()
        ask()
        spent.append((time.perf_counter() - started) * 1000)
    return len(seen), percentile(spent, 50), percentile(spent, 95)


def rows(client: Client, path: str, who: str, mine: list[Actor]) -> Iterator[str]:
    """Ask each question as somebody, of the index and then of the page."""
    for words in ASKED:
        found = queries.find(*mine, words=words)
        told = f"{sum(found.counts.values())}{'' if found.is_whole else ' or more'}"
        for what, ask in (
            ("query", lambda words=words: queries.find(*mine, words=words)),
            ("page", lambda words=words: b"".join(client.get(path, {"q": words}))),
        ):
            count, middle, most = timed(ask)
            yield f"| {words} | {who}, {what} | {told} | {count} | {middle:.1f} | {most:.1f} |"


def report() -> list[str]:
    """Lay the figures out as a table."""
    actors, speed = filled_world()
    one = world.a_person(actors[0], 1)
    every = world.a_person(actors[0], 2)
    for actor in actors[1:]:
        collaborations.add_member(actor=actor, user_id=every.pk, role=Role.MEMBER, first_day=world.SINCE)
    lines: list[str] = []
    for who, person, path in (
        ("member of one", one, reverse("search:search", args=[actors[0].slug])),
        ("member of ten", every, reverse("search:everywhere")),
    ):
        mine = parties.actors(user_id=person.pk, today=clock.today())
        lines += rows(world.signed_in(person), path, who, mine)
    about = f"{Entry.unscoped.count():,} entries in {PLACES} collaborations, put at {speed:,.0f} a second"
    return [f"## Search, {TIMES} times each", "", f"{about}; {connection.vendor}.", "", *HEAD, *lines]
