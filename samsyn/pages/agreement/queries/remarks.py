"""Remarks (anmärkningar): what the parties should settle though the paper can be read, each with how to mend it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.agreements.queries import SignatureRow
from samsyn.agreements.rules import terms
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.number_words import listing
from samsyn.base.ui.values import Quote
from samsyn.papers import remarks
from samsyn.papers.clauses import label
from samsyn.papers.findings import Finding, Remarkable
from samsyn.papers.model import Paper
from samsyn.papers.promises import promises


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A remark as it is shown (anmärkning)."""

    mark: Kind
    title: str
    why: str
    mend: str
    quotes: tuple[Quote, ...] = ()
    actions: tuple[Link, ...] = ()


def of(actor: Actor, paper: Paper, signatures: Sequence[SignatureRow]) -> tuple[Remark, ...]:
    """List the remarks of a paper, what has to be settled first."""
    found = [*_signatures(signatures), *_start(paper), *_of_paper(actor, paper), *_unexplained(paper)]
    return tuple(sorted(found, key=lambda one: ("alarm", "remark", "note").index(one.mark)))


def _of_paper(actor: Actor, paper: Paper) -> Iterator[Remark]:
    made = {
        Remarkable.NOT_UNDERSTOOD: _not_understood,
        Remarkable.TWO_RHYTHMS: _two_rhythms,
        Remarkable.FIRST_YEAR_ASSUMED: _first_year,
    }
    for finding in remarks.remarks(paper):
        make = made.get(Remarkable(finding.code))
        if make:
            yield make(actor, paper, finding)


def _not_understood(actor: Actor, paper: Paper, finding: Finding) -> Remark:
    promise = next((one for one in promises(paper) if one.key == finding.path), None)
    url = reverse("duties:duty", args=[actor.slug, finding.path]) if promise else ""
    place = promise.clause_label if promise else ""
    return Remark(
        mark="note",
        title=_("Hur ofta går inte att räkna ut"),
        quotes=(Quote(words=finding.facts["phrase"], place=place, url=url),),
        why=_("Samsyn behåller orden som de står men kan inte säga när det är dags, och ingen kan se om det blev av."),
        mend=_("Bestäm en takt, till exempel ”en gång i månaden” eller ”minst fyra gånger per år”."),
    )


def _two_rhythms(actor: Actor, _paper: Paper, finding: Finding) -> Remark:
    facts = finding.facts
    urls = [reverse("duties:duty", args=[actor.slug, key]) for key in (finding.path, facts["other"])]
    return Remark(
        mark="alarm",
        title=_("Två takter för samma sak"),
        quotes=(
            Quote(words=facts["first"], place=facts["first_clause"], url=urls[0]),
            Quote(words=facts["second"], place=facts["second_clause"], url=urls[1]),
        ),
        why=_("Båda gäller så länge båda står där, så Samsyn räknar dem som två åtaganden."),
        mend=_("Skriv ut skillnaden om det är två saker. Är det samma sak, välj en takt."),
    )


def _first_year(actor: Actor, _paper: Paper, finding: Finding) -> Remark:
    forum = finding.path.split("/")[1]
    act = Link(label=_("Se turordningen"), url=reverse("organisation:forum", args=[actor.slug, forum]))
    return Remark(
        mark="remark",
        title=_("Vem som är ordförande först står inte"),
        why=_("Samsyn räknar med att %(first)s började %(year)s, eftersom den nämns först.")
        % {"first": finding.facts["first"], "year": finding.facts["year"]},
        mend=_("Skriv vilket år turordningen börjar, och med vem."),
        actions=(act,),
    )


def _start(paper: Paper) -> Iterator[Remark]:
    if not paper.term.first_day or not terms.is_start_unset(paper):
        return
    yield Remark(
        mark="alarm",
        title=_("Startdagen sattes aldrig"),
        quotes=(Quote(words=paper.term.first_day, place=label(paper, paper.term.clause), url=f"#{paper.term.clause}"),),
        why=_("Utan dag går det inte att säga när åtagandena började gälla."),
        mend=_("Skriv in dagen som parterna menade, i en ny utgåva av överenskommelsen."),
    )


def _signatures(signatures: Sequence[SignatureRow]) -> Iterator[Remark]:
    lacking = [one.party_name for one in signatures if one.is_missing or one.is_day_missing]
    if not lacking:
        return
    yield Remark(
        mark="alarm",
        title=_("Det syns inte att alla har skrivit under"),
        why=_("Dag eller underskrift saknas för %(parties)s. Utan den går det inte att visa att parten har sagt ja.")
        % {"parties": listing(lacking, language=language())},
        mend=_("Fyll i ort och datum från det undertecknade exemplaret."),
        actions=(Link(label=_("Till underskrifterna"), url="#underskriften"),),
    )


def _unexplained(paper: Paper) -> Iterator[Remark]:
    words = [one.word for one in paper.definitions if not one.meaning]
    if words:
        yield Remark(
            mark="note",
            title=_("Ord som aldrig förklaras"),
            why=_("Den som är ny förstår inte %(words)s.") % {"words": listing(words, language=language())},
            mend=_("Skriv ut vad de betyder första gången de står, eller i en ordlista."),
        )
