"""Reading an agreement file: YAML or JSON from people, and stored values from the database.

A file from people is read with every fault told at its place; what the database holds was checked before it was
stored, and is read at once.
"""

from dataclasses import dataclass
from errno import errorcode
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from samsyn.papers.findings import Code, Faults, Finding, Mark
from samsyn.papers.fitting import Fitting, nearest
from samsyn.papers.json_nodes import read_json
from samsyn.papers.model import FORMAT, Paper
from samsyn.papers.nodes import Keyed, Node, Scalar, mark_at, stop
from samsyn.papers.shapes import Item
from samsyn.papers.upgrades import UPGRADES, upgraded
from samsyn.papers.yaml_nodes import read_yaml

SIZE_MOST = 5_000_000
"""The most bytes that a file may hold; the largest agreement known is under a fiftieth of it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read (dokument): the paper, and where in the file each path stands."""

    paper: Paper
    root: Node

    def at(self, path: str) -> Mark:
        """Find where a path stands: "forums/styrgrupp/rhythm"."""
        return mark_at(self.root, path)


def read_file(path: Path) -> Document:
    """Read an agreement file.

    Raises ``Faults`` with every fault found; a file over ``SIZE_MOST`` is refused before it is looked into.
    """
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_MOST + 1)
    except OSError as error:
        raise stop(Code.CANNOT_OPEN, reason=errorcode.get(error.errno or 0, "")) from None
    return read(content)


def read(content: bytes) -> Document:
    """Read the content of an agreement file, YAML or JSON.

    Raises ``Faults`` with every fault found.
    """
    if len(content) > SIZE_MOST:
        raise stop(Code.TOO_LARGE, most=str(SIZE_MOST // 1_000_000))
    text = _text(content)
    root = read_json(text) if text.lstrip()[:1] == "{" else read_yaml(text)
    return _document(root)


def stored(content: dict[str, Any]) -> Paper:
    """Read what was stored as values (an edition's JSON), as ``writing.as_values`` made them.

    Raises ``pydantic.ValidationError`` if it was not made so: then the store is damaged, and no person can mend it.
    """
    return _adapter().validate_python(upgraded(content))


@cache
def _adapter() -> TypeAdapter[Paper]:
    return TypeAdapter(Paper)


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        raise stop(Code.NOT_UTF8, Mark(line, column)) from None


def _document(root: Node) -> Document:
    if not isinstance(root, Keyed):
        raise stop(Code.EMPTY if isinstance(root, Scalar) and root.is_empty else Code.NOT_A_PAPER, root.mark)
    _know_format(root)
    fitting = Fitting()
    paper = fitting.fit(root, Item(Paper), "")
    if fitting.findings:
        raise Faults(tuple(sorted(fitting.findings, key=lambda found: (found.mark, found.path))))
    return Document(paper, root)


def _know_format(root: Keyed) -> None:
    """Stop at a format that is not ours, since nothing else said of the file would be true."""
    node = root.entries.get("format")
    if isinstance(node, Scalar) and not node.is_empty and node.text != FORMAT:
        known = [FORMAT, *UPGRADES]
        facts = {"found": node.text, "known": FORMAT, "nearest": nearest(node.text, known)}
        raise Faults((Finding(code=Code.FORMAT_UNKNOWN, path="format", mark=root.marks["format"], facts=facts),))
