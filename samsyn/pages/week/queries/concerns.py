"""What a person may do in her collaborations (rätt), as far as the week needs to know it."""

from collections.abc import Iterable

from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import LEADERS, WRITERS


def may_write(actor: Actor) -> bool:
    """Tell whether the actor may report anything at all; readers and auditors only read."""
    return actor.role in WRITERS


def leads(actors: Iterable[Actor], slug: str) -> bool:
    """Tell whether one of these actors coordinates or chairs the collaboration."""
    return any(actor.slug == slug and actor.role in LEADERS for actor in actors)
