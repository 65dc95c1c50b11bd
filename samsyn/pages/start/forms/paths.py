"""Which class of the model a path holds (sökväg): "forums/styrgrupp/seats/polisen" a seat, "term" the term."""

from collections.abc import Iterator
from typing import Any

from samsyn.papers.model import Paper
from samsyn.papers.shapes import Item, Many, fields_of


def cls_at(path: str) -> type[Any]:
    """Tell the class of the item at a path, or of the items in the list at it; the paper itself at "".

    Raises ``KeyError`` where no item can be.
    """
    *_, (cls, _, _) = _walk(path)
    return cls


def list_of(path: str) -> str:
    """Tell the list that the item at a path stands in: "forums/styrgrupp/seats"; "" for what stands alone.

    Raises ``KeyError`` where no item can be.
    """
    *_, (_, at, is_listed) = _walk(path)
    return at if is_listed else ""


def _walk(path: str) -> Iterator[tuple[type[Any], str, bool]]:
    """Give the class at each step, the path to it, and whether that is a list's."""
    cls: type[Any] = Paper
    yield cls, "", False
    steps = path.split("/") if path else []
    at = 0
    while at < len(steps):
        shape = fields_of(cls)[steps[at]].shape
        is_listed = isinstance(shape, Many)
        inner = shape.of if isinstance(shape, Many) else shape
        if not isinstance(inner, Item):
            raise KeyError(path)
        cls = inner.cls
        yield cls, "/".join(steps[: at + 1]), is_listed
        at += 2 if is_listed else 1
