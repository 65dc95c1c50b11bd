"""Efforts as they are shown (riktade insatser): what goes on and comes, what waits for an answer, what was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.number_words import listing
from samsyn.forums import queries as forums
from samsyn.forums.queries import EffortRow, MeetingRow
from samsyn.forums.rules.efforts import Done, Reach
from samsyn.forums.wording.efforts import DONE, REACHES
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of, party_of, short_name

BACK, AHEAD = timedelta(days=35), timedelta(days=15)
SINCE_LAST = timedelta(days=14)
MARKS: dict[Done | None, Kind] = {None: "open", Done.YES: "kept", Done.PARTLY: "behind", Done.NO: "missed"}


@dataclass(frozen=True, slots=True)
class EffortShown:
    """An effort as it is shown (insats)."""

    id: int
    what: str
    place: str
    when: str
    who: str
    forum: str
    mark: Kind
    said: str
    words: str
    asks: bool
    reach: str
    has_outside: bool
    wider: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EffortsPage:
    """The efforts of the last weeks and the coming (insatser)."""

    asking: tuple[EffortShown, ...]
    coming: tuple[EffortShown, ...]
    told: tuple[EffortShown, ...]
    may_show: bool

    @property
    def is_empty(self) -> bool:
        """Whether there is none."""
        return not (self.asking or self.coming or self.told)


def efforts_page(actor: Actor, on: date) -> EffortsPage:
    """Lay out the efforts that the actor reaches: those to answer, those to come, those told of."""
    rows = forums.efforts(actor, since=on - BACK, until=on + AHEAD, on=on)
    coming = sorted((one for one in rows if one.done is None and not one.waits_on(on)), key=lambda one: one.first_day)
    return EffortsPage(
        asking=tuple(_shown(one, on) for one in rows if one.waits_on(on)),
        coming=tuple(_shown(one, on) for one in coming),
        told=tuple(_shown(one, on) for one in rows if one.done is not None),
        may_show=forums.may_plan(actor),
    )


def since_last(actor: Actor, row: MeetingRow, last: date | None, on: date) -> tuple[EffortShown, ...]:
    """List the efforts of a forum that began before its meeting, for its first question: whether each was done.

    Those of the last two weeks, and since its last meeting where that was held longer ago.
    """
    since = min(row.on - SINCE_LAST, last or row.on)
    rows = forums.efforts(actor, since=since, until=row.on, on=on, forum_key=row.forum.key)
    return tuple(_shown(one, on) for one in rows if one.meeting_id != row.id)


def choices(paper: Paper, forum_key: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Give who can carry out an effort, those who sit in the forum first, and the parties."""
    seated = [one.body for one in forums.forum_of(paper, forum_key).seats]
    keys = list(dict.fromkeys((*seated, *(one.id for one in paper.parties))))
    parties = list(dict.fromkeys(filter(None, (party_of(paper, key) for key in seated))))
    named = [(key, name_of(paper, key)) for key in keys]
    return named, [(key, short_name(paper, key)) for key in parties or [one.id for one in paper.parties]]


def days(one: EffortRow, today: date) -> str:
    """Say when an effort is: "tisdag 24 till torsdag 26 november, kl. 19–22"."""
    first = day_words.day(one.first_day, today=today, form="long")
    if one.last_day != one.first_day:
        last = day_words.day(one.last_day, today=today, form="long")
        first = _("%(first)s till %(last)s") % {"first": first, "last": last}
    return f"{first}, {one.hours}" if one.hours else first


def _shown(one: EffortRow, on: date) -> EffortShown:
    said = str(DONE[one.done]) if one.done else ""
    return EffortShown(
        id=one.id,
        what=one.what,
        place=one.place,
        when=days(one, on),
        who=listing([each.name for each in one.who]),
        forum=one.forum.name,
        mark=MARKS[one.done],
        said=f"{said} ({one.by_name})" if said and one.by_name else said,
        words=one.words,
        asks=one.waits_on(on),
        reach=str(REACHES[one.reach]),
        has_outside=one.has_outside,
        wider=tuple(_wider(one.reach)),
    )


def _wider(now: Reach) -> Sequence[tuple[str, str]]:
    order = list(Reach)
    return [(one.value, str(REACHES[one])) for one in order[order.index(now) + 1 :]]
