"""Ten years of weekly meetings in a forum with their decisions, and a calendar of two thousand, among 100,000 items."""

import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import Person
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.forums.models import Decision, Item, Meeting
from scripts.bench import world
from scripts.bench.timing import percentile

WEEKS, DAYS, TIMES = 520, 400, 30
OWN_ITEMS, ITEMS, DECISIONS = 5_000, 100_000, 3_000
TODAY, FIRST = date(2029, 1, 17), date(2024, 1, 8)
WEEKLY = "stadsovergripande-beredningsgrupp"
OTHERS = ("stadsovergripande-styrgrupp", "lokal-styrgrupp", "lokal-beredningsgrupp", "lokal-arbetsgrupp")
HEAD = ("| asked for | bytes | queries | p50, ms | p95, ms |", "|---|--:|--:|--:|--:|")


def filled_world() -> tuple[Actor, Client, str]:
    """Let a forum of Stockholm's meet each week for ten years, and the others each day of a year and more."""
    world.empty("meetings")
    (paper,) = (one for one in world.papers() if one.id.startswith("stockholm"))
    actor = world.a_collaboration(0, [paper])
    weeks = [FIRST + timedelta(weeks=number) for number in range(WEEKS)]
    made = set_meetings(actor=actor, forum_key=WEEKLY, new=[NewMeeting(day) for day in weeks])
    daily = [TODAY + timedelta(days=number) for number in range(DAYS)]
    elsewhere = [
        (key, one)
        for key in OTHERS
        for one in set_meetings(actor=actor, forum_key=key, new=[NewMeeting(day) for day in daily])
    ]
    extra = [NewMeeting(day, is_extra=True) for day in daily if day not in set(weeks)]
    set_meetings(actor=actor, forum_key=WEEKLY, new=extra)
    own = Item.rows.add_many(actor, [_item(WEEKLY, made[n % WEEKS], n) for n in range(OWN_ITEMS)])
    for first in range(OWN_ITEMS, ITEMS, 5_000):
        Item.rows.add_many(actor, [_item(*elsewhere[n % len(elsewhere)], n) for n in range(first, first + 5_000)])
    Decision.rows.add_many(actor, [_decision(one, weeks[n % WEEKS]) for n, one in enumerate(own[:DECISIONS])])
    reader = world.a_person(actor, 1)
    user_id = accounts.add_user(actor=actor, email="ledamot@exempel.se", name="Ledamot")
    collaborations.add_member(actor=actor, user_id=user_id, role=Role.MEMBER, first_day=world.SINCE)
    secret = accounts.make_feed_key(actor=Person(reader.pk))
    return actor, world.signed_in(type(reader).objects.get(pk=user_id)), secret


def _item(forum: str, meeting: int, number: int) -> dict[str, Any]:
    return {"forum_key": forum, "meeting_id": meeting, "title": f"Ärende {number}", "position": number}


def _decision(item: Item, on: date) -> dict[str, Any]:
    facts = {"item": item, "forum_key": WEEKLY, "meeting_id": item.meeting_id}
    return {**facts, "text": f"{item.title} görs.", "proposed_on": on}


def timed(ask: Callable[[], bytes]) -> tuple[int, int, float, float]:
    """Ask many times, and give the size, the queries of one time, and the median and 95th percentile in ms."""
    ask()
    with CaptureQueriesContext(connection) as seen:
        size = len(ask())
    count = len(seen)  # the next request empties the log
    spent = []
    for _ in range(TIMES):
        started = time.perf_counter()
        ask()
        spent.append((time.perf_counter() - started) * 1000)
    return size, count, percentile(spent, 50), percentile(spent, 95)


def rows(client: Client, slug: str, secret: str) -> Iterator[str]:
    """Ask for each page, for the calendar, and for the two pages as PDF."""
    listed, month, register = (reverse(f"meetings:{name}", args=[slug]) for name in ("meetings", "month", "decisions"))
    one = Meeting.unscoped.filter(forum_key=WEEKLY, on__gte=TODAY).order_by("on").values_list("pk", flat=True)[0]
    steering = Meeting.unscoped.filter(forum_key=OTHERS[0], on__gt=TODAY).order_by("on").values_list("pk", flat=True)[0]
    pages = {
        "the list": listed,
        "one forum, held": f"{listed}?visa=har-varit&forum={WEEKLY}&sida=7",
        "a month": month,
        "one meeting": reverse("meetings:meeting", args=[slug, one]),
        "its agenda": reverse("meetings:agenda", args=[slug, one]),
        "the register of decisions": register,
        "two pages as PDF": reverse("meetings:brief-document", args=[slug, steering, "pdf"]),
        "Min vecka": "/",
        "a calendar of 2,000": reverse("feeds:calendar", args=[secret]),
    }
    for name, path in pages.items():
        size, count, middle, most = timed(partial(_whole, client, path))
        yield f"| {name} | {size:,} | {count} | {middle:.1f} | {most:.1f} |"


def _whole(client: Client, path: str) -> bytes:
    """Ask for a page and take all of it."""
    return b"".join(client.get(path))


def report() -> list[str]:
    """Lay the figures out as a table."""
    with clock.at(TODAY):
        actor, client, secret = filled_world()
        lines = list(rows(client, actor.slug, secret))
    held = f"{WEEKS} weekly meetings in a forum with {OWN_ITEMS:,} items and {DECISIONS:,} decisions"
    about = f"{held}, {DAYS * 5:,} ahead, {ITEMS:,} items in all; {connection.vendor}."
    return [f"## Meetings, {TIMES} times each", "", about, "", *HEAD, *lines]
