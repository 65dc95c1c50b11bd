"""The agreement as one page (överenskommelsen): head, term, text, signatures, what stands round it, remarks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements import queries as agreements
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.number_words import in_words, listing
from samsyn.base.ui.values import Fact, SignatureLine
from samsyn.duties import queries as duties
from samsyn.duties.queries import Board
from samsyn.pages.agreement.queries import remarks, signing, text
from samsyn.pages.agreement.queries.about import Surroundings, about
from samsyn.pages.agreement.queries.going_on import going_on
from samsyn.pages.agreement.queries.parting import parted
from samsyn.pages.agreement.queries.remarks import Remark
from samsyn.pages.agreement.queries.term import TermPart, term
from samsyn.pages.agreement.queries.text import AnnexText, ClauseRow
from samsyn.papers.model import Paper
from samsyn.papers.organisation import highest
from samsyn.papers.words import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The agreement as it is shown."""

    title: str
    subtitle: str
    meta: str
    summary: str
    steps: tuple[str, ...]
    term: TermPart
    facts: tuple[Fact, ...]
    clauses: tuple[ClauseRow, ...]
    annexes: tuple[AnnexText, ...]
    signatures: tuple[SignatureLine, ...]
    about: Surroundings
    remarks: tuple[Remark, ...]
    changed_on: date | None
    edition_count: int
    confirm_url: str

    @property
    def sections(self) -> tuple[Link, ...]:
        """List the sections that the page has, to jump to."""
        every = (
            (self.clauses, _("Texten"), "#texten"),
            (self.annexes, _("Bilagorna"), "#bilagorna"),
            (self.signatures, _("Underskrifter"), "#underskriften"),
            (self.about.parties, _("Parter"), "#parterna"),
            (self.about.coordinators, _("Samordnarna"), "#samordnarna"),
            (self.term.rows, _("Tid och ändring"), "#andring"),
            (self.about.words or self.about.unexplained, _("Ordlista"), "#ord"),
            (self.remarks, _("Att reda ut"), "#anmarkningar"),
        )
        return tuple(Link(label=label, url=url) for has, label, url in every if has)


def page(actor: Actor, paper: Paper, *, words: Mapping[str, Word], on: date, is_open: bool) -> Page:
    """Lay out the agreement of a day, with how its promises stand then."""
    (board,) = duties.boards(actor, on=on)
    rows = board.rows
    signed = agreements.signatures(actor, on, held=paper)
    editions = agreements.editions(actor)
    found = remarks.of(actor, paper, signed)
    later = [one.first_day for one in editions if one.first_day and one.first_day <= on]
    laid = term(paper, on, going_on(actor, paper, rows, on))
    return Page(
        title=parted(paper.title),
        subtitle=_between(paper),
        meta=_meta(paper, words),
        summary=paper.summary,
        steps=paper.steps,
        term=laid,
        facts=_facts(actor, paper, laid, signing.summary(signed), len(found)),
        clauses=text.body(actor, paper, rows, on),
        annexes=text.annexes(actor, paper, rows, words, on),
        signatures=signing.lines(actor, paper, signed, is_open=is_open),
        about=about(actor, paper, rows, editions, on),
        remarks=found,
        changed_on=max(later, default=None),
        edition_count=len(editions),
        confirm_url=_confirm_url(actor, board, is_open=is_open),
    )


def _confirm_url(actor: Actor, board: Board, *, is_open: bool) -> str:
    """Lead who is to confirm for her party to where she does it, else nowhere."""
    is_asked = is_open and duties.is_asked_to_confirm(actor, board)
    return reverse("duties:confirm", args=[actor.slug]) if is_asked else ""


def remarks_of(actor: Actor, paper: Paper, *, on: date) -> tuple[Remark, ...]:
    """List the remarks of a day's paper."""
    return remarks.of(actor, paper, agreements.signatures(actor, on, held=paper))


def _between(paper: Paper) -> str:
    names = [party.name for party in paper.parties]
    if len(names) < 2 or all(name in paper.title for name in names):
        return ""
    return _("mellan %(parties)s") % {"parties": listing(names, language=language())}


def _meta(paper: Paper, words: Mapping[str, Word]) -> str:
    own = [one for one in paper.clauses if not one.annex and one.level == 1]
    clauses = sum(bool(one.number) for one in own) or len(own)
    if not clauses:
        return paper.name
    counts = [_counted(clauses, words["clause"])]
    if paper.annexes:
        counts.append(_counted(len(paper.annexes), words["annex"]))
    return _("%(name)s · hela texten, %(counts)s") % {
        "name": paper.name,
        "counts": listing(counts, language=language()),
    }


def _counted(count: int, word: Word) -> str:
    said = in_words(count, language=language(), neuter=word.is_ett)
    return f"{said} {word.indefinite if count == 1 else word.plural}"


def _facts(actor: Actor, paper: Paper, laid: TermPart, signed: tuple[str, bool], remark_count: int) -> tuple[Fact, ...]:
    top = highest(paper)
    words, is_whole = signed
    top_url = reverse("organisation:forum", args=[actor.slug, top.id]) if top else ""
    said = ngettext("%(count)s anmärkning", "%(count)s anmärkningar", remark_count) % {"count": remark_count}
    return (
        Fact(label=_("Tiden"), words=laid.left, big=True),
        Fact(label=_("Högst beslutande"), words=top.name if top else _("Står inte"), url=top_url),
        Fact(label=_("Underskrifter"), words=words, mark="kept" if is_whole else "remark"),
        Fact(
            label=_("Att reda ut"),
            words=said if remark_count else _("Inget"),
            url="#anmarkningar" if remark_count else "",
        ),
    )
