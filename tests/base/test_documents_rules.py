"""Which files may be kept: told by their bytes, whole to the end, without numbers of persons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.base.documents import rules
from samsyn.base.documents.rules import Kind, Objection
from samsyn.base.guard import rules as guard
from tests.base import files

TYPE = "[Content_Types].xml"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (files.pdf(), Kind.PDF),
        (files.word("Hej"), Kind.WORD),
        (files.png(), Kind.PNG),
        (files.jpeg(), Kind.JPEG),
        (files.PROGRAM, None),
        (b"", None),
        (b"<html><script>", None),
        (b"\n" + files.pdf(), None),
        (files.zipped(TYPE, "xl/workbook.xml"), None),
        (files.zipped(TYPE, "word/document.xml", "word/vbaProject.bin"), None),
    ],
)
def test_a_file_is_what_its_first_bytes_say(content: bytes, kind: Kind | None) -> None:
    assert rules.kind_of(content) is kind


@pytest.mark.parametrize(
    ("content", "media_type", "objection"),
    [
        (files.pdf(), "", None),
        (files.pdf() + b"\r\n\0\0", Kind.PDF, None),
        (files.word("Hej", "070-174 06 05"), "", None),
        (files.png(), "", None),
        (files.jpeg() + bytes(900), "", None),
        (b"", "", Objection.EMPTY),
        (files.pdf() + bytes(rules.MOST_BYTES), "", Objection.TOO_LARGE),
        (files.PROGRAM, Kind.PDF, Objection.UNKNOWN_KIND),
        (files.png(), Kind.PDF, Objection.OTHER_KIND),
        (files.pdf()[:-12], "", Objection.BROKEN),
        (b"%PDF-1.7\nstartxref\n99999\n%%EOF", "", Objection.BROKEN),
        (files.word("Hej")[:-30], "", Objection.BROKEN),
        (files.word_with("word/media/bild.png", files.png()), "", None),
        (files.word_with("word/embeddings/tabell.bin", b"\xd0\xcf\x11\xe0 ett diagram"), "", None),
        (
            files.word_with("word/embeddings/oleObject1.bin", "\x01Ole10Native".encode("utf-16-le")),
            "",
            Objection.HOLDS_PROGRAM,
        ),
        (files.word_with("word/media/bild.png", files.PROGRAM), "", Objection.HOLDS_PROGRAM),
        (files.word_with("word/media/bild", b"\x7fELF\x02"), "", Objection.HOLDS_PROGRAM),
        (files.word_with("kör.EXE", b"hej"), "", Objection.HOLDS_PROGRAM),
        (files.png()[:-8], "", Objection.BROKEN),
        (files.jpeg()[:-2], "", Objection.BROKEN),
        (b"\xff\xd8\xff\xe1\xff\xff\xff\xd9", "", Objection.BROKEN),
    ],
)
def test_what_may_be_kept(content: bytes, media_type: str, objection: Objection | None) -> None:
    assert rules.objection_to_keeping(content, media_type) is objection


def test_a_number_of_a_person_in_a_word_file_is_told_with_its_place() -> None:
    found = rules.objection_to_keeping(files.word("Rubrik", "Elev 19811218-9876"))
    assert isinstance(found, guard.Found)
    assert (found.kind, found.after) == (guard.Kind.IDENTITY_NUMBER, "Elev")


def test_a_word_file_whose_text_is_locked_or_damaged_is_broken() -> None:
    content = bytearray(files.word("Hej " * 500))
    at = content.index(b"word/document.xml") + 60
    content[at : at + 40] = bytes(40)
    assert rules.objection_to_keeping(bytes(content)) is Objection.BROKEN


@pytest.mark.parametrize(
    ("said", "kind", "name"),
    [
        ("Överenskommelse.pdf", Kind.PDF, "Överenskommelse.pdf"),
        ("O\u0308verenskommelse.PDF", Kind.PDF, "Överenskommelse.pdf"),
        ("C:\\mapp\\skannad.jpg", Kind.JPEG, "skannad.jpg"),
        ("skannad.jpg", Kind.PNG, "skannad.png"),
        ("bild.JPEG", Kind.JPEG, "bild.jpeg"),
        ("rapport v1.2", Kind.PDF, "rapport v1.2.pdf"),
        ("elak\u202efdp.exe", Kind.PDF, "elakfdp.exe.pdf"),
        ("../../etc/lösen.pdf", Kind.PDF, "lösen.pdf"),
        ("", Kind.PDF, "fil.pdf"),
        (".pdf", Kind.PDF, ".pdf.pdf"),
    ],
)
def test_a_name_is_kept_without_what_does_not_belong_in_it(said: str, kind: Kind, name: str) -> None:
    assert rules.name_for(said, kind) == name


@given(said=st.text(), kind=st.sampled_from(Kind))
def test_every_name_ends_as_what_it_is_and_is_short_enough(said: str, kind: Kind) -> None:
    name = rules.name_for(said, kind)
    assert name.lower().endswith(rules.SUFFIXES[kind])
    assert len(name) <= 200
    assert not set(name) & set("/\\\n\0")
    assert rules.name_for(name, kind) == name


@given(st.binary(max_size=200))
def test_no_bytes_break_the_rule(content: bytes) -> None:
    for start in (b"", b"%PDF-", b"PK\x03\x04", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"):
        rules.objection_to_keeping(start + content)


def test_only_what_may_be_kept_is_described() -> None:
    facts = rules.facts_of("a.pdf", files.pdf())
    assert facts["sha256"] == rules.fingerprint(files.pdf())
    with pytest.raises(ValueError, match="only what may be kept"):
        rules.facts_of("a.pdf", files.PROGRAM)


def test_a_word_file_with_a_damaged_part_is_broken() -> None:
    content = bytearray(files.word_with("word/embeddings/tabell.bin", b"hej" * 3000))
    at = content.index(b"hejhejhej")
    content[at : at + 40] = bytes(40)
    assert rules.objection_to_keeping(bytes(content)) is Objection.BROKEN
