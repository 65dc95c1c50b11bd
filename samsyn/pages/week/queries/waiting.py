"""What waits for a party (det som väntar): that it confirms the agreement, and signatures that are missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.duties import queries as duties
from samsyn.duties.queries import Board, DutyRow
from samsyn.pages.week.queries.concerns import leads
from samsyn.pages.week.queries.steps import Matter, Why, last_day_of
from samsyn.papers.who import find, name_of


@dataclass(frozen=True, slots=True)
class Wait:
    """Something that waits (väntar), and where it is done."""

    title: str
    words: str
    label: str
    url: str
    collaboration: str
    matter: Matter


def waits(boards: Iterable[Board], actors: Iterable[Actor], *, on: date, is_alone: bool) -> list[Wait]:
    """List what waits for my party, and for a leader the signatures of the others; nothing of what has ended."""
    by_slug = {actor.slug: actor for actor in actors}
    return [wait for board in boards for wait in _of(board, by_slug[board.line.slug], on, is_alone)]


def _of(board: Board, actor: Actor, on: date, is_alone: bool) -> Iterator[Wait]:
    last_day = last_day_of(board.paper)
    if last_day is not None and last_day < on:
        return
    where = "" if is_alone else board.line.name
    if duties.is_asked_to_confirm(actor, board):
        yield _confirmation(board, actor.party_key, where, on)
    if leads([actor], board.line.slug):
        yield from (_doubt(board, row, where, on) for row in board.rows if row.doubts)
    unsigned = [one.id for one in board.paper.parties if one.id not in board.signed]
    if leads([actor], board.line.slug):
        for party in unsigned:
            if party != actor.party_key or party in board.confirmed:
                yield _signature(board, party, where, on)


def _confirmation(board: Board, party: str, where: str, on: date) -> Wait:
    facts = {"party": _party(board, party)}
    return Wait(
        title=_("Bekräfta överenskommelsen för %(party)s") % facts,
        words=_("Ingen underskrift är registrerad. Tills ni har bekräftat räknas inget ni har lovat som sent."),
        label=_("Gå igenom och bekräfta"),
        url=reverse("duties:confirm", args=[board.line.slug]),
        collaboration=where,
        matter=Matter(Why.UNCONFIRMED, board.line.slug, on, True, party),
    )


def _doubt(board: Board, row: DutyRow, where: str, on: date) -> Wait:
    said = " ".join(f"{one.party.name}: ”{one.reason}”" for one in row.doubts)
    return Wait(
        title=_("Stämmer inte: %(title)s") % {"title": row.title},
        words=said,
        label=_("Se åtagandet"),
        url=reverse("duties:duty", args=[board.line.slug, row.key]),
        collaboration=where,
        matter=Matter(Why.DOUBTED, board.line.slug, on, False, row.key),
    )


def _signature(board: Board, party: str, where: str, on: date) -> Wait:
    facts = {"party": _party(board, party)}
    return Wait(
        title=_("Underskriften från %(party)s saknas") % facts,
        words=_("Lägg in var och när den skrevs, eller be om den."),
        label=_("Se underskrifterna"),
        url=f"{reverse('agreement:agreement', args=[board.line.slug])}#underskriften",
        collaboration=where,
        matter=Matter(Why.UNSIGNED, board.line.slug, on, True, party),
    )


def _party(board: Board, party: str) -> str:
    found = find(board.paper, party)
    return getattr(found, "short_name", "") or name_of(board.paper, party)
