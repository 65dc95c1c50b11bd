"""Calling to a meeting (kallelse), and what is answered: who comes, who is called besides, who chairs."""

from datetime import date

from django.db import transaction

from samsyn.base import clock
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.refusals import insist
from samsyn.forums import access
from samsyn.forums.commands.releasing import release_notice
from samsyn.forums.commands.telling import tell
from samsyn.forums.models import Adjunct, Meeting, Notice, Reply
from samsyn.forums.queries.calling import answered, content_now, last_notice
from samsyn.forums.queries.meetings import MeetingRow, meeting
from samsyn.forums.queries.preparing import Place, place_of
from samsyn.forums.rules import calling as rules
from samsyn.forums.rules import refs, replying
from samsyn.forums.rules.meetings import objection_to_changing
from samsyn.forums.rules.replying import Replying, ReplyObjection


@transaction.atomic
def call_meeting(*, actor: Actor, meeting_id: int, today: date) -> None:
    """Call to a meeting (skicka kallelse): a letter goes to those who hold its seats and to those called besides.

    Sent again, it says what has changed since. Raises ``Refused`` with ``MeetingObjection`` or ``CallObjection``,
    ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, place, row = _held(actor, meeting_id)
    access.require(actor, access.RUN, when=place.may_prepare)
    insist(objection_to_changing(place.state))
    content, before = content_now(actor, row), last_notice(actor, meeting_id)
    insist(rules.objection_to_calling(row.on, today=today, content=content, before=before))
    notice = Notice.rows.add(actor, circle=held.circle, meeting=held, content=content, sent_by_id=actor.user_id)
    held.called_at = held.called_at or clock.now()
    held.save(update_fields=["called_at"])
    release_notice(actor, row, held.circle, today)
    tell(actor, "meeting.called", row, once=str(notice.pk))
    audit.record(
        actor, "forums.meeting_called", refs.meeting(held), circle=held.circle, on=held.on, again=before is not None
    )


@transaction.atomic
def reply(*, actor: Actor, meeting_id: int, seat_key: str, answer: str, today: date, substitute_key: str = "") -> None:
    """Answer a notice for a seat (svara på kallelsen); answered again, the latest holds. The same again is one answer.

    Raises ``Refused`` with ``ReplyObjection`` and the guard's finding, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, place, row = _held(actor, meeting_id)
    access.require(actor, access.REPLY)
    said = Replying(seat_key, answer, substitute_key)
    insist(replying.objection_to_time(place.state, on=row.on, today=today))
    answers = answered(actor, meeting_id)
    insist(replying.objection_to_replying(said, paper=place.paper, forum=place.forum, answers=answers))
    insist(None if _answers_for(actor, place, seat_key) else ReplyObjection.NOT_YOUR_SEAT)
    if answers.get(seat_key) != said:
        facts = {"seat_key": seat_key, "answer": answer, "substitute_key": substitute_key}
        Reply.rows.add(actor, circle=held.circle, meeting=held, said_by_id=actor.user_id, **facts)
    audit.record(actor, "forums.notice_answered", refs.meeting(held), circle=held.circle, seat=seat_key, answer=answer)


@transaction.atomic
def call_adjunct(*, actor: Actor, meeting_id: int, body_key: str, reason: str = "", is_presenter: bool = False) -> int:
    """Call a function to one meeting beside the seats (adjungera): it sees and speaks, and does not decide.

    Raises ``Refused`` with ``MeetingObjection`` or ``CallObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, place, _row = _held(actor, meeting_id)
    access.require(actor, access.RUN, when=place.may_prepare)
    insist(objection_to_changing(place.state))
    called = Adjunct.rows.of(actor).filter(meeting=held).values_list("body_key", flat=True)
    insist(rules.objection_to_adjunct(body_key, paper=place.paper, forum=place.forum, called=set(called)))
    facts = {"body_key": body_key, "reason": reason.strip(), "is_presenter": is_presenter}
    made = Adjunct.rows.add(actor, circle=held.circle, meeting=held, **facts)
    audit.record(actor, "forums.adjunct_called", refs.meeting(held), circle=held.circle, body=body_key)
    return made.pk


@transaction.atomic
def send_adjunct_back(*, actor: Actor, meeting_id: int, body_key: str) -> None:
    """Take back that a function was called to a meeting (ta tillbaka adjungeringen). Raises as ``call_adjunct``."""
    held, place, _row = _held(actor, meeting_id)
    access.require(actor, access.RUN, when=place.may_prepare)
    insist(objection_to_changing(place.state))
    Adjunct.rows.of(actor).get(meeting=held, body_key=body_key).delete()
    audit.record(actor, "forums.adjunct_sent_back", refs.meeting(held), circle=held.circle, body=body_key)


@transaction.atomic
def hand_over_chair(*, actor: Actor, meeting_id: int, to_key: str, reason: str) -> None:
    """Let another chair one meeting, with a reason (lämna över ordförandeskapet); nobody named gives it back.

    Raises ``Refused`` with ``MeetingObjection`` or ``CallObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, place, row = _held(actor, meeting_id)
    access.require(actor, access.RUN, when=place.may_prepare)
    insist(objection_to_changing(place.state))
    chairs = {one.key for one in row.chair.holders}
    words = reason.strip() if to_key else ""
    insist(rules.objection_to_chairing(to_key, words, paper=place.paper, forum=place.forum, chairs=chairs))
    before, held.chair_key, held.chair_reason = held.chair_key, to_key, words
    held.save(update_fields=["chair_key", "chair_reason"])
    keys = {"before": {"chair": before}, "after": {"chair": to_key}}
    audit.record(actor, "forums.chair_handed_over", refs.meeting(held), circle=held.circle, **keys)


def _held(actor: Actor, meeting_id: int) -> tuple[Meeting, Place, MeetingRow]:
    held = Meeting.rows.of(actor).select_for_update().get(pk=meeting_id)
    row = meeting(actor, meeting_id)
    return held, place_of(actor, held.forum_key, meeting_id), row


def _answers_for(actor: Actor, place: Place, seat_key: str) -> bool:
    seat = replying.seat_of(place.forum, seat_key)
    return actor.is_program or (
        seat is not None
        and replying.answers_for(
            place.paper,
            seat,
            circles=actor.circles,
            party_key=actor.party_key,
            is_coordinator=actor.role == Role.COORDINATOR,
        )
    )
