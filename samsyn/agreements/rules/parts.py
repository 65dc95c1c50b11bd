"""A paper and its parts (delar): what is amended and approved together, and what differs between two papers."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter

from samsyn.papers.model import PARTS, Paper

Values = dict[str, Any]

YEARS = re.compile(r"(?:-\d{4})+$")

REST = "agreement"
SIGNED = "signatures"
_PART_OF = {key: part for part, keys in PARTS.items() for key in keys}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs (skillnad): where, how it was and how it is; None where it is not."""

    path: str
    before: Any
    after: Any


def as_values(paper: Paper) -> Values:
    """Write a paper as plain values, what it leaves out left out; ``papers.reading.stored`` reads them back."""
    values: Values = _adapter().dump_python(paper, mode="json", exclude_defaults=True)
    return values


@cache
def _adapter() -> TypeAdapter[Paper]:
    return TypeAdapter(Paper)


def parts_of(values: Mapping[str, Any]) -> dict[str, Values]:
    """Part a paper's values; signatures are facts and belong to none. The part agreement is always there."""
    parts: dict[str, Values] = {REST: {}}
    for key, value in values.items():
        if key != SIGNED:
            parts.setdefault(_PART_OF.get(key, REST), {})[key] = value
    return parts


def digest(content: Mapping[str, Any]) -> str:
    """Tell one content from another, whatever the order of its keys."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def changed(held: Mapping[str, str], parts: Mapping[str, Values]) -> dict[str, Values]:
    """The parts that differ from those held (part → digest); one that is held but no longer written is empty."""
    asked = {part: parts.get(part, {}) for part in [*parts, *held]}
    return {part: content for part, content in asked.items() if held.get(part) != digest(content)}


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Difference]:
    """What differs between two papers or parts, each by its path ("forums/styrgrupp/rhythm"), in the new order."""
    return list(_compare(before, after, ""))


def _compare(before: Any, after: Any, path: str) -> Iterator[Difference]:
    if before == after:
        return
    one, other = _named(before), _named(after)
    if one is None or other is None:
        yield Difference(path, before, after)
        return
    for key in dict.fromkeys([*other, *one]):
        yield from _compare(one.get(key), other.get(key), f"{path}/{key}" if path else key)


def _named(value: Any) -> Mapping[str, Any] | None:
    """What is inside, by name: a mapping as it is, a list of items by their ids."""
    if isinstance(value, Mapping):
        return value
    if isinstance(value, list) and value and all(isinstance(one, Mapping) and "id" in one for one in value):
        return {one["id"]: one for one in value}
    return None


def slug_of(paper: Paper) -> str:
    """What a paper's collaboration is called in addresses: its id without its years."""
    return YEARS.sub("", paper.id) or paper.id


def free_key(wanted: str, taken: Collection[str]) -> str:
    """A key that nothing has yet: the wanted one, or with a number after it."""
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(key for key in (wanted, *numbered) if key not in taken)
