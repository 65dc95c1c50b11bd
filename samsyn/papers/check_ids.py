"""Ids and what points at them: can every item be found, and does every chain have an end."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from samsyn.papers.findings import Code, Finding
from samsyn.papers.fitting import nearest
from samsyn.papers.model import Paper
from samsyn.papers.references import ids as ids_of
from samsyn.papers.references import pointers
from samsyn.papers.walking import Place

ID_MOST = 60
ID_PATTERN = "[a-z0-9]+(?:[-_][a-z0-9]+)*"
_ID = re.compile(ID_PATTERN, re.ASCII)


def ids(paper: Paper, everything: list[Place]) -> Iterator[Finding]:
    """Find ids that cannot be, and those used twice in a list or among parties, bodies and forums."""
    for place in everything:
        if place.key == "id" and (len(place.value) > ID_MOST or not _ID.fullmatch(place.value)):
            facts = {"id": place.value[:ID_MOST], "most": str(ID_MOST)}
            yield Finding(code=Code.ID_MALFORMED, path=place.path, facts=facts)
        if isinstance(place.value, tuple) and place.value and hasattr(place.value[0], "id"):
            yield from _twice([(f"{place.path}/#{at}", each) for at, each in enumerate(place.value, start=1)])
    who = [("parties", paper.parties), ("bodies", paper.bodies), ("forums", paper.forums)]
    named = [(f"{key}/{each.id}", each) for key, items in who for each in _first_of_each(items)]
    yield from _twice(named)


def _first_of_each(items: tuple[Any, ...]) -> Collection[Any]:
    return {each.id: each for each in reversed(items)}.values()


def _twice(named: list[tuple[str, Any]]) -> Iterator[Finding]:
    seen: dict[str, Any] = {}
    for path, item in named:
        if item.id in seen:
            first = getattr(seen[item.id], "name", "") or getattr(seen[item.id], "title", "") or item.id
            yield Finding(code=Code.ID_TWICE, path=path, facts={"id": item.id, "first": first})
        else:
            seen[item.id] = item


def references(paper: Paper, everything: list[Place]) -> Iterator[Finding]:
    """Find what points at an id that is not there, with the id that is most like it."""
    spaces = ids_of(paper)
    for pointer in pointers(everything):
        if pointer.id not in spaces[pointer.space]:
            near = nearest(pointer.id, sorted(spaces[pointer.space]))
            facts = {"id": pointer.id, "among": pointer.space.value, "nearest": near}
            yield Finding(code=Code.ID_UNKNOWN, path=pointer.path, facts=facts)


def loops(paper: Paper) -> Iterator[Finding]:
    """Find forums and bodies that stand above themselves, and forums that report to themselves."""
    yield from _loop({forum.id: forum.under for forum in paper.forums}, "forums/{}/under")
    yield from _loop({body.id: body.parent for body in paper.bodies}, "bodies/{}/parent")
    for forum in paper.forums:
        for line in forum.reports:
            if line.to == forum.id:
                chain = f"{forum.id} → {forum.id}"
                yield Finding(code=Code.LOOP, path=f"forums/{forum.id}/reports/{line.id}/to", facts={"chain": chain})


def _loop(above: Mapping[str, str], path: str) -> Iterator[Finding]:
    """Find each ring once, by following what stands above until it ends or comes back."""
    done: set[str] = set()
    for start in above:
        chain: list[str] = []
        at = start
        while at in above and at not in done and at not in chain:
            chain.append(at)
            at = above[at]
        if at in chain:
            ring = [*chain[chain.index(at) :], at]
            yield Finding(code=Code.LOOP, path=path.format(at), facts={"chain": " → ".join(ring)})
        done.update(chain)


def highest(paper: Paper) -> Iterator[Finding]:
    """Find a second highest forum, and an agreement between nobody."""
    highest = [forum for forum in paper.forums if forum.is_highest]
    for second in highest[1:]:
        facts = {"first": highest[0].name, "second": second.name}
        yield Finding(code=Code.HIGHEST_TWICE, path=f"forums/{second.id}/is_highest", facts=facts)
    if not paper.parties:
        yield Finding(code=Code.NO_PARTIES, path="parties")
