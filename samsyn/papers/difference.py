"""What differs between two papers (skillnad), item by item, so that an amendment can be seen before it is signed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from samsyn.papers.model import Paper
from samsyn.papers.promise import part_of
from samsyn.papers.writing import as_values


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: at a path, what stood before and what stands after, None where nothing did.

    An item that is new or gone stands whole, as values; a list of items whose order alone has changed stands as ids.
    """

    path: str
    before: Any
    after: Any

    @property
    def part(self) -> str:
        """The part of the paper that it changes."""
        return part_of(self.path)


def differences(before: Paper, after: Paper) -> tuple[Change, ...]:
    """Find every difference between two papers, in the order of the model; none if they say the same."""
    return between(as_values(before), as_values(after))


def between(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Change, ...]:
    """Find every difference between the values of two papers, or of two editions of a part."""
    return tuple(_of_keys(before, after, ""))


def _of_keys(before: Mapping[str, Any], after: Mapping[str, Any], path: str) -> Iterator[Change]:
    for key in {**before, **after}:
        here = f"{path}/{key}" if path else key
        yield from _of_values(before.get(key), after.get(key), here)


def _of_values(before: Any, after: Any, path: str) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _of_keys(before, after, path)
    elif _are_items(before) and _are_items(after):
        yield from _of_items(before or [], after or [], path)
    else:
        yield Change(path, before, after)


def _are_items(value: Any) -> bool:
    """Whether a value is a list of items, or no list at all where one could be."""
    return value is None or (isinstance(value, list) and all(isinstance(each, dict) for each in value))


def _of_items(before: list[dict[str, Any]], after: list[dict[str, Any]], path: str) -> Iterator[Change]:
    was, now = ({each["id"]: each for each in items} for items in (before, after))
    for key in {**was, **now}:
        if key in was and key in now:
            yield from _of_keys(was[key], now[key], f"{path}/{key}")
        else:
            yield Change(f"{path}/{key}", was.get(key), now.get(key))
    kept_before, kept_after = [key for key in was if key in now], [key for key in now if key in was]
    if kept_before != kept_after:
        yield Change(path, kept_before, kept_after)
