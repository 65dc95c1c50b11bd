"""Decisions that wait for my party (beslut att svara på): answered by a tap where they are read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from samsyn.agreements.queries import DraftInShort
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.duties.queries import Board
from samsyn.forums import queries as forums
from samsyn.forums.queries import Awaited, WaitingRow
from samsyn.papers.who import find, name_of


@dataclass(frozen=True, slots=True)
class ToAnswer:
    """A decision to answer, or whose own decision is to be told of (svara): answered ``to`` or told at ``url``."""

    id: int
    title: str
    words: str
    url: str
    to: str
    label: str
    party: str
    collaboration: str
    is_gathering: bool


def to_answer(
    boards: Sequence[Board], waiting: Sequence[WaitingRow], *, on: date, is_alone: bool
) -> tuple[ToAnswer, ...]:
    """Put the decisions that wait for a person's parties into words, gatherings first."""
    by_slug = {board.line.slug: board for board in boards}
    rows = (one for one in waiting if one.slug in by_slug)
    return tuple(_line(one, by_slug[one.slug], on, is_alone) for one in rows)


def waiting_and_drafts(
    actors: Sequence[Actor], on: date
) -> tuple[Sequence[WaitingRow], Mapping[int, Sequence[DraftInShort]]]:
    """Give the decisions that wait for a person's parties, and the drafts that she is writing. One query."""
    return forums.waiting_and_drafts(*actors, on=on) if actors else ((), {})


def _line(one: WaitingRow, board: Board, on: date, is_alone: bool) -> ToAnswer:
    is_stand = one.awaited is Awaited.STAND
    own = reverse("meetings:own-decision", args=[one.slug, one.id])
    return ToAnswer(
        id=one.id,
        title=one.title,
        words=_words(one, board, on),
        url=_address(one) if is_stand else own,
        to=reverse("meetings:stand", args=[one.slug, one.id]) if is_stand else "",
        label=_("Läs och svara") if is_stand else _("Skriv in ert eget beslut"),
        party=_party(board, one.party_key),
        collaboration="" if is_alone else board.line.name,
        is_gathering=one.gathering_id is not None,
    )


def _address(one: WaitingRow) -> str:
    if one.gathering_id is not None:
        return reverse("meetings:gathering", args=[one.slug, one.gathering_id])
    return reverse("meetings:decision", args=[one.slug, one.id])


def _words(one: WaitingRow, board: Board, on: date) -> str:
    facts = {"forum": name_of(board.paper, one.forum_key), "party": _party(board, one.party_key)}
    if one.awaited is Awaited.OWN_DECISION:
        said = _("%(party)s står bakom med förbehåll. Beslutet gäller när ert eget beslut är inskrivet.")
        return said % facts
    if one.answer_by_at is not None:
        at = timezone.localtime(one.answer_by_at)
        facts |= {"time": f"{_day(at.date(), on)} {day_words.clock(at.time(), language=language())}"}
        return _("Snabbsamling. Svara senast %(time)s.") % facts
    if one.answer_by is None:
        return _("%(forum)s väntar på svar från %(party)s.") % facts
    facts |= {"day": _day(one.answer_by, on)}
    if one.answer_by < on:
        return _("%(forum)s väntar på svar från %(party)s. Sista dagen var %(day)s.") % facts
    return _("%(forum)s väntar på svar från %(party)s, senast %(day)s.") % facts


def _day(day: date, on: date) -> str:
    return day_words.day(day, today=on, form="near", language=language())


def _party(board: Board, party: str) -> str:
    found = find(board.paper, party)
    return getattr(found, "short_name", "") or name_of(board.paper, party)
