"""The calendars, opened by two libraries that know nothing of us: right over holidays and summer time."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from io import StringIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from django.test import Client
from icalendar import Calendar

from samsyn.agreements import commands as agreements
from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import Person as Acting
from samsyn.papers import reading
from tests.five import EARLY, Place, a_place
from tests.world import PAPERS

FIRST_THURSDAYS = "13/1 3/2 3/3 7/4 5/5 2/6 7/7 4/8 1/9 6/10 3/11 1/12"
"""Haninge's OSG in 2022, counted by hand: 6 January is trettondedag jul."""
pytestmark = pytest.mark.django_db


def opened(place: Place, on: date, slug: str, forum: str) -> bytes:
    """Fetch a forum's calendar as a calendar program does."""
    secret = accounts.make_feed_key(actor=Acting(place.user_id), collaboration_slug=slug, forum_key=forum)
    with clock.at(on):
        answer = Client().get(f"/kalender/{secret}.ics")
    assert answer.status_code == 200
    return answer.content


def events(content: bytes) -> list[Any]:
    """Read the entries with a calendar library."""
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_every_meeting_of_a_year_is_on_its_day() -> None:
    place = a_place("haninge", in_use_from=EARLY)
    told = events(opened(place, date(2022, 1, 3), "haninge", "osg"))
    found = [one["DTSTART"].dt for one in told if str(one["SUMMARY"]) == "Haninge: möte"]
    assert [f"{day.day}/{day.month}" for day in sorted(found) if day.year == 2022] == FIRST_THURSDAYS.split()
    assert {one["DTEND"].dt - one["DTSTART"].dt for one in told} == {timedelta(days=1)}


def test_a_time_of_day_holds_over_summer_time_in_another_library() -> None:
    place = a_place("haninge", in_use_from=EARLY)
    paper = reading.read_file(PAPERS / "haninge.yaml").paper
    timed = (replace(one, quote="första torsdagen kl. 9.00–10.30") if one.id == "osg" else one for one in paper.forums)
    agreements.load(actor=place.program, paper=replace(paper, forums=tuple(timed)), today=EARLY)
    content = opened(place, date(2022, 1, 3), "haninge", "osg")
    zone: Any = tzical(StringIO(content.decode())).get("Europe/Stockholm")
    assert zone is not None
    for month in range(1, 13):
        for day in (1, 15, 28):  # the zone in the file says what the world's says, the whole year
            noon = datetime(2022, month, day, 12)  # noqa: DTZ001 - the zones are what is compared
            assert zone.utcoffset(noon) == noon.replace(tzinfo=ZoneInfo("Europe/Stockholm")).utcoffset(), noon
    timed_days = (one["DTSTART"].dt for one in events(content) if isinstance(one["DTSTART"].dt, datetime))
    year = {at for at in timed_days if at.year == 2022}
    assert len(year) == 12
    assert {at.hour for at in year} == {9}
    assert {at.month: at.utcoffset() for at in year} == {
        month: timedelta(hours=2 if 4 <= month <= 10 else 1) for month in range(1, 13)
    }


def test_the_file_is_as_the_standard_wants() -> None:
    content = opened(a_place("haninge", in_use_from=EARLY), date(2022, 1, 3), "haninge", "osg")
    lines = content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)  # RFC 5545 3.1: lines end with CRLF and hold at most 75 octets
    assert max(map(len, lines)) <= 75
    assert Calendar.from_ical(content).to_ical() == content
