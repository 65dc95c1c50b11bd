"""The assignments that wait for me (uppdragen till mig), and the one that may be the next step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import kind
from samsyn.base.ui.values import Need
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.duties.queries import AssignmentRow, Board, telling
from samsyn.duties.rules.assignments import AssignmentStanding
from samsyn.pages.week.queries.concerns import may_write
from samsyn.pages.week.queries.needs import Folded
from samsyn.pages.week.queries.steps import Matter, Why

SHOWN = 4
"""How many rows there are before the fold."""

PRESSING = (AssignmentStanding.LATE, AssignmentStanding.DUE_SOON)


@dataclass(frozen=True, slots=True)
class Given:
    """An assignment that waits for me (uppdrag), and what I am there."""

    row: AssignmentRow
    actor: Actor

    @property
    def is_pressing(self) -> bool:
        """Whether it is late or soon due."""
        return self.row.standing in PRESSING

    @property
    def matter(self) -> Matter | None:
        """The assignment as something that may be the next step: once it is late."""
        if self.row.standing is not AssignmentStanding.LATE:
            return None
        return Matter(Why.LATE_ASSIGNMENT, self.row.collaboration, self.row.by_day or date.max, True, str(self.row.id))


def given(boards: Iterable[Board], actors: Sequence[Actor], *, on: date) -> list[Given]:
    """List the assignments that wait for me, the late first, then by their day; those without a day last. One query."""
    papers = {board.line.slug: board.paper for board in boards}
    keys = {one.slug: duties.owned_keys(one, papers[one.slug]) for one in actors if one.slug in papers}
    by_slug = {actor.slug: actor for actor in actors}
    found = duties.assignments(*actors, on=on, open_only=True)
    return [Given(one, by_slug[one.collaboration]) for one in found if one.owner.key in keys[one.collaboration]]


def folded(found: Iterable[Given], *, on: date, is_alone: bool) -> Folded:
    """Show so many of them, and fold the rest."""
    rows = tuple(need(one, on=on, is_alone=is_alone) for one in found)
    return Folded(rows[:SHOWN], rows[SHOWN:])


def need(one: Given, *, on: date, is_alone: bool) -> Need:
    """Show an assignment with its sentence and one thing to do."""
    row = one.row
    where = [row.collaboration, row.id]
    answer = Link(label=_("Svara"), url=f"{reverse('duties:answer-assignment', args=where)}?next=/")
    return Need(
        mark=kind(row.standing),
        title=telling.title(row.what),
        url=reverse("duties:assignment", args=where),
        standing=str(wording.ASSIGNMENT_STANDINGS[row.standing]),
        sentence=telling.sentence(row, on),
        actions=(answer,) if may_write(one.actor) else (),
        collaboration="" if is_alone else row.collaboration_name,
    )
