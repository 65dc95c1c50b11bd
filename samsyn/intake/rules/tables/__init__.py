"""Pasted tables (tabeller): read from the clipboard's HTML, from cells with tabs between, or from labels and values.

Columns are known by their headings; each row becomes items that a person sees before anything is saved.
"""

from samsyn.intake.rules.tables.items import Proposed, ProposedRow, rows_as_items
from samsyn.intake.rules.tables.reading import tables_in
from samsyn.intake.rules.tables.table import Cell, Column, Field, Row, Table, TableKind, Trouble, TroubleKind

__all__ = [
    "Cell",
    "Column",
    "Field",
    "Proposed",
    "ProposedRow",
    "Row",
    "Table",
    "TableKind",
    "Trouble",
    "TroubleKind",
    "rows_as_items",
    "tables_in",
]
