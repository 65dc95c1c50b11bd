"""What is a reader's own (hennes eget): the meetings where she sits, the assignments that she answers for."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from samsyn.base.collaborations.actors import Actor, Role
from samsyn.duties import queries as duties
from samsyn.duties.queries import Board, DueRow
from samsyn.forums import queries as forums
from samsyn.forums.queries import MeetingRow


def sits(actor: Actor, forum_key: str, on: date) -> bool:
    """Tell whether a meeting is hers: she sits in the forum, or coordinates them all."""
    return actor.role is Role.COORDINATOR or forums.sits(actor, forum_key, on)


def hers(actors: Mapping[str, Actor], found: Sequence[MeetingRow]) -> list[MeetingRow]:
    """Give those of some meetings that are hers: where she sits, and those that she is called to besides. One query."""
    called = forums.called_besides(*actors.values(), meetings=[one.id for one in found])
    return [one for one in found if one.id in called or sits(actors[one.slug], one.forum.key, one.on)]


def assigned(boards: Sequence[Board], actors: Mapping[str, Actor], *, on: date, until: date) -> Iterator[DueRow]:
    """Give the assignments that wait for her answer and are late or fall due until a day."""
    owned = {board.line.slug: duties.owned_keys(actors[board.line.slug], board.paper) for board in boards}
    rows = duties.assignments(*actors.values(), on=on, open_only=True)
    mine = [one for one in rows if one.owner.key in owned.get(one.collaboration, ())]
    return duties.assigned(boards, mine, on=on, until=until)
