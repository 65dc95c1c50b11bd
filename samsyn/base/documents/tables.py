"""Lists as files that people open (dokument): CSV and XLSX, as a Swedish spreadsheet reads them.

Values in, bytes out; a page lays out the table and answers with it. What a spreadsheet would run as a formula is
written as the text that it is.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO

import xlsxwriter
from django.utils.http import content_disposition_header

Cell = str | int | float | date | None
Table = Sequence[Sequence[Cell]]

MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json; charset=utf-8",
    "yaml": "application/yaml; charset=utf-8",
}
TABLES = ("csv", "xlsx")
"""The forms that a list can be had in."""

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a text begins that a spreadsheet would take for a formula."""
WIDEST = 60


@dataclass(frozen=True, slots=True)
class File:
    """A file to be saved (fil): its name, what it is and what it holds."""

    name: str
    media_type: str
    content: bytes

    @property
    def headers(self) -> dict[str, str]:
        """Say to a browser what it is, that it is to be saved, and that nothing in it may run."""
        return {
            "Content-Type": self.media_type,
            "Content-Disposition": content_disposition_header(as_attachment=True, filename=self.name) or "attachment",
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "X-Content-Type-Options": "nosniff",
        }


def table(rows: Table, *, form: str, name: str) -> File:
    """Write a table, its heads first, as CSV or XLSX (lista). Raises ``KeyError`` for another form."""
    content = {"csv": _csv, "xlsx": _xlsx}[form](rows)
    return File(f"{name}.{form}", MEDIA_TYPES[form], content)


def text(written: str, *, form: str, name: str) -> File:
    """Put a text that is written already in a file (json, yaml). Raises ``KeyError`` for another form."""
    return File(f"{name}.{form}", MEDIA_TYPES[form], written.encode())


def _csv(rows: Table) -> bytes:
    """Semicolons between the cells, and a mark that says UTF-8: so it opens right by a double click."""
    memory = StringIO()
    csv.writer(memory, delimiter=";").writerows([_plain(cell) for cell in row] for row in rows)
    return memory.getvalue().encode("utf-8-sig")


def _plain(cell: Cell) -> str:
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(RISKY) else cell
    if isinstance(cell, float):
        return str(cell).replace(".", ",")
    return "" if cell is None else str(cell)


def _xlsx(rows: Table) -> bytes:
    """Write each cell as what it is: texts as texts, never as formulas or links; days as days."""
    memory = BytesIO()
    book = xlsxwriter.Workbook(memory, {"in_memory": True})
    sheet = book.add_worksheet()
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    for line, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(line, column, cell, day)
            elif isinstance(cell, int | float):
                sheet.write_number(line, column, cell)
            elif cell:
                sheet.write_string(line, column, cell, bold if line == 0 else None)
    sheet.freeze_panes(1, 0)
    sheet.autofit(max_width=WIDEST * 7)
    book.close()
    return memory.getvalue()
