"""The notes of a meeting (anteckningar): as they would be sent, as they were sent, and who has approved them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache

from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone
from pydantic import TypeAdapter

from samsyn.base.collaborations.actors import Actor
from samsyn.forums import access
from samsyn.forums.models import Addition, Approval, Approver, Attendance, Decision, Item, Notes, Sharing
from samsyn.forums.queries.held import actions
from samsyn.forums.queries.leading import leads_meeting
from samsyn.forums.queries.meetings import MeetingRow, meeting
from samsyn.forums.queries.papers import ForumLine, timelines
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.queries.seating import forum_of
from samsyn.forums.queries.standing import grounds
from samsyn.forums.rules import notes as rules
from samsyn.forums.rules.consensus import is_shown
from samsyn.forums.rules.kinds import StandKind
from samsyn.forums.rules.notes import (
    Days,
    NotedAssignment,
    NotedDecision,
    NotedItem,
    NotedSeat,
    NotedStand,
    NotesContent,
    NotesState,
    Said,
    Verdict,
)
from samsyn.papers.model import Forum, Line, Paper
from samsyn.papers.who import Named, name_of, party_of, short_name
from samsyn.parties import queries as parties


@dataclass(frozen=True, slots=True)
class ApproverRow:
    """An approver (justerare): which function, what was last said about the notes as they are, by whom and when."""

    function: Named
    verdict: Verdict | None
    words: str
    by_name: str
    said_at: datetime | None
    is_mine: bool


@dataclass(frozen=True, slots=True)
class AdditionRow:
    """What was added after the notes were locked (tillägg)."""

    words: str
    by_name: str
    added_at: datetime


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line that notes can go by (delningslinje): down to a forum, or up to one as a report or trends."""

    key: str
    to: Named
    what: str
    is_up: bool
    shared_at: datetime | None
    words: str = ""
    shared_id: int = 0


@dataclass(frozen=True, slots=True)
class NotesRow:
    """The notes of a meeting (anteckningar) for whoever reads them; ``numbers`` are decisions' by their ids."""

    meeting: MeetingRow
    state: NotesState
    content: NotesContent
    revision: int
    approve_by: date | None
    sent_at: datetime | None
    locked_at: datetime | None
    is_late: bool
    approvers: tuple[ApproverRow, ...]
    additions: tuple[AdditionRow, ...]
    lines: tuple[LineRow, ...]
    numbers: Mapping[int, str]
    may_send: bool

    @property
    def mine(self) -> tuple[ApproverRow, ...]:
        """What waits for the reader: functions that she holds and that have not approved."""
        return tuple(one for one in self.approvers if one.is_mine and one.verdict is not Verdict.APPROVED)


@dataclass(frozen=True, slots=True)
class AwaitedNotes:
    """Notes that wait for somebody's approval (att godkänna), by the functions of hers that are asked."""

    collaboration_id: int
    slug: str
    meeting_id: int
    forum: Named
    on: date
    approve_by: date
    functions: tuple[Named, ...]


@cache
def shape() -> TypeAdapter[NotesContent]:
    """Read and write what notes hold as values."""
    return TypeAdapter(NotesContent)


def notes(actor: Actor, meeting_id: int, today: date) -> NotesRow:
    """Give a meeting's notes, as frozen when sent and before that as they would be; raises ``ObjectDoesNotExist``.

    An item that the actor does not reach is left out.
    """
    row = meeting(actor, meeting_id)
    paper = paper_of(actor, row.on, row.forum.key)
    forum = forum_of(paper, row.forum.key)
    held = Notes.rows.of(actor).filter(meeting=row.id).first()
    content = shape().validate_python(held.content) if held else content_of(actor, row, paper, today)
    asked = _approvers(actor, held, paper, today)
    said = [Said(one.function.key, one.verdict, held.revision) for one in asked if held and one.verdict]
    return NotesRow(
        meeting=row,
        state=rules.state_of(
            is_sent=held is not None,
            is_locked=held is not None and held.locked_at is not None,
            asked=[one.function.key for one in asked],
            said=said,
            revision=held.revision if held else 0,
            day=Days(today, held.approve_by if held else today),
        ),
        content=replace(content, items=read_by(actor, content)),
        revision=held.revision if held else 0,
        approve_by=held.approve_by if held else None,
        sent_at=held.sent_at if held else None,
        locked_at=held.locked_at if held else None,
        is_late=rules.is_late(row.on, sent_on=timezone.localdate(held.sent_at) if held else None, today=today),
        approvers=asked,
        additions=_additions(actor, held),
        lines=_lines(actor, held, paper, forum),
        numbers=numbers(actor, content.items) if held and held.locked_at else {},
        may_send=row.is_held and not row.is_individual and may_write(actor, row),
    )


def read_by(actor: Actor, content: NotesContent) -> tuple[NotedItem, ...]:
    """Give the items of notes that the actor reaches."""
    return rules.read_by(content, None if actor.is_program else actor.circles)


def content_of(actor: Actor, row: MeetingRow, paper: Paper, today: date) -> NotesContent:
    """Write a meeting's notes of what stands in it: who was there, and item by item what was said and decided."""
    places = [one for one in forum_of(paper, row.forum.key).seats if not one.is_aim]
    noted = Attendance.rows.of(actor).filter(meeting=row.id)
    came = {key: (present, instead) for key, present, instead in noted.values_list(*_ATTENDED)}
    items = list(Item.rows.of(actor).filter(meeting=row.id).order_by("position", "id"))
    return NotesContent(
        forum=row.forum.name,
        meeting=row.name,
        on=row.on,
        starts=row.starts,
        ends=row.ends,
        place=row.place,
        chair=tuple(one.name for one in row.chair.holders),
        present=tuple(_noted(paper, one.body, came[one.id][1]) for one in places if _was_there(came.get(one.id))),
        absent=tuple(_noted(paper, one.body) for one in places if one.id in came and not _was_there(came[one.id])),
        items=tuple(_items(actor, paper, items, today)),
    )


_ATTENDED = ("seat_key", "is_present", "substitute_key")


def may_write(actor: Actor, row: MeetingRow) -> bool:
    """Tell whether the actor writes a meeting's notes: a coordinator, or whoever chairs it."""
    return access.may(actor, access.RUN) and leads_meeting(actor, row)


def awaited(*actors: Actor, today: date) -> list[AwaitedNotes]:
    """List the notes that wait for a person's approval, over all her collaborations, the earliest last day first."""
    if not any(access.bodies_of(one) - {one.party_key} for one in actors):  # nobody approves for a whole party
        return []
    writers = {one.collaboration_id for one in actors if access.may(one, access.REPLY)}
    held = {(where, key) for where, key, _day in parties.held_since(*actors, on=today) if where in writers}
    if not held:
        return []
    lines = timelines(*actors)
    said = Approval.rows.of(*actors).filter(verdict=Verdict.APPROVED.value, notes__locked_at=None)
    approved = set(said.values_list("notes_id", "function_key", "revision"))
    found: dict[Notes, list[str]] = {}
    for one in Approver.rows.of(*actors).filter(notes__locked_at=None).select_related("notes__meeting").order_by("id"):
        is_said = (one.notes_id, one.function_key, one.notes.revision) in approved
        if (one.collaboration_id, one.function_key) in held and not is_said:
            found.setdefault(one.notes, []).append(one.function_key)
    rows = (_awaited(one, keys, lines[one.collaboration_id]) for one, keys in found.items())
    return sorted(rows, key=lambda one: (one.approve_by, one.slug, one.meeting_id))


def meeting_of_decision(actor: Actor, decision_id: int) -> int:
    """Tell at which meeting a decision was taken; raises ``ObjectDoesNotExist`` for one of no meeting."""
    held = Decision.rows.of(actor).select_related("item").get(pk=decision_id)
    found = held.meeting_id or (held.item.meeting_id if held.item else None)
    if found is None:
        raise ObjectDoesNotExist(decision_id)
    return found


def numbers(actor: Actor, items: Iterable[NotedItem]) -> dict[int, str]:
    """Give the numbers of the decisions in notes by their ids ("2026:3"); none before the notes are locked."""
    wanted = [decision.id for item in items for decision in item.decisions]
    if not wanted:
        return {}
    rows = Decision.rows.of(actor).filter(pk__in=wanted, number__isnull=False)
    return {key: f"{year}:{number}" for key, number, year in rows.values_list("pk", "number", "year")}


def lines_of(forum: Forum) -> tuple[tuple[str, Line, bool], ...]:
    """The lines that a forum's notes go by: down those of notes, and up those of reports, each with its key."""
    down = ((f"forums/{forum.id}/minutes/{one.id}", one, False) for one in forum.minutes)
    up = ((f"forums/{forum.id}/reports/{one.id}", one, True) for one in forum.reports)
    return (*down, *up)


def _lines(actor: Actor, held: Notes | None, paper: Paper, forum: Forum) -> tuple[LineRow, ...]:
    shared = {one.line_key: one for one in Sharing.rows.of(actor).filter(notes=held)} if held else {}
    return tuple(
        LineRow(
            key=key,
            to=Named(line.to, name_of(paper, line.to)),
            what=line.what,
            is_up=is_up,
            shared_at=shared[key].shared_at if key in shared else None,
            words=shared[key].words if key in shared else "",
            shared_id=shared[key].pk if key in shared else 0,
        )
        for key, line, is_up in lines_of(forum)
    )


def _was_there(came: tuple[bool, str] | None) -> bool:
    return came is not None and (came[0] or bool(came[1]))


def _noted(paper: Paper, body: str, instead: str = "") -> NotedSeat:
    party = party_of(paper, body)
    return NotedSeat(
        name_of(paper, body), name_of(paper, party) if party else "", name_of(paper, instead) if instead else ""
    )


def _items(actor: Actor, paper: Paper, items: Collection[Item], today: date) -> Iterable[NotedItem]:
    decided, assigned = _decisions(actor, paper, items), actions(actor, items, today)
    for one in items:
        yield NotedItem(
            id=one.pk,
            title=one.title,
            purpose=one.purpose,
            presenter=name_of(paper, one.presenter_key) if one.presenter_key else "",
            text=one.text,
            outcome=one.outcome,
            outcome_text=one.outcome_text,
            circle=one.circle,
            decisions=tuple(decided.get(one.pk, ())),
            assignments=tuple(
                NotedAssignment(row.what, row.owner.name, row.by_day, row.by_forum.name if row.by_forum else "")
                for row in assigned.get(one.pk, ())
            ),
        )


def _decisions(actor: Actor, paper: Paper, items: Collection[Item]) -> dict[int, list[NotedDecision]]:
    """Give the decisions of some items with where each party stood. Three queries."""
    rows = Decision.rows.of(actor).filter(item__in=items, withdrawn_on=None, lifted_on=None).order_by("id")
    found: dict[int, list[NotedDecision]] = {}
    for ground in grounds(actor, decisions=rows).values():
        one = ground.decision
        noted = (
            NotedStand(short_name(paper, key), held.stand, held.reservation, held.said_on)
            for key, held in ground.stands.items()
            if held.stand == StandKind.NOT_TOUCHED or is_shown(StandKind(held.stand), touches=len(ground.touches))
        )
        made = NotedDecision(one.pk, one.text, tuple(noted), one.answer_by, one.asks_back_on)
        found.setdefault(one.item_id or 0, []).append(made)
    return found


def _approvers(actor: Actor, held: Notes | None, paper: Paper, today: date) -> tuple[ApproverRow, ...]:
    if held is None:
        return ()
    keys = Approver.rows.of(actor).filter(notes=held).order_by("id").values_list("function_key", flat=True)
    said = {
        one.function_key: one
        for one in Approval.rows.of(actor)
        .filter(notes=held, revision=held.revision)
        .select_related("said_by")
        .order_by("id")
    }
    holders = parties.holders(actor, today)
    return tuple(
        ApproverRow(
            function=Named(key, name_of(paper, key)),
            verdict=Verdict(said[key].verdict) if key in said else None,
            words=said[key].words if key in said else "",
            by_name=str(getattr(said[key].said_by, "name", "")) if key in said else "",
            said_at=said[key].said_at if key in said else None,
            is_mine=any(one.user_id == actor.user_id for one in holders.get(key, ())),
        )
        for key in keys
    )


def _additions(actor: Actor, held: Notes | None) -> tuple[AdditionRow, ...]:
    if held is None or held.locked_at is None:
        return ()
    rows = Addition.rows.of(actor).filter(notes=held).order_by("id").values_list("words", "added_by__name", "added_at")
    return tuple(AdditionRow(words, name or "", at) for words, name, at in rows)


def _awaited(held: Notes, keys: Iterable[str], line: ForumLine) -> AwaitedNotes:
    paper = line.at(held.meeting.on, held.meeting.forum_key).paper
    return AwaitedNotes(
        collaboration_id=held.collaboration_id,
        slug=line.slug,
        meeting_id=held.meeting_id,
        forum=_forum(paper, held.meeting.forum_key),
        on=held.meeting.on,
        approve_by=held.approve_by,
        functions=tuple(Named(key, name_of(paper, key)) for key in keys),
    )


def _forum(paper: Paper, key: str) -> Named:
    return Named(key, name_of(paper, key))
