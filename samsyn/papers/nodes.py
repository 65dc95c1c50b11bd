"""A file as values that remember where they stood: what YAML and JSON have in common."""

from dataclasses import dataclass, field

from samsyn.papers.findings import Code, Faults, Finding, Mark

DEPTH_MOST = 20
VALUES_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value; ``is_plain`` if it stood without quotation marks, so that its kind is for the model to say."""

    mark: Mark
    text: str
    is_plain: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing stood here, which means the same as leaving the key out."""
        return self.is_plain and self.text in {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class Series:
    """A list of values."""

    mark: Mark
    items: list["Node"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Keyed:
    """Values under keys, each key with its own place; ``twice`` holds the keys that stood more than once."""

    mark: Mark
    entries: dict[str, "Node"] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    twice: list[tuple[str, Mark]] = field(default_factory=list)

    def put(self, key: str, mark: Mark, value: "Node") -> None:
        """Put a value under its key, and keep the first if the key comes again."""
        if key in self.entries:
            self.twice.append((key, mark))
        else:
            self.entries[key] = value
            self.marks[key] = mark


Node = Scalar | Series | Keyed


def stop(code: Code, mark: Mark | None = None, **facts: str) -> Faults:
    """Make the one fault after which a file cannot be read further."""
    return Faults((Finding(code=code, mark=mark, facts=facts),))


def step_of(item: Node, number: int) -> str:
    """Name an item of a list in a path: its id, else its number from 1 ("#3")."""
    if isinstance(item, Keyed):
        named = item.entries.get("id")
        if isinstance(named, Scalar) and not named.is_empty:
            return named.text
    return f"#{number}"


def mark_at(root: Node, path: str) -> Mark:
    """Find where in the file a path stands, or the nearest of what stands above it."""
    node, mark = root, root.mark
    for step in path.split("/") if path else ():
        if isinstance(node, Keyed) and step in node.entries:
            mark, node = node.marks[step], node.entries[step]
            continue
        found = _item(node, step) if isinstance(node, Series) else None
        if found is None:
            return mark
        node, mark = found, found.mark
    return mark


def _item(series: Series, step: str) -> Node | None:
    numbered = list(enumerate(series.items, start=1))
    by_id = (item for number, item in numbered if step_of(item, number) == step)
    by_text = (item for item in series.items if isinstance(item, Scalar) and item.text == step)
    by_number = (item for number, item in numbered if f"#{number}" == step)
    return next(by_id, None) or next(by_text, None) or next(by_number, None)
