"""People for tests of packages: Alva runs Nykvarn, Bo is the police's, Disa reads, Egil belongs elsewhere."""

from datetime import date

from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands, queries
from samsyn.base.collaborations.actors import Actor, Role

FIRST = date(2025, 1, 1)


def person(name: str) -> int:
    """Give a person an account."""
    return accounts.add_user(
        actor=PROGRAM, email=f"{name.lower()}@exempel.se", name=name, password="elva-gröna-stolar-99"
    )


def member(here: Actor, name: str, role: Role, party_key: str = "") -> Actor:
    """Make a person, and a member of a collaboration."""
    user_id = person(name)
    admin = bool(party_key) and role is Role.COORDINATOR
    facts = {"role": role, "party_key": party_key, "is_party_admin": admin}
    commands.add_member(actor=here, user_id=user_id, first_day=FIRST, **facts)
    return queries.actor_of(user_id=user_id, slug=here.slug, today=FIRST)
