"""A new user begins from a template: keeps three things, strikes the rest and begins; and practises first."""

from importlib import import_module

import pytest
from django.apps import apps

from samsyn.agreements import queries
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import queries as collaborations
from tests.cast import PASSWORD, THE_DAY
from tests.journeys.conftest import Walk

HEDDA = "hedda@exempel.se"
STEPS = ("Parter", "Giltighet", "Forum", "Text och åtaganden", "Bilagor", "Plan", "Uppföljning")
KEPT = ("Styrgruppen", "3.1 Styrgruppen", "Trygghetsvandringar")
pytestmark = pytest.mark.usefixtures("on_the_day")


@pytest.fixture(autouse=True)
def hedda(transactional_db: None) -> None:
    """Hedda, who may start a collaboration, in a country with its municipalities."""
    filling = import_module("samsyn.places.migrations.0002_the_21_counties_and_290_municipalities")
    filling.empty(apps, None)
    filling.fill(apps, None)
    accounts.add_user(actor=PROGRAM, email=HEDDA, name="Hedda", password=PASSWORD, may_start=True)


def begin(walk: Walk) -> None:
    """Answer the three questions, and fetch the template for two parties."""
    walk.sign_in(HEDDA, PASSWORD, to="/ny/")
    walk.fill(municipality="Trosa", police="Lokalpolisområde Nyköping", first_day="2027", last_day="2030")
    walk.press("Öppna utkastet")
    walk.press("Eller utgå från en mall", role="link")
    walk.press("Kommun och polis", role="link")
    walk.press("Lägg till som förslag")


def decide(walk: Walk) -> None:
    """Go through the steps: keep what is to be kept, and strike the rest of each."""
    for step in STEPS:
        walk.page.locator("main").get_by_role("link", name=step, exact=True).first.click()
        walk.page.wait_for_load_state("networkidle")
        walk.look()
        for name in KEPT:
            button = walk.page.get_by_role("button", name=f"Behåll {name}", exact=True)
            if button.count():
                button.click()
                walk.page.wait_for_load_state("networkidle")
        walk.press("Stryk resten")
        walk.page.locator("main").get_by_role("link", name="Kom i gång").click()
        walk.page.wait_for_load_state("networkidle")


def said(walk: Walk) -> str:
    return walk.page.locator("main").inner_text()


@pytest.mark.parametrize("on", ["walk", "on_a_phone", "without_scripts"])
def test_three_things_of_a_template_become_an_agreement(on: str, request: pytest.FixtureRequest) -> None:
    walk: Walk = request.getfixturevalue(on)
    begin(walk)
    assert "Ta ställning till 80 förslag" in said(walk)
    decide(walk)
    assert "Ta ställning till" not in said(walk)
    walk.press("Börja", role="link")
    walk.fill(in_use_from="1 januari 2027")
    walk.press("Börja")
    paper = queries.paper(collaborations.program(slug="trosa"), THE_DAY)
    assert [one.name for one in paper.forums] == ["Styrgruppen"]
    assert [one.title for one in paper.clauses] == ["Styrgruppen"]
    assert [one.title for one in paper.activities] == ["Trygghetsvandringar"]
    assert (len(paper.forums[0].seats), paper.promises, paper.annexes) == (8, (), ())
    assert "Styrgruppen möts" in said(walk)


@pytest.mark.parametrize("on", ["walk", "on_a_phone", "without_scripts"])
def test_practice_is_made_tried_and_thrown_away(on: str, request: pytest.FixtureRequest) -> None:
    walk: Walk = request.getfixturevalue(on)
    walk.sign_in(HEDDA, PASSWORD, to="/ny/")
    walk.press("Öva på en av fem överenskommelser", role="link")
    walk.page.get_by_label("Strängnäs 2023–2026", exact=False).check()
    walk.press("Gör i ordning övningen")
    assert "Övningen är klar." in said(walk)
    walk.go("/konto/samverkan/")
    walk.press("Kasta övningen Övning Strängnäs", role="link")
    walk.press("Kasta övningen")
    assert "Övningen är kastad: Övning Strängnäs." in said(walk)
    assert collaborations.slugs() == []
