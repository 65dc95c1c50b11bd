"""What can be found of the assignments (sökbart): what each asks, why, and what came of it."""

from collections.abc import Iterator

from samsyn.base.collaborations.actors import Actor
from samsyn.base.search.rules.entries import Findable
from samsyn.duties.models import Assignment
from samsyn.duties.rules.assignments import Change

ASSIGNMENT = "assignment"
"""The kind that assignments have in the index."""


def findable(actor: Actor, assignment_id: int | None = None) -> Iterator[Findable]:
    """Give what can be found of all assignments that are not withdrawn, or of one."""
    found = Assignment.rows.of(actor).exclude(changes__kind=Change.WITHDRAWN)
    if assignment_id is not None:
        found = found.filter(pk=assignment_id)
    for one in found.prefetch_related("answers").order_by("id"):
        body = "\n".join(filter(None, (one.what, one.wanted, *(answer.words for answer in one.answers.all()))))
        yield Findable(ASSIGNMENT, str(one.pk), one.what, body, one.given_on, one.circle)
