"""Sara sets meetings, lifts a question and decides it above without touching a mouse."""

from datetime import date, time
from typing import Any

import pytest
from playwright.sync_api import expect

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import commands
from samsyn.forums.models import Decision, Item, Meeting
from samsyn.forums.rules.kinds import Purpose
from samsyn.parties import queries as parties
from tests.cast import PASSWORD, THE_DAY
from tests.five import FIVE, a_place
from tests.journeys.conftest import Walk
from tests.journeys.keys import Keys

SARA = FIVE["sodertalje"]
MONDAY, COUNCIL = "mandagsmoten", "operativt-chefsamrad"
QUESTION = "Vuxna på kvällsbussarna"


@pytest.fixture
def sara(transactional_db: None, on_the_day: None) -> Actor:
    """Sara, who coordinates in Södertälje."""
    here = a_place("sodertalje")
    return parties.actor(user_id=here.user_id, slug="sodertalje", today=THE_DAY)


def a_meeting(actor: Actor, forum: str, hour: int) -> int:
    new = [commands.NewMeeting(THE_DAY, time(hour), time(hour, 30))]
    (made,) = commands.set_meetings(actor=actor, forum_key=forum, new=new)
    return made


def test_a_weeks_meetings_are_set_by_keyboard(walk: Walk, sara: Actor) -> None:
    walk.sign_in(SARA.email, PASSWORD, to="/s/sodertalje/moten/")
    keys = Keys(walk)
    keys.past_the_menu()
    keys.press("Föreslå dagar för Måndagsmöten")
    keys.press("Lägg in")
    expect(walk.page.locator(".toasts")).to_contain_text("möten är inlagda")
    days = Meeting.rows.of(sara).filter(forum_key=MONDAY).values_list("on", flat=True)
    assert min(days) == date(2026, 11, 23)
    assert {day.weekday() for day in days} == {0}


def test_from_notice_to_locked_notes_by_keyboard(walk: Walk, sara: Actor) -> None:
    made = a_meeting(sara, COUNCIL, 9)
    here = f"/s/sodertalje/moten/{made}/"
    walk.sign_in(SARA.email, PASSWORD, to=f"{here}dagordning/")
    keys = Keys(walk)
    keys.to("Nytt ärende")
    with walk.page.expect_response(lambda answer: answer.request.method == "POST"):
        walk.page.keyboard.type(f"{QUESTION}, 10 min")
        walk.page.keyboard.press("Enter")
    walk.page.wait_for_load_state("networkidle")
    walk.go(f"{here}kalla/")
    keys.press("Skicka kallelsen", tag="button")
    walk.go(f"{here}pagar/")
    keys.press("Öppna mötet")
    keys.to("Ingen åtgärd", tag="button")
    walk.page.keyboard.press("Enter")
    expect(walk.page.get_by_text("1 av 2")).to_be_visible()
    keys.to(f"2. {QUESTION}", tag="summary")
    walk.page.keyboard.press("Enter")
    keys.press(f"Skriv beslut {QUESTION}")
    keys.write("Vad beslutas?", "Vuxna åker med.")
    keys.press("Spara", tag="button")
    keys.press("Avsluta mötet")
    keys.press("Anteckningarna")
    keys.press("Skicka för godkännande")
    keys.press("Skicka", tag="button")
    with clock.at(date(2026, 12, 1)):
        commands.lock_notes(actor=sara, meeting_id=made, today=date(2026, 12, 1))
    walk.go(f"{here}anteckningar/")
    keys.to("PDF")
    assert Decision.rows.of(sara).get().number == 1


def test_a_question_is_lifted_and_decided_by_keyboard(on_a_phone: Walk, sara: Actor) -> None:
    walk, keys = on_a_phone, Keys(on_a_phone)
    below, above = a_meeting(sara, MONDAY, 9), a_meeting(sara, COUNCIL, 10)
    told: dict[str, Any] = {"forum_key": MONDAY, "meeting_id": below, "purpose": Purpose.DISCUSSION}
    commands.add_item(actor=sara, title=QUESTION, **told)
    walk.sign_in(SARA.email, PASSWORD, to=f"/s/sodertalje/moten/{below}/pagar/")
    keys.press("Öppna mötet")
    keys.press(f"Lyft {QUESTION}")
    keys.to("Till vilket forum?")
    walk.page.keyboard.type("Operativt")
    keys.write("Vad behöver de veta?", "Det kostar mer än vi råder över.")
    keys.press("Spara", tag="button")
    keys.press("Avsluta mötet")
    walk.go(f"/s/sodertalje/moten/{above}/pagar/")
    keys.press("Öppna mötet")
    keys.press(f"Skriv beslut {QUESTION}")
    keys.to("Vad beslutas?")
    walk.page.keyboard.press("Control+A")
    walk.page.keyboard.type("Kommunen betalar hösten.")
    keys.press("Spara", tag="button")
    keys.press("Avsluta mötet")
    assert Decision.rows.of(sara).get().text == "Kommunen betalar hösten."
    assert Item.rows.of(sara).filter(forum_key=MONDAY, opening="answer").count() == 1
