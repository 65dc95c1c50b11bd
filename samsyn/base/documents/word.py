"""Documents as Word (Word-fil): real headings, tables with heads, Swedish, and the same bytes each time."""

import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from samsyn.base.documents.written import Block, Cell, Grid, Heading, Items, NewPage, Pairs, Run, Signing, Text, Written

SERIF = "Georgia"
LANGUAGE = "sv-SE"
PETROL, QUIET = RGBColor(0x0A, 0x5A, 0x5C), RGBColor(0x42, 0x50, 0x4E)
TEXT_WIDTH = Mm(157)
SIZES = {"Normal": 11, "Title": 25, "Heading 1": 15, "Heading 2": 12.5, "Heading 3": 11, "Header": 9, "Footer": 9}
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The day that every part of the file is said to be from: a zip has to say some."""


def word(document: Written) -> bytes:
    """Write a document as a Word file."""
    made = docx.Document()
    _styles(made)
    _properties(made, document)
    _page(made, document)
    made.add_paragraph(document.title, "Title")
    if document.subtitle:
        made.add_paragraph(document.subtitle, "Subtitle")
    is_new_page = False
    for block in document.blocks:
        if not isinstance(block, NewPage):
            _block(made, block, is_on_new_page=is_new_page)
        is_new_page = isinstance(block, NewPage)
    return _packed(made)


def _block(made: Document, block: Block, *, is_on_new_page: bool) -> None:
    match block:
        case Heading():
            words = "\N{EN SPACE}".join(part for part in (block.number, block.text) if part)
            made.add_heading(words, block.level).paragraph_format.page_break_before = is_on_new_page or None
        case Text():
            made.add_paragraph(block.text)
        case Items():
            for one in block.rows:
                made.add_paragraph(one, "List Number" if block.is_numbered else "List Bullet")
        case Pairs():
            cells = [((Run(term),), (Run(words),)) for term, words in block.rows]
            _table(made, ("", ""), cells, (35, 122))
        case Grid():
            share = TEXT_WIDTH.mm / sum(block.widths)
            _table(made, block.head, block.rows, [one * share for one in block.widths])
        case Signing():
            _signing(made, block)


def _table(made: Document, head: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[float]) -> None:
    """Write a table; a head that is empty is none, and then the first column names its row."""
    has_head = any(head)
    every = [[(Run(said),) for said in head], *rows] if has_head else rows
    table = made.add_table(rows=len(every), cols=len(widths))
    table.autofit = False
    table._tbl.tblPr.find(qn("w:tblLayout")).addprevious(parse_xml(_BORDERS))
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    for name, is_so in (("firstRow", has_head), ("firstColumn", not has_head), ("noVBand", True), ("noHBand", True)):
        look.set(qn(f"w:{name}"), str(int(is_so)))
    for number, (line, row) in enumerate(zip(table.rows, every, strict=True)):
        about = line._tr.get_or_add_trPr()
        about.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        if has_head and number == 0:
            about.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        for place, (cell, held) in enumerate(zip(line.cells, row, strict=True)):
            is_label = number == 0 if has_head else place == 0
            _fill(cell.paragraphs[0], held, color=QUIET if is_label else None)
            cell.width = Mm(widths[place])
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    made.add_paragraph().paragraph_format.space_after = Pt(2)


def _fill(paragraph: Paragraph, held: Cell, *, color: RGBColor | None) -> None:
    paragraph.paragraph_format.space_after = Pt(2)
    for one in held:
        run = paragraph.add_run(one.text)
        run.bold = one.bold or None
        run.font.size = Pt(9.5)
        if color is not None:
            run.font.color.rgb = color


def _signing(made: Document, block: Signing) -> None:
    """Leave room to write by hand: each line is a row of leaders after its words, kept together on one page."""
    named = made.add_paragraph()
    named.paragraph_format.space_before = Pt(16)
    named.add_run(block.party).bold = True
    lines = [named, *([made.add_paragraph(block.functions)] if block.functions else [])]
    for words in block.lines:
        line = made.add_paragraph(f"{words}\t")
        line.paragraph_format.space_before = Pt(14)
        line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
        lines.append(line)
    for one in lines[:-1]:
        one.paragraph_format.keep_with_next = True


def _styles(made: Document) -> None:
    """Set the whole in one serif, in Swedish, parted where words are long."""
    styles: Any = made.styles
    for name, size in SIZES.items():
        style = styles[name]
        style.font.name, style.font.size = SERIF, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        if name.startswith("Heading"):
            style.font.color.rgb, style.font.bold, style.font.italic = None, name[-1] != "3", name[-1] == "3"
    styles["Title"].font.color.rgb = None
    styles["Subtitle"].font.name, styles["Subtitle"].font.size = SERIF, Pt(13)
    styles["Subtitle"].font.italic, styles["Subtitle"].font.color.rgb = False, QUIET
    for border in styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    styles["Normal"].paragraph_format.space_after = Pt(7)
    styles["Normal"].paragraph_format.line_spacing = 1.15
    settings = made.settings.element
    for language in (*styles.element.iter(qn("w:lang")), settings.find(qn("w:themeFontLang"))):
        language.set(qn("w:val"), LANGUAGE)
    settings.find(qn("w:defaultTabStop")).addnext(parse_xml(f"<w:autoHyphenation {nsdecls('w')}/>"))


def _properties(made: Document, document: Written) -> None:
    about, moment = made.core_properties, datetime.combine(document.made_on, time(12), UTC).replace(tzinfo=None)
    about.title, about.author, about.language = document.title, document.author[:255], LANGUAGE
    about.created = about.modified = moment
    about.last_modified_by, about.comments, about.revision = "", "", 1


def _page(made: Document, document: Written) -> None:
    """Set A4 with the document's name and mark above, and its foot with the page's number below."""
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = (
        Mm(28),
        Mm(25),
        Mm(30),
        Mm(28),
    )
    above, below = section.header.paragraphs[0], section.footer.paragraphs[0]
    for line in (above, below):
        line.paragraph_format.tab_stops.clear_all()
        line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    above.text = f"{document.title}\t{document.mark}"
    below.text = f"{document.foot}\tSida "
    for code, words in (("PAGE", " av "), ("NUMPAGES", "")):
        below._p.append(
            parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
        )
        if words:
            below.add_run(words)


def _packed(made: Document) -> bytes:
    """Pack the file anew with its parts in order and without the time of the packing."""
    first, packed = BytesIO(), BytesIO()
    made.save(first)
    with zipfile.ZipFile(first) as loose, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in loose.namelist():
            archive.writestr(zipfile.ZipInfo(name, LONG_AGO), loose.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


_BORDERS = (
    f'<w:tblBorders {nsdecls("w")}><w:top w:val="single" w:sz="8" w:color="0A5A5C"/>'
    '<w:bottom w:val="single" w:sz="4" w:color="B5C0BD"/><w:insideH w:val="single" w:sz="4" w:color="B5C0BD"/>'
    "</w:tblBorders>"
)
