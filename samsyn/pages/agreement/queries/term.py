"""The term (giltighetstid): how much is left, what the paper leaves unsaid of it, and how it goes on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements.rules import terms
from samsyn.almanac.periods import ONE_DAY
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.number_words import in_words
from samsyn.base.ui.values import Row
from samsyn.papers.kinds import AmendedBy
from samsyn.papers.model import Amendment, Link, Paper
from samsyn.papers.organisation import highest
from samsyn.papers.who import name_of

SOON = 365
"""How many days before its end the end of a term is said to near."""
YEAR_ONLY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something said of the term (upplysning): ``mark`` tells whether somebody has to do something."""

    title: str
    words: str
    mark: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class TermPart:
    """The term as it is shown: a ruler with ``words`` for those who do not see it, and what is to be said."""

    first_day: date | None
    last_day: date | None
    words: str
    now: str
    left: str
    said: tuple[Said, ...]
    rows: tuple[Row, ...]

    @property
    def asks(self) -> tuple[Said, ...]:
        """What asks for somebody."""
        return tuple(one for one in self.said if one.mark != "note")

    @property
    def notes(self) -> tuple[Said, ...]:
        """What is good to know."""
        return tuple(one for one in self.said if one.mark == "note")


def term(paper: Paper, on: date) -> TermPart:
    """Lay out the term of a paper as of a day."""
    first, last = terms.first_day(paper), terms.last_day(paper)
    left = _left(first, last, on)
    return TermPart(
        first_day=first,
        last_day=last,
        words=_words(first, last, on, left),
        now=_("i dag, %(left)s") % {"left": left[:1].lower() + left[1:]} if last and on <= last else _("i dag"),
        left=left,
        said=tuple(_said(paper, first, last, on)),
        rows=tuple(row for row in _rows(paper, on) if row.words),
    )


def days_in_words(count: int) -> str:
    """Say a number of days, or of years and months when they are many."""
    if count > SOON:
        years, months = divmod(round(count / 30.44), 12)
        in_years = ngettext("%(count)s år", "%(count)s år", years) % {
            "count": in_words(years, language=language(), neuter=True)
        }
        in_months = ngettext("%(count)s månad", "%(count)s månader", months) % {
            "count": in_words(months, language=language())
        }
        if not months:
            return in_years
        return _("%(years)s och %(months)s") % {"years": in_years, "months": in_months}
    return ngettext("%(count)s dag", "%(count)s dagar", count) % {"count": count}


def _left(first: date | None, last: date | None, on: date) -> str:
    if last is None:
        return _("Tills vidare") if first else _("Tiden är inte satt")
    if first and on < first:
        return _("Börjar om %(days)s") % {"days": days_in_words((first - on).days)}
    if on > last:
        return _("Löpte ut för %(days)s sedan") % {"days": days_in_words((on - last).days)}
    if on == last:
        return _("Sista dagen är i dag")
    return _("%(days)s kvar") % {"days": days_in_words((last - on).days)}


def _words(first: date | None, last: date | None, on: date, left: str) -> str:
    return _("Tid: %(time)s. %(day)s: %(left)s.") % {
        "time": _period(first, last, on),
        "day": _day(on, on, year=True),
        "left": left,
    }


def _said(paper: Paper, first: date | None, last: date | None, on: date) -> Iterator[Said]:
    """Say what one should know of the term, what asks for somebody first."""
    if last and on > last:
        yield _ended(paper, last, on)
    elif last and (last - on).days < SOON:
        yield _nears(paper, last, on)
    yield from _consultation(paper, last, on)
    if paper.term.first_day and terms.is_start_unset(paper):
        title = _("Startdagen sattes aldrig.")
        words = _("I texten står ”%(written)s”. Samsyn räknar från %(day)s tills ni säger något annat.")
        facts = {"written": paper.term.first_day, "day": _day(first, on, year=True) if first else "–"}
        yield Said(title=title, words=words % facts, mark="remark")
    elif first and last and len(paper.term.first_day) == len(paper.term.last_day) == YEAR_ONLY:
        words = _("Samsyn räknar från %(first)s till och med %(last)s.")
        facts = {"first": _day(first, on, year=True), "last": _day(last, on, year=True)}
        yield Said(title=_("I texten står bara årtalen."), words=words % facts, mark="note")
    if not paper.term.first_day:
        words = _("Skriv vilken dag överenskommelsen börjar gälla, så kan Samsyn räkna ut vad som ska göras när.")
        yield Said(title=_("Tiden är inte satt."), words=words, mark="remark")
    if paper.term.is_open_ended and not (paper.renewal and paper.renewal.review_rhythm):
        words = _("Den säger inte hur ofta den ska ses över. Bestäm en rytm, så påminner Samsyn.")
        yield Said(title=_("Överenskommelsen gäller tills vidare."), words=words, mark="remark")


def _ended(paper: Paper, last: date, on: date) -> Said:
    title = _("Överenskommelsen löpte ut %(day)s.") % {"day": _day(last, on, year=True)}
    renewal = paper.renewal
    if renewal and renewal.successor_first_day:
        words = _(
            "Den förutsåg en efterföljare från %(day)s. Någon sådan är inte registrerad, så åtagandena har upphört."
        )
        starts = terms.written(renewal.successor_first_day)
        facts = {"day": _day(starts.earliest, on, year=True) if starts else renewal.successor_first_day}
        return Said(title=title, words=words % facts, mark="alarm")
    words = _("Ingen förlängning och ingen efterföljare är registrerad, så åtagandena har upphört.")
    return Said(title=title, words=words, mark="alarm")


def _nears(paper: Paper, last: date, on: date) -> Said:
    title = _("Tiden går ut %(day)s.") % {"day": _day(last, on)}
    renewal = paper.renewal
    if renewal and renewal.extension_years:
        words = _("Den kan förlängas, men ingen förlängning är registrerad.")
    elif renewal and renewal.successor_first_day:
        words = _("En ny ska ta vid dagen efter. Den är inte registrerad än.")
    else:
        words = _("Inget sägs om förlängning, och ingen efterföljare är registrerad. Bestäm vad som ska gälla sedan.")
    return Said(title=title, words=words, mark="soon")


def _consultation(paper: Paper, last: date | None, on: date) -> Iterator[Said]:
    opens = terms.last_day_to_consult(paper)
    if opens is None or last is None:
        return
    if on <= opens:
        title = _("Samråd om förlängning ska börja senast %(day)s.") % {
            "day": _day(opens, on, year=opens.year != on.year)
        }
    else:
        title = _("Samråd om förlängning skulle ha börjat senast %(day)s.") % {"day": _day(opens, on, year=True)}
    years = paper.renewal.extension_years if paper.renewal else None
    words = _extension(years) if years else ""
    yield Said(title=title, words=words, mark="remark" if on > opens else "soon")


def _extension(years: int) -> str:
    said = {"count": in_words(years, language=language(), neuter=True)}
    return (
        ngettext("Den kan förlängas med %(count)s år i taget.", "Den kan förlängas med %(count)s år i taget.", years)
        % said
    )


def _rows(paper: Paper, on: date) -> Iterator[Row]:
    renewal = paper.renewal
    first, last = terms.first_day(paper), terms.last_day(paper)
    yield Row(term=_("Gäller"), words=_period(first, last, on) if first or last else "")
    yield Row(term=_("Så står det"), words=paper.term.quote, quoted=True)
    if renewal:
        opens = terms.last_day_to_consult(paper)
        yield Row(term=_("Förlängning"), words=_extension(renewal.extension_years) if renewal.extension_years else "")
        yield Row(term=_("Samråd börjar senast"), words=_day(opens, on, year=True) if opens else "")
        renegotiated = _("Får ske i förtid, om en part ser behov av det.") if renewal.can_be_renegotiated else ""
        yield Row(term=_("Omförhandling"), words=renegotiated)
        yield Row(term=_("Översyn"), words=renewal.review_rhythm, quoted=True)
    yield Row(term=_("Ändring och tillägg"), words=changed_by(paper, paper.amendment))
    yield Row(term=_("Ersätter"), words=_link(paper.predecessor, on))
    yield Row(term=_("Efterföljare"), words=_link(paper.successor, on))
    yield Row(term=_("Överordnad överenskommelse"), words=_link(paper.parent, on))
    originals = _("%(count)s likalydande, ett för varje part") % {
        "count": in_words(paper.originals or 0, language=language())
    }
    yield Row(term=_("Exemplar"), words=originals if paper.originals else "")
    yield Row(term=_("Ekonomi"), words=paper.economy, written=True)


def changed_by(paper: Paper, amendment: Amendment | None) -> str:
    """Say what it takes to change the agreement or an annex."""
    if amendment is None:
        return ""
    top = highest(paper)
    forum = amendment.forum or (top.id if top and amendment.by is AmendedBy.HIGHEST_FORUM else "")
    named = name_of(paper, forum) if forum else _("det högsta forumet")
    said = {
        AmendedBy.SIGNATURES: _("Skriftligen, och parterna undertecknar.")
        if amendment.in_writing
        else _("Parterna undertecknar."),
        AmendedBy.HIGHEST_FORUM: _("%(forum)s godkänner.") % {"forum": named},
        AmendedBy.FORUM: _("%(forum)s beslutar.") % {"forum": named},
        AmendedBy.COORDINATORS: _("Samordnarna får ändra."),
        AmendedBy.NOT_STATED: _("Hur den ändras står inte."),
    }
    return said[amendment.by]


def _link(link: Link | None, on: date) -> str:
    if link is None:
        return ""
    time = "" if link.first_day and link.first_day in link.title else _time(link, on)
    named = f"{link.title}, {time}" if link.title and time else link.title or time
    return " ".join(part for part in (f"{named}." if named else "", link.note) if part)


def _time(link: Link, on: date) -> str:
    first, last = (terms.written(day) for day in (link.first_day, link.last_day))
    if first is None and last is None:
        return ""
    return _period(first.earliest if first else None, last.latest if last else None, on)


def _period(first: date | None, last: date | None, on: date) -> str:
    whole = first is None or last is None or last - first > 2 * SOON * ONE_DAY
    return day_words.period(first, last, today=date.min if whole else on, language=language())


def _day(day: date, on: date, *, year: bool = False) -> str:
    today = date.min if year else on
    return day_words.day(day, today=today, form="plain", language=language())
