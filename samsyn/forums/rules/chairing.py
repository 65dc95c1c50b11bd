"""Who chairs a meeting (dagens ordförande): the rule of the paper, unless the chair was handed over."""

from dataclasses import dataclass
from datetime import date

from samsyn.almanac import rotations
from samsyn.papers import organisation
from samsyn.papers.model import Forum, Paper
from samsyn.papers.who import Named, named


@dataclass(frozen=True, slots=True)
class ChairOfTheDay:
    """Who chairs a meeting (dagens ordförande).

    ``is_assumed`` where the paper does not say who begins, ``is_handed_over`` where somebody else chairs than the rule
    says, for ``reason``.
    """

    holders: tuple[Named, ...]
    is_assumed: bool = False
    is_handed_over: bool = False
    reason: str = ""


def chair_of_the_day(
    paper: Paper, forum: Forum, *, on: date, number: int, handed_to: str = "", reason: str = ""
) -> ChairOfTheDay:
    """Say who chairs a meeting, given its day and its number in the forum's row of meetings, from 1."""
    if handed_to:
        return ChairOfTheDay(named(paper, (handed_to,)), is_handed_over=True, reason=reason)
    rule = organisation.rotation(paper, forum.chair) if forum.chair else None
    if rule is None:
        return ChairOfTheDay(())
    chair = rotations.chair_at(rule, year=on.year, meeting=number)
    return ChairOfTheDay(named(paper, chair.holders), chair.is_assumed)
