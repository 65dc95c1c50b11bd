"""Gatherings as they stand (snabbsamlingar): what was asked of whom, and the decision that each came to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ObjectDoesNotExist

from samsyn.agreements.queries import paper as agreed
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import access
from samsyn.forums.models import Gathering
from samsyn.forums.queries.decisions import DecisionRow, decisions_by_id
from samsyn.forums.rules.circles import is_individual
from samsyn.forums.rules.gathering import whom_to_ask
from samsyn.forums.rules.kinds import GatheringKind
from samsyn.papers.model import Forum, Paper
from samsyn.papers.who import Named, named

LATEST = 20
"""How many gatherings are listed."""


@dataclass(frozen=True, slots=True)
class GatheringRow:
    """A gathering (snabbsamling): what has happened and where, who is asked, by when, and how the decision stands."""

    id: int
    kind: GatheringKind
    happened: str
    place: str
    asked: tuple[Named, ...]
    answer_by_at: datetime
    valid_until: date | None
    gathered_by: str
    gathered_at: datetime
    decision: DecisionRow


def gathering(actor: Actor, gathering_id: int, on: date) -> GatheringRow:
    """Give one gathering. Raises ``ObjectDoesNotExist`` for one that the actor does not reach."""
    found = _rows(actor, Gathering.rows.of(actor).filter(pk=gathering_id).select_related("gathered_by"), on)
    if not found:
        raise ObjectDoesNotExist(gathering_id)
    return found[0]


def gatherings(actor: Actor, on: date) -> list[GatheringRow]:
    """List the latest gatherings, the last first."""
    rows = Gathering.rows.of(actor).select_related("gathered_by").order_by("-gathered_at", "-id")
    return _rows(actor, rows[:LATEST], on)


def may_gather(actor: Actor) -> bool:
    """Tell whether the actor may gather functions: a coordinator."""
    return access.may(actor, access.GATHER)


def forums_to_gather(paper: Paper) -> list[tuple[Forum, tuple[Named, ...]]]:
    """Give the forums that can be gathered, with the functions that can be asked."""
    found = ((forum, whom_to_ask(paper, forum)) for forum in paper.forums if not is_individual(forum))
    return [(forum, asked) for forum, asked in found if len(asked) > 1]


def _rows(actor: Actor, rows: Iterable[Gathering], on: date) -> list[GatheringRow]:
    held = list(rows)
    by_id = decisions_by_id(actor, [one.decision_id for one in held], on)
    paper = agreed(actor, on) if held else None
    return [
        GatheringRow(
            id=one.pk,
            kind=GatheringKind(one.kind),
            happened=one.happened,
            place=one.place,
            asked=named(paper, tuple(one.asked)) if paper else (),
            answer_by_at=one.answer_by_at,
            valid_until=one.valid_until,
            gathered_by=one.gathered_by.name if one.gathered_by else "",
            gathered_at=one.gathered_at,
            decision=by_id[one.decision_id],
        )
        for one in held
        if one.decision_id in by_id
    ]
