"""The practice's Monday meetings have decided in every way that a register can show."""

from datetime import date

import pytest

from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import queries as collaborations
from samsyn.forums import queries as forums
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.practice import commands
from samsyn.practice.cast import Setting
from samsyn.practice.deciding import STORIES, by_day

TODAY = date(2026, 11, 20)


def test_the_latest_meetings_have_the_stories() -> None:
    days = [date(2026, 11, day) for day in (2, 16, 9)]
    assert [(day.day, story.title) for day, story in by_day(days).items()] == [
        (16, STORIES[0].title),
        (9, STORIES[1].title),
        (2, STORIES[2].title),
    ]


def test_every_way_to_decide_is_there(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "SETTINGS", (Setting("sodertalje", date(2026, 9, 1)),))
    commands.make_all(actor=PROGRAM, today=TODAY, tell=lambda _words: None)
    actor = collaborations.program(slug="sodertalje")
    rows = forums.decisions(actor, on=TODAY, forum_key="mandagsmoten", most=100).rows
    found = {one.text: one for one in rows}
    assert [found[story.text].standing for story in STORIES] == [
        DecisionStanding.OPEN,
        DecisionStanding.TAKEN,
        DecisionStanding.CONDITIONAL,
        DecisionStanding.NOT_AGREED,
        DecisionStanding.TAKEN,
    ]
    assert [bool(found[story.text].became) for story in STORIES] == [False, False, False, False, True]
    monday = {"since": date(2026, 9, 1), "until": TODAY, "on": TODAY, "forum_key": "mandagsmoten"}
    efforts = forums.efforts(actor, **monday)
    assert {one.what for one in efforts} == {story.effort.what for story in STORIES if story.effort}
    assert all(one.done for one in efforts)
