"""Notes of a meeting: sent to be approved, approved or commented on, mended, locked, added to and shared."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from django.db import transaction

from samsyn.base import clock
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.notices import commands as letters
from samsyn.base.notices.rules import Notice
from samsyn.base.refusals import Refused, insist
from samsyn.duties import commands as duties
from samsyn.duties.commands import Deed
from samsyn.forums import access
from samsyn.forums.commands.lifting import Place, put_item
from samsyn.forums.commands.numbering import number_decisions
from samsyn.forums.commands.releasing import pass_notes_on, release_notes, release_report
from samsyn.forums.models import Addition, Approval, Approver, Notes, Sharing
from samsyn.forums.queries import noted as asked
from samsyn.forums.queries import reports
from samsyn.forums.queries.meetings import MeetingRow, meeting
from samsyn.forums.queries.noted import LineRow, NotesRow
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.queries.seating import forum_of, seats
from samsyn.forums.rules import notes as rules
from samsyn.forums.rules import refs
from samsyn.forums.rules.circles import circle_of_meeting, is_individual
from samsyn.forums.rules.kinds import Opening, Purpose
from samsyn.forums.rules.notes import Days, NotesContent, NotesObjection, NotesState, Verdict
from samsyn.parties import queries as parties


@transaction.atomic
def send_notes(*, actor: Actor, meeting_id: int, approvers: Collection[str], approve_by: date, today: date) -> int:
    """Send a held meeting's notes to be approved (skicka för godkännande): they are frozen as they now are.

    ``approvers`` are functions with a seat in the forum. Raises ``Refused`` with ``NotesObjection``, ``NotAllowed``
    and ``ObjectDoesNotExist``.
    """
    Notes.rows.in_turn(actor)
    row = meeting(actor, meeting_id)
    _require(actor, row)
    paper = paper_of(actor, row.on, row.forum.key)
    places = {one.body.key for one in seats(actor, paper, forum_of(paper, row.forum.key), row.on)}
    insist(
        rules.objection_to_sending(
            is_held=row.is_held,
            is_individual=row.is_individual,
            is_sent=Notes.rows.of(actor).filter(meeting=row.id).exists(),
            approvers=approvers,
            seats=places,
            day=Days(today, approve_by),
        )
    )
    whole = replace(actor, user_id=None)  # each reads what she reaches, and the notes lack nothing of the meeting
    content = asked.content_of(whole, row, paper, today)
    made = Notes.rows.add(
        actor,
        circle=circle_of_meeting(row.forum.key),
        meeting_id=row.id,
        content=asked.shape().dump_python(content, mode="json"),
        approve_by=approve_by,
        sent_by_id=actor.user_id,
    )
    for key in dict.fromkeys(approvers):
        Approver.rows.add(actor, circle=made.circle, notes=made, function_key=key)
    _ask(actor, row, approvers, approve_by, today)
    after = {"notes": made.pk, "approvers": list(approvers), "approve_by": approve_by}
    _record(actor, "forums.notes_sent", row, after, made.circle)
    return made.pk


def _ask(actor: Actor, row: MeetingRow, approvers: Collection[str], approve_by: date, today: date) -> None:
    """Put a letter to those who hold the functions that shall approve: whose notes and until when, and no more."""
    held = parties.holders(actor, today)
    users = {one.user_id for key in approvers for one in held.get(key, ())} - {actor.user_id or 0}
    told = Notice("notes.to_approve", str(row.id), {"last_day": approve_by.isoformat()}, once="sent")
    letters.put(actor=actor, notice=told, user_ids=sorted(users))


@transaction.atomic
def say_of_notes(
    *, actor: Actor, meeting_id: int, function_key: str, verdict: Verdict, today: date, words: str = ""
) -> None:
    """Approve notes as they are, or comment on what should be another way (godkänn, kommentera).

    By who holds the function. Raises as ``send_notes``.
    """
    held = _held(actor, meeting_id, access.REPLY)
    row = asked.notes(actor, meeting_id, today)
    found = next((one for one in row.approvers if one.function.key == function_key), None)
    access.require(actor, access.REPLY, when=found is None or found.is_mine)
    insist(
        rules.objection_to_saying(
            is_locked=held.locked_at is not None,
            is_asked=found is not None,
            verdict=verdict,
            words=words,
            has_approved=found is not None and found.verdict is Verdict.APPROVED,
        )
    )
    Approval.rows.add(
        actor,
        circle=held.circle,
        notes=held,
        function_key=function_key,
        verdict=verdict.value,
        words=words.strip(),
        revision=held.revision,
        said_by_id=actor.user_id,
    )
    after = {"notes": held.pk, "function": function_key, "verdict": verdict.value, "revision": held.revision}
    _record(actor, "forums.notes_answered", row.meeting, after, held.circle)


@transaction.atomic
def mend_notes(*, actor: Actor, meeting_id: int, item_id: int, text: str, seen: int, today: date) -> None:
    """Mend what notes say about an item, before they are locked (rätta); who had approved is asked anew.

    ``seen`` is the revision that was read. Raises as ``send_notes``.
    """
    held = _held(actor, meeting_id)
    row = meeting(actor, meeting_id)
    _require(actor, row)
    insist(NotesObjection.IS_LOCKED if held.locked_at else None)
    insist(None if seen == held.revision else NotesObjection.WRITTEN_OVER)
    content: NotesContent = asked.shape().validate_python(held.content)
    found = next((one for one in asked.read_by(actor, content) if one.id == item_id), None)
    insist(NotesObjection.NO_SUCH_ITEM if found is None else None)
    insist(NotesObjection.SAME_TEXT if found is not None and found.text == text.strip() else None)
    items = tuple(replace(one, text=text.strip()) if one.id == item_id else one for one in content.items)
    held.content = asked.shape().dump_python(replace(content, items=items), mode="json")
    held.revision += 1
    held.save(update_fields=["content", "revision"])
    _record(actor, "forums.notes_mended", row, {"notes": held.pk, "item": item_id, "on": today}, held.circle)


@transaction.atomic
def lock_notes(*, actor: Actor, meeting_id: int, today: date) -> None:
    """Lock notes that all have approved, or whose last day has passed (lås): the decisions get their numbers.

    Raises as ``send_notes``.
    """
    held = _held(actor, meeting_id)
    row = asked.notes(actor, meeting_id, today)
    _require(actor, row.meeting)
    insist(rules.objection_to_locking(row.state))
    held.locked_at, held.locked_by_id = clock.now(), actor.user_id
    held.save(update_fields=["locked_at", "locked_by"])
    number_decisions(actor=actor, meeting_id=meeting_id)
    release_notes(actor, row.meeting, held.circle, today)
    _record(actor, "forums.notes_locked", row.meeting, {"notes": held.pk, "on": today}, held.circle)


@transaction.atomic
def add_to_notes(*, actor: Actor, meeting_id: int, words: str, today: date) -> None:
    """Add to notes that are locked (tillägg): what was wrong, and how it should be. Raises as ``send_notes``."""
    held = _held(actor, meeting_id)
    row = meeting(actor, meeting_id)
    _require(actor, row)
    insist(None if held.locked_at else NotesObjection.NOT_LOCKED)
    insist(None if words.strip() else NotesObjection.SAYS_NOTHING)
    Addition.rows.add(actor, circle=held.circle, notes=held, words=words.strip(), added_by_id=actor.user_id)
    _record(actor, "forums.notes_added_to", row, {"notes": held.pk, "on": today}, held.circle)


@transaction.atomic
def share_notes(*, actor: Actor, meeting_id: int, line_key: str, today: date, words: str = "") -> None:
    """Pass locked notes on by one of the agreement's lines (dela), which keeps that promise.

    Down go the notes; up goes a report or trends in ``words``. Raises as ``send_notes``.
    """
    held = _held(actor, meeting_id)
    row: NotesRow = asked.notes(actor, meeting_id, today)
    _require(actor, row.meeting)
    insist(None if row.state is NotesState.LOCKED else NotesObjection.NOT_LOCKED)
    line = next((one for one in row.lines if one.key == line_key), None)
    if line is None:
        raise Refused(NotesObjection.NO_SUCH_ITEM)
    insist(NotesObjection.SAID_ALREADY if line.shared_at else None)
    insist(NotesObjection.SAYS_NOTHING if line.is_up and not words.strip() else None)
    shared = {"notes": held, "line_key": line_key, "to_key": line.to.key, "words": words.strip()}
    made = Sharing.rows.add(actor, circle=held.circle, shared_by_id=actor.user_id, **shared)
    title = reports.title_of_shared(actor, row.meeting, today, is_up=line.is_up)
    _put_before(actor, row, line, title, words.strip(), today)
    deed = Deed(line_key, reports.said_of_shared(actor, line, today))
    about = refs.named(row.meeting)
    duties.report_together(actor=actor, deeds=[deed], done_on=today, today=today, about=about, circle=held.circle)
    if line.is_up:
        release_report(actor, made, title, today)
    else:
        pass_notes_on(actor, row.meeting, line.to.key, today)
    _record(actor, "forums.notes_shared", row.meeting, {"notes": held.pk, "line": line_key}, held.circle)


def _put_before(actor: Actor, row: NotesRow, line: LineRow, title: str, words: str, today: date) -> None:
    """Let what was shared stand on the next agenda of the forum that it came to, where that keeps an agenda."""
    reached = next((one for one in paper_of(actor, today).forums if one.id == line.to.key), None)
    if reached is None or is_individual(reached):
        return
    about = refs.named(row.meeting, title)
    place = Place(line.to.key, Opening.SHARED, about)
    put_item(actor, place, today=today, title=title, purpose=Purpose.INFORMATION.value, text=words)


def _held(actor: Actor, meeting_id: int, verb: str = access.RUN) -> Notes:
    """Give the notes of a meeting to be changed, to who may; refused while they have not been sent."""
    access.require(actor, verb)
    found = Notes.rows.of(actor).select_for_update().filter(meeting=meeting_id).first()
    if found is None:
        meeting(actor, meeting_id)  # not there for one who does not reach it
        raise Refused(NotesObjection.NOT_SENT)
    return found


def _require(actor: Actor, row: MeetingRow) -> None:
    if not asked.may_write(actor, row):
        raise NotAllowed(access.RUN)


def _record(actor: Actor, verb: str, row: MeetingRow, after: dict[str, object], circle: str) -> None:
    audit.record(actor, verb, refs.named(row), after=after, circle=circle)
