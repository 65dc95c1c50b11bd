"""Inviting other parties (bjuda in) to one's own occasion, answering, and noting who took part."""

from collections.abc import Collection
from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.base.ui.number_words import listing
from samsyn.duties import commands as duties
from samsyn.duties import queries as asked
from samsyn.duties.queries import DutyRow
from samsyn.duties.rules.duties import Mode
from samsyn.forums import access
from samsyn.forums.models import OccasionReply, SharedOccasion, Turnout
from samsyn.forums.queries.invitations import (
    SharedRow,
    is_promise_of_inviting,
    may_invite,
    may_see_to,
    shared_occasion,
)
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.rules import invitations as rules
from samsyn.forums.rules.invitations import InvitationObjection, NewOccasion, OccasionAnswer
from samsyn.forums.rules.kinds import Purpose
from samsyn.forums.rules.made import made_names
from samsyn.forums.rules.refs import SHARED
from samsyn.forums.wording.invitations import HELD


@transaction.atomic
def invite(*, actor: Actor, new: NewOccasion, today: date) -> int:
    """Open an occasion of one's own party to others (bjud in), and give its id.

    Raises ``Refused`` with ``InvitationObjection``, and ``NotAllowed``.
    """
    access.require(actor, access.INVITE, when=may_invite(actor))
    parties = [one.id for one in paper_of(actor, today).parties]
    insist(rules.objection_to_inviting(new, host=actor.party_key, parties=parties, today=today))
    times = {"on": new.on, "starts": new.starts, "ends": new.ends, "answer_by": new.answer_by}
    made = SharedOccasion.rows.add(
        actor,
        circle=INSIDE,
        host_key=actor.party_key,
        kind=new.kind.value,
        title=new.title.strip(),
        place=new.place.strip(),
        words=new.words.strip(),
        asked=list(dict.fromkeys(new.asked)),
        invited_by_id=actor.user_id,
        invited_on=today,
        **times,
    )
    _record(actor, "forums.invited", made, asked=list(made.asked), on=new.on)
    return made.pk


@transaction.atomic
def answer_invitation(
    *, actor: Actor, occasion_id: int, answer: OccasionAnswer, today: date, count: int | None = None
) -> None:
    """Answer an invitation for one's own party (kommer, kommer inte) and say how many functions come.

    It can be answered anew until its day. Raises ``Refused`` with ``InvitationObjection``, ``NotAllowed`` and
    ``ObjectDoesNotExist``.
    """
    held, row = _held(actor, occasion_id, today)
    access.require(actor, access.INVITE, when=may_invite(actor))
    last = row.of(actor.party_key)
    before = (last.answer, last.count) if last and last.answer else None
    said = (answer, count if answer is OccasionAnswer.COMING else None)
    insist(rules.objection_to_answering(row.invited, actor.party_key, said, before=before, today=today))
    OccasionReply.rows.add(
        actor,
        circle=held.circle,
        occasion=held,
        party_key=actor.party_key,
        answer=answer.value,
        count=said[1],
        said_on=today,
        said_by_id=actor.user_id,
    )
    _record(actor, "forums.invitation_answered", held, party=actor.party_key, answer=answer.value)


@transaction.atomic
def note_turnout(*, actor: Actor, occasion_id: int, came: Collection[str], today: date) -> None:
    """Note which parties took part in an occasion that has been (deltog); none is also an answer.

    Raises ``Refused`` with ``InvitationObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, row = _held(actor, occasion_id, today)
    access.require(actor, access.INVITE, when=may_see_to(actor, held.host_key))
    insist(rules.objection_to_noting(row.invited, came, before=row.came, today=today))
    noted = [one for one in held.asked if one in set(came)]
    facts = {"came": noted, "noted_on": today, "noted_by_id": actor.user_id}
    Turnout.rows.add(actor, circle=held.circle, occasion=held, **facts)
    _record(actor, "forums.turnout_noted", held, came=noted)


@transaction.atomic
def call_off_occasion(*, actor: Actor, occasion_id: int, reason: str, today: date) -> None:
    """Call an occasion off (ställ in) with a reason; nobody needs to answer it any more.

    Raises ``Refused`` with ``InvitationObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, row = _held(actor, occasion_id, today)
    access.require(actor, access.INVITE, when=may_see_to(actor, held.host_key))
    insist(rules.objection_to_calling_off(row.invited, reason=reason, today=today))
    held.called_off_on, held.reason = today, reason.strip()
    held.save(update_fields=["called_off_on", "reason"])
    _record(actor, "forums.occasion_called_off", held, called_off_on=today)


@transaction.atomic
def give_occasion(*, actor: Actor, occasion_id: int, key: str, today: date) -> int:
    """Give a held occasion as evidence of a promise to invite each other (ge som bevis), and give the evidence's id.

    Raises ``Refused`` with ``InvitationObjection`` and as ``duties.report_evidence``, ``NotAllowed`` and
    ``ObjectDoesNotExist``.
    """
    held, row = _held(actor, occasion_id, today)
    access.require(actor, access.INVITE, when=may_see_to(actor, held.host_key))
    duty = asked.duty(actor, key, today, row.on, row.on)
    is_promised = is_promise_of_inviting(duty, row.host.key, paper_of(actor, today))
    is_given = key in asked.proved_by(actor, SHARED, str(held.pk))
    insist(rules.objection_to_proving(row.came, is_promised=is_promised, is_given=is_given))
    made = _evidence(actor, duty, row, today)
    _record(actor, "forums.occasion_given", held, duty=key, evidence=made)
    return made


@transaction.atomic
def bring_occasion(*, actor: Actor, occasion_id: int, forum_key: str, today: date) -> int:
    """Let a forum take an occasion up at its next meeting (ta upp), and give the assignment's id.

    Raises ``Refused`` with ``InvitationObjection`` and as ``duties.submit``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, row = _held(actor, occasion_id, today)
    access.require(actor, access.INVITE, when=may_invite(actor))
    insist(InvitationObjection.CALLED_OFF if row.is_off else None)
    is_there = bool(asked.asked_about(actor, SHARED, [str(held.pk)]))
    insist(InvitationObjection.BROUGHT_ALREADY if is_there else None)
    about = _ref(held)
    made = duties.submit(
        actor=actor,
        about=about,
        to=forum_key,
        what=held.title,
        purpose=Purpose.INFORMATION,
        made=made_names(paper_of(actor, today)),
        today=today,
    )
    _record(actor, "forums.occasion_brought", held, forum=forum_key, assignment=made)
    return made


def _held(actor: Actor, occasion_id: int, today: date) -> tuple[SharedOccasion, SharedRow]:
    """Hold the row while somebody writes, and give it as it stands, once whoever was before is done."""
    held = SharedOccasion.rows.of(actor).select_for_update().get(pk=occasion_id)
    return held, shared_occasion(actor, occasion_id, today)


def _evidence(actor: Actor, duty: DutyRow, row: SharedRow, today: date) -> int:
    """Report it in the way that the promise is met: on its day, by a sentence of the period, or as what happened."""
    what, about = _told(row), Ref(SHARED, str(row.id), row.title)
    if duty.mode == Mode.ALWAYS:
        first = next((one.window.starts for one in duty.occurrences if row.on in one.window), row.on)
        return duties.say_how_kept(
            actor=actor, key=duty.key, period_first_day=first, sentence=what, about=about, today=today
        )
    if duty.mode == Mode.ON_EVENT:
        happening = duties.note(actor=actor, key=duty.key, what=what, happened_on=row.on, about=about, today=today)
        return duties.answer_happening(actor=actor, happening_id=happening, done_on=row.on, what=what, today=today)
    return duties.report_evidence(actor=actor, key=duty.key, done_on=row.on, what=what, about=about, today=today)


def _told(row: SharedRow) -> str:
    with translation.override(settings.LANGUAGE_CODE):
        who = listing([one.party.name for one in row.asked if one.came])
        return str(HELD) % {"host": row.host.name, "who": who, "what": row.title}


def _record(actor: Actor, verb: str, held: SharedOccasion, **after: object) -> None:
    audit.record(actor, verb, _ref(held), after={"occasion": held.pk, **after}, circle=held.circle)


def _ref(held: SharedOccasion) -> Ref:
    return Ref(SHARED, str(held.pk), held.title)
