"""A pasted table as it is being looked over (ark): its cells as last written, what is left out, and who is meant."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from samsyn.intake.rules.tables import Cell, Field, Row, Table, TableKind
from samsyn.intake.rules.tables.columns import fitted
from samsyn.intake.rules.tables.marked_cells import cell_of
from samsyn.papers import editing

KINDS = {
    "activities": TableKind.ACTIVITIES,
    "follow_up": TableKind.FOLLOW_UP,
    "goals": TableKind.GOALS,
    "bodies": TableKind.MEMBERS,
    "seats": TableKind.MEMBERS,
}
"""What kind of table each list is filled from, by ``Section.pastes``."""

COLUMNS: Mapping[TableKind, tuple[Field, ...]] = {
    TableKind.ACTIVITIES: (
        Field.TITLE, Field.FOCUS_AREA, Field.HEADING, Field.PURPOSE, Field.GOAL, Field.PURPOSE_AND_GOAL, Field.HOW,
        Field.RESPONSIBLE, Field.LEAD, Field.SUPPORT, Field.ORGANISATION, Field.POSITION, Field.COMMITMENT,
        Field.RHYTHM, Field.FOLLOW_UP, Field.INDICATOR, Field.METHOD, Field.NOTE,
    ),
    TableKind.FOLLOW_UP: (
        Field.TITLE, Field.METHOD, Field.HOW, Field.RESPONSIBLE, Field.LEAD, Field.RHYTHM, Field.TO, Field.INDICATOR,
    ),
    TableKind.GOALS: (Field.GOAL, Field.NUMBER, Field.FOCUS_AREA),
    TableKind.MEMBERS: (Field.POSITION, Field.ORGANISATION, Field.NOTE),
}  # fmt: skip
"""What a column can hold in each kind of table; any other is not read."""
IS, NEW, NOBODY, AT = "ar", "ny", "ute", ":"
"""How it is said whom a name means: "ar:kommunpolis", "ny:function:polisen", or nobody."""
_BETWEEN = r"(?:\s*[,;/\n]\s*|\s+(?:och|samt)\s+)"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table being looked over (ark): rows are counted from 1; ``means`` says who is meant, by ``called``."""

    table: Table
    left_out: frozenset[int] = frozenset()
    opened: frozenset[int] = frozenset()
    means: Mapping[str, str] = field(default_factory=dict)
    clause: str = ""

    @property
    def taken(self) -> Sequence[int]:
        """The rows that are to come along."""
        return [number for number in range(1, len(self.table.rows) + 1) if number not in self.left_out]

    @property
    def known_by(self) -> str:
        """What the sheet is known by, so that nothing is saved that has not been shown."""
        cells = [[(marked(cell), cell.is_spread, cell.is_carried) for cell in row.cells] for row in self.table.rows]
        said = (self.table.columns, cells, sorted(self.means.items()))
        return sha256(repr(said).encode(errors="replace")).hexdigest()[:16]


def called(name: str) -> str:
    """What a name is known by among those asked about: the same as long as it is written the same."""
    return editing.plain(name) or str(len(name))


def chosen(tables: Sequence[Table], kind: TableKind) -> tuple[Table, int]:
    """Choose the table that is most like what is wanted, and tell how many others there were."""
    best = max(tables, key=lambda one: (one.kind is kind, len(one.rows)))
    columns = [
        replace(one, field=one.field if one.field in COLUMNS[kind] else _unread(one.field))
        for one in fitted(best.columns, kind)
    ]
    return replace(best, kind=kind, columns=tuple(columns)), len(tables) - 1


def marked(cell: Cell) -> str:
    """Write a cell with signs for what is bold in it: "**Polisen**, kommunen"."""
    text = cell.text
    for first, last in reversed(cell.bold):
        text = f"{text[:first]}**{text[first:last]}**{text[last:]}"
    return text


def put_for(table: Table, name: str, other: str, at: Iterable[tuple[int, int]]) -> Table:
    """Let another name, or none, stand for one in some cells, by row and column from 1; what is bold stays so."""
    rows = [list(row.cells) for row in table.rows]
    for row, column in at:
        rows[row - 1][column - 1] = _put(rows[row - 1][column - 1], name, other)
    return replace(table, rows=tuple(Row(tuple(cells)) for cells in rows))


def _put(cell: Cell, name: str, other: str) -> Cell:
    said = r"\s+".join(map(re.escape, name.split()))
    ways = (said,) if other else (f"{_BETWEEN}{said}", f"{said}{_BETWEEN}", said)
    match = next((found for way in ways if (found := re.search(way, cell.text))), None)
    if match is None:
        return cell
    first, last = match.span()
    grown = len(other) - (last - first)
    bold = tuple(_moved(span, (first, last), grown) for span in cell.bold)
    made = Cell(cell.text[:first] + other + cell.text[last:], tuple(span for span in bold if span[0] < span[1]))
    return cell_of(marked(made), is_narrow=False)


def _moved(span: tuple[int, int], put: tuple[int, int], grown: int) -> tuple[int, int]:
    start, end = span
    first, last = put
    kept_start = start + grown if start >= last else min(start, first)
    return kept_start, end + grown if end >= last else min(end, first)


def _unread(held: Field) -> Field:
    return Field.UNKNOWN if held is Field.UNKNOWN else Field.SKIPPED
