"""Förnya eller avsluta: how long is left, what the text says, the ways there are, what is open and what was noted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import DraftInShort, RenewalRow, ReviewRow
from samsyn.agreements.rules import renewing, terms
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.agreements.rules.renewing import Noted
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.values import Fact, Need, NextStep, Passage
from samsyn.duties import queries as duties
from samsyn.pages.door import Visit
from samsyn.pages.start.queries import renew_days as days
from samsyn.pages.start.queries import renew_open
from samsyn.pages.start.queries import renew_ways as ways
from samsyn.pages.start.queries.renew_ways import Known, WayCard
from samsyn.papers.clauses import label
from samsyn.papers.who import name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseSaid:
    """A clause that says how the agreement goes on (så står det)."""

    number: str
    title: str
    paragraphs: tuple[tuple[Passage, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """Something noted, and where it is taken back (anteckning)."""

    title: str
    words: str
    by: str
    on: date
    again_by: date | None
    take_back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeCard:
    """One of the agreements in their row (en i raden): its days, and the gap after it."""

    title: str
    when: str
    gap: str
    is_this: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewPage:
    """The page Förnya eller avsluta."""

    lead: str
    first_day: date | None
    last_day: date | None
    ruler: str
    now: str
    facts: tuple[Fact, ...]
    step: NextStep | None
    says: tuple[ClauseSaid, ...]
    silent: str
    ways: tuple[WayCard, ...]
    has_ended: bool
    matters: tuple[Need, ...]
    drafts: tuple[Link, ...]
    notes: tuple[NoteRow, ...]
    lives: tuple[LifeCard, ...]
    consult_url: str
    review_url: str


NOTED = {
    Noted.REVIEWED: gettext_lazy("Översyn"),
    Noted.CONSULTED: gettext_lazy("Samråd"),
    Noted.RUNS_OUT: gettext_lazy("Löper ut"),
}


def page(at: Visit) -> RenewPage:
    """Lay out how the agreement of a day goes on."""
    known = _known(at)
    row = known.row
    return RenewPage(
        lead=_lead(known),
        first_day=terms.first_day(at.paper),
        last_day=row.last_day,
        ruler=days.period(terms.first_day(at.paper), row.last_day),
        now=_("i dag"),
        facts=tuple(_facts(known)),
        step=_step(known),
        says=tuple(_says(known)),
        silent=_silent(known),
        ways=ways.cards(known),
        has_ended=row.last_day is not None and at.on > row.last_day,
        matters=renew_open.rows(at, known.matters),
        drafts=tuple(_drafts(at, known.drafts)),
        notes=tuple(_note(known, one) for one in row.reviews),
        lives=tuple(_lives(row)),
        consult_url=_url(at, "renew-consult") if row.may_review and row.last_day_to_consult else "",
        review_url=_url(at, "renew-review") if row.may_review else "",
    )


def consulted_on(at: Visit, row: RenewalRow) -> date | None:
    """Tell when consultation began before the end that now is: by its promise's evidence, or as it was noted."""
    return _first_consulted(row, duties.consulted_on(at.actor, on=at.on))


def _first_consulted(row: RenewalRow, by_promise: date | None) -> date | None:
    former = max((one.before for one in row.extensions), default=date.min)
    noted = row.last_noted(Noted.CONSULTED)
    found = [by_promise, noted.noted_on if noted and noted.noted_on > former else None]
    return min((one for one in found if one), default=None)


def _known(at: Visit) -> Known:
    row = agreements.renewal(at.actor, at.on)
    drafts = agreements.drafts(at.actor).get(at.actor.collaboration_id, [])
    end = duties.nearing(at.actor, on=at.on)
    return Known(at, row, _first_consulted(row, end.consulted_on), tuple(drafts), end.matters)


def _lead(known: Known) -> str:
    row, on = known.row, known.at.on
    if row.last_day is None:
        reviewed = row.last_noted(Noted.REVIEWED)
        if reviewed is None:
            return _("Överenskommelsen gäller tills vidare och har inte setts över sedan den började gälla.")
        said = {"day": days.day(reviewed.noted_on, on), "by": name_of(known.at.paper, reviewed.by)}
        return _("Överenskommelsen gäller tills vidare. Den sågs senast över %(day)s av %(by)s.") % said
    said = {"left": days.left(row.last_day, on), "day": days.day(row.last_day, on)}
    words = _("%(left)s Sista dagen är %(day)s.") if on <= row.last_day else _("%(left)s Sista dagen var %(day)s.")
    return f"{words % said} {_settled(known)}"


def _settled(known: Known) -> str:
    """Say what is decided about the time after, if anything is."""
    row, on = known.row, known.at.on
    if row.successor:
        said = {"title": row.successor.title, "day": days.day(row.successor.first_day, on)}
        return _("%(title)s tar vid %(day)s.") % said
    if row.last_noted(Noted.RUNS_OUT):
        return _("Parterna låter den löpa ut.")
    if row.is_asked:
        return _("Inget är bestämt om vad som gäller sedan.")
    return _("Frågan ställs från %(day)s.") % {"day": days.day(row.opens_on, on)}


def _facts(known: Known) -> Iterator[Fact]:
    row, on = known.row, known.at.on
    if row.last_day_to_consult:
        words, mark = _consulted(known, row.last_day_to_consult)
        yield Fact(label=_("Samråd"), words=words, mark=mark)
    if row.extensions:
        words = ngettext("%(count)d gång", "%(count)d gånger", len(row.extensions)) % {"count": len(row.extensions)}
        yield Fact(label=_("Förlängd"), words=words)
    reviewed = row.last_noted(Noted.REVIEWED)
    if row.last_day is None or reviewed:
        yield Fact(label=_("Senast sedd över"), words=days.day(reviewed.noted_on, on) if reviewed else _("Aldrig"))
    if reviewed and reviewed.again_by:
        yield Fact(label=_("Ses över igen senast"), words=days.day(reviewed.again_by, on))


def _consulted(known: Known, opens: date) -> tuple[str, Kind]:
    on = known.at.on
    if known.consulted_on:
        return _("Började %(day)s") % {"day": days.day(known.consulted_on, on)}, "kept"
    if on > opens:
        return _("Skulle ha börjat senast %(day)s") % {"day": days.day(opens, on)}, "missed"
    return _("Börjar senast %(day)s") % {"day": days.day(opens, on)}, "soon" if known.row.is_asked else "ahead"


def _step(known: Known) -> NextStep | None:
    """Choose the one thing to do next; nothing where all is settled, or for who may not."""
    at, row = known.at, known.row
    if not at.is_open or row.successor or row.last_noted(Noted.RUNS_OUT):
        return None
    draft = known.successor_draft
    if draft:
        act = Link(label=_("Fortsätt välja"), url=reverse("start:choices", args=[at.slug, draft.id]))
        return NextStep(title=_("Gör klart den nya överenskommelsen"), why=draft.title, act=act)
    if not row.is_asked or not row.may_review:
        return None
    if row.last_day_to_consult and known.consulted_on is None:
        act = Link(label=_("Anteckna samrådet"), url=_url(at, "renew-consult"))
        return NextStep(title=_("Samråd om hur överenskommelsen ska fortsätta"), why=ways.text_says(at.paper), act=act)
    why = _("Välj en av vägarna här nedanför. Ni kan ändra er tills den är beslutad.")
    return NextStep(title=_("Bestäm vad som gäller sedan"), why=why, act=Link(label=_("Se vägarna"), url="#vagarna"))


def _says(known: Known) -> Iterator[ClauseSaid]:
    """The clauses that the term and the rule of going on stand in, each once."""
    paper = known.at.paper
    renewal = paper.renewal
    wanted = dict.fromkeys([paper.term.clause, renewal.clause if renewal else "", *_review_clauses(known)])
    for clause in paper.clauses:
        if clause.id in wanted and clause.text:
            paragraphs = tuple((Passage(text=part),) for part in clause.text.split("\n") if part.strip())
            yield ClauseSaid(number=clause.number, title=clause.title or label(paper, clause.id), paragraphs=paragraphs)


def _review_clauses(known: Known) -> Sequence[str]:
    paper = known.at.paper
    return [paper.amendment.clause] if paper.term.is_open_ended and paper.amendment else []


def _silent(known: Known) -> str:
    """Say what the text leaves unsaid of going on."""
    paper, row = known.at.paper, known.row
    if row.last_day is None:
        rhythm = paper.renewal.review_rhythm if paper.renewal else ""
        return "" if rhythm else _("Texten säger inte hur ofta den ska ses över, och inte hur den avslutas.")
    return (
        "" if renewing.step_of(paper) or paper.renewal else _("Texten säger inget om hur överenskommelsen fortsätter.")
    )


def _drafts(at: Visit, found: Sequence[DraftInShort]) -> Iterator[Link]:
    for one in found:
        if one.kind is not DraftKind.SUCCESSOR:
            yield Link(label=one.title, url=reverse("start:draft", args=[at.slug, one.id]), written=True)


def _note(known: Known, one: ReviewRow) -> NoteRow:
    at = known.at
    may = known.row.may_go_on if one.kind is Noted.RUNS_OUT else known.row.may_review
    return NoteRow(
        title=str(NOTED[one.kind]),
        words=one.words,
        by=name_of(at.paper, one.by),
        on=one.noted_on,
        again_by=one.again_by,
        take_back=reverse("start:renew-take-back", args=[at.slug, one.id]) if may and at.is_open else "",
    )


def _lives(row: RenewalRow) -> Iterator[LifeCard]:
    if len(row.lives) < 2:
        return
    for one in row.lives:
        gap = ngettext("%(count)s dag utan överenskommelse", "%(count)s dagar utan överenskommelse", one.gap_days)
        yield LifeCard(
            title=one.title,
            when=days.period(one.first_day, one.last_day),
            gap=gap % {"count": one.gap_days} if one.gap_days else "",
            is_this=one.is_this,
        )


def _url(at: Visit, name: str) -> str:
    return reverse(f"start:{name}", args=[at.slug])
