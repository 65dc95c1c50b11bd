"""How the same text looks when it is pasted from Word, from a PDF and from a web page."""

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from samsyn.intake.rules.text.lines import plain

PASTED = Path(__file__).parent / "pasted"
MADE_OF = ("nykvarn", "sodertalje", "stockholm")
"""Whose agreements the texts there are laid out as, with the facts exact and the sentences our own."""
HEADER = "Samverkansöverenskommelse"
LINES_ON_A_PAGE, WIDTH = 42, 92


def _unmarked(text: str) -> Iterator[str]:
    for line in text.splitlines():
        words = plain(re.sub(r"^#+ ", "", line)).strip()
        yield "" if re.fullmatch("-{3,}", words) else words


def from_word(text: str) -> str:
    """Each paragraph a line, none blank between; bullets and numbers with a tab after."""
    lines = [line for line in _unmarked(text) if line]
    return "\r\n".join(re.sub(r"^- ", "•\t", re.sub(r"^(\d+\.) ", r"\1\t", line)) for line in lines)


def from_web(text: str) -> str:
    """Each paragraph a line with a blank line after."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_unmarked(text)))


def from_pdf(text: str, *, is_tight: bool = False) -> str:
    """Lines broken to fit, words divided, and each page with a header and its number; tight is without blank lines."""
    lines: list[str] = []
    for line in _unmarked(text):
        lines += _divided(textwrap.wrap(line, WIDTH, break_on_hyphens=False)) if line and "\t" not in line else [line]
    if is_tight:
        lines = [line for line in lines if line]
    pages = [lines[first : first + LINES_ON_A_PAGE] for first in range(0, len(lines), LINES_ON_A_PAGE)]
    count = len(pages)
    return "\n".join("\n".join([HEADER, f"{number} ({count})", "", *page, ""]) for number, page in enumerate(pages, 1))


def _divided(lines: list[str]) -> list[str]:
    """Divide a long word where its first part still fits on the line before, as a program that sets type does."""
    for place in range(len(lines) - 1):
        word = lines[place + 1].split()[0]
        if re.fullmatch(r"[a-zåäö]{10,}", word) and len(lines[place]) + 7 <= WIDTH:
            lines[place] += f" {word[:5]}-"
            lines[place + 1] = lines[place + 1][5:]
    return lines
