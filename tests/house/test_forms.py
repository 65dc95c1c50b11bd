"""Everything that a file can hold can be made in the pages: each key of the format has its question, both ways."""

from enum import StrEnum
from typing import Any

import pytest

from samsyn.pages.start.forms.rows import Control
from samsyn.pages.start.forms.slots import KEPT, control_of, slots, why_kept
from samsyn.pages.start.forms.words import ROWS
from samsyn.pages.start.forms.words.choices import CHOICES
from samsyn.papers import kinds, model
from samsyn.papers.model import Paper
from samsyn.papers.shapes import Item, Many, fields_of

CLASSES = [vars(model)[name] for name in model.__all__ if isinstance(vars(model)[name], type)]


def held_in(cls: type[Any]) -> set[type[Any]]:
    """Give the classes of the items that an item can hold, deep down."""
    shapes = [field.shape.of if isinstance(field.shape, Many) else field.shape for field in fields_of(cls).values()]
    inner = {shape.cls for shape in shapes if isinstance(shape, Item)}
    return inner.union(*map(held_in, inner))


def test_every_class_of_the_format_has_its_questions() -> None:
    assert set(ROWS) == set(CLASSES) == {Paper, *held_in(Paper)}


@pytest.mark.parametrize("cls", CLASSES)
def test_every_key_is_asked_for_or_is_kept_for_a_reason(cls: type[Any]) -> None:
    kept = {key for key in fields_of(cls) if why_kept(cls, key)}
    assert kept | set(ROWS[cls]) == set(fields_of(cls))
    assert kept & set(ROWS[cls]) == set()


def test_every_reason_is_of_a_key_that_there_is() -> None:
    assert [(cls, key) for cls, key in KEPT if cls and key not in fields_of(cls)] == []


@pytest.mark.parametrize("cls", CLASSES)
def test_every_question_can_be_answered(cls: type[Any]) -> None:
    for key, row in ROWS[cls].items():
        assert str(row.label)
        assert control_of(cls, key) in Control
    assert any(slot.row.is_first for slot in slots(cls))


def test_every_kind_has_its_word() -> None:
    chosen = {slot.kinds for cls in CLASSES for slot in slots(cls) if slot.control is Control.CHOICE}
    assert chosen == set(CHOICES)
    assert all(set(words) == set(kind) for kind, words in CHOICES.items())
    told = {one for one in vars(kinds).values() if isinstance(one, type) and issubclass(one, StrEnum)}
    assert told - chosen == {StrEnum, kinds.PromiseSource}
