"""Days are said as people say them (design, section 2), in both languages."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.base.ui import day_words
from samsyn.base.ui.day_reading import read_day
from samsyn.base.ui.day_words import Form, clock, day, month, period, week

TODAY = date(2026, 11, 20)
HARD = "\N{NO-BREAK SPACE}"


def plain(said: str) -> str:
    return said.replace(HARD, " ")


@pytest.mark.parametrize(
    ("on", "form", "swedish", "english"),
    [
        (date(2026, 11, 5), "long", "torsdag 5 november", "Thursday 5 November"),
        (date(2023, 6, 14), "long", "14 juni 2023", "14 June 2023"),
        (date(2022, 10, 1), "full", "lördag 1 oktober 2022", "Saturday 1 October 2022"),
        (TODAY, "weekday", "fredag 20 november", "Friday 20 November"),
        (date(2025, 11, 20), "weekday", "torsdag 20 november", "Thursday 20 November"),
        (date(2026, 12, 31), "plain", "31 december", "31 December"),
        (date(2027, 1, 1), "plain", "1 januari 2027", "1 January 2027"),
        (date(2026, 11, 5), "short", "tor 5 nov.", "Thu 5 Nov"),
        (date(2023, 3, 5), "short", "5 mars 2023", "5 Mar 2023"),
        (date(2026, 9, 24), "tight", "24 sep.", "24 Sep"),
        (TODAY, "near", "i dag", "today"),
        (date(2026, 11, 19), "near", "i går", "yesterday"),
        (date(2026, 11, 21), "near", "i morgon", "tomorrow"),
        (date(2026, 11, 17), "near", "i tisdags", "last Tuesday"),
        (date(2026, 11, 26), "near", "på torsdag", "on Thursday"),
        (date(2026, 11, 27), "near", "fredag 27 november", "Friday 27 November"),
        (date(2026, 11, 13), "near", "fredag 13 november", "Friday 13 November"),
    ],
)
def test_day(on: date, form: Form, swedish: str, english: str) -> None:
    assert plain(day(on, today=TODAY, form=form)) == swedish
    assert plain(day(on, today=TODAY, form=form, language="en")) == english


@given(st.dates(), st.sampled_from(["long", "full", "weekday", "plain", "short", "tight"]))
def test_a_day_never_parts_from_its_month(on: date, form: Form) -> None:
    assert " " not in day(on, today=TODAY, form=form)


@pytest.mark.parametrize(
    ("first", "last", "swedish", "english"),
    [
        (date(2023, 1, 1), date(2026, 12, 31), "2023–2026", "2023–2026"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024", "2024"),
        (date(2026, 11, 1), date(2026, 11, 30), "november", "November"),
        (date(2024, 2, 1), date(2024, 2, 29), "februari 2024", "February 2024"),
        (date(2026, 11, 5), date(2026, 11, 9), "5–9 november", "5–9 November"),
        (date(2026, 2, 23), date(2026, 3, 1), "23 februari–1 mars", "23 February–1 March"),
        (date(2025, 2, 23), date(2025, 3, 1), "23 februari–1 mars 2025", "23 February–1 March 2025"),
        (date(2025, 12, 1), date(2026, 1, 31), "1 december 2025–31 januari 2026", None),
        (date(2026, 11, 5), date(2026, 11, 5), "5 november", "5 November"),
        (date(2024, 1, 1), None, "från 1 januari 2024", "from 1 January 2024"),
        (None, date(2026, 12, 31), "till och med 31 december", "until 31 December"),
        (None, None, "tills vidare", "until further notice"),
    ],
)
def test_period(first: date | None, last: date | None, swedish: str, english: str | None) -> None:
    assert plain(period(first, last, today=TODAY)) == swedish
    if english is not None:
        assert plain(period(first, last, today=TODAY, language="en")) == english


def test_week_month_and_clock() -> None:
    assert plain(week(TODAY)) == "vecka 47"
    assert plain(week(TODAY, short=True)) == "v. 47"
    assert plain(week(TODAY, language="en")) == "week 47"
    assert (month(TODAY), month(TODAY, short=True)) == ("november", "nov.")
    assert (day_words.weekday(TODAY), day_words.weekday(TODAY, short=True)) == ("fredag", "fre")
    assert plain(clock(time(9), time(9, 30))) == "kl. 9.00–9.30"
    assert clock(time(18, 30), language="en") == "18:30"


@pytest.mark.parametrize(
    ("text", "prefers", "expected"),
    [
        ("13 november", "near", date(2026, 11, 13)),
        ("den 13:e november", "near", date(2026, 11, 13)),
        ("13 nov.", "near", date(2026, 11, 13)),
        ("2026-11-13", "near", date(2026, 11, 13)),
        ("20261113", "near", date(2026, 11, 13)),
        ("13/11 2026", "near", date(2026, 11, 13)),
        ("13/11", "near", date(2026, 11, 13)),
        ("13.11.26", "near", date(2026, 11, 13)),
        ("  13   November  2025 ", "near", date(2025, 11, 13)),
        ("13 November 2025", "near", date(2025, 11, 13)),
        ("the 3rd of May", "past", date(2026, 5, 3)),
        ("3 januari", "near", date(2027, 1, 3)),
        ("3 januari", "past", date(2026, 1, 3)),
        ("19 november", "future", date(2027, 11, 19)),
        ("fredag 27 november", "past", date(2026, 11, 27)),
        ("torsdag 27 november", "near", date(2025, 11, 27)),
        ("i går", "near", date(2026, 11, 19)),
        ("today", "near", TODAY),
        ("måndag 27 november 2026", "near", None),
        ("0050-01-01", "near", date(50, 1, 1)),
        ("0000-01-01", "near", None),
        ("31 februari", "near", None),
        ("29 februari 2025", "near", None),
        ("ett tiotal", "near", None),
        ("5 brumaire", "near", None),
        ("", "near", None),
    ],
)
def test_read_day(text: str, prefers: str, expected: date | None) -> None:
    assert read_day(text, today=TODAY, prefers=prefers) == expected  # type: ignore[arg-type]


@given(
    st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 1, 1)),
    st.sampled_from(["sv", "en"]),
    st.sampled_from(["full", "plain", "tight"]),
)
def test_what_is_said_with_its_year_is_read_back(on: date, language: str, form: Form) -> None:
    other = on + timedelta(days=400)
    assert read_day(day(on, today=other, form=form, language=language), today=TODAY) == on


@given(st.text(max_size=30))
def test_anything_may_be_typed(text: str) -> None:
    read_day(text, today=TODAY)
