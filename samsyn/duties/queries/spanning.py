"""The promises that held in a span of days (åtaganden i en period), each once, as a board has them."""

from datetime import date

from samsyn.duties.queries.laying import runs
from samsyn.duties.queries.rows import CaseRow, DutyRow
from samsyn.duties.queries.standing import Board
from samsyn.duties.rules.duties import Mode
from samsyn.duties.rules.keeping import Keeping, keeping
from samsyn.duties.rules.law import BY_KEY
from samsyn.papers.history import Stretch
from samsyn.papers.organisation import term


def held_in(board: Board, first: date, last: date) -> list[DutyRow]:
    """Give the duties of a board that held on some day of a span, in the board's order. No query."""
    known = {run.duty.key: any(_touches(stretch, first, last) for stretch in run.stretches) for run in runs(board.line)}
    return [row for row in board.rows if _of_act(row.key, last) or known.get(row.key, False)]


def cases_in(row: DutyRow, first: date, last: date) -> tuple[CaseRow, ...]:
    """Give what happened in a span that made a duty fall due."""
    return tuple(one for one in row.cases if first <= one.happened_on <= last)


def keeping_of(row: DutyRow, first: date, last: date) -> Keeping:
    """Tell how a duty was kept in the span that its board was asked for."""
    times = [(one.standing, one.counted) for one in row.occurrences]
    times += [(one.standing, len(one.evidence)) for one in cases_in(row, first, last)]
    return keeping(Mode(row.mode), times, has_evidence=bool(row.evidence))


def _of_act(key: str, last: date) -> bool:
    return key in BY_KEY and BY_KEY[key].first_day <= last


def _touches(stretch: Stretch, first: date, last: date) -> bool:
    """Whether a stretch has a day in a span; its term bounds it where no edition does."""
    held = term(stretch.paper)
    begins = (stretch.first_day, stretch.promise.first_day, held.first_day if held else None)
    ends = (stretch.last_day, held.last_day if held else None)
    starts = max((day for day in begins if day), default=date.min)
    return starts <= last and min((day for day in ends if day), default=date.max) >= first
