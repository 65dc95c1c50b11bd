"""The words of a cell and what is bold in them, out of the signs that a paste has left: **fet**, <b>fet</b>, <li>."""

import html
import re
from collections.abc import Sequence

from samsyn.intake.rules.tables.table import Cell, Span

_MARK = re.compile(
    r"\*\*|__(?=\w)|(?<=\w)__|</?(?:b|strong)\b[^<>]*>|<(?:br|/p|/li|/div)\b[^<>]*>|<li\b[^<>]*>|<[/a-z][^<>]*>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<(?:br|/p|/li|/div)", re.IGNORECASE)
_ITALIC = re.compile(r"(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)")
_SPACES = re.compile("[ \u00a0\u2000-\u200a\u202f\u3000]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SPLIT_WORD = re.compile(r"(?<=[a-zåäö])-[ \n](?=[a-zåäö])(?!(?:och|eller|samt|respektive)\b)")
Run = tuple[str, bool]


def cell_of(written: str, *, is_narrow: bool = True) -> Cell:
    """Read a cell as it was pasted in text; only a narrow column divides words."""
    runs: list[Run] = []
    is_bold, start = False, 0
    for mark in _MARK.finditer(written):
        runs.append((written[start : mark.start()], is_bold))
        start = mark.end()
        if _BREAK.match(mark[0]):
            runs.append(("\n", is_bold))
        elif mark[0] in {"**", "__"}:
            is_bold = not is_bold
        elif re.match(r"</?(?:b|strong)\b", mark[0], re.IGNORECASE):
            is_bold = not mark[0].startswith("</")
    runs.append((written[start:], is_bold))
    read = [(html.unescape(_ITALIC.sub("", text)), bold) for text, bold in runs]
    return cell_of_runs(read, is_narrow=is_narrow)


def cell_of_runs(runs: Sequence[Run], *, is_narrow: bool = True) -> Cell:
    """Make a cell of runs of light and bold: blanks tidied, words that a narrow column has divided put together."""
    letters: list[str] = []
    weights: list[bool] = []
    for text, is_bold in runs:
        tidy = _SPACES.sub(" ", _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")))
        for letter in tidy:
            if letter in " \n" and (not letters or letters[-1] in " \n"):
                if letters and letter == "\n":
                    letters[-1] = "\n"
                continue
            letters.append(letter)
            weights.append(is_bold)
    text = "".join(letters)
    return _trimmed(*_undivided(text, weights)) if is_narrow else _trimmed(text, weights)


def _undivided(text: str, weights: list[bool]) -> tuple[str, list[bool]]:
    gone = {place for match in _SPLIT_WORD.finditer(text) for place in range(match.start(), match.end())}
    kept = [place for place in range(len(text)) if place not in gone]
    return "".join(text[place] for place in kept), [weights[place] for place in kept]


def _trimmed(text: str, weights: Sequence[bool]) -> Cell:
    first = len(text) - len(text.lstrip())
    bare = text.strip()
    bold: list[Span] = []
    for place, letter in enumerate(bare):
        if not weights[first + place] or (letter.isspace() and not (bold and bold[-1][1] == place)):
            continue
        if bold and bold[-1][1] == place:
            bold[-1] = (bold[-1][0], place + 1)
        else:
            bold.append((place, place + 1))
    return Cell(bare, tuple(span for span in (_without_edges(bare, one) for one in bold) if span[0] < span[1]))


def _without_edges(text: str, span: Span) -> Span:
    first, last = span
    while last > first and text[last - 1] in " \n,;:":
        last -= 1
    return first, last
