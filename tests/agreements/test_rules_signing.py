"""Signing: the decision behind it is read part by part, who has signed, and which copies are taken in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.agreements.rules import reach, signing
from samsyn.agreements.rules.signing import Copy, Mandate, Objection
from samsyn.papers.kinds import Level
from tests.base import files
from tests.written import paper

MAY = date(2023, 5, 15)


# A7: the decision that gives the right to sign: body, paragraph, day, record number.
@pytest.mark.parametrize(
    ("words", "mandate"),
    [
        ("", Mandate()),
        (
            "Kommunstyrelsen 2023-05-15, § 112, dnr KS 2023/123",
            Mandate("Kommunstyrelsen", MAY, "§ 112", "KS 2023/123"),
        ),
        ("kommunstyrelsen 2023-05-15, § 112", Mandate("kommunstyrelsen", MAY, "§ 112")),
        ("Direktionen, § 7", Mandate("Direktionen", None, "§ 7")),
        ("2023-05-15", Mandate("", MAY)),
        ("dnr A-12, bilaga 3", Mandate("", None, "", "A-12, bilaga 3")),
        ("§ 9", Mandate("", None, "§ 9")),
        ("Delegationsordningen, punkt 4.2", Mandate("Delegationsordningen, punkt 4.2")),
        ("Kommunstyrelsen 2023-02-30", Mandate("Kommunstyrelsen 2023-02-30")),
    ],
)
def test_a_decision_is_read_part_by_part(words: str, mandate: Mandate) -> None:
    assert Mandate.read(words) == mandate
    assert mandate.words == words


NAMES = st.text(st.characters(categories=["L"]), min_size=1, max_size=12)


@given(NAMES, st.dates(), st.integers(1, 999), NAMES)
def test_what_is_written_is_read_back(body: str, on: date, number: int, record: str) -> None:
    for one in (Mandate(body, on, f"§ {number}", record), Mandate(body, None, "", record), Mandate(body, on)):
        assert Mandate.read(one.words) == one


@given(st.text(max_size=40))
def test_whatever_is_written_is_kept_as_it_stands(words: str) -> None:
    assert Mandate.read(Mandate.read(words).words).words == Mandate.read(words).words


@pytest.mark.parametrize(
    ("days", "expected"), [((), False), ((MAY,), True), ((None,), False), ((MAY, None), False), ((MAY, MAY), True)]
)
def test_who_has_signed(days: tuple[date | None, ...], expected: bool) -> None:
    assert signing.has_signed(days) is expected


SCAN = Copy("a.pdf", files.pdf("scan"))


@pytest.mark.parametrize(
    ("copy", "held", "is_same", "objection"),
    [
        (SCAN, "", False, None),
        (Copy("a.png", files.png()), SCAN.sha256, True, None),
        (SCAN, SCAN.sha256, False, None),
        (SCAN, SCAN.sha256, True, Objection.SAME_COPY),
        (Copy("a.pdf", files.pdf("frozen")), "", False, Objection.COPY_IS_UNSIGNED),
        (Copy("a.docx", files.word("Hej")), "", False, Objection.NOT_A_COPY),
        (Copy("a.pdf", files.PROGRAM), "", False, None),  # documents says why that cannot be kept
    ],
)
def test_which_copy_is_taken_in(copy: Copy, held: str, is_same: bool, objection: Objection | None) -> None:
    unsigned = [Copy("", files.pdf("frozen")).sha256]
    assert signing.objection_to_copy(copy, held=held, unsigned=unsigned, is_same=is_same) is objection


def test_only_what_was_made_of_the_text_as_it_stands_is_frozen() -> None:
    assert signing.objection_to_freezing("a", "a") is None
    assert signing.objection_to_freezing("a", "b") is Objection.TEXT_CHANGED


def test_a_text_that_tells_of_a_marked_forum_is_for_the_parties() -> None:
    assert reach.circle_of_text(paper()) == reach.INSIDE
    open_forums = tuple(one for one in paper().forums if one.level is not Level.INDIVIDUAL)
    assert reach.circle_of_text(paper(forums=open_forums)) == ""
