"""Documents set as PDF and Word: built for everybody to read, for long, and the same bytes each time."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from samsyn.base.documents import printing, rules, word
from samsyn.base.documents import written as w

BLOCKS: tuple[w.Block, ...] = (
    w.Heading(1, "Parter"),
    *w.grid(
        ("Part", "Adress", "Tom"),
        (1, 2, 1),
        [(w.cell(w.Run("Kommunen", bold=True), "Sedan 1999"), w.cell("Vägen 1"), w.cell(""))],
    ),
    w.Heading(2, "Tid", "§ 2"),
    *w.pairs(("Gäller", "2027–2030"), ("Översyn", "")),
    w.Text("Första stycket."),
    w.Items(("Kartlägga", "Åtgärda"), is_numbered=True),
    w.Items(("Ett", "Två")),
    w.NewPage(),
    w.Heading(1, "Undertecknande"),
    w.Signing("Kommunen", "Kommundirektör", ("Ort och datum", "Namnteckning")),
)
DOCUMENT = w.Written(
    title="Samverkansöverenskommelse för Nykvarn",
    subtitle="mellan kommunen och polisen",
    author="Kommunen",
    made_on=date(2026, 11, 20),
    mark="Övningsdata",
    foot="Fryst 20 november 2026",
    blocks=BLOCKS,
)


def as_pdf(document: w.Written = DOCUMENT) -> bytes:
    return printing.pdf(w.finished(document))


def as_word(document: w.Written = DOCUMENT) -> Any:
    return docx.Document(BytesIO(word.word(w.finished(document))))


def tags(content: bytes) -> set[str]:
    """Name every sort of tag that a PDF has."""
    found: set[str] = set()
    waiting = [pypdf.PdfReader(BytesIO(content)).trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        one = waiting.pop().get_object()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            found.add(str(one.get("/S", "")))
            waiting.append(one.get("/K", pypdf.generic.NullObject()))
    return found


def test_the_pdf_is_for_everybody_and_for_long() -> None:
    reader = pypdf.PdfReader(BytesIO(as_pdf()))
    root, about = reader.trailer["/Root"], reader.xmp_metadata
    assert root["/Lang"] == "sv-SE"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert about is not None
    written = about.stream.get_data().decode()
    for said in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"):
        assert said in written
    assert (reader.metadata.title, reader.metadata.author) == (DOCUMENT.title, "Kommunen")
    assert {"/H1", "/H2", "/P", "/Table", "/TH", "/TD", "/L", "/LI"} <= tags(as_pdf())
    assert {one for page in reader.pages for one in page["/Resources"]["/Font"]}
    assert [round(float(one)) for one in reader.pages[0].mediabox[2:]] == [595, 842]


def test_every_page_says_where_it_belongs() -> None:
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(as_pdf())).pages]
    assert len(pages) == 2
    for number, page in enumerate(pages, 1):
        assert "Övningsdata" in page
        assert f"Sida {number} av 2" in page
        assert "Fryst 20 november 2026" in page
    for said in ("Samverkansöverenskommelse för Nykvarn", "Sedan 1999", "2027–2030", "Ort och datum"):
        assert said in "".join(pages)
    assert "Tom" not in "".join(pages)
    real = pypdf.PdfReader(BytesIO(as_pdf(replace(DOCUMENT, mark=""))))
    assert "Övningsdata" not in "".join(page.extract_text() for page in real.pages)


def test_word_has_real_headings_heads_of_tables_and_its_language() -> None:
    made = as_word()
    styles = {one.text: one.style.name for one in made.paragraphs}
    assert styles["Parter"] == "Heading 1"
    assert styles["§ 2\u2002Tid"] == "Heading 2"
    assert styles["Kartlägga"] == "List Number"
    about = made.core_properties
    assert (about.title, about.author, about.language) == (DOCUMENT.title, "Kommunen", "sv-SE")
    assert {one.get(qn("w:val")) for one in made.styles.element.iter(qn("w:lang"))} == {"sv-SE"}
    first, second = made.tables
    assert [one.text for one in first.rows[0].cells] == ["Part", "Adress"]
    assert first.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert second._tbl.find(f".//{qn('w:tblHeader')}") is None
    assert [one.text for one in second.rows[0].cells] == ["Gäller", "2027–2030"]
    assert first.rows[1].cells[0].paragraphs[0].runs[0].bold
    assert "Övningsdata" in made.sections[0].header.paragraphs[0].text
    assert made.sections[0].page_width.mm == pytest.approx(210, abs=0.1)
    broken = [one.text for one in made.paragraphs if one.paragraph_format.page_break_before]
    assert broken == ["Undertecknande"]


def test_what_stands_in_a_word_table_comes_in_the_order_that_word_asks() -> None:
    about = as_word().tables[0]._tbl.tblPr
    names = [one.tag.split("}")[1] for one in about]
    assert names.index("tblBorders") < names.index("tblLayout") < names.index("tblLook")


def test_the_same_values_give_the_same_bytes() -> None:
    assert rules.fingerprint(as_pdf()) == rules.fingerprint(as_pdf())
    assert word.word(DOCUMENT) == word.word(DOCUMENT)
    later = replace(DOCUMENT, made_on=date(2026, 11, 21))
    assert as_pdf(later) != as_pdf()
    assert rules.objection_to_keeping(as_pdf(), rules.Kind.PDF) is None
    assert rules.objection_to_keeping(word.word(DOCUMENT), rules.Kind.WORD) is None


MARKUP = '#panic("x") *b* _i_ $x$ @a <b> `c` [d] \\n // /* #sys.inputs & < > "'


@pytest.mark.parametrize("said", [MARKUP, "č đ ŋ š ŧ ž ő ş", "→ ✓ ☐ ½ €", "Россия Ελλάδα", "a\u00adb\u200bc\u2011d"])
def test_what_people_wrote_is_never_markup(said: str) -> None:
    document = replace(DOCUMENT, title=said, blocks=(w.Heading(1, said), w.Text(said), *w.pairs((said, said))))
    reader = pypdf.PdfReader(BytesIO(as_pdf(document)))
    assert reader.metadata.title == said
    assert as_word(document).core_properties.title == said


@settings(max_examples=25)
@given(st.text(st.characters(max_codepoint=0x17F), max_size=60), st.lists(st.integers(1, 3), max_size=5))
def test_no_text_and_no_order_of_headings_breaks_it(said: str, levels: list[int]) -> None:
    blocks = (
        *(w.Heading(level, said or "x") for level in levels),
        w.Text(said),
        *w.grid((said, "b"), (1, 1), [(w.cell(said), w.cell("b"))]),
    )
    document = replace(DOCUMENT, title=said, subtitle=said, blocks=blocks)
    assert as_pdf(document).startswith(b"%PDF-1.7")
    assert word.word(w.finished(document)).startswith(b"PK")


def test_no_heading_skips_a_level_and_no_mark_is_left_that_no_file_can_hold() -> None:
    blocks = (
        w.Heading(3, "A"),
        w.Heading(1, "B"),
        w.Heading(3, "C"),
        w.Heading(2, " "),
        w.Text("\uf0b7 ett\x0b\ue000två"),
    )
    done = w.finished(replace(DOCUMENT, title=" ", blocks=blocks))
    assert [one.level for one in done.blocks if isinstance(one, w.Heading)] == [1, 1, 2]
    assert done.blocks[-1] == w.Text("• etttvå")
    assert done.title == "–"


def test_a_mark_that_cannot_be_kept_is_named() -> None:
    with pytest.raises(printing.Unprintable) as found:
        as_pdf(replace(DOCUMENT, blocks=(w.Text("Bra jobbat 😀"),)))
    assert found.value.mark == "😀"


def test_empty_columns_rows_and_lines_are_left_out() -> None:
    assert w.grid(("a", "b"), (1, 2), []) == ()
    assert w.pairs(("a", "")) == ()
    assert w.cell("", "ett", "två") == (w.Run("ett\n"), w.Run("två"))
    (only,) = w.grid(("a", "b"), (1, 2), [(w.cell(), w.cell("x"))])
    assert (only.head, only.widths) == (("b",), (2,))


def test_a_fault_of_the_template_is_not_hidden(tmp_path: Path) -> None:
    (tmp_path / "bad.typ").write_text("#nothing")
    with pytest.raises(RuntimeError):
        printing.pdf(DOCUMENT, template=tmp_path / "bad.typ")
