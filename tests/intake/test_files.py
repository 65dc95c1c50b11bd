"""Files become text: Word with its numbers, PDF with its pages; what has no text is said to have none."""

import zipfile
from io import BytesIO
from typing import Any

import docx
import pytest
import typst
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from samsyn.intake.rules import files
from samsyn.intake.rules.files import Unreadable, text_of
from samsyn.intake.rules.splitting import pieces_of
from samsyn.intake.wording import UNREADABLE

SENTENCE = "Chefssamrådet sammanträder fyra gånger per år."


NUMBERING = 99


def _count_headings(made: Any) -> None:
    """Define a numbering of two levels, 1 and 1.1, as Word does for headings."""
    levels = "".join(f'<w:lvl w:ilvl="{at}"><w:numFmt w:val="decimal"/></w:lvl>' for at in (0, 1))
    held = made.part.numbering_part.element
    held.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{NUMBERING}">{levels}</w:abstractNum>'))
    held.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{NUMBERING}"><w:abstractNumId w:val="{NUMBERING}"/></w:num>')
    )


def a_word_file() -> bytes:
    """A Word file with numbered headings whose numbers Word sets itself, a list, and a table with bold."""
    made = docx.Document()
    _count_headings(made)
    for level, title in ((0, "Samverkansorganisation"), (1, "Chefssamrådet"), (1, "Planeringsgruppen"), (0, "Tid")):
        _numbered(made.add_heading(title, level + 1), level)
        made.add_paragraph(SENTENCE)
    made.add_paragraph("Kommunpolis", style="List Bullet")
    table = made.add_table(1, 2)
    table.cell(0, 0).text = "Synas"
    table.cell(0, 1).paragraphs[0].add_run("Polisen").bold = True
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()


def _numbered(paragraph: Any, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr()
    numbering = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", level), ("w:numId", NUMBERING)):
        one = OxmlElement(name)
        one.set(qn("w:val"), str(value))
        numbering.append(one)
    properties.append(numbering)


def a_pdf(text: str = SENTENCE) -> bytes:
    return bytes(typst.compile(f"= Bakgrund\n{text}\n#pagebreak()\nAndra sidan.".encode()))


def test_a_word_file_keeps_its_headings_lists_tables_and_bold() -> None:
    text = text_of(a_word_file())
    assert "- Kommunpolis" in text
    assert "Synas\t**Polisen**" in text
    assert f"# 1 Samverkansorganisation\n\n{SENTENCE}" in text


def test_the_numbers_that_word_sets_itself_are_written_out() -> None:
    found = [(piece.number, piece.title) for piece in pieces_of(str(text_of(a_word_file())))]
    assert ("1", "Samverkansorganisation") in found
    assert ("1.2", "Planeringsgruppen") in found
    assert ("2", "Tid") in found


def test_a_picture_in_a_word_file_is_left_out() -> None:
    made = docx.Document()
    made.add_paragraph(SENTENCE)
    made.add_picture(BytesIO(typst.compile(b"#set page(width: 1cm, height: 1cm)", format="png")))
    made.add_paragraph("Efter bilden.")
    kept = BytesIO()
    made.save(kept)
    assert text_of(kept.getvalue()) == f"{SENTENCE}\n\nEfter bilden."


def test_a_pdf_gives_its_text_page_by_page() -> None:
    text = text_of(a_pdf())
    assert SENTENCE in text
    assert "Andra sidan." in text.split("\f")[1]


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_however_it_was_written(coding: str) -> None:
    assert text_of(SENTENCE.encode(coding)) == SENTENCE


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Unreadable.EMPTY),
        (b" \n ", Unreadable.EMPTY),
        (b"\xd0\xcf\x11\xe0 old", Unreadable.OLD_WORD),
        (b"PK\x03\x04 cut off", Unreadable.BROKEN),
        (b"%PDF-1.7 cut off", Unreadable.BROKEN),
        (b"{\\rtf1 text}", Unreadable.UNKNOWN_KIND),
        (b"\x89PNG\r\n\0\0", Unreadable.UNKNOWN_KIND),
    ],
)
def test_what_cannot_be_read_is_said_to_be_so(content: bytes, why: Unreadable) -> None:
    assert text_of(content) is why


def test_a_scanned_pdf_has_no_text() -> None:
    assert text_of(bytes(typst.compile(b"#rect(width: 5cm, height: 5cm)"))) is Unreadable.SCANNED


def test_too_much_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, content in (("MOST_BYTES", b"more than one"), ("MOST_PAGES", a_pdf()), ("MOST_UNPACKED", a_word_file())):
        with monkeypatch.context() as patch:
            patch.setattr(files, name, 1)
            assert text_of(content) is Unreadable.TOO_LARGE


def test_a_zip_that_is_no_word_file_is_unknown() -> None:

    kept = BytesIO()
    with zipfile.ZipFile(kept, "w") as packed:
        packed.writestr("annat.txt", "x")
    assert text_of(kept.getvalue()) is Unreadable.UNKNOWN_KIND


def test_everything_that_can_be_wrong_has_its_words() -> None:
    assert set(UNREADABLE) == set(Unreadable)
