"""Nodes fitted to the model: each value becomes what its place wants, and every fault is kept with its place."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from samsyn.papers.findings import Code, Finding, Mark
from samsyn.papers.nodes import Keyed, Node, Scalar, Series, step_of
from samsyn.papers.shapes import Item, Many, Shape, Single, fields_of

_NUMBER = re.compile(r"-?\d{1,9}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
MISFIT: Any = object()
"""What stands instead of a value with a fault, so that the rest is still looked at."""


def tidy(text: str) -> str:
    """Write a text as it is kept: composed letters (å, never a and a ring), one kind of line break, nothing around."""
    text = _BREAKS.sub("\n", text)
    return (text if text.isascii() else unicodedata.normalize("NFC", text)).strip()


def beginning(text: str, most: int) -> str:
    """Give the beginning of a text in whole words, with a sign that there is more; all of one that is short enough."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"


class Fitting:
    """One fitting of a tree of nodes; ``findings`` grows as it goes."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._singles: dict[type[Any], Callable[[Scalar, str], Any]] = {
            str: self._text,
            int: self._number,
            bool: self._yes_or_no,
            date: self._day,
        }

    def fit(self, node: Node, shape: Shape, path: str) -> Any:
        """Give the value that the shape wants, or ``MISFIT``."""
        if isinstance(shape, Single):
            return self._single(node, shape, path)
        if isinstance(shape, Many):
            return self._many(node, shape, path)
        if isinstance(shape, Item):
            return self._item(node, shape.cls, path)
        return self._words(node, path)

    def _fault(self, code: Code, path: str, mark: Mark, **facts: str) -> Any:
        self.findings.append(Finding(code=code, path=path, mark=mark, facts=facts))
        return MISFIT

    def _single(self, node: Node, shape: Single, path: str) -> Any:
        if not isinstance(node, Scalar):
            wants = {int: Code.WANTS_NUMBER, bool: Code.WANTS_YES_OR_NO, date: Code.WANTS_DAY}
            return self._fault(wants.get(shape.kind, Code.WANTS_TEXT), path, node.mark)
        if issubclass(shape.kind, StrEnum):
            return self._choice(node, shape.kind, path)
        return self._singles[shape.kind](node, path)

    def _text(self, node: Scalar, path: str) -> Any:
        text = tidy(node.text)
        strange = _CONTROL.search(text)
        if strange is not None:
            return self._fault(Code.FORBIDDEN_MARK, path, node.mark, sign=f"U+{ord(strange.group()):04X}")
        return text

    def _number(self, node: Scalar, path: str) -> Any:
        if node.is_plain and _NUMBER.fullmatch(node.text):
            return int(node.text)
        return self._fault(Code.WANTS_NUMBER, path, node.mark, found=node.text)

    def _yes_or_no(self, node: Scalar, path: str) -> Any:
        if node.is_plain and node.text in {"true", "false"}:
            return node.text == "true"
        return self._fault(Code.WANTS_YES_OR_NO, path, node.mark, found=node.text)

    def _day(self, node: Scalar, path: str) -> Any:
        if not _DAY.fullmatch(node.text):
            return self._fault(Code.WANTS_DAY, path, node.mark, found=node.text)
        try:
            return date.fromisoformat(node.text)
        except ValueError:
            return self._fault(Code.NO_SUCH_DAY, path, node.mark, found=node.text)

    def _choice(self, node: Scalar, kind: type[StrEnum], path: str) -> Any:
        if node.text in kind._value2member_map_:
            return kind(node.text)
        known = [member.value for member in kind]
        return self._fault(
            Code.WANTS_CHOICE,
            path,
            node.mark,
            found=node.text,
            known=", ".join(known),
            nearest=nearest(node.text, known),
        )

    def _many(self, node: Node, shape: Many, path: str) -> Any:
        if not isinstance(node, Series):
            return self._fault(Code.WANTS_LIST, path, node.mark)
        values = []
        for number, item in enumerate(node.items, start=1):
            step = f"{path}/{step_of(item, number)}"
            if isinstance(item, Scalar) and item.is_empty:
                self._fault(Code.EMPTY_IN_LIST, step, item.mark)
            else:
                values.append(self.fit(item, shape.of, step))
        return tuple(values)

    def _words(self, node: Node, path: str) -> Any:
        if not isinstance(node, Keyed):
            return self._fault(Code.WANTS_KEYS, path, node.mark)
        self._twice(node, path)
        return {key: self.fit(value, Single(str), f"{path}/{key}") for key, value in node.entries.items()}

    def _item(self, node: Node, cls: type[Any], path: str) -> Any:
        if not isinstance(node, Keyed):
            return self._fault(Code.WANTS_KEYS, path, node.mark, known=", ".join(fields_of(cls)))
        self._twice(node, path)
        self._unknown(node, cls, path)
        values = {}
        for name, field in fields_of(cls).items():
            entry = node.entries.get(name)
            if entry is not None and not (isinstance(entry, Scalar) and entry.is_empty):
                values[name] = self.fit(entry, field.shape, _join(path, name))
            elif field.is_required:
                self._fault(Code.KEY_MISSING, _join(path, name), node.marks.get(name, node.mark), key=name)
                values[name] = MISFIT
        return cls(**values)

    def _twice(self, node: Keyed, path: str) -> None:
        for key, mark in node.twice:
            first = str(node.marks[key].line)
            self._fault(Code.KEY_TWICE, _join(path, key), mark, key=key, first=first)

    def _unknown(self, node: Keyed, cls: type[Any], path: str) -> None:
        known = fields_of(cls)
        for key in node.entries:
            if key not in known:
                facts = {"key": key, "nearest": nearest(key, list(known)), "known": ", ".join(known)}
                self._fault(Code.KEY_UNKNOWN, _join(path, key), node.marks[key], **facts)


def nearest(word: str, known: list[str]) -> str:
    """Find the known word that is most like this one, or "" if none is."""
    found = get_close_matches(word[:60], known, n=1, cutoff=0.6)
    return found[0] if found else ""


def _join(path: str, key: str) -> str:
    return f"{path}/{key}" if path else key
