"""Decisions and notes that wait: told once each, by day and meeting, never by what they say."""

from collections.abc import Callable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.core.mail import EmailMessage

from samsyn.base.audit.acting import Person as Acting
from samsyn.base.notices import commands
from samsyn.base.notices.queries import Wishes
from samsyn.forums.commands import propose_decision, say_stand
from samsyn.forums.rules.kinds import StandKind
from tests.cast import Person
from tests.forums.monday import GUN, HANS, MONDAY, Monday, a_monday
from tests.world import World

SWEDEN = ZoneInfo("Europe/Stockholm")
SECRET = "Fler fotpatruller vid torget"
Letters = Callable[..., list[EmailMessage]]


def at(day: date, hour: int = 8) -> datetime:
    return datetime.combine(day, time(hour), SWEDEN)


@pytest.fixture
def monday(world: World) -> Monday:
    """Södertälje's Monday meeting, open, with an item."""
    return a_monday(world)


@pytest.fixture
def decision(monday: Monday) -> int:
    """A decision that waits for the fire service."""
    touches = ("kommunen", "brandforsvaret")
    facts = {"item_id": monday.item_id, "today": MONDAY}
    made = propose_decision(actor=monday.actor(GUN), text=SECRET, touches=touches, **facts)  # type: ignore[arg-type]
    stand = StandKind.BEHIND
    say_stand(actor=monday.actor(GUN), decision_id=made, party_key="kommunen", stand=stand, today=MONDAY)
    return made


def only(monday: Monday, person: Person, *, meetings: bool = True) -> None:
    """Let a person get no other letters than these."""
    wishes = Wishes(monday=False, reminders=False, meetings=meetings)
    commands.wish(actor=Acting(monday.users[person.name]), wishes=wishes)


def test_a_decision_that_waits_for_a_party_is_told_once(monday: Monday, decision: int, letters: Letters) -> None:
    for person in (GUN, HANS):
        only(monday, person)
    for day in (24, 24, 25):
        found = letters(at(date(2026, 11, day)), HANS)
    (letter,) = found
    assert letter.subject == "Ett beslut väntar på ert svar: Måndagsmöte måndag 23 november"
    assert SECRET not in str(letter.body) + letter.alternatives[0][0]  # type: ignore[attr-defined]
    assert letters(at(date(2026, 11, 25), 9), GUN) == [], "hers has answered"


def test_who_has_turned_it_off_is_not_told(monday: Monday, decision: int, letters: Letters) -> None:
    only(monday, HANS, meetings=False)
    assert letters(at(date(2026, 11, 24)), HANS) == []


def test_nothing_is_told_before_seven(monday: Monday, decision: int, letters: Letters) -> None:
    only(monday, HANS)
    assert letters(at(date(2026, 11, 24), 6), HANS) == []


def test_the_monday_letter_counts_what_waits(monday: Monday, decision: int, letters: Letters) -> None:
    commands.wish(actor=Acting(monday.users[HANS.name]), wishes=Wishes(monday=True, reminders=False, meetings=False))
    (letter,) = letters(at(date(2026, 11, 30)), HANS)
    assert "1 svar" in letter.subject
    assert "1 beslut väntar på ert svar" in str(letter.body)
    assert SECRET not in str(letter.body)
