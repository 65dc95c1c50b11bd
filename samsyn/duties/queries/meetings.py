"""The meetings of some collaborations on their exact days (mötesdagar): only those that the papers give."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from samsyn.almanac.periods import Window
from samsyn.almanac.reading import read
from samsyn.duties.queries.rows import DutyRow
from samsyn.duties.queries.standing import Board
from samsyn.duties.rules.standings import Standing
from samsyn.papers import meetings as said
from samsyn.papers.kinds import Level, PromiseSource
from samsyn.papers.meetings import Hours
from samsyn.papers.model import Forum


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A forum's meeting on its day (möte), with the promise that it keeps and how that stands."""

    on: date
    name: str
    board: Board
    row: DutyRow
    forum: Forum
    standing: Standing
    hours: Hours | None
    is_in_the_evening: bool
    window: Window

    @property
    def is_about_individuals(self) -> bool:
        """Whether the forum speaks of individuals: then nothing is said but that it meets."""
        return self.forum.level is Level.INDIVIDUAL


def meetings(boards: Iterable[Board], first: date, last: date) -> list[MeetingRow]:
    """List the meetings from a day to another, in order; both must lie in the span that the boards show."""
    found = [one for board in boards for row in board.rows for one in _of(board, row)]
    shown = [one for one in found if first <= one.on <= last]
    return sorted(shown, key=lambda one: (one.on, one.board.line.name, one.name))


def _of(board: Board, row: DutyRow) -> Iterator[MeetingRow]:
    if row.source != PromiseSource.FORUM:
        return
    forum = next((one for one in board.paper.forums if one.id == row.forum_key), None)
    if forum is None:
        return
    hours = said.hours_in(forum.rhythm, forum.quote)
    evening = said.is_in_the_evening(read(row.phrase))
    for one in row.occurrences:
        day = said.day_in(one.window, forum.name)
        if day is not None:
            yield MeetingRow(day, said.one_of(forum.name), board, row, forum, one.standing, hours, evening, one.window)
