"""Where something is being prepared (förberedelse): the forum and meeting, and what the actor may do there."""

from dataclasses import dataclass

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import access
from samsyn.forums.models import Item
from samsyn.forums.queries.leading import chairs_of
from samsyn.forums.queries.meetings import MeetingRow, meeting
from samsyn.forums.queries.papers import timeline
from samsyn.forums.queries.seating import forum_of
from samsyn.forums.rules.circles import circle_of_meeting
from samsyn.forums.rules.made import root_of
from samsyn.forums.rules.meetings import MeetingState
from samsyn.papers.model import Forum, Paper


@dataclass(frozen=True, slots=True)
class Place:
    """A forum's meeting, or its backlog (plats): with the paper that holds there, and what the actor may.

    ``root`` names the forum's circles. ``is_inside`` for somebody of the authorities.
    """

    paper: Paper
    forum: Forum
    row: MeetingRow | None
    root: str
    may_prepare: bool
    is_inside: bool

    @property
    def state(self) -> MeetingState:
        """How the meeting stands; a backlog is always ahead."""
        return self.row.state if self.row else MeetingState.PLANNED


def place_of(actor: Actor, forum_key: str, meeting_id: int | None) -> Place:
    """Give where something is prepared: at a meeting of a forum, or in its backlog.

    Raises ``ObjectDoesNotExist`` for a forum or meeting that the actor does not reach, and a meeting of another forum.
    """
    row = meeting(actor, meeting_id) if meeting_id is not None else None
    line = timeline(actor)
    paper = (line.at(row.on) if row else line.last(forum_key)).paper
    forum = forum_of(paper, forum_key)
    if row is not None and row.forum.key != forum_key:
        raise Item.DoesNotExist
    if not (actor.is_program or circle_of_meeting(forum_key) in actor.circles):
        raise Item.DoesNotExist
    return Place(paper, forum, row, root_of(forum_key), may_prepare(actor, paper, forum, row), is_inside(actor))


def place_of_item(actor: Actor, item: Item) -> Place:
    """Give where an item is prepared."""
    return place_of(actor, item.forum_key, item.meeting_id)


def may_prepare(actor: Actor, paper: Paper, forum: Forum, row: MeetingRow | None) -> bool:
    """Tell whether the actor prepares a meeting, or the forum's meetings where none is said."""
    return access.prepares(actor, chairs_of(paper, forum.id, row))


def is_inside(actor: Actor) -> bool:
    """Tell whether the actor belongs to the authorities, or is the program."""
    return actor.is_program or INSIDE in actor.circles


def may_add(actor: Actor) -> bool:
    """Tell whether the actor may add an item somewhere; readers and auditors only read."""
    return access.may(actor, access.ADD_ITEM)
