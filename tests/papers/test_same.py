"""Papers that differ in ids alone say the same; any word or pointer that differs is seen."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from samsyn.papers import editing, reading
from samsyn.papers.model import Paper
from samsyn.papers.references import space_of
from samsyn.papers.shapes import Item, fields_of
from samsyn.papers.writing import as_values
from tests.same import content
from tests.world import PAPERS

NYKVARN = reading.read_file(PAPERS / "nykvarn.yaml").paper


def renamed(cls: type[Any], values: dict[str, Any]) -> dict[str, Any]:
    """The same values under other ids everywhere."""
    return {key: _other(fields_of(cls)[key].shape, cls, key, value) for key, value in values.items()}


def _other(shape: Any, cls: type[Any], key: str, value: Any) -> Any:
    if isinstance(value, list):
        return [_other(shape.of, cls, key, one) for one in value]
    if isinstance(shape, Item):
        return renamed(shape.cls, value)
    return f"{value}-x" if key == "id" or (space_of(cls, key) and value) else value


def test_other_ids_say_the_same() -> None:
    other = editing.read_values(renamed(Paper, as_values(NYKVARN)))
    assert other != NYKVARN
    assert content(other) == content(NYKVARN)


@given(st.sampled_from(["clauses", "bodies", "promises", "goals", "activities", "definitions"]))
def test_an_item_less_is_seen(key: str) -> None:
    assert content(replace(NYKVARN, **{key: getattr(NYKVARN, key)[1:]})) != content(NYKVARN)


def test_another_owner_is_seen() -> None:
    first = NYKVARN.promises[0]
    changed = replace(NYKVARN, promises=(replace(first, owner=first.owner[:1]), *NYKVARN.promises[1:]))
    assert content(changed) != content(NYKVARN)
