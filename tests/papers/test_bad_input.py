"""Bad input of every kind: a clear fault in both languages, at its place, and no reading on after it."""

import json
from contextlib import nullcontext
from pathlib import Path

import pytest

from samsyn.papers.findings import Code, Faults
from samsyn.papers.nodes import VALUES_MOST
from samsyn.papers.reading import SIZE_MOST, read, read_file
from samsyn.papers.wording import sentence

HEAD = "format: samsyn/1\nid: a\nname: A\ntitle: T\nparties: []\nterm: {}\n"


def found(content: bytes | str) -> list[tuple[Code, int, str]]:
    with pytest.raises(Faults) as raised:
        read(content.encode() if isinstance(content, str) else content)
    for fault in raised.value.findings:
        for language in ("sv", "en"):
            said = sentence(fault, language)
            assert said
            assert "{" not in said
    return [(each.code, each.mark.line if each.mark else 0, each.path) for each in raised.value.findings]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("", Code.EMPTY, 0),
        ("# bara en kommentar\n", Code.EMPTY, 0),
        ("null", Code.EMPTY, 1),
        ("bara text", Code.NOT_A_PAPER, 1),
        ("[1, 2]", Code.NOT_A_PAPER, 1),
        ("- a\n", Code.NOT_A_PAPER, 1),
        (b"format: samsyn/1\nname: S\xf6dert\xe4lje\n", Code.NOT_UTF8, 2),
        ("name: a\x00b\n", Code.FORBIDDEN_MARK, 1),
        ("format: samsyn/1\n\tname: a\n", Code.TAB, 2),
        ("format: samsyn/1\nname: \n\t- a\n", Code.TAB, 3),
        ("name: Punkt 3: ordning\n", Code.COLON_IN_TEXT, 1),
        ("format: samsyn/1\nname\n", Code.COLON_MISSING, 3),
        ("a: 'öppen\n", Code.NOT_CLOSED, 2),
        ("a: [1, 2\nb: 3\n", Code.NOT_CLOSED, 2),
        ("a: 1\n  b: 2\n", Code.COLON_IN_TEXT, 2),
        ("a:\n    b: 2\n  c: 3\n", Code.INDENT, 3),
        ("a: %b\n", Code.SYNTAX, 1),
        ("a: &x 1\n", Code.ALIAS, 1),
        ("a: *x\n", Code.ALIAS, 1),
        ("a: 1\n<<: {b: 1}\n", Code.ALIAS, 2),
        ("a: !!python/object:os.system 1\n", Code.TAG, 1),
        ("a: !e!x 1\n", Code.TAG, 1),
        ("a: 1\n---\nb: 1\n", Code.SEVERAL_DOCUMENTS, 2),
        ("[a, b]: 1\n", Code.KEY_NOT_TEXT, 1),
        ("[" * 3000, Code.TOO_DEEP, 1),
        ("a:\n" + "".join(" " * depth + "- \n" for depth in range(1, 30)), Code.TOO_DEEP, 22),
        ('{"a": ' * 3000, Code.TOO_DEEP, 1),
        ("{", Code.KEY_NOT_TEXT, 1),
        ('{\n "a" 1}', Code.COLON_MISSING, 2),
        ('{"a": 1', Code.NOT_CLOSED, 1),
        ('{"a": [1,\n2 3]}', Code.NOT_CLOSED, 2),
        ('{"a": "öppen}', Code.NOT_CLOSED, 1),
        ('{"a": NaN}', Code.SYNTAX, 1),
        ('{"a": 1,\n}', Code.KEY_NOT_TEXT, 2),
        ('{"a": 1}\n x', Code.SYNTAX, 2),
        ("format: samsyn/9\n", Code.FORMAT_UNKNOWN, 1),
    ],
)
def test_what_cannot_be_read_further(content: bytes | str, code: Code, line: int) -> None:
    assert [(got, at) for got, at, _ in found(content)] == [(code, line)]


def test_a_file_of_fifty_megabytes_is_not_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    big = tmp_path / "big.yaml"
    with big.open("wb") as file:
        file.truncate(50_000_000)
    with big.open("rb") as file:
        monkeypatch.setattr(Path, "open", lambda *_: nullcontext(file))
        with pytest.raises(Faults) as raised:
            read_file(big)
        assert file.tell() == SIZE_MOST + 1
    assert raised.value.findings[0].code is Code.TOO_LARGE


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Faults) as raised:
        read_file(tmp_path / "none.yaml")
    assert raised.value.findings[0].code is Code.CANNOT_OPEN
    assert "öppna" in sentence(raised.value.findings[0])


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("parties: &a []\n" + "b:\n" + "- *a\n" * 900_000, Code.ALIAS, 1),
        ("b:\n" + "- *a\n" * 900_000, Code.ALIAS, 2),
        # the head holds fifteen of the values that a file may hold, and seven lines
        (HEAD + "aliases:\n" + "- a\n" * 1_000_000, Code.TOO_MANY_VALUES, 7 + VALUES_MOST + 1 - 15),
        ('{"a": [' + "1,\n" * 1_000_000 + "1]}", Code.TOO_MANY_VALUES, VALUES_MOST + 1 - 2),
        ("a" * SIZE_MOST + "b", Code.TOO_LARGE, 0),
    ],
)
def test_a_million_of_anything_is_read_no_further_than_the_first_too_many(content: str, code: Code, line: int) -> None:
    assert [(got, at) for got, at, _ in found(content)] == [(code, line)]


@pytest.mark.parametrize(
    ("rows", "code", "path"),
    [
        ("nam: x", Code.KEY_UNKNOWN, "nam"),
        ("id: b", Code.KEY_TWICE, "id"),
        ("summary: [a]", Code.WANTS_TEXT, "summary"),
        ("summary: {a: b}", Code.WANTS_TEXT, "summary"),
        ('summary: "a\\u0001b"', Code.FORBIDDEN_MARK, "summary"),
        ("originals: tre", Code.WANTS_NUMBER, "originals"),
        ("originals: '3'", Code.WANTS_NUMBER, "originals"),
        ("originals: 3.0", Code.WANTS_NUMBER, "originals"),
        ("originals: [3]", Code.WANTS_NUMBER, "originals"),
        ("originals: 9999999999", Code.WANTS_NUMBER, "originals"),
        ("forums: polisen", Code.WANTS_LIST, "forums"),
        ("forums: {a: b}", Code.WANTS_LIST, "forums"),
        ("forums: [polisen]", Code.WANTS_KEYS, "forums/#1"),
        ("steps: [a, ]\nforums: [~]", Code.EMPTY_IN_LIST, "forums/#1"),
        ("words: [a]", Code.WANTS_KEYS, "words"),
        ("words: {a: b, a: c}", Code.KEY_TWICE, "words/a"),
        ("words: {a: [b]}", Code.WANTS_TEXT, "words/a"),
        ("amendment: {by: alla}", Code.WANTS_CHOICE, "amendment/by"),
        ("amendment: {by: [forum]}", Code.WANTS_TEXT, "amendment/by"),
        ("amendment: {by: forum, in_writing: ja}", Code.WANTS_YES_OR_NO, "amendment/in_writing"),
        ("amendment: {by: forum, in_writing: yes}", Code.WANTS_YES_OR_NO, "amendment/in_writing"),
        ("amendment: {by: forum, in_writing: 'true'}", Code.WANTS_YES_OR_NO, "amendment/in_writing"),
        ("amendment: {by: forum, in_writing: []}", Code.WANTS_YES_OR_NO, "amendment/in_writing"),
        ("amendment: {}", Code.KEY_MISSING, "amendment/by"),
        ("amendment: {by: }", Code.KEY_MISSING, "amendment/by"),
        (
            "signatures: [{id: a, party: b, functions: [], signed_on: 14 juni}]",
            Code.WANTS_DAY,
            "signatures/a/signed_on",
        ),
        ("signatures: [{id: a, party: b, functions: [], signed_on: {}}]", Code.WANTS_DAY, "signatures/a/signed_on"),
        (
            "signatures: [{id: a, party: b, functions: [], signed_on: 2021-02-29}]",
            Code.NO_SUCH_DAY,
            "signatures/a/signed_on",
        ),
    ],
)
def test_a_fault_at_its_place(rows: str, code: Code, path: str) -> None:
    assert [(got, where) for got, _, where in found(HEAD + rows + "\n")] == [(code, path)]


def test_every_fault_is_told_at_once_in_the_order_of_the_file() -> None:
    content = HEAD + "forums:\n  - id: a\n    level: x\n  - nam: y\n    seats: z\nöriginals: 1\n"
    assert found(content) == [
        (Code.KEY_MISSING, 8, "forums/a/name"),
        (Code.WANTS_CHOICE, 9, "forums/a/level"),
        (Code.KEY_MISSING, 10, "forums/#2/id"),
        (Code.KEY_MISSING, 10, "forums/#2/level"),
        (Code.KEY_UNKNOWN, 10, "forums/#2/nam"),
        (Code.KEY_MISSING, 10, "forums/#2/name"),
        (Code.WANTS_LIST, 11, "forums/#2/seats"),
        (Code.KEY_UNKNOWN, 12, "öriginals"),
    ]


def test_the_nearest_known_key_is_suggested() -> None:
    with pytest.raises(Faults) as raised:
        read((HEAD + "originels: 1\n").encode())
    assert "Menade du ”originals”?" in sentence(raised.value.findings[0])
    assert "Did you mean “originals”?" in sentence(raised.value.findings[0], "en")


def test_faults_in_json_have_their_places_too() -> None:
    content = json.dumps({"format": "samsyn/1", "id": "a", "nam": "b"}, indent=1)
    assert (Code.KEY_UNKNOWN, 4, "nam") in found(content)
