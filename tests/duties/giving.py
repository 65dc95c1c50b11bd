"""What the tests of assignments share: people with their circles, an assignment, its answer, and a refusal."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused
from samsyn.duties import commands, queries
from samsyn.duties.queries import AssignmentRow
from samsyn.duties.rules.assignments import Outcome
from samsyn.parties import commands as parties
from samsyn.parties import queries as seats

GIVEN, TODAY, LATER = date(2025, 3, 3), date(2025, 3, 20), date(2025, 4, 30)
COUNCIL = "chefssamradet"
MINUTES = Ref("forums.item", "7", "Chefssamrådet 3 mars")


def whole(actor: Actor) -> Actor:
    """Give somebody with the circles that she is in."""
    (found,) = seats.completed(actor, today=TODAY)
    return found


def holding(program: Actor, actor: Actor, function: str) -> Actor:
    """Let somebody hold a function."""
    assert actor.user_id is not None
    parties.appoint(actor=program, function_key=function, user_id=actor.user_id, first_day=date(2025, 1, 1))
    return whole(actor)


def given(actor: Actor, **facts: Any) -> int:
    usual = {"owner_key": "sakerhet", "what": "Se över rutinen för larm", "by_day": LATER, "today": GIVEN}
    return commands.assign(actor=actor, **usual | facts)


def answered(actor: Actor, one: int, **facts: Any) -> int:
    usual = {"outcome": Outcome.DONE, "words": "Rutinen är ny.", "today": TODAY}
    return commands.answer_assignment(actor=actor, assignment_id=one, **usual | facts)


def refused(command: Callable[..., Any], *args: Any, **facts: Any) -> object:
    with pytest.raises(Refused) as caught:
        command(*args, **facts)
    return caught.value.objection


def row(actor: Actor, one: int, on: date = TODAY) -> AssignmentRow:
    return queries.assignment(actor, one, on).row


def last_event(actor: Actor) -> Event:
    found = Event.unscoped.filter(collaboration_id=actor.collaboration_id).order_by("-id").first()
    assert found is not None
    return found
