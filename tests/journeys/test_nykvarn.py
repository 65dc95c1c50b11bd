"""Nykvarn's whole agreement is entered in the browser, and what is written out says what the file says."""

from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps

from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM
from samsyn.papers import reading
from samsyn.papers.editing import plain
from samsyn.papers.writing import as_values
from tests.cast import PASSWORD
from tests.journeys.conftest import Walk
from tests.journeys.typist import Typist
from tests.same import content
from tests.world import PAPERS

pytestmark = pytest.mark.usefixtures("on_the_day")
HEDDA = "hedda@exempel.se"
PAPER = reading.read_file(PAPERS / "nykvarn.yaml").paper


def own_words() -> dict[str, Any]:
    """What the paper says of itself, beside its items."""
    values = as_values(PAPER)
    keys = ("name", "title", "municipalities", "clause_word", "summary", "purpose", "scope", "words", "originals")
    return {key: values[key] for key in keys if key in values}


def type_agreement(typist: Typist) -> None:
    """Type the parties, the text and the time, each after what it points at."""
    values = as_values(PAPER)
    typist.put("", own_words())
    for party in values["parties"]:
        typist.put(f"parties/{party['id']}", party)
    typist.add("bodies", PAPER.bodies)
    typist.add("annexes", PAPER.annexes, without=("update", "amendment"))
    typist.learn("annexes")
    typist.add("clauses", PAPER.clauses)
    typist.learn("clauses")
    for annex in values["annexes"]:
        typist.put(f"annexes/{annex['id']}", annex, where=f"annexes/{plain(annex['title'])}")
    for lone in ("term", "renewal", "successor"):
        typist.put(lone, values[lone])
    typist.add("definitions", PAPER.definitions)


def type_organisation(typist: Typist) -> None:
    """Type the forums with their seats, and those who coordinate."""
    typist.add("forums", [replace(forum, seats=(), reports=(), minutes=()) for forum in PAPER.forums])
    for forum in PAPER.forums:
        where = f"forums/{plain(forum.name)}"
        typist.add("forums/x/seats", forum.seats, where=f"{where}/seats")
        typist.add("forums/x/reports", forum.reports, where=f"{where}/reports")
    typist.put("amendment", as_values(PAPER)["amendment"])
    assert PAPER.coordinators is not None
    typist.add("coordinators/people", PAPER.coordinators.people)
    typist.add("coordinators/tasks", PAPER.coordinators.tasks)
    typist.put("coordinators", {"clause": PAPER.coordinators.clause})


def type_plan(typist: Typist) -> None:
    """Type what is promised, planned, followed up and told, and who has signed."""
    for key in ("other_plans", "promises", "focus_areas", "goals", "activities", "follow_up", "sources"):
        typist.add(key, getattr(PAPER, key))
        typist.learn(key)
    typist.add("picture_promises", PAPER.picture_promises)
    assert PAPER.communication is not None
    typist.put("communication", {"clause": PAPER.communication.clause, "aim": PAPER.communication.aim})
    typist.add("communication/promises", PAPER.communication.promises)
    typist.add("contacts", PAPER.contacts)
    typist.add("signatures", PAPER.signatures)


@pytest.fixture(autouse=True)
def hedda(transactional_db: None) -> None:
    """Hedda, who may start a collaboration, in a country with its municipalities."""
    filling = import_module("samsyn.places.migrations.0002_the_21_counties_and_290_municipalities")
    filling.empty(apps, None)
    filling.fill(apps, None)
    accounts.add_user(actor=PROGRAM, email=HEDDA, name="Hedda", password=PASSWORD, may_start=True)


def test_the_whole_agreement_is_entered_in_the_browser(walk: Walk) -> None:
    walk.sign_in(HEDDA, PASSWORD, to="/ny/")
    walk.fill(municipality="Nykvarn", police="Södertälje lokalpolisområde", fire="Södertörns brandförsvarsförbund")
    walk.fill(first_day="1 januari 2021", last_day="31 december 2022")
    walk.press("Öppna utkastet")
    base = walk.page.url
    first_wheel(walk)
    typist = Typist(walk.page, base, PAPER)
    for part in (type_agreement, type_organisation, type_plan):
        part(typist)
    walk.page.goto(f"{base}borja/")
    walk.press("Börja")
    answer = walk.page.request.get(f"{walk.root}/s/nykvarn/overenskommelsen/fil.yaml")
    assert content(reading.read(answer.body()).paper) == content(PAPER)


def first_wheel(walk: Walk) -> None:
    """See the year wheel after three answers and one forum, and take that forum out again."""
    walk.press("Lägg till ett forum", role="link")
    walk.fill(name="Styrgruppen", rhythm="minst fyra gånger per år")
    walk.page.get_by_label("Strategisk nivå").first.check()
    walk.press("Lägg till")
    assert walk.page.locator(".wheel").count() == 1
    walk.press("Styrgruppen", role="link")
    walk.press("Ta bort", role="link")
    walk.press("Ta bort")
