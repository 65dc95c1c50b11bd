"""Writing the briefing before a weekend (Helgens läge): who is on duty, and what is special."""

from collections import Counter
from datetime import datetime

from django.db import transaction

from samsyn.base.audit import commands as audit
from samsyn.base.audit.acting import Acting, Person
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.forums import access
from samsyn.forums.models import Meeting, OnDuty, Weekend
from samsyn.forums.queries.meetings import MeetingRow
from samsyn.forums.queries.weekend import found_weekend
from samsyn.forums.rules import refs, running
from samsyn.forums.rules import weekend as rules
from samsyn.forums.rules.circles import circle_of_effort
from samsyn.forums.rules.weekend import NewOnDuty
from samsyn.papers.model import Paper

ON_DUTY = "forums.onduty"


@transaction.atomic
def put_on_duty(*, actor: Actor, meeting_id: int, new: NewOnDuty, now: datetime) -> int:
    """Say who is on duty over the weekend (i tjänst) until it is forgotten on Monday at 08.00, and give the row's id.

    Raises ``Refused`` with ``WeekendObjection``, ``MeetingObjection`` or the guard's finding, ``NotAllowed`` and
    ``ObjectDoesNotExist``.
    """
    row, paper = _held(actor, meeting_id)
    access.require(actor, access.RUN)
    gone = rules.gone_at(row.on)
    insist(rules.objection_to_keeping_duty(row.state, gone=gone, now=now))
    held = OnDuty.rows.of(actor).filter(meeting_id=row.id, gone_at__gt=now)
    before = [NewOnDuty(one.body_key, one.number, one.starts_at, one.ends_at) for one in held]
    insist(rules.objection_to_duty(new, on=row.on, functions=_functions(paper), held=before))
    made = OnDuty.rows.add(
        actor,
        circle=circle_of_effort(row.forum.key),
        meeting_id=row.id,
        body_key=new.body_key,
        number=rules.tidy_number(new.number),
        starts_at=new.starts_at,
        ends_at=new.ends_at,
        gone_at=gone,
        put_by_id=actor.user_id,
    )
    audit.record(actor, "forums.duty_put", refs.named(row), after={"gone_at": str(gone)}, circle=made.circle)
    return made.pk


@transaction.atomic
def take_off_duty(*, actor: Actor, duty_id: int, now: datetime) -> None:
    """Take somebody off duty (ta bort ur tjänst), who is then deleted at once.

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = OnDuty.rows.of(actor).filter(gone_at__gt=now).get(pk=duty_id)
    row, _paper = _held(actor, held.meeting_id)
    access.require(actor, access.RUN)
    insist(rules.objection_to_keeping_duty(row.state, gone=held.gone_at, now=now))
    held.delete()
    audit.record(actor, "forums.duty_taken_off", refs.named(row), circle=held.circle)


@transaction.atomic
def write_special(*, actor: Actor, meeting_id: int, text: str, seen: int) -> int:
    """Save what is special in a weekend (det särskilda), and give the revision that it is now.

    ``seen`` is the revision that was read; the second to save is refused with ``WRITTEN_OVER``. Raises ``Refused``,
    ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    row, _paper = _held(actor, meeting_id)
    access.require(actor, access.RUN)
    held = Weekend.rows.of(actor).filter(meeting_id=row.id).first()
    before, revision = (held.special, held.revision) if held else ("", 0)
    insist(rules.objection_to_special(row.state, text=text))
    insist(running.objection_to_writing(seen=seen, revision=revision, text=text, before=before))
    if text == before:
        return revision
    circle = circle_of_effort(row.forum.key)
    held = held or Weekend.rows.add(actor, circle=circle, meeting_id=row.id, made_by_id=actor.user_id)
    held.special, held.revision = text, revision + 1
    held.save(update_fields=["special", "revision"])
    audit.record(actor, "forums.weekend_written", refs.named(row), after={"revision": held.revision}, circle=circle)
    return held.revision


@transaction.atomic
def forget_on_duty(*, actor: Acting, now: datetime) -> int:
    """Delete who was on duty over the weekends that are over (gallra), in every collaboration; give how many."""
    over = OnDuty.unscoped.select_for_update().filter(gone_at__lte=now)
    many = Counter(over.values_list("collaboration_id", flat=True))
    over.delete()
    for collaboration_id, count in sorted(many.items()):
        here = Person(actor.user_id, collaboration_id)
        audit.record(here, "forums.duties_forgotten", Ref(ON_DUTY, ""), after={"count": count})
    return many.total()


def _held(actor: Actor, meeting_id: int) -> tuple[MeetingRow, Paper]:
    """Hold the meeting while somebody writes, so that two do not at once."""
    Meeting.rows.of(actor).select_for_update(no_key=True).get(pk=meeting_id)
    row, paper, _offer = found_weekend(actor, meeting_id)
    return row, paper


def _functions(paper: Paper) -> set[str]:
    return {*(one.id for one in paper.bodies), *(one.id for one in paper.parties)}
