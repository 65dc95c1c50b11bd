"""People and collaborations for the tests of the base."""

from datetime import date

import pytest

from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands, queries
from samsyn.base.collaborations.actors import Actor, Role

FIRST = date(2026, 1, 1)
PASSWORD = "elva-gröna-stolar-99"


def person(name: str) -> int:
    return accounts.add_user(actor=PROGRAM, email=f"{name.lower()}@exempel.se", name=name, password=PASSWORD)


@pytest.fixture
def nykvarn(db: None) -> Actor:
    """The program as an actor in Nykvarn's practice."""
    return commands.create(
        actor=PROGRAM,
        slug="nykvarn",
        name="Nykvarn",
        municipality_code="0140",
        carries_act_clock=True,
        is_practice=True,
    )


@pytest.fixture
def alva(nykvarn: Actor) -> Actor:
    """Alva, coordinator in Nykvarn, and her party's administrator."""
    user_id = person("Alva")
    facts = {"role": Role.COORDINATOR, "party_key": "kommunen", "is_party_admin": True}
    commands.add_member(actor=nykvarn, user_id=user_id, first_day=FIRST, **facts)
    return queries.actor_of(user_id=user_id, slug="nykvarn", today=FIRST)


@pytest.fixture
def disa(nykvarn: Actor) -> Actor:
    """Disa, who only reads in Nykvarn."""
    user_id = person("Disa")
    commands.add_member(actor=nykvarn, user_id=user_id, role=Role.READER, first_day=FIRST)
    return queries.actor_of(user_id=user_id, slug="nykvarn", today=FIRST)
