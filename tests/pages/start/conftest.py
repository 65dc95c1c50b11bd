"""A draft of Nykvarn's whole agreement in a collaboration of its own, and the people who write in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from django.test import Client

from samsyn.agreements import commands, queries
from samsyn.agreements.queries import DraftRow
from samsyn.base.audit.acting import Person as Somebody
from samsyn.base.collaborations.actors import Actor
from samsyn.papers import reading
from samsyn.papers.model import Term
from tests.cast import ALVA, THE_DAY, Person
from tests.world import PAPERS, World

SignIn = Callable[[Person | None], Client]


@dataclass(frozen=True)
class Draft:
    """A draft with its writer's actor and her browser."""

    actor: Actor
    id: int
    client: Client

    @property
    def base(self) -> str:
        """Where its pages lie."""
        return f"/s/{self.actor.slug}/utkast/{self.id}/"

    @property
    def api(self) -> str:
        """Where programs find it, after "/api/v1"."""
        return f"/s/{self.actor.slug}/drafts/{self.id}/"

    @property
    def row(self) -> DraftRow:
        """The draft as it now is."""
        return queries.draft(self.actor, self.id)


EMPTIED = {
    **dict.fromkeys(
        ("clauses", "annexes", "forums", "goals", "activities", "follow_up", "focus_areas", "signatures"), ()
    ),
    **dict.fromkeys(("promises", "sources", "picture_promises", "definitions", "contacts", "other_plans"), ()),
    **dict.fromkeys(("renewal", "amendment", "coordinators", "communication", "successor"), None),
    **{"id": "ny-2021-2022", "name": "Ny", "term": Term()},
}


@pytest.fixture
def begun(world: World, sign_in: SignIn, today: object) -> Draft:
    """Alva's draft as it is when the parties and those whom the text names are written, and nothing else."""
    paper = replace(reading.read_file(PAPERS / "nykvarn.yaml").paper, **EMPTIED)
    user_id = world.actor(ALVA).user_id
    actor, made = commands.set_up(actor=Somebody(user_id), paper=paper, party_key="kommunen", today=THE_DAY)
    return Draft(actor, made, sign_in(ALVA))


@pytest.fixture
def draft(world: World, sign_in: SignIn, today: object) -> Draft:
    """Alva's draft of a second agreement, as large as Nykvarn's."""
    paper = replace(reading.read_file(PAPERS / "nykvarn.yaml").paper, id="ny-2021-2022", name="Ny")
    user_id = world.actor(ALVA).user_id
    actor, made = commands.set_up(actor=Somebody(user_id), paper=paper, party_key="kommunen", today=THE_DAY)
    return Draft(actor, made, sign_in(ALVA))
