"""What stands round the clauses: parties, annexes, coordinators, words, plans, sources and contacts (om texten)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.agreements.queries import EditionRow
from samsyn.agreements.rules.amending import part_about
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.number_words import quoted
from samsyn.base.ui.values import MarginNote, Row
from samsyn.duties import wording
from samsyn.duties.queries import DutyRow
from samsyn.pages.agreement.queries.parting import parted
from samsyn.pages.agreement.queries.term import changed_by
from samsyn.pages.agreement.queries.text import note
from samsyn.papers.kinds import BodyKind, ContactPurpose, SourceKind
from samsyn.papers.model import Annex, Contact, Paper
from samsyn.papers.who import name_of

PURPOSES = {
    ContactPurpose.COORDINATION: gettext_lazy("Samverkan"),
    ContactPurpose.COMMUNICATION: gettext_lazy("Kommunikation"),
    ContactPurpose.MEDIA: gettext_lazy("Media"),
    ContactPurpose.PUBLIC: gettext_lazy("Allmänheten"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyLine:
    """A party as it is shown (part); ``called`` are the names that the text uses for it."""

    name: str
    called: str
    org_nr: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexLine:
    """An annex in the table (bilaga); ``edition`` says since when it reads as it does."""

    label: str
    url: str
    edition: str
    phrase: str
    when: str
    changed: str
    mark: Kind | None
    standing: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinatorLine:
    """A party's coordinator by function (samordnare)."""

    party: str
    function: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLine:
    """A contact by function (kontakt)."""

    party: str
    purpose: str
    function: str
    phone: str
    email: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """All that stands round the clauses."""

    parties: tuple[PartyLine, ...]
    annexes: tuple[AnnexLine, ...]
    coordinators: tuple[CoordinatorLine, ...]
    tasks: tuple[MarginNote, ...]
    words: tuple[Row, ...]
    unexplained: tuple[str, ...]
    plans: tuple[Row, ...]
    sources: tuple[tuple[str, tuple[Row, ...]], ...]
    aim: str
    partners: tuple[str, ...]
    contacts: tuple[ContactLine, ...]


def about(
    actor: Actor,
    paper: Paper,
    rows: Sequence[DutyRow],
    editions: Sequence[EditionRow],
    on: date,
) -> Surroundings:
    """Gather what stands round the clauses."""
    return Surroundings(
        parties=tuple(_parties(paper)),
        annexes=tuple(_annex(paper, one, rows, editions, on) for one in paper.annexes),
        coordinators=tuple(_coordinators(actor, paper)),
        tasks=tuple(note(actor, row, on) for row in rows if row.key.startswith("coordinators/")),
        words=tuple(_words(paper)),
        unexplained=tuple(one.word for one in paper.definitions if not one.meaning),
        plans=tuple(_plans(paper)),
        sources=tuple(_sources(paper)),
        aim=paper.communication.aim if paper.communication else "",
        partners=tuple(one.name for one in paper.partners),
        contacts=tuple(_contact(paper, one) for one in paper.contacts),
    )


def _parties(paper: Paper) -> Iterator[PartyLine]:
    for party in paper.parties:
        called = ", ".join(quoted(name, language=language()) for name in (party.short_name, *party.aliases) if name)
        yield PartyLine(name=party.name, called=called, org_nr=party.org_nr, address=party.address)


def _annex(
    paper: Paper,
    annex: Annex,
    rows: Sequence[DutyRow],
    editions: Sequence[EditionRow],
    on: date,
) -> AnnexLine:
    row = next((row for row in rows if row.key == f"annexes/{annex.id}/update"), None)
    update = annex.update
    return AnnexLine(
        label=f"{annex.number}. {annex.title}" if annex.number else annex.title,
        url=f"#bilagan-{annex.id}",
        edition=_edition(part_about(annex.about), editions, on),
        phrase=update.rhythm if update else "",
        when=update.when if update else "",
        changed=changed_by(paper, annex.amendment or paper.amendment),
        mark=row.standing.value if row else None,
        standing=str(wording.STANDINGS[row.standing]) if row else "",
        note=annex.note,
    )


def _edition(part: str, editions: Sequence[EditionRow], on: date) -> str:
    held = [one for one in editions if one.part == part and (one.first_day is None or one.first_day <= on)]
    if not held or held[-1].first_day is None:
        return _("Från början, oförändrad")
    said = day_words.day(held[-1].first_day, today=on, form="plain", language=language())
    return _("Utgåva %(number)s, från %(day)s") % {"number": held[-1].number, "day": said}


def _coordinators(actor: Actor, paper: Paper) -> Iterator[CoordinatorLine]:
    for one in paper.coordinators.people if paper.coordinators else ():
        url = reverse("organisation:function", args=[actor.slug, one.function])
        yield CoordinatorLine(
            party=name_of(paper, one.party), function=Link(label=name_of(paper, one.function), url=url)
        )


def _words(paper: Paper) -> Iterator[Row]:
    """Give the words that the paper explains, then the abbreviations of its units."""
    for one in paper.definitions:
        if one.meaning:
            yield Row(term=parted(one.word), words=one.meaning, written=True, term_written=True)
    known = {one.word for one in paper.definitions}
    for body in paper.bodies:
        if body.abbreviation and body.abbreviation not in known and body.kind is not BodyKind.FUNCTION:
            yield Row(term=body.abbreviation, words=body.name, written=True)


def _plans(paper: Paper) -> Iterator[Row]:
    for plan in paper.other_plans:
        owner = name_of(paper, plan.owner) if plan.owner else ""
        parts = (owner, plan.period, plan.kept_at, plan.rhythm)
        yield Row(
            term=plan.name,
            term_written=True,
            words=", ".join(part for part in parts if part) or _("Vem som håller den står inte."),
        )


def _sources(paper: Paper) -> Iterator[tuple[str, tuple[Row, ...]]]:
    heads = {SourceKind.QUANTITATIVE: _("Det som räknas"), SourceKind.QUALITATIVE: _("Det som berättas")}
    for kind, head in heads.items():
        found = (one for one in paper.sources if one.kind is kind)
        rows = tuple(
            Row(term=one.name, words=name_of(paper, one.owner) if one.owner else "", term_written=True) for one in found
        )
        if rows:
            yield head, rows


def _contact(paper: Paper, one: Contact) -> ContactLine:
    return ContactLine(
        party=name_of(paper, one.party),
        purpose=str(PURPOSES[one.purpose]),
        function=name_of(paper, one.function) if one.function else "",
        phone=one.phone,
        email=one.email,
        address=one.address,
    )
