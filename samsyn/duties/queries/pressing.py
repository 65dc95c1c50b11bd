"""What asks for someone (det som behöver någon): promises missed, behind or soon due, for a week and for letters."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samsyn.base.collaborations.actors import Actor
from samsyn.duties.queries.concerning import is_mine
from samsyn.duties.queries.rows import DueRow, DutyRow
from samsyn.duties.queries.standing import Board
from samsyn.duties.rules.standings import Standing
from samsyn.papers.kinds import Level
from samsyn.papers.model import Paper

URGENT = (Standing.MISSED, Standing.BEHIND, Standing.DUE_SOON)
"""The standings that ask for someone, the worst first."""

UNTIMED = frozenset({"always", "once"})
"""What holds all the time, or has no day, never asks for anyone in a week."""


@dataclass(frozen=True, slots=True)
class Pressing:
    """A duty that asks for someone, with whose it is and its most pressing day (det som efterfrågas)."""

    row: DutyRow
    board: Board
    actor: Actor
    is_mine: bool
    day: date


def pressing(boards: Iterable[Board], actors: Iterable[Actor]) -> list[Pressing]:
    """List the duties that are missed, behind or soon due: worst first, the earliest day before later."""
    by_slug = {actor.slug: actor for actor in actors}
    found = [
        Pressing(row, board, by_slug[row.collaboration], is_mine(row, board, by_slug[row.collaboration]), _day(row))
        for board in boards
        for row in board.rows
        if row.standing in URGENT and row.mode not in UNTIMED
    ]
    return sorted(
        found, key=lambda one: (URGENT.index(one.row.standing), one.day, one.row.title, one.row.collaboration)
    )


def missed_days(row: DutyRow) -> list[date]:
    """Give the last days that passed without being kept: of windows, and of what had happened."""
    windows = [one.window.last_day for one in row.occurrences if one.standing is Standing.MISSED]
    cases = [one.answer_by or one.happened_on for one in row.cases if one.standing is Standing.MISSED]
    return windows + cases


def is_about_individuals(row: DutyRow | DueRow, paper: Paper) -> bool:
    """Tell whether a duty names a forum on individual level: then nothing is said of it outside its own page."""
    closed = {forum.id for forum in paper.forums if forum.level is Level.INDIVIDUAL}
    told = {row.forum_key, *(owner.key for owner in row.owners), *({row.receiver.key} if row.receiver else ())}
    return not closed.isdisjoint(told)


def _day(row: DutyRow) -> date:
    """The day that presses: the last of those missed, else the next last day."""
    if row.standing is Standing.MISSED:
        return max((*missed_days(row), date.min))
    return row.next_last_day or date.max
