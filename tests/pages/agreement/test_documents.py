"""The agreement to be signed: all that binds is in it, in the paper's own order, for the five and a bare one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pypdf
import pytest
from django.utils import translation

from samsyn.base.documents import rules
from samsyn.base.documents.written import Grid, Heading, Items, Pairs, Signing, Text, Written
from samsyn.pages.agreement.documents import Setting, signable
from samsyn.pages.agreement.documents.signable import laid
from samsyn.pages.agreement.queries.signatures import grouped
from samsyn.papers.kinds import PartyKind
from samsyn.papers.model import FORMAT, Paper, Party, Term
from tests.practice_papers import PRACTICE

SETTING = Setting(
    made_on=date(2026, 11, 20),
    digest="3f2a91bc77d04e15" * 4,
    is_practice=True,
    signers={"kommunen": ("kommundirektor",)},
)
BARE = Paper(
    format=FORMAT,
    id="bara-2027",
    name="Bara",
    title="Samverkan i Bara",
    parties=(Party(id="kommunen", name="Bara kommun", kind=PartyKind.MUNICIPALITY),),
    term=Term(),
)
EVERY = {**PRACTICE, "bare": BARE}


def words(written: Written) -> Iterator[str]:
    """Give every piece of text of a document, in order."""
    for block in written.blocks:
        match block:
            case Heading() | Text():
                yield block.text
            case Items():
                yield from block.rows
            case Pairs():
                yield from (said for row in block.rows for said in row)
            case Grid():
                yield from block.head
                yield from ("".join(run.text for run in one) for row in block.rows for one in row)
            case Signing():
                yield from (block.party, block.functions, *block.lines)


def wanted(paper: Paper) -> Iterator[str]:
    """Name all that a document that binds has to hold."""
    yield from (party.name for party in paper.parties)
    yield from (part.strip() for one in paper.clauses for part in one.text.split("\n"))
    yield from (one.title for one in (*paper.annexes, *paper.activities, *paper.promises, *paper.picture_promises))
    yield from (one.text for one in paper.goals)
    yield from (one.name for one in (*paper.sources, *paper.other_plans, *paper.partners))
    yield from (one.rhythm for one in (*paper.forums, *paper.activities, *paper.follow_up, *paper.promises))
    yield from (one.method for one in paper.follow_up)
    yield from (one.meaning for one in paper.definitions)
    yield from (one.phone for one in paper.contacts)
    yield from (one.what for forum in paper.forums for one in (*forum.reports, *forum.minutes))
    yield from (one.title for one in (paper.coordinators.tasks if paper.coordinators else ()))
    yield from (one.title for one in (paper.communication.promises if paper.communication else ()))
    yield from (paper.purpose, paper.vision, paper.scope, paper.economy, *paper.steps)


@pytest.mark.parametrize("paper", EVERY.values(), ids=EVERY)
def test_all_that_binds_is_in_it(paper: Paper) -> None:
    said = "\n".join(words(laid(paper, SETTING)))
    assert [one for one in wanted(paper) if one not in said] == []


@pytest.mark.parametrize("paper", EVERY.values(), ids=EVERY)
def test_it_is_set_whole_as_pdf_and_as_word(paper: Paper) -> None:
    printed, typed = signable(paper, SETTING)
    reader = pypdf.PdfReader(BytesIO(printed.content))
    assert (reader.metadata.title, printed.name) == (paper.title, f"{paper.title}.pdf")
    pages = [page.extract_text() for page in reader.pages]
    assert all("Övningsdata" in page and "3f2a 91bc 77d0 4e15" in page.replace("\xa0", " ") for page in pages)
    assert docx.Document(BytesIO(typed.content)).core_properties.title == paper.title
    for one in (printed, typed):
        assert rules.objection_to_keeping(one.content, one.media_type) is None
    assert [one.content for one in signable(paper, SETTING)] == [printed.content, typed.content]


# Nykvarn 2021–2022: three annexes, clauses by number, "Ordförandeskapet går ett år i taget".
def test_it_reads_as_the_paper_does() -> None:
    written = laid(PRACTICE["nykvarn"], SETTING)
    heads = [
        f"{one.number} {one.text}".strip() for one in written.blocks if isinstance(one, Heading) and one.level == 1
    ]
    assert heads[:3] == ["Parter", "Giltighetstid och ändring", "Syfte och omfattning"]
    assert heads[3:5] == ["1 Bakgrund", "2 Parter och överenskommelsens omfattning"]
    assert heads[-5:] == [
        "Undertecknande",
        "Bilaga 1. Lokal lägesbild och prioriterade samverkansområden",
        "Bilaga 2. Aktivitetsplan",
        "Bilaga 3. Uppföljningsplan",
        "Sammanställning: åtagandena i korthet",
    ]
    said = "\n".join(words(written))
    assert "Ett år i taget i turordning: Lokalpolisområdeschef" in said
    assert "2021–2022" in said
    assert (written.subtitle, written.foot) == (
        "mellan Nykvarns kommun, Södertälje lokalpolisområde och Södertörns brandförsvarsförbund",
        "Fryst 20\xa0november\xa02026. Textens fingeravtryck 3f2a\xa091bc\xa077d0\xa04e15",
    )
    signed = [one for one in written.blocks if isinstance(one, Signing)]
    assert [one.functions for one in signed] == ["Kommundirektör", "", ""]


def test_who_leads_an_activity_stands_in_bold() -> None:
    grids = [
        one for one in laid(PRACTICE["nykvarn"], SETTING).blocks if isinstance(one, Grid) and "Ansvarar" in one.head
    ]
    who = next(row[1] for one in grids for row in one.rows if row[0][0].text.startswith("Hel, ren och snygg"))
    assert [(run.text.strip(), run.bold) for run in who] == [("Kommunen", True), ("Andra aktörer", False)]


def test_what_stands_under_no_clause_has_its_own_heading_or_its_annex() -> None:
    loose = replace(PRACTICE["nykvarn"], clauses=(), annexes=PRACTICE["nykvarn"].annexes[1:2])
    heads = [one.text for one in laid(loose, SETTING).blocks if isinstance(one, Heading)]
    at = heads.index("Bilaga 2. Aktivitetsplan")
    assert {"Samverkansforum", "Samordnare", "Kontakter", "Underlag till lägesbilden", "Uppföljning"} <= set(heads[:at])
    assert {"Mål", "Aktiviteter", "Andra planer"} <= set(heads[at:])


def test_the_document_is_swedish_whoever_asks() -> None:
    with translation.override("en"):
        said = "\n".join(words(laid(PRACTICE["haninge"], SETTING)))
    assert "Den kan förlängas med tre år i taget." in said


def test_clauses_that_are_paragraphs_are_called_so() -> None:
    paper = replace(PRACTICE["nykvarn"], clause_word="§")
    assert next(one.number for one in laid(paper, SETTING).blocks if isinstance(one, Heading) and one.number) == "§ 1"


def test_a_fingerprint_is_written_in_groups() -> None:
    assert grouped("abcdef12").split("\xa0") == ["abcd", "ef12"]
