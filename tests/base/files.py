"""Small files of every sort that may be kept, and of some that may not."""

import struct
import zipfile
import zlib
from io import BytesIO

import docx


def pdf(said: str = "Överenskommelse") -> bytes:
    """Write a PDF of one empty page, whole to its end."""
    body = b"%PDF-1.7\n%" + said.encode() + b"\n"
    at = []
    for number, held in enumerate(
        (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R>>"), 1
    ):
        at.append(len(body))
        body += b"%d 0 obj%b endobj\n" % (number, held)
    rows = b"".join(b"%010d 00000 n \n" % one for one in at)
    end = b"xref\n0 4\n0000000000 65535 f \n%btrailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return body + end % (rows, len(body))


def png() -> bytes:
    """Draw one grey point."""

    def chunk(kind: bytes, held: bytes) -> bytes:
        return struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"")


def jpeg() -> bytes:
    """Write a picture's skeleton: a comment, the beginning of its lines, a few of them and the end."""
    return b"\xff\xd8\xff\xfe\x00\x07hello\xff\xda\x00\x04\x01\x00" + b"\x12\x34" * 20 + b"\xff\xd9"


def word(*paragraphs: str) -> bytes:
    """Write a Word file."""
    document, memory = docx.Document(), BytesIO()
    for one in paragraphs:
        document.add_paragraph(one)
    document.save(memory)
    return memory.getvalue()


def zipped(*names: str) -> bytes:
    """Pack empty files under some names."""
    memory = BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return memory.getvalue()


def word_with(name: str, content: bytes) -> bytes:
    """Write a Word file in which something more lies."""
    memory = BytesIO(word("Hej"))
    with zipfile.ZipFile(memory, "a") as archive:
        archive.writestr(name, content)
    return memory.getvalue()


PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00" + bytes(200)
"""How a program for Windows begins."""
