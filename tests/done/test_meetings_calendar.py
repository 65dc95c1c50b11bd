"""The calendar of meetings on the five agreements, as a new user would: right days, right chair, right hours."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from samsyn.agreements import queries as agreements
from samsyn.agreements.commands import load
from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts.models import User
from samsyn.base.audit.acting import Person as Acting
from samsyn.duties import queries as duties
from samsyn.duties.rules.standings import Standing
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting, cancel_meeting, move_meeting, set_meetings
from samsyn.forums.rules.proposing import Wish
from tests.conftest import JudgingClient
from tests.five import EARLY, Place, a_place

pytestmark = pytest.mark.django_db
YEARS = (2021, 2022, 2023)
WHY = "Flera ledamöter är på övning."

OSG = {
    2022: "13/1 3/2 3/3 7/4 5/5 2/6 7/7 4/8 1/9 6/10 3/11 1/12",
    2023: "5/1 2/2 2/3 6/4 4/5 1/6 6/7 3/8 7/9 5/10 2/11 7/12",
    2024: "4/1 1/2 7/3 4/4 2/5 13/6 4/7 1/8 5/9 3/10 7/11 5/12",
}
"""Haninge 2022–2024: first Thursdays, counted by hand; 6 January 2022 and 6 June 2024 are holidays."""


def signed_in(place: Place) -> JudgingClient:
    client = JudgingClient()
    client.force_login(User.objects.get(pk=place.user_id))
    return client


def events(place: Place, on: date, slug: str, forum: str) -> dict[date, Any]:
    """Open a forum's calendar as a calendar program does, by the day that each entry begins."""
    secret = accounts.make_feed_key(actor=Acting(place.user_id), collaboration_slug=slug, forum_key=forum)
    with clock.at(on):
        answer = Client().get(f"/kalender/{secret}.ics")
    found = Calendar.from_ical(answer.content).walk("VEVENT")
    starts = [(one["DTSTART"].dt, one) for one in found if str(one["SUMMARY"]).endswith("möte")]
    return {at.date() if isinstance(at, datetime) else at: one for at, one in starts}


def test_haninges_group_is_set_to_the_day_for_three_years_by_three_presses() -> None:
    place = a_place("haninge", in_use_from=EARLY)
    client = signed_in(place)
    for year, expected in OSG.items():
        address = f"/s/haninge/moten/foresla/osg/?ar={year}"
        with clock.at(date(year - 1, 12, 20) if year > 2022 else date(2022, 1, 3)):
            page = client.get(address)
            assert "Lägg in 12 möten" in page.text
            proposed = page.context["form"]
            ticked = {f"med_{number}": "on" for number in range(12)}
            days = {f"dag_{number}": one.on.isoformat() for number, one in enumerate(proposed.days)}
            done = client.post(address, {**ticked, **days, "starts": "9.00", "ends": "10.30"}, follow=True)
            assert "12 möten är inlagda." in done.text
        rows = queries.meetings(place.program, first=date(year, 1, 1), last=date(year, 12, 31))
        assert " ".join(f"{one.on.day}/{one.on.month}" for one in rows) == expected
    told = events(place, date(2022, 3, 1), "haninge", "osg")
    hours = {day: one["DTSTART"].dt for day, one in told.items() if day.year == 2022}
    assert {at.hour for at in hours.values()} == {9}
    assert {at.month: at.utcoffset() for at in hours.values()} == {
        month: timedelta(hours=2 if 4 <= month <= 10 else 1) for month in range(1, 13)
    }
    assert {one["DTEND"].dt - one["DTSTART"].dt for day, one in told.items()} == {timedelta(minutes=90)}


def test_nykvarns_council_has_the_chair_of_its_year() -> None:
    """Nykvarn 2021–2022 § 6: four times a year, the chair goes round by the year in the order written.

    A third year, as the agreement has when it is extended by one, takes the round to its end.
    """
    place = a_place("nykvarn", in_use_from=EARLY)
    paper = agreements.paper(place.program, EARLY)
    assert paper.term is not None
    longer = replace(paper, term=replace(paper.term, last_day="2023-12-31"))
    load(actor=place.program, paper=longer, today=date(2022, 12, 1))
    for year in YEARS:
        wish = Wish(date(year, 1, 1), date(year, 12, 31), weekday=3)
        days = [NewMeeting(one.on) for one in queries.proposal(place.program, "chefssamradet", wish).days]
        assert len(days) == 4
        set_meetings(actor=place.program, forum_key="chefssamradet", new=days)
    rows = queries.meetings(place.program, first=date(2021, 1, 1), last=date(2023, 12, 31))
    chairs = {year: {one.key for row in rows if row.on.year == year for one in row.chair.holders} for year in YEARS}
    assert chairs == {2021: {"lokalpolisomradeschef"}, 2022: {"distriktschef"}, 2023: {"kommundirektor"}}
    assert [one.number for one in rows] == list(range(1, 13))


def test_a_moved_meeting_moves_and_a_cancelled_one_goes_in_a_calendar() -> None:
    place = a_place("haninge", in_use_from=EARLY)
    new = [NewMeeting(date(2022, month, 3), time(9), time(10), place="Kommunhuset") for month in (2, 3)]
    with clock.at(date(2022, 1, 3)):
        february, march = set_meetings(actor=place.program, forum_key="osg", new=new)
    before = events(place, date(2022, 1, 4), "haninge", "osg")
    assert set(before) >= {date(2022, 1, 13), date(2022, 2, 3), date(2022, 3, 3), date(2022, 4, 7)}
    facts: dict[str, Any] = {"actor": place.program, "reason": WHY, "today": date(2022, 1, 4)}
    with clock.at(date(2022, 1, 4)):
        move_meeting(meeting_id=february, on=date(2022, 2, 10), starts=time(13), **facts)
        cancel_meeting(meeting_id=march, **facts)
    after = events(place, date(2022, 1, 5), "haninge", "osg")
    was, now = before[date(2022, 2, 3)], after[date(2022, 2, 10)]
    assert date(2022, 2, 3) not in after
    assert (now["UID"], now["SEQUENCE"], now["DTSTART"].dt.hour) == (was["UID"], was["SEQUENCE"] + 1, 13)
    assert now["LAST-MODIFIED"].dt > was["LAST-MODIFIED"].dt
    gone = after[date(2022, 3, 3)]
    assert (gone["UID"], gone["STATUS"]) == (before[date(2022, 3, 3)]["UID"], "CANCELLED")
    assert date(2022, 4, 7) in after, "what nobody has set stands as the agreement says"


def test_a_cancelled_meeting_keeps_nothing_and_a_moved_one_its_own_time() -> None:
    """Haninge 2022–2024: once a month. February's is held three weeks late, March's is cancelled."""
    place = a_place("haninge", in_use_from=EARLY)
    new = [NewMeeting(date(2022, month, 3)) for month in (2, 3)]
    february, march = set_meetings(actor=place.program, forum_key="osg", new=new)
    facts: dict[str, Any] = {"actor": place.program, "reason": WHY, "today": date(2022, 2, 1)}
    move_meeting(meeting_id=february, on=date(2022, 2, 24), **facts)
    cancel_meeting(meeting_id=march, **facts)
    on = date(2022, 2, 24)
    with clock.at(on):
        commands.open_meeting(actor=place.program, meeting_id=february, today=on)
        commands.close_meeting(actor=place.program, meeting_id=february, today=on)
    row = duties.duty(place.program, "forums/osg/rhythm", date(2022, 4, 30))
    held = {one.window.first_day.month: one.standing for one in row.occurrences if one.window.first_day.year == 2022}
    assert held[2] is Standing.KEPT
    assert held[3] is Standing.MISSED
