"""How forums are spoken of (ord om forum): levels, seats, who leads."""

from collections.abc import Sequence
from datetime import date

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.agreements.rules import terms
from samsyn.base.ui.components.days import language
from samsyn.base.ui.number_words import listing
from samsyn.papers.kinds import ChairKind, Level, SeatKind
from samsyn.papers.model import Forum, Paper
from samsyn.papers.organisation import chair_in
from samsyn.papers.who import find, name_of

LEVELS = {
    Level.STRATEGIC: gettext_lazy("Strategisk nivå"),
    Level.OPERATIVE: gettext_lazy("Operativ nivå"),
    Level.INDIVIDUAL: gettext_lazy("Individnivå"),
}
LOCAL = {
    Level.STRATEGIC: gettext_lazy("Lokal strategisk nivå"),
    Level.OPERATIVE: gettext_lazy("Lokal operativ nivå"),
    Level.INDIVIDUAL: gettext_lazy("Individnivå"),
}
ACROSS = {
    Level.STRATEGIC: gettext_lazy("Övergripande strategisk nivå"),
    Level.OPERATIVE: gettext_lazy("Övergripande operativ nivå"),
    Level.INDIVIDUAL: gettext_lazy("Individnivå"),
}
SEATS = {
    SeatKind.MEMBER: gettext_lazy("Ledamot"),
    SeatKind.STANDING_ADJUNCT: gettext_lazy("Ständigt adjungerad"),
    SeatKind.ADJUNCT: gettext_lazy("Adjungerad vid behov"),
}


def is_two_levelled(paper: Paper) -> bool:
    """Tell whether there is a local organisation below the common one: forms of which one stands over another."""
    forms = {forum.id for forum in paper.forums if forum.is_template}
    return any(forum.id in forms and forum.under in forms for forum in paper.forums)


def level(paper: Paper, forum: Forum) -> str:
    """Name the level of a forum, and which of two organisations it belongs to where there are two."""
    if not is_two_levelled(paper):
        return str(LEVELS[forum.level])
    return str((LOCAL if forum.is_template else ACROSS)[forum.level])


def names(paper: Paper, ids: Sequence[str]) -> str:
    """Name some bodies in a sentence."""
    return listing([name_of(paper, one) for one in ids], language=language())


def short_names(paper: Paper, ids: Sequence[str]) -> str:
    """Name some bodies as the text calls them for short."""
    found = [find(paper, one) for one in ids]
    return listing([_short(one) for one in found if one], language=language())


def _short(who: object) -> str:
    short = getattr(who, "short_name", "") or getattr(who, "name", "")
    return capfirst(short)


def years_led(paper: Paper, on: date) -> tuple[int, ...]:
    """Choose the years to say who leads in: this and the next, of an agreement that has ended its last."""
    last = terms.last_day(paper)
    return (last.year,) if last and last < on else (on.year, on.year + 1)


def who_leads(paper: Paper, forum: Forum, on: date) -> str:
    """Say who leads a forum: "Stadsdirektör är ordförande", or that the chair goes round and who has it this year."""
    chair = forum.chair
    if chair is None or not chair.order:
        return _("Vem som leder står inte")
    named = short_names(paper, chair.order)
    if chair.kind is ChairKind.ALTERNATING:
        return _("Ordförandeskapet växlar mellan %(names)s") % {"names": named}
    if chair.kind is ChairKind.YEARLY:
        held = chair_in(paper, forum, years_led(paper, on)[0])
        facts = {"names": short_names(paper, held.holders), "year": held.year}
        return _("Ordförande %(year)s: %(names)s") % facts if held.holders else _("Ordförandeskapet går runt")
    return (
        _("Leds av %(names)s") % {"names": named}
        if len(chair.order) > 1
        else _("Ordförande: %(names)s") % {"names": named}
    )
