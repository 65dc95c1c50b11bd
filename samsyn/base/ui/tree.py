"""The forum tree (forumträdet) laid out in tiers. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from samsyn.base.ui.values import ForumNode

MOST_ABREAST = 5


@dataclass(frozen=True, slots=True)
class Tier:
    """The forums on one level of answering (våning): ``level`` names it when they all share one.

    A tier of more than five is set as cards without a line each; ``says_above`` when the lines would not tell
    which forum each answers to.
    """

    level: str
    nodes: tuple[ForumNode, ...]
    wires: str
    says_above: bool

    @property
    def is_wide(self) -> bool:
        """Tell whether there are too many for a line each."""
        return len(self.nodes) > MOST_ABREAST


def tiers(nodes: Sequence[ForumNode]) -> tuple[Tier, ...]:
    """Lay forums out by how far they are from the top; the individual level stands apart and is left out.

    A forum that answers to one that is not here stands at the top. Raises ValueError for a loop.
    """
    shown = [node for node in nodes if not node.individual]
    by_key = {node.key: node for node in shown}
    depths = {node.key: _depth(node, by_key) for node in shown}
    rows: list[list[ForumNode]] = [[] for _ in range(max(depths.values(), default=-1) + 1)]
    for node in shown:
        rows[depths[node.key]].append(node)
    for above, row in pairwise(rows):
        places = {node.key: place for place, node in enumerate(above)}
        row.sort(key=_place_under(places))
    return tuple(_tier(rows[place - 1] if place else [], row) for place, row in enumerate(rows))


def _tier(above: Sequence[ForumNode], row: Sequence[ForumNode]) -> Tier:
    levels = {node.level for node in row}
    shared = levels.pop() if len(levels) == 1 else ""
    return Tier(shared, tuple(row), _wires(above, row) if above else "", says_above=len(above) > 1)


def _place_under(places: dict[str, int]) -> Callable[[ForumNode], int]:
    return lambda node: places[node.under]


def _depth(node: ForumNode, by_key: dict[str, ForumNode]) -> int:
    depth, seen = 0, {node.key}
    while node.under in by_key:
        node = by_key[node.under]
        if node.key in seen:
            raise ValueError(f"a loop in the forum tree at {node.key}")
        seen.add(node.key)
        depth += 1
    return depth


def _wires(above: Sequence[ForumNode], row: Sequence[ForumNode]) -> str:
    """Draw from each forum up to the one it answers to, in a picture 100 broad and 60 high."""
    tops = {node.key: _middle(place, len(above)) for place, node in enumerate(above)}
    if len(row) > MOST_ABREAST:
        return "".join(f"M{tops[key]:.2f} 0V60" for key in dict.fromkeys(node.under for node in row))
    lines = (f"M{tops[node.under]:.2f} 0V30H{_middle(place, len(row)):.2f}V60" for place, node in enumerate(row))
    return "".join(lines)


def _middle(place: int, count: int) -> float:
    return 100 * (place + 0.5) / count
