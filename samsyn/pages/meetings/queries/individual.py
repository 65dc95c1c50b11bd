"""The page of a forum on individual level: what it has left, and what the actor may tell."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.values import Row
from samsyn.forums import queries as forums
from samsyn.forums.queries import TertialRow, TrendRow
from samsyn.forums.rules.circles import is_individual
from samsyn.forums.rules.individual import FEW, CountKind
from samsyn.forums.wording.individual import COUNTS, DIRECTIONS, THEMES
from samsyn.papers.model import Forum, Paper


@dataclass(frozen=True, slots=True)
class TrendLine:
    """A trend as it is shown (trend)."""

    id: int
    said: str
    words: str
    waits_for_more: bool
    may_pass: bool


@dataclass(frozen=True, slots=True)
class TertialShown:
    """A tertial as it is shown: the counts as words, in the order of their kinds, and the trends."""

    name: str
    counts: tuple[Row, ...]
    trends: tuple[TrendLine, ...]


@dataclass(frozen=True, slots=True)
class IndividualPage:
    """What a forum on individual level has left (det som lämnas)."""

    forum: Forum
    tertials: tuple[TertialShown, ...]
    may_tell: bool


def individual_page(actor: Actor, paper: Paper, key: str) -> IndividualPage:
    """Lay out the page; raises ``ObjectDoesNotExist`` for a forum that is not on individual level.

    Counts and trends are of all the instances of a template together, so one of them has none of its own.
    """
    forum = forums.forum_of(paper, key)
    if not is_individual(forum):
        raise ObjectDoesNotExist(key)
    rows: Sequence[TertialRow] = forums.tertials(actor, key)
    return IndividualPage(forum, tuple(_shown(one) for one in rows), forums.may_tell(actor))


def _shown(row: TertialRow) -> TertialShown:
    facts = {"number": row.tertial.number, "year": row.tertial.year}
    counts = tuple(
        Row(term=str(COUNTS[kind]), words=_number(row.counts[kind])) for kind in CountKind if kind in row.counts
    )
    trends = tuple(_line(one) for one in row.trends)
    return TertialShown(_("Tertial %(number)s %(year)s") % facts, counts, trends)


def _number(number: int | None) -> str:
    return _("färre än %(few)s") % {"few": FEW} if number is None else str(number)


def _line(one: TrendRow) -> TrendLine:
    said = f"{THEMES[one.theme]}: {str(DIRECTIONS[one.direction]).lower()}"
    return TrendLine(one.id, said, one.words, one.waits_for_more, one.may_pass)
