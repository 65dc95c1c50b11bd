"""Agreements after each other (följd): when each formally ended, and what a successor has yet to choose."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from samsyn.agreements.rules import terms
from samsyn.agreements.rules.drafting import MarkState
from samsyn.almanac.periods import ONE_DAY, Span
from samsyn.papers import succeeding
from samsyn.papers.model import Paper

CHOSEN = frozenset({MarkState.KEPT, MarkState.CHANGED, MarkState.STRUCK})
"""What a successor says of an item of the old agreement."""


@dataclass(frozen=True, slots=True)
class Life:
    """An agreement's time from its first day to the one it formally ended (levnad), and the days till the next."""

    paper: Paper
    first_day: date | None
    last_day: date | None
    gap: Span | None = None
    is_followed: bool = False


def lives(stages: Iterable[tuple[date | None, Paper]]) -> tuple[Life, ...]:
    """The agreements of a collaboration in order, each with the day it ended.

    One until further notice ends the day before what follows it takes over.
    """
    papers = {paper.id: paper for _, paper in stages}
    ordered = list(papers.values())
    return tuple(_life(paper, following) for paper, following in zip_longest(ordered, ordered[1:]))


def _life(paper: Paper, following: Paper | None) -> Life:
    first, last = terms.first_day(paper), terms.last_day(paper)
    if following is None:
        return Life(paper, first, last)
    takes_over = terms.first_day(following)
    ended = last or (takes_over - ONE_DAY if takes_over else None)
    return Life(paper, first, ended, succeeding.gap_between(paper.term, following.term), is_followed=True)


def unchosen(old: Paper, draft: Paper, marks: Mapping[str, str]) -> tuple[str, ...]:
    """The choices of an old agreement that its successor has not made yet, in order.

    What is new in the draft is no choice, nor what was taken out of it; a struck forum takes its seats along.
    """
    left = {choice.path for choice in succeeding.choices(draft)}
    return tuple(
        choice.path for choice in succeeding.choices(old) if choice.path in left and not _is_chosen(choice.path, marks)
    )


def _is_chosen(path: str, marks: Mapping[str, str]) -> bool:
    if marks.get(path) in CHOSEN:
        return True
    above = path.rpartition("/seats/")[0]
    return bool(above) and marks.get(above) == MarkState.STRUCK
