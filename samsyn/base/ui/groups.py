"""Fields of a form that belong together (fältgrupp), and those that can wait behind "Fler uppgifter"."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Union

from django.forms import BoundField


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one question (grupp): those shown at once, and those one opens.

    ``filled`` says how many of the latter hold something; they stand open where one of them has to be mended.
    """

    shown: tuple[Union[BoundField, "Group"], ...]
    folded: tuple[Union[BoundField, "Group"], ...] = ()
    title: str = ""
    help: str = ""
    name: str = field(default="")
    filled: int = 0
    is_group: bool = field(default=True, init=False)

    @property
    def is_open(self) -> bool:
        """Whether the folded fields must be seen."""
        return any(one.errors for one in _fields(self.folded))


def _fields(parts: tuple[BoundField | Group, ...]) -> Iterator[BoundField]:
    for one in parts:
        if isinstance(one, Group):
            yield from _fields((*one.shown, *one.folded))
        else:
            yield one
