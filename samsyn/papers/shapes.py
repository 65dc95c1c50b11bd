"""What the model wants at each place, told once from its types, for those who read, write and describe files."""

from dataclasses import MISSING, dataclass, fields
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class Single:
    """A single value: text, whole number, true or false, a day, or one of several words."""

    kind: type[str] | type[int] | type[bool] | type[date] | type[StrEnum]


@dataclass(frozen=True, slots=True)
class Many:
    """A list."""

    of: "Shape"


@dataclass(frozen=True, slots=True)
class Words:
    """Texts under free keys."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the model."""

    cls: type[Any]


Shape = Single | Many | Words | Item


@dataclass(frozen=True, slots=True)
class Field:
    """A key of an item, the shape of what stands there, and whether it must be there."""

    name: str
    shape: Shape
    is_required: bool
    default: Any


_KNOWN: dict[Any, dict[str, Field]] = {}


def fields_of(cls: type[Any]) -> dict[str, Field]:
    """Tell the keys of an item in the order of the model, which is the order in which files are written."""
    if cls not in _KNOWN:
        hints = get_type_hints(cls)
        _KNOWN[cls] = {each.name: _field(each.name, hints[each.name], each) for each in fields(cls)}
    return _KNOWN[cls]


def _field(name: str, hint: Any, each: Any) -> Field:
    is_required = each.default is MISSING and each.default_factory is MISSING
    default = each.default_factory() if each.default_factory is not MISSING else each.default
    return Field(name, _shape(hint), is_required, None if is_required else default)


def _shape(hint: Any) -> Shape:
    origin = get_origin(hint)
    if origin is UnionType:
        return _shape(next(part for part in get_args(hint) if part is not NoneType))
    if origin is tuple:
        return Many(_shape(get_args(hint)[0]))
    if origin is dict:
        return Words()
    if hint in {str, int, bool, date} or issubclass(hint, StrEnum):
        return Single(hint)
    return Item(hint)
