"""The tables of demands point at what stands in the files."""

import re
from pathlib import Path

import pytest

import samsyn
from samsyn.papers.reading import read_file

ROOT = Path(samsyn.__file__).parents[1]
TABLES = ROOT / "docs" / "requirements"
PAPERS = ROOT / "samsyn" / "practice" / "papers"
DEMANDS = (
    *(f"A{number}" for number in (*range(1, 14), 16, 17)),
    *(f"B{number}" for number in (*range(1, 8), 11, 12)),
    *("C2", "C3", "C5", "C6", "D1", "D2", "D3", "D4", "D11", "E1", "E2", "E9", "E10", "F2", "F3", "G13"),
)
AGREEMENTS = ("nykvarn", "haninge", "stockholm", "sodertalje", "strangnas")


def rows(agreement):
    table = (TABLES / f"{agreement}.md").read_text(encoding="utf-8")
    return re.findall(r"^\| ([A-G]\d+) \| (.+) \| (.+) \|$", table, re.MULTILINE)


def stands(item, path):
    """Whether a path leads to something: a key of an item, or an id in a list; a star is any of them."""
    if not path:
        return True
    first, *rest = path
    if not isinstance(item, tuple):
        return hasattr(item, first) and stands(getattr(item, first), rest)
    if first == "*":
        return any(stands(each, rest) for each in item)
    start, anything, _ = first.partition("…")
    fits = [each for each in item if (each.id.startswith(start) if anything else each.id == first)]
    return any(stands(each, rest) for each in fits)


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_every_demand_has_its_row(agreement):
    assert tuple(demand for demand, _, _ in rows(agreement)) == DEMANDS


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_every_path_leads_to_something(agreement):
    paper = read_file(PAPERS / f"{agreement}.yaml").paper
    paths = [path for _, where, _ in rows(agreement) for path in re.findall(r"`([\w-]+/[^`]+)`", where)]
    assert len(paths) > 20
    assert [path for path in paths if not stands(paper, path.split("/"))] == []
