"""Nora pastes Nykvarn's agreement, reads it through and says what its phrases are: on desk and phone, in every way."""

from dataclasses import dataclass, replace
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from samsyn.agreements import commands as agreements
from samsyn.agreements import queries
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.collaborations.actors import Actor
from samsyn.papers import reading
from samsyn.papers.model import Paper
from samsyn.parties import queries as parties
from tests.cast import PASSWORD, THE_DAY
from tests.five import FIVE, a_place
from tests.journeys.conftest import Walk
from tests.journeys.keys import Keys
from tests.pages.start.composing import composed, composed_html
from tests.pages.start.conftest import EMPTIED
from tests.world import PAPERS

NORA = FIVE["nykvarn"]
PAPER = reading.read_file(PAPERS / "nykvarn.yaml").paper
COPY = """html => navigator.clipboard.write([new ClipboardItem({
  "text/html": new Blob([html], {type: "text/html"}),
  "text/plain": new Blob([new DOMParser().parseFromString(html, "text/html").body.innerText], {type: "text/plain"}),
})])"""


@dataclass(frozen=True)
class Draft:
    """A draft where the parties and those whom the text names are written, and who writes in it."""

    actor: Actor
    id: int

    @property
    def base(self) -> str:
        """Where its pages lie."""
        return f"/s/nykvarn/utkast/{self.id}/"

    @property
    def paper(self) -> Paper:
        """What has been written so far."""
        return queries.draft(self.actor, self.id).paper


@pytest.fixture
def draft(transactional_db: None, on_the_day: None) -> Draft:
    here = a_place("nykvarn")
    actor = parties.actor(user_id=here.user_id, slug="nykvarn", today=THE_DAY)
    paper = replace(PAPER, **EMPTIED)
    made = agreements.open_draft(actor=actor, kind=DraftKind.START, title="Ny", today=THE_DAY, paper=paper)
    return Draft(actor, made)


def twenty_pages() -> str:
    """Write Nykvarn's text as a word processor holds it, with so much of each clause that it fills twenty pages."""
    more = "\n".join("Parterna följer upp det vid varje möte och skriver ner vad de kom fram till." for _ in range(20))
    clauses = tuple(replace(one, text=f"{one.text}\n{more}") for one in PAPER.clauses)
    return composed_html(replace(PAPER, clauses=clauses))


def test_a_long_text_is_pasted_with_its_headings_and_read(walk: Walk, context: BrowserContext, draft: Draft) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    walk.sign_in(NORA.email, PASSWORD, to=f"{draft.base}text/")
    walk.press("Klistra in texten", role="link")
    walk.page.evaluate(COPY, twenty_pages())
    walk.page.get_by_label("Texten").click()
    walk.page.keyboard.press("Control+V")
    expect(walk.page.get_by_text("Rubriker, fetstil och tabeller följde med.")).to_be_visible()
    walk.press("Visa delarna")
    assert draft.paper.clauses == ()
    walk.press("Lägg in")
    expect(walk.page.locator("main")).to_contain_text("0 av 29 genomlästa")
    assert {one.title for one in PAPER.clauses} - {one.title for one in draft.paper.clauses} == {"Undertecknande"}
    walk.press("Börja läsa", role="link")
    for _ in range(3):
        walk.press("Genomläst, nästa")
    expect(walk.page.locator("main")).to_contain_text("3 av 29 genomlästa")


def test_phrases_become_a_forums_rhythm_and_a_promise(walk: Walk, draft: Draft) -> None:
    lay_in(walk, draft)
    walk.press("Chefssamrådet", role="link")
    expect(walk.page.locator(".clause a").first).to_be_visible()
    walk.press("Spara fyra gånger per år")
    [council] = draft.paper.forums
    assert (council.name, council.rhythm) == ("Chefssamrådet", "fyra gånger per år")
    walk.go(draft.base)
    expect(walk.page.locator(".wheel").first).to_be_visible()
    walk.go(f"{draft.base}lasa/")
    walk.press("Samverkansorganisationen", role="link")
    phrase = walk.page.locator(".phrase").filter(has_text="en gång per år").first
    phrase.get_by_label("Vad är det?").select_option("recurring")
    phrase.get_by_label("Vad lovar ni?").fill("Redovisa varje grupps uppföljning")
    phrase.get_by_label("Vem ska se till").fill("Chefssamrådet")
    walk.look()
    phrase.get_by_role("button", name="Spara").click()
    expect(walk.page.locator("main")).to_contain_text("Åtagande: Redovisa varje grupps uppföljning")
    walk.look()
    assert [(one.rhythm, one.owner) for one in draft.paper.promises] == [("en gång per år", (council.id,))]


def test_it_is_done_without_scripts_too(without_scripts: Walk, draft: Draft) -> None:
    lay_in(without_scripts, draft)
    without_scripts.press("Planeringsgrupp", role="link")
    without_scripts.press("Spara alla")
    assert [one.name for one in draft.paper.forums] == ["Planeringsgrupp"]
    without_scripts.press("Genomläst, nästa")
    expect(without_scripts.page.locator("main")).to_contain_text("1 av 29 genomlästa")


def test_it_is_done_with_the_keyboard_alone(walk: Walk, draft: Draft) -> None:
    walk.sign_in(NORA.email, PASSWORD, to=f"{draft.base}klistra/")
    keys = Keys(walk)
    keys.past_the_menu()
    keys.to("Texten")
    walk.page.keyboard.insert_text(
        "1. Möten\n\nStyrgruppen möts fyra gånger per år.\n\n2. Tid\n\nDen gäller tills vidare."
    )
    keys.press("Visa delarna", tag="button")
    keys.past_the_menu()
    keys.press("Lägg in", tag="button")
    keys.past_the_menu()
    keys.press("Börja läsa")
    keys.past_the_menu()
    keys.press("Spara fyra gånger per år", tag="button")
    keys.press("Genomläst, nästa", tag="button")
    expect(walk.page.locator("main")).to_contain_text("1 av 2 genomlästa")
    assert [one.rhythm for one in draft.paper.forums] == ["fyra gånger per år"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_fit_a_phone_and_speak_english(walk: Walk, draft: Draft, scheme: Any) -> None:
    walk.page.emulate_media(color_scheme=scheme)
    lay_in(walk, draft)
    walk.press("In English")
    for width in (320, 390):
        walk.page.set_viewport_size({"width": width, "height": 800})
        for path in ("klistra/", "lasa/", f"lasa/{draft.paper.clauses[6].id}/", "text/", ""):
            walk.go(f"{draft.base}{path}")
            walk.page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
            walk.look()
    expect(walk.page.locator("html")).to_have_attribute("lang", "en")


def test_nothing_is_lost_with_the_session(walk: Walk, context: BrowserContext, draft: Draft) -> None:
    walk.sign_in(NORA.email, PASSWORD, to=f"{draft.base}klistra/")
    walk.fill(text="1. Syfte\n\nParterna ska samverka om allt det som de är överens om.")
    context.clear_cookies(name="samsyn")
    refused(walk, "Visa delarna")
    expect(walk.page.get_by_role("heading", level=1)).to_have_text("Det du skrev finns kvar")
    with context.expect_page() as opened:
        walk.page.get_by_role("link", name="Logga in i en ny flik").click()
    tab = opened.value
    tab.locator("[name=login]").fill(NORA.email)
    tab.locator("[name=password]").fill(PASSWORD)
    tab.locator("[name=password]").press("Enter")
    expect(tab.get_by_role("heading", level=1)).to_have_text("Klistra in texten")
    refused(walk, "Fortsätt")
    expect(walk.page.locator("main")).to_contain_text("Inget är sparat än")
    walk.press("Fortsätt")
    expect(walk.page.get_by_role("heading", level=1)).to_have_text("Så delas texten")
    walk.press("Lägg in")
    assert [one.title for one in draft.paper.clauses] == ["Syfte"]


def refused(walk: Walk, name: str) -> None:
    """Press what is refused; the browser complains of an answer that says so."""
    walk.page.get_by_role("button", name=name).first.click()
    walk.page.wait_for_load_state("networkidle")
    assert [one for one in walk.troubles if "403" not in one] == []
    walk.troubles.clear()
    walk.look()


def lay_in(walk: Walk, draft: Draft) -> None:
    """Paste Nykvarn's text as plain text and lay all of it in."""
    walk.sign_in(NORA.email, PASSWORD, to=f"{draft.base}klistra/")
    walk.fill(text=composed(PAPER))
    walk.press("Visa delarna")
    walk.press("Lägg in")
