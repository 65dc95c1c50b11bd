"""Rules of the briefing before a weekend: which meetings have one, and who is on duty until Monday at 08.00."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.forums.rules import weekend as rules
from samsyn.forums.rules.meetings import MeetingObjection, MeetingState
from samsyn.forums.rules.weekend import SWEDEN, NewOnDuty, Offer, WeekendObjection
from samsyn.papers import reading
from samsyn.papers.model import Forum, Paper
from tests.world import PAPERS

THURSDAY, FRIDAY, MONDAY = date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 23)
PAPER = {slug: reading.read_file(PAPERS / f"{slug}.yaml").paper for slug in ("sodertalje", "haninge")}


def forum(slug: str, key: str, **changed: Any) -> tuple[Paper, Forum]:
    paper = PAPER[slug]
    return paper, replace(next(one for one in paper.forums if one.id == key), **changed)


@pytest.mark.parametrize(
    ("slug", "key", "changed", "on", "expected"),
    [
        # Södertälje 2023–2026 punkt 6: Fredagsavstämningar "varje fredagskväll", Måndagsmöten "varje vecka"
        ("sodertalje", "fredagsavstamningar", {}, FRIDAY, Offer.SUITS),
        ("sodertalje", "fredagsavstamningar", {}, THURSDAY, Offer.SUITS),  # Good Friday is moved to its Thursday
        ("sodertalje", "fredagsavstamningar", {}, MONDAY, Offer.MAY),
        ("sodertalje", "mandagsmoten", {}, MONDAY, Offer.MAY),
        ("sodertalje", "mandagsmoten", {}, FRIDAY, Offer.SUITS),
        ("sodertalje", "mandagsmoten", {"rhythm": "varje vecka samt vid behov"}, FRIDAY, Offer.SUITS),
        ("sodertalje", "mandagsmoten", {"rhythm": "två gånger i veckan"}, FRIDAY, Offer.SUITS),
        ("sodertalje", "mandagsmoten", {"rhythm": "inför varje helg"}, MONDAY, Offer.SUITS),
        ("sodertalje", "mandagsmoten", {"rhythm": "varannan vecka"}, FRIDAY, Offer.NOT),
        ("sodertalje", "mandagsmoten", {"rhythm": "fredagar jämna veckor"}, FRIDAY, Offer.NOT),
        ("sodertalje", "mandagsmoten", {"rhythm": "varje månad"}, FRIDAY, Offer.NOT),
        ("sodertalje", "mandagsmoten", {"rhythm": ""}, FRIDAY, Offer.NOT),
        ("sodertalje", "strategisk-styrgrupp", {}, FRIDAY, Offer.NOT),
        ("sodertalje", "beredningsgrupp", {"rhythm": "varje vecka"}, FRIDAY, Offer.NOT),  # speaks of individuals
        # Haninge 2022–2024: "Strukturerad utsättning inför varje helg", by no forum of its own
        ("haninge", "osg", {}, FRIDAY, Offer.SUITS),
        ("haninge", "osg", {}, MONDAY, Offer.MAY),
        ("haninge", "styrgrupp", {}, FRIDAY, Offer.NOT),
    ],
)
def test_which_meetings_have_the_briefing(
    slug: str, key: str, changed: dict[str, Any], on: date, expected: Offer
) -> None:
    assert rules.offer(*forum(slug, key, **changed), on, is_half_hour=False) is expected


def test_what_meets_in_the_half_hour_may_have_it_too() -> None:
    council = forum("sodertalje", "operativt-chefsamrad", rhythm="varje månad")
    assert rules.offer(*council, MONDAY, is_half_hour=False) is Offer.NOT
    assert rules.offer(*council, MONDAY, is_half_hour=True) is Offer.MAY
    individual = forum("sodertalje", "beredningsgrupp")
    assert rules.offer(*individual, FRIDAY, is_half_hour=True) is Offer.NOT


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (FRIDAY, datetime(2026, 11, 23, 7, tzinfo=UTC)),
        (date(2026, 11, 22), datetime(2026, 11, 23, 7, tzinfo=UTC)),
        (MONDAY, datetime(2026, 11, 30, 7, tzinfo=UTC)),
        (date(2026, 10, 23), datetime(2026, 10, 26, 7, tzinfo=UTC)),  # summer time ended on that Sunday
        (date(2026, 3, 27), datetime(2026, 3, 30, 6, tzinfo=UTC)),  # and began on this
    ],
)
def test_it_is_forgotten_at_eight_on_monday_in_sweden(on: date, expected: datetime) -> None:
    gone = rules.gone_at(on)
    assert gone.astimezone(UTC) == expected
    assert not rules.is_gone(gone, expected - timedelta(seconds=1))
    assert rules.is_gone(gone, expected)
    assert rules.is_gone(gone, expected + timedelta(seconds=1))


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_a_weekend_ends_on_the_monday_after(on: date) -> None:
    days, gone = rules.days_of(on), rules.gone_at(on)
    assert days[0] == on < days[-1] == gone.date()
    assert gone.weekday() == 0
    assert (gone.hour, gone.minute) == (8, 0)
    assert timedelta(1) <= gone.date() - on <= timedelta(7)
    assert rules.weekend_of(on) == (on, days[-2])


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=SWEDEN)


USUAL = NewOnDuty("kommunpolis", "114 14", at(FRIDAY, 18), at(MONDAY, 8))


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, None),
        ({"starts_at": at(FRIDAY, 0)}, None),
        ({"body_key": "bo-berg"}, WeekendObjection.UNKNOWN_FUNCTION),
        ({"number": "Bo 114 14"}, WeekendObjection.NOT_A_NUMBER),
        ({"ends_at": at(FRIDAY, 18)}, WeekendObjection.ENDS_BEFORE_IT_BEGINS),
        ({"starts_at": at(THURSDAY, 23, 59)}, WeekendObjection.OUTSIDE_THE_WEEKEND),
        ({"ends_at": at(MONDAY, 8, 1)}, WeekendObjection.OUTSIDE_THE_WEEKEND),
    ],
)
def test_who_can_be_on_duty(changed: dict[str, Any], expected: WeekendObjection | None) -> None:
    new = replace(USUAL, **changed)
    assert rules.objection_to_duty(new, on=FRIDAY, functions=["kommunpolis"], held=()) is expected


def test_nobody_is_on_duty_twice_and_there_is_room_for_twelve() -> None:
    def objection(*held: NewOnDuty) -> WeekendObjection | None:
        return rules.objection_to_duty(USUAL, on=FRIDAY, functions=["kommunpolis"], held=held)

    others = [replace(USUAL, starts_at=at(FRIDAY, hour)) for hour in range(12)]
    assert objection(replace(USUAL, number="08-1")) is WeekendObjection.ON_DUTY_ALREADY
    assert objection(*others[:11]) is None
    assert objection(*others) is WeekendObjection.TOO_MANY


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        *[(one, True) for one in ("112", "114 14", "08-123 456 78", "+46 8 123 456 78", "(08) 12 34", " 08  12 34 ")],
        *[(one, False) for one in ("", "12", "114 14 Bo", "Bo Berg", "12345678901234567", "08-", "1/1/1;rm", "١١٤")],
    ],
)
def test_a_number_holds_no_name(number: str, expected: bool) -> None:
    assert rules.is_number(number) is expected
    assert rules.tidy_number(" 08  12 34 ") == "08 12 34"


@pytest.mark.parametrize("state", list(MeetingState))
def test_who_is_on_duty_is_changed_until_it_is_forgotten(state: MeetingState) -> None:
    gone = rules.gone_at(FRIDAY)
    early, late = gone - timedelta(minutes=1), gone
    cancelled = state is MeetingState.CANCELLED
    expected = MeetingObjection.IS_CANCELLED if cancelled else None
    assert rules.objection_to_keeping_duty(state, gone=gone, now=early) is expected
    assert rules.objection_to_keeping_duty(state, gone=gone, now=late) is (expected or WeekendObjection.IS_OVER)


@pytest.mark.parametrize(
    ("state", "text", "expected"),
    [
        (MeetingState.PLANNED, "Derby på söndag.", None),
        (MeetingState.OPEN, "", None),
        (MeetingState.OPEN, "En rad.\n" * 8, None),
        (MeetingState.OPEN, "En rad.\n" * 9, WeekendObjection.TOO_LONG),
        (MeetingState.OPEN, "x" * 5000, WeekendObjection.TOO_LONG),
        (MeetingState.CLOSED, "", MeetingObjection.HAS_BEEN_HELD),
        (MeetingState.CANCELLED, "", MeetingObjection.IS_CANCELLED),
    ],
)
def test_what_is_special_is_a_few_lines(state: MeetingState, text: str, expected: object) -> None:
    assert rules.objection_to_special(state, text=text) is expected
