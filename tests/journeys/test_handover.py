"""Sara hands it all over to Tora: on a desk and a phone, in both languages, without a mouse and without scripts."""

from datetime import date, datetime, time

import pytest
from django.utils.timezone import make_aware
from playwright.sync_api import expect

from samsyn.base import clock
from samsyn.parties import queries as parties
from tests.cast import PASSWORD
from tests.five import FIVE
from tests.journeys.conftest import PHONE, Walk
from tests.journeys.keys import Keys
from tests.leaving import FUNCTION, Office, an_office

SARA = FIVE["sodertalje"]
HERE = "/s/sodertalje/organisation/overlamning/"
PAGE = f"/s/sodertalje/organisation/funktion/{FUNCTION}/"


@pytest.fixture
def office(transactional_db: None, on_the_day: None) -> Office:
    return an_office()


def choose_everything(walk: Walk, office: Office) -> None:
    walk.page.get_by_label("Samma person tar över allt").select_option(str(office.tora))
    walk.press("Fyll i överallt")
    for field in walk.page.locator("main form").last.get_by_role("combobox").all():
        expect(field).to_have_value(str(office.tora))


def leave_altogether(walk: Walk, office: Office) -> None:
    """Go from one's own page to the third step, first without choosing anybody."""
    walk.sign_in(SARA.email, PASSWORD, to="/konto/")
    walk.press("Jag slutar i Södertälje", role="link")
    walk.fill(last_day="31 december")
    walk.page.get_by_label("Slutar helt i den här samverkan").check()
    walk.press("Visa allt som hänger där")
    walk.page.get_by_role("button", name="Se vad som går till vem").click()
    walk.page.wait_for_load_state("networkidle")
    assert [one for one in walk.troubles if "400" not in one] == []
    walk.troubles.clear()  # a browser complains of a form that comes back
    walk.look()
    expect(walk.page.locator("main")).to_contain_text(
        "Kommunal säkerhetssamordnare: välj vem som tar över, eller lämna vakant"
    )
    choose_everything(walk, office)
    walk.press("Se vad som går till vem")


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_all_is_handed_over_and_the_successor_reads_herself_in(
    walk: Walk, office: Office, monkeypatch: pytest.MonkeyPatch, size: str
) -> None:
    if size == "phone":
        walk.page.set_viewport_size(PHONE)
    leave_altogether(walk, office)
    expect(walk.page.locator("main")).to_contain_text("Sara kommer inte in här efter sista dagen.")
    walk.press("Ändra", role="link")
    walk.press("Se vad som går till vem")  # what was chosen is still chosen
    walk.press("Lämna över")
    expect(walk.page.get_by_role("heading", level=1)).to_have_text("Överlämnat")
    walk.press("Läs in dig", role="link")
    expect(walk.page.get_by_role("heading", level=1)).to_have_text("Läs in dig")
    walk.page.emulate_media(color_scheme="dark")
    walk.look()
    monkeypatch.setattr(clock, "now", lambda: make_aware(datetime.combine(date(2027, 1, 4), time(9))))
    walk.go("/konto/")
    expect(walk.page.locator("main")).not_to_contain_text("Jag slutar")
    walk.page.context.clear_cookies()
    walk.sign_in("tora@exempel.se", PASSWORD)
    walk.press("Läs in dig: Kommunal säkerhetssamordnare", role="link")
    expect(walk.page.locator("main")).to_contain_text("Tora sedan 1 januari")
    assert [one.name for one in parties.holders(office.program, clock.today())[FUNCTION]] == ["Tora"]


def test_it_is_taken_back_in_english(walk: Walk, office: Office) -> None:
    walk.sign_in(SARA.email, PASSWORD, to=PAGE)
    walk.press("In English")
    walk.go(PAGE)
    walk.press("Hand over", role="link")
    walk.fill(last_day="31 December")
    walk.press("Show all that hangs there")
    walk.page.get_by_label("Kommunal säkerhetssamordnare").select_option("vakant")
    walk.press("See what goes to whom")
    expect(walk.page.locator("main")).to_contain_text("Vacant")
    walk.press("Hand over")
    walk.press("Take the hand-over back")
    expect(walk.page.get_by_role("heading", level=1)).to_have_text("A hand-over taken back")


def test_without_a_mouse(walk: Walk, office: Office) -> None:
    keys = Keys(walk)
    walk.sign_in(SARA.email, PASSWORD, to=f"{HERE}?function={FUNCTION}")
    keys.write("Sista dagen", "31 december")
    keys.press("Visa allt som hänger där")
    keys.to("Kommunal säkerhetssamordnare", tag="select")
    walk.page.keyboard.type("Lämna vakant")
    keys.press("Se vad som går till vem")
    keys.press("Lämna över", tag="button")
    expect(walk.page.get_by_role("heading", level=1)).to_have_text("Överlämnat")


def test_without_scripts(without_scripts: Walk, office: Office) -> None:
    walk = without_scripts
    walk.sign_in(SARA.email, PASSWORD, to=HERE)
    walk.fill(last_day="31 december")
    walk.page.get_by_label("Slutar helt i den här samverkan").check()
    walk.press("Visa allt som hänger där")
    choose_everything(walk, office)
    walk.press("Se vad som går till vem")
    walk.press("Lämna över")
    walk.press("Ta tillbaka överlämningen")
    expect(walk.page.locator("main")).to_contain_text("Allt är som före den.")
