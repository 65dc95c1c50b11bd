"""Signing in, choosing how the pages look, and signing out, as a person does it."""

from playwright.sync_api import expect

from tests.cast import ALVA, PASSWORD
from tests.journeys.conftest import Walk
from tests.world import World


def test_alva_signs_in_and_chooses_a_dark_look(walk: Walk, world: World) -> None:
    walk.sign_in(ALVA.email, PASSWORD, to="/konto/")
    walk.press("Mörkt")
    assert walk.page.locator("html").get_attribute("data-theme") == "dark"


def test_a_wrong_password_is_said_at_the_field(walk: Walk, world: World) -> None:
    walk.sign_in(ALVA.email, "fel lösenord helt")
    expect(walk.page.locator("[role=alert], .error-summary").first).to_be_visible()


def test_a_phone_can_do_the_same(on_a_phone: Walk, world: World) -> None:
    on_a_phone.sign_in(ALVA.email, PASSWORD, to="/konto/samverkan/")
    expect(on_a_phone.page.get_by_role("heading", level=1)).to_be_visible()


def test_scripts_are_not_needed(without_scripts: Walk, world: World) -> None:
    without_scripts.sign_in(ALVA.email, PASSWORD, to="/konto/")
    without_scripts.press("Mörkt")
    assert without_scripts.page.locator("html").get_attribute("data-theme") == "dark"
