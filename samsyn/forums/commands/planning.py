"""Setting the days that a forum meets (planera möten)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from django.db import transaction

from samsyn.agreements.queries import paper as paper_of
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.forums import access
from samsyn.forums.models import Meeting
from samsyn.forums.rules.circles import circle_of_meeting
from samsyn.forums.rules.meetings import MeetingObjection, objection_to_setting
from samsyn.papers import organisation


@dataclass(frozen=True, slots=True)
class NewMeeting:
    """A meeting to be set (nytt möte); times are Sweden's. ``is_extra`` for one that no rhythm asks for."""

    on: date
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    link: str = ""
    is_extra: bool = False


@transaction.atomic
def set_meetings(*, actor: Actor, forum_key: str, new: Sequence[NewMeeting]) -> list[int]:
    """Set meetings of a forum, all or none, and give their ids in the same order.

    Raises ``Refused`` with ``MeetingObjection`` and ``NotAllowed``.
    """
    access.require(actor, access.PLAN)
    Meeting.rows.in_turn(actor)
    taken = set(Meeting.rows.of(actor).filter(forum_key=forum_key, cancelled_at=None).values_list("on", flat=True))
    made = []
    for one in new:
        paper = paper_of(actor, one.on)
        insist(None if any(each.id == forum_key for each in paper.forums) else MeetingObjection.NO_SUCH_FORUM)
        held = organisation.term(paper)
        insist(objection_to_setting(one.on, term=held, taken=taken, starts=one.starts, ends=one.ends))
        taken.add(one.on)
        made.append(_add(actor, forum_key, one))
    after = {"meetings": made, "days": [one.on for one in new]}
    audit.record(actor, "forums.meetings_set", Ref("forums.forum", forum_key), after=after)
    return made


def _add(actor: Actor, forum_key: str, one: NewMeeting) -> int:
    row = Meeting.rows.add(
        actor,
        circle=circle_of_meeting(forum_key),
        forum_key=forum_key,
        on=one.on,
        first_on=one.on,
        starts=one.starts,
        ends=one.ends,
        place=one.place,
        link=one.link,
        is_extra=one.is_extra,
        made_by_id=actor.user_id,
    )
    return row.pk
