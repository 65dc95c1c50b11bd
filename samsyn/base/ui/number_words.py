"""Numbers, lists and quotes as people write them, in Swedish and English. Pure."""

from collections.abc import Sequence

from samsyn.base.ui.day_words import NBSP

SMALL = {
    "sv": ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    "en": (
        *("zero", "one", "two", "three", "four", "five", "six"),
        *("seven", "eight", "nine", "ten", "eleven", "twelve"),
    ),
}


def number(value: float, *, decimals: int = 0, language: str = "sv") -> str:
    """Write a number: "20 000", "1069" and "3,5", in English "20,000", "1,069" and "3.5"."""
    said = f"{value:,.{decimals}f}"
    if language == "en":
        return said
    whole, _, rest = said.partition(".")
    whole = whole.replace(",", "" if abs(value) < 10_000 else NBSP).replace("-", "\N{MINUS SIGN}")
    return f"{whole},{rest}" if rest else whole


def percent(share: float, *, decimals: int = 0, language: str = "sv") -> str:
    """Write a share of one as per cent: "41 %", in English "41%"."""
    said = number(share * 100, decimals=decimals, language=language)
    return f"{said}%" if language == "en" else f"{said}{NBSP}%"


def in_words(value: int, *, language: str = "sv", neuter: bool = False) -> str:
    """Write a small whole number in letters, up to twelve: "tre", "ett möte" with ``neuter``."""
    if not 0 <= value <= 12:
        return number(value, language=language)
    return "ett" if neuter and value == 1 and language == "sv" else SMALL[language][value]


def listing(words: Sequence[str], *, language: str = "sv") -> str:
    """Write a list in a sentence: "Polisen, Kommunen och Brandförsvaret"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {'and' if language == 'en' else 'och'} {words[-1]}"


def quoted(words: str, *, language: str = "sv") -> str:
    """Put words within quotation marks: "”Polisen”", in English "“Polisen”"."""
    return f"“{words}”" if language == "en" else f"”{words}”"
