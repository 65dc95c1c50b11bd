"""The agreement to be signed (det som undertecknas): its parts in order, as PDF and as Word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import override

from samsyn.base.documents import File, printing, word
from samsyn.base.documents.rules import Kind
from samsyn.base.documents.written import (
    Block,
    Heading,
    Items,
    NewPage,
    Signing,
    Text,
    Written,
    cell,
    finished,
    grid,
    pairs,
)
from samsyn.base.ui import day_words
from samsyn.base.ui.number_words import in_words, listing, quoted
from samsyn.pages.agreement.documents import items
from samsyn.pages.agreement.queries.signatures import SHORT, grouped
from samsyn.pages.agreement.queries.term import term
from samsyn.papers.kinds import About
from samsyn.papers.model import Annex, Clause, Paper
from samsyn.papers.who import name_of

BY_HAND = ("Ort och datum", "Namnteckning", "Beslut: organ, dag, paragraf och diarienummer", "Namnförtydligande")
LOOSE: tuple[tuple[str, items.Make, frozenset[About]], ...] = (
    ("Samverkansforum", items.forums, frozenset()),
    ("Samordnare", items.coordinators, frozenset()),
    ("Kontakter", items.contacts, frozenset()),
    ("Kommunikation", items.communication, frozenset({About.COMMUNICATION})),
    ("Underlag till lägesbilden", items.sources, frozenset({About.PICTURE})),
    ("Prioriterade områden", items.focus_areas, frozenset({About.FOCUS_AREAS, About.PICTURE})),
    ("Mål", items.goals, frozenset({About.GOALS, About.ACTIVITIES})),
    ("Aktiviteter", items.activities, frozenset({About.ACTIVITIES, About.FOCUS_AREAS})),
    ("Andra planer", items.other_plans, frozenset({About.ACTIVITIES})),
    ("Uppföljning", items.follow_up, frozenset({About.AGREEMENT})),
)
"""What may stand under no clause: its heading, and the annexes that then take it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a frozen text is set with (sättning): the day, who signs by function, and what its pages are marked with."""

    made_on: date
    digest: str
    is_practice: bool = False
    signers: Mapping[str, tuple[str, ...]]


def signable(paper: Paper, setting: Setting) -> tuple[File, File]:
    """Give the agreement as PDF and as Word, named by what it is called."""
    written = finished(laid(paper, setting))
    return (
        File(f"{paper.title}.pdf", Kind.PDF, printing.pdf(written)),
        File(f"{paper.title}.docx", Kind.WORD, word.word(written)),
    )


def laid(paper: Paper, setting: Setting) -> Written:
    """Lay the agreement out in blocks: its head, the clauses, the signatures and then the annexes."""
    with override("sv"):
        frozen = day_words.day(setting.made_on, today=date.min, form="plain")
        blocks = (*_head(paper), *_body(paper), *_signing(paper, setting), *_annexes(paper))
    return Written(
        title=paper.title,
        subtitle=_between(paper),
        author=listing([party.name for party in paper.parties]),
        made_on=setting.made_on,
        mark="Övningsdata" if setting.is_practice else "",
        foot=f"Fryst {frozen}. Textens fingeravtryck {grouped(setting.digest[:SHORT])}",
        blocks=blocks,
    )


def _between(paper: Paper) -> str:
    names = [party.name for party in paper.parties]
    is_said = len(names) < 2 or all(name in paper.title for name in names)
    return "" if is_said else f"mellan {listing(names)}"


def _head(paper: Paper) -> Iterator[Block]:
    yield Heading(1, "Parter")
    rows = [
        (
            cell(party.name),
            cell(", ".join(quoted(name) for name in (party.short_name, *party.aliases) if name)),
            cell(party.org_nr),
            cell(party.address),
        )
        for party in paper.parties
    ]
    yield from grid(("Part", "Kallas i texten", "Organisationsnummer", "Adress"), (5, 4, 4, 5), rows)
    if paper.partners:
        yield Text(f"Parterna arbetar också med {listing([one.name for one in paper.partners])}.")
    facts = pairs(*((row.term, quoted(row.words) if row.quoted else row.words) for row in term(paper, date.min).rows))
    if facts:
        yield Heading(1, "Giltighetstid och ändring")
        yield from facts
    said = [paper.purpose, f"Vision: {paper.vision}" if paper.vision else "", paper.scope]
    if any(said) or paper.steps:
        yield Heading(1, "Syfte och omfattning")
        yield from (Text(one) for one in said if one)
        if paper.steps:
            yield Text("Parterna arbetar i dessa steg:")
            yield Items(paper.steps, is_numbered=True)


def _body(paper: Paper) -> Iterator[Block]:
    for clause in paper.clauses:
        if not clause.annex and clause is not _signed_under(paper):
            yield from _clause(paper, clause)
    for title, make, abouts in LOOSE:
        if not _annex_about(paper, abouts) and (loose := tuple(make(paper, ""))):
            yield Heading(1, title)
            yield from loose
    explained = [(one.word, one.meaning) for one in paper.definitions if one.meaning]
    if explained:
        yield Heading(1, "Ord och förkortningar")
        yield from pairs(*explained)


def _clause(paper: Paper, clause: Clause, *, deeper: int = 0) -> Iterator[Block]:
    number = f"{paper.clause_word} {clause.number}" if paper.clause_word == "§" and clause.number else clause.number
    yield Heading(min(clause.level + deeper, 3), clause.title, "" if clause.annex else number)
    yield from (Text(one.strip()) for one in clause.text.split("\n") if one.strip())
    for make in items.UNDER:
        yield from make(paper, clause.id)


def _signing(paper: Paper, setting: Setting) -> Iterator[Block]:
    own = _signed_under(paper)
    yield NewPage()
    yield from _clause(paper, own) if own else (Heading(1, "Undertecknande"),)
    if paper.originals and not own:
        count = in_words(paper.originals)
        yield Text(f"Överenskommelsen är upprättad i {count} likalydande exemplar, ett för varje part.")
    for party in paper.parties:
        functions = listing([name_of(paper, one) for one in setting.signers.get(party.id, ())])
        yield Signing(party.name, functions, BY_HAND)


def _signed_under(paper: Paper) -> Clause | None:
    """Find the clause that the parties sign under, where the paper has one."""
    found = (one for one in paper.clauses if not one.annex and one.title.lower().startswith(("underteckn", "underskr")))
    return next(found, None)


def _annexes(paper: Paper) -> Iterator[Block]:
    for annex in paper.annexes:
        yield NewPage()
        yield Heading(1, f"Bilaga {annex.number}. {annex.title}" if annex.number else f"Bilaga. {annex.title}")
        if annex.is_empty:
            yield Text("Bilagan är tom.")
        yield from _of_annex(paper, annex)
    if summed := tuple(items.promises(paper)):
        yield NewPage()
        yield Heading(1, "Sammanställning: åtagandena i korthet")
        yield from summed


def _of_annex(paper: Paper, annex: Annex) -> Iterator[Block]:
    for clause in paper.clauses:
        if clause.annex == annex.id:
            blocks = tuple(_clause(paper, clause, deeper=1))
            yield from blocks[1:] if clause.title == annex.title else blocks
    for title, make, abouts in LOOSE:
        if _annex_about(paper, abouts) == annex.id and (loose := tuple(make(paper, ""))):
            yield Heading(2, title)
            yield from loose


def _annex_about(paper: Paper, abouts: frozenset[About]) -> str:
    """Find the annex that takes what stands under no clause, "" where none does."""
    return next((one.id for one in paper.annexes if one.about in abouts), "")
