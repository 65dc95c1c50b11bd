"""The notice and its answers (kallelse och svar): whom it reaches, what has changed, who comes, can they decide."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from samsyn.agreements.rules.reach import circle_of_body
from samsyn.base.collaborations import queries as members
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.forums import access
from samsyn.forums.models import Adjunct, Item, Notice, Reply
from samsyn.forums.queries.agenda import ItemRow
from samsyn.forums.queries.meetings import MeetingRow, meetings
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.queries.papers import timelines
from samsyn.forums.queries.seating import SeatRow, forum_of, seats
from samsyn.forums.rules import calling as rules
from samsyn.forums.rules import replying
from samsyn.forums.rules.circles import decides
from samsyn.forums.rules.kinds import Answer
from samsyn.forums.rules.meetings import MeetingState
from samsyn.forums.rules.quorum import Quorum, quorum
from samsyn.forums.rules.replying import Replying
from samsyn.papers.kinds import BodyKind
from samsyn.papers.model import Body, Paper
from samsyn.papers.who import Named, find, name_of, party_of
from samsyn.parties import queries as parties
from samsyn.parties.rules import bodies_above

LOOKS_AHEAD = timedelta(days=92)
"""How long before a meeting its notice asks for an answer in one's week."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody whom a notice reaches (mottagare)."""

    user_id: int
    name: str


@dataclass(frozen=True, slots=True)
class Reached:
    """A seat, or a function called besides, and the persons whom the notice reaches for it (nås).

    ``is_beyond`` for one called from outside the authorities: without a seat nobody of it sees the meeting here.
    """

    body: Named
    party: Named | None
    people: tuple[PersonRow, ...]
    is_outside: bool = False
    is_beyond: bool = False

    @property
    def is_vacant(self) -> bool:
        """Whether it reaches nobody."""
        return not self.people


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """What a seat has answered (svar): None while it has not; ``also`` is what another answered for it before.

    ``is_vacant`` for a function that nobody has; a unit or a party sends somebody. ``is_own`` for one that the actor
    has, ``is_mine`` for one that she may answer for.
    """

    seat: SeatRow
    answer: Answer | None
    substitute: Named | None
    by_name: str
    said_at: datetime | None
    is_vacant: bool
    is_own: bool
    is_mine: bool
    also: tuple["Said", ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """An answer that another person of the same seat gave before (tidigare svar)."""

    answer: Answer
    by_name: str


@dataclass(frozen=True, slots=True)
class OwnSeat:
    """A seat of one's own that has not answered (plats att svara för)."""

    key: str
    name: str
    decides: bool


@dataclass(frozen=True, slots=True)
class ToAnswer:
    """A notice that waits for one's answer (kallelse att svara på), with the seats of one's own."""

    row: MeetingRow
    seats: tuple[OwnSeat, ...]


@dataclass(frozen=True, slots=True)
class AdjunctRow:
    """A function that is called to one meeting beside the seats (adjungerad)."""

    body: Named
    reason: str
    is_presenter: bool


def answered(actor: Actor, meeting_id: int) -> dict[str, Replying]:
    """Give the latest answer of each seat of a meeting."""
    rows = Reply.rows.of(actor).filter(meeting_id=meeting_id).order_by("id")
    columns = rows.values_list("seat_key", "answer", "substitute_key")
    return {seat: Replying(seat, answer, substitute) for seat, answer, substitute in columns}


def last_notice(actor: Actor, meeting_id: int) -> dict[str, Any] | None:
    """Give what the last notice of a meeting held, None before the first."""
    rows = Notice.rows.of(actor).filter(meeting_id=meeting_id).order_by("-id")
    found: dict[str, Any] | None = rows.values_list("content", flat=True).first()
    return found


def content_now(actor: Actor, row: MeetingRow) -> dict[str, Any]:
    """Give what a notice of a meeting would hold if it were sent now, with all its items but no titles. Two queries."""
    everything = Item.rows.of(replace(actor, user_id=None)).filter(meeting_id=row.id)
    items = everything.values_list("id", "revision", "circle")
    called = Adjunct.rows.of(actor).filter(meeting_id=row.id).order_by("id").values_list("body_key", flat=True)
    return _content(row, items, called)


def _content(row: MeetingRow, items: Iterable[tuple[int, int, str]], called: Iterable[str]) -> dict[str, Any]:
    return {
        "on": row.on.isoformat(),
        "starts": row.starts.isoformat("minutes") if row.starts else "",
        "ends": row.ends.isoformat("minutes") if row.ends else "",
        "place": row.place,
        "link": row.link,
        "chair": [one.key for one in row.chair.holders],
        "adjuncts": list(called),
        "items": {str(key): [revision, circle] for key, revision, circle in items},
    }


def reached(actor: Actor, row: MeetingRow, called: Iterable[AdjunctRow]) -> tuple[Reached, ...]:
    """Tell whom a notice of a meeting reaches, seat by seat, and then those called besides. Two queries.

    A seat of a unit or a party reaches who holds a function in it, else the coordinators of its party.
    """
    paper = paper_of(actor, row.on, row.forum.key)
    forum = forum_of(paper, row.forum.key)
    seated = {one.body: True for one in forum.seats if not one.is_aim}
    bodies = {**{one.body.key: False for one in called}, **seated}
    people = _People(actor, paper, row.on)
    order = dict.fromkeys((*seated, *bodies))
    return tuple(_reached(paper, key, people, has_seat=bodies[key]) for key in order)


class _People:
    """Who is reached for a body, from who holds what and who coordinates on a day."""

    def __init__(self, actor: Actor, paper: Paper, on: date) -> None:
        self.paper = paper
        self.held = parties.holders(actor, on)
        self.members = [one for one in members.members(actor, on=on) if one.role == Role.COORDINATOR]

    def of(self, key: str) -> Iterator[PersonRow]:
        """Those who hold it; for a unit or party those who hold something in it, else its party's coordinators."""
        found = list(self.held.get(key, ()))
        if not found and not is_function(self.paper, key):
            found = [one for each, rows in self.held.items() if key in bodies_above(self.paper, each) for one in rows]
        if found:
            yield from (PersonRow(one.user_id, one.name) for one in found)
        elif not is_function(self.paper, key):
            party = party_of(self.paper, key)
            yield from (PersonRow(one.user_id, one.name) for one in self.members if party and one.party_key == party)


def is_function(paper: Paper, key: str) -> bool:
    """Tell whether a key is of a function, which somebody holds; a unit or a party sends somebody."""
    body = find(paper, key)
    return isinstance(body, Body) and body.kind is BodyKind.FUNCTION


def _reached(paper: Paper, key: str, people: _People, *, has_seat: bool) -> Reached:
    party = party_of(paper, key)
    is_outside = bool(getattr(find(paper, key), "is_outside", False))
    is_beyond = is_outside and not has_seat
    return Reached(
        body=Named(key, name_of(paper, key)),
        party=Named(party, name_of(paper, party)) if party else None,
        people=() if is_beyond else tuple(dict.fromkeys(people.of(key))),
        is_outside=is_outside,
        is_beyond=is_beyond,
    )


def replies(actor: Actor, row: MeetingRow) -> tuple[ReplyRow, ...]:
    """Tell what each seat of a meeting has answered, in the order of the paper. Three queries.

    Of a forum on individual level nothing is told.
    """
    if row.is_individual:
        return ()
    paper = paper_of(actor, row.on, row.forum.key)
    rows = Reply.rows.of(actor).filter(meeting_id=row.id).select_related("said_by").order_by("id")
    said: dict[str, list[Reply]] = {}
    for one in rows:
        said.setdefault(one.seat_key, []).append(one)
    return tuple(
        _reply(actor, paper, row, seat, said.get(seat.key, []))
        for seat in seats(actor, paper, forum_of(paper, row.forum.key), row.on)
    )


def _reply(actor: Actor, paper: Paper, row: MeetingRow, seat: SeatRow, said: list[Reply]) -> ReplyRow:
    last = said[-1] if said else None
    before = {one.said_by_id: one for one in said[:-1] if last and one.said_by_id != last.said_by_id}
    substitute = last.substitute_key if last else ""
    return ReplyRow(
        seat=seat,
        answer=Answer(last.answer) if last else None,
        substitute=Named(substitute, name_of(paper, substitute)) if substitute else None,
        by_name=_name(last),
        said_at=last.said_at if last else None,
        is_vacant=seat.is_vacant and is_function(paper, seat.body.key),
        is_own=circle_of_body(seat.body.key) in actor.circles,
        is_mine=_is_mine(actor, paper, row, seat.key),
        also=tuple(
            Said(Answer(one.answer), _name(one)) for one in before.values() if last and one.answer != last.answer
        ),
    )


def _name(one: Reply | None) -> str:
    return one.said_by.name if one and one.said_by else ""


def _is_mine(actor: Actor, paper: Paper, row: MeetingRow, seat_key: str) -> bool:
    seat = replying.seat_of(forum_of(paper, row.forum.key), seat_key)
    return (access.may(actor, access.REPLY) and seat is not None) and replying.answers_for(
        paper,
        seat,
        circles=actor.circles,
        party_key=actor.party_key,
        is_coordinator=actor.role == Role.COORDINATOR,
    )


def can_decide(actor: Actor, row: MeetingRow, said: Iterable[ReplyRow]) -> Quorum:
    """Tell whether a forum can decide at a meeting, from what its seats have answered."""
    paper = paper_of(actor, row.on, row.forum.key)
    known = tuple(said)
    return quorum(
        paper,
        forum_of(paper, row.forum.key),
        answers={one.seat.key: one.answer or "" for one in known},
        filled={one.seat.key for one in known if not one.is_vacant},
    )


def to_answer(*actors: Actor, on: date) -> list[ToAnswer]:
    """List the notices that a person's own seats have yet to answer, in order of their days. Three queries."""
    called = [one for one in meetings(*actors, first=on, last=on + LOOKS_AHEAD) if one.state is MeetingState.CALLED]
    if not called:
        return []
    rows = Reply.rows.of(*actors).filter(meeting__in=[one.id for one in called])
    said = set(rows.values_list("meeting_id", "seat_key"))
    lines, by_id = timelines(*actors), {actor.collaboration_id: actor for actor in actors}
    found = []
    for row in called:
        paper, actor = lines[row.collaboration_id].at(row.on, row.forum.key).paper, by_id[row.collaboration_id]
        seats = () if row.is_individual else _unanswered(actor, paper, row, said)
        if seats and access.may(actor, access.REPLY):
            found.append(ToAnswer(row, seats))
    return found


def _unanswered(actor: Actor, paper: Paper, row: MeetingRow, said: Collection[tuple[int, str]]) -> tuple[OwnSeat, ...]:
    return tuple(
        OwnSeat(one.id, name_of(paper, one.body), decides(one.kind))
        for one in forum_of(paper, row.forum.key).seats
        if not one.is_aim and circle_of_body(one.body) in actor.circles and (row.id, one.id) not in said
    )


def adjuncts(actor: Actor, row: MeetingRow) -> tuple[AdjunctRow, ...]:
    """List the functions called to a meeting beside its seats."""
    paper = paper_of(actor, row.on, row.forum.key)
    rows = Adjunct.rows.of(actor).filter(meeting_id=row.id).order_by("id")
    return tuple(
        AdjunctRow(Named(one.body_key, name_of(paper, one.body_key)), one.reason, one.is_presenter) for one in rows
    )


def called_besides(*actors: Actor, meetings: Collection[int]) -> frozenset[int]:
    """Name those of some meetings that a person is called to besides the seats (adjungerad), by number. One query.

    By a function that she holds or the unit that it belongs to, as the notice reaches her; not by her party alone.
    """
    if not meetings:
        return frozenset()
    bodies = {one.collaboration_id: access.bodies_of(one) - {one.party_key} for one in actors}
    rows = Adjunct.rows.of(*actors).filter(meeting__in=meetings)
    found = rows.values_list("meeting_id", "collaboration_id", "body_key")
    return frozenset(pk for pk, collaboration_id, key in found if key in bodies[collaboration_id])


def changed_since(
    actor: Actor, row: MeetingRow, items: Iterable[ItemRow], called: Iterable[AdjunctRow]
) -> rules.Changes:
    """Tell what has changed since the last notice of a meeting, as far as the actor reaches. One query."""
    before = last_notice(actor, row.id)
    if before is None:
        return rules.Changes()
    now = _content(row, ((one.id, one.revision, one.circle) for one in items), (one.body.key for one in called))
    return rules.changes(before, now, None if actor.is_program else {"", *actor.circles})
