"""Telling of a meeting by letter (meddela): it is called, moved or cancelled, to all whom its notice reaches."""

from collections.abc import Mapping
from datetime import datetime, time

from django.utils import timezone

from samsyn.base.collaborations.actors import Actor
from samsyn.base.notices import commands as letters
from samsyn.base.notices.rules import LONGEST, Fact, Notice
from samsyn.forums.queries.calling import adjuncts, reached
from samsyn.forums.queries.meetings import MeetingRow


def tell(actor: Actor, kind: str, row: MeetingRow, *, once: str, more: Mapping[str, Fact] | None = None) -> None:
    """Put a letter about a meeting to all whom its notice reaches but the one who acts."""
    users = {one.user_id for seat in reached(actor, row, adjuncts(actor, row)) for one in seat.people}
    letters.put(actor=actor, notice=_notice(kind, row, once, more or {}), user_ids=sorted(users - {actor.user_id or 0}))


def _notice(kind: str, row: MeetingRow, once: str, more: Mapping[str, Fact]) -> Notice:
    """What is told: which meeting, when and where; nothing of what is dealt with."""
    facts: dict[str, Fact] = {"title": row.name, "forum": row.forum.key, "day": row.on.isoformat(), **more}
    if row.starts:
        facts["time"] = row.starts.isoformat("minutes")
    if row.place:
        facts["place"] = row.place[:LONGEST]
    ends = timezone.make_aware(datetime.combine(row.on, row.ends or row.starts or time.max))
    return Notice(kind, str(row.id), facts, once=once, until=ends)
