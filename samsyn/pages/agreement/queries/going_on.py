"""How the agreement goes on (fortsättning): its end and what is said of it, consultation, reviews, before and after."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import LifeRow, RenewalRow, ReviewRow
from samsyn.agreements.rules import terms
from samsyn.agreements.rules.renewing import Noted
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.components.days import language
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.number_words import in_words
from samsyn.base.ui.values import Row
from samsyn.duties.queries import DutyRow
from samsyn.pages.agreement.queries.days import SOON, Said, day, period
from samsyn.papers.model import Link, Paper
from samsyn.papers.who import name_of

CONSULTATION = "renewal/consultation"


@dataclass(frozen=True, slots=True)
class GoingOn:
    """What is known of how an agreement goes on, as of a day; no row where nobody has asked."""

    paper: Paper
    on: date
    row: RenewalRow | None = None
    consulted_on: date | None = None

    @property
    def successor(self) -> LifeRow | None:
        """What follows, if it is here."""
        return self.row.successor if self.row else None

    @property
    def predecessor(self) -> LifeRow | None:
        """What came before, if it is here."""
        return self.row.predecessor if self.row else None

    @property
    def is_asked(self) -> bool:
        """Whether the day has come to say how it goes on, and nobody has."""
        row = self.row
        if row is None or row.successor or row.last_noted(Noted.RUNS_OUT):
            return False
        return row.is_asked or (row.last_day is None and self.paper.term.is_open_ended)

    def noted(self, kind: Noted) -> ReviewRow | None:
        """The newest note of a kind."""
        return self.row.last_noted(kind) if self.row else None

    def name(self, who: str) -> str:
        """Name who decided or reviewed, a forum by its name."""
        return name_of(self.paper, who)


def going_on(actor: Actor, paper: Paper, duties: Iterable[DutyRow], on: date) -> GoingOn:
    """Ask how the agreement of a day goes on; ``duties`` are its promises, which know of consultation."""
    row = agreements.renewal(actor, on)
    former = max((one.before for one in row.extensions), default=date.min)
    noted = row.last_noted(Noted.CONSULTED)
    days = [one.last_evidence for one in duties if one.key == CONSULTATION]
    days += [noted.noted_on] if noted else []
    return GoingOn(paper, on, row, min((one for one in days if one and one > former), default=None))


def said(going: GoingOn) -> Iterator[Said]:
    """Say what one should know of how the agreement goes on, what asks for somebody first."""
    last, on = terms.last_day(going.paper), going.on
    if last and (last - on).days < SOON:
        yield _end(going, last)
    yield from _consultation(going, last)
    if going.paper.term.is_open_ended:
        yield from _open_ended(going)
    before = going.predecessor
    if before and before.gap_days:
        words = _("Den förra slutade %(last)s, den här började %(first)s.")
        facts = {"last": _whole(before.last_day, on), "first": _whole(terms.first_day(going.paper), on)}
        yield Said(title=_gap(before), words=words % facts, mark="note")


def rows(going: GoingOn) -> Iterator[Row]:
    """Lay out what the text says of going on, and what has been done."""
    renewal, on = going.paper.renewal, going.on
    for one in going.row.extensions if going.row else ():
        words = _("Från %(before)s till %(after)s. %(by)s beslutade %(day)s. %(reference)s")
        decided = _whole(one.decided_on, on)
        facts = {"before": _whole(one.before, on), "after": _whole(one.after, on), "by": going.name(one.decided_by)}
        yield Row(term=_("Förlängd"), words=(words % {**facts, "day": decided, "reference": one.reference}).strip())
    if renewal:
        opens = terms.last_day_to_consult(going.paper)
        yield Row(term=_("Förlängning"), words=_extension(renewal.extension_years) if renewal.extension_years else "")
        yield Row(term=_("Samråd börjar senast"), words=_whole(opens, on) if opens else "")
        renegotiated = _("Får ske i förtid, om en part ser behov av det.") if renewal.can_be_renegotiated else ""
        yield Row(term=_("Omförhandling"), words=renegotiated)
        yield Row(term=_("Översyn"), words=renewal.review_rhythm, quoted=True)
    reviewed = going.noted(Noted.REVIEWED)
    if reviewed:
        yield Row(term=_("Senast sedd över"), words=_reviewed(going, reviewed))
        yield Row(term=_("Ses över igen senast"), words=_whole(reviewed.again_by, on) if reviewed.again_by else "")


def beside(going: GoingOn) -> Iterator[Row]:
    """Name the agreements before, after and above, those that are here with the days that they held."""
    paper, on = going.paper, going.on
    yield Row(term=_("Ersätter"), words=_life(going.predecessor, on) or _link(paper.predecessor, on))
    yield Row(term=_("Efterföljare"), words=_life(going.successor, on) or _link(paper.successor, on))
    yield Row(term=_("Överordnad överenskommelse"), words=_link(paper.parent, on))


def _end(going: GoingOn, last: date) -> Said:
    has_ended = going.on > last
    ended, nears = _("Överenskommelsen löpte ut %(day)s."), _("Tiden går ut %(day)s.")
    title = (ended if has_ended else nears) % {"day": day(last, going.on, year=has_ended)}
    follows, runs_out = going.successor, going.noted(Noted.RUNS_OUT)
    if follows:
        return _followed(going, follows, title)
    if runs_out:
        words = _("Så har det beslutats %(day)s av %(by)s: %(why)s")
        facts = {"day": day(runs_out.noted_on, going.on), "by": going.name(runs_out.by), "why": runs_out.words}
        return Said(title=title, words=words % facts, mark="note")
    words = _unfollowed(going) if has_ended else _undecided(going)
    return Said(title=title, words=words, mark="alarm" if has_ended else "soon")


def _followed(going: GoingOn, follows: LifeRow, title: str) -> Said:
    facts = {"title": follows.title, "day": _whole(follows.first_day, going.on)}
    words = _("%(title)s tar vid %(day)s.") % facts
    gap = next((one for one in going.row.lives if one.is_this and one.gap_days), None) if going.row else None
    if gap is None:
        return Said(title=title, words=words, mark="note")
    is_gap = gap.last_day is not None and going.on > gap.last_day
    return Said(title=title, words=f"{words} {_gap(gap)}", mark="alarm" if is_gap else "remark")


def _unfollowed(going: GoingOn) -> str:
    renewal = going.paper.renewal
    if renewal is None or not renewal.successor_first_day:
        return _("Ingen förlängning och ingen efterföljare är registrerad, så åtagandena har upphört.")
    words = _("Den förutsåg en efterföljare från %(day)s. Någon sådan är inte registrerad, så åtagandena har upphört.")
    starts = terms.written(renewal.successor_first_day)
    return words % {"day": _whole(starts.earliest, going.on) if starts else renewal.successor_first_day}


def _undecided(going: GoingOn) -> str:
    renewal = going.paper.renewal
    if renewal and renewal.extension_years:
        return _("Den kan förlängas, men ingen förlängning är registrerad.")
    if renewal and renewal.successor_first_day:
        return _("En ny ska ta vid dagen efter. Den är inte registrerad än.")
    return _("Inget sägs om förlängning, och ingen efterföljare är registrerad. Bestäm vad som ska gälla sedan.")


def _consultation(going: GoingOn, last: date | None) -> Iterator[Said]:
    opens, on = terms.last_day_to_consult(going.paper), going.on
    if opens is None or last is None or going.successor or going.noted(Noted.RUNS_OUT):
        return
    years = going.paper.renewal.extension_years if going.paper.renewal else None
    words = _extension(years) if years else ""
    if going.consulted_on:
        title = _("Samrådet om förlängning började %(day)s.") % {"day": day(going.consulted_on, on)}
        yield Said(title=title, words=words, mark="note")
        return
    if on <= opens:
        title = _("Samråd om förlängning ska börja senast %(day)s.") % {
            "day": day(opens, on, year=opens.year != on.year)
        }
    else:
        title = _("Samråd om förlängning skulle ha börjat senast %(day)s.") % {"day": _whole(opens, on)}
    yield Said(title=title, words=words, mark=_consult_mark(opens, on))


def _consult_mark(opens: date, on: date) -> Kind:
    if on > opens:
        return "remark"
    return "soon" if (opens - on).days < SOON else "note"


def _open_ended(going: GoingOn) -> Iterator[Said]:
    """Say when an agreement until further notice was reviewed, and when it is again."""
    reviewed, on = going.noted(Noted.REVIEWED), going.on
    if going.successor:
        yield _followed(going, going.successor, _("Överenskommelsen gäller tills vidare."))
        return
    rhythm = going.paper.renewal.review_rhythm if going.paper.renewal else ""
    unsaid = "" if rhythm else _("Den säger inte hur ofta den ska ses över.")
    if reviewed is None:
        title = _("Överenskommelsen har inte setts över sedan den började gälla.")
        yield Said(title=title, words=unsaid, mark="remark")
        return
    title = _("Senast sedd över %(day)s av %(by)s.") % {
        "day": day(reviewed.noted_on, on),
        "by": going.name(reviewed.by),
    }
    again = reviewed.again_by
    is_late = again is not None and on > again
    following = ""
    if again:
        words = _("Skulle ha setts över igen senast %(day)s.") if is_late else _("Ses över igen senast %(day)s.")
        following = words % {"day": day(again, on)}
    yield Said(title=title, words=following or unsaid, mark="remark" if is_late else "note")


def _reviewed(going: GoingOn, reviewed: ReviewRow) -> str:
    facts = {"day": _whole(reviewed.noted_on, going.on), "by": going.name(reviewed.by), "words": reviewed.words}
    return _("%(day)s av %(by)s. %(words)s") % facts


def _gap(one: LifeRow) -> str:
    words = ngettext(
        "%(count)s dag utan överenskommelse, %(days)s.", "%(count)s dagar utan överenskommelse, %(days)s.", one.gap_days
    )
    return words % {"count": one.gap_days, "days": period(one.gap_first_day, one.gap_last_day, date.min)}


def _extension(years: int) -> str:
    said_years = {"count": in_words(years, language=language(), neuter=True)}
    return (
        ngettext("Den kan förlängas med %(count)s år i taget.", "Den kan förlängas med %(count)s år i taget.", years)
        % said_years
    )


def _life(one: LifeRow | None, on: date) -> str:
    if one is None:
        return ""
    held = _("%(title)s, %(days)s.") % {"title": one.title, "days": period(one.first_day, one.last_day, on)}
    return f"{held} {_gap(one)}" if one.gap_days else held


def _link(link: Link | None, on: date) -> str:
    if link is None:
        return ""
    time = "" if link.first_day and link.first_day in link.title else _time(link, on)
    named = f"{link.title}, {time}" if link.title and time else link.title or time
    return " ".join(part for part in (f"{named}." if named else "", link.note) if part)


def _time(link: Link, on: date) -> str:
    first, last = (terms.written(one) for one in (link.first_day, link.last_day))
    if first is None and last is None:
        return ""
    return period(first.earliest if first else None, last.latest if last else None, on)


def _whole(one: date | None, on: date) -> str:
    return day(one, on, year=True) if one else "–"
