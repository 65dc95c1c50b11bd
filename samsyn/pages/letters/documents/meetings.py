"""Letters about meetings (möten): called, moved, cancelled; what waits for an answer; never what is dealt with."""

from datetime import date, time

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samsyn.agreements import queries as agreements
from samsyn.base.ui import day_words
from samsyn.pages.letters.documents.said import Said, Told
from samsyn.papers.kinds import Level


def called(told: Told) -> Said | None:
    """Call to a meeting (kallelse)."""
    facts = _facts(told)
    return Said(
        subject=_("Kallelse: %(what)s %(day)s") % facts,
        lead=_("Du är kallad till %(what)s %(when)s.") % facts,
        path=_path(told),
        path_words=_("Svara om du kommer"),
    )


def soon(told: Told) -> Said | None:
    """Remind of a meeting (påminnelse)."""
    facts = _facts(told)
    return Said(
        subject=_("Påminnelse: %(what)s %(day)s") % facts,
        lead=_("Kom ihåg %(what)s %(when)s.") % facts,
        path=_path(told),
        path_words=_("Öppna mötet"),
    )


def moved(told: Told) -> Said | None:
    """Tell that a meeting has been moved (flyttat)."""
    facts = _facts(told)
    return Said(
        subject=_("Flyttat: %(what)s till %(day)s") % facts,
        lead=" ".join((_("%(What)s har flyttats till %(when)s.") % facts, _was(told))).strip(),
        path=_path(told),
        path_words=_("Svara om du kommer"),
    )


def cancelled(told: Told) -> Said | None:
    """Tell that a meeting will not be (inställt)."""
    facts = _facts(told)
    return Said(
        subject=_("Inställt: %(what)s %(day)s") % facts,
        lead=_("%(What)s %(when)s är inställt.") % facts,
        path=_path(told),
        path_words=_("Läs varför"),
    )


def notes_to_approve(told: Told) -> Said | None:
    """Ask for the approval of notes (anteckningar att godkänna)."""
    facts = _facts(told)
    return Said(
        subject=_("Anteckningar att godkänna: %(what)s %(day)s") % facts,
        lead=" ".join(
            (_("Anteckningarna från %(what)s %(day)s väntar på att du godkänner dem.") % facts, _by(told))
        ).strip(),
        path=_path(told),
        path_words=_("Läs och godkänn"),
    )


def decision_waits(told: Told) -> Said | None:
    """Ask for a party's stand in a decision (beslut som väntar)."""
    facts = _facts(told)
    return Said(
        subject=_("Ett beslut väntar på ert svar: %(what)s %(day)s") % facts,
        lead=" ".join((_("Ett beslut från %(what)s %(day)s väntar på ert svar.") % facts, _by(told))).strip(),
        path=_path(told),
        path_words=_("Läs och svara"),
    )


def gathering(told: Told) -> Said | None:
    """Ask for an answer in a gathering between meetings (snabbsamling)."""
    facts = {"where": told.reader.actors[0].name}
    return Said(
        subject=_("Snabbsamling i %(where)s: svara") % facts,
        lead=" ".join((_("Du behövs i en snabbsamling i %(where)s.") % facts, _by(told))).strip(),
        path=_path(told),
        path_words=_("Läs och svara"),
    )


def _facts(told: Told) -> dict[str, str]:
    what = _what(told)
    day = _day(told, "day")
    place = "" if _is_neutral(told) else told.fact("place")
    when = " ".join(filter(None, (day, _clock(told, "time"))))
    return {"what": what, "What": capfirst(what), "day": day, "when": ", ".join(filter(None, (when, place)))}


def _what(told: Told) -> str:
    """Name the meeting, but of a forum on individual level only where it is (neutralt)."""
    title = told.fact("title")
    if title and not _is_neutral(told):
        return title
    return _("ett möte i %(where)s") % {"where": told.reader.actors[0].name}


def _is_neutral(told: Told) -> bool:
    """Tell whether nothing may be said of a meeting: its forum is on individual level, or unknown to the reader."""
    try:
        paper = agreements.paper(told.reader.actors[0], told.today)
    except ObjectDoesNotExist:
        return True
    forum = next((one for one in paper.forums if one.id == told.fact("forum")), None)
    return forum is None or forum.level is Level.INDIVIDUAL


def _day(told: Told, name: str) -> str:
    said = told.fact(name)
    return day_words.day(date.fromisoformat(said), today=told.today, form="long", language=_language()) if said else ""


def _clock(told: Told, name: str) -> str:
    said = told.fact(name)
    return day_words.clock(time.fromisoformat(said), language=_language()) if said else ""


def _was(told: Told) -> str:
    before = " ".join(filter(None, (_day(told, "was_day"), _clock(told, "was_time"))))
    return _("Förut var det %(before)s.") % {"before": before} if before else ""


def _by(told: Told) -> str:
    day = " ".join(
        filter(None, (_day(told, "last_day"), _clock(told, "time") if told.kind == "gathering.asked" else ""))
    )
    return _("Svara senast %(day)s.") % {"day": day} if day else ""


def _path(_told: Told) -> str:
    """Lead to one's week, where all that waits stands; a meeting's own address would name its forum."""
    return reverse("week:week")


def _language() -> str:
    return get_language() or "sv"
