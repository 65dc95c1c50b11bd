"""The practice is made by the same commands as everybody uses, is marked, and can be thrown away."""

from datetime import date

import pytest

from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands as collaborating
from samsyn.base.collaborations import queries as collaborations
from samsyn.duties import queries as duties
from samsyn.duties.rules.standings import Standing
from samsyn.practice import cast, commands
from samsyn.practice.cast import Setting

DAY = date(2022, 3, 15)
BRIEF = (Setting("nykvarn", date(2022, 1, 10), kept=84), Setting("strangnas", None))


@pytest.fixture
def practice(db: None, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Two of the five, over a few months; what was told while they were made."""
    monkeypatch.setattr(commands, "SETTINGS", BRIEF)
    told: list[str] = []
    commands.make_all(actor=PROGRAM, today=DAY, tell=told.append)
    return told


def test_the_practice_is_lived_and_marked(practice: list[str]) -> None:
    actor = collaborations.program(slug="nykvarn")
    assert collaborations.collaboration(actor).is_practice
    standings = {row.standing for row in duties.standings(actor, on=DAY)}
    assert Standing.KEPT in standings
    assert practice[0].startswith("Nykvarn är klar, med ")


def test_everybody_in_it_belongs_where_the_cast_says(practice: list[str]) -> None:
    rows = collaborations.members(collaborations.program(slug="nykvarn"), on=DAY)
    wanted = {one.email for one in cast.CAST for part in one.parts if part.collaboration == "nykvarn"}
    assert {row.email for row in rows} == wanted


def test_what_is_taken_into_use_today_has_nothing_late(practice: list[str]) -> None:
    rows = duties.standings(collaborations.program(slug="strangnas"), on=DAY)
    assert not {row.standing for row in rows} & {Standing.MISSED, Standing.BEHIND}


def test_making_it_again_changes_nothing(practice: list[str]) -> None:
    again: list[str] = []
    commands.make_all(actor=PROGRAM, today=DAY, tell=again.append)
    assert again == []


def test_it_can_be_thrown_away(practice: list[str]) -> None:
    collaborating.throw_away(actor=collaborations.program(slug="nykvarn"))
    assert collaborations.slugs() == ["strangnas"]


def test_the_cast_holds_functions_that_the_papers_have() -> None:
    papers = {
        setting.slug: commands.reading.read_file(commands.FILES / f"{setting.slug}.yaml").paper
        for setting in cast.SETTINGS
    }
    for part in (part for one in cast.CAST for part in one.parts):
        paper = papers[part.collaboration]
        assert set(part.functions) <= {body.id for body in paper.bodies}
        assert part.party in {"", *(party.id for party in paper.parties)}
