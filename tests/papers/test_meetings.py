"""On which day a forum meets, by what the papers say."""

from datetime import date, time

import pytest

from samsyn.almanac.periods import Window
from samsyn.almanac.reading import read
from samsyn.papers import meetings
from samsyn.papers.meetings import Hours

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)
WEEK = Window(MONDAY, date(2026, 11, 23))


@pytest.mark.parametrize(
    ("window", "name", "day"),
    [
        # Södertälje 2023–2026, punkt 6: måndagsmöten "varje vecka", fredagsavstämningar "varje fredagskväll"
        (WEEK, "Måndagsmöten", MONDAY),
        (WEEK, "Fredagsavstämningar", date(2026, 11, 20)),
        (Window(date(2026, 11, 20), date(2026, 11, 21)), "Fredagsavstämningar", date(2026, 11, 20)),
        # Haninge 2022–2024: OSG på en torsdag, som fönstret redan är
        (Window(date(2022, 1, 13), date(2022, 1, 14)), "Operativ samverkansgrupp", date(2022, 1, 13)),
        # a week cut by the start of the term, after its Monday
        (Window(date(2026, 11, 18), date(2026, 11, 23)), "Måndagsmöten", None),
        (WEEK, "Strategisk styrgrupp", None),
        (Window(date(2026, 10, 1), date(2027, 1, 1)), "Måndagsmöten", None),
    ],
)
def test_a_day_is_exact_or_unknown(window: Window, name: str, day: date | None) -> None:
    assert meetings.day_in(window, name) == day


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("varje måndag kl. 9.00–9.30", Hours(time(9), time(9, 30))),
        ("Klockan 13 första torsdagen", Hours(time(13))),
        ("kl 18:30", Hours(time(18, 30))),
        ("kl. 10–9", Hours(time(10))),
        ("kl. 25", None),
        ("fyra gånger per år", None),
        ("", None),
    ],
)
def test_hours_are_as_written(said: str, hours: Hours | None) -> None:
    assert meetings.hours_in(said) == hours


def test_the_first_text_with_hours_is_believed() -> None:
    assert meetings.hours_in("varje vecka", "möts kl. 9") == Hours(time(9))


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("Måndagsmöten", "Måndagsmöte"),
        ("Fredagsavstämningar", "Fredagsavstämning"),
        ("Nätverksträffar", "Nätverksträff"),
        ("Styrgruppen", "Styrgruppen"),
        ("Operativ samverkansgrupp", "Operativ samverkansgrupp"),
    ],
)
def test_one_of_many_meetings(many: str, one: str) -> None:
    assert meetings.one_of(many) == one
    assert meetings.is_meeting(one) is (many != one)


def test_an_evening_is_heard_in_the_rhythm() -> None:
    assert meetings.is_in_the_evening(read("varje fredagskväll"))
    assert meetings.is_in_the_evening(read("varje fredagskväll samt vid behov"))
    assert not meetings.is_in_the_evening(read("varje vecka"))
    assert not meetings.is_in_the_evening(None)
