"""What a Monday letter holds (måndagsbrev): the week's meetings, what asks for her; titles, never content."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.urls import reverse

from samsyn.base.collaborations.actors import Actor
from samsyn.base.notices.queries import Waiting
from samsyn.duties import queries as duties
from samsyn.duties.queries import Board
from samsyn.duties.rules.standings import Standing
from samsyn.forums import queries as forums
from samsyn.pages.letters.queries.own import assigned, hers, sits
from samsyn.papers.organisation import term
from samsyn.papers.who import name_of

TWO_WEEKS = timedelta(days=13)
NEAR = timedelta(days=45)
"""A forum that has meetings set within so many days is kept in the calendar; its paper's days are then not told."""


@dataclass(frozen=True, slots=True)
class Meets:
    """A meeting of the week (möte): no title for a forum on individual level."""

    on: date
    starts: time | None
    title: str
    where: str
    path: str


@dataclass(frozen=True, slots=True)
class Asks:
    """A duty that asks for her (åtagande), by which day; no title where it names a forum on individual level."""

    day: date
    is_late: bool
    title: str
    where: str
    path: str


@dataclass(frozen=True, slots=True)
class Confirms:
    """An agreement that waits for her party to confirm it (bekräfta)."""

    party: str
    where: str
    path: str


@dataclass(frozen=True, slots=True)
class Invites:
    """An invitation that waits for her party's answer (inbjudan): its title and the last day to answer, no more."""

    title: str
    day: date
    path: str


@dataclass(frozen=True, slots=True)
class Monday:
    """All that a Monday letter tells (måndagsbrev); assignments, decisions and notes only by their last days."""

    monday: date
    meetings: tuple[Meets, ...]
    duties: tuple[Asks, ...]
    assignments: tuple[date, ...]
    confirms: tuple[Confirms, ...]
    decisions: tuple[date | None, ...]
    notes: tuple[date, ...]
    invitations: tuple[Invites, ...]
    is_alone: bool

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        told = (self.meetings, self.duties, self.assignments, self.confirms, self.decisions, self.notes)
        return not any((*told, self.invitations))


def monday_letter(*, user_id: int, today: date) -> Waiting:
    """Give the week's Monday letter of a person as it would lie in the outbox."""
    on = today - timedelta(days=today.weekday())
    return Waiting(
        id=0,
        kind="letters.monday",
        key=str(on),
        facts={"monday": str(on)},
        user_id=user_id,
        email="",
        collaboration_id=None,
        once="",
        until=None,
        tries=0,
    )


def monday(actors: Sequence[Actor], *, monday: date) -> Monday:
    """Gather a person's week over all her collaborations, as it is seen on its Monday."""
    last = max(date(monday.year, 12, 31), monday + TWO_WEEKS)
    boards = duties.boards(*actors, on=monday, first=date(monday.year - 1, 1, 1), last=last)
    by_slug = {actor.slug: actor for actor in actors}
    return Monday(
        monday=monday,
        meetings=tuple(
            sorted(_meetings(boards, by_slug, monday), key=lambda one: (one.on, one.starts or time.min, one.title))
        ),
        duties=tuple(_duties(boards, actors, monday)),
        assignments=tuple(row.last_day for row in assigned(boards, by_slug, on=monday, until=monday + TWO_WEEKS)),
        confirms=tuple(_confirms(boards, by_slug, monday)),
        decisions=tuple(one.answer_by for one in forums.waiting_for(*actors, on=monday)),
        notes=tuple(one.approve_by for one in forums.awaited(*actors, today=monday)),
        invitations=tuple(
            Invites(one.title, one.answer_by, reverse("meetings:shared", args=[one.slug, one.id]))
            for one in forums.invitations_to_answer(*actors, on=monday)
        ),
        is_alone=len(actors) == 1,
    )


def _meetings(boards: Sequence[Board], actors: dict[str, Actor], monday: date) -> Iterator[Meets]:
    """Give the meetings that are hers: those that are set, and the paper's days of forums that set none."""
    sunday = monday + timedelta(days=6)
    held = forums.meetings(*actors.values(), first=monday - NEAR, last=sunday + NEAR, is_with_cancelled=True)
    for one in hers(actors, [one for one in held if monday <= one.on <= sunday and one.is_ahead]):
        title = "" if one.is_individual else one.name
        path = reverse("week:week") if one.is_individual else reverse("meetings:meeting", args=[one.slug, one.id])
        yield Meets(one.on, one.starts, title, one.collaboration_name, path)
    kept = {(one.slug, one.forum.key) for one in held}
    for day in duties.meetings(boards, monday, sunday):
        slug = day.board.line.slug
        is_hers = (slug, day.forum.id) not in kept and sits(actors[slug], day.forum.id, day.on)
        if is_hers and day.standing is not Standing.KEPT:
            title = "" if day.is_about_individuals else day.name
            starts = day.hours.starts if day.hours else None
            yield Meets(day.on, starts, title, day.board.line.name, reverse("week:week"))


def _duties(boards: Sequence[Board], actors: Sequence[Actor], monday: date) -> Iterator[Asks]:
    for one in duties.pressing(boards, actors):
        if one.is_mine:
            slug, where = one.row.collaboration, one.row.collaboration_name
            missed = one.day < monday
            if duties.is_about_individuals(one.row, one.board.paper):
                yield Asks(one.day, missed, "", where, reverse("duties:duties", args=[slug]))
            else:
                yield Asks(one.day, missed, one.row.title, where, reverse("duties:duty", args=[slug, one.row.key]))


def _confirms(boards: Sequence[Board], actors: dict[str, Actor], monday: date) -> Iterator[Confirms]:
    """Give the agreements that wait for her party; one that has ended waits for nobody."""
    for board in boards:
        actor = actors[board.line.slug]
        held = term(board.paper)
        has_ended = held is not None and held.last_day is not None and held.last_day < monday
        if not has_ended and duties.is_asked_to_confirm(actor, board):
            party = name_of(board.paper, actor.party_key)
            yield Confirms(party, board.line.name, reverse("duties:confirm", args=[actor.slug]))
