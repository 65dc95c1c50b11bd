"""Södertälje's Friday briefing with those who stand there: what the tests of Helgens läge stand on."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from samsyn.agreements.queries import paper
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.forums import commands
from samsyn.forums.commands import NewMeeting
from samsyn.forums.rules.weekend import SWEDEN, NewOnDuty
from samsyn.papers.model import Paper
from samsyn.parties import commands as parties
from samsyn.parties import queries
from tests.cast import Person
from tests.forums.monday import GUN, HANS, JON, KIM
from tests.world import World, a_person

FRIDAY, SUNDAY, MONDAY = date(2026, 11, 20), date(2026, 11, 22), date(2026, 11, 23)
FORUM = "fredagsavstamningar"
AREAS = ("Centrum", "Ronna")

OVE = Person("Ove", "ove@exempel.se", {"sodertalje": (Role.MEMBER, "kommunen")})
"""Områdesväktare, leads the Friday briefing."""
LEA = Person("Lea", "lea@exempel.se", {"sodertalje": (Role.READER, "kommunen")})
"""Sits in the briefing for the municipality, and only reads."""


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Give a moment in Sweden."""
    return datetime.combine(day, time(hour, minute), SWEDEN)


EVENING = at(FRIDAY, 18, 30)
USUAL = NewOnDuty("kommunpolis", "114 14", at(FRIDAY, 18), at(MONDAY, 8))


@dataclass
class Friday:
    """The people, and the briefing on Friday, which is set."""

    world: World
    meeting_id: int = 0

    def actor(self, person: Person) -> Actor:
        """Give a person as she is that day."""
        return queries.actor(user_id=self.world.users[person.name], slug="sodertalje", today=FRIDAY)

    def paper(self) -> Paper:
        """Give Södertälje's agreement."""
        return paper(self.actor(GUN), FRIDAY)

    def open(self) -> None:
        """Open the briefing."""
        commands.open_meeting(actor=self.actor(OVE), meeting_id=self.meeting_id, today=FRIDAY)

    def put(self, new: NewOnDuty = USUAL, *, person: Person = OVE, now: datetime = EVENING, **changed: Any) -> int:
        """Say who is on duty."""
        facts = {"actor": self.actor(person), "meeting_id": self.meeting_id, "now": now}
        return commands.put_on_duty(new=new, **{**facts, **changed})


def a_friday(world: World) -> Friday:
    """Make the people and the briefing."""
    for one in (GUN, HANS, JON, KIM, OVE, LEA):
        world.users[one.name] = a_person(one, world.programs)
    program = world.programs["sodertalje"]
    for person, key in ((OVE, "omradesvaktare"), (LEA, "omradesvaktare"), (KIM, "nobina")):
        facts = {"user_id": world.users[person.name], "first_day": date(2024, 1, 1)}
        parties.appoint(actor=program, function_key=key, **facts)
    made = Friday(world)
    gun = made.actor(GUN)
    commands.set_template(actor=gun, forum_key=FORUM, items=(), is_weekly=True, areas=AREAS)
    new = [NewMeeting(FRIDAY, time(18, 30), time(18, 40), "Stadshuset")]
    (made.meeting_id,) = commands.set_meetings(actor=gun, forum_key=FORUM, new=new)
    return made
