"""Reminders in words (påminnelser): what of one's own falls due; an assignment only by its day."""

from datetime import date

from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from samsyn.base.ui import day_words
from samsyn.pages.letters import queries
from samsyn.pages.letters.documents.said import Row, Said, Section, Told
from samsyn.pages.letters.queries import Falls


def due(told: Told) -> Said | None:
    """Remind of what falls due; nothing once all of it is done."""
    marks = told.facts.get("keys", [])
    found = queries.reminded(told.reader.actors, on=told.today, marks=marks if isinstance(marks, list) else [])
    if not found:
        return None
    facts = {"count": len(found), "day": _day(found[0].last_day, told.today)}
    subject = ngettext(
        "Påminnelse: gör klart senast %(day)s", "Påminnelse: %(count)s att göra, det första senast %(day)s", len(found)
    )
    is_alone = len(told.reader.actors) == 1
    return Said(
        subject=subject % facts,
        lead=_("Det här är ditt att göra och är inte rapporterat än."),
        path=reverse("week:week"),
        path_words=_("Öppna Min vecka"),
        sections=(Section(_("Ska göras"), tuple(_row(one, told.today, is_alone=is_alone) for one in found)),),
    )


def _row(one: Falls, today: date, *, is_alone: bool) -> Row:
    neutral = _("ett uppdrag") if one.is_assignment else _("ett åtagande")
    facts = {"day": _day(one.last_day, today), "what": one.title or neutral, "where": one.where}
    if is_alone:
        return Row(_("Senast %(day)s: %(what)s") % facts, one.path)
    return Row(_("Senast %(day)s: %(what)s (%(where)s)") % facts, one.path)


def _day(day: date, today: date) -> str:
    return day_words.day(day, today=today, form="long", language=get_language() or "sv")
