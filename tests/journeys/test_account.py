"""Alva protects her account with a passkey, and comes in with it the next time; all under the strict policy."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from playwright.sync_api import BrowserContext

from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands
from samsyn.base.collaborations.actors import Role
from tests.cast import ALVA, PASSWORD
from tests.journeys.conftest import Walk
from tests.people import FIRST

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(autouse=True)
def alva(transactional_db: None) -> Iterator[None]:
    cache.clear()
    here = commands.create(actor=PROGRAM, slug="nykvarn", name="Nykvarn", is_practice=True)
    user_id = accounts.add_user(actor=PROGRAM, email=ALVA.email, name=ALVA.name, password=PASSWORD)
    commands.add_member(actor=here, user_id=user_id, role=Role.COORDINATOR, first_day=FIRST)
    yield
    cache.clear()


def with_a_fingerprint(context: BrowserContext, walk: Walk) -> None:
    """Give the browser a reader of fingerprints that always says yes."""
    devtools = context.new_cdp_session(walk.page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})


def sign_in(walk: Walk) -> None:
    walk.go("/konto/logga-in/?next=/konto/")
    walk.fill(login=ALVA.email, password=PASSWORD)
    walk.press("Logga in")


def with_a_passkey(walk: Walk, context: BrowserContext) -> None:
    """Sign in with the password, and make a passkey called Arbetsdatorn."""
    with_a_fingerprint(context, walk)
    sign_in(walk)
    walk.press("Till säkerhet", role="link")
    walk.press("Lägg till en lösennyckel", role="link")
    walk.fill(password=PASSWORD)
    walk.press("Bekräfta")
    walk.fill(name="Arbetsdatorn")
    walk.page.get_by_label("Logga in med bara nyckeln").check()
    walk.page.get_by_role("button", name="Lägg till nyckeln").click()
    walk.page.wait_for_url("**/reservkoder/")
    walk.look()


def test_a_passkey_is_made_and_opens_the_door(walk: Walk, context: BrowserContext) -> None:
    with_a_passkey(walk, context)
    walk.go("/konto/logga-ut/")
    walk.page.locator("main").get_by_role("button", name="Logga ut").click()
    walk.go("/konto/logga-in/?next=/konto/")
    walk.page.get_by_role("button", name="Logga in med lösennyckel").click()
    walk.page.get_by_role("heading", name="Mina uppgifter").wait_for()


def test_a_passkey_is_renamed_asked_for_and_taken_away(walk: Walk, context: BrowserContext) -> None:
    with_a_passkey(walk, context)
    walk.go("/konto/sakerhet/losennycklar/")
    walk.press("Byt namn Arbetsdatorn", role="link")
    walk.fill(name="Telefonen")
    walk.press("Spara namnet")
    assert walk.page.get_by_role("rowheader", name="Telefonen").is_visible()
    walk.go("/konto/bekrafta/?next=/konto/sakerhet/")
    assert walk.page.get_by_role("heading", name="Andra sätt").is_visible()
    walk.go("/konto/bekrafta/losennyckel/?next=/konto/sakerhet/")
    walk.page.get_by_role("button", name="Använd lösennyckel").click()
    walk.page.get_by_role("heading", name="Säkerhet").wait_for()
    walk.look()
    walk.go("/konto/sakerhet/losennycklar/")
    walk.press("Ta bort Telefonen", role="link")
    walk.press("Ta bort nyckeln")
    assert walk.page.get_by_text("Du har inga lösennycklar.").is_visible()


def test_the_account_fits_a_phone_and_speaks_english(on_a_phone: Walk) -> None:
    sign_in(on_a_phone)
    on_a_phone.press("English")
    assert on_a_phone.page.locator("html").get_attribute("lang") == "en"
    on_a_phone.press("Mörkt" if on_a_phone.page.get_by_role("button", name="Mörkt").count() else "Dark")
    assert on_a_phone.page.locator("html").get_attribute("data-theme") == "dark"
    for path in ("/konto/samverkan/", "/konto/sakerhet/", "/konto/sakerhet/inloggningar/", "/konto/losenord/byt/"):
        on_a_phone.go(path)
