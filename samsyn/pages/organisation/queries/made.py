"""The forums that were made (bildade forum): under their root, and what is told of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import NotUnderstood
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.values import Row
from samsyn.forums import queries as forums
from samsyn.forums.queries import ForumLine
from samsyn.forums.rules.made import Made, Said, is_made
from samsyn.forums.rules.making import composers
from samsyn.forums.wording.made import MADE_KINDS
from samsyn.papers.model import Forum, Paper
from samsyn.papers.who import name_of


@dataclass(frozen=True, slots=True)
class MadeLine:
    """A forum that was made, as it is listed under its root (bildat forum)."""

    name: str
    url: str
    days: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class MadePart:
    """What a forum's page tells of what was made (bildat): of the forum itself, and under it; and what can be done."""

    about: tuple[Row, ...]
    under: tuple[MadeLine, ...]
    acts: tuple[Link, ...]
    is_made: bool
    may_make: bool

    @property
    def is_shown(self) -> bool:
        """Whether the part under the forum has something in it."""
        return bool(self.under) or self.may_make


def paper_near(actor: Actor, paper: Paper, key: str, on: date) -> Paper:
    """Give the paper in which a forum is found: of the day, or for one that does not stand then of its nearest day."""
    return forums.timeline(actor).near(on, key).paper if is_made(key) else paper


def made_part(actor: Actor, paper: Paper, forum: Forum, *, on: date, is_open: bool) -> MadePart:
    """Tell what was made of a forum. No query more than the paper's."""
    line, may = forums.timeline(actor), is_open and forums.may_plan(actor)
    one = line.made(forum.id)
    under = sorted(line.all_made(forum.id), key=lambda each: (_is_over(each, on), each.name.casefold()))
    return MadePart(
        about=tuple(_about(line, paper, forum, on)),
        under=tuple(_line(actor, each, on) for each in under),
        acts=tuple(_acts(actor, paper, forum, one, on)) if may else (),
        is_made=one is not None,
        may_make=may and one is None,
    )


def days_of(one: Made, on: date) -> str:
    """Say which days a forum stands, as seen from a day: "till och med 18 december"."""
    first, last = _day(one.first_day, on), _day(one.last_day, on) if one.last_day else ""
    if one.last_day and one.last_day < on:
        return _("avslutat %(day)s") % {"day": last}
    if one.first_day > on:
        return _("från %(day)s") % {"day": first}
    return _("till och med %(day)s") % {"day": last} if last else _("tills vidare")


def _about(line: ForumLine, paper: Paper, forum: Forum, on: date) -> Iterator[Row]:
    one = line.made(forum.id)
    if one is not None:
        yield Row(term=_("Slag"), words=str(MADE_KINDS[one.kind]))
        yield Row(term=_("Gäller"), words=capfirst(days_of(one, on)))
        yield Row(term=_("Bildat"), words=_said(paper, one.decided, on))
    composed = line.composed(forum.id, on)
    if composed is not None:
        yield Row(term=_("Platserna bestämda"), words=_said(paper, composed.decided, on))


def _said(paper: Paper, said: Said, on: date) -> str:
    facts = {"forum": name_of(paper, said.by), "day": _day(said.on, on)}
    words = _("Av %(forum)s %(day)s") % facts
    return f"{words}. {said.reference}" if said.reference else words


def _acts(actor: Actor, paper: Paper, forum: Forum, one: Made | None, on: date) -> Iterator[Link]:
    stands = one is not None and not _is_over(one, on)
    if stands and forum.rhythm and not isinstance(read(forum.rhythm), NotUnderstood):
        yield Link(label=_("Föreslå dagar"), url=reverse("meetings:propose", args=[actor.slug, forum.id]))
    if composers(paper, forum):
        yield Link(label=_("Ändra vilka som sitter"), url=reverse("meetings:compose", args=[actor.slug, forum.id]))
    if stands:
        yield Link(label=_("Avsluta forumet"), url=reverse("meetings:end", args=[actor.slug, forum.id]))


def _line(actor: Actor, one: Made, on: date) -> MadeLine:
    url = reverse("organisation:forum", args=[actor.slug, one.key])
    return MadeLine(one.name, url, days_of(one, on), _is_over(one, on))


def _is_over(one: Made, on: date) -> bool:
    return one.last_day is not None and one.last_day < on


def _day(day: date, on: date) -> str:
    return day_words.day(day, today=on, form="near", language=language())
