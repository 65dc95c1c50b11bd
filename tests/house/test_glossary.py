"""The glossary: every package and every table has its row, and every row names something that exists."""

import re
from pathlib import Path
from typing import NamedTuple

from django.apps import apps

from tests.house.rooms import ROOT, packages


class Row(NamedTuple):
    """One concept: the papers' word, the English one, and where it is in the code."""

    svenska: str
    english: str
    name: str
    where: str
    meaning: str
    source: str


def rows(text: str) -> list[Row]:
    """Read the rows of the glossary's tables."""
    cells = [
        [cell.strip().strip("`") for cell in line.strip("| ").split(" | ")]
        for line in text.splitlines()
        if line.startswith("| ")
    ]
    return [Row(*one) for one in cells if len(one) == 6 and one[0] != "svenska"]


def nowhere(row: Row, root: Path) -> bool:
    """Tell whether nothing of that name is where the row says."""
    place = root / row.where
    if place.is_dir() and place.name == row.name:
        return False
    sources = place.rglob("*.py") if place.is_dir() else [place] if place.is_file() else []
    return not any(re.search(rf"\b{re.escape(row.name)}\b", path.read_text()) for path in sources)


GLOSSARY = rows((ROOT / "docs/glossary.md").read_text())


def test_every_package_and_every_table_has_its_row() -> None:
    tables = {one.__name__ for one in apps.get_models() if one.__module__.startswith("samsyn.")}
    assert {*packages(), *tables} - {row.name for row in GLOSSARY} == set()


def test_every_row_names_something_that_exists() -> None:
    assert [f"{row.name} in {row.where}" for row in GLOSSARY if nowhere(row, ROOT)] == []


def test_every_row_is_whole_and_stands_once() -> None:
    text = (ROOT / "docs/glossary.md").read_text()
    lines = [line for line in text.splitlines() if line.startswith("| ") and not line.startswith("| svenska")]
    assert len(lines) == len(GLOSSARY)
    assert len({(row.svenska, row.name) for row in GLOSSARY}) == len(GLOSSARY)


def test_faults_are_seen() -> None:
    row = rows("| sak | thing | `Nothing` | `samsyn/base` | It is. | – |")[0]
    assert nowhere(row, ROOT)
    assert not nowhere(row._replace(name="base"), ROOT)
    assert rows("| sak | thing |") == []
