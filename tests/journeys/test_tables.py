"""Nora pastes Nykvarn's activity plan as Word has it, with those who lead in bold, and mends what cannot be read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from playwright.sync_api import expect

from samsyn.agreements import commands as agreements
from samsyn.agreements import queries
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.collaborations.actors import Actor
from samsyn.papers import naming, reading
from samsyn.papers.model import Activity, Paper
from samsyn.parties import queries as parties
from tests.cast import PASSWORD, THE_DAY
from tests.five import FIVE, a_place
from tests.journeys.conftest import PHONE, Walk
from tests.world import PAPERS

NORA = FIVE["nykvarn"]
PAPER = reading.read_file(PAPERS / "nykvarn.yaml").paper
HEADINGS = ("Fokusområde", "Aktivitet", "Syfte", "Mål", "Hur", "Ansvariga Huvudansvar - fet stil", "Tid")
COPY = """async ([html, text]) => navigator.clipboard.write([new ClipboardItem({
  'text/html': new Blob([html], {type: 'text/html'}), 'text/plain': new Blob([text], {type: 'text/plain'})})])"""


@dataclass(frozen=True)
class Draft:
    """A draft of Nykvarn's agreement without its plan, and who writes in it."""

    actor: Actor
    id: int

    @property
    def page(self) -> str:
        """Where a table of activities is pasted."""
        return f"/s/{self.actor.slug}/utkast/{self.id}/tabell/activities/"

    @property
    def activities(self) -> tuple[Activity, ...]:
        """The activities of the draft as it now is."""
        return queries.draft(self.actor, self.id).paper.activities


@pytest.fixture
def draft(transactional_db: None, on_the_day: None) -> Draft:
    here = a_place("nykvarn")
    actor = parties.actor(user_id=here.user_id, slug="nykvarn", today=THE_DAY)
    paper = replace(PAPER, activities=())
    made = agreements.open_draft(actor=actor, kind=DraftKind.CORRECTION, title="Rättelse", today=THE_DAY, paper=paper)
    return Draft(actor, made)


def rows(paper: Paper) -> Iterator[list[str]]:
    """Write each activity as a row of Word's: who leads in bold, who supports after them."""
    labels = naming.labels(paper)
    areas = {one.id: one.name for one in paper.focus_areas}
    goals = {one.id: f"Mål {one.number}: {one.text}" for one in paper.goals}
    for one in paper.activities:
        leads = ", ".join(f"<b>{labels[who]}</b>" for who in one.lead)
        supports = "".join(f", {labels[who]}" for who in one.support)
        goal = "<p>".join(goals[each] for each in one.goals)
        area = "".join(areas[each] for each in one.focus_areas)
        yield [area, one.title, one.purpose, goal, one.how, leads + supports, one.rhythm]


def as_word(lines: list[list[str]]) -> str:
    """Write a table as Word puts it on the clipboard."""
    cells = ("".join(f"<td><p class=MsoNormal>{cell}</p></td>" for cell in line) for line in lines)
    return f"<table class=MsoTableGrid border=1>{''.join(f'<tr>{line}</tr>' for line in cells)}</table>"


def paste(walk: Walk, html: str) -> None:
    """Paste from the clipboard as a person does."""
    walk.page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=walk.root)
    walk.page.evaluate(COPY, [html, "tabell"])
    walk.page.get_by_label("Klistra in tabellen").focus()
    walk.page.keyboard.press("Control+V")
    expect(walk.page.get_by_text("Rubriker, fetstil och tabeller följde med.")).to_be_visible()
    walk.press("Visa raderna")


def press_in_vain(walk: Walk, name: str) -> None:
    """Press a button whose page comes back to be mended; a browser notes the answer 400 as a trouble of its own."""
    walk.page.get_by_role("button", name=name).click()
    walk.page.wait_for_load_state("networkidle")
    walk.troubles[:] = [one for one in walk.troubles if "400 (Bad Request)" not in one]
    walk.look()


def test_the_whole_plan_is_pasted_with_those_who_lead_in_bold(walk: Walk, draft: Draft) -> None:
    walk.sign_in(NORA.email, PASSWORD, to=draft.page)
    paste(walk, as_word([list(HEADINGS), *rows(PAPER)]))
    expect(walk.page.locator("#rad-4 p b")).to_have_text("Planeringsgruppen")
    walk.press(f"Lägg in {len(PAPER.activities)} rader")
    expect(walk.page.get_by_text(f"{len(PAPER.activities)} rader är inlagda.")).to_be_visible()
    for made, wanted in zip(draft.activities, PAPER.activities, strict=True):
        keys = ("title", "purpose", "goals", "lead", "support", "focus_areas", "rhythm")
        assert {key: getattr(made, key) for key in keys} == {key: getattr(wanted, key) for key in keys}


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_a_merged_cell_and_a_misspelt_function_are_mended(walk: Walk, draft: Draft, size: str) -> None:
    if size == "phone":
        walk.page.set_viewport_size(PHONE)
    walk.sign_in(NORA.email, PASSWORD, to=draft.page)
    head = "<tr><td>Aktivitet<td>Syfte<td>Ansvarig<td>Tid</tr>"
    odd = "<tr><td>Kväll<td>Trygghet<td colspan=2>Polisen</tr>"
    paste(walk, f"<table>{head}{odd}<tr><td>Vandring<td>Se<td><b>Komunpolis</b>, kommunen<td>årligen</tr></table>")
    press_in_vain(walk, "Lägg in 2 rader")
    assert draft.activities == ()
    summary = walk.page.locator(".error-summary")
    expect(summary).to_contain_text("Rad 1, kolumn ”Tid”. Rutan är sammanslagen")
    expect(summary).to_contain_text("Säg vem ”Komunpolis” är. Namnet står på rad 2, kolumn ”Ansvarig”.")
    walk.page.locator("[name=ruta-1-3]").fill("två gånger per år")
    walk.page.get_by_label("Vem är ”Komunpolis”?").select_option(value="ar:kommunpolis")
    press_in_vain(walk, "Lägg in 2 rader")
    expect(walk.page.get_by_text("Så här blir raderna nu.")).to_be_visible()
    walk.press("Lägg in 2 rader")
    assert [(one.title, one.lead, one.rhythm) for one in draft.activities] == [
        ("Kväll", ("polisen",), "två gånger per år"),
        ("Vandring", ("kommunpolis",), "årligen"),
    ]


def test_a_table_is_typed_and_laid_in_without_scripts(without_scripts: Walk, draft: Draft) -> None:
    walk = without_scripts
    walk.sign_in(NORA.email, PASSWORD, to=draft.page)
    walk.fill(text="Aktivitet\tAnsvarig\tTid\nKväll\t**Polisen**, kommunen\tårligen\n\tPolisen\tårligen\n")
    walk.press("Visa raderna")
    walk.page.get_by_label("Ta med rad 2").uncheck()
    walk.press("Ändra Kväll")
    walk.fill(**{"ruta-1-2": "två gånger per år"})
    walk.press("Visa hur det blir nu")
    walk.press("Lägg in 1 rad")
    assert [(one.lead, one.support, one.rhythm) for one in draft.activities] == [
        (("polisen",), ("kommunen",), "två gånger per år")
    ]
