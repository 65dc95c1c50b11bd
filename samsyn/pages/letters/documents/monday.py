"""The Monday letter in words (måndagsbrevet): how much there is, what it is called, and where it stands."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from samsyn.base.ui import day_words, number_words
from samsyn.pages.letters import queries
from samsyn.pages.letters.documents.said import Row, Said, Section, Told
from samsyn.pages.letters.queries import Asks, Confirms, Invites, Meets, Monday

MOST = 7
"""How many rows a section shows; the rest stand in Samsyn."""


def monday(told: Told) -> Said | None:
    """Tell of the week; nothing where it holds nothing."""
    found = queries.monday(told.reader.actors, monday=date.fromisoformat(told.fact("monday")))
    if found.is_empty:
        return None
    language = get_language() or "sv"
    week = day_words.week(found.monday, language=language)
    days = day_words.period(found.monday, found.monday + timedelta(days=6), today=told.today, language=language)
    facts = {"week": week, "days": days, "what": number_words.listing(_counts(found), language=language)}
    return Said(
        subject=_("Måndagsbrev %(week)s: %(what)s") % facts,
        lead=_("Det här har du i Samsyn %(week)s, %(days)s.") % facts,
        path=reverse("week:week"),
        path_words=_("Öppna Min vecka"),
        sections=tuple(_sections(found)),
    )


def _counts(found: Monday) -> list[str]:
    """Say how much there is of each, for the subject."""
    asks, works = len(found.duties), len(found.assignments)
    answers = len(found.confirms) + len(found.decisions) + len(found.notes) + len(found.invitations)
    counts = (
        (len(found.meetings), ngettext("%(count)s möte", "%(count)s möten", len(found.meetings))),
        (asks, ngettext("%(count)s åtagande", "%(count)s åtaganden", asks)),
        (works, ngettext("%(count)s uppdrag", "%(count)s uppdrag", works)),
        (answers, ngettext("%(count)s svar", "%(count)s svar", answers)),
    )
    return [words % {"count": count} for count, words in counts if count]


def _sections(found: Monday) -> Iterator[Section]:
    if found.meetings:
        yield Section(_("Dina möten den här veckan"), _folded([_meets(one, found) for one in found.meetings]))
    late = [one for one in found.duties if one.is_late]
    coming = [one for one in found.duties if not one.is_late]
    if late:
        yield Section(_("Skulle ha varit gjort"), _folded([_asks(one, found) for one in late]))
    if coming:
        yield Section(_("Ska göras"), _folded([_asks(one, found) for one in coming]))
    if found.assignments:
        yield Section(_("Uppdrag som väntar på svar"), tuple(_assignments(found)))
    asked = _folded([_invites(one, found) for one in found.invitations])
    waits = [*_waits(found), *(_confirms(one) for one in found.confirms), *asked]
    if waits:
        yield Section(_("Väntar på er"), tuple(waits))


def _folded(rows: list[Row]) -> tuple[Row, ...]:
    """Give the first rows, and how many more there are in Samsyn."""
    rest = len(rows) - MOST
    if rest <= 0:
        return tuple(rows)
    more = ngettext("och %(count)s till i Samsyn", "och %(count)s till i Samsyn", rest) % {"count": rest}
    return (*rows[:MOST], Row(more, reverse("week:week")))


def _meets(one: Meets, found: Monday) -> Row:
    language = get_language() or "sv"
    day = day_words.weekday(one.on, language=language)
    when = " ".join(filter(None, (day, day_words.clock(one.starts, language=language) if one.starts else "")))
    facts = {"when": when, "what": one.title or _("möte"), "where": one.where}
    if found.is_alone:
        return Row(capfirst(_("%(when)s: %(what)s") % facts), one.path)
    return Row(capfirst(_("%(when)s: %(what)s (%(where)s)") % facts), one.path)


def _asks(one: Asks, found: Monday) -> Row:
    facts = {"what": one.title or _("ett åtagande"), "where": one.where, "day": _day(one.day, found)}
    if found.is_alone:
        return Row(_("Senast %(day)s: %(what)s") % facts, one.path)
    return Row(_("Senast %(day)s: %(what)s (%(where)s)") % facts, one.path)


def _assignments(found: Monday) -> Iterator[Row]:
    """Say how many there are, and when the first shall be answered; never what they are about."""
    count = len(found.assignments)
    facts = {"count": count, "day": _day(min(found.assignments), found)}
    said = ngettext("%(count)s uppdrag, senast %(day)s", "%(count)s uppdrag, det första senast %(day)s", count)
    yield Row(said % facts, reverse("week:week"))


def _waits(found: Monday) -> Iterator[Row]:
    """Say how many decisions and notes wait, and the first last day; never what they are about."""
    days = [day for day in found.decisions if day is not None]
    if found.decisions:
        count = len(found.decisions)
        said = ngettext("%(count)s beslut väntar på ert svar", "%(count)s beslut väntar på ert svar", count)
        yield Row(_by(said % {"count": count}, days, found), reverse("week:week"))
    if found.notes:
        count = len(found.notes)
        said = ngettext(
            "Anteckningarna från %(count)s möte väntar på att du godkänner dem",
            "Anteckningarna från %(count)s möten väntar på att du godkänner dem",
            count,
        )
        yield Row(_by(said % {"count": count}, list(found.notes), found), reverse("week:week"))


def _by(said: str, days: list[date], found: Monday) -> str:
    """Say by which day, where one is set."""
    return _("%(said)s, senast %(day)s") % {"said": said, "day": _day(min(days), found)} if days else said


def _confirms(one: Confirms) -> Row:
    facts = {"party": one.party, "where": one.where}
    return Row(_("Bekräfta överenskommelsen för %(party)s (%(where)s)") % facts, one.path)


def _invites(one: Invites, found: Monday) -> Row:
    facts = {"title": one.title, "day": _day(one.day, found)}
    return Row(_("Inbjudan: %(title)s, svara senast %(day)s") % facts, one.path)


def _day(day: date, found: Monday) -> str:
    return day_words.day(day, today=found.monday, form="long", language=get_language() or "sv")
