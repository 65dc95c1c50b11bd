"""A paper as its text would be read (läsbar text): headings with their numbers, paragraphs and lists, annexes last."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from samsyn.papers.model import Annex, Clause, Paper


def composed(paper: Paper) -> str:
    """Write the clauses of a paper as the text that people copy: titles in the lines, nothing marked."""
    return "\n".join(_lines(paper))


def composed_html(paper: Paper) -> str:
    """Write the same as a word processor puts it on the clipboard, headings as headings."""
    lines = [line for line in _lines(paper) if line]
    titles = {_heading(one): one.level + 1 + bool(one.annex) for one in paper.clauses}
    titles |= {_label(one): 2 for one in paper.annexes} | {paper.title: 1}
    body = (
        f"<h{titles[line]}>{escape(line)}</h{titles[line]}>" if line in titles else _written(line) for line in lines
    )
    return f"<html><body>{''.join(body)}</body></html>"


def _written(line: str) -> str:
    return "".join(f"<p>{escape(each)}</p>" for each in line.split("\n"))


def _lines(paper: Paper) -> Iterator[str]:
    yield paper.title
    yield ""
    for clause in (one for one in paper.clauses if not one.annex):
        yield from _clause(clause)
    annexes = {annex.id: annex for annex in paper.annexes}
    for annex_id, clauses in groupby((one for one in paper.clauses if one.annex), key=lambda one: one.annex):
        yield from _annex(annexes[annex_id])
        for clause in clauses:
            yield from _clause(clause)


def _annex(annex: Annex) -> Iterator[str]:
    yield _label(annex)
    yield ""


def _label(annex: Annex) -> str:
    return f"Bilaga {annex.number} {annex.title}" if annex.number else annex.title


def _clause(clause: Clause) -> Iterator[str]:
    yield _heading(clause)
    yield ""
    yield clause.text
    yield ""


def _heading(clause: Clause) -> str:
    return f"{clause.number}. {clause.title}" if clause.number else clause.title
