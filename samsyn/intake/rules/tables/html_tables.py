"""Tables out of the clipboard's HTML, as Word, Excel and web pages write them: bold kept, merged cells spread out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from samsyn.intake.rules.tables.marked_cells import Run, cell_of_runs
from samsyn.intake.rules.tables.table import Cell

MOST_COLUMNS, MOST_ROWS, MOST_SPAN, MOST_OPEN = 20, 300, 60, 300
"""So far a table is read, over so many rows a cell is spread, and so many open tags are kept in mind."""
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)", re.IGNORECASE)
_CLASS_RULE = re.compile(r"\.([\w-]+)\s*\{([^{}]*)\}")
_UNSEEN = {"style", "script", "head", "title", "xml", "template"}
_BREAKS = {"p", "div", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6"}
_SINGLE = {"br", "img", "input", "meta", "link", "col", "hr", "wbr"}


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as rows of cells, all in their places (rutnät); ``across`` are rows that one cell fills."""

    rows: tuple[tuple[Cell, ...], ...]
    across: frozenset[int] = frozenset()


def grids_in(html: str) -> list[Grid]:
    """Read every table of some HTML that has cells; one inside a cell is read as words of that cell."""
    reader = _Reader()
    reader.bold_classes = {name for name, rule in _CLASS_RULE.findall(html) if _BOLD.search(rule)}
    reader.feed(html)
    reader.close()
    return [grid for grid in map(_grid, reader.tables) if grid.rows]


@dataclass
class _Cell:
    runs: list[Run] = field(default_factory=list)
    down: int = 1
    across: int = 1


class _Reader(HTMLParser):
    """Reads rows and cells in order; what is not closed closes with what stands around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[_Cell]]] = []
        self.bold_classes: set[str] = set()
        self._open: list[tuple[str, bool | None]] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {key: value or "" for key, value in attrs}
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
        elif self._depth == 1 and tag == "tr":
            self.tables[-1].append([])
        elif self._depth == 1 and tag in {"td", "th"}:
            self._close("td", "th")
            if not self.tables[-1]:
                self.tables[-1].append([])
            cell = _Cell(down=_count(about.get("rowspan")), across=_count(about.get("colspan")))
            self.tables[-1][-1].append(cell)
        elif tag in _BREAKS:
            self._say("\n")
        if tag not in _SINGLE:
            self._open.append((tag, self._weight(tag, about)))
            del self._open[:-MOST_OPEN]

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._depth:
            self._depth -= 1
        if tag in _BREAKS:
            self._say("\n")
        self._close(tag)

    def handle_data(self, data: str) -> None:
        if not any(tag in _UNSEEN for tag, _ in self._open):
            self._say(re.sub(r"\s+", " ", data))

    def _say(self, text: str) -> None:
        if self._depth and self.tables[-1] and self.tables[-1][-1]:
            weight = next((bold for _, bold in reversed(self._open) if bold is not None), False)
            self.tables[-1][-1][-1].runs.append((text, weight))

    def _close(self, *tags: str) -> None:
        places = [place for place, (tag, _) in enumerate(self._open) if tag in tags]
        if places:
            del self._open[places[-1] :]

    def _weight(self, tag: str, about: dict[str, str]) -> bool | None:
        """Tell whether a tag makes bold or light, None where it says nothing of that."""
        style = about.get("style", "")
        if _LIGHT.search(style):
            return False
        is_bold = _BOLD.search(style) or tag in {"b", "strong"}
        return True if is_bold or self.bold_classes & set(about.get("class", "").split()) else None


def _count(said: str | None) -> int:
    return min(int(said[:9]), MOST_SPAN) or 1 if said and said.isdecimal() else 1


def _grid(rows: Sequence[Sequence[_Cell]]) -> Grid:
    """Spread merged cells over the places that they cover."""
    rows = rows[: MOST_ROWS + 1]
    placed: list[dict[int, Cell]] = [{} for _ in rows]
    across = set()
    width = max((sum(cell.across for cell in row) for row in rows), default=0)
    for number, row in enumerate(rows):
        column = 0
        for written in row:
            cell = cell_of_runs(written.runs)
            while column in placed[number]:
                column += 1
            if column >= MOST_COLUMNS:
                break
            if written.across >= width > 1 and len(row) == 1:
                across.add(number)
            _cover(placed, cell, written, (number, column))
            column += written.across
    filled = [(number, row) for number, row in enumerate(placed) if any(cell.text for cell in row.values())]
    wide = min(max((max(row) + 1 for _, row in filled), default=0), MOST_COLUMNS)
    cells = tuple(tuple(row.get(column, Cell()) for column in range(wide)) for _, row in filled)
    return Grid(cells, frozenset(place for place, (number, _) in enumerate(filled) if number in across))


def _cover(placed: list[dict[int, Cell]], cell: Cell, written: _Cell, at: tuple[int, int]) -> None:
    number, column = at
    for down in range(min(written.down, len(placed) - number)):
        for right in range(min(written.across, MOST_COLUMNS - column)):
            copy = Cell(cell.text, cell.bold, is_carried=down > 0, is_spread=right > 0)
            placed[number + down].setdefault(column + right, copy)
