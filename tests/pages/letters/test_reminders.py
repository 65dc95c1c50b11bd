"""Reminders: each thing once, as many days before as one has chosen, and nothing that is done or is content."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.mail import EmailMessage

from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import Person as Acting
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.notices import commands
from samsyn.base.notices.queries import Wishes
from samsyn.duties import commands as duties
from samsyn.duties import queries
from samsyn.forums import commands as forums
from samsyn.forums.commands import NewMeeting
from samsyn.parties import commands as parties
from tests.cast import BO, CILLA, THE_DAY, Person
from tests.world import World, a_person

SWEDEN = ZoneInfo("Europe/Stockholm")
YEARS_END = date(2026, 12, 31)
MEMBER = (Role.MEMBER, "kommunen")
Letters = Callable[..., list[EmailMessage]]


def at(day: date, hour: int = 8) -> datetime:
    return datetime.combine(day, time(hour), SWEDEN)


def before_the_end(days: int) -> datetime:
    return at(YEARS_END - timedelta(days=days))


def reminders(found: list[EmailMessage]) -> list[EmailMessage]:
    return [one for one in found if one.subject.startswith(("Påminnelse", "Reminder"))]


def wish(world: World, person: Person, *, reminders: bool = True, days_before: int = 7) -> None:
    wishes = Wishes(monday=False, reminders=reminders, days_before=days_before)
    commands.wish(actor=Acting(world.users[person.name]), wishes=wishes)


def test_what_falls_due_in_a_week_is_told_once(world: World, letters: Letters) -> None:
    wish(world, BO)
    assert reminders(letters(before_the_end(8), BO)) == []
    for days in (7, 7, 6, 3, 0):
        (letter,) = reminders(letters(before_the_end(days), BO))
    body = str(letter.body)
    assert "2 att göra, det första senast torsdag 31 december" in letter.subject
    assert "Senast torsdag 31 december: Uppföljning: Samverkansorganisationen (Södertälje)" in body
    assert "/s/sodertalje/ataganden/ett/follow_up/samverkansforum" in body


def test_a_missed_day_is_made_up_the_next(world: World, letters: Letters) -> None:
    wish(world, BO)
    assert len(reminders(letters(before_the_end(5), BO))) == 1


@pytest.mark.parametrize(("chosen", "asked", "count"), [(14, 14, 1), (14, 15, 0), (1, 2, 0), (1, 1, 1)])
def test_one_chooses_how_many_days_before(world: World, letters: Letters, chosen: int, asked: int, count: int) -> None:
    wish(world, BO, days_before=chosen)
    assert len(reminders(letters(before_the_end(asked), BO))) == count


def test_who_has_turned_them_off_gets_none(world: World, letters: Letters) -> None:
    wish(world, BO, reminders=False)
    assert reminders(letters(before_the_end(7), BO)) == []


def test_nothing_is_told_before_seven_in_the_morning(world: World, letters: Letters) -> None:
    wish(world, BO)
    assert reminders(letters(at(YEARS_END - timedelta(days=7), 6), BO)) == []


def assign(program: Actor, day: date) -> None:
    what = "Ring rektorn om hemligheten"
    duties.assign(actor=program, owner_key="polisen", what=what, by_day=day, today=date(2026, 11, 20))


def test_an_assignment_is_told_by_its_day_alone(world: World, letters: Letters) -> None:
    wish(world, BO)
    assign(world.programs["sodertalje"], date(2026, 11, 30))
    (letter,) = reminders(letters(at(date(2026, 11, 23)), BO))
    assert letter.subject == "Påminnelse: gör klart senast måndag 30 november"
    assert "Senast måndag 30 november: ett uppdrag (Södertälje)" in str(letter.body)
    assert "hemligheten" not in str(letter.body)


def test_what_was_done_before_the_letter_went_is_not_told(
    world: World, letters: Letters, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish(world, BO)
    program = world.programs["sodertalje"]
    assign(program, date(2026, 11, 30))
    monkeypatch.setattr("samsyn.base.notices.can_send", lambda: False)
    assert letters(at(date(2026, 11, 23)), BO) == []
    (row,) = duties_of(program)
    duties.withdraw_assignment(actor=program, assignment_id=row, reason="Behövs inte.", today=date(2026, 11, 23))
    monkeypatch.undo()
    assert letters(at(date(2026, 11, 23), 9), BO) == []


def duties_of(program: Actor) -> list[int]:
    return [one.id for one in queries.assignments(program, on=date(2026, 11, 23))]


def test_they_are_in_the_readers_language(world: World, letters: Letters) -> None:
    wish(world, BO)
    accounts.choose(actor=Acting(world.users[BO.name]), language="en")
    (letter,) = reminders(letters(before_the_end(7), BO))
    assert letter.subject.startswith("Reminder:")
    assert "This is yours to do and has not been reported yet." in str(letter.body)


def set_meeting(world: World, slug: str, forum: str, day: date) -> int:
    new = [NewMeeting(day, time(9), place="Stadshuset")]
    (made,) = forums.set_meetings(actor=world.programs[slug], forum_key=forum, new=new)
    return made


def test_a_meeting_is_told_of_the_day_before(world: World, letters: Letters) -> None:
    set_meeting(world, "sodertalje", "mandagsmoten", date(2026, 11, 30))
    assert reminders(letters(at(date(2026, 11, 28)), BO)) == []
    (letter,) = reminders(letters(at(date(2026, 11, 29)), BO))
    assert letter.subject == "Påminnelse: Måndagsmöte måndag 30 november"
    assert "Kom ihåg Måndagsmöte måndag 30 november kl. 9.00, Stadshuset." in str(letter.body)
    assert reminders(letters(at(date(2026, 11, 29)), CILLA)) == [], "she does not sit there"


def test_who_is_called_besides_the_seats_is_told_too(world: World, letters: Letters) -> None:
    program, gun = world.programs["sodertalje"], Person("Gun", "gun@exempel.se", {"sodertalje": MEMBER})
    facts = {"user_id": a_person(gun, world.programs), "first_day": THE_DAY}
    parties.appoint(actor=program, function_key="socialdirektor", **facts)  # type: ignore[arg-type]
    made = set_meeting(world, "sodertalje", "mandagsmoten", date(2026, 11, 30))
    forums.call_adjunct(actor=program, meeting_id=made, body_key="socialdirektor")
    (letter,) = reminders(letters(at(date(2026, 11, 29)), gun))
    assert letter.subject == "Påminnelse: Måndagsmöte måndag 30 november"


def test_a_meeting_of_a_forum_on_individual_level_is_a_meeting_and_no_more(world: World, letters: Letters) -> None:
    set_meeting(world, "sodertalje", "beredningsgrupp", date(2026, 11, 30))
    (letter,) = reminders(letters(at(date(2026, 11, 29)), BO))
    assert letter.subject == "Påminnelse: ett möte i Södertälje måndag 30 november"
    assert "Stadshuset" not in str(letter.body)


def test_a_meeting_that_was_cancelled_or_ended_in_between_is_not_told(
    world: World, letters: Letters, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = world.programs["sodertalje"]
    made = set_meeting(world, "sodertalje", "mandagsmoten", date(2026, 11, 30))
    set_meeting(world, "sodertalje", "strategisk-styrgrupp", date(2026, 11, 30))
    monkeypatch.setattr("samsyn.base.notices.can_send", lambda: False)
    letters(at(date(2026, 11, 29)), BO)
    forums.cancel_meeting(actor=program, meeting_id=made, reason="Sjukdom.", today=date(2026, 11, 29))
    monkeypatch.undo()
    assert len(reminders(letters(at(date(2026, 11, 29), 9), BO))) == 1
    assert len(reminders(letters(at(date(2026, 11, 30), 12), BO))) == 1
