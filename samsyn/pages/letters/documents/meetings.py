"""Letters about meetings (möten): called, moved, cancelled; what waits for an answer; never what is dealt with."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from samsyn.agreements.queries import paper as paper_of
from samsyn.base.documents.calendars import MEDIA_TYPE, CalendarEntry, CalendarFile, write_calendar
from samsyn.base.notices import Attached
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.pages.letters import queries
from samsyn.pages.letters.documents.said import Said, Told
from samsyn.pages.letters.queries import About
from samsyn.papers.words import words as words_of

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a letter about a meeting (ordalydelse): of its subject, its sentence and its link."""

    subject: Words
    lead: Words
    link: Words


ANSWER, COMING = gettext_lazy("Läs och svara"), gettext_lazy("Svara om du kommer")

WORDS: Mapping[str, Wording] = {
    "meeting.called": Wording(
        subject=gettext_lazy("Kallelse: %(what)s %(day)s"),
        lead=gettext_lazy("Du är kallad till %(what)s %(when)s."),
        link=COMING,
    ),
    "meeting.soon": Wording(
        subject=gettext_lazy("Påminnelse: %(what)s %(day)s"),
        lead=gettext_lazy("Kom ihåg %(what)s %(when)s."),
        link=gettext_lazy("Öppna mötet"),
    ),
    "meeting.moved": Wording(
        subject=gettext_lazy("Flyttat: %(what)s till %(day)s"),
        lead=gettext_lazy("%(What)s har flyttats till %(when)s."),
        link=COMING,
    ),
    "meeting.cancelled": Wording(
        subject=gettext_lazy("Inställt: %(what)s %(day)s"),
        lead=gettext_lazy("%(What)s %(when)s är inställt."),
        link=gettext_lazy("Läs varför"),
    ),
    "meeting.reinstated": Wording(
        subject=gettext_lazy("Blir av ändå: %(what)s %(day)s"),
        lead=gettext_lazy("%(What)s var inställt men blir av ändå %(when)s."),
        link=COMING,
    ),
    "notes.to_approve": Wording(
        subject=gettext_lazy("%(Notes)s att godkänna: %(what)s %(day)s"),
        lead=gettext_lazy("%(The_notes)s från %(what)s %(day)s väntar på att du godkänner dem."),
        link=gettext_lazy("Läs och godkänn"),
    ),
    "decision.waits": Wording(
        subject=gettext_lazy("Ett beslut väntar på ert svar: %(what)s %(day)s"),
        lead=gettext_lazy("Ett beslut från %(what)s %(day)s väntar på ert svar."),
        link=ANSWER,
    ),
    "gathering.asked": Wording(
        subject=gettext_lazy("Snabbsamling i %(where)s: svara"),
        lead=gettext_lazy("Du behövs i en snabbsamling i %(where)s."),
        link=ANSWER,
    ),
}

PLACES: Mapping[str, str] = {
    **dict.fromkeys(WORDS, "meetings:meeting"),
    "notes.to_approve": "meetings:notes",
    "decision.waits": "meetings:decision",
    "gathering.asked": "meetings:gathering",
}
"""Where each is answered or read, by the key of its letter."""


def meeting(told: Told) -> Said | None:
    """Tell of a meeting; nothing once it is not the reader's any more."""
    actor, words = told.reader.actors[0], WORDS[told.kind]
    about = queries.about(actor, kind=told.kind, key=told.key, facts=told.facts, on=told.today)
    if about is None:
        return None
    facts = _facts(about, told)
    return Said(
        subject=str(words.subject) % facts,
        lead=" ".join(filter(None, (str(words.lead) % facts, _was(told), _by(told)))),
        path=_path(told),
        path_words=str(words.link),
        attached=(_invitation(about.entry),) if about.entry else (),
    )


def _invitation(entry: CalendarEntry) -> Attached:
    """The meeting as a file for one's own calendar (inbjudan): taken again, it moves or crosses out what is there."""
    file = CalendarFile(entry.title, entry.uid, language(), (entry,))
    return Attached("mote.ics", MEDIA_TYPE, write_calendar(file))


def _path(told: Told) -> str:
    """Lead to where it is answered; without a key, or where there is no such page, to one's week."""
    with suppress(NoReverseMatch):
        return reverse(PLACES[told.kind], args=[told.reader.actors[0].slug, told.key])
    return reverse("week:week")


def _facts(about: About, told: Told) -> dict[str, str]:
    where = told.reader.actors[0].name
    what = about.title or _("ett möte i %(where)s") % {"where": where}
    when = ", ".join(filter(None, (_moment(about.day, about.starts, told), about.place)))
    day = _moment(about.day, None, told)
    return {"what": what, "What": capfirst(what), "day": day, "when": when, "where": where, **_notes(told)}


def _notes(told: Told) -> dict[str, str]:
    """Call the notes as the collaboration does, in a letter that is about them."""
    if told.kind != "notes.to_approve":
        return {}
    word = words_of(paper_of(told.reader.actors[0], told.today).words, get_language() or "sv")["minutes"]
    return {"Notes": capfirst(word.plural), "The_notes": capfirst(word.plural_definite)}


def _was(told: Told) -> str:
    before = _moment(_day_in(told, "was_day"), _time_in(told, "was_time"), told)
    return _("Förut var det %(before)s.") % {"before": before} if before else ""


def _by(told: Told) -> str:
    starts = _time_in(told, "time") if told.kind == "gathering.asked" else None
    day = _moment(_day_in(told, "last_day"), starts, told)
    return _("Svara senast %(day)s.") % {"day": day} if day else ""


def _moment(day: date | None, starts: time | None, told: Told) -> str:
    """Say a day and a time of day, as far as they are known."""
    language = get_language() or "sv"
    said = day_words.day(day, today=told.today, form="long", language=language) if day else ""
    return " ".join(filter(None, (said, day_words.clock(starts, language=language) if starts else "")))


def _day_in(told: Told, name: str) -> date | None:
    return date.fromisoformat(told.fact(name)) if told.fact(name) else None


def _time_in(told: Told, name: str) -> time | None:
    return time.fromisoformat(told.fact(name)) if told.fact(name) else None
