"""Text out of files (filer): Word, PDF with text in it, plain text; told by their bytes, never by their names."""

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from io import BytesIO
from typing import Any

import mammoth
import pypdfium2
from mammoth import documents, transforms

from samsyn.intake.rules.markup import marked

MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 200 * 1024 * 1024
MOST_PAGES = 500
LEAST_LETTERS = 20
"""So few letters on all the pages of a PDF are what a scanner has left, not a text."""
_WORD_TEXT = "word/document.xml"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_PAGE_BREAK = "\f"
_DIVIDED = re.compile("[\x02\ufffe](?=\\s*(?:\n|$))")
_LETTER = re.compile(r"[^\W\d_]")


class Unreadable(StrEnum):
    """Why no text could be had from a file (oläslig fil)."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    OLD_WORD = "old_word"
    LOCKED = "locked"
    SCANNED = "scanned"
    BROKEN = "broken"
    UNKNOWN_KIND = "unknown_kind"


def text_of(content: bytes) -> str | Unreadable:
    """Give the text of a file with the signs that splitting understands, or say why there is none."""
    if not content.strip():
        return Unreadable.EMPTY
    if len(content) > MOST_BYTES:
        return Unreadable.TOO_LARGE
    if content.startswith(_OLD_WORD):
        return Unreadable.OLD_WORD
    read = next((reader for start, reader in _READERS.items() if content.lstrip().startswith(start)), _of_plain)
    found = read(content)
    return found if isinstance(found, Unreadable) or found.strip() else Unreadable.EMPTY


def _of_word(content: bytes) -> str | Unreadable:
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            if _WORD_TEXT not in packed.namelist():
                return Unreadable.UNKNOWN_KIND
            if sum(one.file_size for one in packed.infolist()) > MOST_UNPACKED:
                return Unreadable.TOO_LARGE
        converted = mammoth.convert_to_html(
            BytesIO(content), transform_document=_numbered(), convert_image=mammoth.images.img_element(_no_picture)
        )
    except Exception:
        return Unreadable.BROKEN
    return marked(converted.value)


def _no_picture(_image: Any) -> Mapping[str, str]:
    return {}


def _numbered() -> Callable[[Any], Any]:
    """Write out the numbers that Word sets before headings by itself: "2.1 Parter"."""
    counts: list[int] = []

    def number(paragraph: Any) -> Any:
        style = (paragraph.style_name or "").casefold()
        if not paragraph.numbering or not paragraph.numbering.is_ordered or not style.startswith(("heading", "rubrik")):
            return paragraph
        level = int(paragraph.numbering.level_index)
        counts[level + 1 :] = []
        counts.extend([0] * (level + 1 - len(counts)))
        counts[level] += 1
        said = ".".join(str(count) for count in counts)
        return paragraph.copy(children=[documents.run([documents.text(f"{said} ")]), *paragraph.children])

    made: Callable[[Any], Any] = transforms.paragraph(number)
    return made


def _of_pdf(content: bytes) -> str | Unreadable:
    try:
        with pypdfium2.PdfDocument(content) as pdf:
            if len(pdf) > MOST_PAGES:
                return Unreadable.TOO_LARGE
            text = _PAGE_BREAK.join(_pages(pdf))
    except pypdfium2.PdfiumError as fault:
        return Unreadable.LOCKED if "password" in str(fault).casefold() else Unreadable.BROKEN
    return text if len(_LETTER.findall(text)) >= LEAST_LETTERS else Unreadable.SCANNED


def _pages(pdf: Any) -> Iterator[str]:
    for page in pdf:
        said = page.get_textpage().get_text_bounded()
        yield _DIVIDED.sub("-", said.replace("\r\n", "\n").replace("\r", "\n"))


def _of_plain(content: bytes) -> str | Unreadable:
    for start, coding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if content.startswith(start):
            return content.decode(coding, errors="replace")
    if b"\0" in content:
        return Unreadable.UNKNOWN_KIND
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


_READERS: Mapping[bytes, Callable[[bytes], str | Unreadable]] = {
    b"PK\x03\x04": _of_word,
    b"%PDF-": _of_pdf,
    b"{\\rtf": lambda _content: Unreadable.UNKNOWN_KIND,
}
