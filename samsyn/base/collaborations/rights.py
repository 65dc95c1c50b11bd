"""Rights (rättigheter): each package's ``access`` holds one literal table of verbs and the roles that may."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied

from samsyn.base.collaborations.actors import Actor, Role

COORDINATORS = frozenset({Role.COORDINATOR})
LEADERS = frozenset({Role.COORDINATOR, Role.CHAIR})
WRITERS = frozenset({Role.COORDINATOR, Role.CHAIR, Role.MEMBER})
EVERYONE = frozenset(Role)


class NotAllowed(PermissionDenied):
    """The actor belongs here but may not do this (saknar rätt); answered with 403."""

    def __init__(self, verb: str) -> None:
        super().__init__(verb)
        self.verb = verb


@dataclass(frozen=True, slots=True)
class Rights:
    """A package's table: verb → roles (rättighetstabell). A verb that is not in it is a mistake, not a no."""

    table: Mapping[str, Set[Role]]

    def may(self, actor: Actor, verb: str) -> bool:
        """Tell whether the actor's role may do this; the program may do all."""
        return actor.role in self.table[verb] or actor.is_program

    def require(self, actor: Actor, verb: str, *, when: bool = True) -> None:
        """Raise ``NotAllowed`` unless the role may, and what else is asked (``when``) holds."""
        if not self.may(actor, verb) or not (when or actor.is_program):
            raise NotAllowed(verb)
