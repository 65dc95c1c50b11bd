"""Holding a meeting (mötesläge): opening it, who is there, what is written of each item and what it comes to."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.db.models import Max

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base import clock
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist
from samsyn.duties import commands as duties
from samsyn.forums import access, queries
from samsyn.forums.commands.finding import find_items
from samsyn.forums.models import Adjunct, Attendance, Item, Meeting, Reply
from samsyn.forums.queries.filling import template
from samsyn.forums.queries.held import assigned, came
from samsyn.forums.queries.leading import leads_meeting
from samsyn.forums.queries.meetings import MeetingRow
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.rules import refs
from samsyn.forums.rules import running as rules
from samsyn.forums.rules.kinds import Answer, AreaState, Opening, Outcome
from samsyn.forums.rules.made import made_names
from samsyn.forums.rules.meetings import MeetingObjection
from samsyn.forums.rules.running import RunObjection
from samsyn.papers.model import Paper


@transaction.atomic
def open_meeting(*, actor: Actor, meeting_id: int, today: date) -> None:
    """Open a meeting on its day or later (öppna), with everybody there who has answered so.

    A weekly meeting gets the areas of the template that it was made with. Opening an open meeting changes nothing.
    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, row = held_meeting(actor, meeting_id)
    access.require(actor, access.RUN, when=leads_meeting(actor, row))
    insist(rules.objection_to_opening(row.state, on=row.on, today=today))
    if row.opened_at is None:
        held.opened_at = clock.now()
        held.save(update_fields=["opened_at"])
        Attendance.rows.add_many(actor, [] if row.is_individual else _answered(actor, held))
        find_items(actor, Item.rows.add_many(actor, [] if row.is_individual else _areas(actor, held)))
    audit.record(actor, "forums.meeting_opened", refs.named(row), circle=held.circle)


@transaction.atomic
def note_attendance(
    *, actor: Actor, meeting_id: int, seat_key: str, is_present: bool, substitute_key: str = ""
) -> None:
    """Note that a seat or an adjunct is there or not, and which function came instead (närvaro); said anew, it changes.

    Never for a forum on individual level. Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, row = held_meeting(actor, meeting_id)
    paper = paper_of(actor, row.on, row.forum.key)
    access.require(actor, access.RUN)
    insist(rules.objection_to_running(row.state, is_individual=row.is_individual))
    insist(
        rules.objection_to_noting(
            seat_key,
            seats=_seat_keys(actor, paper, row),
            is_present=is_present,
            substitute_key=substitute_key,
            functions=_functions(paper),
            here=_here(actor, paper, row, seat_key) if substitute_key else (),
        )
    )
    facts = {"is_present": is_present, "substitute_key": substitute_key}
    _note(actor, held, seat_key, facts)
    audit.record(
        actor, "forums.attendance_noted", refs.named(row), after={"seat": seat_key, **facts}, circle=held.circle
    )


@transaction.atomic
def note_everybody(*, actor: Actor, meeting_id: int) -> None:
    """Note that everybody is there of whom nothing has been said yet (alla andra är här).

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, row = held_meeting(actor, meeting_id)
    access.require(actor, access.RUN)
    insist(rules.objection_to_running(row.state, is_individual=row.is_individual))
    noted = set(Attendance.rows.of(actor).filter(meeting_id=row.id).values_list("seat_key", flat=True))
    left = [key for key in _seat_keys(actor, paper_of(actor, row.on, row.forum.key), row) if key not in noted]
    same = {"meeting_id": row.id, "circle": held.circle, "is_present": True}
    Attendance.rows.add_many(actor, [{"seat_key": key, **same} for key in left])
    audit.record(actor, "forums.attendance_noted", refs.named(row), after={"seats": left}, circle=held.circle)


@transaction.atomic
def write_item(*, actor: Actor, item_id: int, text: str, seen: int) -> int:
    """Save what is written of an item (skriva), and give the revision that it is now.

    ``seen`` is the revision that was read; the second to save with an older one is refused with ``WRITTEN_OVER``,
    unless it is the same text. Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    item, row = _item(actor, item_id)
    access.require(actor, access.RUN)
    insist(rules.objection_to_running(row.state, is_individual=row.is_individual))
    insist(rules.objection_to_writing(seen=seen, revision=item.revision, text=text, before=item.text))
    if text != item.text:
        item.text, item.revision = text, item.revision + 1
        item.save(update_fields=["text", "revision"])
        find_items(actor, [item])
    audit.record(actor, "forums.item_written", refs.item(item), after={"revision": item.revision}, circle=item.circle)
    return item.revision


@transaction.atomic
def mark_area(*, actor: Actor, item_id: int, state: AreaState) -> None:
    """Say how an area is in the week (läge): Lugnt, Håll koll or Insats; the last that was said holds.

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    item, row = _item(actor, item_id)
    access.require(actor, access.RUN)
    insist(rules.objection_to_running(row.state, is_individual=row.is_individual))
    insist(None if item.opening == Opening.AREA else RunObjection.NOT_AN_AREA)
    before, item.area_state = item.area_state, AreaState(state).value
    item.save(update_fields=["area_state"])
    facts = {"before": {"state": before}, "after": {"state": item.area_state}}
    audit.record(actor, "forums.area_marked", refs.item(item), circle=item.circle, **facts)


@transaction.atomic
def settle_item(*, actor: Actor, item_id: int, outcome: Outcome | None, today: date, text: str = "") -> None:
    """Say what an item came to (avsluta ett ärende), with why or where to; None opens it again.

    Raises ``Refused``, also for a decision or an assignment that is not there, ``NotAllowed``, ``ObjectDoesNotExist``.
    """
    item, row = _item(actor, item_id)
    access.require(actor, access.RUN)
    insist(rules.objection_to_running(row.state, is_individual=row.is_individual))
    if outcome is not None:
        so_far = came(actor, [item], assigned(actor, [item]))[item.pk]
        has = {"has_decision": so_far.has_decision, "has_assignment": so_far.has_assignment}
        insist(rules.objection_to_settling(outcome, why=text, **has))
    before, item.outcome = item.outcome, outcome.value if outcome else ""
    item.outcome_text = text.strip() if outcome else ""
    item.save(update_fields=["outcome", "outcome_text"])
    find_items(actor, [item])
    after = {"outcome": item.outcome, "on": today}
    audit.record(
        actor, "forums.item_settled", refs.item(item), before={"outcome": before}, after=after, circle=item.circle
    )


@transaction.atomic
def give_action(
    *, actor: Actor, item_id: int, owner_key: str, what: str, today: date, by_day: date | None = None
) -> int:
    """Give somebody something to do that an item came to (vem, vad, när), and give the assignment's id.

    Without a day it is answered at the forum's next meeting. Raises as ``duties.assign``, and ``ObjectDoesNotExist``.
    """
    item, row = _item(actor, item_id)
    access.require(actor, access.RUN)
    insist(rules.objection_to_running(row.state, is_individual=row.is_individual))
    made = duties.assign(
        actor=actor,
        owner_key=owner_key,
        what=what,
        today=today,
        by_day=by_day,
        by_forum="" if by_day else row.forum.key,
        asked_by=row.forum.key,
        about=refs.item(item, item.title),
        circle=item.circle,
        made=made_names(paper_of(actor, today)),
    )
    audit.record(actor, "forums.action_given", refs.item(item), after={"assignment": made}, circle=item.circle)
    return made


def held_meeting(actor: Actor, meeting_id: int) -> tuple[Meeting, MeetingRow]:
    """Hold the meeting while somebody writes, and give it as it is once whoever was before is done."""
    held = Meeting.rows.of(actor).select_for_update(no_key=True).get(pk=meeting_id)
    return held, queries.meeting(actor, meeting_id)


def _item(actor: Actor, item_id: int) -> tuple[Item, MeetingRow]:
    """Hold an item and its meeting; what waits without a meeting is not open."""
    meeting_id = Item.rows.of(actor).values_list("meeting_id", flat=True).get(pk=item_id)
    insist(MeetingObjection.NOT_OPEN if meeting_id is None else None)
    _, row = held_meeting(actor, meeting_id or 0)
    return Item.rows.of(actor).get(pk=item_id), row


def _answered(actor: Actor, held: Meeting) -> list[dict[str, object]]:
    """Who is there, by the last answer of each seat."""
    latest = {one.seat_key: one for one in Reply.rows.of(actor).filter(meeting=held).order_by("id")}
    return [
        {
            "meeting": held,
            "circle": held.circle,
            "seat_key": key,
            "is_present": one.answer == Answer.COMING,
            "substitute_key": one.substitute_key,
        }
        for key, one in latest.items()
    ]


def _areas(actor: Actor, held: Meeting) -> list[dict[str, object]]:
    """The areas of a weekly meeting, by the template that it was made with, unless it has them already."""
    made_with = template(actor, held.forum_key, made_at=held.made_at)
    items = Item.rows.of(actor).filter(meeting=held)
    if not made_with.is_weekly or items.filter(opening=Opening.AREA).exists():
        return []
    first = (items.aggregate(last=Max("position"))["last"] or 0) + 1
    same = {"circle": INSIDE, "forum_key": held.forum_key, "meeting": held, "opening": Opening.AREA.value}
    about = {"about_kind": refs.TEMPLATE}
    return [
        {**same, **about, "about_key": f"{made_with.id}/area/{n}", "title": name, "position": first + n}
        for n, name in enumerate(made_with.areas)
    ]


def _note(actor: Actor, held: Meeting, seat_key: str, facts: dict[str, object]) -> None:
    """Note it once for a seat: the meeting is held, so nobody else notes the same meanwhile."""
    if not Attendance.rows.of(actor).filter(meeting=held, seat_key=seat_key).update(**facts):
        Attendance.rows.add(actor, meeting=held, circle=held.circle, seat_key=seat_key, **facts)


def _seat_keys(actor: Actor, paper: Paper, row: MeetingRow) -> tuple[str, ...]:
    forum = queries.forum_of(paper, row.forum.key)
    adjuncts = Adjunct.rows.of(actor).filter(meeting_id=row.id).order_by("id").values_list("body_key", flat=True)
    seats = (one.id for one in forum.seats if not one.is_aim)
    return tuple(dict.fromkeys((*seats, *adjuncts)))


def _here(actor: Actor, paper: Paper, row: MeetingRow, seat_key: str) -> frozenset[str]:
    """The functions that are noted as here on other seats, for themselves or instead of another."""
    bodies = {one.id: one.body for one in queries.forum_of(paper, row.forum.key).seats}
    others = Attendance.rows.of(actor).filter(meeting_id=row.id).exclude(seat_key=seat_key)
    noted = others.values_list("seat_key", "is_present", "substitute_key")
    here = (bodies.get(key, key) if is_present else substitute for key, is_present, substitute in noted)
    return frozenset(here) - {""}


def _functions(paper: Paper) -> Collection[str]:
    return {*(one.id for one in paper.bodies), *(one.id for one in paper.parties)}
