"""The Monday letter: at seven on Mondays, once, with numbers, titles and links, and nothing where there is nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.mail import EmailMessage
from hypothesis import given
from hypothesis import strategies as st

from samsyn.agreements import commands as agreements
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.audit.acting import Person as Acting
from samsyn.base.notices import commands, rules
from samsyn.base.notices.queries import Wishes
from samsyn.duties import commands as duties
from samsyn.forums import commands as forums
from samsyn.forums.commands import NewMeeting
from samsyn.pages.letters import queries
from samsyn.papers import reading
from samsyn.parties import queries as parties
from tests.cast import BO, DISA
from tests.five import FIVE, a_place
from tests.world import PAPERS, World, a_person

SWEDEN = ZoneInfo("Europe/Stockholm")
MONDAY = date(2026, 11, 23)
Letters = Callable[..., list[EmailMessage]]


def moment(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=SWEDEN)


@pytest.mark.parametrize(
    ("now", "monday"),
    [
        (moment(22, 23, 59), None),
        (moment(23, 6, 59), None),
        (moment(23, 7), MONDAY),
        (moment(23, 23), MONDAY),
        (moment(24, 0), MONDAY),
        (moment(24, 23, 59), MONDAY),
        (moment(25, 0), None),
        (moment(27, 7), None),
    ],
)
def test_it_is_due_from_seven_on_monday_and_made_up_on_tuesday(now: datetime, monday: date | None) -> None:
    assert rules.monday_of(now) == monday


@given(now=st.datetimes(timezones=st.just(SWEDEN)))
def test_the_letter_is_always_of_the_monday_just_gone(now: datetime) -> None:
    monday = rules.monday_of(now)
    if monday is not None:
        assert monday.weekday() == 0
        assert timedelta() <= now.replace(tzinfo=None) - datetime.combine(monday, time(7)) < timedelta(days=2)


@pytest.mark.parametrize(("hour", "is_due"), [(0, False), (6, False), (7, True), (23, True)])
def test_reminders_are_made_from_seven(hour: int, is_due: bool) -> None:
    assert (rules.morning_of(moment(25, hour)) == date(2026, 11, 25)) is is_due


def of_week(found: list[EmailMessage]) -> list[EmailMessage]:
    return [one for one in found if one.subject.startswith(("Måndagsbrev", "Monday letter"))]


def test_it_comes_once_at_seven_swedish_time(world: World, letters: Letters) -> None:
    assert of_week(letters(moment(23, 6, 59), BO)) == []
    for now in (moment(23, 7), moment(23, 7, 5), moment(23, 8), moment(24, 7)):
        (letter,) = of_week(letters(now, BO))
    assert letter.subject == "Måndagsbrev vecka 48: 2 möten och 11 åtaganden"
    assert "Det här har du i Samsyn vecka 48, 23–29 november." in str(letter.body)


def test_a_missed_monday_is_made_up_on_tuesday_and_no_later(world: World, letters: Letters) -> None:
    assert len(of_week(letters(moment(24, 9), BO))) == 1
    assert len(of_week(letters(datetime(2026, 12, 2, 9, tzinfo=SWEDEN), BO))) == 1, "a Wednesday"


def test_it_names_meetings_and_duties_and_leads_to_them(world: World, letters: Letters) -> None:
    (letter,) = of_week(letters(moment(23, 7), BO))
    body = str(letter.body)
    assert "Måndag: Måndagsmöte (Södertälje)" in body
    assert "Senast 31 december 2025: Strategisk styrgrupp möts (Södertälje)" in body
    assert "/s/sodertalje/ataganden/ett/forums/strategisk-styrgrupp/rhythm" in body
    assert "och 3 till i Samsyn" in body


def test_what_is_of_a_forum_on_individual_level_has_no_name(world: World, letters: Letters) -> None:
    (letter,) = of_week(letters(moment(23, 7), BO))
    html = letter.alternatives[0][0]  # type: ignore[attr-defined]
    for said in (letter.subject, str(letter.body), html):
        assert not any(name in said for name in ("SSPF", "sspf", "eredningsgrupp"))
    told = queries.monday(parties.actors(user_id=world.users[BO.name], today=MONDAY), monday=MONDAY)
    assert [one.path for one in told.duties if not one.title] == ["/s/sodertalje/ataganden/"]


def test_there_is_no_letter_where_there_is_nothing_to_tell(world: World, letters: Letters) -> None:
    assert letters(moment(23, 7), DISA) == []


def test_who_has_turned_it_off_gets_none_also_after_it_was_put(world: World, letters: Letters) -> None:
    commands.wish(actor=Acting(world.users[BO.name]), wishes=Wishes(monday=False, reminders=False))
    assert letters(moment(23, 7), BO) == []


def test_it_is_in_the_readers_language(world: World, letters: Letters) -> None:
    accounts.choose(actor=Acting(world.users[BO.name]), language="en")
    (letter,) = of_week(letters(moment(23, 7), BO))
    assert letter.subject == "Monday letter week 48: 2 meetings and 11 duties"
    assert "Your meetings this week" in str(letter.body)
    assert "and 3 more in Samsyn" in str(letter.body)


def test_a_meeting_that_is_set_goes_before_the_papers_day(world: World, letters: Letters) -> None:
    program = world.programs["sodertalje"]
    new = [NewMeeting(date(2026, 11, 24), time(9), place="Polisstationen"), NewMeeting(date(2026, 12, 1), time(9))]
    made = forums.set_meetings(actor=program, forum_key="mandagsmoten", new=new)
    (letter,) = of_week(letters(moment(23, 7), BO))
    body = str(letter.body)
    assert "Tisdag kl. 9.00: Måndagsmöte (Södertälje)" in body
    assert f"/s/sodertalje/moten/{made[0]}/" in body
    assert "Måndag: Måndagsmöte" not in body


def test_an_assignment_is_counted_and_never_told(world: World, letters: Letters) -> None:
    program = world.programs["sodertalje"]
    for day in (26, 30):
        duties.assign(
            actor=program,
            owner_key="polisen",
            what="Ring rektorn om hemligheten",
            wanted="Vad hon vet om hemligheten",
            by_day=date(2026, 11, day),
            today=date(2026, 11, 20),
        )
    (letter,) = of_week(letters(moment(23, 7), BO))
    body = str(letter.body)
    assert "2 uppdrag" in letter.subject
    assert "2 uppdrag, det första senast torsdag 26 november" in body
    assert "hemligheten" not in body + letter.subject + letter.alternatives[0][0]  # type: ignore[attr-defined]


def test_an_agreement_that_waits_for_its_party_is_told(letters: Letters) -> None:
    a_place("nykvarn")
    paper = replace(reading.read_file(PAPERS / "stockholm.yaml").paper, signatures=())
    since = date(2026, 11, 1)
    program = agreements.start(actor=PROGRAM, paper=paper, today=since, slug="stockholm", in_use_from=since).actor
    a_person(FIVE["stockholm"], {"stockholm": program})
    (letter,) = of_week(letters(moment(23, 7), FIVE["stockholm"]))
    assert "Bekräfta överenskommelsen för" in str(letter.body)
    assert "/s/stockholm/ataganden/bekrafta/" in str(letter.body)
    (other,) = letters(moment(23, 7), FIVE["nykvarn"])
    assert "Bekräfta" not in str(other.body), "what has ended waits for nobody"
