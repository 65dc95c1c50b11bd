"""The five agreements, each with a coordinator of its own: what a new user of any of them meets."""

from dataclasses import dataclass
from datetime import date

from samsyn.agreements import commands as agreements
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.papers import reading
from tests.cast import Person
from tests.kept import kept
from tests.world import PAPERS, SINCE, a_person

EARLY = date(2021, 1, 11)
"""A day before all of the five but Nykvarn's had begun."""


def _coordinator(name: str, slug: str, party: str) -> Person:
    return Person(name, f"{name.lower()}@exempel.se", {slug: (Role.COORDINATOR, party)})


FIVE = {
    "nykvarn": _coordinator("Nora", "nykvarn", "kommunen"),
    "sodertalje": _coordinator("Sara", "sodertalje", "kommunen"),
    "haninge": _coordinator("Hanna", "haninge", "kommunen"),
    "stockholm": _coordinator("Stina", "stockholm", "staden"),
    "strangnas": _coordinator("Siv", "strangnas", "kommunen"),
}
"""Who coordinates each of the five."""


@dataclass(frozen=True, slots=True)
class Place:
    """One of the five: the program as an actor there, and the account of its coordinator."""

    program: Actor
    user_id: int


@kept
def a_place(slug: str, *, in_use_from: date = SINCE, today: date | None = None) -> Place:
    """Take one of the five into use, with its coordinator."""
    paper = reading.read_file(PAPERS / f"{slug}.yaml").paper
    day = today or in_use_from
    program = agreements.start(actor=PROGRAM, paper=paper, today=day, slug=slug, in_use_from=in_use_from).actor
    return Place(program, a_person(FIVE[slug], {slug: program}, since=min(in_use_from, SINCE)))


def menu(slug: str) -> tuple[str, ...]:
    """List the addresses of a collaboration's menu."""
    here = f"/s/{slug}"
    return ("/", f"{here}/overenskommelsen/", f"{here}/ataganden/", f"{here}/organisation/", f"{here}/plan/")
