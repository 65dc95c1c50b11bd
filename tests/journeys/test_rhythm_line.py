"""Sara writes how often a forum meets: answered as she writes, on desk and phone, and by a button without scripts."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from samsyn.agreements import commands as agreements
from samsyn.agreements import queries
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.collaborations.actors import Actor
from samsyn.parties import queries as parties
from tests.cast import PASSWORD, THE_DAY
from tests.five import FIVE, a_place
from tests.journeys.conftest import PHONE, Walk

SARA = FIVE["sodertalje"]
UNKNOWN = "Det här förstår vi inte. Det sparas som det står och får ingen tidpunkt."
UNDERSTOOD = "Så förstår vi det: fyra gånger per år."


@dataclass(frozen=True)
class Draft:
    """A draft of Södertälje's agreement, and who writes in it."""

    actor: Actor
    id: int

    @property
    def add(self) -> str:
        """Where a forum is added."""
        return f"/s/{self.actor.slug}/utkast/{self.id}/lagg-till/forums/"

    def rhythms(self) -> list[str]:
        """Tell how often the forums of the draft meet."""
        return [forum.rhythm for forum in queries.draft(self.actor, self.id).paper.forums]


@pytest.fixture
def draft(transactional_db: None, on_the_day: None) -> Draft:
    here = a_place("sodertalje")
    actor = parties.actor(user_id=here.user_id, slug="sodertalje", today=THE_DAY)
    made = agreements.open_draft(actor=actor, kind=DraftKind.CORRECTION, title="Rättelse", today=THE_DAY)
    return Draft(actor, made)


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_a_line_is_answered_as_one_writes_and_a_reading_chosen(walk: Walk, draft: Draft, size: str) -> None:
    if size == "phone":
        walk.page.set_viewport_size(PHONE)
    walk.sign_in(SARA.email, PASSWORD, to=draft.add)
    answer = walk.page.locator("[aria-live=polite]").first
    walk.page.get_by_label("Hur ofta möts ni?").press_sequentially("fyra gågner per år")
    expect(answer).to_contain_text(UNKNOWN)
    walk.look()
    answer.get_by_role("button", name="fyra gånger per år").click()
    expect(answer).to_contain_text(UNDERSTOOD)
    expect(answer).to_contain_text("31 december")
    expect(walk.page.get_by_label("Hur ofta möts ni?")).to_have_value("fyra gånger per år")
    walk.look()
    walk.page.get_by_label("Operativ nivå").check()
    walk.page.get_by_label("Vad heter forumet?").fill("Provgruppen")
    walk.page.get_by_label("Vad heter forumet?").press("Enter")
    expect(walk.page.locator("main")).to_contain_text("Provgruppen")
    assert draft.rhythms()[-1] == "fyra gånger per år"


def test_the_button_says_the_same_without_scripts(without_scripts: Walk, draft: Draft) -> None:
    walk, before = without_scripts, draft.rhythms()
    walk.sign_in(SARA.email, PASSWORD, to=draft.add)
    walk.fill(name="Provgruppen", rhythm="fyra gågner per år")
    walk.press("Tolka")
    expect(walk.page.locator("main")).to_contain_text(UNKNOWN)
    walk.press("fyra gånger per år")
    expect(walk.page.locator("main")).to_contain_text(UNDERSTOOD)
    expect(walk.page.locator("[name=name]")).to_have_value("Provgruppen")
    assert draft.rhythms() == before
    walk.page.get_by_label("Operativ nivå").check()
    walk.page.locator("[name=name]").press("Enter")
    expect(walk.page.locator("main")).to_contain_text("Sparat: Provgruppen")
    assert draft.rhythms() == [*before, "fyra gånger per år"]
