"""What can be found of an agreement, for the index of the search."""

from dataclasses import replace

from samsyn.agreements.queries.papers import timelines
from samsyn.agreements.rules import finding
from samsyn.base.collaborations.actors import Actor
from samsyn.base.search.rules.entries import Findable


def findable(actor: Actor) -> tuple[Findable, ...]:
    """Give all that can be found of the agreement as its last edition says, whatever the actor reaches of it herself.

    Of no agreement nothing. For the index alone, which keeps who may find what: never for a page.
    """
    found = timelines(replace(actor, user_id=None)).get(actor.collaboration_id)
    return finding.findable(found.stages[-1].paper) if found else ()
