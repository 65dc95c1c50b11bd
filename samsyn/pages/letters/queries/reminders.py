"""What a person is reminded of (påminnelser): her duties that fall due within the days she has chosen, each once."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

from samsyn.base.collaborations.actors import Actor
from samsyn.base.notices import queries as notices
from samsyn.base.notices.rules import DAYS_BEFORE
from samsyn.duties import queries as duties
from samsyn.duties.queries import Board, DueRow
from samsyn.duties.rules.standings import Standing
from samsyn.forums import queries as forums
from samsyn.forums.queries import MeetingRow
from samsyn.pages.letters.queries.own import assigned, hers

A_WEEK = timedelta(days=7)
"""What is asked for every week or oftener is known without a reminder."""
DUE = "duties.due"


@dataclass(frozen=True, slots=True)
class Falls:
    """A duty or an assignment that falls due (förfaller); ``mark`` is what it is known by in a letter's facts.

    No title for an assignment, nor where a forum on individual level is named.
    """

    mark: str
    last_day: date
    title: str
    is_assignment: bool
    where: str
    path: str


def falling_due(actors: Sequence[Actor], *, on: date, days: int) -> list[Falls]:
    """List what of a person's own falls due from a day until so many days later, the earliest first."""
    until = on + timedelta(days=days)
    boards = duties.boards(*actors, on=on, first=date(on.year - 1, 1, 1), last=max(until, date(on.year, 12, 31)))
    by_slug = {actor.slug: actor for actor in actors}
    found = [one for board in boards for one in _of(board, by_slug[board.line.slug], on, until)]
    return sorted([*found, *_assigned(boards, by_slug, on, until)], key=lambda one: (one.last_day, one.title, one.mark))


def to_remind(actors: Sequence[Actor], *, user_id: int, on: date, days: int) -> list[str]:
    """Give the marks of what a person shall be reminded of now and has not been before."""
    told: set[object] = set()
    for facts in notices.told(user_id=user_id, kind=DUE):
        keys = facts["keys"]
        told.update(keys if isinstance(keys, list) else ())
    return [one.mark for one in falling_due(actors, on=on, days=days) if one.mark not in told]


def reminded(actors: Sequence[Actor], *, on: date, marks: Collection[str]) -> list[Falls]:
    """Give what a reminder still has to tell: of its marks, what has not been done since."""
    return [one for one in falling_due(actors, on=on, days=DAYS_BEFORE[-1]) if one.mark in marks]


def meetings_of(actors: Sequence[Actor], *, on: date) -> list[MeetingRow]:
    """List the meetings of a day where a person sits, or that she is called to besides."""
    found = forums.meetings(*actors, first=on, last=on) if actors else []
    return hers({actor.slug: actor for actor in actors}, [one for one in found if one.is_ahead])


def _of(board: Board, actor: Actor, on: date, until: date) -> Iterator[Falls]:
    mine = [row for row in board.rows if duties.is_mine(row, board, actor) and row.standing is not Standing.UNCONFIRMED]
    for row in duties.due_among(mine, until=until):
        if row.last_day >= on and row.first_day <= on and row.last_day - row.first_day > A_WEEK:
            is_neutral = duties.is_about_individuals(row, board.paper)
            path = (
                reverse("duties:duties", args=[actor.slug])
                if is_neutral
                else reverse("duties:duty", args=[actor.slug, row.key])
            )
            yield Falls(_mark(row), row.last_day, "" if is_neutral else row.title, False, board.line.name, path)


def _assigned(boards: Sequence[Board], actors: Mapping[str, Actor], on: date, until: date) -> Iterator[Falls]:
    for row in assigned(boards, actors, on=on, until=until):
        if row.last_day >= on:
            yield Falls(_mark(row), row.last_day, "", True, row.collaboration_name, reverse("week:week"))


def _mark(row: DueRow) -> str:
    return f"{row.collaboration}|{row.key}|{row.last_day}"
