"""A pasted table (tabell) as values: its kind, what its columns hold, and its cells with what is bold in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

Span = tuple[int, int]


class TableKind(StrEnum):
    """What a table is about (slag av tabell)."""

    ACTIVITIES = "activities"
    FOLLOW_UP = "follow_up"
    MEMBERS = "members"
    GOALS = "goals"
    UNKNOWN = "unknown"


class Field(StrEnum):
    """What a column holds (fält); ``SKIPPED`` is left alone, a person's name never read."""

    FOCUS_AREA = "focus_area"
    HEADING = "heading"
    TITLE = "title"
    HOW = "how"
    PURPOSE = "purpose"
    GOAL = "goal"
    PURPOSE_AND_GOAL = "purpose_and_goal"
    RESPONSIBLE = "responsible"
    LEAD = "lead"
    SUPPORT = "support"
    POSITION = "position"
    COMMITMENT = "commitment"
    RHYTHM = "rhythm"
    FOLLOW_UP = "follow_up"
    INDICATOR = "indicator"
    METHOD = "method"
    TO = "to"
    ORGANISATION = "organisation"
    NUMBER = "number"
    NOTE = "note"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


class TroubleKind(StrEnum):
    """What is wrong with a cell (fel i cell)."""

    UNKNOWN_WHO = "unknown_who"
    SEVERAL = "several"
    TOO_LONG = "too_long"
    MISSING = "missing"
    SENSITIVE = "sensitive"
    MERGED = "merged"
    NO_TITLE_COLUMN = "no_title_column"
    TOO_MANY_ROWS = "too_many_rows"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What stops a row (fel): where, by row and column as they are shown, both from 1; 0 is the whole row or table.

    ``text`` is what was written, ``near`` the ids that it is like, ``about`` what the guard found, ``most`` a limit.
    """

    kind: TroubleKind
    row: int = 0
    column: int = 0
    text: str = ""
    near: tuple[str, ...] = ()
    about: object = None
    most: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell (cell): its words, and the parts of them that are bold.

    ``is_carried`` when it is said in a row above, ``is_spread`` when it is one with the cell to the left.
    """

    text: str = ""
    bold: tuple[Span, ...] = ()
    is_carried: bool = False
    is_spread: bool = False

    @property
    def bold_text(self) -> str:
        """What is bold in it, parts of their own on a line each."""
        return "\n".join(self.text[first:last] for first, last in self.bold)

    @property
    def light_text(self) -> str:
        """What is not bold in it."""
        edges = [0, *(edge for span in self.bold for edge in span), len(self.text)]
        return "\n".join(self.text[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True))


@dataclass(frozen=True, slots=True)
class Column:
    """A column (kolumn): its heading as written, and what it is taken to hold."""

    heading: str
    field: Field = Field.UNKNOWN


@dataclass(frozen=True, slots=True)
class Row:
    """A row (rad) under the headings."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table (tabell): its kind and columns as guessed, its rows, and what could not be understood of its form."""

    kind: TableKind
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    troubles: tuple[Trouble, ...] = ()

    def with_field(self, place: int, field: Field) -> "Table":
        """Let a column, 0 first, hold something else, as a person says. Raises ``IndexError`` for no such column."""
        column = replace(self.columns[place], field=field)
        return replace(self, columns=(*self.columns[:place], column, *self.columns[place + 1 :]))

    def places(self, *wanted: Field) -> Sequence[int]:
        """Give the places of the columns that hold something, in order."""
        return [place for place, column in enumerate(self.columns) if column.field in wanted]

    def cells(self, row: Row, *wanted: Field) -> Iterator[tuple[int, Cell]]:
        """Give the cells of a row that hold something, with the places of their columns; empty ones apart."""
        for place in self.places(*wanted):
            if place < len(row.cells) and row.cells[place].text:
                yield place, row.cells[place]
