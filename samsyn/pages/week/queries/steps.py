"""Which one step comes next (nästa steg): the most urgent of all that matters, chosen by one rule. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from samsyn.almanac.periods import ONE_DAY, month_after
from samsyn.duties.queries import Board
from samsyn.duties.rules.closing import THE_END
from samsyn.duties.rules.standings import Standing
from samsyn.papers.model import Paper
from samsyn.papers.organisation import term

MONTHS_BEFORE_END = 9


class Why(IntEnum):
    """Why something asks for a step, the most urgent first (skäl)."""

    ENDED = 1
    ENDING = 2
    MISSED = 3
    LATE_ASSIGNMENT = 4
    BEHIND = 5
    DUE_SOON = 6
    UNCONFIRMED = 7
    DOUBTED = 8
    UNSIGNED = 9
    NOT_IN_USE = 10


OF_STANDING = {Standing.MISSED: Why.MISSED, Standing.BEHIND: Why.BEHIND, Standing.DUE_SOON: Why.DUE_SOON}
"""The standings of a duty that ask for a step."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that asks for a step (ärende): why, in which collaboration, about what and by which day.

    ``is_mine`` when it asks for this person; ``key`` is a duty's or an assignment's, or that of a party that has not
    confirmed or signed.
    """

    why: Why
    collaboration: str
    day: date
    is_mine: bool = True
    key: str = ""


def next_step(matters: Iterable[Matter]) -> Matter | None:
    """Choose the most urgent matter, None when nothing asks.

    First the time of the agreement itself, since all else rests on it; then the duties, worst first, with what is late
    of assignments; then what waits for the parties. What is mine goes before what is others', then the earliest day,
    then the name.
    """
    return min(matters, key=_urgency, default=None)


def _urgency(one: Matter) -> tuple[int, bool, int, date, str, str]:
    is_about_time = one.why in {Why.ENDED, Why.ENDING}
    return (0 if is_about_time else one.why, not one.is_mine, one.why, one.day, one.collaboration, one.key)


def nears(last_day: date, on: date) -> bool:
    """Tell whether a term ends within nine months of a day."""
    return on <= last_day and on > month_after(last_day + ONE_DAY, -MONTHS_BEFORE_END) - ONE_DAY


def time_is_up(board: Board, on: date) -> Matter | None:
    """Tell that an agreement has ended or nears its end without a registered successor, or None."""
    last_day = last_day_of(board.paper)
    if last_day is None or has_successor(board, on) or is_seen_to(board, last_day):
        return None
    if last_day < on:
        return Matter(Why.ENDED, board.line.slug, last_day)
    return Matter(Why.ENDING, board.line.slug, last_day) if nears(last_day, on) else None


def is_seen_to(board: Board, last_day: date) -> bool:
    """Tell whether it was said near the end what comes of an agreement (ombesörjt), as evidence of that promise."""
    said = (row.last_evidence for row in board.rows if row.key in THE_END)
    return any(day is not None and nears(last_day, day) for day in said)


def last_day_of(paper: Paper) -> date | None:
    """Give the last day of an agreement, None until further notice."""
    held = term(paper)
    return held.last_day if held else None


def has_successor(board: Board, on: date) -> bool:
    """Tell whether another agreement that takes over is registered (efterföljare)."""
    return any(
        stage.paper.id != board.paper.id and stage.first_day is not None and stage.first_day > on
        for stage in board.line.stages
    )
