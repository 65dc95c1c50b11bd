"""A coordinator who has never seen the program prepares Södertälje's Monday meeting: at most fifteen clicks."""

import re
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from samsyn.forums import commands as forums
from samsyn.forums.models import Item, Meeting, Reply
from samsyn.parties import commands as parties
from tests.cast import BO, PASSWORD, THE_DAY
from tests.journeys.conftest import Walk
from tests.world import World

MOST = 15


class Counted:
    """A walk in which every press is counted."""

    def __init__(self, walk: Walk) -> None:
        self.walk, self.count = walk, 0

    def press(self, name: str | re.Pattern[str], role: Any = "button", *, inside: str = "main") -> None:
        """Press what has this name, wait for what comes, and judge it."""
        self._press(self.walk.page.locator(inside).get_by_role(role, name=name).first)

    def enter(self, field: str, words: str) -> None:
        """Write in a field and press Enter."""
        self.walk.fill(**{field: words})
        self._after(lambda: self.walk.page.locator(f"[name={field}]").first.press("Enter"))

    def _press(self, what: Locator) -> None:
        self._after(what.click)

    def _after(self, done: Any) -> None:
        self.count += 1
        done()
        self.walk.page.wait_for_load_state("networkidle")
        self.walk.look()


@pytest.fixture
def held(world: World) -> None:
    program = world.programs["sodertalje"]
    parties.appoint(actor=program, function_key="kommunpolis", user_id=world.users["Bo"], first_day=THE_DAY)


def test_the_monday_meeting_is_prepared_in_fifteen_clicks(
    walk: Walk, world: World, held: None, on_the_day: None
) -> None:
    walk.sign_in(BO.email, PASSWORD)
    me, page = Counted(walk), walk.page
    me.count += 1  # the sign-in
    me.press("Södertälje", "link", inside="nav")
    me.press("Möten", "link", inside="nav")
    me.press(re.compile("Föreslå dagar.*Måndagsmöten"), "link")
    walk.fill(starts="9.00", ends="9.30", place="Polisstationen")
    me.press(re.compile("Lägg in 5 möten"))
    me.press(re.compile("Måndagsmöte"), "link", inside="main li, main table")
    assert page.locator("h1").inner_text() == "Måndagsmöte"
    me.press("Skriv dagordningen", "link")
    me.enter("title", "Riktade insatser i veckan, 10 min")
    me.enter("title", "Bråk på kvällsbussarna, 10 min")
    assert page.evaluate("document.activeElement.name") == "title"
    page.get_by_role("button", name="Flytta upp Bråk på kvällsbussarna").focus()
    me.count += 1
    page.keyboard.press("Enter")
    expect(page.locator(".sortable li:nth-last-child(2) h3")).to_have_text("Bråk på kvällsbussarna")
    walk.look()
    assert page.evaluate("document.activeElement.id").startswith("upp-")
    me.press("Till kallelsen", "link")
    me.press("Skicka kallelsen")
    me.press("Kommer", "button")
    assert "Tack, ditt svar är sparat." in page.locator(".toasts").inner_text()
    assert me.count <= MOST
    meeting = Meeting.unscoped.get(called_at__isnull=False)
    written = Item.unscoped.filter(meeting=meeting, opening="written").order_by("position")
    assert list(written.values_list("title", "minutes")) == [
        ("Bråk på kvällsbussarna", 10),
        ("Riktade insatser i veckan", 10),
    ]
    assert Reply.unscoped.get().answer == "coming"


def test_the_agenda_is_put_in_order_by_dragging(walk: Walk, world: World, held: None, on_the_day: None) -> None:
    bo = world.actor(BO, "sodertalje")
    (meeting,) = forums.set_meetings(actor=bo, forum_key="mandagsmoten", new=[forums.NewMeeting(date(2026, 11, 23))])
    titles = ["Bussarna", "Torget", "Skolgården"]
    for title in titles:
        forums.add_item(actor=bo, forum_key="mandagsmoten", meeting_id=meeting, title=title)
    walk.sign_in(BO.email, PASSWORD, to=f"/s/sodertalje/moten/{meeting}/dagordning/")
    rows = walk.page.locator(".sortable > li")
    heads = walk.page.locator(".sortable > li h3")
    expect(heads).to_have_text(titles)
    rows.nth(2).drag_to(rows.nth(0))
    expect(heads).to_have_text(["Skolgården", "Bussarna", "Torget"])
    walk.look()
    written = Item.unscoped.filter(meeting=meeting).order_by("position")
    assert list(written.values_list("title", flat=True)) == ["Skolgården", "Bussarna", "Torget"]


def test_what_is_before_a_meeting_fits_a_phone(on_a_phone: Walk, world: World, held: None, on_the_day: None) -> None:
    bo = world.actor(BO, "sodertalje")
    (meeting,) = forums.set_meetings(actor=bo, forum_key="mandagsmoten", new=[forums.NewMeeting(date(2026, 11, 23))])
    item = forums.add_item(actor=bo, forum_key="mandagsmoten", meeting_id=meeting, title="Läget på torget", minutes=5)
    forums.add_item(actor=bo, forum_key="mandagsmoten", title="Väntar")
    forums.call_meeting(actor=bo, meeting_id=meeting, today=THE_DAY)
    on_a_phone.sign_in(BO.email, PASSWORD)
    on_a_phone.page.get_by_role("button", name="Kommer", exact=True).wait_for()
    on_a_phone.look()
    root = "/s/sodertalje/moten"
    for path in ("", "dagordning/", "kalla/", "svara/?seat=kommunpolis", "adjungera/", "ordforande/"):
        on_a_phone.go(f"{root}/{meeting}/{path}")
    for path in (f"arende/{item}/", "vantar/mandagsmoten/", "mall/mandagsmoten/", "../../../moten/att-svara/"):
        on_a_phone.go(f"{root}/{path}")
