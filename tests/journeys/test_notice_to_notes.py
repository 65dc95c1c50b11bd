"""From notice to meeting, decision, notes and PDF: one Monday meeting in the browser, and nothing left to write."""

from datetime import time
from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from samsyn.forums import commands
from samsyn.forums.models import Decision, Meeting, Notes
from samsyn.parties import commands as parties
from tests.cast import BO, PASSWORD, THE_DAY
from tests.journeys.conftest import Walk
from tests.world import World

FORUM = "mandagsmoten"
TEXT = "Bråk på kvällsbussarna tre kvällar i rad."
DECISION = "Vuxna åker med på kvällsbussarna tisdag till torsdag."


@pytest.fixture
def meeting(world: World, on_the_day: None) -> int:
    """The police lead the Monday meeting, which is today."""
    program = world.programs["sodertalje"]
    parties.appoint(actor=program, function_key="kommunpolis", user_id=world.users["Bo"], first_day=THE_DAY)
    new = [commands.NewMeeting(THE_DAY, time(9), time(9, 30), place="Polisstationen")]
    (made,) = commands.set_meetings(actor=world.actor(BO, "sodertalje"), forum_key=FORUM, new=new)
    return made


def test_from_notice_to_pdf(walk: Walk, meeting: int) -> None:
    here = f"/s/sodertalje/moten/{meeting}/"
    walk.sign_in(BO.email, PASSWORD, to=f"{here}dagordning/")
    _call(walk)
    assert "Bråk på kvällsbussarna" in _text(walk, f"{here}kallelse.pdf")
    walk.go(f"{here}pagar/")
    _meet(walk)
    walk.go(f"{here}pagar/")
    _settle_the_rest(walk)
    walk.press("Avsluta mötet")
    walk.press("Anteckningarna", role="link")
    _approve_and_lock(walk)
    assert Notes.unscoped.get().locked_at is not None
    assert Decision.unscoped.get(item__title="Bråk på kvällsbussarna").number == 1
    assert Meeting.unscoped.get(pk=meeting).closed_at is not None
    written = _text(walk, f"{here}anteckningar.pdf")
    assert TEXT in written
    assert "Beslut 2026:1" in written


def _call(walk: Walk) -> None:
    """Write the agenda and send the notice."""
    walk.fill(title="Bråk på kvällsbussarna, 10 min")
    walk.page.locator("[name=title]").first.press("Enter")
    walk.page.wait_for_load_state("networkidle")
    walk.press("Till kallelsen", role="link")
    walk.press("Skicka kallelsen")


def _meet(walk: Walk) -> None:
    """Open the meeting, say who is there, write and decide."""
    walk.press("Öppna mötet")
    walk.press("Alla är här")
    item = walk.page.locator("details.item").filter(has_text="Bråk på kvällsbussarna")
    item.evaluate("one => { one.open = true; }")
    item.locator("textarea").first.fill(TEXT)
    expect(item.get_by_role("status").first).to_have_text("Sparat")
    item.get_by_role("link", name="Skriv beslut").click()
    walk.page.wait_for_load_state("networkidle")
    walk.look()
    walk.fill(text=DECISION)
    walk.page.get_by_label("Polisen").check()
    walk.press("Spara")


def _settle_the_rest(walk: Walk) -> None:
    """Let every other item come to no action, with why."""
    for item in walk.page.locator("details.item").filter(has=walk.page.locator("[name=text].input")).all():
        item.evaluate("one => { one.open = true; }")
        if item.get_by_role("button", name="Ingen åtgärd").count():
            item.locator("input[name=text]").fill("Tas upp en annan gång.")
            item.get_by_role("button", name="Ingen åtgärd").click()
            walk.page.wait_for_load_state("networkidle")
    walk.look()


def _approve_and_lock(walk: Walk) -> None:
    walk.press("Skicka för godkännande", role="link")
    suggested = walk.page.locator("[name=approvers]:checked")
    while suggested.count():
        suggested.first.uncheck()
    walk.page.get_by_label("Kommunpolis", exact=True).check()
    walk.press("Skicka")
    walk.press("Godkänn")
    walk.press("Lås och numrera besluten")


def _text(walk: Walk, path: str) -> str:
    """Read a PDF that is had from the program."""
    content = walk.page.request.get(f"{walk.root}{path}").body()
    return " ".join("\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())
