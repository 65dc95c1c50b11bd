"""The practice's last Monday meetings have notes that are locked and registered, and one that waits."""

from datetime import date

import pytest

from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.records import queries as records
from samsyn.practice import commands
from samsyn.practice.cast import Setting
from samsyn.practice.registering import REGISTRIES

TODAY = date(2026, 11, 20)


def test_two_parties_have_registered_the_notes(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "SETTINGS", (Setting("sodertalje", date(2026, 9, 1)),))
    commands.make_all(actor=PROGRAM, today=TODAY, tell=lambda _words: None)
    actor = collaborations.program(slug="sodertalje")
    rows = records.records(actor, on=TODAY).rows
    assert [{one.party_key for one in row.numbers} for row in rows] == [
        {"kommunen"},
        {"kommunen", "polisen"},
        {"kommunen", "polisen"},
    ]
    assert records.registries(actor) == REGISTRIES
