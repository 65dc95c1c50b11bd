"""The practice's assignments: of its own papers, in order, and made by the same commands as everybody uses."""

from datetime import date

import pytest

from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import queries as collaborations
from samsyn.duties import queries as duties
from samsyn.duties.rules import assignments as rules
from samsyn.duties.rules.assignments import AssignmentStanding, Time
from samsyn.practice import commands
from samsyn.practice.cast import CAST, SETTINGS, Setting
from samsyn.practice.commissions import COMMISSIONS, Commission, Later
from samsyn.practice.shelf import paper_of


@pytest.mark.parametrize("one", COMMISSIONS, ids=lambda one: f"{one.collaboration} {one.on}")
def test_each_is_of_its_own_paper_and_its_days_come_in_order(one: Commission) -> None:
    paper = paper_of(one.collaboration)
    facts = {"paper": paper, "made": (), "today": one.on}
    assert rules.objection_to_giving(one.owner, one.what, Time(one.by_day, one.by_forum), **facts) is None
    assert rules.objection_to_forum(one.asked_by, paper=paper, made=()) is None
    days = [one.on, *(step.on for step in one.steps)]
    assert days == sorted(days)
    assert all(step.by_day > step.on for step in one.steps if isinstance(step, Later))
    coordinators = {part.party for who in CAST for part in who.parts if part.collaboration == one.collaboration}
    assert one.party in coordinators


def test_every_collaboration_that_is_kept_has_some() -> None:
    kept = {one.slug for one in SETTINGS if one.in_use_from}
    assert kept == {one.collaboration for one in COMMISSIONS}


@pytest.mark.parametrize(
    ("setting", "today", "expected"),
    [
        (Setting("nykvarn", date(2022, 4, 1)), date(2022, 5, 10), [AssignmentStanding.OPEN]),
        (Setting("nykvarn", date(2022, 4, 1)), date(2022, 5, 24), [AssignmentStanding.DONE]),
        (Setting("nykvarn", date(2022, 4, 10)), date(2022, 5, 24), []),
        (
            Setting("sodertalje", date(2026, 10, 20)),
            date(2026, 11, 20),
            [AssignmentStanding.DUE_SOON, AssignmentStanding.DUE_SOON, AssignmentStanding.OPEN],
        ),
    ],
)
def test_they_are_given_and_answered_by_their_days(
    db: None, monkeypatch: pytest.MonkeyPatch, setting: Setting, today: date, expected: list[AssignmentStanding]
) -> None:
    monkeypatch.setattr(commands, "SETTINGS", (setting,))
    commands.make_all(actor=PROGRAM, today=today, tell=lambda _words: None)
    rows = duties.assignments(collaborations.program(slug=setting.slug), on=today)
    assert [one.standing for one in rows] == expected
