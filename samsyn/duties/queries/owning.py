"""Whose an assignment is (vems), and what an actor may do with it."""

from samsyn.base.collaborations.actors import Actor, Role
from samsyn.duties import access
from samsyn.duties.queries.concerning import belonging
from samsyn.duties.queries.courses import AssignmentRow
from samsyn.duties.rules.assignments import COORDINATORS
from samsyn.papers.model import Paper


def owned_keys(actor: Actor, paper: Paper) -> frozenset[str]:
    """Name the owners that the actor answers for: what she belongs to, where she sits, and the coordinators."""
    held = belonging(actor) | ({actor.party_key} - {""})
    people = paper.coordinators.people if paper.coordinators else ()
    coordinates = actor.role is Role.COORDINATOR or any(one.function in held for one in people)
    return held | {COORDINATORS} if coordinates else held


def may_assign(actor: Actor) -> bool:
    """Tell whether the actor may give anybody an assignment."""
    return access.may(actor, access.ASSIGN)


def may_answer(actor: Actor, row: AssignmentRow, paper: Paper) -> bool:
    """Tell whether the actor may say what came of an assignment."""
    is_owner = row.owner.key in owned_keys(actor, paper)
    return access.may(actor, access.ANSWER) and access.may_answer(actor, is_owner=is_owner)


def may_change(actor: Actor, row: AssignmentRow) -> bool:
    """Tell whether the actor may give an assignment another day, or take it back."""
    is_asker = row.asked_by is not None and row.asked_by.key in belonging(actor)
    return access.may(actor, access.CHANGE) and access.may_change(actor, given_by=row.given_by_id, is_asker=is_asker)


def may_pass_on(actor: Actor, row: AssignmentRow, paper: Paper) -> bool:
    """Tell whether the actor may let another take an assignment over: who may change it, and whoever has it."""
    return may_change(actor, row) or may_answer(actor, row, paper)
