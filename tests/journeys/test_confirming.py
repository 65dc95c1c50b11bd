"""A party's coordinator is led to what it has promised, says of one promise that it is wrong, and confirms the rest."""

from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import expect

from samsyn.agreements import commands as agreements
from samsyn.base.audit.acting import PROGRAM
from samsyn.papers import reading
from tests.cast import PASSWORD, THE_DAY
from tests.five import FIVE
from tests.journeys.conftest import Walk
from tests.world import PAPERS, a_person

SARA = FIVE["sodertalje"]
FORUM = "/s/sodertalje/organisation/forum/beredningsgrupp/"
pytestmark = pytest.mark.usefixtures("on_the_day")


@pytest.fixture(autouse=True)
def unsigned(transactional_db: None) -> None:
    paper = replace(reading.read_file(PAPERS / "sodertalje.yaml").paper, signatures=())
    made = agreements.start(actor=PROGRAM, paper=paper, today=THE_DAY, slug="sodertalje", in_use_from=THE_DAY)
    a_person(SARA, {"sodertalje": made.actor}, since=THE_DAY)


def confirm(walk: Walk) -> None:
    """Go from the duties to what was promised, doubt the first of it, and confirm the rest."""
    walk.sign_in(SARA.email, PASSWORD, to="/s/sodertalje/ataganden/")
    walk.press("Gå igenom och bekräfta", role="link")
    walk.press("Stämmer inte … Vara sin parts kontaktperson", role="link")
    walk.fill(reason="Vi sa två kontaktpersoner.")
    walk.press("Spara")
    expect(walk.page.locator("main")).to_contain_text("Vi sa två kontaktpersoner.")
    walk.press("Resten stämmer med vår överenskommelse")
    expect(walk.page.get_by_role("status")).to_contain_text("Er part har bekräftat")


def test_a_party_confirms_all_but_what_is_wrong(walk: Walk) -> None:
    confirm(walk)
    walk.go("/s/sodertalje/ataganden/bekrafta/")
    walk.press("Stämmer nu")
    expect(walk.page.locator("main")).not_to_contain_text("Vi sa två kontaktpersoner.")


def test_it_is_done_on_a_phone(on_a_phone: Walk) -> None:
    confirm(on_a_phone)


def test_it_is_done_without_scripts(without_scripts: Walk) -> None:
    confirm(without_scripts)


def test_who_appoints_is_said_and_the_aim_stands_beside_today(on_a_phone: Walk, context: Any) -> None:
    on_a_phone.sign_in(SARA.email, PASSWORD, to=FORUM)
    on_a_phone.press("Säg vem Öppenvården", role="link")
    on_a_phone.fill(appointed_by="socialnämnden", first_day="1 november 2026")
    on_a_phone.press("Spara")
    expect(on_a_phone.page.locator("main")).to_contain_text("Socialnämnden, från 1 november")
    expect(on_a_phone.page.locator("main")).to_contain_text("Saknas i dag")
