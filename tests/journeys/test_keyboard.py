"""Sara signs in, reports a meeting, sees it counted and signs out without touching a mouse."""

import pytest
from playwright.sync_api import expect

from samsyn.base import clock
from tests.cast import PASSWORD, THE_DAY
from tests.five import EARLY, FIVE, a_place
from tests.journeys.conftest import Walk
from tests.journeys.keys import Keys

SARA = FIVE["sodertalje"]
COUNCIL = "/s/sodertalje/ataganden/ett/forums/strategisk-styrgrupp/rhythm"


@pytest.fixture(autouse=True)
def sodertalje(transactional_db: None, on_the_day: None) -> None:
    """Södertälje, kept since it began and confirmed by nobody's word but the paper's."""
    a_place("sodertalje", in_use_from=EARLY, today=THE_DAY)


def sign_in(keys: Keys) -> None:
    keys.walk.go("/konto/logga-in/")
    keys.write("E-post", SARA.email)
    keys.write("Lösenord", PASSWORD)
    keys.press("Logga in", tag="button")


def test_the_whole_way_without_a_mouse(walk: Walk) -> None:
    keys = Keys(walk)
    sign_in(keys)
    expect(walk.page.get_by_role("heading", level=1)).to_have_text("Min vecka")
    keys.press("Åtaganden")
    keys.past_the_menu()
    keys.press("Strategisk styrgrupp möts")
    assert walk.page.url.endswith(COUNCIL)
    expect(walk.page.locator("main")).to_contain_text("0 av 4")
    keys.press("Rapportera")
    keys.press("Spara", refused=True)
    assert walk.page.evaluate("document.activeElement.matches('[data-summary]')")
    keys.press("Skriv en dag")
    keys.to("Vad gjordes?")
    keys.tab("Shift+Tab")
    walk.page.keyboard.type("18 november")
    keys.write("Vad gjordes?", "Styrgruppen möttes, alla parter var med.")
    keys.press("Spara")
    assert walk.page.url.endswith(COUNCIL)
    expect(walk.page.locator("main")).to_contain_text("1 av 4")
    expect(walk.page.locator("main")).to_contain_text("Styrgruppen möttes, alla parter var med.")
    keys.to(SARA.name, tag="summary")
    walk.page.keyboard.press("Enter")
    keys.press("Logga ut")
    walk.go("/konto/logga-in/")
    expect(walk.page.locator("[name=login]")).to_be_visible()
    assert clock.today() == THE_DAY


MEETINGS = ("moten/", "moten/manad/", "moten/foresla/strategisk-styrgrupp/", "beslut/", "samling/ny/", "insatser/")
PAGES = ("overenskommelsen/", "ataganden/", "granskning/", "handlingar/", "sok/?q=skolan", *MEETINGS)


@pytest.mark.parametrize("page", ["", *(f"s/sodertalje/{one}" for one in PAGES)])
def test_focus_is_never_lost_on_the_way_through_a_page(walk: Walk, page: str) -> None:
    keys = Keys(walk)
    walk.sign_in(SARA.email, PASSWORD, to=f"/{page}")
    while keys.tab() is not None:
        assert len(keys.stops) < 400
    assert len(keys.stops) > 15


def test_what_opens_closes_by_escape_and_gives_focus_back(walk: Walk) -> None:
    keys = Keys(walk)
    walk.sign_in(SARA.email, PASSWORD)
    keys.to("I dag, fredag 20 november", tag="summary")
    walk.page.keyboard.press("Enter")
    keys.to("Se hur det stod en annan dag")
    walk.page.keyboard.press("Escape")
    assert walk.page.evaluate("document.activeElement.localName") == "summary"
    assert walk.page.locator("details[open][data-drop]").count() == 0
