"""Nykvarn with a small agreement, and the people around it."""

import pytest

from samsyn.agreements import commands
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.actors import Actor, Role
from tests.people import FIRST, member
from tests.written import paper


@pytest.fixture
def nykvarn(db: None) -> Actor:
    """The program as an actor in Nykvarn, whose agreement is loaded."""
    return commands.start(actor=PROGRAM, paper=paper(), today=FIRST).actor


@pytest.fixture
def alva(nykvarn: Actor) -> Actor:
    """Alva, coordinator for the municipality."""
    return member(nykvarn, "Alva", Role.COORDINATOR, "kommunen")


@pytest.fixture
def bo(nykvarn: Actor) -> Actor:
    """Bo, of the police, who leads meetings."""
    return member(nykvarn, "Bo", Role.CHAIR, "polisen")


@pytest.fixture
def disa(nykvarn: Actor) -> Actor:
    """Disa, who reads only and comes from outside the parties."""
    return member(nykvarn, "Disa", Role.READER, "foreningen")


@pytest.fixture
def egil(db: None) -> Actor:
    """Egil, coordinator in another municipality."""
    here = collaborations.create(actor=PROGRAM, slug="haninge", name="Haninge")
    return member(here, "Egil", Role.COORDINATOR)
