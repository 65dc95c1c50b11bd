"""The steering group asks the chiefs' council something, and is answered: by mouse, phone and keyboard."""

import pytest
from playwright.sync_api import expect

from tests.cast import BO, PASSWORD, THE_DAY
from tests.five import EARLY, FIVE, a_place
from tests.journeys.conftest import Walk
from tests.journeys.keys import Keys
from tests.world import a_person

SARA = FIVE["sodertalje"]
HERE = "/s/sodertalje/ataganden/"
WHAT = "Föreslå hur fastighetsägarna kan vara med"
pytestmark = pytest.mark.usefixtures("on_the_day")


@pytest.fixture(autouse=True)
def sodertalje(transactional_db: None) -> None:
    programs = {slug: a_place(slug, in_use_from=EARLY, today=THE_DAY).program for slug in ("sodertalje", "nykvarn")}
    a_person(BO, programs)


def give(walk: Walk) -> None:
    """Find the assignments from the duties, and give the first one."""
    walk.sign_in(SARA.email, PASSWORD, to=HERE)
    walk.press("Uppdrag", role="link")
    walk.press("Ge ett uppdrag", role="link")
    walk.fill(what=WHAT, by_day="12 december")
    walk.page.get_by_label("Vem ska göra det?").select_option("operativt-chefsamrad")
    walk.page.get_by_label("Vem ger uppdraget?").select_option("strategisk-styrgrupp")
    walk.press("Ge uppdraget")
    expect(walk.page.locator("h1")).to_have_text(WHAT)


def answer(walk: Walk) -> None:
    """Say first that it is half done, then that it is done."""
    walk.fill(words="Hälften har svarat.")
    walk.press("Delvis")
    expect(walk.page.get_by_role("status")).to_contain_text("Svaret är sparat.")
    expect(walk.page.locator("main")).to_contain_text("Hälften har svarat.")
    walk.fill(words="Alla har svarat, och vill vara med.")
    walk.press("Klart")
    expect(walk.page.locator("main")).to_contain_text("Svaret tas upp nästa gång Strategisk styrgrupp möts.")
    expect(walk.page.get_by_role("button", name="Klart")).to_have_count(0)


def test_an_assignment_is_given_and_answered(walk: Walk) -> None:
    give(walk)
    answer(walk)
    walk.press("Uppdrag", role="link")
    walk.press("Avslutade", role="link")
    expect(walk.page.locator("main")).to_contain_text("Klart. Operativt chefsamråd svarade")


def test_it_is_done_on_a_phone(on_a_phone: Walk) -> None:
    give(on_a_phone)
    answer(on_a_phone)


def test_it_is_done_without_scripts(without_scripts: Walk) -> None:
    give(without_scripts)
    answer(without_scripts)


def test_it_gets_another_day_and_is_passed_on_and_withdrawn(walk: Walk) -> None:
    give(walk)
    walk.press("Ge en ny dag", role="link")
    walk.fill(by_day="14 december", reason="Sjukdom.")
    walk.press("Spara")
    walk.press("Lämna över till någon annan", role="link")
    walk.page.get_by_label("Vem tar över?").select_option("coordinators")
    walk.fill(reason="De har mer tid.")
    walk.press("Spara")
    expect(walk.page.locator("main")).to_contain_text("Samordnarna tog över.")
    walk.go("/")
    expect(walk.page.locator("main")).to_contain_text("Uppdrag till dig")
    walk.press(WHAT, role="link")
    walk.press("Ta tillbaka uppdraget", role="link")
    walk.fill(reason="Det behövs inte längre.")
    walk.press("Spara")
    expect(walk.page.locator("main")).to_contain_text("Återtaget")


def test_it_is_given_and_answered_by_keyboard_alone(walk: Walk) -> None:
    walk.sign_in(SARA.email, PASSWORD, to=f"{HERE}uppdrag/")
    keys = Keys(walk)
    keys.past_the_menu()
    keys.press("Ge ett uppdrag")
    keys.past_the_menu()
    keys.write("Vad ska göras?", WHAT)
    keys.write("Vem ska göra det?", "Operativt")
    keys.write("Senast vilken dag?", "12 december")
    keys.press("Ge uppdraget")
    expect(walk.page.locator("h1")).to_have_text(WHAT)
    keys.past_the_menu()
    keys.press("Klart", refused=True)
    expect(walk.page.locator("main")).to_contain_text("Svara på frågan")
    keys.write("Vad blev det av det?", "Det är gjort.")
    keys.press("Klart")
    expect(walk.page.locator("main")).to_contain_text("Det är gjort.")
