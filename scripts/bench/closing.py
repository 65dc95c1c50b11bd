"""How long it takes to close a meeting of twenty items, in a forum that has met every week for years."""

import statistics
import time
from collections.abc import Iterator
from datetime import date, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.duties import queries as duties
from samsyn.forums import commands
from samsyn.forums.commands import NewMeeting
from samsyn.forums.rules.kinds import Outcome
from samsyn.parties import queries as parties
from scripts.bench import world
from scripts.bench.timing import percentile

FORUM = "mandagsmoten"
FIRST = date(2023, 1, 2)
WEEKS, MEASURED, ITEMS = 100, 20, 20
WEEK = timedelta(days=7)
MOST = 200


def report() -> Iterator[str]:
    """Close many meetings, and give the spread."""
    actor = _built()
    days = [FIRST + WEEK * number for number in range(WEEKS + MEASURED)]
    made = commands.set_meetings(actor=actor, forum_key=FORUM, new=[NewMeeting(day) for day in days])
    for meeting, day in zip(made[:WEEKS], days, strict=False):
        _hold(actor, meeting, day, ())
    keys = _duties(actor, days[WEEKS])
    last = len(made) - 1
    spent = [_hold(actor, made[at], days[at], keys) for at in range(WEEKS, last)]
    with CaptureQueriesContext(connection) as seen:
        _hold(actor, made[last], days[last], keys)
    yield f"## Closing a meeting with {ITEMS} items (at most {MOST} ms)"
    yield ""
    yield "| p50, ms | p95, ms | queries from opening to closed |"
    yield "|--:|--:|--:|"
    yield f"| {statistics.median(spent):.0f} | {percentile(spent, 95):.0f} | {len(seen)} |"


def _built() -> Actor:
    world.empty("closing")
    made_of = world.papers()
    person = world.a_person(world.a_collaboration(0, made_of), 0)
    return parties.actor(user_id=person.pk, slug="samverkan-0", today=clock.today())


def _duties(actor: Actor, day: date) -> tuple[str, ...]:
    """Promises with times, to be about: what a meeting treats is told to each."""
    rows = duties.standings(actor, on=day, first=day, last=day)
    return tuple(one.key for one in rows if one.mode == "windows" and one.occurrences)[: ITEMS // 2]


def _hold(actor: Actor, meeting: int, day: date, keys: tuple[str, ...]) -> float:
    """Hold a meeting on its day, and give the milliseconds that it took to close it."""
    with clock.at(day):
        commands.open_meeting(actor=actor, meeting_id=meeting, today=day)
        for number in range(ITEMS if keys else 0):
            _settle(actor, meeting, number, keys, day)
        started = time.perf_counter()
        commands.close_meeting(actor=actor, meeting_id=meeting, today=day)
        return (time.perf_counter() - started) * 1000


def _settle(actor: Actor, meeting: int, number: int, keys: tuple[str, ...], day: date) -> None:
    """Put an item on the agenda, every other about a promise, and let it come to something."""
    about = Ref("duties.duty", keys[number // 2 % len(keys)]) if number % 2 else Ref("", "")
    item = commands.add_item(actor=actor, forum_key=FORUM, meeting_id=meeting, title=f"Ärende {number}", about=about)
    if number % 4 == 0:
        commands.propose_decision(actor=actor, item_id=item, text="Så blir det.", touches=(), today=day)
    elif number % 4 == 2:
        commands.give_action(actor=actor, item_id=item, owner_key="kommunpolis", what="Gör det", today=day)
    else:
        commands.settle_item(actor=actor, item_id=item, outcome=Outcome.NO_ACTION, text="Mottaget.", today=day)
