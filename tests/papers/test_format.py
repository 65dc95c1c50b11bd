"""The documented format is the format: its example is read, and it names every key, kind and word that there is."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

from samsyn.papers import checks, kinds
from samsyn.papers.model import PARTS, Paper
from samsyn.papers.promises import promises
from samsyn.papers.reading import read
from samsyn.papers.remarks import remarks
from samsyn.papers.shapes import Item, Many, fields_of

DOCUMENT = Path("docs/format.md").read_text()
EXAMPLE = re.findall(r"```yaml\n(.*?)```", DOCUMENT, re.S)[0]


def classes(cls: type) -> set[type]:
    """Find every class of the model from one of them."""
    found = {cls}
    for field in fields_of(cls).values():
        shape = field.shape.of if isinstance(field.shape, Many) else field.shape
        if isinstance(shape, Item) and shape.cls not in found:
            found |= classes(shape.cls)
    return found


def test_the_example_is_read_and_has_neither_faults_nor_remarks() -> None:
    document = read(EXAMPLE.encode())
    assert checks.check(document.paper, known_municipalities={"0181"}) == ()
    assert remarks(document.paper) == ()
    assert [promise.key for promise in promises(document.paper)] == [
        "term/last_day",
        "renewal/consultation",
        "renewal/extension",
        "annexes/handlingsplan/update",
        "forums/styrgrupp/rhythm",
        "forums/styrgrupp/chair",
        "activities/trygghetsvandring/rhythm",
        "activities/trygghetsvandring/follow_up",
        "follow_up/planen",
    ]


@pytest.mark.parametrize("cls", sorted(classes(Paper), key=lambda cls: cls.__name__), ids=lambda cls: cls.__name__)
def test_every_key_is_named(cls: type) -> None:
    assert [name for name in fields_of(cls) if f"`{name}`" not in DOCUMENT] == []


def test_every_needed_key_is_bold() -> None:
    for cls in classes(Paper) - {Paper}:
        needed = [name for name, field in fields_of(cls).items() if field.is_required]
        assert [name for name in needed if f"**`{name}`**" not in DOCUMENT] == []


def test_every_choice_is_named() -> None:
    said = set(re.findall(r"[a-z_]+", DOCUMENT))
    written = [kind for name, kind in vars(kinds).items() if isinstance(kind, type) and name != "PromiseSource"]
    choices = [member for kind in written if issubclass(kind, StrEnum) for member in kind]
    assert [member for member in choices if member.value not in said] == []


def test_every_part_is_named() -> None:
    assert [part for part in PARTS if part not in DOCUMENT] == []
