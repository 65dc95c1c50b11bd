"""Who reaches what in a paper (räckvidd): forums where individuals are spoken of are for the parties and their own.

That such a forum exists is known inside the authorities; somebody outside them sees it only by sitting in it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from samsyn.papers.kinds import Level
from samsyn.papers.model import Forum, Line, Paper

INSIDE = "parties"
"""The closed circle of all who belong to the parties, and of those who look after the agreement for them."""


def circle_of_text(paper: Paper) -> str:
    """The circle that may have a whole text in their hands: all members, unless it tells of a marked forum."""
    return INSIDE if any(forum.level is Level.INDIVIDUAL for forum in paper.forums) else ""


def circle_of_forum(forum_id: str) -> str:
    """The closed circle of those who sit in a forum."""
    return f"forum:{forum_id}"


def open_circle(forum_id: str) -> str:
    """The circle of all inside the authorities and of those outside them who sit in a forum."""
    return f"open:{forum_id}"


def circle_of_authorities(forum_id: str) -> str:
    """The closed circle of those of the authorities who sit in a forum, and of the coordinators."""
    return f"authorities:{forum_id}"


def mailable(circles: Collection[str]) -> frozenset[str]:
    """The circles of which something may go by mail: never those of a forum's authorities alone."""
    alone = circle_of_authorities("")
    return frozenset(circle for circle in circles if not circle.startswith(alone))


def circle_of_body(body_id: str) -> str:
    """The closed circle of those who belong to a unit or party."""
    return f"body:{body_id}"


def is_outside(paper: Paper, party_key: str) -> bool:
    """Whether somebody belongs to a body outside the parties."""
    return any(body.id == party_key and body.is_outside for body in paper.bodies)


def hidden_forums(paper: Paper, *, party_key: str, circles: Collection[str]) -> frozenset[str]:
    """The forums that an actor does not reach: those on individual level, for one outside who has no seat there."""
    if not is_outside(paper, party_key):
        return frozenset()
    marked = (forum.id for forum in paper.forums if forum.level is Level.INDIVIDUAL)
    return frozenset(key for key in marked if circle_of_forum(key) not in circles)


def without(paper: Paper, hidden: frozenset[str]) -> Paper:
    """The paper without some forums and without what would tell of them."""
    if not hidden:
        return paper
    return replace(
        paper,
        forums=tuple(_forum(forum, hidden) for forum in paper.forums if forum.id not in hidden),
        activities=tuple(
            replace(one, lead=_rest(one.lead, hidden), support=_rest(one.support, hidden)) for one in paper.activities
        ),
        follow_up=tuple(
            replace(one, responsible=_rest(one.responsible, hidden), through=_rest(one.through, hidden))
            for one in paper.follow_up
            if one.to not in hidden
        ),
        promises=tuple(replace(one, owner=_rest(one.owner, hidden)) for one in paper.promises if one.to not in hidden),
    )


def content_without(content: Mapping[str, Any], hidden: frozenset[str]) -> dict[str, Any]:
    """The values of a part without some forums and without the lines that lead to them."""
    if not hidden or "forums" not in content:
        return dict(content)
    return {**content, "forums": [_values(one, hidden) for one in content["forums"] if one["id"] not in hidden]}


def _values(forum: Mapping[str, Any], hidden: frozenset[str]) -> dict[str, Any]:
    kept = {key: value for key, value in forum.items() if not (key == "under" and value in hidden)}
    for key in ("reports", "minutes"):
        if key in kept:
            kept[key] = [line for line in kept[key] if line["to"] not in hidden]
    return kept


def _forum(forum: Forum, hidden: frozenset[str]) -> Forum:
    return replace(
        forum,
        under="" if forum.under in hidden else forum.under,
        reports=_lines(forum.reports, hidden),
        minutes=_lines(forum.minutes, hidden),
    )


def _lines(lines: Iterable[Line], hidden: frozenset[str]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.to not in hidden)


def _rest(keys: Iterable[str], hidden: frozenset[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if key not in hidden)
