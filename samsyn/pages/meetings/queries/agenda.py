"""What the pages before a meeting ask: the agenda while it is written, one item, the backlog, a template."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied

from samsyn.base.collaborations.actors import Actor
from samsyn.forums import queries as forums
from samsyn.forums.queries import ItemRow, MeetingRow, Place, TemplateRow
from samsyn.forums.rules import lines, refs
from samsyn.forums.rules.agenda import ItemFacts, objection_to_sharing
from samsyn.forums.rules.circles import has_outside_seats
from samsyn.forums.rules.kinds import Opening, Outcome, Purpose
from samsyn.pages.meetings.queries import sentences
from samsyn.pages.meetings.queries.meeting import ItemLine, item_line, minutes_of
from samsyn.pages.meetings.queries.shown import MeetingHead, head_of
from samsyn.papers.kinds import BodyKind
from samsyn.papers.model import Forum, Paper
from samsyn.papers.who import Named, name_of, party_of

SOON = 6
"""How many of a forum's coming meetings something can be taken up at."""


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """The agenda while it is written (dagordning att skriva)."""

    row: MeetingRow
    head: MeetingHead
    items: tuple[ItemLine, ...]
    waiting: tuple[ItemLine, ...]
    minutes: str
    may_prepare: bool
    may_add: bool
    is_inside: bool
    lacks_template: bool

    @property
    def is_ahead(self) -> bool:
        """Whether the meeting is still to come, so that its agenda is written."""
        return self.row.is_ahead


@dataclass(frozen=True, slots=True)
class ItemPage:
    """An item by itself (ärende)."""

    line: ItemLine
    row: ItemRow
    head: MeetingHead | None
    forum: Named
    may_change: bool
    may_prepare: bool
    may_share: bool
    is_ahead: bool
    meetings: tuple[MeetingRow, ...]
    presenters: tuple[Named, ...]
    has_outside: bool
    way: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BacklogPage:
    """What waits in a forum without a day (väntar)."""

    forum: Named
    items: tuple[ItemLine, ...]
    meetings: tuple[MeetingRow, ...]
    may_prepare: bool
    may_add: bool
    has_outside: bool


@dataclass(frozen=True, slots=True)
class TemplatePage:
    """A forum's agenda template, as it is written (mall)."""

    forum: Named
    template: TemplateRow
    may_write: bool
    has_outside: bool


def agenda_page(actor: Actor, meeting_id: int) -> AgendaPage:
    """Ask for a meeting's agenda as it is written. Raises ``ObjectDoesNotExist``."""
    row = forums.meeting(actor, meeting_id)
    place = forums.place_of(actor, row.forum.key, meeting_id)
    items = forums.agenda_of(actor, row)
    now = forums.template(actor, row.forum.key)
    return AgendaPage(
        row=row,
        head=head_of(row),
        items=tuple(item_line(one) for one in items),
        waiting=tuple(item_line(one) for one in forums.backlog(actor, row.forum.key, row.on)),
        minutes=minutes_of(row, items),
        may_prepare=place.may_prepare,
        may_add=forums.may_add(actor),
        is_inside=place.is_inside,
        lacks_template=bool(now.items or now.areas) and now.made_at is not None and now.made_at > row.made_at,
    )


def item_page(actor: Actor, item_id: int, *, today: date) -> ItemPage:
    """Ask for one item. Raises ``ObjectDoesNotExist`` for one that the actor does not reach."""
    row = forums.item(actor, item_id)
    place = forums.place_of(actor, row.forum_key, row.meeting_id)
    is_ahead = place.row is None or place.row.is_ahead
    return ItemPage(
        line=item_line(row),
        row=row,
        head=head_of(place.row) if place.row else None,
        forum=Named(place.forum.id, place.forum.name),
        may_change=row.may_change and is_ahead and not row.is_closed,
        may_prepare=place.may_prepare and is_ahead and not row.is_closed,
        may_share=place.may_prepare and place.is_inside and is_ahead and _may_share(place, row),
        is_ahead=is_ahead,
        meetings=coming(actor, place.forum.id, today) if place.may_prepare else (),
        presenters=tuple(presenters(place.paper, place.forum)),
        has_outside=has_outside_seats(place.paper, place.forum),
        way=_way(actor, place.paper, row),
    )


def _way(actor: Actor, paper: Paper, row: ItemRow) -> tuple[str, ...]:
    """Say the way of a question that was lifted, or of the one that an item answers if the actor reaches it."""
    if row.opening is Opening.ANSWER and row.about.kind == refs.ITEM:
        with suppress(ObjectDoesNotExist):
            return sentences.way(forums.course(actor, paper, int(row.about.key)))
    is_lifted = row.opening is Opening.LIFTED or row.outcome is Outcome.LIFTED
    return sentences.way(forums.course(actor, paper, row.id)) if is_lifted else ()


def backlog_page(actor: Actor, forum_key: str, *, today: date) -> BacklogPage:
    """Ask for what waits in a forum. Raises ``ObjectDoesNotExist`` for one that the actor does not reach."""
    place = forums.place_of(actor, forum_key, None)
    return BacklogPage(
        Named(place.forum.id, place.forum.name),
        tuple(item_line(one) for one in forums.backlog(actor, forum_key, today)),
        coming(actor, forum_key, today),
        place.may_prepare,
        forums.may_add(actor),
        has_outside_seats(place.paper, place.forum),
    )


def template_page(actor: Actor, forum_key: str) -> TemplatePage:
    """Ask for a forum's template. Raises ``ObjectDoesNotExist`` for a forum that the actor does not reach."""
    place = forums.place_of(actor, forum_key, None)
    named = Named(place.forum.id, place.forum.name)
    has_outside = has_outside_seats(place.paper, place.forum)
    return TemplatePage(named, forums.template(actor, forum_key), place.may_prepare and place.is_inside, has_outside)


def template_lines(held: TemplateRow, names: dict[Purpose, str]) -> dict[str, str | bool]:
    """Write a template as the fields that it is read from."""
    facts = (ItemFacts(one.title, one.purpose, one.presenter_key, one.minutes) for one in held.items)
    return {
        "items": "\n".join(lines.write(one, names) for one in facts),
        "is_weekly": held.is_weekly,
        "areas": "\n".join(held.areas),
    }


def coming(actor: Actor, forum_key: str, today: date) -> tuple[MeetingRow, ...]:
    """List a forum's coming meetings, where something can be taken up."""
    rows = forums.meetings(actor, first=today, last=date.max, forum_key=forum_key, most=SOON)
    return tuple(one for one in rows if one.is_ahead)


def presenters(paper: Paper, forum: Forum) -> Iterator[Named]:
    """Those who can present something: the forum's own first, then every other function by its name."""
    own = dict.fromkeys((*forum.presenters, *(seat.body for seat in forum.seats)))
    others = sorted((one.name, one.id) for one in paper.bodies if one.kind is BodyKind.FUNCTION and one.id not in own)
    yield from (Named(key, name_of(paper, key)) for key in own)
    yield from (Named(key, name) for name, key in others)


def bodies(actor: Actor, row: MeetingRow) -> tuple[Named, ...]:
    """Those who can be called to a meeting, or chair it: everybody in the paper, by name."""
    paper = forums.paper(actor, row.on, row.forum.key)
    return tuple(Named(one.id, one.name) for one in sorted(paper.bodies, key=lambda one: one.name.casefold()))


def substitutes(actor: Actor, row: MeetingRow, seat_key: str) -> tuple[Named, ...]:
    """Those who can come instead of a seat: of the same party, or anybody for a seat that is no party's."""
    paper = forums.paper(actor, row.on, row.forum.key)
    seat = next((one for one in forums.forum_of(paper, row.forum.key).seats if one.id == seat_key), None)
    party = party_of(paper, seat.body) if seat else ""
    known = (one for one in paper.bodies if not party or party_of(paper, one.id) == party)
    return tuple(
        Named(one.id, one.name)
        for one in sorted(known, key=lambda one: one.name.casefold())
        if seat is None or one.id != seat.body
    )


def insist_on_writing(actor: Actor, method: str) -> None:
    """Raise ``PermissionDenied`` for who only reads and sends something anyway."""
    if method == "POST" and not forums.may_add(actor):
        raise PermissionDenied


def _may_share(place: Place, row: ItemRow) -> bool:
    """Whether it can be chosen if an item reaches the seats outside the authorities: where there are any."""
    return has_outside_seats(place.paper, place.forum) and not objection_to_sharing(row.forum_key, row.circle)
