"""What the pages of gatherings show (snabbsamling)."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.forums import queries as forums
from samsyn.forums.queries import GatheringRow
from samsyn.forums.rules.circles import has_outside_seats
from samsyn.forums.wording.deciding import GATHERINGS
from samsyn.pages.meetings.queries import decisions
from samsyn.pages.meetings.queries.decisions import Shown
from samsyn.papers.model import Paper


@dataclass(frozen=True, slots=True)
class Gathered:
    """A gathering as a line (rad)."""

    kind: str
    url: str
    row: GatheringRow
    line: decisions.Line


@dataclass(frozen=True, slots=True)
class GatheringPage:
    """A gathering as it is shown (samling), with the decision that it asks for."""

    kind: str
    row: GatheringRow
    shown: Shown


@dataclass(frozen=True, slots=True)
class Choice:
    """A forum that can be gathered, and whom to ask (forum)."""

    key: str
    name: str
    url: str
    asked: tuple[tuple[str, str], ...]
    has_outside: bool


def gatherings(actor: Actor, on: date) -> list[Gathered]:
    """List the latest gatherings."""
    return [
        Gathered(
            kind=str(GATHERINGS[one.kind]),
            url=reverse("meetings:gathering", args=[actor.slug, one.id]),
            row=one,
            line=decisions.line(one.decision),
        )
        for one in forums.gatherings(actor, on)
    ]


def gathering(actor: Actor, paper: Paper, gathering_id: int, *, on: date) -> GatheringPage:
    """Show one gathering. Raises ``ObjectDoesNotExist``."""
    row = forums.gathering(actor, gathering_id, on)
    return GatheringPage(str(GATHERINGS[row.kind]), row, decisions.shown_row(actor, paper, row.decision))


def may_gather(actor: Actor) -> bool:
    """Tell whether the actor may gather functions."""
    return forums.may_gather(actor)


def forums_to_choose(actor: Actor, on: date) -> list[Choice]:
    """Give the forums to choose among. Raises ``PermissionDenied`` for one who may not gather."""
    if not forums.may_gather(actor):
        raise PermissionDenied
    paper = forums.paper(actor, on)
    return [
        Choice(
            key=forum.id,
            name=forum.name,
            url=reverse("meetings:gather", args=[actor.slug], query={"forum": forum.id}),
            asked=tuple((one.key, one.name) for one in asked),
            has_outside=has_outside_seats(paper, forum),
        )
        for forum, asked in forums.forums_to_gather(paper)
    ]


def chosen(of: list[Choice], key: str) -> Choice | None:
    """Give the forum that was chosen, None for none."""
    return next((one for one in of if one.key == key), None)


def done() -> str:
    """Say that functions were gathered."""
    return _("De är samlade och har fått ett brev. Här ser du svaren när de kommer.")
