"""Every dependency has its row in docs/dependencies.md, and every row is a dependency; all are pinned."""

import re
import tomllib
from collections.abc import Iterable

from tests.house.rooms import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def names(requirements: Iterable[str]) -> list[str]:
    """Take the names out of requirement lines."""
    return sorted(re.split(r"[\[<>=!~; ]", one, maxsplit=1)[0].lower() for one in requirements if one.strip())


def rows(text: str) -> list[str]:
    """Take the first cell of each row of the tables, their heads left out."""
    cells = re.findall(r"^\| ([\w.-]+) \|", text, re.MULTILINE)
    return sorted(cell for cell in cells if cell != "package")


def test_the_table_and_the_project_name_the_same() -> None:
    wanted = names([*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]])
    assert rows((ROOT / "docs/dependencies.md").read_text()) == wanted


def test_every_dependency_is_pinned_and_no_address_stands_in_the_file() -> None:
    text = (ROOT / "constraints.txt").read_text()
    pinned = names(text.splitlines())
    assert set(names(PROJECT["dependencies"])) <= set(pinned)
    assert "://" not in text
    assert all("==" in line for line in text.splitlines())


def test_a_missing_row_is_seen() -> None:
    assert rows("| package | what |\n|---|---|\n| django | pages |") == ["django"] != names(["django>=5", "ruff"])
