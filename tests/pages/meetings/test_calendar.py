"""The calendar's pages: the list, a month, and setting, proposing, moving, cancelling and changing."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar as ICalendar
from pytest_django import DjangoAssertNumQueries

from samsyn.base import clock
from samsyn.forums import queries
from samsyn.forums.commands import NewMeeting, cancel_meeting, change_meeting, move_meeting, set_meetings
from samsyn.forums.models import Meeting
from samsyn.forums.rules.meetings import MeetingState
from tests.cast import ALVA, BO, DISA, EGIL, THE_DAY, Person
from tests.world import World

MEETINGS = "/s/sodertalje/moten/"
MONDAYS, FRIDAYS, GROUP = "mandagsmoten", "fredagsavstamningar", "beredningsgrupp"
MONDAY, TUESDAY, NEXT = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 30)
WHY = "Polisen är på övning."

pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def bo(world: World, sign_in: Callable[[Person | None], Client]) -> Client:
    """Bo, coordinator in Södertälje, signed in."""
    assert world
    return sign_in(BO)


def set_some(world: World, *days: date, forum: str = MONDAYS, **facts: Any) -> list[int]:
    facts = {"starts": time(9), "ends": time(9, 30), "place": "Polisstationen", **facts}
    new = [NewMeeting(on, **facts) for on in days]
    return set_meetings(actor=world.actor(BO, "sodertalje"), forum_key=forum, new=new)


class TestList:
    """Möten: the next one large, this week, month by month, and what has been."""

    def test_before_anything_is_set_the_first_step_is_shown(
        self, bo: Client, django_assert_max_num_queries: DjangoAssertNumQueries
    ) -> None:
        bo.get(MEETINGS)
        with django_assert_max_num_queries(12):
            said = bo.get(MEETINGS).text
        assert "Inga möten är utsatta än." in said
        assert "Nästa steg" in said
        assert f"{MEETINGS}foresla/strategisk-styrgrupp/" in said

    def test_the_next_one_is_said_first(
        self, world: World, bo: Client, django_assert_max_num_queries: DjangoAssertNumQueries
    ) -> None:
        made = set_some(world, THE_DAY, MONDAY, NEXT, date(2026, 12, 7))
        cancel_meeting(actor=world.actor(BO, "sodertalje"), meeting_id=made[0], reason=WHY, today=THE_DAY)
        with django_assert_max_num_queries(12):
            said = bo.get(MEETINGS).text
        assert "Nästa möte är på måndag: Måndagsmöte, kl. 9.00–9.30, Polisstationen." in said.replace("\xa0", " ")
        week = said.partition("Den här veckan")[2].partition("</section>")[0]
        assert "Inställt" in week
        assert WHY in week
        assert "Plats utanför myndigheterna" in week
        assert "December" in said
        assert "3 kvar" in said

    def test_a_moved_and_an_extra_one_say_so(self, world: World, bo: Client) -> None:
        (made,) = set_some(world, MONDAY)
        set_some(world, NEXT, is_extra=True, place="", link="https://video.example/1")
        move_meeting(actor=world.actor(BO, "sodertalje"), meeting_id=made, on=TUESDAY, reason=WHY, today=THE_DAY)
        said = bo.get(MEETINGS).text.replace("\xa0", " ")
        assert f"Flyttat från 23 november: {WHY}" in said
        assert "Extra möte" in said
        assert "Videomöte" in said

    def test_what_has_been_and_was_not_closed(self, world: World, bo: Client) -> None:
        set_some(world, date(2026, 11, 16), date(2026, 11, 9))
        said = bo.get(f"{MEETINGS}?visa=har-varit").text
        assert said.count("Inte avslutat") == 2
        assert said.index("16") < said.index("Inte avslutat")
        assert "Inget möte är på väg." in said
        assert "Inget har varit" in bo.get(f"{MEETINGS}?visa=har-varit&forum={FRIDAYS}").text

    def test_one_forum_and_one_day(self, world: World, bo: Client) -> None:
        set_some(world, MONDAY)
        set_some(world, date(2026, 11, 27), forum=FRIDAYS)
        assert "Måndagsmöte<" not in bo.get(f"{MEETINGS}?forum={FRIDAYS}").text
        assert "Måndagsmöte<" not in bo.get(f"{MEETINGS}?fran=2026-11-24").text
        assert "Måndagsmöte<" in bo.get(f"{MEETINGS}?fran=snart&sida=x").text

    def test_pages_of_a_long_list(self, world: World, bo: Client) -> None:
        set_some(world, *(date.fromordinal(MONDAY.toordinal() - number) for number in range(4, 49)))
        first = bo.get(f"{MEETINGS}?visa=har-varit").text
        assert "Sida 1 av 2" in first
        assert "sida=2" in first
        last = bo.get(f"{MEETINGS}?visa=har-varit&sida=99").text
        assert "Sida 2 av 2" in last
        assert "Tillbaka" in last

    def test_who_only_reads_is_offered_nothing_to_press(
        self, sign_in: Callable[[Person | None], Client], world: World
    ) -> None:
        assert world
        said = sign_in(DISA).get("/s/nykvarn/moten/").text
        assert "Nytt möte" not in said
        assert "Föreslå dagar" not in said
        assert sign_in(EGIL).get(MEETINGS).status_code == 404

    def test_another_day_is_only_looked_at(self, world: World, bo: Client) -> None:
        set_some(world, MONDAY)
        assert "Nytt möte" not in bo.get(f"{MEETINGS}?per=2026-11-01").text


class TestMonth:
    """A month as a table: a row for each week, bounded whatever there is."""

    def test_the_days_stand_in_their_weeks(
        self, world: World, bo: Client, django_assert_max_num_queries: DjangoAssertNumQueries
    ) -> None:
        set_some(world, MONDAY, NEXT)
        bo.get(f"{MEETINGS}manad/")
        with django_assert_max_num_queries(12):
            said = bo.get(f"{MEETINGS}manad/").text
        assert "November\xa02026" in said
        assert said.count("Måndagsmöte<") == 2
        assert "v.\xa048" in said
        assert "manad=2026-12" in said
        assert "annandag jul" in bo.get(f"{MEETINGS}manad/?manad=2026-12").text

    @pytest.mark.parametrize("asked", ["2026-13", "snart", "0001-01", "9999-12"])
    def test_a_month_that_cannot_be_read_is_this_one(self, bo: Client, asked: str) -> None:
        assert "November\xa02026" in bo.get(f"{MEETINGS}manad/?manad={asked}").text

    def test_a_full_day_says_how_many_more(self, world: World, bo: Client) -> None:
        keys = [one.id for one in queries.forums(world.actor(BO, "sodertalje"), THE_DAY)][:6]
        for key in keys:
            set_some(world, MONDAY, forum=key)
        said = bo.get(f"{MEETINGS}manad/").text
        assert "och 3 till" in said
        assert f"{MEETINGS}?fran=2026-11-23" in said
        (day,) = queries.month(world.actor(BO, "sodertalje"), first=date(2026, 11, 1))
        assert (len(day.meetings), day.more) == (3, 3)

    def test_an_empty_month_and_one_forum(self, world: World, bo: Client) -> None:
        set_some(world, MONDAY)
        said = bo.get(f"{MEETINGS}manad/?forum={FRIDAYS}").text
        assert "Inget möte är utsatt den här månaden." in said
        assert f"manad=2026-12&amp;forum={FRIDAYS}" in said


class TestSetting:
    """One meeting at a time."""

    def test_a_meeting_is_set(self, world: World, bo: Client) -> None:
        sent = {"forum": MONDAYS, "on": "23 november", "starts": "kl 9", "ends": "9.30", "place": "Stadshuset"}
        said = bo.post(f"{MEETINGS}nytt/", sent, follow=True)
        assert "Mötet är utsatt." in said.text
        (row,) = queries.meetings(world.actor(BO, "sodertalje"), first=MONDAY, last=MONDAY)
        assert (row.starts, row.ends, row.place, row.is_extra) == (time(9), time(9, 30), "Stadshuset", False)

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"on": "ingen dag"}, "Skriv dagen så att den går att läsa"),
            ({"starts": "25.00"}, "Skriv tiden så att den går att läsa"),
            ({"starts": "tidigt"}, "Skriv tiden så att den går att läsa"),
            ({"starts": "10", "ends": "9"}, "Mötet slutar innan det börjar."),
            ({"ends": "9"}, "Skriv också när mötet börjar."),
            ({"on": "2027-02-01"}, "Överenskommelsen gäller inte den dagen."),
            ({"link": "rum 12"}, "Länken ska börja med https://"),
            ({"place": "Fråga 19811218-9876"}, "personnummer"),
        ],
    )
    def test_what_cannot_be_is_said_and_nothing_is_lost(self, bo: Client, wrong: dict[str, str], said: str) -> None:
        sent = {"forum": MONDAYS, "on": "23 november", "place": "Rådhuset", **wrong}
        answer = bo.post(f"{MEETINGS}nytt/", sent)
        assert answer.status_code == 400
        assert said in answer.text
        assert sent["place"] in answer.text
        assert not Meeting.unscoped.exists()

    def test_a_forum_brings_what_it_is_used_to(self, world: World, bo: Client) -> None:
        set_some(world, MONDAY)
        said = bo.get(f"{MEETINGS}nytt/?forum={MONDAYS}").text
        assert 'value="9.00"' in said
        assert 'value="Polisstationen"' in said
        assert 'value="9.00"' not in bo.get(f"{MEETINGS}nytt/?forum=finns-inte").text


class TestProposing:
    """A year at a time: each day ticked, changed or left out, with why it is not another."""

    def test_the_rest_of_the_year_is_proposed_and_set(
        self, world: World, bo: Client, django_assert_max_num_queries: DjangoAssertNumQueries
    ) -> None:
        address = f"{MEETINGS}foresla/{FRIDAYS}/"
        with django_assert_max_num_queries(13):
            said = bo.get(address).text
        assert "5 föreslagna dagar" in said
        assert "Lägg in 5 möten" in said
        assert "är juldagen." in said
        sent = {f"med_{number}": "on" for number in range(4)} | {
            "dag_0": "2026-11-20",
            "dag_1": "26 november",
            "dag_2": "4 december",
            "dag_3": "11 december",
            "dag_4": "18 december",
            "starts": "18.30",
        }
        done = bo.post(f"{address}?ar=2026&veckodag=4", sent, follow=True)
        assert "4 möten är inlagda." in done.text
        rows = queries.meetings(world.actor(BO, "sodertalje"), first=THE_DAY, last=date(2026, 12, 31))
        assert [row.on.day for row in rows] == [20, 26, 4, 11]
        assert {row.starts for row in rows} == {time(18, 30)}
        assert "2 föreslagna dagar" in bo.get(address).text

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({}, "Kryssa för minst en dag."),
            ({"med_0": "on", "dag_0": ""}, "Skriv en dag"),
            ({"med_0": "on", "dag_0": "hm"}, "Skriv dagen så att den går att läsa"),
            (
                {"med_0": "on", "dag_0": "4 december", "med_1": "on", "dag_1": "4 december"},
                "Den dagen står redan i listan.",
            ),
            ({"med_0": "on", "dag_0": "2027-01-04"}, "Överenskommelsen gäller inte den dagen."),
        ],
    )
    def test_nothing_is_lost(self, bo: Client, wrong: dict[str, str], said: str) -> None:
        answer = bo.post(f"{MEETINGS}foresla/{FRIDAYS}/", {"place": "Stadshuset", **wrong})
        assert answer.status_code == 400
        assert said in answer.text
        assert "Stadshuset" in answer.text
        assert not Meeting.unscoped.exists()

    def test_where_nothing_can_be_proposed_it_is_said_kindly(self, bo: Client) -> None:
        said = bo.get(f"{MEETINGS}foresla/operativt-chefsamrad/").text
        assert "Överenskommelsen säger inte hur ofta forumet möts" in said
        assert "nytt/?forum=operativt-chefsamrad" in said
        assert "aldrig var eller vem det gäller" in bo.get(f"{MEETINGS}foresla/sspf-grupper/").text
        assert bo.get(f"{MEETINGS}foresla/finns-inte/").status_code == 404

    def test_a_clash_is_told(self, world: World, bo: Client) -> None:
        """Kommunpolis sits both at the Monday meetings and in the operative council."""
        (made,) = set_some(world, NEXT, forum="operativt-chefsamrad", ends=time(11))
        set_some(world, MONDAY)
        assert "Krockar med Operativt chefsamråd samma dag." in bo.get(f"{MEETINGS}foresla/{MONDAYS}/").text
        change_meeting(actor=world.actor(BO, "sodertalje"), meeting_id=made, starts=time(13), ends=time(15))
        assert "Krockar" not in bo.get(f"{MEETINGS}foresla/{MONDAYS}/").text


class TestChanging:
    """Moving, cancelling, bringing back and changing, each at its address."""

    def test_a_meeting_is_moved(self, world: World, bo: Client) -> None:
        (made,) = set_some(world, MONDAY)
        address = f"{MEETINGS}{made}/flytta/"
        assert 'value="9.00"' in bo.get(address).text
        done = bo.post(address, {"on": "24 november", "starts": "13", "ends": "", "reason": WHY}, follow=True)
        assert "Mötet är flyttat." in done.text
        assert queries.meeting(world.actor(BO, "sodertalje"), made).on == TUESDAY
        again = bo.post(address, {"on": "24 november", "starts": "13", "reason": WHY})
        assert again.status_code == 400
        assert "Mötet är redan den dagen och tiden." in again.text
        assert WHY in again.text

    def test_a_meeting_is_cancelled_and_held_after_all(self, world: World, bo: Client) -> None:
        (made,) = set_some(world, MONDAY)
        asked = bo.post(f"{MEETINGS}{made}/installa/", {"reason": ""})
        assert asked.status_code == 400
        assert "Svara på frågan ”Varför ställs mötet in?”" in asked.text
        assert "Mötet är inställt." in bo.post(f"{MEETINGS}{made}/installa/", {"reason": WHY}, follow=True).text
        assert "Mötet blir av ändå." in bo.post(f"{MEETINGS}{made}/blir-av/", follow=True).text
        assert "Mötet är inte inställt." in bo.post(f"{MEETINGS}{made}/blir-av/", follow=True).text
        assert queries.meeting(world.actor(BO, "sodertalje"), made).state is MeetingState.PLANNED

    def test_hour_and_place_are_changed(self, world: World, bo: Client) -> None:
        (made,) = set_some(world, MONDAY)
        address = f"{MEETINGS}{made}/andra/"
        assert "Polisstationen" in bo.get(address).text
        assert bo.post(address, {"place": "Stadshuset"}, follow=True).status_code == 200
        row = queries.meeting(world.actor(BO, "sodertalje"), made)
        assert (row.place, row.starts, row.sequence) == ("Stadshuset", None, 1)

    def test_who_only_reads_may_not(self, sign_in: Callable[[Person | None], Client], world: World) -> None:
        assert world
        assert sign_in(DISA).get("/s/nykvarn/moten/nytt/").status_code == 403
        assert sign_in(DISA).get("/s/nykvarn/moten/foresla/chefssamradet/").status_code == 403
        assert sign_in(ALVA).get("/s/nykvarn/moten/foresla/chefssamradet/").status_code == 200


class TestInvitation:
    """One meeting as a file for a calendar."""

    def test_the_same_file_again_moves_the_entry(self, world: World, bo: Client) -> None:
        (made,) = set_some(world, MONDAY, link="https://video.example/1")
        address = f"{MEETINGS}{made}/mote.ics"
        (before,) = ICalendar.from_ical(bo.get(address).content).walk("VEVENT")
        assert str(before["SUMMARY"]) == "Södertälje: möte"
        assert str(before["LOCATION"]) == "Polisstationen, https://video.example/1"
        assert before["DTSTART"].dt.isoformat() == "2026-11-23T09:00:00+01:00"
        with clock.at(THE_DAY):
            move_meeting(
                actor=world.actor(BO, "sodertalje"),
                meeting_id=made,
                on=TUESDAY,
                starts=time(10),
                reason=WHY,
                today=THE_DAY,
            )
        (after,) = ICalendar.from_ical(bo.get(address).content).walk("VEVENT")
        assert (after["UID"], after["SEQUENCE"]) == (before["UID"], 1)
        assert after["DTSTART"].dt.isoformat() == "2026-11-24T10:00:00+01:00"

    def test_of_individuals_nothing_is_told_of_where(self, world: World, bo: Client) -> None:
        (made,) = set_some(world, MONDAY, forum=GROUP, link="https://video.example/1")
        (event,) = ICalendar.from_ical(bo.get(f"{MEETINGS}{made}/mote.ics").content).walk("VEVENT")
        assert "LOCATION" not in event
        assert "polisen" not in bo.get(f"{MEETINGS}{made}/mote.ics").text.casefold()


@pytest.mark.parametrize("path", ["", "manad/", "nytt/", f"foresla/{FRIDAYS}/"])
def test_in_english(bo: Client, world: World, path: str) -> None:
    set_some(world, MONDAY)
    bo.cookies["samsyn_language"] = "en"
    assert bo.get(f"{MEETINGS}{path}").status_code == 200
