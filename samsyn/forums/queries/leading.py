"""Who runs a meeting (den som leder): one answer for the notice, the meeting, its decisions and its notes."""

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import access
from samsyn.forums.queries.meetings import MeetingRow
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.papers.model import Paper
from samsyn.papers.who import party_of


def chairs_of(paper: Paper, forum_key: str, row: MeetingRow | None) -> frozenset[str]:
    """Name who chairs a meeting, or where none is said whoever chairs the forum some time, and the parties they are of.

    A forum that is not in the paper has none.
    """
    chairs = (one.chair for one in paper.forums if one.id == forum_key)
    rule = next(chairs, None)
    keys = [one.key for one in row.chair.holders] if row else rule.order if rule else ()
    return frozenset((*keys, *(party_of(paper, key) for key in keys))) - {""}


def leads(actor: Actor, paper: Paper, forum_key: str, row: MeetingRow | None) -> bool:
    """Tell whether the actor runs a meeting, or the forum's meetings where none is said: opens, decides, lifts, closes.

    A coordinator, or somebody of a body or party that chairs it; of the authorities, and the program always.
    """
    is_inside = INSIDE in actor.circles
    return actor.is_program or (is_inside and access.leads(actor, chairs_of(paper, forum_key, row)))


def leads_meeting(actor: Actor, row: MeetingRow) -> bool:
    """Tell whether the actor runs a meeting, by the paper of its day. Two queries at most."""
    return leads(actor, paper_of(actor, row.on, row.forum.key), row.forum.key, row)
