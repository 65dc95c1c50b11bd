"""Södertälje with a coordinator who leaves: what hangs on her, and those who can take it over."""

from dataclasses import dataclass
from datetime import date

from samsyn.agreements import commands as agreements
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM, Person
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.duties import commands as duties
from samsyn.parties import commands as parties
from samsyn.parties import queries as people
from tests.cast import PASSWORD, THE_DAY
from tests.five import a_place
from tests.kept import kept

SINCE = date(2026, 1, 1)
FUNCTION = "sakerhetssamordnare"
"""Södertälje: one of the three coordinators, with a seat in Måndagsmöten, activities and follow-ups of her own."""

COUNCIL, MONDAYS = "strategisk-styrgrupp", "mandagsmoten"


@dataclass(frozen=True, slots=True)
class Office:
    """The office that she leaves: the program, Sara who leaves, Tora who takes over, and Per of the police."""

    program: Actor
    sara: int
    tora: int
    per: int

    def actor(self, user_id: int, today: date = THE_DAY) -> Actor:
        """Give somebody as she is there on a day."""
        return people.actor(user_id=user_id, slug="sodertalje", today=today)


def somebody(program: Actor, name: str, role: Role, party: str) -> int:
    """Give somebody an account and a membership."""
    user_id = accounts.add_user(actor=PROGRAM, email=f"{name.lower()}@exempel.se", name=name, password=PASSWORD)
    collaborations.add_member(actor=program, user_id=user_id, role=role, first_day=SINCE, party_key=party)
    return user_id


@kept
def an_office() -> Office:
    """Let Sara hold her function, mind a draft, have calendar addresses and have reported something."""
    place = a_place("sodertalje", in_use_from=SINCE, today=THE_DAY)
    program, sara = place.program, place.user_id
    parties.appoint(actor=program, function_key=FUNCTION, user_id=sara, first_day=SINCE)
    tora = somebody(program, "Tora", Role.MEMBER, "kommunen")
    per = somebody(program, "Per", Role.MEMBER, "polisen")
    office = Office(program, sara, tora, per)
    actor = office.actor(sara)
    with clock.at(THE_DAY):
        agreements.open_draft(actor=actor, kind=DraftKind.AMENDMENT, title="Fler möten", today=THE_DAY)
        accounts.make_feed_key(actor=Person(sara))
        for forum in (COUNCIL, MONDAYS):
            accounts.make_feed_key(actor=Person(sara), collaboration_slug="sodertalje", forum_key=forum)
        for day in (date(2026, 11, 2), date(2026, 11, 9)):
            duties.report_evidence(
                actor=actor, key=f"forums/{MONDAYS}/rhythm", done_on=day, what="Gruppen möttes.", today=THE_DAY
            )
    return office
