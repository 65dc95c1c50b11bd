"""Bringing a pattern into an agreement being written (hämta): what is new comes, what is there already stays.

Parties are matched by their kind; ids are kept where they are free, else changed everywhere alike; what points at
something that does not come along points at nothing. Nothing that was written is touched.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from samsyn.papers.editing import Values, free_id
from samsyn.papers.kinds import AmendedBy, ChairKind, PartyKind
from samsyn.papers.matching import Ids, Key, same_items, same_parties
from samsyn.papers.model import Paper
from samsyn.papers.patterns import LISTS, LONE, OWN_WORDS, Group, pattern_of
from samsyn.papers.references import Space
from samsyn.papers.renaming import of_place, renamed
from samsyn.papers.repointing import cls_of, pointing, repointed
from samsyn.papers.writing import as_values


class Addition(NamedTuple):
    """Something to be added to a draft (tillägg): the list it belongs in, a single item's path, "" for own words."""

    list_path: str
    values: Mapping[str, Any]


NAMES: Mapping[str, str] = {
    PartyKind.MUNICIPALITY: "Kommunen",
    PartyKind.CITY: "Staden",
    PartyKind.LOCAL_POLICE_AREA: "Polisen",
    PartyKind.POLICE_REGION: "Polisregionen",
    PartyKind.FIRE_SERVICE: "Räddningstjänsten",
}
"""What a party is called until somebody says its name."""

_WHO = ("parties", "bodies", "forums")
_PLANS = ("other_plans", "annexes")
_SPACES: Mapping[Space, tuple[str, ...]] = {Space.WHO: _WHO, Space.PLANS: _PLANS}
_CHOSEN = tuple(path for group in Group for path in LISTS[group])
_ORDER = tuple(dict.fromkeys(("parties", "bodies", "annexes", *_CHOSEN)))
"""Every list, in an order in which what is matched can lean on what was matched before it."""
_AMONG_SEVERAL = {ChairKind.JOINT, ChairKind.ALTERNATING, ChairKind.YEARLY}


def additions(
    content: Mapping[str, Any], pattern: Paper, groups: Collection[Group], *, taken: Collection[str] = ()
) -> tuple[Addition, ...]:
    """Give all that a pattern adds to a draft, of the groups asked for; twice adds nothing.

    Units, functions and parties come along where something that comes points at them. ``taken`` are ids that were
    used once and are never used again.
    """
    values, there = _meeting(content, pattern)
    lists = [path for group in Group if group in groups for path in LISTS[group]]
    chosen = {(path, one["id"]) for path in lists for one in _at(values, path)} - there.keys()
    chosen -= {("clauses", key) for key, annex in _in_annexes(values) if {annex}.isdisjoint(there.keys() | chosen)}
    lone = {path: one for group in groups for path in LONE.get(group, ()) if (one := _unwritten(content, values, path))}
    coming = chosen | _needed(values, chosen, lone, there)
    ids = {**there, **dict(_free_ids(content, values, coming, taken))}
    words = {key: values[key] for key in OWN_WORDS if values.get(key) and not content.get(key)}
    return (
        *([Addition("", words)] if words and Group.TEXT in groups else ()),
        *_listed(content, values, coming, ids),
        *_single(lone, ids),
    )


def _meeting(content: Mapping[str, Any], pattern: Paper) -> tuple[Values, dict[Key, str]]:
    """Give the pattern's values with the draft's names in them, and what of them the draft has already."""
    bare = as_values(pattern_of(pattern))
    same = same_parties(content["parties"], bare["parties"])
    there: dict[Key, str] = {("parties", theirs): ours for theirs, ours in same.items()}
    own = {one["id"]: one["name"] for one in content["parties"]}
    names = [
        (said, own.get(same.get(one["id"], "")) or _generic(one)) for one in bare["parties"] for said in _said_of(one)
    ]
    values = renamed(Paper, bare, [*names, *of_place(pattern.name, content["name"])])
    for path in _ORDER[1:]:
        there |= dict(same_items(path, _at(content, path), _at(values, path), there=there))
    return values, there


def _said_of(party: Mapping[str, Any]) -> Iterator[str]:
    """Give the names that are a party's own: a single word, as "Kommunen", is what every agreement calls it."""
    return (said for said in (party["name"], *party.get("aliases", ())) if " " in said)


def _generic(party: Mapping[str, Any]) -> str:
    return NAMES.get(party["kind"], party["name"])


def _unwritten(content: Mapping[str, Any], values: Values, path: str) -> Values | None:
    """Give a single item's own values where nothing is written of it."""
    theirs, ours = (
        {key: value for key, value in (held.get(path) or {}).items() if not isinstance(value, list)}
        for held in (values, content)
    )
    return None if ours or not theirs.keys() - {"clause"} else theirs


def _in_annexes(values: Values) -> Iterator[tuple[str, Key]]:
    """Give the clauses that stand in an annex: such a one comes only where its annex is."""
    return ((one["id"], ("annexes", one["annex"])) for one in _at(values, "clauses") if one.get("annex"))


def _needed(values: Values, chosen: Collection[Key], lone: Mapping[str, Values], there: Ids) -> set[Key]:
    """Find whom that which comes points at, and whom they belong to, as far as it goes."""
    known = {(path, one["id"]): one for path in _ORDER for one in _at(values, path)}
    waiting = [(cls_of(path), known[path, key]) for path, key in chosen]
    waiting += [(cls_of(path), one) for path, one in lone.items()]
    found: set[Key] = set()
    while waiting:
        for space, key in pointing(*waiting.pop()):
            for asked in [(path, key) for path in _lists(space) if path in ("parties", "bodies")]:
                if asked in known and asked not in there and asked not in found:
                    found.add(asked)
                    waiting.append((cls_of(asked[0]), known[asked]))
    return found


def _free_ids(
    content: Mapping[str, Any], values: Values, coming: Collection[Key], taken: Collection[str]
) -> Iterator[tuple[Key, str]]:
    """Give what comes ids that nothing has, its own where they are free."""
    used: dict[tuple[str, ...], set[str]] = {}
    for path in _ORDER:
        shared = next((lists for lists in (_WHO, _PLANS) if path in lists), (path,))
        here = used.setdefault(shared, {*taken, *(one["id"] for each in shared for one in _at(content, each))})
        for one in _at(values, path):
            if (path, one["id"]) in coming:
                made = free_id(one["id"], here)
                here.add(made)
                yield (path, one["id"]), made


def _listed(content: Mapping[str, Any], values: Values, coming: Collection[Key], ids: Ids) -> Iterator[Addition]:
    for path in _ORDER:
        numbers = {one.get("number") for one in _at(content, path)}
        has_highest = any(one.get("is_highest") for one in _at(content, path))
        for one in _at(values, path):
            made = repointed(cls_of(path), one, partial(_find, ids)) if (path, one["id"]) in coming else None
            if made is None:
                continue
            made |= {"id": ids[path, one["id"]]} | ({"name": _generic(one)} if path == "parties" else {})
            left_out = {"aliases"} if path == "parties" else set()
            left_out |= {"number"} if made.get("number") in numbers else set()
            left_out |= {"is_highest"} if has_highest else set()
            left_out |= {"chair"} if _has_no_chair(made.get("chair")) else set()
            yield Addition(path, {key: value for key, value in made.items() if key not in left_out})


def _single(lone: Mapping[str, Values], ids: Ids) -> Iterator[Addition]:
    for path, one in lone.items():
        made = repointed(cls_of(path), one, partial(_find, ids)) or {}
        is_by_nobody = made.get("by") == AmendedBy.FORUM and not made.get("forum")
        if made.keys() - {"clause"} and not is_by_nobody:
            yield Addition(path, made)


def _has_no_chair(chair: Mapping[str, Any] | None) -> bool:
    """Whether too few are left of those who would have had the chair."""
    return chair is not None and len(chair.get("order", ())) < (2 if chair["kind"] in _AMONG_SEVERAL else 1)


def _find(ids: Ids, space: Space, key: str) -> str:
    return next((ids[path, key] for path in _lists(space) if (path, key) in ids), "")


def _lists(space: Space) -> tuple[str, ...]:
    return _SPACES.get(space, (space.value,))


def _at(values: Mapping[str, Any], path: str) -> Sequence[Values]:
    held: Any = values
    for step in path.split("/"):
        held = held.get(step) or {}
    return held or ()
