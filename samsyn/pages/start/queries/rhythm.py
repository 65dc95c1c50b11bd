"""How a phrase of rhythm is understood (rytmraden): in whole sentences, with the days that come next."""

from collections.abc import Callable, Iterator
from datetime import date

from django.utils.translation import gettext as _

from samsyn.almanac import rhythms as r
from samsyn.almanac.calendars import Calendar
from samsyn.almanac.kinds import kind
from samsyn.almanac.near import near
from samsyn.almanac.opening import Setting, windows
from samsyn.almanac.periods import Window
from samsyn.almanac.reading import read
from samsyn.almanac.saying import is_latest
from samsyn.almanac.units import Kind
from samsyn.almanac.writing import write
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.widgets import Answer
from samsyn.papers import organisation
from samsyn.papers.kinds import PromiseSource
from samsyn.papers.model import Paper
from samsyn.papers.promise import Draft
from samsyn.papers.windows import Around, setting

HORIZONS = (1, 4, 16)
DAYS = 3
"""So many single days are told; of a longer time the next alone says enough."""


def answer(phrase: str, *, paper: Paper, calendar: Callable[[], Calendar], today: date) -> Answer | None:
    """Say how a phrase is understood and when it next falls, in the agreement's own time; None for no phrase."""
    if not phrase.strip():
        return None
    rhythm = read(phrase)
    if isinstance(rhythm, r.NotUnderstood):
        said = _("Det här förstår vi inte. Det sparas som det står och får ingen tidpunkt.")
        return Answer((said,), choices=near(phrase))
    counted = _setting(paper, rhythm, calendar)
    return Answer(tuple(_said(rhythm, counted, today)), understood=write(rhythm))


def _setting(paper: Paper, rhythm: r.Rhythm, calendar: Callable[[], Calendar]) -> Setting:
    """Make the setting that a promise of this rhythm would have: the term, the school's days, the forums' meetings."""
    promised = Draft(paper).promise("", "", PromiseSource.CLAUSE, rhythm=rhythm)
    term = organisation.term(paper)
    return setting(promised, paper, term.span if term else None, Around(calendar()))


def _said(rhythm: r.Rhythm, setting: Setting, today: date) -> Iterator[str]:
    coming = _coming(rhythm, setting, today)
    ahead = coming
    if coming and coming[0].days > 1 and coming[0].first_day <= today and not is_latest(rhythm):
        yield _("Pågår nu: %(time)s.") % {"time": _period(coming[0], today)}
        ahead = coming[1:]
    if ahead:
        yield _next(ahead, rhythm, today)
    if setting.calendar.unset(rhythm):
        yield _("Skolans datum är inte satta i kommunen. Lov och skolavslutning visas när de är det.")
    elif not coming:
        yield _none(rhythm, setting)


def _coming(rhythm: r.Rhythm, setting: Setting, today: date) -> list[Window]:
    """Give the next windows, on from today or from the agreement's first day."""
    first = max(today, setting.term.first_day) if setting.term else today
    found: list[Window] = []
    for years in HORIZONS:
        found = windows(rhythm, first, first.replace(year=first.year + years, day=min(first.day, 28)), setting)
        if len(found) > DAYS:
            break
    return found[: DAYS + 1]


def _next(coming: list[Window], rhythm: r.Rhythm, today: date) -> str:
    window = coming[0]
    if is_latest(rhythm):
        return _("Nästa: senast %(day)s.") % {"day": _day(window.last_day, today)}
    if window.days > 1:
        return _("Nästa: %(time)s.") % {"time": _period(window, today)}
    days = [_day(one.first_day, today) for one in coming[:DAYS] if one.days == 1]
    if len(days) == 1:
        return _("Nästa: %(time)s.") % {"time": days[0]}
    return _("Närmast: %(days)s.") % {"days": ", ".join(days)}


def _none(rhythm: r.Rhythm, setting: Setting) -> str:
    said = {
        Kind.STANDING: _("Det gäller hela tiden och får ingen egen tidpunkt."),
        Kind.OPTIONAL: _("Det sker när det behövs och får ingen egen tidpunkt."),
        Kind.UNSCHEDULED: _("Tiden står i den plan som nämns, så det får ingen egen tidpunkt här."),
        Kind.ON_MEETING: _("Tiden följer mötena."),
    }
    if sentence := said.get(kind(rhythm)):
        return sentence
    if setting.term is None:
        return _("Tiden räknas ut när överenskommelsens första dag är skriven.")
    return _("Det infaller ingen mer gång under överenskommelsens tid.")


def _day(day: date, today: date) -> str:
    return day_words.day(day, today=today, form="plain", language=language())


def _period(window: Window, today: date) -> str:
    """Say a time by its first and last day, also where it is whole years: each day of it counts."""
    first, last = window.first_day, window.last_day
    if (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
        return day_words.period(first, last, today=today, language=language())
    begins = _day(first, first if first.year == last.year else date.min)
    return f"{begins}{day_words.EN_DASH}{_day(last, date.min)}"
