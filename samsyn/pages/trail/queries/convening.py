"""The meetings of a binder (möten): forum by forum in the order of the paper, those that are gone last."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from samsyn.forums.queries import ConvenedRow
from samsyn.forums.rules.meetings import MeetingState
from samsyn.pages.trail.queries.values import ForumRow, MeetingLine
from samsyn.papers.model import Paper


def forums_of(paper: Paper, met: Iterable[ConvenedRow]) -> tuple[ForumRow, ...]:
    """Gather meetings by their forums."""
    by_forum: dict[str, list[ConvenedRow]] = defaultdict(list)
    for one in met:
        by_forum[one.meeting.forum.key].append(one)
    order = {forum.id: place for place, forum in enumerate(paper.forums)}
    keys = sorted(by_forum, key=lambda key: (order.get(key, len(order)), key))
    return tuple(_forum(by_forum[key]) for key in keys)


def _forum(met: Sequence[ConvenedRow]) -> ForumRow:
    """Of a forum that speaks of individuals only how many: its days are nobody's to publish."""
    said = met[-1].meeting
    held = [one for one in met if one.is_held]
    cancelled = sum(one.state is MeetingState.CANCELLED for one in met)
    return ForumRow(
        forum=said.forum,
        is_individual=said.is_individual,
        held_count=len(held),
        cancelled_count=cancelled,
        other_count=len(met) - len(held) - cancelled,
        unlocked_count=0 if said.is_individual else sum(one.locked_on is None for one in held),
        late_count=sum(one.is_late for one in met),
        meetings=() if said.is_individual else tuple(_line(one) for one in met),
    )


def _line(one: ConvenedRow) -> MeetingLine:
    row = one.meeting
    return MeetingLine(
        id=row.id,
        on=row.on,
        name=row.name,
        state=one.state,
        reason=row.reason,
        moved_from=row.first_on if row.first_on != row.on else None,
        is_extra=row.is_extra,
        sent_on=one.sent_on,
        locked_on=one.locked_on,
        is_late=one.is_late,
    )
