"""Nykvarn is entered by pasting its text and its tables, and what is written out says what the file says."""

from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps

from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM
from samsyn.papers import reading
from samsyn.papers.editing import plain
from samsyn.papers.who import name_of, party_of
from samsyn.papers.writing import as_values
from tests.cast import PASSWORD
from tests.journeys.conftest import Walk
from tests.journeys.typist import Typist
from tests.pages.start.composing import composed, composed_html
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


def paste_text(typist: Typist) -> None:
    """Paste the text as a word processor gives it, and let every part of it become a clause."""
    page = typist.page
    page.goto(f"{typist.base}klistra/")
    page.evaluate("html => { document.querySelector('[name=html]').value = html }", composed_html(PAPER))
    page.locator("[name=text]").fill(composed(PAPER))
    page.get_by_role("button", name="Visa delarna").click()
    page.get_by_label("Vad blir ”Undertecknande”?").select_option("clause")
    page.get_by_role("button", name="Lägg in").click()
    page.wait_for_url("**/lasa/")


def paste_table(typist: Typist, listed: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Paste a table as a spreadsheet gives it, and lay its rows in."""
    page = typist.page
    page.goto(f"{typist.base}tabell/{listed}/")
    lines = ["\t".join(cell.replace("\n", " ") for cell in row) for row in (heads, *rows)]
    page.locator("[name=text]").fill("\n".join(lines))
    page.get_by_role("button", name="Visa raderna").click()
    if page.locator("[name=punkt]").is_visible():
        page.locator("[name=punkt]").select_option(index=1)
    page.get_by_role("button", name=f"Lägg in {len(rows)} rader").click()
    page.wait_for_url(lambda url: "/tabell/" not in url)


def type_agreement(typist: Typist) -> None:
    """Type the parties, the text and the time, each after what it points at."""
    values = as_values(PAPER)
    typist.put("", own_words())
    for party in values["parties"]:
        typist.put(f"parties/{party['id']}", party)
    typist.add("bodies", PAPER.bodies)
    paste_text(typist)
    typist.learn("annexes", "clauses")
    typist.again("annexes")
    typist.again("clauses")
    for lone in ("term", "renewal", "successor"):
        typist.put(lone, values[lone])
    typist.add("definitions", PAPER.definitions)


def type_organisation(typist: Typist) -> None:
    """Type the forums with their seats, and those who coordinate."""
    typist.add("forums", [replace(forum, seats=(), reports=(), minutes=()) for forum in PAPER.forums])
    for forum in PAPER.forums:
        where = f"forums/{plain(forum.name)}"
        rows = [[name_of(PAPER, seat.body), name_of(PAPER, party_of(PAPER, seat.body))] for seat in forum.seats]
        paste_table(typist, f"{where}/seats", ["Funktion", "Part"], rows)
        typist.again("forums/x/seats", forum.seats, where=f"{where}/seats")
        typist.add("forums/x/reports", forum.reports, where=f"{where}/reports")
    typist.put("amendment", as_values(PAPER)["amendment"])
    assert PAPER.coordinators is not None
    typist.add("coordinators/people", PAPER.coordinators.people)
    typist.add("coordinators/tasks", PAPER.coordinators.tasks)
    typist.put("coordinators", {"clause": PAPER.coordinators.clause})


def type_plan(typist: Typist) -> None:
    """Type what is promised, planned, followed up and told, and who has signed."""
    for key in ("other_plans", "promises", "focus_areas"):
        typist.add(key, getattr(PAPER, key))
        typist.learn(key)
    paste_table(typist, "goals", ["Nr", "Mål"], [[one.number, one.text] for one in PAPER.goals])
    typist.learn("goals")
    typist.again("goals")
    rows = [[one.title, one.purpose, one.rhythm] for one in PAPER.activities]
    paste_table(typist, "activities", ["Aktivitet", "Syfte", "Tid"], rows)
    typist.again("activities")
    for key in ("follow_up", "sources"):
        typist.add(key, getattr(PAPER, key))
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
