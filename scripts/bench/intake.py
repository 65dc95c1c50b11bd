"""How long it takes to read a pasted agreement, beside counting the words of the same text in the same moments.

Each round reads sentences that are not remembered from before, as the first one who pastes a text has them read.
"""

import re
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count, cycle
from typing import TypeVar

from samsyn.intake.rules.phrases import phrases_in
from samsyn.intake.rules.pieces import Pieces
from samsyn.intake.rules.splitting import pieces_of
from samsyn.papers.model import Paper
from samsyn.papers.promise import Promise
from samsyn.papers.promises import promises
from scripts.bench import world

WORDS_ON_A_PAGE = 400
PAGES = (2, 20, 200)
TURNS = 9
GOAL = 300
UNSEEN = count()
HEAD = (
    "| pages | words | pieces | phrases | split, ms | phrases, ms | both, ms | ms a page | both : counting words |",
    "|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
)


def _sentence(one: Promise) -> str:
    return f"Det ska ske {one.phrase}, så att det blir gjort: {one.title}." if one.phrase else f"{one.title}."


def _clauses(made_of: list[Paper]) -> Iterator[str]:
    """Give clause after clause of the five, with what is promised in each, numbered on and on."""
    number = 0
    for paper in cycle(made_of):
        said: dict[str, list[str]] = {}
        for one in promises(paper):
            said.setdefault(one.clause, []).append(_sentence(one))
        for clause in paper.clauses:
            number += 1
            text = f"{clause.text} {' '.join(said.get(clause.id, ()))}"
            yield f"{number}. {clause.title.upper()}\n\n{text.replace('. ', f' i omgång {next(UNSEEN)}. ')}\n"


def text_of(pages: int, made_of: list[Paper]) -> str:
    """Write an agreement of so many pages, whose sentences have never been read before."""
    found: list[str] = []
    words = 0
    for clause in _clauses(made_of):
        found.append(clause)
        words += len(clause.split())
        if words >= pages * WORDS_ON_A_PAGE:
            break
    return "\n".join(found)


T = TypeVar("T")


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    started = time.process_time()
    made = work()
    return (time.process_time() - started) * 1000, made


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text))


def _phrases(pieces: Pieces) -> int:
    return sum(len(phrases_in(piece.text)) for piece in pieces)


def row(pages: int, made_of: list[Paper]) -> str:
    """Measure texts of so many pages, turn by turn with counting their words, and give the row of their medians."""
    spent: list[tuple[float, float, float]] = []
    for _ in range(TURNS):
        text = text_of(pages, made_of)
        counting, words = _timed(partial(_words, text))
        split_ms, pieces = _timed(partial(pieces_of, text))
        read_ms, phrases = _timed(partial(_phrases, pieces))
        spent.append((counting, split_ms, read_ms))
    counting, split_ms, read_ms = (statistics.median(each) for each in zip(*spent, strict=True))
    both = split_ms + read_ms
    return (
        f"| {pages} | {words:,} | {len(pieces)} | {phrases} | {split_ms:.0f} | {read_ms:.0f} | {both:.0f} "
        f"| {both / pages:.1f} | {both / counting:.0f} |"
    )


def report() -> list[str]:
    """Lay the figures out as a table."""
    made_of = world.papers()
    about = f"Processor time, medians of {TURNS} turns. The goal is {GOAL} ms for twenty pages."
    return ["## A pasted agreement", "", about, "", *HEAD, *(row(pages, made_of) for pages in PAGES)]
