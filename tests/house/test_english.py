"""English is complete: what has been collected has been translated; that all is collected, bin/check tells."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.words import PO, ROOT, catalogue, keys, unfinished
from tests.house.rooms import code, inside

BLANK = re.compile(r"%\(\w+\)s|%[sd]|\{\w*\}|</?\w+")
MARKS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "npgettext"}
KEPT = catalogue(ROOT / PO)


def differing(swedish: str, english: str) -> bool:
    """Tell whether a sentence lost a blank or a tag on its way into English."""
    return sorted(BLANK.findall(swedish)) != sorted(BLANK.findall(english))


def test_no_sentence_lacks_its_english() -> None:
    assert unfinished(KEPT) == []


def test_every_blank_and_tag_came_with() -> None:
    pairs = [(one.id, one.string) for one in KEPT if isinstance(one.id, str) and isinstance(one.string, str) and one.id]
    assert [swedish for swedish, english in pairs if differing(swedish, english)] == []


def hidden(source: str) -> Iterator[int]:
    """Name the lines where a sentence is marked inside an f-string, where xgettext does not look."""
    for text in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.JoinedStr)):
        for node in ast.walk(text):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MARKS:
                yield node.lineno


def test_no_sentence_hides_in_another() -> None:
    assert [f"{inside(path)}:{line}" for path in code("samsyn/*.py") for line in hidden(path.read_text())] == []
    assert list(hidden("f'{said} {_(\"Ja\")}'")) == [1]


HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.mark.parametrize("entry", ['msgid "Ja"\nmsgstr ""\n', '#, fuzzy\nmsgid "Ja"\nmsgstr "Yes"\n'])
def test_faults_are_seen(entry: str, tmp_path: Path) -> None:
    (tmp_path / "django.po").write_text(HEAD + entry)
    assert unfinished(catalogue(tmp_path / "django.po")) == ["Ja"]
    assert keys(catalogue(tmp_path / "none.po")) == set()
    assert differing("Senast %(day)s", "By %(date)s")
