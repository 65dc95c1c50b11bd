"""JSON as nodes, with the place of every value, so that a fault in JSON is as easy to find as one in YAML."""

import re
from json import JSONDecodeError, JSONDecoder

from samsyn.papers.findings import Code, Mark
from samsyn.papers.nodes import DEPTH_MOST, VALUES_MOST, Keyed, Node, Scalar, Series, stop

_STRINGS = JSONDecoder()
_SPACE = re.compile(r"[ \t\n\r]*")
_LITERAL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null")


def read_json(text: str) -> Node:
    """Read JSON into nodes.

    Raises ``Faults`` with one fault if the text is not JSON, or is too deep or too much.
    """
    return _Reading(text).document()


class _Reading:
    """One reading of a text, from the left to the right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.count = 0
        self.line = 1
        self.line_start = 0
        self.counted_to = 0

    def document(self) -> Node:
        """Read the one value of the file."""
        root = self.node(0)
        if self._next():
            raise stop(Code.SYNTAX, self._mark(), problem="more after the end")
        return root

    def node(self, depth: int) -> Node:
        """Read the next value and all inside it."""
        sign = self._next()
        mark = self._mark()
        self.count += 1
        if depth > DEPTH_MOST:
            raise stop(Code.TOO_DEEP, mark, most=str(DEPTH_MOST))
        if self.count > VALUES_MOST:
            raise stop(Code.TOO_MANY_VALUES, mark, most=f"{VALUES_MOST:_}".replace("_", " "))
        if sign == '"':
            return Scalar(mark, self._string(), is_plain=False)
        if sign == "{":
            return self._keyed(mark, depth)
        if sign == "[":
            return self._series(mark, depth)
        return self._literal(mark)

    def _literal(self, mark: Mark) -> Scalar:
        found = _LITERAL.match(self.text, self.at)
        if found is None:
            raise stop(Code.SYNTAX, mark, problem="expected a value")
        self.at = found.end()
        return Scalar(mark, found.group(), is_plain=True)

    def _series(self, mark: Mark, depth: int) -> Series:
        series = Series(mark)
        while self._goes_on("]", is_first=not series.items):
            series.items.append(self.node(depth + 1))
        return series

    def _keyed(self, mark: Mark, depth: int) -> Keyed:
        keyed = Keyed(mark)
        while self._goes_on("}", is_first=not keyed.entries):
            if self._next() != '"':
                raise stop(Code.KEY_NOT_TEXT, self._mark())
            key_mark, key = self._mark(), self._string()
            if self._next() != ":":
                raise stop(Code.COLON_MISSING, self._mark())
            self.at += 1
            keyed.put(key, key_mark, self.node(depth + 1))
        return keyed

    def _goes_on(self, end: str, *, is_first: bool) -> bool:
        """Step over the opening sign or a comma, and say whether another value follows."""
        if not is_first and self._next() not in {end, ","}:
            raise stop(Code.NOT_CLOSED, self._mark())
        is_over = not is_first and self.text[self.at] == end
        self.at += 1
        if is_first and self._next() == end:
            self.at += 1
            is_over = True
        return not is_over

    def _string(self) -> str:
        try:
            value, self.at = _STRINGS.raw_decode(self.text, self.at)
        except JSONDecodeError as error:
            self.at = error.pos
            raise stop(Code.NOT_CLOSED, self._mark()) from None
        return str(value)

    def _next(self) -> str:
        """Pass over space, and show the sign that follows ("" at the end)."""
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.text[self.at : self.at + 1]

    def _mark(self) -> Mark:
        """Tell the place, counting only the lines passed since last time."""
        passed = self.text.count("\n", self.counted_to, self.at)
        if passed:
            self.line += passed
            self.line_start = self.text.rfind("\n", 0, self.at) + 1
        self.counted_to = max(self.counted_to, self.at)
        return Mark(self.line, self.at - self.line_start + 1)
