"""Agreements that their coordinators let others begin from (förebilder), kept as they were when they were offered.

The one place where a collaboration reads what another owns: a copy without people, days and places, made to be read.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from samsyn.agreements import access
from samsyn.agreements.models import Pattern
from samsyn.agreements.queries.papers import paper as paper_of
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.queries import collaboration
from samsyn.papers import reading
from samsyn.papers.model import Paper
from samsyn.papers.patterns import pattern_of
from samsyn.papers.writing import as_values

SHOWN_MOST = 24


@dataclass(frozen=True, slots=True)
class PatternRow:
    """An agreement that others may begin from (förebild): whose it is, when it was offered, and the paper."""

    id: int
    name: str
    title: str
    offered_on: date
    paper: Paper


@dataclass(frozen=True, slots=True)
class OfferRow:
    """That one's own agreement is offered (erbjuden): by whom, when, and whether it has been changed since."""

    offered_by: str
    offered_on: date
    is_changed_since: bool


def patterns(actor: Actor, *, text: str = "") -> list[PatternRow]:
    """List what others offer, by name, to those who may write in drafts; ``text`` is looked for in the names.

    Practice is offered to practice alone, so that nothing made up comes into what is real. Raises ``NotAllowed``.
    """
    access.require(actor, access.PROPOSE)
    found = _offered_to(actor).filter(name__icontains=text.strip()).order_by("name", "id")
    return [_row(one) for one in found[:SHOWN_MOST]]


def pattern(actor: Actor, pattern_id: int) -> PatternRow:
    """Give one of them; raises ``ObjectDoesNotExist`` for one that is not offered, and ``NotAllowed``."""
    access.require(actor, access.PROPOSE)
    return _row(_offered_to(actor).get(pk=pattern_id))


def offered(actor: Actor, *, on: date) -> OfferRow | None:
    """Tell whether one's own agreement is offered to others."""
    held = Pattern.rows.of(actor).filter(withdrawn_at=None).select_related("offered_by").first()
    if held is None:
        return None
    changed = held.content != as_values(pattern_of(paper_of(actor, on)))
    return OfferRow(held.offered_by.name if held.offered_by else "", timezone.localdate(held.offered_at), changed)


def may_offer(actor: Actor) -> bool:
    """Tell whether the actor may let others begin from the agreement."""
    return access.may(actor, access.OFFER)


def _offered_to(actor: Actor) -> QuerySet[Pattern]:
    is_practice = collaboration(actor).is_practice
    rows = Pattern.unscoped.filter(withdrawn_at=None, collaboration__is_practice=is_practice)
    return rows.exclude(collaboration_id=actor.collaboration_id)


def _row(one: Pattern) -> PatternRow:
    return PatternRow(one.pk, one.name, one.title, timezone.localdate(one.offered_at), reading.stored(one.content))
