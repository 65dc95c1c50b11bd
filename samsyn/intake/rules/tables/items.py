"""Rows as items (rader blir punkter): what each row of a table becomes in a paper, and what stops it.

Every row is shown before anything is saved. If one row has trouble, nothing of the table is saved: nothing half.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from samsyn.intake.rules.suggesting.ground import ground
from samsyn.intake.rules.tables.making import Making
from samsyn.intake.rules.tables.making_activities import activity
from samsyn.intake.rules.tables.making_others import follow_up, goal, member
from samsyn.intake.rules.tables.table import Field, Row, Table, TableKind, Trouble, TroubleKind
from samsyn.papers.check_values import LONG
from samsyn.papers.model import Paper

Sensitive = Callable[[str], object | None]
"""Says what in a text may not be stored, None where all may; ``samsyn.base.guard`` knows, and is handed in."""
ItemValues = tuple[str, Mapping[str, Any]]
"""The list that an item is added to, and its values."""


@dataclass(frozen=True, slots=True)
class ProposedRow:
    """What a row becomes (radförslag): its items in the order that they are added, or what stops it.

    ``number`` is the row's, from 1; ``title`` what a person knows it by.
    """

    number: int
    title: str
    items: tuple[ItemValues, ...]
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a table becomes (tabellförslag): row by row, and what is wrong with the table as a whole."""

    rows: tuple[ProposedRow, ...]
    troubles: tuple[Trouble, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether all of it can be saved."""
        return not self.troubles and not any(row.troubles for row in self.rows)

    @property
    def items(self) -> tuple[ItemValues, ...]:
        """All that is added, in order; nothing where a row has trouble."""
        return tuple(item for row in self.rows for item in row.items) if self.is_whole else ()


def rows_as_items(
    table: Table, paper: Paper, *, clause: str = "", forum: str = "", sensitive: Sensitive | None = None
) -> Proposed:
    """Tell what the rows of a table become in a paper.

    ``clause`` is the id of the clause that the table stands in, ``forum`` the forum whose members it lists.
    """
    make = _MAKERS.get(table.kind)
    if make is None or (table.kind in _TITLED and not table.places(*_TITLED[table.kind])):
        return Proposed((), (*table.troubles, Trouble(TroubleKind.NO_TITLE_COLUMN)))
    making = Making(table=table, ground=ground(paper), clause=clause, forum=forum)
    rows = []
    for number, row in enumerate(table.rows, 1):
        stopped = (*_of_cells(table, row, number, sensitive), *_merged(table, row, number))
        made = make(making, row, number)
        troubles = tuple(dict.fromkeys((*stopped, *made.troubles)))
        rows.append(ProposedRow(number, made.title, () if troubles else tuple(made.items), troubles))
    return Proposed(tuple(rows), table.troubles)


def _of_cells(table: Table, row: Row, number: int, sensitive: Sensitive | None) -> list[Trouble]:
    """Find cells that are too long, and numbers of persons; what is not read is not looked at."""
    found = []
    for place, column in enumerate(table.columns):
        text = row.cells[place].text if place < len(row.cells) else ""
        if column.field in {Field.SKIPPED, Field.UNKNOWN} or not text:
            continue
        if len(text) > LONG:
            found.append(Trouble(TroubleKind.TOO_LONG, number, place + 1, text[:60], most=LONG))
        elif sensitive is not None and (about := sensitive(text)):
            found.append(Trouble(TroubleKind.SENSITIVE, number, place + 1, about=about))
    return found


def _merged(table: Table, row: Row, number: int) -> list[Trouble]:
    """Find merged cells whose meaning nobody knows: one over two different columns, or a title over several rows."""
    found = []
    for place, cell in enumerate(row.cells[: len(table.columns)]):
        field = table.columns[place].field
        is_other = cell.is_spread and field is not table.columns[place - 1].field
        is_title = cell.is_carried and field is Field.TITLE
        if cell.text and field not in {Field.SKIPPED, Field.UNKNOWN} and (is_other or is_title):
            found.append(Trouble(TroubleKind.MERGED, number, place + 1, cell.text[:60]))
    return found


_MAKERS = {
    TableKind.ACTIVITIES: activity,
    TableKind.FOLLOW_UP: follow_up,
    TableKind.GOALS: goal,
    TableKind.MEMBERS: member,
}
_TITLED = {
    TableKind.ACTIVITIES: (Field.TITLE,),
    TableKind.FOLLOW_UP: (Field.TITLE,),
    TableKind.GOALS: (Field.GOAL,),
    TableKind.MEMBERS: (Field.POSITION, Field.ORGANISATION),
}
