"""Pointers in the values of an item (hänvisningar): what it points at, and the same item pointing at other ids."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from samsyn.papers.model import Paper
from samsyn.papers.references import Space, space_of
from samsyn.papers.shapes import Field, Item, Many, fields_of

Values = dict[str, Any]
Find = Callable[[Space, str], str]
"""Gives the id that answers to another's, "" where nothing does."""


def cls_of(path: str) -> type[Any]:
    """Tell what stands in a list, or as a single item, at a path without ids: "coordinators/tasks", "renewal"."""
    cls: type[Any] = Paper
    for step in path.split("/"):
        shape = fields_of(cls)[step].shape
        shape = shape.of if isinstance(shape, Many) else shape
        assert isinstance(shape, Item)  # noqa: S101 - a path of the model
        cls = shape.cls
    return cls


def pointing(cls: type[Any], values: Mapping[str, Any]) -> Iterator[tuple[Space, str]]:
    """Find all that an item points at, and all that what stands in it does."""
    for key, value in values.items():
        if space := space_of(cls, key):
            yield from ((space, one) for one in (value if isinstance(value, list) else (value,)) if one)
            continue
        for inner, one in _inside(fields_of(cls)[key], value):
            yield from pointing(inner, one)


def repointed(cls: type[Any], values: Mapping[str, Any], find: Find) -> Values | None:
    """Give an item with other ids where it points; what points nowhere is gone, None where it means nothing without.

    A clause that must be said is left empty, since an item stands without its place in the text.
    """
    made: Values = {}
    for key, value in values.items():
        field, space = fields_of(cls)[key], space_of(cls, key)
        if space and isinstance(value, list):
            made[key] = list(dict.fromkeys(found for one in value if (found := find(space, one))))
        elif space:
            made[key] = find(space, value) if value else value
            if field.is_required and not made[key] and key != "clause":
                return None
        else:
            made[key] = _repointed_inside(field, value, find)
    return {key: value for key, value in made.items() if fields_of(cls)[key].is_required or value not in ("", [], None)}


def _inside(field: Field, value: Any) -> Iterator[tuple[type[Any], Mapping[str, Any]]]:
    shape = field.shape
    if isinstance(shape, Item):
        yield shape.cls, value
    elif isinstance(shape, Many) and isinstance(shape.of, Item):
        yield from ((shape.of.cls, one) for one in value)


def _repointed_inside(field: Field, value: Any, find: Find) -> Any:
    held = [repointed(cls, one, find) for cls, one in _inside(field, value)]
    if isinstance(field.shape, Item):
        return held[0]
    return [one for one in held if one is not None] if isinstance(field.shape, Many) and held else value
