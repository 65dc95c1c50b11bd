"""Which keys of an item stand in its form, under which names and in what order (fältens plan)."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.text import capfirst

from samsyn.base.ui.components.days import language
from samsyn.pages.start.forms.rows import Control, Row, first, later
from samsyn.pages.start.forms.words import ROWS
from samsyn.papers.check_values import WRITTEN_DAYS
from samsyn.papers.model import Paper
from samsyn.papers.references import Space, space_of
from samsyn.papers.remarks import PHRASES
from samsyn.papers.shapes import Field, Item, Many, Shape, Single, Words, fields_of
from samsyn.papers.words import words

BETWEEN = "__"
"""Stands between a nested item's key and its own in the name of a field: "chair__order"."""

OFTEN_OWN = ("agreement", "focus_area", "plan", "activity", "forum", "steering_forum", "meeting")
"""The words that agreements most often choose themselves."""

LONE = "it stands alone, with a form of its own at its path"
LISTED = "its items come one by one, each with a form of its own"
KEPT: Mapping[tuple[type[Any] | None, str], str] = {
    (None, "id"): "it is made once and never changed",
    (Paper, "format"): "it says which program can read the file",
    **{(Paper, key): LONE for key in ("term", "renewal", "amendment", "coordinators", "communication")},
    **{(Paper, key): LONE for key in ("predecessor", "successor", "parent")},
}
"""Keys that no form asks for, with the reason; lists of items are such by their shape."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One place in a form (plats): a key, its words and control, and the slots of a nested item."""

    cls: type[Any]
    key: str
    name: str
    row: Row
    control: Control
    inner: tuple["Slot", ...] = ()

    @property
    def field(self) -> Field:
        """What the model says of the key."""
        return fields_of(self.cls)[self.key]

    @property
    def kinds(self) -> type[StrEnum]:
        """The kinds that one chooses among. Raises ``TypeError`` where there are none."""
        shape = self.field.shape
        if isinstance(shape, Single) and issubclass(shape.kind, StrEnum):
            return shape.kind
        raise TypeError(f"{self.cls.__name__}.{self.key} is no choice")

    @property
    def space(self) -> Space:
        """Where what one points at lies. Raises ``TypeError`` where the key is no pointer."""
        if space := space_of(self.cls, self.key):
            return space
        raise TypeError(f"{self.cls.__name__}.{self.key} points nowhere")

    @property
    def usual(self) -> Any:
        """What is meant where nothing is said, as values write it; None where the model must be told."""
        default = self.row.usual or self.field.default
        return default.value if isinstance(default, StrEnum) else default or None

    @property
    def is_needed(self) -> bool:
        """Whether the form cannot be saved without it."""
        return self.field.is_required if self.row.is_needed is None else self.row.is_needed


def why_kept(cls: type[Any], key: str) -> str:
    """Tell why no form asks for a key; "" for those that are asked for."""
    shape = fields_of(cls)[key].shape
    if isinstance(shape, Many) and isinstance(shape.of, Item):
        return LISTED
    return KEPT.get((cls, key)) or KEPT.get((None, key), "")


def slots(cls: type[Any], only: Collection[str] | None = None, *, inside: str = "") -> tuple[Slot, ...]:
    """Lay out the form of a class, or of some of its keys."""
    return tuple(
        Slot(cls, key, f"{inside}{key}", row, control_of(cls, key), tuple(_inner(cls, key, f"{inside}{key}")))
        for key, row in ROWS[cls].items()
        if only is None or key in only
    )


def _inner(cls: type[Any], key: str, name: str) -> Iterator[Slot]:
    shape = fields_of(cls)[key].shape
    if isinstance(shape, Item):
        for slot in slots(shape.cls, inside=f"{name}{BETWEEN}"):
            yield replace(slot, row=replace(slot.row, is_needed=False))  # the whole of it may be left unsaid
    if isinstance(shape, Words):
        for word, usual in words({}, language()).items():
            ask = first if word in OFTEN_OWN else later
            row = ask(capfirst(usual.indefinite), is_needed=False)
            yield Slot(cls, key, f"{name}{BETWEEN}{word}", row, Control.LINE)


def word_of(slot: Slot) -> str:
    """Tell which of the agreement's words a slot under "words" holds."""
    return slot.name.rpartition(BETWEEN)[2]


def flat(of: Collection[Slot]) -> Iterator[Slot]:
    """Give the slots that are filled in, those of nested items in their place."""
    for slot in of:
        if slot.inner:
            yield from flat(slot.inner)
        else:
            yield slot


def control_of(cls: type[Any], key: str) -> Control:
    """Choose the control of a key: its row's own, else by where it points, what is read in it, and its shape."""
    shape = fields_of(cls)[key].shape
    return ROWS[cls][key].control or _of_pointer(cls, key) or _of_text(cls, key) or _of_shape(shape)


def _of_pointer(cls: type[Any], key: str) -> Control | None:
    space, is_many = space_of(cls, key), isinstance(fields_of(cls)[key].shape, Many)
    if space is Space.WHO:
        return Control.WHOS if is_many else Control.WHO
    return (Control.SEVERAL if is_many else Control.ONE) if space else None


def _of_text(cls: type[Any], key: str) -> Control | None:
    if key in PHRASES:
        return Control.RHYTHM
    return Control.WRITTEN_DAY if (cls, key) in WRITTEN_DAYS else None


def _of_shape(shape: Shape) -> Control:
    if isinstance(shape, Single):
        if issubclass(shape.kind, StrEnum):
            return Control.CHOICE
        return {bool: Control.YES_NO, int: Control.NUMBER, date: Control.DAY}.get(shape.kind, Control.LINE)
    return {Item: Control.NESTED, Words: Control.WORDS}.get(type(shape), Control.LINES)
