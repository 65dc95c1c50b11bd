"""What two agreements have alike (likheter): parties of the same kind, and items that are called the same."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from samsyn.papers.kinds import PartyKind
from samsyn.papers.naming import fold

Values = Mapping[str, Any]
Key = tuple[str, str]
"""A list and an id in it."""
Ids = Mapping[Key, str]
"""What in one agreement answers to an item of another."""

KIN: Mapping[str, str] = {
    PartyKind.CITY: PartyKind.MUNICIPALITY,
    PartyKind.POLICE_REGION: PartyKind.LOCAL_POLICE_AREA,
}
"""Kinds of party that stand for another where an agreement has the one and not the other."""

PEOPLE = "coordinators/people"
_CALLED = ("name", "title", "word", "text")


def same_parties(ours: Sequence[Values], theirs: Sequence[Values]) -> dict[str, str]:
    """Match another's parties with one's own, one to one: by kind, else by what stands for it; others by name."""
    found: dict[str, str] = {}
    for is_like in (_is_same, _is_kin):
        for one in theirs:
            left = (own for own in ours if own["id"] not in found.values() and is_like(own, one))
            if one["id"] not in found and (own := next(left, None)):
                found[one["id"]] = own["id"]
    return found


def same_items(path: str, ours: Sequence[Values], theirs: Sequence[Values], *, there: Ids) -> Iterator[tuple[Key, str]]:
    """Match items of a list that are called the same, as many times as they are; coordinators by their party.

    ``there`` is what was matched before: a function is the same within its party, a clause within its annex.
    """
    left: dict[Any, list[str]] = {}
    for own in ours:
        left.setdefault(_called(path, own, lambda _list, key: key), []).append(own["id"])
    for one in theirs:
        if same := left.get(_called(path, one, lambda kind, key: there.get((kind, key), f"new {key}"))):
            yield (path, one["id"]), same.pop(0)


def _called(path: str, one: Values, answers: Callable[[str, str], str]) -> tuple[str, str]:
    if path == PEOPLE:
        return "", answers("parties", one["party"])
    said = fold(next(str(one[key]) for key in _CALLED if key in one))
    kind, within = {"bodies": ("parties", "party"), "clauses": ("annexes", "annex")}.get(path, ("", ""))
    return said, answers(kind, one[within]) if one.get(within) else ""


def _is_same(own: Values, other: Values) -> bool:
    is_other = own["kind"] == PartyKind.OTHER
    return bool(own["kind"] == other["kind"]) and (not is_other or fold(own["name"]) == fold(other["name"]))


def _is_kin(own: Values, other: Values) -> bool:
    kinds = own["kind"], other["kind"]
    return KIN.get(kinds[0], kinds[0]) == KIN.get(kinds[1], kinds[1]) and PartyKind.OTHER not in kinds
