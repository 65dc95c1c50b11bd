"""To which forum a question can be lifted (lyfta en fråga), and which forums wait for the answer.

Södertälje 2023–2026, punkt 6: "Frågor av strategisk karaktär ska alltid lyftas" to the steering group, "för
information, diskussion och beslut".
"""

from dataclasses import dataclass

from samsyn.forums.rules.circles import circle_of_effort
from samsyn.forums.rules.deciding import DecisionObjection
from samsyn.forums.rules.kinds import Outcome
from samsyn.papers.model import Forum, Paper

ANSWERED = frozenset({Outcome.DECIDED, Outcome.ASSIGNED, Outcome.NO_ACTION})
"""The outcomes that are an answer: what is carried over or lifted on is answered later."""


@dataclass(frozen=True, slots=True)
class Lifted:
    """A question that somebody wants to lift (fråga att lyfta): its forum, who sees it, and whether it is closed."""

    forum_key: str
    circle: str
    is_closed: bool


def forums_above(paper: Paper, key: str) -> tuple[Forum, ...]:
    """Give the forums that a question can be lifted to, the nearest first; last the highest."""
    by_key = {forum.id: forum for forum in paper.forums}
    found: dict[str, Forum] = {}
    at = by_key.get(key)
    while at is not None and at.under in by_key and at.under not in found:
        at = by_key[at.under]
        found[at.id] = at
    own = by_key.get(key)
    told = [line.to for line in own.reports] if own else []
    for each in (*told, *(forum.id for forum in paper.forums if forum.is_highest)):
        if each in by_key:
            found.setdefault(each, by_key[each])
    found.pop(key, None)
    return tuple(found.values())


def objection_to_lifting(paper: Paper, item: Lifted, *, to: str, is_individual: bool) -> DecisionObjection | None:
    """Say why a question cannot be lifted to a forum, or None: it is open, that forum stands above, no individuals.

    What the authorities of its forum alone see stays there, until it is chosen wider.
    """
    if item.is_closed:
        return DecisionObjection.ITEM_CLOSED
    if item.circle == circle_of_effort(item.forum_key):
        return DecisionObjection.ONLY_AUTHORITIES
    if is_individual:
        return DecisionObjection.INDIVIDUAL
    return None if to in {forum.id for forum in forums_above(paper, item.forum_key)} else DecisionObjection.NOT_ABOVE
