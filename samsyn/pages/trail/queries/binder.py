"""The binder put together (granskningspärm): each package is asked once, whatever the size of the span."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from samsyn.agreements.queries import Timeline, timeline
from samsyn.agreements.rules.reach import INSIDE, mailable
from samsyn.base.collaborations.actors import Actor
from samsyn.duties import queries as duties
from samsyn.duties.queries import Board
from samsyn.forums import queries as forums
from samsyn.forums.queries import ConvenedRow
from samsyn.pages.trail.queries import changing, convening, deciding, promising
from samsyn.pages.trail.queries.values import AssignmentLine, Binder, DecisionLine, Span
from samsyn.papers.kinds import Level
from samsyn.papers.model import Paper
from samsyn.papers.who import called
from samsyn.parties import queries as parties
from samsyn.parties.queries import Acting


class Leaf(StrEnum):
    """What can be asked for of a binder (blad); ``ENTERED`` is by whom its evidence was entered."""

    MEETINGS = auto()
    DECISIONS = auto()
    ASSIGNMENTS = auto()
    ENTERED = auto()


ALL = frozenset(Leaf)


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks for a binder, of which days, as seen on which day (fråga); ``closed`` are forums never told of."""

    actor: Actor
    line: Timeline
    paper: Paper
    span: Span
    on: date
    closed: frozenset[str]

    @property
    def is_inside(self) -> bool:
        """Whether somebody inside the authorities asks."""
        return self.actor.is_program or INSIDE in self.actor.circles


def binder(actor: Actor, span: Span, on: date, *, of: frozenset[Leaf] = ALL) -> Binder:
    """Put the binder of a span together, as seen on a day; ``of`` leaves out what is not shown.

    It is made to be handed out, so what only the authorities of a forum see, its efforts, is not in it whoever asks.

    Eight queries for the whole, whatever its size. Raises ``ObjectDoesNotExist`` where there is no agreement.
    """
    timeline(actor)
    actor = actor.within(mailable(actor.circles))
    (board,) = duties.boards(actor, on=on, first=span.first, last=span.last)
    asking = _asking(actor, board, span, on)
    met = _met(asking) if of & {Leaf.MEETINGS, Leaf.ENTERED} else []
    proofs = promising.Proofs(
        paper=asking.paper,
        acting=parties.acting(actor) if Leaf.ENTERED in of else Acting(),
        reached=None if asking.is_inside else frozenset(one.meeting.id for one in met),
    )
    return Binder(
        slug=board.line.slug,
        collaboration=board.line.name,
        is_practice=board.line.is_practice,
        made_for=called(asking.paper, actor.party_key) if actor.party_key else "",
        role=actor.role,
        is_inside=asking.is_inside,
        span=span,
        on=on,
        in_use_from=board.line.in_use_from,
        unconfirmed=tuple(called(board.paper, key) for key in board.unconfirmed),
        words=dict(asking.paper.words),
        agreements=changing.agreed(actor, board.line, span, on),
        editions=changing.editions(actor, asking.paper, span),
        changes=changing.changes(board.line, span, asking.closed),
        promises=tuple(promising.promises(board, span, asking.closed, proofs)),
        forums=convening.forums_of(asking.paper, met),
        decisions=tuple(_decided(asking)) if Leaf.DECISIONS in of else (),
        assignments=tuple(_given(asking, is_asked=Leaf.ASSIGNMENTS in of)) if asking.is_inside else None,
    )


def _met(asking: Asking) -> list[ConvenedRow]:
    found = forums.convened(asking.actor, first=asking.span.first, last=asking.span.last, on=asking.on)
    return [one for one in found if one.meeting.forum.key not in asking.closed]


def _decided(asking: Asking) -> Iterator[DecisionLine]:
    found = forums.decisions_between(asking.actor, first=asking.span.first, last=asking.span.last, on=asking.on)
    return (deciding.decision(one) for one in found if one.forum.key not in asking.closed)


def _given(asking: Asking, *, is_asked: bool) -> Iterator[AssignmentLine]:
    if is_asked:
        span = asking.span
        found = duties.assignments_between(asking.actor, first=span.first, last=span.last, on=asking.on)
        yield from (deciding.assignment(one) for one in found)


def _asking(actor: Actor, board: Board, span: Span, on: date) -> Asking:
    """Forums on individual level are for the authorities alone, also where somebody outside them has a seat."""
    paper = board.line.at(min(on, span.last)).paper
    closed: frozenset[str] = frozenset()
    if not (actor.is_program or INSIDE in actor.circles):
        stages = (stage.paper for stage in board.line.stages)
        closed = frozenset(forum.id for one in stages for forum in one.forums if forum.level is Level.INDIVIDUAL)
    return Asking(actor, board.line, paper, span, on, closed)
