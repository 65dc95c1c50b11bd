"""Whose a duty is (vems): mine by what I hold, where I sit and what I coordinate, else others' in the collaboration."""

from samsyn.agreements.rules.reach import circle_of_body, circle_of_forum
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import LEADERS
from samsyn.duties.queries.rows import DutyRow
from samsyn.duties.queries.standing import Board
from samsyn.papers.model import Paper
from samsyn.papers.who import party_of

BELONGING = (circle_of_forum(""), circle_of_body(""))
"""How the circles begin that one is in by what one holds; others are of who may read."""


def belonging(actor: Actor) -> frozenset[str]:
    """Name the forums where the actor sits, and the bodies that she belongs to, her party among them."""
    return frozenset(one.partition(":")[2] for one in actor.circles if one.startswith(BELONGING))


def held_keys(actor: Actor, paper: Paper) -> frozenset[str]:
    """Name the functions, units and forums that the actor belongs to; only a leader answers for her whole party."""
    held = belonging(actor)
    if actor.role in LEADERS:
        return held | ({actor.party_key} - {""})
    return held - {party.id for party in paper.parties}


def is_mine(row: DutyRow, board: Board, actor: Actor) -> bool:
    """Tell whether a duty asks for this actor first.

    A coordinator keeps the forums going, and answers for what units of her own party owe.
    """
    owners = [owner.key for owner in row.owners]
    if not held_keys(actor, board.paper).isdisjoint([*owners, row.forum_key]):
        return True
    if actor.role is not Role.COORDINATOR:
        return False
    forums = {forum.id for forum in board.paper.forums}
    return any(owner in forums or party_of(board.paper, owner) == actor.party_key for owner in owners)
