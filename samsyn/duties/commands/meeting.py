"""Telling on which days forums meet (satta dagar): what is promised at, before or after each meeting follows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from samsyn.base.collaborations.actors import Actor
from samsyn.duties import access
from samsyn.duties.models import SetDay


@dataclass(frozen=True, slots=True)
class Meets:
    """That a forum meets on a day (möts), None when the meeting is cancelled; ``circle`` is the meeting's."""

    forum_key: str
    meeting_key: str
    on: date | None
    circle: str = ""


@transaction.atomic
def tell_meetings(*, actor: Actor, meetings: Sequence[Meets]) -> None:
    """Tell on which days forums meet; of what is told of a meeting the last counts.

    Whoever sets, moves or cancels the meeting writes that in the log, once. Raises ``NotAllowed``.
    """
    access.require(actor, access.MEET)
    rows = (
        {"key": one.forum_key, "meeting_key": one.meeting_key, "on": one.on, "circle": one.circle} for one in meetings
    )
    SetDay.rows.add_many(actor, [{**one, "entered_by_id": actor.user_id} for one in rows])
