"""Who appoints to seats and functions (mandat), as the pages of a forum and a function show it and let one say it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of, party_of
from samsyn.parties import queries as parties
from samsyn.parties.queries import MandateRow
from samsyn.parties.rules import mandates as rules
from samsyn.parties.rules.mandates import Said

Mandates = Mapping[str, MandateRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateLine:
    """Who appoints to one place (mandat): ``said`` is empty while nobody has told; ``edit_url`` is where one does."""

    place: str
    place_url: str
    is_now: bool
    said: str
    mandate: str
    coming: str
    vacant_until: str
    edit_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A place of which one says who appoints (att säga mandat): its names, the way back, and what is said now."""

    key: str
    function: str
    forum: str
    back: str
    said: Said | None


def seat_mandate(
    actor: Actor, paper: Paper, place: tuple[str, str], rows: Mandates, *, on: date, is_open: bool
) -> MandateLine:
    """Lay out who appoints to a seat, by its forum and itself."""
    forum, seat = place
    key = rules.seat_key(forum, seat)
    where = reverse("organisation:forum", args=[actor.slug, forum])
    edit = reverse("organisation:seat-mandate", args=[actor.slug, forum, seat])
    may = is_open and _may(actor, paper, key)
    return _line(rows.get(key), name_of(paper, forum), where, edit if may else "", on)


def function_mandates(actor: Actor, paper: Paper, body: str, *, on: date, is_open: bool) -> tuple[MandateLine, ...]:
    """Lay out who appoints to a function, and to each seat that it has."""
    rows, key = parties.mandates(actor, on), rules.function_key(body)
    edit = reverse("organisation:function-mandate", args=[actor.slug, body])
    own = _line(rows.get(key), _("Funktionen"), "", edit if is_open and _may(actor, paper, key) else "", on)
    seats = (
        seat_mandate(actor, paper, (forum.id, seat.id), rows, on=on, is_open=is_open)
        for forum in paper.forums
        for seat in forum.seats
        if seat.body == body
    )
    return (own, *seats)


def telling(actor: Actor, paper: Paper, *, function: str = "", seat: tuple[str, str] = ("", ""), on: date) -> Telling:
    """Give the place of which one says who appoints; raises ``ObjectDoesNotExist`` for none that the paper knows."""
    key = rules.function_key(function) if function else rules.seat_key(*seat)
    body = rules.body_at(paper, key)
    if not body:
        raise ObjectDoesNotExist
    row = parties.mandates(actor, on).get(key)
    where = ("organisation:function", body) if function else ("organisation:forum", seat[0])
    return Telling(
        key=key,
        function=name_of(paper, body),
        forum="" if function else name_of(paper, seat[0]),
        back=reverse(where[0], args=[actor.slug, where[1]]),
        said=row.now or row.coming if row else None,
    )


def may_tell(actor: Actor, paper: Paper, key: str) -> bool:
    """Tell whether the actor may say who appoints to a place."""
    return _may(actor, paper, key)


def _may(actor: Actor, paper: Paper, key: str) -> bool:
    return parties.may_say_mandate(actor, party_of(paper, rules.body_at(paper, key)))


def _line(row: MandateRow | None, place: str, place_url: str, edit_url: str, on: date) -> MandateLine:
    now, coming = (row.now, row.coming) if row else (None, None)
    held = now or coming
    until = day_words.day(coming.first_day, today=on, form="plain", language=language()) if coming and not now else ""
    return MandateLine(
        place=place,
        place_url=place_url,
        is_now=now is not None,
        said=_said(now, on) if now else "",
        mandate=held.mandate if held else "",
        coming=_said(coming, on) if coming else "",
        vacant_until=until,
        edit_url=edit_url,
    )


def _said(said: Said, on: date) -> str:
    days = day_words.period(said.first_day, said.last_day, today=on, language=language())
    return f"{capfirst(said.appointed_by)}, {days}"
