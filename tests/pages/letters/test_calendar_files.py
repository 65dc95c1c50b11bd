"""A notice has the meeting with it for one's own calendar: moved it moves there, and cancelled it is crossed out."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.mail import EmailMessage
from icalendar import Calendar

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.forums.commands import (
    NewMeeting,
    call_meeting,
    cancel_meeting,
    move_meeting,
    reinstate_meeting,
    set_meetings,
)
from samsyn.parties import commands as parties
from tests.cast import BO
from tests.world import World

SWEDEN = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 20, 8, tzinfo=SWEDEN)
MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)
Letters = Callable[..., list[EmailMessage]]


@pytest.fixture(autouse=True)
def now() -> Iterator[None]:
    with clock.at(NOW):
        yield


@pytest.fixture
def program(world: World) -> Actor:
    """Who writes the notices; Bo sits in both forums."""
    made = world.programs["sodertalje"]
    parties.appoint(actor=made, function_key="kommunpolis", user_id=world.users[BO.name], first_day=date(2024, 1, 1))
    return made


def a_meeting(program: Actor, forum: str = "mandagsmoten") -> int:
    new = NewMeeting(MONDAY, time(9), time(9, 30), place="Polisstationen")
    return set_meetings(actor=program, forum_key=forum, new=[new])[0]


def latest(found: list[EmailMessage]) -> EmailMessage:
    """Give the last letter about a meeting."""
    return [one for one in found if one.subject.startswith(("Kallelse", "Flyttat", "Inställt", "Blir av ändå"))][-1]


def in_calendar(letter: EmailMessage) -> Any:
    """Give the one entry of the calendar file that goes with a letter."""
    ((name, content, kind),) = letter.attachments
    assert (name, str(kind).partition(";")[0]) == ("mote.ics", "text/calendar")
    (entry,) = Calendar.from_ical(content).walk("VEVENT")
    return entry


def test_it_is_put_in_moved_crossed_out_and_put_back(program: Actor, letters: Letters) -> None:
    made = a_meeting(program)
    facts: dict[str, Any] = {"actor": program, "meeting_id": made, "today": NOW.date()}
    call_meeting(**facts)
    first = in_calendar(latest(letters(NOW, BO)))
    assert first.decoded("dtstart") == datetime(2026, 11, 30, 9, tzinfo=SWEDEN)
    assert (str(first["summary"]), str(first["location"])) == ("Södertälje: möte", "Polisstationen")
    assert str(first["url"]).endswith(f"/moten/{made}/")
    move_meeting(on=TUESDAY, starts=time(10), reason="Sjukdom", **facts)
    moved = in_calendar(latest(letters(NOW, BO)))
    cancel_meeting(reason="Sjukdom", **facts)
    cancelled = in_calendar(latest(letters(NOW, BO)))
    reinstate_meeting(**facts)
    back = in_calendar(latest(letters(NOW, BO)))
    assert moved.decoded("dtstart") == datetime(2026, 12, 1, 10, tzinfo=SWEDEN)
    assert {str(one["uid"]) for one in (first, moved, cancelled, back)} == {str(first["uid"])}
    assert [one["sequence"] for one in (first, moved, cancelled, back)] == [0, 1, 2, 3]
    assert [str(one.get("status", "")) for one in (moved, cancelled, back)] == ["", "CANCELLED", ""]


def test_of_individuals_it_says_when_and_nothing_more(program: Actor, letters: Letters) -> None:
    made = a_meeting(program, "beredningsgrupp")
    call_meeting(actor=program, meeting_id=made, today=NOW.date())
    entry = in_calendar(latest(letters(NOW, BO)))
    assert str(entry["summary"]) == "Södertälje: möte"
    assert "location" not in entry
    assert "/moten/" not in str(entry["url"])
