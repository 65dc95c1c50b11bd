"""YAML as nodes: no anchors, no tags, no second document, a limit to depth and number, and faults in plain words."""

import re
from typing import Any

import yaml

from samsyn.papers.findings import Code, Faults, Mark
from samsyn.papers.nodes import DEPTH_MOST, VALUES_MOST, Keyed, Node, Scalar, Series, stop

_PROBLEMS = (
    ("mapping values are not allowed", Code.COLON_IN_TEXT),
    ("could not find expected ':'", Code.COLON_MISSING),
    ("unexpected end of stream", Code.NOT_CLOSED),
    ("did not find expected ',' or", Code.NOT_CLOSED),
    ("did not find expected", Code.INDENT),
    ("block sequence entries are not allowed", Code.INDENT),
    ("control characters are not allowed", Code.FORBIDDEN_MARK),
    ("found undefined tag handle", Code.TAG),
)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff")


def read_yaml(text: str) -> Node:
    """Read YAML into nodes.

    Raises ``Faults`` with one fault if the text is not YAML, or uses what an agreement file may not.
    """
    strange = _UNPRINTABLE.search(text)
    if strange is not None:
        raise stop(Code.FORBIDDEN_MARK, _mark_of(text, strange.start()), sign=f"U+{ord(strange.group()):04X}")
    try:
        return _Reading(text).document()
    except yaml.MarkedYAMLError as error:
        raise _in_plain_words(error, text) from None


class _Reading:
    """One reading of a text, event by event, so that nothing harmful is ever built."""

    def __init__(self, text: str) -> None:
        self.parser: Any = yaml.CSafeLoader(text)
        self.count = 0

    def document(self) -> Node:
        """Read the one document of the file."""
        self.parser.get_event()
        if self.parser.check_event(yaml.StreamEndEvent):
            raise stop(Code.EMPTY)
        self.parser.get_event()
        root = self.node(0)
        self.parser.get_event()
        if not self.parser.check_event(yaml.StreamEndEvent):
            raise stop(Code.SEVERAL_DOCUMENTS, _mark(self.parser.get_event()))
        return root

    def node(self, depth: int) -> Node:
        """Read the next value and all inside it."""
        event = self.parser.get_event()
        mark = _mark(event)
        self._guard(event, mark, depth)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(mark, event.value, event.style is None or event.style == "")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._series(mark, depth)
        return self._keyed(mark, depth)

    def _guard(self, event: Any, mark: Mark, depth: int) -> None:
        self.count += 1
        if getattr(event, "anchor", None) is not None:
            raise stop(Code.ALIAS, mark)
        if getattr(event, "tag", None) is not None:
            raise stop(Code.TAG, mark)
        if depth > DEPTH_MOST:
            raise stop(Code.TOO_DEEP, mark, most=str(DEPTH_MOST))
        if self.count > VALUES_MOST:
            raise stop(Code.TOO_MANY_VALUES, mark, most=f"{VALUES_MOST:_}".replace("_", " "))

    def _series(self, mark: Mark, depth: int) -> Series:
        series = Series(mark)
        while not self.parser.check_event(yaml.SequenceEndEvent):
            series.items.append(self.node(depth + 1))
        self.parser.get_event()
        return series

    def _keyed(self, mark: Mark, depth: int) -> Keyed:
        keyed = Keyed(mark)
        while not self.parser.check_event(yaml.MappingEndEvent):
            key = self.node(depth + 1)
            if not isinstance(key, Scalar):
                raise stop(Code.KEY_NOT_TEXT, key.mark)
            if key.text == "<<" and key.is_plain:
                raise stop(Code.ALIAS, key.mark)
            keyed.put(key.text, key.mark, self.node(depth + 1))
        self.parser.get_event()
        return keyed


def _mark(event: Any) -> Mark:
    return Mark(event.start_mark.line + 1, event.start_mark.column + 1)


def _mark_of(text: str, index: int) -> Mark:
    before = text[:index]
    return Mark(before.count("\n") + 1, index - before.rfind("\n"))


def _in_plain_words(error: yaml.MarkedYAMLError, text: str) -> Faults:
    """Say what is wrong with the form, at the place where the parser stopped."""
    at = error.problem_mark or error.context_mark
    mark = Mark(at.line + 1, at.column + 1) if at is not None else None
    line = text.splitlines()[at.line] if at is not None and at.line < len(text.splitlines()) else ""
    if "\t" in line[: len(line) - len(line.lstrip())] or (at is not None and line[at.column : at.column + 1] == "\t"):
        return stop(Code.TAB, mark)
    problem = " ".join(part for part in (error.context, error.problem) if part)
    code = next((code for words, code in _PROBLEMS if words in problem), Code.SYNTAX)
    return stop(code, mark, problem=problem)
