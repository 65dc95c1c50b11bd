"""Calendars by secret addresses, read with a calendar library."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from samsyn.agreements import commands as agreements
from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts import queries as keys
from samsyn.base.audit.acting import Person as Acting
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations import queries as members
from samsyn.duties import commands as duties
from samsyn.papers import reading
from samsyn.places import commands as places
from samsyn.places.rules import SchoolDays
from tests.cast import ALVA, BO, DISA, EGIL, THE_DAY, Person
from tests.pages.feeds.conftest import Feed
from tests.world import PAPERS, World

Address = Callable[..., str]
pytestmark = pytest.mark.django_db


def days(calendar: Calendar, title: str) -> list[date]:
    """Give the days of the entries of a title, in order."""
    return sorted(one["DTSTART"].dt for one in calendar.walk("VEVENT") if str(one["SUMMARY"]) == title)


# Haninge 2022–2024: OSG "första torsdagen (helgfri dag) varje månad"
@pytest.mark.parametrize(
    ("on", "month", "expected"),
    [
        (date(2021, 12, 20), (2022, 1), date(2022, 1, 13)),  # the first Thursday is trettondedag jul
        (date(2024, 5, 1), (2024, 6), date(2024, 6, 13)),  # the first Thursday is the national day
        (date(2024, 4, 1), (2024, 5), date(2024, 5, 2)),
    ],
)
def test_a_meeting_on_a_holiday_is_moved(
    world: World, feed: Feed, on: date, month: tuple[int, int], expected: date
) -> None:
    collaborations.add_member(
        actor=world.programs["haninge"], user_id=world.users["Alva"], role=EGIL.belongs["haninge"][0],
        first_day=date(2021, 1, 1), last_day=date(2025, 1, 1), party_key="kommunen",
    )  # fmt: skip
    found = days(feed(ALVA, on, "haninge", "osg"), "Haninge: möte")
    assert [day for day in found if (day.year, day.month) == month] == [expected]


def test_a_persons_calendar_covers_all_her_collaborations(feed: Feed) -> None:
    calendar = feed(BO, THE_DAY)
    found = days(calendar, "Södertälje: möte")
    assert {day.strftime("%u") for day in found} == {"1", "5"}  # Mondays and Fridays
    assert date(2026, 11, 20) in found
    assert max(found) <= date(2026, 12, 31)  # the agreement ends
    last = days(calendar, "Södertälje: sista dag för ett åtagande")
    assert date(2026, 12, 31) in last
    assert days(feed(BO, THE_DAY, asked="?samverkan=nykvarn"), "Södertälje: möte") == []


def test_nothing_is_said_but_where_and_that_it_meets(feed: Feed) -> None:
    calendar = feed(BO, THE_DAY)
    titles = {str(one["SUMMARY"]) for one in calendar.walk("VEVENT")}
    assert titles <= {f"{place}: {what}" for place in ("Nykvarn", "Södertälje") for what in ("möte", LAST)}
    text = calendar.to_ical().decode()
    for closed in ("sspf", "SSPF", "beredningsgrupp", "Beredningsgrupp", "operativa-gruppen"):
        assert closed not in text
    assert not any("DESCRIPTION" in one or "LOCATION" in one for one in calendar.walk("VEVENT"))


LAST = "sista dag för ett åtagande"


def test_last_days_are_whole_days_and_lead_to_the_promise(feed: Feed) -> None:
    calendar = feed(BO, date(2026, 2, 2))
    found = [one for one in calendar.walk("VEVENT") if "/forums/strategisk-styrgrupp/rhythm" in str(one["URL"])]
    # punkt 6: "minst fyra gånger per år", spread over the year
    assert [one["DTSTART"].dt for one in found] == [date(2026, month, day) for month, day in ENDS_OF_QUARTERS]
    for one in found:
        assert one["DTEND"].dt - one["DTSTART"].dt == timedelta(days=1)
        assert str(one["URL"]).startswith("http://localhost:8000/s/sodertalje/ataganden/ett/")


ENDS_OF_QUARTERS = ((3, 31), (6, 30), (9, 30), (12, 31))


def test_what_is_done_leaves_the_calendar_and_the_rest_keep_their_names(world: World, feed: Feed) -> None:
    def found() -> dict[str, date]:
        events = feed(BO, date(2026, 2, 2), "sodertalje", "strategisk-styrgrupp").walk("VEVENT")
        return {str(one["UID"]): one["DTSTART"].dt for one in events if "styrgrupp/rhythm" in str(one["URL"])}

    before = found()
    actor = members.actor_of(user_id=world.users["Bo"], slug="sodertalje", today=date(2026, 2, 2))
    key, day = "forums/strategisk-styrgrupp/rhythm", date(2026, 1, 20)
    duties.report_evidence(actor=actor, key=key, done_on=day, what="Styrgruppen möttes", today=date(2026, 2, 2))
    after = found()
    assert len(before) == 4
    assert after == {uid: when for uid, when in before.items() if when != date(2026, 3, 31)}


def test_every_entry_has_a_name_of_its_own_and_what_calendars_want(feed: Feed) -> None:
    calendar = feed(BO, THE_DAY)
    events = calendar.walk("VEVENT")
    assert len({str(one["UID"]) for one in events}) == len(events) > 20
    for one in events:
        assert {"DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "URL", "CLASS"} <= set(one)
    assert str(calendar["PRODID"]) == "-//Samsyn//Samsyn//SV"


@pytest.fixture
def with_hours(world: World) -> Person:
    """Egil in a Haninge whose paper says what time the OSG meets, taken into use when it began."""
    paper = reading.read_file(PAPERS / "haninge.yaml").paper
    forums = tuple(
        replace(one, quote="första torsdagen kl. 9.00–10.30") if one.id == "osg" else one for one in paper.forums
    )
    term = replace(paper.term, last_day="2026-12-31")
    changed = replace(paper, forums=forums, term=term)
    agreements.load(actor=world.programs["haninge"], paper=changed, today=THE_DAY)
    return EGIL


def test_hours_follow_summer_time(feed: Feed, with_hours: Person) -> None:
    calendar = feed(with_hours, date(2026, 11, 20), "haninge", "osg")
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Stockholm"]
    events = {
        one["DTSTART"].dt.date(): one
        for one in calendar.walk("VEVENT")
        if "DURATION" not in one and isinstance(one["DTSTART"].dt, datetime)
    }
    autumn = events[date(2026, 10, 1)]
    winter = events[date(2026, 12, 3)]
    assert [one["DTSTART"].dt.utcoffset() for one in (autumn, winter)] == [timedelta(hours=2), timedelta(hours=1)]
    assert autumn["DTSTART"].dt.hour == winter["DTSTART"].dt.hour == 9
    assert winter["DTEND"].dt - winter["DTSTART"].dt == timedelta(hours=1, minutes=30)
    assert str(winter["DTSTART"].params["TZID"]) == "Europe/Stockholm"


def test_school_breaks_that_are_set_are_shown(world: World, feed: Feed) -> None:
    alva = members.actor_of(user_id=world.users["Alva"], slug="nykvarn", today=THE_DAY)
    first, last = date(2027, 2, 22), date(2027, 2, 26)
    assert days(feed(ALVA, THE_DAY), "Nykvarn: sportlov") == []
    places.set_school_days(actor=alva, kind=SchoolDays.WINTER_BREAK, first_day=first, last_day=last)
    (event,) = [one for one in feed(ALVA, THE_DAY).walk("VEVENT") if str(one["SUMMARY"]) == "Nykvarn: sportlov"]
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (first, last + timedelta(days=1))


def test_the_same_question_gives_the_same_answer_until_something_changes(world: World, address: Address) -> None:
    path, client = address(BO), Client()
    with clock.at(THE_DAY):
        first = client.get(path)
        again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert "private" in first.headers["Cache-Control"]
    assert (again.status_code, again.content) == (304, b"")
    with clock.at(datetime(2026, 11, 20, 18)):  # noqa: DTZ001 - the clock makes it Swedish
        assert client.get(path).content == first.content


def test_an_address_that_is_revoked_or_made_up_shows_nothing(world: World, address: Address) -> None:
    path, client = address(BO), Client()
    client.raise_request_exception = False
    assert client.get("/kalender/paahittad.ics").status_code == 404
    assert client.get(path).status_code == 200
    actor = Acting(world.users["Bo"])
    accounts.revoke_feed_key(actor=actor, feed_id=keys.feeds(user_id=world.users["Bo"], today=THE_DAY)[0].id)
    assert client.get(path).status_code == 404


def test_a_forum_of_a_collaboration_where_one_is_a_stranger_is_not_there(address: Address) -> None:
    client = Client()
    assert client.get(address(DISA, "haninge", "osg")).status_code == 404
    assert client.get(address(DISA, "nykvarn", "finns-inte")).status_code == 404
    assert client.get(address(DISA, "nykvarn", "chefssamradet")).status_code == 200


def test_rights_are_those_of_today(world: World, address: Address) -> None:
    path = address(EGIL)
    with clock.at(THE_DAY):
        calendar = Calendar.from_ical(Client().get(path).content)
        assert calendar.walk("VCALENDAR")
    accounts.close_account(actor=Acting(None), user_id=world.users["Egil"])
    assert Client().get(path).status_code == 404


def test_a_calendar_asks_few_questions(address: Address) -> None:
    path, client = address(BO), Client()
    client.get(path)
    with CaptureQueriesContext(connection) as seen:
        client.get(path)
    assert len(seen) <= 12


def test_the_address_that_one_makes_on_ones_own_page_opens(sign_in: Callable[[Person], Client]) -> None:
    page = sign_in(ALVA).post("/konto/kalender/ny/").content.decode()
    path = page.partition("http://localhost:8000")[2].partition(".ics")[0] + ".ics"
    assert Client().get(path).status_code == 200
