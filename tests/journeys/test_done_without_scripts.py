"""With scripts off every task can be finished: reporting, letting a time go, looking at another day, signing out."""

import pytest
from playwright.sync_api import expect

from tests.cast import PASSWORD, THE_DAY
from tests.five import EARLY, FIVE, a_place
from tests.journeys.conftest import Walk

SARA = FIVE["sodertalje"]
HERE = "/s/sodertalje/ataganden"
COUNCIL = f"{HERE}/ett/forums/strategisk-styrgrupp/rhythm"


@pytest.fixture
def sara(without_scripts: Walk, transactional_db: None, on_the_day: None) -> Walk:
    """Sara, signed in and in her week."""
    a_place("sodertalje", in_use_from=EARLY, today=THE_DAY)
    without_scripts.sign_in(SARA.email, PASSWORD)
    return without_scripts


def test_a_meeting_is_reported_and_counted(sara: Walk) -> None:
    expect(sara.page.get_by_role("heading", level=1)).to_have_text("Min vecka")
    sara.press("Åtaganden", role="link")
    sara.press("Strategisk styrgrupp möts", role="link")
    expect(sara.page.locator("main")).to_contain_text("0 av 4")
    sara.press("Rapportera", role="link")
    expect(sara.page.locator("main")).to_contain_text("Du skriver i Södertälje.")
    sara.fill(done_on="18 november", what="Styrgruppen möttes.")
    sara.press("Spara")
    assert sara.page.url.endswith(COUNCIL)
    expect(sara.page.locator("main")).to_contain_text("1 av 4")
    sara.press("Ta tillbaka Styrgruppen möttes.", role="link")
    sara.fill(reason="Fel dag.")
    sara.press("Spara")
    expect(sara.page.locator("main")).to_contain_text("0 av 4")


def test_a_time_is_let_go_with_its_reason(sara: Walk) -> None:
    sara.go(COUNCIL)
    sara.press("Låt en gång utgå", role="link")
    sara.page.locator("[name=window]").select_option("2026-01-01")
    sara.fill(reason="Styrgruppen ombildades.")
    sara.press("Spara")
    expect(sara.page.locator("main")).to_contain_text("Styrgruppen ombildades.")
    expect(sara.page.locator("main")).to_contain_text("Utgår")


def test_a_week_is_reported_from_and_one_comes_back_to_it(sara: Walk) -> None:
    sara.page.get_by_role("region", name="Veckans möten").get_by_role("link", name="Rapportera").first.click()
    sara.fill(done_on="16 november", what="Måndagsmötet hölls.")
    sara.press("Spara")
    expect(sara.page.get_by_role("heading", level=1)).to_have_text("Min vecka")
    expect(sara.page.get_by_role("region", name="Veckans möten")).to_contain_text("Hållet")


def test_another_day_is_shown_and_left(sara: Walk) -> None:
    sara.go(f"{HERE}/")
    sara.page.locator("summary").filter(has_text="I dag, fredag 20 november").click()
    sara.fill(per="2024-05-15")
    sara.press("Visa dagen")
    expect(sara.page.locator("main")).to_contain_text("Årshjul 2024")
    expect(sara.page.get_by_role("link", name="Rapportera", exact=True)).to_have_count(0)
    sara.press("Till i dag", role="link")
    expect(sara.page.locator("main")).to_contain_text("Årshjul 2026")


def test_a_person_is_appointed_and_one_signs_out(sara: Walk) -> None:
    sara.go("/s/sodertalje/organisation/funktion/sakerhetssamordnare/utse/")
    sara.page.locator("[name=person]").select_option(index=0)
    sara.press("Spara")
    expect(sara.page.locator("main")).to_contain_text(SARA.name)
    sara.page.locator("summary").filter(has_text=SARA.name).click()
    sara.press("Logga ut")
    sara.go("/konto/logga-in/")
    expect(sara.page.locator("[name=login]")).to_be_visible()
