"""The actor: one person in one collaboration, as every question and command is told who asks."""

from dataclasses import dataclass, field, replace
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from samsyn.base.refs import Ref


class Role(models.TextChoices):
    """What a member is in a collaboration (roll)."""

    COORDINATOR = "coordinator", _("Samordnare")
    CHAIR = "chair", _("Ordförande")
    MEMBER = "member", _("Ledamot")
    READER = "reader", _("Läsare")
    AUDITOR = "auditor", _("Revisor")


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever acts in Samsyn: a person in a collaboration, with what she is there today.

    ``circles`` are the closed circles she sits in (filled in by parties); ``noted`` gathers the sensitive
    things she was shown. No user means the program itself, run by whoever keeps the machine.
    """

    user_id: int | None
    collaboration_id: int
    slug: str
    role: Role
    name: str = ""
    party_key: str = ""
    is_party_admin: bool = False
    circles: frozenset[str] = frozenset()
    noted: list[Ref] = field(default_factory=list, compare=False, repr=False)

    @property
    def is_program(self) -> bool:
        """Tell whether it is the program that acts."""
        return self.user_id is None

    def within(self, circles: frozenset[str]) -> Self:
        """Give the same actor with the circles she sits in; what she is shown is noted in the same list."""
        return replace(self, circles=circles)
