"""Lists as files: what a spreadsheet reads is what was meant, and nothing in it runs."""

import csv
from datetime import date
from io import BytesIO, StringIO

import openpyxl
import pytest

from samsyn.base import documents

ROWS = [
    ["Åtagande", "Gånger", "Senast"],
    ["Styrgruppen möts", 4, date(2026, 12, 31)],
    ['=HYPERLINK("http://x")', 2.5, None],
]


def read_csv(file: documents.File) -> list[list[str]]:
    return list(csv.reader(StringIO(file.content.decode("utf-8-sig")), delimiter=";"))


def test_csv_opens_in_a_swedish_spreadsheet() -> None:
    file = documents.table(ROWS, form="csv", name="plan")
    assert file.content.startswith(b"\xef\xbb\xbf")
    assert read_csv(file)[:2] == [["Åtagande", "Gånger", "Senast"], ["Styrgruppen möts", "4", "2026-12-31"]]
    assert read_csv(file)[2][1:] == ["2,5", ""]


@pytest.mark.parametrize("cell", ["=1+1", "+46", "-2", "@SUM(A1)", "\tx", "\rx", "\n=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    rows = [["Vad"], [cell]]
    assert read_csv(documents.table(rows, form="csv", name="x"))[1][0].startswith("'")
    sheet = openpyxl.load_workbook(BytesIO(documents.table(rows, form="xlsx", name="x").content)).active
    assert sheet is not None
    assert sheet["A2"].data_type != "f"


def test_xlsx_keeps_numbers_and_days() -> None:
    book = openpyxl.load_workbook(BytesIO(documents.table(ROWS, form="xlsx", name="plan").content))
    sheet = book.active
    assert sheet is not None
    assert (sheet["B2"].value, sheet["C2"].value.date()) == (4, date(2026, 12, 31))
    assert sheet["A3"].value == '=HYPERLINK("http://x")'
    assert sheet["A3"].data_type == "s"
    assert sheet["A3"].hyperlink is None
    assert sheet.freeze_panes == "A2"


def test_a_file_says_what_it_is() -> None:
    file = documents.text("a: ö", form="yaml", name="nykvarn")
    assert file.content == "a: ö".encode()
    assert file.headers["Content-Disposition"] == 'attachment; filename="nykvarn.yaml"'
    assert file.headers["Content-Type"].startswith("application/yaml")


def test_another_form_is_refused() -> None:
    with pytest.raises(KeyError):
        documents.table(ROWS, form="pdf", name="x")
