"""Who may do what with a forum's meetings."""

from collections.abc import Collection

from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import COORDINATORS, LEADERS, WRITERS, Rights

PLAN = "forums.plan"
"""Set, move, cancel and call meetings; write the agenda and its template."""
REPLY = "forums.reply"
ADD_ITEM = "forums.add_item"
RUN = "forums.run"
"""Open a meeting, say who is there, write, decide and close."""
STAND = "forums.stand"
"""Say where one's own party stands."""
REPORT_OWN = "forums.report_own"
"""Report what one's own organisation decided."""
GATHER = "forums.gather"
"""Gather functions at once between meetings."""
TELL = "forums.tell"
"""Tell what became of a decision."""
PREPARE = "forums.prepare_day"
"""Say which known days there are, and who prepares what for them."""
LEARN = "forums.learn"
"""Write what was learnt on a known day."""
INVITE = "forums.invite"
"""Open an occasion of one's own party to others, and answer for one's party when it is asked."""

RIGHTS = Rights(
    {PLAN: LEADERS, REPLY: WRITERS, ADD_ITEM: WRITERS, RUN: WRITERS, STAND: WRITERS, REPORT_OWN: WRITERS, TELL: WRITERS}
    | {GATHER: COORDINATORS, PREPARE: LEADERS, LEARN: WRITERS, INVITE: WRITERS}
)
may, require = RIGHTS.may, RIGHTS.require


def speaks_for(actor: Actor, party_key: str) -> bool:
    """Tell whether the actor says where a party stands: somebody of that party, never of another."""
    return bool(party_key) and actor.party_key == party_key


def bodies_of(actor: Actor) -> frozenset[str]:
    """Give the functions, units and party that the actor belongs to."""
    return frozenset(circle.partition(":")[2] for circle in actor.circles if circle.startswith("body:"))


def may_stand(actor: Actor, deciding: Collection[str]) -> bool:
    """Tell whether the actor may speak for the own party in a forum: coordinator, chair, or in a seat that decides."""
    return actor.role in LEADERS or bool(bodies_of(actor) & set(deciding))


def leads(actor: Actor, chairs: frozenset[str] | set[str]) -> bool:
    """Tell whether the actor runs a meeting: a coordinator, or of a party or body that chairs it."""
    return actor.role == Role.COORDINATOR or bool(chairs & (bodies_of(actor) | {actor.party_key} - {""}))


def prepares(actor: Actor, chairs: frozenset[str] | set[str]) -> bool:
    """Tell whether the actor prepares a meeting: whoever may plan, or writes here and chairs it."""
    return may(actor, PLAN) or (may(actor, RUN) and leads(actor, chairs))
