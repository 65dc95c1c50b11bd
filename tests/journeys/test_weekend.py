"""Helgens läge in a real browser: written and closed on a phone, by keyboard alone, and without scripts."""

from datetime import datetime

import pytest
from playwright.sync_api import expect

from samsyn.base import clock
from samsyn.forums.models import Meeting, OnDuty, Weekend
from tests.cast import PASSWORD
from tests.forums.friday import EVENING, OVE, Friday, a_friday
from tests.journeys.conftest import Walk
from tests.journeys.keys import Keys
from tests.world import World


@pytest.fixture
def friday(world: World, monkeypatch: pytest.MonkeyPatch) -> Friday:
    """Let it be Friday evening in the server's threads too."""

    def evening() -> datetime:
        return EVENING

    with clock.at(EVENING):
        made = a_friday(world)
    monkeypatch.setattr(clock, "now", evening)
    return made


def home(friday: Friday) -> str:
    return f"/s/sodertalje/moten/{friday.meeting_id}/helgens-lage/"


def test_it_is_written_and_closed_on_a_phone(on_a_phone: Walk, friday: Friday) -> None:
    walk, page = on_a_phone, on_a_phone.page
    walk.sign_in(OVE.email, PASSWORD, to=f"/s/sodertalje/moten/{friday.meeting_id}/")
    walk.press("Öppna helgens läge", role="link")
    page.get_by_text("Lägg till vem som är i tjänst").click()
    walk.look()
    walk.fill(number="114 14")
    page.locator("[name=body]").select_option("kommunpolis")
    walk.press("Lägg till")
    expect(page.get_by_role("link", name="114 14")).to_have_attribute("href", "tel:11414")
    walk.press("Öppna mötet")
    page.locator("#isarskilt_text").fill("Derby på söndag kl. 15.")
    expect(page.locator("#sparat-sarskilt [role=status]")).to_have_text("Sparat")
    page.get_by_role("group", name="Centrum").get_by_role("button", name="Insats").click()
    field = page.get_by_label("Vad sticker ut i Centrum?")
    field.fill("Bråk vid stationen.")
    expect(page.locator("#klart")).to_contain_text("1 område har inget läge än.")
    page.get_by_role("group", name="Ronna").get_by_role("button", name="Lugnt").click()
    expect(page.get_by_role("button", name="Klart")).to_be_visible()
    walk.look()
    walk.press("Ny insats", role="link")
    walk.fill(what="Vuxna i centrum", place="Torget")
    page.get_by_label("Kommunens områdesväktare").check()
    walk.press("Spara")
    expect(page.locator("#gor")).to_contain_text("hela helgen")
    walk.press("Klart")
    for said in ("Derby på söndag kl. 15.", "Bråk vid stationen.", "Vuxna i centrum", "114 14", "Mötet är hållet"):
        expect(page.locator("main")).to_contain_text(said)
    assert Meeting.unscoped.get(pk=friday.meeting_id).closed_at is not None


def test_it_is_written_by_keyboard_alone(walk: Walk, friday: Friday) -> None:
    friday.open()
    walk.sign_in(OVE.email, PASSWORD, to=home(friday))
    keys = Keys(walk)
    keys.past_the_menu()
    keys.to("Lägg till vem", tag="summary")
    walk.page.keyboard.press("Enter")
    keys.to("Vem är i tjänst?")
    walk.page.keyboard.type("Kommunpolis")
    keys.write("Telefon i tjänsten", "114 14")
    keys.press("Lägg till", tag="button")
    assert OnDuty.unscoped.get().body_key == "kommunpolis"
    for _area in ("Centrum", "Ronna"):
        keys.to("Lugnt")
        walk.page.keyboard.press("Enter")
        walk.page.wait_for_load_state("networkidle")
    keys.press("Klart", tag="button")
    assert Meeting.unscoped.get(pk=friday.meeting_id).closed_at is not None


def test_it_is_written_without_scripts(without_scripts: Walk, friday: Friday) -> None:
    walk, page = without_scripts, without_scripts.page
    friday.open()
    walk.sign_in(OVE.email, PASSWORD, to=home(friday))
    page.locator("#isarskilt_text").fill("Derby på söndag.")
    page.locator("#skriv-sarskilt .save").click()
    assert Weekend.unscoped.get().special == "Derby på söndag."
    for area in ("Centrum", "Ronna"):
        page.get_by_role("group", name=area).get_by_role("button", name="Lugnt").click()
    walk.press("Klart")
    assert Meeting.unscoped.get(pk=friday.meeting_id).closed_at is not None
