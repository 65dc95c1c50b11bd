"""Sara runs Södertälje's Monday meeting: by keyboard on a phone, over a loss of network, and with another at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.duties import queries as duties
from samsyn.forums import commands
from samsyn.forums.models import Decision, Item, Meeting
from samsyn.forums.rules.kinds import Purpose
from samsyn.parties import queries as parties
from tests.cast import PASSWORD, THE_DAY
from tests.five import FIVE, a_place
from tests.journeys.conftest import PHONE, Walk
from tests.journeys.keys import Keys

SARA = FIVE["sodertalje"]
FORUM = "mandagsmoten"
UNSENT = "Inte sparat än – sparas när nätet är tillbaka."


@dataclass(frozen=True)
class Monday:
    """The meeting, and the item on its agenda."""

    actor: Actor
    id: int
    item: int

    @property
    def path(self) -> str:
        """Where it is run."""
        return f"/s/sodertalje/moten/{self.id}/pagar/"

    def text(self) -> str:
        """Tell what is written of the item."""
        return Item.rows.of(self.actor).get(pk=self.item).text


@pytest.fixture
def monday(transactional_db: None, on_the_day: None) -> Monday:
    here = a_place("sodertalje")
    actor = parties.actor(user_id=here.user_id, slug="sodertalje", today=THE_DAY)
    with clock.at(THE_DAY):
        commands.set_template(actor=actor, forum_key=FORUM, items=(), is_weekly=True, areas=("Centrum",))
    new = [commands.NewMeeting(THE_DAY, time(9), time(9, 30), place="Polisstationen")]
    (made,) = commands.set_meetings(actor=actor, forum_key=FORUM, new=new)
    told: dict[str, Any] = {"forum_key": FORUM, "meeting_id": made, "purpose": Purpose.INFORMATION}
    return Monday(actor, made, commands.add_item(actor=actor, title="Kvällsbussarna", **told))


@pytest.fixture
def running(monday: Monday) -> Monday:
    commands.open_meeting(actor=monday.actor, meeting_id=monday.id, today=THE_DAY)
    return monday


@pytest.fixture
def another(browser: Browser, live_server: Any) -> Iterator[Walk]:
    """Another browser, where the same meeting is open."""
    made = browser.new_context(locale="sv-SE", viewport=PHONE, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    yield Walk(made.new_page(), live_server.url)
    made.close()


def test_it_is_run_on_a_phone_by_keyboard_alone(on_a_phone: Walk, monday: Monday) -> None:
    """From opening to held: nothing is left to write, and the promise of the week is kept."""
    walk = on_a_phone
    walk.sign_in(SARA.email, PASSWORD, to=monday.path)
    keys = Keys(walk)
    keys.press("Öppna mötet")
    keys.to("Alla är här")
    walk.page.keyboard.press("Enter")
    expect(walk.page.get_by_text("9 av 9 är här")).to_be_visible()
    keys.to("Lugnt")
    walk.page.keyboard.press("Enter")
    expect(walk.page.get_by_text("1 av 2")).to_be_visible()
    item = walk.page.locator(f"#arende-{monday.item}")
    if item.get_attribute("open") is None:
        item.locator("summary").focus()
        walk.page.keyboard.press("Enter")
    keys.to("Ingen åtgärd", tag="button")
    walk.page.keyboard.press("Enter")
    close = walk.page.get_by_role("button", name="Avsluta mötet")
    expect(close).to_be_visible()
    walk.look()
    keys.press("Avsluta mötet")
    expect(walk.page.get_by_text("Mötet är hållet. 1 åtagande är uppfyllt.")).to_be_visible()
    walk.look()
    assert Meeting.rows.of(monday.actor).get().closed_at is not None
    row = duties.duty(monday.actor, f"forums/{FORUM}/rhythm", THE_DAY, date(2026, 11, 16), THE_DAY)
    assert [one.standing.value for one in row.occurrences] == ["kept"]


def test_what_is_typed_without_network_is_saved_when_it_is_back(on_a_phone: Walk, running: Monday) -> None:
    walk = on_a_phone
    walk.sign_in(SARA.email, PASSWORD, to=running.path)
    field = walk.page.locator(f"#i{running.item}_text")
    status = walk.page.locator(f"#sparat-{running.item} [role=status]")
    walk.page.locator(f"#arende-{running.item}").evaluate("one => { one.open = true; }")
    field.press_sequentially("Före.")
    expect(status).to_have_text("Sparat")
    walk.page.context.set_offline(True)
    field.press_sequentially(" Utan nät.")
    expect(status).to_have_text(UNSENT)
    assert running.text() == "Före."
    walk.page.context.set_offline(False)
    expect(status).to_have_text("Sparat")
    walk.troubles.clear()  # the browser complains of each attempt without network
    walk.look()
    assert running.text() == "Före. Utan nät."


def test_what_was_typed_without_network_outlives_the_page(on_a_phone: Walk, running: Monday) -> None:
    walk = on_a_phone
    walk.sign_in(SARA.email, PASSWORD, to=running.path)
    walk.page.locator(f"#arende-{running.item}").evaluate("one => { one.open = true; }")
    walk.page.context.set_offline(True)
    walk.page.locator(f"#i{running.item}_text").press_sequentially("Skrevs i hissen.")
    expect(walk.page.locator(f"#sparat-{running.item} [role=status]")).to_have_text(UNSENT)
    walk.page.goto("about:blank")
    walk.page.context.set_offline(False)
    walk.troubles.clear()
    walk.go(running.path)
    expect(walk.page.locator(f"#i{running.item}_text")).to_have_value("Skrevs i hissen.")
    expect(walk.page.locator(f"#sparat-{running.item} [role=status]")).to_have_text("Sparat")
    assert running.text() == "Skrevs i hissen."


def test_a_decision_that_is_written_without_network_stays_until_there_is_one(on_a_phone: Walk, running: Monday) -> None:
    walk = on_a_phone
    walk.sign_in(SARA.email, PASSWORD, to=f"{running.path}{running.item}/beslut/")
    told = walk.page.get_by_role("alert").filter(has_text="Det finns inget nät just nu.")
    expect(told).to_be_hidden()
    walk.page.locator("[name=text]").fill("Vi lyser upp torget.")
    walk.page.context.set_offline(True)
    walk.page.get_by_role("button", name="Spara").click()
    expect(told).to_be_visible()
    expect(walk.page.locator("[name=text]")).to_have_value("Vi lyser upp torget.")
    walk.look()
    walk.page.context.set_offline(False)
    expect(told).to_be_hidden()
    walk.press("Spara")
    assert Decision.unscoped.get().text == "Vi lyser upp torget."


def test_two_write_at_once_and_no_words_are_lost(on_a_phone: Walk, another: Walk, running: Monday) -> None:
    for walk in (on_a_phone, another):
        walk.sign_in(SARA.email, PASSWORD, to=running.path)
        walk.page.locator(f"#arende-{running.item}").evaluate("one => { one.open = true; }")
    saved = f"#sparat-{running.item}"
    on_a_phone.page.locator(f"#i{running.item}_text").press_sequentially("Bråk i tisdags.")
    expect(on_a_phone.page.locator(f"{saved} [role=status]")).to_have_text("Sparat")
    another.page.locator(f"#i{running.item}_text").press_sequentially("Lugnt i onsdags.")
    expect(another.page.locator(saved)).to_contain_text("Bråk i tisdags.")
    another.troubles.clear()  # the refusal is an answer of its own kind, which the browser notes
    another.look()
    another.press("Behåll båda")
    expect(another.page.locator(f"#i{running.item}_text")).to_have_value("Bråk i tisdags.\n\nLugnt i onsdags.")
    assert running.text() == "Bråk i tisdags.\n\nLugnt i onsdags."
