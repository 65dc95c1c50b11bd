"""Södertälje's Monday meeting with everybody who decides there: what the tests of decisions stand on."""

from dataclasses import dataclass, field
from datetime import date, time

from samsyn.agreements.queries import paper
from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.forums.models import Attendance, Item, Meeting
from samsyn.papers.model import Paper
from samsyn.parties import commands as parties
from samsyn.parties import queries
from tests.cast import BO, Person
from tests.world import World, a_person

MONDAY, WEDNESDAY, BOARD = date(2026, 11, 23), date(2026, 11, 25), date(2026, 12, 7)
FORUM, COUNCIL, STEERING = "mandagsmoten", "operativt-chefsamrad", "strategisk-styrgrupp"

GUN = Person("Gun", "gun@exempel.se", {"sodertalje": (Role.COORDINATOR, "kommunen")})
"""Kommunens samordnare."""
HANS = Person("Hans", "hans@exempel.se", {"sodertalje": (Role.COORDINATOR, "brandforsvaret")})
"""Brandförsvarets samordnare."""
IDA = Person("Ida", "ida@exempel.se", {"sodertalje": (Role.MEMBER, "kommunen")})
"""Chef för fritidsgårdarna, sits in the Monday meeting."""
JON = Person("Jon", "jon@exempel.se", {"sodertalje": (Role.MEMBER, "kommunen")})
"""Of the municipality, without any seat."""
KIM = Person("Kim", "kim@exempel.se", {"sodertalje": (Role.MEMBER, "nobina")})
"""Of the bus company, outside the authorities, sits in the Monday meeting."""
LO = Person("Lo", "lo@exempel.se", {"sodertalje": (Role.READER, "brandforsvaret")})
"""Reads for the fire service."""


@dataclass
class Monday:
    """The people, the meeting on Monday, which is open, and an item of it."""

    world: World
    users: dict[str, int] = field(default_factory=dict)
    meeting_id: int = 0
    item_id: int = 0

    def actor(self, person: Person, today: date = MONDAY) -> Actor:
        """Give a person as she is that day."""
        return queries.actor(user_id=self.users[person.name], slug="sodertalje", today=today)

    def paper(self) -> Paper:
        """Give Södertälje's agreement."""
        return paper(self.actor(GUN), MONDAY)

    def item(self, title: str = "Tryggare centrum", *, forum: str = FORUM, circle: str = "parties") -> int:
        """Put an item on the open meeting of a forum."""
        meeting = Meeting.unscoped.filter(forum_key=forum, opened_at__isnull=False, closed_at=None).first()
        facts = {"forum_key": forum, "meeting": meeting, "title": title, "circle": circle}
        return Item.rows.add(self.actor(GUN), **facts).pk

    def is_here(self, *seats: str) -> None:
        """Note that seats are present."""
        for seat in seats:
            facts = {"meeting_id": self.meeting_id, "seat_key": seat, "is_present": True, "circle": f"open:{FORUM}"}
            Attendance.rows.add(self.actor(GUN), **facts)


def open_meeting(actor: Actor, forum: str, on: date) -> int:
    """Set a meeting and open it."""
    (made,) = set_meetings(actor=actor, forum_key=forum, new=[NewMeeting(on, time(9), time(9, 30))])
    with clock.at(on):
        Meeting.unscoped.filter(pk=made).update(opened_at=clock.now())
    return made


def a_monday(world: World, on: date = MONDAY) -> Monday:
    """Make the people and the open meeting."""
    made = Monday(world, dict(world.users))
    for one in (GUN, HANS, IDA, JON, KIM, LO):
        made.users[one.name] = world.users[one.name] = a_person(one, world.programs)
    held = (
        (IDA, "chef-fritidsgardarna"),
        (KIM, "nobina"),
        (GUN, "sakerhetssamordnare"),
        (BO, "kommunpolis"),
    )
    for one, key in held:
        who = made.users[one.name]
        program = world.programs["sodertalje"]
        parties.appoint(actor=program, function_key=key, user_id=who, first_day=date(2024, 1, 1))
    made.meeting_id = open_meeting(made.actor(GUN), FORUM, on)
    made.item_id = made.item()
    return made
