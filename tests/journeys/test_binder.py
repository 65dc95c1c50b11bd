"""A reviewer turns the leaves of the binder by keyboard; on a phone, in the dark and without scripts it is the same."""

from datetime import date

import pytest
from playwright.sync_api import expect

from samsyn.base import clock
from samsyn.duties import commands
from samsyn.forums import commands as forums
from samsyn.forums.commands import NewMeeting
from tests.cast import PASSWORD, THE_DAY
from tests.five import EARLY, FIVE, a_place
from tests.journeys.conftest import Walk
from tests.journeys.keys import Keys

SARA = FIVE["sodertalje"]
HOME = "/s/sodertalje/granskning/"
STEERING, MET = "forums/strategisk-styrgrupp/rhythm", date(2026, 3, 10)


@pytest.fixture(autouse=True)
def sodertalje(transactional_db: None, on_the_day: None) -> None:
    place = a_place("sodertalje", in_use_from=EARLY, today=THE_DAY)
    facts = {"done_on": MET, "what": "Styrgruppen möttes", "reference": "Dnr 7", "today": THE_DAY}
    with clock.at(THE_DAY):
        commands.report_evidence(actor=place.program, key=STEERING, **facts)
        forums.set_meetings(actor=place.program, forum_key="strategisk-styrgrupp", new=[NewMeeting(MET)])


def test_from_the_menu_to_a_piece_of_evidence_without_a_mouse(walk: Walk) -> None:
    keys = Keys(walk)
    walk.sign_in(SARA.email, PASSWORD, to="/s/sodertalje/plan/")
    keys.press("Granskning")
    expect(walk.page.get_by_role("heading", level=1)).to_have_text("Granskningspärm 2026")
    keys.past_the_menu()
    keys.press("Åtaganden", tag="a")
    expect(walk.page.get_by_role("heading", level=1)).to_have_text("Åtaganden")
    walk.page.get_by_text("Strategisk styrgrupp möts").first.focus()
    walk.page.locator("details.held", has_text="Styrgruppen möttes").locator("summary").press("Enter")
    expect(walk.page.get_by_text("Styrgruppen möttes")).to_be_visible()
    walk.look()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("rest", ["", "overenskommelsen/", "ataganden/", "moten/", "beslut/", "uppdrag/", "?fran=x"])
def test_each_leaf_on_a_phone(on_a_phone: Walk, scheme: str, rest: str) -> None:
    on_a_phone.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    on_a_phone.sign_in(SARA.email, PASSWORD, to=f"{HOME}moten/")
    if rest.startswith("?"):
        on_a_phone.page.goto(on_a_phone.root + HOME + rest)
        on_a_phone.troubles.clear()  # the browser notes the 400 that a form with faults comes back with
    else:
        on_a_phone.go(HOME + rest)
    on_a_phone.page.set_viewport_size({"width": 320, "height": 700})
    on_a_phone.look()


def test_another_span_and_the_file_without_scripts(without_scripts: Walk) -> None:
    without_scripts.sign_in(SARA.email, PASSWORD, to=HOME)
    without_scripts.fill(fran="1 januari 2025", till="31 december 2025")
    without_scripts.press("Visa")
    expect(without_scripts.page.get_by_role("heading", level=1)).to_have_text("Granskningspärm 2025")
    with without_scripts.page.expect_download() as got:
        without_scripts.page.get_by_role("link", name="Hela pärmen som PDF").click()
    assert got.value.suggested_filename == "granskningsparm-sodertalje-2025.pdf"
