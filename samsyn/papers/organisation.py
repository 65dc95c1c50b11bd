"""How the parties are organised: the tree of forums, who chairs in a year, and how long the agreement holds."""

from dataclasses import dataclass
from datetime import date

from samsyn.almanac import rotations, terms
from samsyn.papers.kinds import ChairKind
from samsyn.papers.model import Chair, Forum, Paper


@dataclass(frozen=True, slots=True)
class Branch:
    """A forum and the forums under it (gren)."""

    forum: Forum
    under: tuple["Branch", ...] = ()


@dataclass(frozen=True, slots=True)
class Year:
    """Who chairs a forum in a year (ordförandeår); ``is_assumed`` if the paper does not say who begins."""

    year: int
    holders: tuple[str, ...]
    is_assumed: bool = False


def tree(paper: Paper) -> tuple[Branch, ...]:
    """Give the forums as they stand under each other, the highest first, else in the order of the paper."""
    known = {forum.id for forum in paper.forums}
    roots = [forum for forum in paper.forums if forum.under not in known]
    return tuple(_branch(paper, forum) for forum in sorted(roots, key=lambda forum: not forum.is_highest))


def _branch(paper: Paper, forum: Forum) -> Branch:
    return Branch(forum, tuple(_branch(paper, each) for each in paper.forums if each.under == forum.id))


def highest(paper: Paper) -> Forum | None:
    """Find the highest deciding forum (högst beslutande), None where the paper names none."""
    return next((forum for forum in paper.forums if forum.is_highest), None)


def term(paper: Paper) -> terms.Term | None:
    """Give the term with its rule of renewal, None where no first day is written.

    An open-ended term has no last day; nor has one that the paper leaves without.
    """
    written, renewal = paper.term, paper.renewal
    if not written.first_day:
        return None
    years = renewal.extension_years if renewal else None
    months = (renewal.consultation_months_before if renewal else None) or 0
    return terms.Term(
        terms.read_day(written.first_day),
        terms.read_day(written.last_day) if written.last_day else None,
        terms.Renewal(years, months) if years else None,
    )


def first_year_of(paper: Paper, chair: Chair) -> int | None:
    """Tell the year in which the first of the order chairs: as written, else the first of the term."""
    held = term(paper)
    return chair.first_year or (held.first_day.year if held else None)


def rotation(paper: Paper, chair: Chair) -> rotations.Rotation | None:
    """Give the rule of the chair, None where the paper names nobody or too few to take turns."""
    order = tuple(dict.fromkeys(chair.order))
    if not order:
        return None
    if len(order) == 1:
        return rotations.Fixed(order[0])
    if chair.kind is ChairKind.ALTERNATING:
        return rotations.AlternatingPerMeeting(order)
    first = first_year_of(paper, chair)
    if chair.kind is ChairKind.YEARLY:
        begins = order[0] if chair.first_year else None
        return rotations.YearlyRotation(order, first, begins) if first else None
    return rotations.Joint(order)


def chair_in(paper: Paper, forum: Forum, year: int) -> Year:
    """Say who chairs a forum in a year; nobody where the paper does not say."""
    rule = rotation(paper, forum.chair) if forum.chair else None
    if rule is None:
        return Year(year, ())
    chair = rotations.chair_in(rule, year)
    return Year(year, chair.holders, chair.is_assumed)


def chairs(paper: Paper, forum: Forum, first: date, last: date) -> tuple[Year, ...]:
    """Say who chairs in each year from the first day to the last."""
    return tuple(chair_in(paper, forum, year) for year in range(first.year, last.year + 1))
