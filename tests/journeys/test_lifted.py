"""Sara runs Södertälje's Monday meeting on her phone: an effort in consensus, and a question lifted twice and answered.

Södertälje 2023–2026, punkt 6: strategic questions are always lifted, for information, discussion and decision.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

import pytest
from playwright.sync_api import expect

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import commands
from samsyn.forums.models import Decision, Item
from samsyn.forums.rules.kinds import Purpose
from samsyn.parties import queries as parties
from tests.cast import PASSWORD, THE_DAY
from tests.five import FIVE, a_place
from tests.journeys.conftest import Walk

SARA = FIVE["sodertalje"]
MONDAY, COUNCIL, STEERING = "mandagsmoten", "operativt-chefsamrad", "strategisk-styrgrupp"
QUESTION = "Vuxna på kvällsbussarna hela året"
ANSWER = "Kommunen och bolaget delar på kostnaden under 2027."


@dataclass(frozen=True)
class Chain:
    """The meetings, from below and up, and the Monday meeting after them."""

    actor: Actor
    meetings: Mapping[str, int]
    after: int

    def run(self, forum: str) -> str:
        """Where a forum's meeting is run."""
        return f"/s/sodertalje/moten/{self.meetings[forum]}/pagar/"


@pytest.fixture
def chain(transactional_db: None, on_the_day: None) -> Chain:
    here = a_place("sodertalje")
    actor = parties.actor(user_id=here.user_id, slug="sodertalje", today=THE_DAY)
    with clock.at(THE_DAY):
        commands.set_template(actor=actor, forum_key=MONDAY, items=(), is_weekly=True, areas=("Centrum",))
    made = {}
    for hour, forum in enumerate((MONDAY, COUNCIL, STEERING), start=9):
        new = [commands.NewMeeting(THE_DAY, time(hour), time(hour, 30))]
        (made[forum],) = commands.set_meetings(actor=actor, forum_key=forum, new=new)
    (after,) = commands.set_meetings(actor=actor, forum_key=MONDAY, new=[commands.NewMeeting(date(2026, 11, 23))])
    question = {"forum_key": MONDAY, "meeting_id": made[MONDAY], "purpose": Purpose.DISCUSSION}
    commands.add_item(actor=actor, title=QUESTION, **question)  # type: ignore[arg-type]
    return Chain(actor, made, after)


def test_a_question_goes_up_twice_and_its_answer_comes_down(on_a_phone: Walk, chain: Chain) -> None:
    walk = on_a_phone
    walk.sign_in(SARA.email, PASSWORD, to=chain.run(MONDAY))
    _begin(walk)
    _plan_an_effort(walk)
    walk.press("Lugnt")
    _lift(walk, "Operativt chefsamråd")
    _close(walk)
    walk.go(chain.run(COUNCIL))
    _begin(walk)
    _lift(walk, "Strategisk styrgrupp")
    _close(walk)
    walk.go(chain.run(STEERING))
    _begin(walk)
    _decide(walk)
    _close(walk)
    walk.go(f"/s/sodertalje/moten/{chain.after}/dagordning/")
    walk.press(re.compile("Hämta"))
    assert QUESTION in walk.page.locator("main").inner_text()
    back = Item.rows.of(chain.actor).get(meeting_id=chain.after, opening="answer")
    walk.go(f"/s/sodertalje/moten/arende/{back.pk}/")
    text = walk.page.locator("main").inner_text()
    assert f"Strategisk styrgrupp svarade 20 november 2026: {ANSWER}" in text
    way = [one.inner_text().partition(":")[0] for one in walk.page.locator(".steps-up li").all()]
    assert way == ["Måndagsmöten", "Operativt chefsamråd", "Strategisk styrgrupp"]
    effort = Decision.rows.of(chain.actor).get(forum_key=MONDAY)
    walk.go(f"/s/sodertalje/beslut/{effort.pk}/")
    assert "Taget i konsensus" in walk.page.locator("main").inner_text()


def _begin(walk: Walk) -> None:
    walk.press("Öppna mötet")
    walk.press("Alla är här")


def _plan_an_effort(walk: Walk) -> None:
    """Agree on an effort for the week, which everybody who is there stands behind."""
    walk.press("Ny insats", role="link")
    walk.fill(what="Vuxna på kvällsbussarna", place="Linje 754", first_day="24 november", last_day="26 november")
    walk.page.get_by_label("Kommunpolis", exact=True).check()
    for party in walk.page.locator("[name=touches]").all():
        party.check()
    walk.press("Spara")
    walk.press("Alla som är här står bakom")
    expect(walk.page.get_by_text("Taget", exact=True)).to_be_visible()


def _item(walk: Walk) -> None:
    item = walk.page.locator("details.item").filter(has_text=QUESTION)
    item.evaluate("one => { one.open = true; }")


def _lift(walk: Walk, to: str) -> None:
    _item(walk)
    walk.press(f"Lyft {QUESTION}", role="link")
    walk.page.locator("[name=to]").select_option(label=to)
    walk.page.locator("[name=purpose]").select_option("decision")
    walk.fill(why="Det kostar mer än vi råder över.")
    walk.press("Spara")


def _decide(walk: Walk) -> None:
    _item(walk)
    walk.press(f"Skriv beslut {QUESTION}", role="link")
    walk.fill(text=ANSWER)
    walk.press("Spara")
    if walk.page.get_by_role("button", name="Alla som är här står bakom").count():
        _item(walk)
        walk.press("Alla som är här står bakom")


def _close(walk: Walk) -> None:
    walk.press("Avsluta mötet")
    expect(walk.page.get_by_text(re.compile("Mötet är hållet"))).to_be_visible()
