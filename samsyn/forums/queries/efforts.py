"""Efforts as they stand (riktade insatser): of a forum since a day, and those that wait for an answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from samsyn.base.collaborations.actors import Actor
from samsyn.forums import access
from samsyn.forums.access import bodies_of
from samsyn.forums.models import Effort, EffortAnswer
from samsyn.forums.queries.papers import timelines
from samsyn.forums.rules.circles import has_outside
from samsyn.forums.rules.efforts import Done, Reach, reach_of
from samsyn.papers.model import Paper
from samsyn.papers.who import Named, named

ASKED_FOR = timedelta(days=28)
"""How long it is asked whether an effort was done."""


@dataclass(frozen=True, slots=True)
class EffortRow:
    """An effort (riktad insats): what, where, when, who, which forum decided, and whether it was done."""

    id: int
    slug: str
    forum: Named
    meeting_id: int
    item_id: int
    what: str
    place: str
    hours: str
    first_day: date
    last_day: date
    who: tuple[Named, ...]
    reach: Reach
    has_outside: bool
    done: Done | None
    words: str
    by_name: str

    def waits_on(self, on: date) -> bool:
        """Whether it has begun and nobody has told if it was done."""
        return self.done is None and self.first_day <= on


def efforts(*actors: Actor, since: date, until: date, on: date, forum_key: str = "", most: int = 60) -> list[EffortRow]:
    """List the efforts that touch some days, as known on a day, the latest to begin first. Three queries."""
    rows = Effort.rows.of(*actors).filter(last_day__gte=since, first_day__lte=until, meeting__on__lte=on)
    if forum_key:
        rows = rows.filter(forum_key=forum_key)
    held = list(rows.order_by("-first_day", "-id")[:most])
    if not held:
        return []
    lines = timelines(*actors)
    said = _said(actors, held, on)
    found = []
    for one in held:
        line = lines[one.collaboration_id]
        found.append(_row(one, line.slug, line.at(one.first_day, one.forum_key).paper, said.get(one.pk)))
    return found


def efforts_to_answer(*actors: Actor, on: date) -> list[EffortRow]:
    """List the efforts that a person herself was to carry out and has not told of, the latest first. Three queries."""
    mine = {one.slug: bodies_of(one) | {one.party_key} - {""} for one in actors if access.may(one, access.REPLY)}
    if not mine:
        return []
    rows = efforts(*actors, since=on - ASKED_FOR, until=on, on=on)
    return [one for one in rows if one.waits_on(on) and mine.get(one.slug, set()) & {each.key for each in one.who}]


def effort(actor: Actor, effort_id: int, on: date) -> EffortRow:
    """Give one effort as known on a day; raises ``ObjectDoesNotExist`` for one that the actor does not reach."""
    held = Effort.rows.of(actor).get(pk=effort_id)
    line = timelines(actor)[actor.collaboration_id]
    return _row(held, line.slug, line.at(held.first_day, held.forum_key).paper, _said([actor], [held], on).get(held.pk))


def _said(actors: Iterable[Actor], held: Iterable[Effort], on: date) -> dict[int, EffortAnswer]:
    rows = (
        EffortAnswer.rows.of(*actors)
        .filter(effort__in=list(held), said_on__lte=on)
        .select_related("said_by")
        .order_by("id")
    )
    return {one.effort_id: one for one in rows}


def _row(one: Effort, slug: str, paper: Paper, said: EffortAnswer | None) -> EffortRow:
    return EffortRow(
        id=one.pk,
        slug=slug,
        forum=named(paper, (one.forum_key,))[0],
        meeting_id=one.meeting_id,
        item_id=one.item_id,
        what=one.what,
        place=one.place,
        hours=one.hours,
        first_day=one.first_day,
        last_day=one.last_day,
        who=named(paper, tuple(one.who)),
        reach=reach_of(one.circle),
        has_outside=has_outside(paper, one.forum_key),
        done=Done(said.done) if said else None,
        words=said.words if said else "",
        by_name=str(getattr(said.said_by, "name", "")) if said else "",
    )
