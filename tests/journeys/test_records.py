"""Bo registers the notes on his phone and by keyboard alone: the address, the number, and off to the registry."""

from datetime import time

import pytest
from django.core import mail
from playwright.sync_api import expect

from samsyn.forums import commands
from samsyn.parties import commands as parties
from samsyn.site.worker import send_all
from tests.cast import BO, PASSWORD, THE_DAY
from tests.journeys.conftest import Walk
from tests.journeys.keys import Keys
from tests.world import World

HOME = "/s/sodertalje/handlingar/"
ADDRESS = "registrator@polisen.example"


@pytest.fixture
def meeting(world: World, on_the_day: None) -> int:
    """A Monday meeting today, with its notice sent."""
    bo, program = world.actor(BO, "sodertalje"), world.programs["sodertalje"]
    parties.appoint(actor=program, function_key="kommunpolis", user_id=world.users["Bo"], first_day=THE_DAY)
    (made,) = commands.set_meetings(
        actor=bo, forum_key="mandagsmoten", new=[commands.NewMeeting(THE_DAY, time(9), time(9, 30))]
    )
    commands.add_item(actor=bo, forum_key="mandagsmoten", meeting_id=made, title="Bråk på kvällsbussarna")
    commands.call_meeting(actor=bo, meeting_id=made, today=THE_DAY)
    return made


def test_from_the_list_to_the_registry_on_a_phone(on_a_phone: Walk, meeting: int) -> None:
    walk = on_a_phone
    walk.sign_in(BO.email, PASSWORD, to=HOME)
    walk.press("Måndagsmöte 2026-11-20", role="link")
    walk.press("Sätt adressen", role="link")
    walk.fill(email=ADDRESS)
    walk.press("Spara adressen")
    expect(walk.page.get_by_role("heading", level=1)).to_contain_text("Kallelse")
    walk.press("Skriv ert nummer", role="link")
    walk.fill(number="A1.118/2026")
    walk.press("Spara")
    expect(walk.page.locator("dl").first).to_contain_text("A1.118/2026")
    walk.press("Skicka till registrator")
    expect(walk.page.locator("main")).to_contain_text("Väntar på att skickas")
    assert send_all()
    assert [one.attachments[0][0] for one in mail.outbox if one.to == [ADDRESS]] == [
        "Kallelse Måndagsmöte 2026-11-20.pdf"
    ]
    walk.go(f"{HOME}kallelse/{meeting}/")
    expect(walk.page.locator("main")).to_contain_text("med e-post till registrator")


def test_the_number_by_keyboard_alone(walk: Walk, meeting: int) -> None:
    keys = Keys(walk)
    walk.sign_in(BO.email, PASSWORD, to=f"{HOME}kallelse/{meeting}/")
    keys.press("Skriv ert nummer")
    keys.write("Diarienummer", "A1.118/2026")
    keys.press("Spara", tag="button")
    expect(walk.page.locator("dl").first).to_contain_text("A1.118/2026")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("rest", ["", "?fran=igen", "?ord=xyzzy", "registratorer/", "registratorer/polisen/"])
def test_each_face_of_the_pages_on_a_phone(on_a_phone: Walk, meeting: int, scheme: str, rest: str) -> None:
    on_a_phone.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    on_a_phone.sign_in(BO.email, PASSWORD, to=HOME)
    on_a_phone.page.goto(f"{on_a_phone.root}{HOME}{rest}")
    on_a_phone.troubles.clear()  # an answer of 400 is what was asked for
    on_a_phone.page.set_viewport_size({"width": 320, "height": 700})
    on_a_phone.look()


def test_without_scripts(without_scripts: Walk, meeting: int) -> None:
    without_scripts.sign_in(BO.email, PASSWORD, to=HOME)
    without_scripts.press("Måndagsmöte 2026-11-20", role="link")
    without_scripts.press("Skriv ert nummer", role="link")
    without_scripts.fill(number="A1.118/2026")
    without_scripts.press("Spara")
    expect(without_scripts.page.locator("dl").first).to_contain_text("A1.118/2026")
