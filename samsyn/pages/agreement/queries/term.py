"""The term (giltighetstid): how much is left, what the paper leaves unsaid of it, and how it goes on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from samsyn.agreements.rules import terms
from samsyn.base.ui.components.days import language
from samsyn.base.ui.number_words import in_words
from samsyn.base.ui.values import Row
from samsyn.pages.agreement.queries import going_on
from samsyn.pages.agreement.queries.days import Said, day, days_in_words, period
from samsyn.pages.agreement.queries.going_on import GoingOn
from samsyn.papers.kinds import AmendedBy
from samsyn.papers.model import Amendment, Paper
from samsyn.papers.organisation import highest
from samsyn.papers.who import name_of

YEAR_ONLY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class TermPart:
    """The term as it is shown: a ruler with ``words`` for those who do not see it, and what is to be said.

    ``asks_how`` when the day has come to say how the agreement goes on.
    """

    first_day: date | None
    last_day: date | None
    words: str
    now: str
    left: str
    said: tuple[Said, ...]
    rows: tuple[Row, ...]
    asks_how: bool = False

    @property
    def asks(self) -> tuple[Said, ...]:
        """What asks for somebody."""
        return tuple(one for one in self.said if one.mark != "note")

    @property
    def notes(self) -> tuple[Said, ...]:
        """What is good to know."""
        return tuple(one for one in self.said if one.mark == "note")


def term(paper: Paper, on: date, going: GoingOn | None = None) -> TermPart:
    """Lay out the term of a paper as of a day; ``going`` is what is known of how it goes on, nothing if not asked."""
    first, last = terms.first_day(paper), terms.last_day(paper)
    left = _left(first, last, on)
    return TermPart(
        first_day=first,
        last_day=last,
        words=_words(first, last, on, left),
        now=_("i dag, %(left)s") % {"left": left[:1].lower() + left[1:]} if last and on <= last else _("i dag"),
        left=left,
        said=tuple(_said(paper, first, last, going or GoingOn(paper, on))),
        rows=tuple(row for row in _rows(paper, going or GoingOn(paper, on)) if row.words),
        asks_how=bool(going and going.is_asked),
    )


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
        "time": period(first, last, on),
        "day": day(on, on, year=True),
        "left": left,
    }


def _said(paper: Paper, first: date | None, last: date | None, going: GoingOn) -> Iterator[Said]:
    """Say what one should know of the term, what asks for somebody first."""
    on = going.on
    yield from going_on.said(going)
    if paper.term.first_day and terms.is_start_unset(paper):
        title = _("Startdagen sattes aldrig.")
        words = _("I texten står ”%(written)s”. Samsyn räknar från %(day)s tills ni säger något annat.")
        facts = {"written": paper.term.first_day, "day": day(first, on, year=True) if first else "–"}
        yield Said(title=title, words=words % facts, mark="remark")
    elif first and last and len(paper.term.first_day) == len(paper.term.last_day) == YEAR_ONLY:
        words = _("Samsyn räknar från %(first)s till och med %(last)s.")
        facts = {"first": day(first, on, year=True), "last": day(last, on, year=True)}
        yield Said(title=_("I texten står bara årtalen."), words=words % facts, mark="note")
    if not paper.term.first_day:
        words = _("Skriv vilken dag överenskommelsen börjar gälla, så kan Samsyn räkna ut vad som ska göras när.")
        yield Said(title=_("Tiden är inte satt."), words=words, mark="remark")


def _rows(paper: Paper, going: GoingOn) -> Iterator[Row]:
    first, last, on = terms.first_day(paper), terms.last_day(paper), going.on
    yield Row(term=_("Gäller"), words=period(first, last, on) if first or last else "")
    yield Row(term=_("Så står det"), words=paper.term.quote, quoted=True)
    yield from going_on.rows(going)
    yield Row(term=_("Ändring och tillägg"), words=changed_by(paper, paper.amendment))
    yield from going_on.beside(going)
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
