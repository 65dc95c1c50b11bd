"""Nykvarn with a small agreement, taken into use when it began, and the people around it."""

import pytest

from samsyn.agreements import commands
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations.actors import Actor, Role
from tests.agreements.conftest import alva, bo, disa, egil, nykvarn
from tests.people import FIRST, member
from tests.written import paper

__all__ = ["alva", "bo", "disa", "egil", "nykvarn"]


@pytest.fixture
def cilla(nykvarn: Actor) -> Actor:
    """Cilla, an ordinary member."""
    return member(nykvarn, "Cilla", Role.MEMBER, "kommunen")


@pytest.fixture
def unsigned(db: None) -> Actor:
    """A collaboration whose agreement nobody has signed."""
    return commands.start(actor=PROGRAM, paper=paper(signatures=()), today=FIRST).actor


@pytest.fixture
def alva_unsigned(unsigned: Actor) -> Actor:
    """Alva, coordinator for the municipality there."""
    return member(unsigned, "Alva", Role.COORDINATOR, "kommunen")
