"""Nora asks Gun in, Gun makes her account on a phone and stands in the collaboration; and the wrong ways."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser, expect

from tests.cast import PASSWORD, THE_DAY
from tests.five import FIVE, Place, a_place
from tests.journeys.conftest import PHONE, Walk

NORA = FIVE["sodertalje"]
PEOPLE = "/s/sodertalje/organisation/tillgang/"
pytestmark = pytest.mark.usefixtures("on_the_day")


@pytest.fixture(autouse=True)
def place(transactional_db: None, settings: Any) -> Iterator[Place]:
    cache.clear()
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    yield a_place("sodertalje", today=THE_DAY)
    cache.clear()


@pytest.fixture
def phone(browser: Browser, live_server: Any) -> Iterator[Walk]:
    """Another person's phone."""
    made = browser.new_context(locale="sv-SE", viewport=PHONE, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    yield Walk(made.new_page(), live_server.url)
    made.close()


def ask_in(walk: Walk, email: str) -> str:
    """Ask somebody in to one's own party, and copy the address."""
    walk.go(PEOPLE)
    walk.press("Bjud in till", role="link")
    walk.fill(email=email)
    walk.page.get_by_label("Ledamot").check()
    walk.page.get_by_label("Vilken funktion har personen?").select_option(label="Socialdirektör")
    walk.press("Gör inbjudan")
    found = re.search(r"/inbjudan/[\w-]+/", walk.page.locator("code").inner_text())
    assert found
    return found.group()


def test_somebody_new_is_asked_in_and_comes_to_see_the_collaboration(walk: Walk, phone: Walk) -> None:
    walk.sign_in(NORA.email, PASSWORD, to=PEOPLE)
    address = ask_in(walk, "gun@exempel.se")
    phone.go(address)
    phone.fill(name="Gun", password="kort", password_again="kort")
    phone.page.get_by_role("button", name="Gör konto och gå med").click()
    expect(phone.page.locator("[data-summary]")).to_contain_text("för kort")
    expect(phone.page.locator("[name=name]")).to_have_value("Gun")
    phone.troubles.clear()  # the browser notes the answer 400
    phone.fill(password=PASSWORD, password_again=PASSWORD)
    phone.press("Gör konto och gå med")
    expect(phone.page.get_by_role("status")).to_contain_text("Välkommen till Södertälje.")
    assert phone.page.url.endswith("/s/sodertalje/overenskommelsen/")
    walk.go(PEOPLE)
    expect(walk.page.get_by_role("row", name="Gun")).to_contain_text("Socialdirektör")


def test_the_wrong_ways_say_what_to_do(walk: Walk, phone: Walk) -> None:
    walk.sign_in(NORA.email, PASSWORD, to=PEOPLE)
    address = ask_in(walk, "gun@exempel.se")
    for who, said in ((walk, "men du är inloggad som"), (phone, "Gör ditt konto")):
        who.page.goto(f"{who.root}{address}")
        expect(who.page.locator("main")).to_contain_text(said)
    walk.troubles.clear()
    walk.go(PEOPLE)
    walk.press("Ta tillbaka gun@exempel.se")
    phone.page.goto(f"{phone.root}{address}")
    expect(phone.page.locator("main")).to_contain_text("Inbjudan är återtagen.")
    phone.troubles.clear()
    phone.look()


def test_it_is_done_without_scripts(without_scripts: Walk) -> None:
    without_scripts.sign_in(NORA.email, PASSWORD, to=PEOPLE)
    address = ask_in(without_scripts, "gun@exempel.se")
    without_scripts.page.context.clear_cookies()
    without_scripts.go(address)
    without_scripts.fill(name="Gun", password=PASSWORD, password_again=PASSWORD)
    without_scripts.press("Gör konto och gå med")
    assert without_scripts.page.url.endswith("/s/sodertalje/overenskommelsen/")
