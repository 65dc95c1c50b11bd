"""Reading pasted tables (läs tabeller): whatever the clipboard holds becomes tables whose columns are known or not."""

from collections.abc import Sequence
from dataclasses import replace

from samsyn.intake.rules.tables.columns import columns_of, field_of, fitted, kind_of
from samsyn.intake.rules.tables.html_tables import MOST_ROWS, Grid, grids_in
from samsyn.intake.rules.tables.marked_cells import cell_of
from samsyn.intake.rules.tables.table import Cell, Column, Field, Row, Table, TableKind, Trouble, TroubleKind
from samsyn.intake.rules.tables.text_tables import Block, blocks_in, columns_of_blocks, grid_of_cells

FIRST_ROWS = 4
"""The headings are looked for in so many first rows."""
LEAST_KNOWN = 2
AREA = "Fokusområde"
HEADING = "Rubrik"


def tables_in(text: str, html: str = "") -> tuple[Table, ...]:
    """Read the tables of a paste; none where it has none. HTML wins, since it knows what is bold and merged."""
    grids = grids_in(html) if html else []
    if not grids and (grid := _of_cells(text)):
        grids = [grid]
    if grids:
        return tuple(_joined([_table(grid) for grid in grids]))
    return tuple(_of_blocks(blocks_in(text)))


def _of_cells(text: str) -> Grid | None:
    grid = grid_of_cells(text)
    is_labels = grid is not None and all(len(row) <= LEAST_KNOWN for row in grid.rows) and bool(blocks_in(text))
    return None if is_labels else grid


def _table(grid: Grid) -> Table:
    """Tell headings from rows; a row that one cell fills says what area the rows under it belong to."""
    rows, across = _headed(grid)
    head = rows[0] if rows else ()
    columns = columns_of([cell.text for cell in head])
    if sum(column.field is not Field.UNKNOWN for column in columns) < min(LEAST_KNOWN, len(columns)):
        columns, body = tuple(Column("") for _ in head), list(enumerate(rows))
    else:
        body = [(place, row) for place, row in enumerate(rows) if place and not _is_head(row, head)]
    kind = kind_of(columns)
    areas = {place for place, _ in body} & across
    made = [Row(row) for place, row in body if place not in areas]
    if areas:
        columns, made = _with_areas(columns, body, areas)
    troubles = (Trouble(TroubleKind.TOO_MANY_ROWS, most=MOST_ROWS),) if len(grid.rows) > MOST_ROWS else ()
    return Table(kind, fitted(columns, kind), tuple(made[:MOST_ROWS]), troubles)


def _headed(grid: Grid) -> tuple[Sequence[tuple[Cell, ...]], set[int]]:
    """Leave out what stands above the headings, a title of the table or nothing known."""
    known = [_known_count(row) for row in grid.rows[:FIRST_ROWS]]
    first = next((place for place, count in enumerate(known) if count >= min(LEAST_KNOWN, len(grid.rows[0]))), 0)
    return grid.rows[first:], {place - first for place in grid.across if place >= first}


def _known_count(row: Sequence[Cell]) -> int:
    return sum(field_of(cell.text) is not Field.UNKNOWN for cell in row if not cell.is_spread)


def _is_head(row: Sequence[Cell], head: Sequence[Cell]) -> bool:
    """Whether a row is the headings again, as each page repeats them."""
    return [cell.text.casefold() for cell in row] == [cell.text.casefold() for cell in head]


def _with_areas(
    columns: tuple[Column, ...], body: Sequence[tuple[int, tuple[Cell, ...]]], areas: set[int]
) -> tuple[tuple[Column, ...], list[Row]]:
    made: list[Row] = []
    area = Cell()
    for place, row in body:
        if place in areas:
            area = next(cell for cell in row if cell.text)
        else:
            made.append(Row((*row, replace(area, is_carried=True))))
    has_area = any(column.field is Field.FOCUS_AREA for column in columns)
    return (*columns, Column(HEADING, Field.HEADING) if has_area else Column(AREA, Field.FOCUS_AREA)), made


def _joined(tables: Sequence[Table]) -> list[Table]:
    """Join tables with the same headings, which a page break has parted."""
    found: list[Table] = []
    for table in tables:
        same = found and table.columns == found[-1].columns and table.kind is not TableKind.UNKNOWN
        if same:
            found[-1] = replace(found[-1], rows=(*found[-1].rows, *table.rows)[:MOST_ROWS])
        elif table.rows:
            found.append(table)
    return found


def _of_blocks(blocks: Sequence[Block]) -> list[Table]:
    """Make tables of blocks of labels, those of a kind together."""
    kinds: dict[TableKind, list[Block]] = {}
    for block in blocks:
        kinds.setdefault(kind_of(columns_of(list(block.values))), []).append(block)
    return [_table_of_blocks(kind, some) for kind, some in kinds.items()]


def _table_of_blocks(kind: TableKind, blocks: Sequence[Block]) -> Table:
    labels = columns_of_blocks(blocks)
    columns = columns_of(labels)
    has_title = any(column.field is Field.TITLE for column in columns)
    over = Column(HEADING, Field.HEADING if has_title else Field.TITLE)
    rows = [
        Row((cell_of(block.heading, is_narrow=False), *(_said(block, column) for column in columns)))
        for block in blocks[:MOST_ROWS]
    ]
    return Table(kind, (over, *columns), tuple(rows))


def _said(block: Block, column: Column) -> Cell:
    """Give what a block says of a column, under any of the words for it."""
    values = [value for label, value in block.values.items() if field_of(label) is column.field]
    return cell_of("\n".join(values), is_narrow=False)
