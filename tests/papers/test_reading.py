"""Reading a file: every value becomes what its place wants, YAML and JSON alike."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pydantic
import pytest

from samsyn.papers import reading, upgrades
from samsyn.papers.findings import Mark
from samsyn.papers.model import Term
from samsyn.papers.writing import as_values
from tests.papers.sample import decomposed, paper

FILES = sorted(Path("samsyn/practice/papers").glob("*.yaml"))
HEAD = "format: samsyn/1\nid: a\nname: A\ntitle: T\nparties:\n- {id: k, name: K, kind: municipality}\nterm: {}\n"


def read(rows: str) -> reading.Document:
    return reading.read((HEAD + rows).encode())


@pytest.mark.parametrize(
    ("rows", "key", "value"),
    [
        ("summary: 4", "summary", "4"),
        ("summary: 2023-06-14", "summary", "2023-06-14"),
        ("summary: 212000-2999", "summary", "212000-2999"),
        ("summary: true", "summary", "true"),
        ("summary: 0140", "summary", "0140"),
        ('summary: "null"', "summary", "null"),
        ("summary: null", "summary", ""),
        ("summary: ~", "summary", ""),
        ("summary:", "summary", ""),
        ('summary: "  a\\r\\nb\\r "', "summary", "a\nb"),
        ("summary: >\n  en lång\n  text\n", "summary", "en lång text"),
        ("summary: " + decomposed("åäö"), "summary", "åäö"),
        ("originals: 3", "originals", 3),
        ("originals:", "originals", None),
        ("municipalities: [0140, '0181']", "municipalities", ("0140", "0181")),
        ("municipalities:", "municipalities", ()),
        ("words: {plan: åtgärdsplan}", "words", {"plan": "åtgärdsplan"}),
    ],
)
def test_a_value_is_what_its_place_wants(rows: str, key: str, value: object) -> None:
    assert getattr(read(rows).paper, key) == value


def test_days_that_are_days_and_days_that_are_text() -> None:
    read_paper = reading.read(
        HEAD.replace("{}", "{first_day: 2022-01-xx}").encode()
        + b"signatures: [{id: a, party: k, functions: [], signed_on: 2023-06-14}]"
    ).paper
    assert read_paper.term == Term(first_day="2022-01-xx")
    assert read_paper.signatures[0].signed_on == date(2023, 6, 14)


def test_json_and_a_byte_order_mark() -> None:
    text = '\ufeff{"format": "samsyn/1", "id": "a", "name": "A", "title": "T", "parties": [], "term": {}, "steps": []}'
    assert reading.read(text.encode()).paper.name == "A"


def test_every_path_is_found_in_the_file() -> None:
    document = read(
        "steps: [a, b]\nforums:\n- id: x\n  name: X\n  level: operative\n- id: x\n  name: Y\n  level: operative\n"
    )
    assert document.at("") == Mark(1, 1)
    assert document.at("term") == Mark(7, 1)
    assert document.at("term/first_day") == Mark(7, 1)
    assert document.at("steps/b") == Mark(8, 12)
    assert document.at("forums/x/level") == Mark(12, 3)
    assert document.at("forums/#2/name") == Mark(14, 3)
    assert document.at("forums/y/name") == Mark(9, 1)
    assert document.at("forums/x/level/nothing") == Mark(12, 3)


def test_what_was_stored_is_read_as_it_was() -> None:
    assert reading.stored(as_values(paper())) == paper()
    with pytest.raises(pydantic.ValidationError):
        reading.stored({"format": "samsyn/1"})


def test_older_formats_are_read_by_their_upgrades(monkeypatch: pytest.MonkeyPatch) -> None:
    older = {**as_values(paper()), "format": "samsyn/0", "heading": "Överenskommelse i Prov"}
    del older["title"]

    def upgrade(content: dict[str, object]) -> dict[str, object]:
        changed = {**content, "format": "samsyn/1", "title": content["heading"]}
        del changed["heading"]
        return changed

    monkeypatch.setitem(upgrades.UPGRADES, "samsyn/0", upgrade)
    assert reading.stored(older) == paper()
    with pytest.raises(KeyError):
        reading.stored({**older, "format": "samsyn/x"})


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_whole_agreement_is_read_in_few_calls(file: Path) -> None:
    content = file.read_bytes()
    values = as_values(reading.read(content).paper)
    assert _calls(lambda: reading.read(content)) < 20 * _count(values)  # eleven a value, however many there are
    assert _calls(lambda: reading.stored(values)) < 20, "what was stored is read by compiled code"


def _calls(work: Callable[[], object]) -> int:
    """Count the functions that are called."""
    called: list[str] = []
    sys.setprofile(lambda _frame, event, _of: called.append(event) if event == "call" else None)
    try:
        work()
    finally:
        sys.setprofile(None)
    return len(called)


def _count(value: object) -> int:
    """Count a value and all that it holds."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return 1 + sum(_count(one) for one in inside)
