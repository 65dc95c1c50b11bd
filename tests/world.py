"""Builds what tests need through commands alone, so that nothing stands that could not have come about."""

from dataclasses import dataclass
from datetime import date

from samsyn.agreements import commands as agreements
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.papers import reading
from samsyn.parties import queries
from tests.cast import EVERYONE, PASSWORD, THE_DAY, Person
from tests.house.rooms import ROOT
from tests.kept import kept

SINCE = date(2023, 1, 1)
"""The day that everybody became a member and every collaboration was taken into use, where a test says no other."""

PAPERS = ROOT / "samsyn/practice/papers"
PLACES = ("nykvarn", "sodertalje", "haninge")


@dataclass(frozen=True, slots=True)
class World:
    """Three collaborations and the people in them."""

    programs: dict[str, Actor]
    users: dict[str, int]

    def actor(self, person: Person, slug: str = "") -> Actor:
        """Give a person as she is in a collaboration today; without a name, in the first that she belongs to."""
        where = slug or next(iter(person.belongs))
        return queries.actor(user_id=self.users[person.name], slug=where, today=THE_DAY)

    def actors(self, person: Person) -> list[Actor]:
        """Give all that a person is today."""
        return queries.actors(user_id=self.users[person.name], today=THE_DAY)


def a_collaboration(slug: str, *, in_use_from: date | None = SINCE) -> Actor:
    """Load one of the five agreements into a collaboration of its own, and give the program as its actor."""
    paper = reading.read_file(PAPERS / f"{slug}.yaml").paper
    return agreements.start(actor=PROGRAM, paper=paper, today=THE_DAY, slug=slug, in_use_from=in_use_from).actor


def a_person(person: Person, programs: dict[str, Actor], *, since: date = SINCE) -> int:
    """Give a person an account, and let her belong where the cast says."""
    user_id = accounts.add_user(actor=PROGRAM, email=person.email, name=person.name, password=PASSWORD)
    for slug, (role, party) in person.belongs.items():
        admin = bool(party) and role is Role.COORDINATOR
        facts = {"role": role, "party_key": party, "is_party_admin": admin}
        commands.add_member(actor=programs[slug], user_id=user_id, first_day=since, **facts)
    return user_id


@kept
def a_world(*, in_use_from: date | None = SINCE) -> World:
    """Make the three collaborations and everybody in the cast."""
    programs = {slug: a_collaboration(slug, in_use_from=in_use_from) for slug in PLACES}
    return World(programs, {person.name: a_person(person, programs) for person in EVERYONE})
