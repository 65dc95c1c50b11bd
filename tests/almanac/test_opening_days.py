"""Windows of weekdays, holidays, known days and meetings."""

from datetime import date

import pytest

from samsyn.almanac.calendars import Break, Calendar, easter, holiday_name, is_public_holiday
from samsyn.almanac.opening import Setting, windows
from samsyn.almanac.opening_meetings import forum_key
from samsyn.almanac.periods import Span
from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import AtMeeting, KnownDays
from samsyn.almanac.units import KnownDay
from tests.almanac.test_opening import FREE, SCHOOL, YEAR_2026, days, opened, spans

THURSDAY = "första torsdagen (helgfri dag) varje månad"


# Haninge, OSG: "första torsdagen (helgfri dag) i månaden".
@pytest.mark.parametrize(
    ("month", "day", "holiday"),
    [
        (date(2022, 1, 1), 13, "trettondedag jul"),
        (date(2024, 6, 1), 13, "Sveriges nationaldag"),
        (date(2025, 5, 1), 8, "första maj"),
        (date(2043, 5, 1), 14, "Kristi himmelsfärdsdag"),
        (date(2026, 1, 1), 8, "nyårsdagen"),
        (date(2026, 2, 1), 5, "ingen helgdag"),
    ],
)
def test_the_first_thursday_moves_past_holidays(month, day, holiday):
    found = days(THURSDAY, month, month.replace(day=28))
    assert found == [month.replace(day=day)], holiday
    assert is_public_holiday(month.replace(day=day)) is False


def test_haninges_group_meets_on_the_thirteenth_first():
    found = days(THURSDAY, date(2022, 1, 1), date(2022, 12, 31))
    assert len(found) == 12
    assert [day.day for day in found[:3]] == [13, 3, 3]


def test_a_day_that_moves_into_the_next_month_is_found_there():
    assert days("fjärde måndagen i december", *YEAR_2026) == [date(2026, 12, 28)]
    moved = read("fjärde lördagen (helgfri dag) i december")  # 26 December 2026 is annandag jul
    assert [window.first_day for window in windows(moved, date(2027, 1, 1), date(2027, 1, 31), FREE)] == [
        date(2027, 1, 2)
    ]


def test_the_last_moves_to_the_one_before():
    assert days("sista helgfria fredagen i december", date(2025, 12, 1), date(2026, 1, 31)) == [date(2025, 12, 19)]
    assert days("sista fredagen i december", date(2025, 12, 1), date(2026, 1, 31)) == [date(2025, 12, 26)]


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("första vardagen varje månad", 1),
        ("första helgfria vardagen varje månad", 2),
        ("tredje helgfria vardagen varje månad", 7),
        ("sista helgfria vardagen i månaden", 30),
    ],
)
def test_weekdays_in_general_are_counted(phrase, day):
    assert days(phrase, date(2026, 1, 1), date(2026, 1, 31)) == [date(2026, 1, day)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("varje måndag", [5, 12, 19, 26]),
        ("varannan måndag", [12, 26]),
        ("måndagar jämna veckor", [5, 19]),
        ("måndagar udda veckor", [12, 26]),
        ("tisdagar och torsdagar", [1, 6, 8, 13, 15, 20, 22, 27, 29]),
        ("varje helgfri tisdag", [13, 20, 27]),
        ("fredagskvällar", [2, 9, 16, 23, 30]),
    ],
)
def test_days_of_the_week(phrase, expected):
    setting = Setting(since=date(2026, 1, 16))
    found = days(phrase, date(2026, 1, 1), date(2026, 1, 31), setting)
    assert [day.day for day in found] == expected


def test_even_weeks_without_a_day_are_whole_weeks():
    assert spans("jämna veckor", 2026)[0] == (date(2026, 1, 5), date(2026, 1, 11))
    within = Setting(term=Span(date(2026, 1, 7), date(2026, 1, 20)))
    assert [window.wanted for window in opened("jämna veckor", *YEAR_2026, within)] == [0, 0]


# Haninge, bilaga 2: joint briefing before each weekend.
def test_weekends_and_the_weekdays_before_them():
    january = (date(2026, 1, 1), date(2026, 1, 12))
    assert [window.first_day.day for window in opened("varje helg", *january)] == [3, 10]
    before = opened("inför varje helg", *january)
    assert [(window.first_day.day, window.last_day.day) for window in before] == [(29, 2), (5, 9), (12, 16)]
    assert opened("efter varje helg", *january) == before
    term = Setting(term=Span(date(2026, 1, 4), date(2026, 1, 10)))
    assert [window.wanted for window in opened("varje helg", *january, term)] == [0, 0]


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("Valborg", date(2026, 4, 30), date(2026, 4, 30)),
        ("första maj", date(2026, 5, 1), date(2026, 5, 1)),
        ("nationaldagen", date(2026, 6, 6), date(2026, 6, 6)),
        ("midsommar", date(2026, 6, 19), date(2026, 6, 21)),
        ("Halloween", date(2026, 10, 30), date(2026, 11, 1)),
        ("alla helgons helg", date(2026, 10, 30), date(2026, 11, 1)),
        ("Lucia", date(2026, 12, 13), date(2026, 12, 13)),
        ("jul", date(2026, 12, 24), date(2026, 12, 26)),
        ("påsk", date(2026, 4, 2), date(2026, 4, 6)),
        ("Kristi himmelsfärd", date(2026, 5, 14), date(2026, 5, 17)),
        ("pingst", date(2026, 5, 23), date(2026, 5, 24)),
        ("inför Valborg", date(2026, 4, 16), date(2026, 4, 29)),
        ("efter Valborg", date(2026, 5, 1), date(2026, 5, 14)),
    ],
)
def test_known_days(phrase, first, last):
    assert spans(f"{phrase}" if " " in phrase else f"vid {phrase}", 2026) == [(first, last)]


def test_halloween_begins_on_its_day_when_the_weekend_comes_later():
    assert spans("Halloween", 2024) == [(date(2024, 10, 31), date(2024, 11, 3))]


def test_new_year_is_seen_from_both_years():
    assert len(spans("nyår", 2026)) == 2


def test_big_weekends_and_midsummer_are_counted_once():
    assert spans("storhelger, midsommar", 2026) == spans("storhelger", 2026)
    assert len(opened("storhelger", date(2026, 1, 2), date(2026, 12, 31))) == 5


def test_public_holidays():
    assert date(2026, 6, 20) in days("röda dagar", *YEAR_2026)
    assert len(days("röda dagar", *YEAR_2026)) == 13
    assert easter(2026) == date(2026, 4, 5)


# Södertälje, bilaga 2: "vid särskilda ungdomshelger och lov".
def test_school_days_open_where_they_are_set_and_are_else_told_of():
    rhythm = read("vid särskilda ungdomshelger och lov")
    unset = (KnownDay.SCHOOL_END, KnownDay.BREAKS)
    assert Calendar().unset(rhythm) == unset
    assert SCHOOL.unset(rhythm) == ()
    without = windows(rhythm, *YEAR_2026, FREE)
    found = windows(rhythm, *YEAR_2026, Setting(calendar=SCHOOL))
    added = {window.first_day for window in found} - {window.first_day for window in without}
    assert added == {date(2026, 6, 11), date(2026, 2, 23), date(2026, 10, 26)}


def test_a_named_break_is_asked_for_by_its_name():
    assert SCHOOL.unset(read("sportlov samt jullov")) == (KnownDay.CHRISTMAS_BREAK,)
    assert SCHOOL.unset(read("fyra gånger per år")) == ()
    assert spans("sportlov", 2026, Setting(calendar=SCHOOL)) == [(date(2026, 2, 23), date(2026, 2, 27))]
    assert SCHOOL.unset(KnownDays((KnownDay.VALBORG,))) == ()


def test_a_break_is_a_break_and_does_not_end_before_it_begins():
    with pytest.raises(ValueError, match="no school break"):
        Break(KnownDay.LUCIA, date(2026, 2, 23), date(2026, 2, 27))
    with pytest.raises(ValueError, match="before it begins"):
        Break(KnownDay.WINTER_BREAK, date(2026, 2, 27), date(2026, 2, 23))


# --- meetings ---

HELD = {"Strategisk styrgrupp": [date(2026, 9, 10), date(2026, 3, 5), date(2026, 3, 5)]}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("vid varje styrgruppsmöte", [(date(2026, 3, 5), date(2026, 3, 5)), (date(2026, 9, 10), date(2026, 9, 10))]),
        ("inför varje styrgruppsmöte", [(date(2026, 1, 1), date(2026, 3, 4)), (date(2026, 3, 6), date(2026, 9, 9))]),
        ("efter varje styrgruppsmöte", [(date(2026, 3, 6), date(2026, 4, 4)), (date(2026, 9, 11), date(2026, 10, 10))]),
        ("vid varje chefssamråd", []),
    ],
)
def test_at_before_and_after_known_meetings(phrase, expected):
    assert spans(phrase, 2026, Setting(meetings=HELD)) == expected


def test_before_a_meeting_on_the_terms_first_day_there_is_no_time():
    days_held = [date(2023, 1, 1), date(2023, 1, 2), date(2024, 5, 1)]
    setting = Setting(term=Span(date(2023, 1, 1), date(2023, 12, 31)), meetings={"styrgrupp": days_held})
    assert spans("inför varje styrgruppsmöte", 2023, setting) == []
    assert spans("efter varje styrgruppsmöte", 2023, setting)[0] == (date(2023, 1, 2), date(2023, 1, 2))
    assert len(spans("vid varje styrgruppsmöte", 2023, setting)) == 2


# line.md: without known meetings (a file, a year not yet called) the forum's own rhythm stands in.
def test_the_forums_own_rhythm_stands_in_for_years_without_a_meeting():
    setting = Setting(
        meetings={"styrgrupp": [date(2026, 3, 5)]}, forum_rhythms={"styrgrupp": read("fyra gånger per år")}
    )
    found = windows(read("vid varje styrgruppsmöte"), date(2026, 1, 1), date(2027, 12, 31), setting)
    assert [(window.first_day, window.wanted) for window in found] == [(date(2026, 3, 5), 1), (date(2027, 1, 1), 4)]


@pytest.mark.parametrize(
    ("phrase", "rhythm", "known", "expected"),
    [
        ("vid varje möte", "fyra gånger per år", date(2026, 11, 12), [(date(2026, 1, 1), 3), (date(2026, 11, 12), 1)]),
        (
            "efter varje möte",
            "fyra gånger per år",
            date(2026, 11, 12),
            [(date(2026, 1, 1), 3), (date(2026, 11, 13), 1)],
        ),
        ("inför varje möte", "fyra gånger per år", date(2026, 11, 12), [(date(2026, 1, 1), 1)]),
        ("vid varje möte", "varje kvartal", date(2026, 4, 9), [(date(2026, 1, 1), 1), (date(2026, 4, 9), 1)]),
        ("vid varje möte", "fyra gånger per år", date(2026, 1, 1), [(date(2026, 1, 1), 1)]),
    ],
)
def test_the_forums_own_rhythm_stands_in_until_its_first_known_meeting(phrase, rhythm, known, expected):
    setting = Setting(meetings={"": [known]}, forum_rhythms={"": read(rhythm)})
    found = windows(read(phrase), *YEAR_2026, setting)
    assert [(window.first_day, window.wanted) for window in found] == expected


def test_until_its_first_known_meeting_is_within_the_term():
    """A term that begins on the day of the meeting has nothing before it, and steps go on from where they began."""
    forums = {"": read("varannan måndag")}
    monday = date(2026, 3, 16)
    for first_day, expected in ((monday, [monday]), (date(2026, 2, 16), [date(2026, 2, 16), date(2026, 3, 2), monday])):
        setting = Setting(term=Span(first_day, date(2026, 12, 31)), meetings={"": [monday]}, forum_rhythms=forums)
        assert days("vid varje möte", *YEAR_2026, setting) == expected


def test_after_a_year_without_meetings_the_time_before_one_begins_with_its_year():
    known = [date(2023, 10, 5), date(2024, 2, 1), date(2026, 5, 7)]
    setting = Setting(meetings={"": known})
    assert spans("inför varje möte", 2024, setting) == [(date(2023, 10, 6), date(2024, 1, 31))]
    assert spans("inför varje möte", 2026, setting) == [(date(2026, 1, 1), date(2026, 5, 6))]


def test_a_forum_that_only_points_at_itself_does_not_stand_in():
    setting = Setting(forum_rhythms={"styrgrupp": AtMeeting("styrgruppsmöte")})
    assert windows(AtMeeting("styrgruppsmöte"), *YEAR_2026, setting) == []


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("styrgruppsmöte", "styrgrupp"),
        ("möte i styrgruppen", "styrgrupp"),
        ("Styrgruppens möte", "styrgrupp"),
        ("sammanträde i chefssamrådet", "chefssamråd"),
        ("Operativt chefsamråd", "operativt chefsamråd"),
        ("månadsmöte i OSG", "osg"),
        ("möte", ""),
    ],
)
def test_forums_are_known_by_what_they_are_called(name, key):
    assert forum_key(name) == key


def test_a_meeting_is_known_by_its_own_name_first_and_never_by_a_guess():
    two = {"lokal styrgrupp": [date(2026, 1, 1)], "stadsövergripande styrgrupp": [date(2026, 2, 2)]}
    assert days("vid varje styrgruppsmöte", *YEAR_2026, Setting(meetings=two)) == []
    own = {"styrgruppsmöte": [date(2026, 3, 3)], **two}
    assert days("vid varje styrgruppsmöte", *YEAR_2026, Setting(meetings=own)) == [date(2026, 3, 3)]
    assert days("vid varje möte", *YEAR_2026, Setting(meetings={"": [date(2026, 4, 4)]})) == [date(2026, 4, 4)]


def test_public_holidays_have_names():
    assert holiday_name(date(2022, 1, 6)) == "trettondedag jul"
    assert holiday_name(date(2024, 6, 6)) == "nationaldagen"
    assert holiday_name(date(2022, 1, 6), "en") == "Epiphany"
    assert holiday_name(date(2022, 1, 13)) == ""
