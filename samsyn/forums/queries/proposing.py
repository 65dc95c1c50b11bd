"""What days are proposed for a forum (förslag till mötesdagar), with what is known of its own and others' meetings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

from samsyn.almanac.calendars import Calendar
from samsyn.base.collaborations.actors import Actor
from samsyn.forums.models import Meeting
from samsyn.forums.queries.papers import timeline
from samsyn.forums.queries.seating import forum_of
from samsyn.forums.rules.free_days import Known, keeps_school_days, shares_seats
from samsyn.forums.rules.made import Made
from samsyn.forums.rules.proposing import Proposal, Wish, named_days, propose
from samsyn.papers import meetings as said
from samsyn.papers.model import Forum, Paper
from samsyn.places import queries as places

Hours = tuple[time | None, time | None]
ANY_TIME: Hours = (None, None)


def proposal(actor: Actor, forum_key: str, wish: Wish, hours: Hours = ANY_TIME) -> Proposal:
    """Propose days for a forum in a year, at a time of day if it is known, from the agreement of the year's last day.

    Raises ``ObjectDoesNotExist`` for a forum that is not in it. Four queries.
    """
    line = timeline(actor)
    wish = _within(wish, line.made(forum_key))
    paper = line.at(max(wish.first, wish.since)).paper
    forum = forum_of(paper, forum_key)
    calendar = places.calendar(actor)
    rows = Meeting.rows.of(actor).filter(on__range=(wish.first, wish.last), cancelled_at=None)
    held = list(rows.values_list("forum_key", "on", "first_on", "is_extra", "starts", "ends"))
    own = [one for one in held if one[0] == forum_key]
    known = Known(
        taken=frozenset(on for _, on, *_ in own),
        promised=frozenset(first_on for _, _, first_on, is_extra, *_ in own if not is_extra),
        calendar=calendar,
        keeps_school_days=keeps_school_days(paper, forum),
    )
    set_days = {(key, on): (starts, ends) for key, on, _, _, starts, ends in held if key != forum_key}
    others = dict(_others(paper, forum, wish, calendar, hours, set_days))
    return propose(paper, forum, wish, replace(known, others=others))


def _within(wish: Wish, made: Made | None) -> Wish:
    """Wish for no other days than those on which a forum that was made stands."""
    if made is None:
        return wish
    return replace(wish, first=max(wish.first, made.first_day), last=min(wish.last, made.last_day or wish.last))


def _others(
    paper: Paper,
    forum: Forum,
    wish: Wish,
    calendar: Calendar,
    hours: Hours,
    set_days: dict[tuple[str, date], Hours],
) -> Iterator[tuple[date, str]]:
    """Give the days of the forums that share seats with one: those set, else those that the agreement names."""
    for other in paper.forums:
        if other.id == forum.id or not shares_seats(forum, other):
            continue
        mine = {on: at for (key, on), at in set_days.items() if key == other.id}
        if not mine:
            found = said.hours_in(other.rhythm, other.quote)
            at = (found.starts, found.ends) if found else ANY_TIME
            mine = dict.fromkeys(named_days(paper, other, wish.first, wish.last, calendar), at)
        yield from ((on, other.name) for on, at in mine.items() if _overlap(hours, at))


def _overlap(one: Hours, other: Hours) -> bool:
    """Whether two meetings of a day may be at once; one whose hours are not known may be at any time."""
    if None in {*one, *other}:
        return True
    (starts, ends), (begins, stops) = one, other
    return bool(starts and ends and begins and stops and starts < stops and begins < ends)
