"""A year that was lived in Nykvarn's small agreement: something kept, something late, missed and let go, a change."""

from dataclasses import dataclass
from datetime import date

import pytest

from samsyn.agreements import commands as agreements
from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.duties import commands
from samsyn.parties import commands as parties
from samsyn.parties import queries as seats
from tests.agreements.conftest import alva, bo, disa, egil, nykvarn
from tests.written import paper, with_rhythm

__all__ = ["alva", "bo", "disa", "egil", "nykvarn"]
COUNCIL, GROUP = "forums/chefssamradet/rhythm", "forums/sspf/rhythm"
WALK, LIFT, TIME = "activities/vandring/rhythm", "promises/lyfta", "promises/tid"
AFTER = date(2026, 2, 2)
"""A day when all of 2025 is over."""


@dataclass(frozen=True)
class Year:
    """Who lived it."""

    program: Actor
    coordinator: Actor
    outsider: Actor


def whole(actor: Actor) -> Actor:
    (found,) = seats.completed(actor, today=AFTER)
    return found


@pytest.fixture
def year(nykvarn: Actor, alva: Actor, disa: Actor) -> Year:
    """2025: the council met twice before the change and once after it, the walk was done and told of too late."""
    assert alva.user_id is not None
    parties.appoint(actor=nykvarn, function_key="sakerhet", user_id=alva.user_id, first_day=date(2025, 1, 1))
    for month in (3, 6):
        on = date(2025, month, 10)
        with clock.at(on):
            commands.report_evidence(actor=alva, key=COUNCIL, done_on=on, what=f"Möte i månad {month}", today=on)
    changed = with_rhythm(paper(), "chefssamradet", "sex gånger per år")
    july = date(2025, 7, 1)
    with clock.at(july):
        agreements.load(actor=nykvarn, paper=changed, today=july, reason="Tätare möten")
    october = date(2025, 10, 6)
    with clock.at(october):
        commands.report_evidence(actor=alva, key=COUNCIL, done_on=october, what="Möte i oktober", today=october)
        commands.excuse(
            actor=alva, key=GROUP, window_first_day=date(2025, 7, 1), reason="Skolan är stängd", today=october
        )
        made = commands.note(actor=alva, key=LIFT, what="Buss på linje 7", happened_on=october, today=october)
        commands.answer_happening(
            actor=alva, happening_id=made, done_on=october, what="Lyftes till rådet", today=october
        )
    late = date(2026, 1, 15)
    with clock.at(late):
        facts = {"done_on": date(2025, 9, 1), "what": "Vandring i centrum", "reference": "Dnr 12"}
        commands.report_evidence(actor=alva, key=WALK, today=late, **facts)
    return Year(nykvarn, whole(alva), whole(disa))
