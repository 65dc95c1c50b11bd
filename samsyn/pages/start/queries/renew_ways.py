"""The ways that an agreement has (vägarna): extended, followed, let run out or reviewed, and what each leads to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samsyn.agreements.queries import DraftInShort, RenewalRow
from samsyn.agreements.rules import renewing, terms
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.agreements.rules.renewing import Noted, Way
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.number_words import in_words
from samsyn.duties.queries import OpenMatter
from samsyn.pages.door import Visit
from samsyn.pages.start.queries import renew_days as days
from samsyn.papers.model import Paper


@dataclass(frozen=True, slots=True)
class Known:
    """What the page knows before it is laid out (känt)."""

    at: Visit
    row: RenewalRow
    consulted_on: date | None
    drafts: tuple[DraftInShort, ...] = ()
    matters: tuple[OpenMatter, ...] = ()

    @property
    def successor_draft(self) -> DraftInShort | None:
        """The new agreement that somebody has begun on."""
        return next((one for one in self.drafts if one.kind is DraftKind.SUCCESSOR), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class WayCard:
    """One way (väg): what the text says of it, what it leads to, and how one takes it or why one cannot."""

    title: str
    about: str
    leads: tuple[str, ...]
    act: Link | None = None
    why_not: str = ""


def cards(known: Known) -> tuple[WayCard, ...]:
    """Lay out the ways side by side."""
    if known.row.last_day is None:
        return (_review(known), _follow(known))
    return (_extend(known), _follow(known), _run_out(known))


def text_says(paper: Paper) -> str:
    """Say in a sentence what the text says of extension and consultation."""
    step = renewing.step_of(paper)
    if not step:
        return _("Texten säger inget om förlängning.")
    years = in_words(step, language=language(), neuter=True)
    asked = paper.renewal.consultation_months_before if paper.renewal else None
    if not asked:
        return ngettext("%(years)s år i taget.", "%(years)s år i taget.", step).capitalize() % {"years": years}
    words = _(
        "Den kan förlängas med %(years)s år i taget, efter samråd som börjar senast %(months)s månader före slutet."
    )
    return words % {"years": years, "months": in_words(asked, language=language())}


def before_extending(known: Known) -> list[str]:
    """What has to be in place before an extension is entered."""
    asked = known.row.last_day_to_consult and known.consulted_on is None
    return [*([_("Anteckna först när samrådet började.")] if asked else []), *_decided_in_time(known)]


def years_offered(known: Known) -> list[tuple[str, str]]:
    """The extensions that one decision can make, each with its new last day and the next consultation."""
    return [(str(years), _offered(known, years)) for years in known.row.years]


def _offered(known: Known, years: int) -> str:
    longer = _extended(known, years)
    said = {"years": in_words(years, language=language(), neuter=True), "day": _whole(terms.last_day(longer))}
    words = ngettext("%(years)s år, till och med %(day)s.", "%(years)s år, till och med %(day)s.", years) % said
    words = words[:1].upper() + words[1:]
    consult = terms.last_day_to_consult(longer)
    return f"{words} {_next_consultation(consult)}" if consult else words


def _extended(known: Known, years: int) -> Paper:
    formers = [one.before.isoformat() for one in known.row.extensions]
    return renewing.extended(known.at.paper, years=years, former_ends=formers)


def _next_consultation(consult: date) -> str:
    return _("Nästa samråd börjar senast %(day)s.") % {"day": _whole(consult)}


def _extend(known: Known) -> WayCard:
    leads: list[str] = []
    if Way.EXTEND in known.row.ways:
        longer = _extended(known, known.row.years[0])
        leads.append(_("Gäller till och med %(day)s.") % {"day": _whole(terms.last_day(longer))})
        consult = terms.last_day_to_consult(longer)
        leads += [_next_consultation(consult)] if consult else []
        leads.append(_("Texten, forumen och åtagandena är som förut."))
        leads.append(_("Det som är öppet ligger kvar."))
        leads += _decided_in_time(known)
    return _card(known, Way.EXTEND, title=_("Förläng"), about=text_says(known.at.paper), leads=leads)


def _decided_in_time(known: Known) -> list[str]:
    """Of an agreement that has ended: only what was decided before that can be entered."""
    row = known.row
    if row.last_day is None or known.at.on <= row.last_day:
        return []
    return [_("Det ska ha beslutats senast %(day)s.") % {"day": _whole(row.last_day)}]


def _follow(known: Known) -> WayCard:
    renewal = known.at.paper.renewal
    foretold = terms.written(renewal.successor_first_day) if renewal else None
    about = _("En ny görs av den gamla.")
    if foretold:
        about = _("Texten förutser en ny från %(day)s.") % {"day": _whole(foretold.earliest)}
    leads = (
        _("För varje punkt, plats och aktivitet väljer ni: behåll, ändra eller stryk."),
        _("Det som är öppet följer med det ni behåller. Resten avslutas ett i taget."),
        _("Parterna skriver under på nytt."),
        _("Dagar mellan den gamla och den nya visas som ett glapp."),
    )
    return _card(known, Way.SUCCEED, title=_("Gör en ny"), about=about, leads=leads)


def _run_out(known: Known) -> WayCard:
    last = known.row.last_day
    has_ended = last is not None and known.at.on > last
    ends = _("Åtagandena upphörde när %(day)s var slut.") if has_ended else _("Åtagandena upphör när %(day)s är slut.")
    leads = (
        ends % {"day": _whole(last)},
        _("Det som är öppet avslutas ett i taget."),
        _("Lagens krav på kommunen gäller ändå."),
    )
    about = _("Ni beslutar att inte gå vidare, och skriver varför.")
    return _card(known, Way.RUN_OUT, title=_("Låt den löpa ut"), about=about, leads=leads)


def _review(known: Known) -> WayCard:
    at = known.at
    leads = (
        _("Alla ser när den senast sågs över, av vilka och vad ni kom fram till."),
        _("Ni kan sätta en dag då den ses över igen."),
        _("Behöver något ändras gör ni ett förslag till ändring."),
    )
    act = Link(label=_("Anteckna en översyn"), url=reverse("start:renew-review", args=[at.slug]))
    about = _("Den fortsätter att gälla som den är.")
    is_open = at.is_open and known.row.may_review
    return WayCard(title=_("Se över"), about=about, leads=leads, act=act if is_open else None)


ADDRESSES = {
    Way.EXTEND: ("renew-extend", gettext_lazy("Förläng")),
    Way.SUCCEED: ("renew-follow", gettext_lazy("Börja på en ny")),
    Way.RUN_OUT: ("renew-run-out", gettext_lazy("Låt den löpa ut")),
}


def _card(known: Known, way: Way, *, title: str, about: str, leads: Sequence[str]) -> WayCard:
    """Make a way's card: how it is taken, or why it cannot be; neither under another day."""
    why_not = next(_hindrances(known, way), "")
    act = None if why_not or not known.at.is_open else _act(known, way)
    return WayCard(title=title, about=about, leads=tuple(leads), act=act, why_not=why_not)


def _act(known: Known, way: Way) -> Link:
    if way is Way.SUCCEED and known.successor_draft:
        url = reverse("start:choices", args=[known.at.slug, known.successor_draft.id])
        return Link(label=_("Fortsätt på den nya"), url=url)
    name, label = ADDRESSES[way]
    return Link(label=str(label), url=reverse(f"start:{name}", args=[known.at.slug]))


def _hindrances(known: Known, way: Way) -> Iterator[str]:
    row, on = known.row, known.at.on
    if way is Way.EXTEND and way not in row.ways:
        yield _("Gör en ny överenskommelse i stället.")
    if row.successor:
        yield _("%(title)s tar vid.") % {"title": row.successor.title}
    if way is Way.RUN_OUT and row.last_noted(Noted.RUNS_OUT):
        yield _("Det är antecknat.")
    if way is not Way.SUCCEED and row.opens_on and not row.is_asked:
        yield _("Öppnar %(day)s.") % {"day": days.day(row.opens_on, on)}
    if not row.may_go_on:
        yield _("En samordnare gör det här.")
    if way is Way.EXTEND and row.last_day_to_consult and known.consulted_on is None:
        yield _("Anteckna först när samrådet började.")


def _whole(one: date | None) -> str:
    return days.day(one, date.min)
