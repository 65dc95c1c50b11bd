"""Signing as the parties do it: the text is frozen, saved, signed elsewhere and handed in, with scripts and without."""

import hashlib
import re
from pathlib import Path

import pytest

from samsyn.agreements import commands
from samsyn.agreements import queries as agreements
from samsyn.agreements.rules.drafting import DraftKind
from tests.base import files
from tests.cast import ALVA, CILLA, PASSWORD, THE_DAY
from tests.journeys.conftest import Walk
from tests.world import World

PAGE = "/s/nykvarn/overenskommelsen/underskrifter/"
pytestmark = pytest.mark.usefixtures("on_the_day")


def saved(walk: Walk, name: str, to: Path) -> bytes:
    """Save a file by its link, as one does."""
    with walk.page.expect_download() as held:
        walk.page.get_by_role("link", name=name).first.click()
    held.value.save_as(to)
    return to.read_bytes()


def hand_in(walk: Walk, folder: Path, content: bytes) -> str:
    """Hand in a copy, and give what the page then says; a browser notes a refusal (400) as a trouble of its own."""
    scan = folder / "Påskrivet av räddningstjänsten.pdf"
    scan.write_bytes(content)
    walk.page.locator("[name=copy]").set_input_files(scan)
    walk.page.get_by_role("button", name="Spara underskriften").click()
    walk.page.wait_for_load_state("networkidle")
    walk.troubles[:] = [one for one in walk.troubles if "400 (Bad Request)" not in one]
    walk.look()
    return walk.page.locator("main").inner_text().replace("\xa0", " ")


def test_a_text_is_frozen_and_each_hands_in_its_copy(walk: Walk, world: World, tmp_path: Path) -> None:
    walk.sign_in(ALVA.email, PASSWORD, to=PAGE)
    walk.press("Frys texten")
    assert "Fryst 20 november 2026 av Alva" in walk.page.locator("main").inner_text().replace("\xa0", " ")
    printed = saved(walk, "Ladda ner som PDF", tmp_path / "text.pdf")
    assert printed.startswith(b"%PDF-1.7")
    walk.page.locator("details.print summary").first.click()
    shown = re.findall(r"[0-9a-f]{64}", walk.page.locator("main").inner_text())
    assert hashlib.sha256(printed).hexdigest() in shown
    walk.look()
    fire = walk.page.locator(".sign", has_text="Södertörns brandförsvarsförbund")
    fire.get_by_role("link", name="Ladda upp undertecknat exemplar").click()
    walk.page.wait_for_load_state("networkidle")
    walk.look()
    assert "går inte att läsa som PDF" in hand_in(walk, tmp_path, files.PROGRAM)
    assert "utan underskrift" in hand_in(walk, tmp_path, printed)
    walk.fill(body="Direktionen", decided_on="2020-12-10", paragraph="12", record="2020-000451")
    said = hand_in(walk, tmp_path, files.pdf("påskrivet"))
    assert "Beslut: Direktionen 10 december 2020, § 12, dnr 2020-000451." in said
    given = saved(walk, "Påskrivet av räddningstjänsten.pdf", tmp_path / "copy.pdf")
    assert given == files.pdf("påskrivet")


def test_a_chair_hands_in_her_own_partys_copy_without_scripts_on_a_draft(
    without_scripts: Walk, world: World, tmp_path: Path
) -> None:
    program = world.programs["nykvarn"]
    held = agreements.exported(program, THE_DAY)
    draft = commands.open_draft(
        actor=program, kind=DraftKind.AMENDMENT, title="Ny vision", today=THE_DAY, paper=held, reason="Ny mandatperiod"
    )
    walk = without_scripts
    walk.sign_in(CILLA.email, PASSWORD, to=f"/s/nykvarn/utkast/{draft}/underskrifter/")
    links = walk.page.get_by_role("link", name="Anteckna underskriften")
    assert links.count() == 1
    links.click()
    assert "Brandchef" in walk.page.locator("main").inner_text()
    walk.fill(place="Vårby", signed_on="19 november")
    said = hand_in(walk, tmp_path, files.jpeg())
    assert "Undertecknad av 1 av 3" in said
    assert "Vårby, 19 november 2026" in said


def test_on_a_phone_it_is_read_without_scrolling_sideways(on_a_phone: Walk, world: World) -> None:
    on_a_phone.sign_in(ALVA.email, PASSWORD, to=PAGE)
    on_a_phone.press("Frys texten")
    on_a_phone.press("Ladda upp undertecknat exemplar", role="link")
    assert on_a_phone.page.locator("h1").inner_text().startswith("Underskrift för")
