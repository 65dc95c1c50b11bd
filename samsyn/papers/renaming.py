"""Others' names in words that are taken over (namnbyte): their parties and their place become one's own."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from samsyn.papers.references import space_of
from samsyn.papers.shapes import Item, Many, Shape, Single, fields_of

Values = dict[str, Any]
Names = Sequence[tuple[str, str]]
"""Pairs of another's name and one's own."""

_OWN_GENITIVE = ("s", "x", "z")
_NOT_AFTER = "(?<!Region )(?<!Polisregion )(?<!Lokalpolisområde )(?<!Polisområdeschef )"
_NOT_BEFORE = "(?! län)"


def genitive(name: str) -> str:
    """Say whose something is: "Nykvarns", but "Strängnäs"."""
    return name if name.endswith(_OWN_GENITIVE) else f"{name}s"


def of_place(theirs: str, ours: str) -> Iterator[tuple[str, str]]:
    """Give the forms of a place's name with those of another, its genitive first."""
    if theirs and ours and theirs != ours:
        if genitive(theirs) != theirs:
            yield genitive(theirs), genitive(ours)
        yield theirs, ours


def renamed(cls: type[Any], values: Mapping[str, Any], names: Names) -> Values:
    """Give an item with others' names changed in all its words; ids, pointers and choices stand."""
    pairs = {theirs: ours for theirs, ours in names if theirs}
    if not pairs:
        return dict(values)
    longest_first = sorted(pairs, key=len, reverse=True)
    found = re.compile(f"{_NOT_AFTER}\\b(?:{'|'.join(map(re.escape, longest_first))})(?=s?\\b){_NOT_BEFORE}")
    return _item(cls, values, lambda text: found.sub(lambda hit: pairs[hit[0]], text))


def _item(cls: type[Any], values: Mapping[str, Any], change: Any) -> Values:
    fields = fields_of(cls)
    return {
        key: value if key == "id" or space_of(cls, key) else _value(fields[key].shape, value, change)
        for key, value in values.items()
    }


def _value(shape: Shape, value: Any, change: Any) -> Any:
    if isinstance(shape, Item):
        return _item(shape.cls, value, change)
    if isinstance(shape, Many):
        return [_value(shape.of, each, change) for each in value]
    return change(value) if isinstance(shape, Single) and shape.kind is str else value
