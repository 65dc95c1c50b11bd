"""Numbers as people write them (design, section 2)."""

import pytest

from samsyn.base.ui.number_words import in_words, listing, number, percent, quoted

HARD = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "decimals", "swedish", "english"),
    [
        (0, 0, "0", "0"),
        (1069, 0, "1069", "1,069"),
        (20_000, 0, f"20{HARD}000", "20,000"),
        (1_234_567, 0, f"1{HARD}234{HARD}567", "1,234,567"),
        (3.5, 1, "3,5", "3.5"),
        (-12_000.5, 1, f"\N{MINUS SIGN}12{HARD}000,5", "-12,000.5"),
    ],
)
def test_number(value: float, decimals: int, swedish: str, english: str) -> None:
    assert number(value, decimals=decimals) == swedish
    assert number(value, decimals=decimals, language="en") == english


def test_percent() -> None:
    assert percent(0.41) == f"41{HARD}%"
    assert percent(0.41, language="en") == "41%"


def test_in_words() -> None:
    assert [in_words(value) for value in (0, 1, 3, 12, 13)] == ["noll", "en", "tre", "tolv", "13"]
    assert in_words(1, neuter=True) == "ett"
    assert in_words(1, neuter=True, language="en") == "one"


def test_quoted() -> None:
    assert quoted("Polisen") == "”Polisen”"
    assert quoted("Polisen", language="en") == "“Polisen”"


def test_listing() -> None:
    assert listing([]) == ""
    assert listing(["Polisen"]) == "Polisen"
    assert listing(["Polisen", "Kommunen", "Brandförsvaret"]) == "Polisen, Kommunen och Brandförsvaret"
    assert listing(["a", "b"], language="en") == "a and b"
