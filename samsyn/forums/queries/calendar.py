"""The calendar of meetings (möteskalender): what comes, what has been, and a month; bounded whatever there is."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, time

from django.db.models import Count, F, Min, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from samsyn.almanac.periods import month_after
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import access
from samsyn.forums.models import Meeting
from samsyn.forums.queries.meetings import MeetingRow, numbered, shaped
from samsyn.forums.queries.papers import timelines

PAGE = 40
"""The most meetings of a list's page."""
PER_DAY = 3
"""The most meetings of a day that a month shows; the others are counted."""
LATEST = 12
"""How many of a forum's latest meetings tell what it is used to."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of a list (sida): its rows, how many there are in all, and which page of how many."""

    rows: tuple[MeetingRow, ...]
    count: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a month with meetings (dag): the first of them, and how many ``more`` there are."""

    on: date
    meetings: tuple[MeetingRow, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ForumYear:
    """What a forum has in a year (forumets år): how many meetings are to come and were held, and the next day."""

    set_count: int = 0
    held_count: int = 0
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class Custom:
    """What a forum is used to (vana): weekday (Monday 0), time of day and place of its latest meetings."""

    weekday: int | None = None
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    link: str = ""


def coming(actor: Actor, *, on: date, forum_key: str = "", page: int = 1) -> Listing:
    """List the meetings from a day on, the next first; cancelled ones stand among them. Three queries."""
    return _listing(actor, _of_forum(actor, forum_key).filter(on__gte=on), page, "on", "starts", "id")


def past(actor: Actor, *, on: date, forum_key: str = "", page: int = 1) -> Listing:
    """List the meetings before a day, the latest first; cancelled ones stand among them. Three queries."""
    return _listing(actor, _of_forum(actor, forum_key).filter(on__lt=on), page, "-on", "-starts", "-id")


def month(actor: Actor, *, first: date, forum_key: str = "", per_day: int = PER_DAY) -> tuple[MonthDay, ...]:
    """Give the days of a month that have meetings, at most so many on each. Three queries.

    ``first`` is the first day of the month. What is cancelled is not shown.
    """
    held = _of_forum(actor, forum_key).filter(on__gte=first, on__lt=month_after(first, 1), cancelled_at=None)
    counts = dict(held.order_by().values_list("on").annotate(many=Count("*")))
    nth = Window(RowNumber(), partition_by=[F("on")], order_by=[F("starts").asc(nulls_first=True), F("id").asc()])
    shown = held.annotate(nth=nth).filter(nth__lte=per_day).order_by("on", "nth")
    days: dict[date, list[MeetingRow]] = {}
    for one in shaped(shown, timelines(actor)):
        days.setdefault(one.on, []).append(one)
    return tuple(MonthDay(on, tuple(rows), counts[on] - len(rows)) for on, rows in days.items())


def years(actor: Actor, *, year: int, on: date) -> dict[str, ForumYear]:
    """Tell what each forum has in a year, as seen from a day; one that has nothing is not there. One query."""
    ahead, held = Q(closed_at=None, on__gte=on), Q(closed_at__isnull=False)
    rows = Meeting.rows.of(actor).filter(on__year=year, cancelled_at=None).order_by().values_list("forum_key")
    found = rows.annotate(ahead=Count("id", filter=ahead), held=Count("id", filter=held), next=Min("on", filter=ahead))
    return {key: ForumYear(*rest) for key, *rest in found}


def custom(actor: Actor, forum_key: str) -> Custom:
    """Tell what a forum is used to: its commonest weekday of late, and when and where it met last. One query."""
    rows = Meeting.rows.of(actor).filter(forum_key=forum_key, cancelled_at=None, is_extra=False).order_by("-on")
    found = list(rows.values_list("on", "starts", "ends", "place", "link")[:LATEST])
    if not found:
        return Custom()
    weekday = Counter(on.weekday() for on, *_ in found).most_common(1)[0][0]
    return Custom(weekday, *found[0][1:])


def may_plan(actor: Actor) -> bool:
    """Tell whether an actor sets, moves and cancels meetings."""
    return access.may(actor, access.PLAN)


def _of_forum(actor: Actor, forum_key: str) -> QuerySet[Meeting]:
    rows = numbered(actor)
    return rows.filter(forum_key=forum_key) if forum_key else rows


def _listing(actor: Actor, rows: QuerySet[Meeting], page: int, *order: str) -> Listing:
    count = rows.count()
    pages = max(-(-count // PAGE), 1)
    page = min(max(page, 1), pages)
    shown = rows.order_by(*order)[(page - 1) * PAGE : page * PAGE]
    return Listing(tuple(shaped(shown, timelines(actor))), count, page, pages)
