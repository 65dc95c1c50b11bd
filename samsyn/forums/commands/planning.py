"""Setting the days that a forum meets (planera möten), and changing them as long as the meeting is to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from django.db import transaction

from samsyn.base import clock
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.notices.rules import Fact
from samsyn.base.refusals import insist
from samsyn.duties import commands as duties
from samsyn.duties.commands import Meets
from samsyn.forums import access
from samsyn.forums.commands.finding import find_meetings
from samsyn.forums.commands.leaving import let_go_on
from samsyn.forums.commands.telling import tell
from samsyn.forums.models import Meeting
from samsyn.forums.queries.meetings import meeting
from samsyn.forums.queries.papers import timeline
from samsyn.forums.rules import meetings as rules
from samsyn.forums.rules import refs
from samsyn.forums.rules.circles import circle_of_meeting
from samsyn.forums.rules.meetings import MeetingObjection
from samsyn.papers import organisation
from samsyn.papers.model import Paper


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
    line, taken = timeline(actor), _taken(actor, forum_key)
    for one in new:
        insist(_objection(line.at(one.on, forum_key).paper, forum_key, one.on, taken, (one.starts, one.ends)))
        insist(rules.objection_to_link(one.link))
        taken.add(one.on)
    made = [_add(actor, forum_key, one) for one in new]
    ids = [one.pk for one in made]
    find_meetings(actor, ids)
    duties.tell_meetings(actor=actor, meetings=[_meets(one) for one in made])
    after = {"meetings": ids, "days": [one.on for one in new]}
    audit.record(actor, "forums.meetings_set", refs.forum(forum_key), after=after)
    return ids


@transaction.atomic
def move_meeting(  # noqa: PLR0913 - a move is these facts
    *,
    actor: Actor,
    meeting_id: int,
    on: date,
    reason: str,
    today: date,
    starts: time | None = None,
    ends: time | None = None,
) -> None:
    """Move a meeting to another day or time with a reason (flytta); it keeps the promised time it was first set for.

    Who had been called to it is told by letter. Raises ``Refused`` with ``MeetingObjection``, ``NotAllowed`` and
    ``ObjectDoesNotExist``.
    """
    held = _coming(actor, meeting_id)
    insist(rules.objection_to_reason(reason))
    before, after = (held.on, held.starts, held.ends), (on, starts, ends)
    insist(MeetingObjection.NOT_MOVED if before == after else None)
    taken = _taken(actor, held.forum_key) - {held.on}
    insist(_objection(timeline(actor).at(on, held.forum_key).paper, held.forum_key, on, taken, (starts, ends)))
    held.on, held.starts, held.ends, held.reason = on, starts, ends, reason.strip()
    _tell_anew(actor, held)
    duties.tell_meetings(actor=actor, meetings=[_meets(held)])
    if held.called_at is not None:
        tell(actor, "meeting.moved", meeting(actor, held.pk), once=str(held.sequence), more=_was(before))
    days = {"before": {"on": before[0]}, "after": {"on": on}}
    audit.record(actor, "forums.meeting_moved", refs.meeting(held), circle=held.circle, today=today, **days)


@transaction.atomic
def cancel_meeting(*, actor: Actor, meeting_id: int, reason: str, today: date) -> None:
    """Cancel a meeting with a reason (ställa in); it keeps no promise, and its calendar entries say so.

    What was written on its agenda goes on to the forum's next meeting. Who had been called is told by letter. Raises
    ``Refused`` with ``MeetingObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = _coming(actor, meeting_id)
    insist(rules.objection_to_reason(reason))
    held.cancelled_at, held.reason = clock.now(), reason.strip()
    _tell_anew(actor, held)
    duties.tell_meetings(actor=actor, meetings=[_meets(held)])
    if held.called_at is not None:
        tell(actor, "meeting.cancelled", meeting(actor, held.pk), once=str(held.sequence))
    items, ref = let_go_on(actor, held), refs.meeting(held)
    audit.record(actor, "forums.meeting_cancelled", ref, circle=held.circle, on=held.on, items=items, today=today)


@transaction.atomic
def reinstate_meeting(*, actor: Actor, meeting_id: int, today: date) -> None:
    """Take back that a meeting was cancelled (mötet blir av ändå); who was told that it was is told by letter.

    Raises ``Refused`` with ``MeetingObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = _locked(actor, meeting_id)
    insist(None if held.cancelled_at else MeetingObjection.NOT_CANCELLED)
    paper, taken = timeline(actor).at(held.on, held.forum_key).paper, _taken(actor, held.forum_key)
    insist(_objection(paper, held.forum_key, held.on, taken, (held.starts, held.ends)))
    held.cancelled_at, held.reason = None, ""
    _tell_anew(actor, held)
    duties.tell_meetings(actor=actor, meetings=[_meets(held)])
    if held.called_at is not None:
        tell(actor, "meeting.reinstated", meeting(actor, held.pk), once=str(held.sequence))
    audit.record(actor, "forums.meeting_reinstated", refs.meeting(held), circle=held.circle, on=held.on, today=today)


@transaction.atomic
def change_meeting(
    *,
    actor: Actor,
    meeting_id: int,
    starts: time | None = None,
    ends: time | None = None,
    place: str = "",
    link: str = "",
) -> None:
    """Change when on the day and where a meeting is held (ändra tid och plats); the same again changes nothing.

    Raises ``Refused`` with ``MeetingObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = _coming(actor, meeting_id)
    insist(rules.objection_to_setting(held.on, term=None, taken=(), starts=starts, ends=ends))
    insist(rules.objection_to_link(link))
    if (held.starts, held.ends, held.place, held.link) == (starts, ends, place, link):
        return
    held.starts, held.ends, held.place, held.link = starts, ends, place, link
    _tell_anew(actor, held)
    audit.record(actor, "forums.meeting_changed", refs.meeting(held), circle=held.circle, on=held.on)


def _was(before: tuple[date, time | None, time | None]) -> dict[str, Fact]:
    """Say when a meeting was before, for the letter that tells of its new day."""
    facts: dict[str, Fact] = {"was_day": before[0].isoformat()}
    return {**facts, "was_time": before[1].isoformat("minutes")} if before[1] else facts


def _locked(actor: Actor, meeting_id: int) -> Meeting:
    access.require(actor, access.PLAN)
    Meeting.rows.in_turn(actor)
    return Meeting.rows.of(actor).select_for_update().get(pk=meeting_id)


def _coming(actor: Actor, meeting_id: int) -> Meeting:
    """Fetch a meeting that is still to come, so that it can be changed."""
    held = _locked(actor, meeting_id)
    state = rules.state_of(
        is_called=held.called_at is not None,
        is_opened=held.opened_at is not None,
        is_closed=held.closed_at is not None,
        is_cancelled=held.cancelled_at is not None,
    )
    insist(rules.objection_to_changing(state))
    return held


def _taken(actor: Actor, forum_key: str) -> set[date]:
    return set(Meeting.rows.of(actor).filter(forum_key=forum_key, cancelled_at=None).values_list("on", flat=True))


def _objection(
    paper: Paper, forum_key: str, on: date, taken: set[date], hours: tuple[time | None, time | None]
) -> MeetingObjection | None:
    """Say why a forum cannot meet on a day and at a time, or None: first that it is in the paper of that day."""
    if not any(each.id == forum_key for each in paper.forums):
        return MeetingObjection.NO_SUCH_FORUM
    term = organisation.term(paper)
    return rules.objection_to_setting(on, term=term, taken=taken, starts=hours[0], ends=hours[1])


def _add(actor: Actor, forum_key: str, one: NewMeeting) -> Meeting:
    return Meeting.rows.add(
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


def _meets(held: Meeting) -> Meets:
    """The day of a meeting, for what is promised at, before or after each of them; cancelled it has none."""
    return Meets(held.forum_key, str(held.pk), None if held.cancelled_at else held.on, held.circle)


def _tell_anew(actor: Actor, held: Meeting) -> None:
    """Keep what was changed, as something that calendars and the search are told anew."""
    held.sequence += 1
    held.changed_at = clock.now()
    held.save()
    find_meetings(actor, [held.pk])
