"""The form of any item: nothing is lost by it, and what people write is understood."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.http import QueryDict
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from samsyn.pages.start.forms.items import ItemForm, item_form
from samsyn.pages.start.forms.slots import why_kept
from samsyn.pages.start.forms.words import ROWS
from samsyn.papers import editing, writing
from samsyn.papers.model import Paper
from samsyn.papers.shapes import Item, Many, fields_of
from tests.pages.start.filling import sent
from tests.papers.sample import items
from tests.practice_papers import PRACTICE

TODAY = date(2026, 11, 20)
pytestmark = pytest.mark.django_db


def paths(cls: type[Any], values: dict[str, Any], before: str = "") -> Iterator[str]:
    """Give the path of every item of some values."""
    for key, field in fields_of(cls).items():
        inner = field.shape.of if isinstance(field.shape, Many) else field.shape
        if not isinstance(inner, Item) or key not in values:
            continue
        held = {f"/{one['id']}": one for one in values[key]} if isinstance(values[key], list) else {"": values[key]}
        for step, one in held.items():
            yield f"{before}{key}{step}"
            yield from paths(inner.cls, one, f"{before}{key}{step}/")


def form_of(name: str, path: str, data: QueryDict | None = None, values: Any = None) -> ItemForm:
    content = writing.as_values(PRACTICE[name])
    held = editing.at(content, path) if values is None else values
    return item_form(editing.class_at(path), data, paper=PRACTICE[name], today=TODAY, values=held)


def everything(name: str) -> list[str]:
    return ["", *paths(Paper, writing.as_values(PRACTICE[name]))]


@pytest.mark.parametrize("name", PRACTICE)
def test_every_item_of_the_five_is_the_same_after_its_form(name: str) -> None:
    content = writing.as_values(PRACTICE[name])
    for path in everything(name):
        form = form_of(name, path, sent(form_of(name, path)))
        assert form.is_valid(), (path, form.errors)
        assert form.values() == editing.at(content, path), path


@pytest.mark.parametrize("name", PRACTICE)
def test_what_a_form_shows_is_understood_as_what_it_shows(name: str) -> None:
    """The form is filled in by somebody who sees the item elsewhere: nothing is held but what is never asked for."""
    content = writing.as_values(PRACTICE[name])
    for path in everything(name):
        values = editing.at(content, path)
        kept = {key: value for key, value in values.items() if why_kept(editing.class_at(path), key)}
        form = form_of(name, path, sent(form_of(name, path)), kept)
        assert form.is_valid(), (path, form.errors)
        assert form.values() == values, path


CLASSES = sorted(
    {editing.class_at(path) for name in PRACTICE for path in everything(name)} | {*ROWS}, key=lambda cls: cls.__name__
)
OBJECTED = {"clause_word", "last_day", "is_open_ended", "successor_last_day", "chair__order", "functions"}
"""What is objected to because it cannot be, in whatever item it is."""


@settings(max_examples=20, phases=[Phase.explicit, Phase.generate, Phase.shrink])
@given(st.data())
@pytest.mark.parametrize("cls", CLASSES)
def test_any_item_there_can_be_is_the_same_after_its_form(cls: type[Any], data: st.DataObject) -> None:
    values = writing.as_values(data.draw(items(cls)))
    shown = item_form(cls, paper=PRACTICE["nykvarn"], today=TODAY, values=values)
    form = item_form(cls, sent(shown), paper=PRACTICE["nykvarn"], today=TODAY, values=values)
    if form.is_valid():
        assert form.values() == values
    else:
        assert {name for name in form.errors if not name.startswith("words__")} <= OBJECTED
