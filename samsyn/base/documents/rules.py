"""Which files may be kept (bevarade filer): told by their bytes, never by their names."""

import re
import unicodedata
import zipfile
import zlib
from enum import StrEnum
from hashlib import sha256
from io import BytesIO
from pathlib import PurePosixPath

from samsyn.base.guard.rules import Found
from samsyn.base.guard.rules import objection_to_storing as found_in

MOST_BYTES = 20 * 1024 * 1024
LONGEST_NAME = 150
TAIL = 2_048
MOST_TEXT = 8 * 1024 * 1024
"""How many bytes of a Word file's text are looked through."""


class Kind(StrEnum):
    """What sort of file (slag), by its media type."""

    PDF = "application/pdf"
    WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    PNG = "image/png"
    JPEG = "image/jpeg"


class Objection(StrEnum):
    """Why a file cannot be kept (invändning); ``documents.wording`` says it in words."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNKNOWN_KIND = "unknown_kind"
    OTHER_KIND = "other_kind"
    BROKEN = "broken"
    HOLDS_PROGRAM = "holds_program"


SUFFIXES = {Kind.PDF: (".pdf",), Kind.WORD: (".docx",), Kind.PNG: (".png",), Kind.JPEG: (".jpg", ".jpeg")}
_FIRST_BYTES = {b"%PDF-": Kind.PDF, b"\x89PNG\r\n\x1a\n": Kind.PNG, b"\xff\xd8\xff": Kind.JPEG}
_ZIP, _WORD_TEXT, _MACROS = b"PK\x03\x04", "word/document.xml", "word/vbaProject.bin"
_PDF_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError)
_PROGRAM = re.compile(r"\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|jse?|wsf|hta|lnk|jar|sh)$", re.IGNORECASE)
_PROGRAM_BEGINS = (b"MZ", b"\x7fELF")
_EMBEDDED, _PACKED = "word/embeddings/", "Ole10Native".encode("utf-16-le")
_TAG, _LINE_END = re.compile(r"<[^>]*>"), re.compile(r"</w:p>|<w:br/>|<w:tab/>")


def kind_of(content: bytes) -> Kind | None:
    """Tell what a file is by its first bytes, None for what cannot be kept; a Word file with macros cannot."""
    found = next((kind for start, kind in _FIRST_BYTES.items() if content.startswith(start)), None)
    if found is None and content.startswith(_ZIP):
        names = _zipped(content)
        return Kind.WORD if names is None or (_WORD_TEXT in names and _MACROS not in names) else None
    return found


def is_whole(content: bytes, kind: Kind) -> bool:
    """Tell whether the end of a file is there: what was cut off on the way is broken."""
    if kind is Kind.PDF:
        end = _PDF_END.search(content.rstrip(b"\0")[-TAIL:])
        return end is not None and int(end[1]) < len(content)
    if kind is Kind.WORD:
        return _text_of(content) is not None
    return b"IEND" in content[-TAIL:] if kind is Kind.PNG else _jpeg_ends(content)


def objection_to_keeping(content: bytes, media_type: str = "") -> Objection | Found | None:
    """Say why a file cannot be kept, or None if it can. ``media_type`` is what it must be, where that is known.

    What stands in a Word file is looked through for numbers of persons, as text is.
    """
    if not content:
        return Objection.EMPTY
    if len(content) > MOST_BYTES:
        return Objection.TOO_LARGE
    kind = kind_of(content)
    if kind is None:
        return Objection.UNKNOWN_KIND
    if media_type and kind != media_type:
        return Objection.OTHER_KIND
    if not is_whole(content, kind):
        return Objection.BROKEN
    return _objection_to_word(content) if kind is Kind.WORD else None


def facts_of(name: str, content: bytes) -> dict[str, str | int]:
    """Describe a file that may be kept: the name it is kept under, its media type, size and fingerprint."""
    kind = kind_of(content)
    if kind is None:
        raise ValueError("only what may be kept is described")
    facts: dict[str, str | int] = {"name": name_for(name, kind), "media_type": kind.value, "size": len(content)}
    return {**facts, "sha256": fingerprint(content)}


def name_for(said: str, kind: Kind) -> str:
    """Give the name that a file is kept under: as it was called, without folders and hidden marks, ending as it is."""
    plain = unicodedata.normalize("NFC", said).replace("\\", "/")
    plain = "".join(mark for mark in plain if unicodedata.category(mark) not in {"Cc", "Cf"})
    path = PurePosixPath(plain)
    if path.suffix.lower() in SUFFIXES[kind]:
        return f"{path.stem[:LONGEST_NAME]}{path.suffix.lower()}"
    known = {one for suffixes in SUFFIXES.values() for one in suffixes}
    stem = path.stem if path.suffix.lower() in known else path.name
    return f"{stem[:LONGEST_NAME] or 'fil'}{SUFFIXES[kind][0]}"


def fingerprint(content: bytes) -> str:
    """Give what a file is known by (fingeravtryck), its SHA-256 in hexadecimal: the same for no other content."""
    return sha256(content).hexdigest()


def _zipped(content: bytes) -> frozenset[str] | None:
    """List what a zip holds, None for one that is broken."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return frozenset(archive.namelist())
    except _BROKEN:
        return None


def _text_of(content: bytes) -> str | None:
    """Give the running text of a Word file, None where it cannot be read."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive, archive.open(_WORD_TEXT) as part:
            written = part.read(MOST_TEXT).decode("utf-8", "replace")
    except (*_BROKEN, KeyError, RuntimeError):
        return None
    return _TAG.sub("", _LINE_END.sub("\n", written))


def _objection_to_word(content: bytes) -> Objection | Found | None:
    """Say why a Word file that is whole cannot be kept: a program lies in it, or the number of a person."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if any(_is_program(archive, one) for one in archive.infolist()):
                return Objection.HOLDS_PROGRAM
    except (*_BROKEN, RuntimeError):
        return Objection.BROKEN
    return found_in(_text_of(content), mobiles_at=("*",))


def _is_program(archive: zipfile.ZipFile, one: zipfile.ZipInfo) -> bool:
    """Tell whether a part of a Word file is a program, by its name, its first bytes or as a packed object."""
    if _PROGRAM.search(one.filename):
        return True
    with archive.open(one) as part:
        begins = part.read(4)
        if begins.startswith(_PROGRAM_BEGINS):
            return True
        return one.filename.startswith(_EMBEDDED) and _PACKED in begins + part.read(MOST_TEXT)


def _jpeg_ends(content: bytes) -> bool:
    """Walk a picture's segments to where its lines begin, and look for its end after that."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        if content[at + 1] == 0xDA:
            return content.find(b"\xff\xd9", at) > 0
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return False
