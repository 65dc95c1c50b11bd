"""Every value of a paper with its path, in the order of the model."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from samsyn.papers.shapes import Item, Many, fields_of


@dataclass(frozen=True, slots=True)
class Place:
    """A value in a paper: the item's class, the key, the value itself, and the path to it."""

    cls: type[Any]
    key: str
    value: Any
    path: str


def places(item: Any, path: str = "") -> Iterator[Place]:
    """Walk through an item and all inside it, giving every key whose value is not left out."""
    for name, field in fields_of(type(item)).items():
        value = getattr(item, name)
        if value is None:
            continue
        here = f"{path}/{name}" if path else name
        yield Place(type(item), name, value, here)
        if isinstance(field.shape, Item):
            yield from places(value, here)
        elif isinstance(field.shape, Many) and isinstance(field.shape.of, Item):
            for number, inner in enumerate(value, start=1):
                yield from places(inner, f"{here}/{getattr(inner, 'id', '') or f'#{number}'}")


def texts(everything: list[Place]) -> Iterator[tuple[str, str]]:
    """Give every text with its path, those of lists and of free keys one by one."""
    for place in everything:
        if isinstance(place.value, str):
            yield place.path, place.value
        elif isinstance(place.value, dict):
            yield from ((f"{place.path}/{key}", text) for key, text in place.value.items())
        elif isinstance(place.value, tuple):
            numbered = enumerate(place.value, start=1)
            yield from ((f"{place.path}/#{number}", each) for number, each in numbered if isinstance(each, str))
