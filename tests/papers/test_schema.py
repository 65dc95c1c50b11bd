"""The JSON Schema says what the reading does, and the file in docs is current."""

import json
from pathlib import Path

from pydantic import TypeAdapter

from samsyn.papers import schema
from samsyn.papers.model import Paper

KEPT = Path("docs/generated/agreement.schema.json")


def test_the_file_in_docs_is_current() -> None:
    assert KEPT.read_text() == schema.as_text(), "run: samsyn agreement schema > docs/generated/agreement.schema.json"


def test_it_knows_the_same_keys_as_the_reader_of_the_store() -> None:
    ours, theirs = schema.schema(), TypeAdapter(Paper).json_schema()
    assert set(ours["$defs"]) == set(theirs["$defs"])
    for name, item in [("", ours), *ours["$defs"].items()]:
        other = theirs["$defs"][name] if name else theirs
        assert list(item.get("properties", {})) == list(other.get("properties", {}))
        assert sorted(item.get("required", [])) == sorted(other.get("required", []))
        assert item.get("enum") == other.get("enum")


def test_every_item_says_what_it_is_and_lets_nothing_else_in() -> None:
    whole = schema.schema()
    for item in (whole, *whole["$defs"].values()):
        assert item["description"].endswith((".", "silent stays empty."))
        assert "``" not in item["description"]
        assert item.get("additionalProperties", False) is False
    assert json.loads(schema.as_text())["properties"]["format"] == {"const": "samsyn/1"}
