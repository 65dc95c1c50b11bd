"""Windows: they tile the term, are cut by stated rules, and fall on the days that people mean."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samsyn.almanac import rhythms as r
from samsyn.almanac.calendars import Break, Calendar
from samsyn.almanac.opening import Setting, windows
from samsyn.almanac.periods import Span, Window
from samsyn.almanac.reading import read
from samsyn.almanac.units import KnownDay, Period
from tests.almanac import strategies

FREE = Setting()
YEAR_2026 = (date(2026, 1, 1), date(2026, 12, 31))


def opened(phrase, first, last, setting=FREE):
    rhythm = read(phrase)
    assert not isinstance(rhythm, r.NotUnderstood), phrase
    return windows(rhythm, first, last, setting)


def days(phrase, first, last, setting=FREE):
    return [window.first_day for window in opened(phrase, first, last, setting)]


def spans(phrase, year, setting=FREE):
    return [
        (window.first_day, window.last_day) for window in opened(phrase, date(year, 1, 1), date(year, 12, 31), setting)
    ]


# --- the laws ---

TERM_STARTS = st.dates(date(2000, 1, 1), date(2050, 12, 31))
TILING = st.one_of(
    st.builds(r.Times, st.integers(1, 60), st.sampled_from(Period), st.booleans()),
    st.builds(
        lambda low, more, period: r.Times(low, period, most=low + more),
        st.integers(0, 9),
        st.integers(1, 9),
        st.sampled_from(Period),
    ),
    st.builds(r.Every, st.integers(1, 9), st.sampled_from([p for p in Period if p is not Period.AGREEMENT])),
)


@settings(max_examples=150, deadline=None)
@given(TILING, TERM_STARTS, st.integers(0, 2500), st.none() | TERM_STARTS)
def test_windows_of_periods_tile_the_term(rhythm, starts, length, since):
    ends = starts + timedelta(days=length)
    found = windows(rhythm, starts, ends, Setting(term=Span(starts, ends), since=since))
    assert found[0].first_day == starts
    assert found[-1].last_day == ends
    for before, after in pairwise(found):
        assert before.ends == after.starts


@settings(max_examples=150, deadline=None)
@given(TILING, TERM_STARTS, st.integers(0, 900), st.integers(0, 900))
def test_a_cut_window_wants_its_share_rounded_down_and_no_more_than_most(rhythm, starts, length, offset):
    term = Span(starts, starts + timedelta(days=length))
    whole = windows(rhythm, starts, term.last_day, Setting(since=starts))
    cut = windows(rhythm, starts, term.last_day, Setting(term=term))
    if rhythm.period is Period.AGREEMENT:
        assert not whole
        return
    assert len(cut) == len(whole)
    for piece, full in zip(cut, whole, strict=True):
        assert piece.wanted == full.wanted * piece.days // full.days
        assert (piece.most is None) == (full.most is None)
        assert piece.most is None or piece.wanted <= piece.most <= full.most


@settings(max_examples=250, deadline=None)
@given(strategies.understood, TERM_STARTS, st.integers(0, 800), st.integers(-400, 400), st.integers(0, 800))
def test_windows_lie_in_the_term_touch_the_days_asked_for_and_come_in_order(rhythm, starts, length, offset, asked):
    term = Span(starts, starts + timedelta(days=length))
    first = starts + timedelta(days=offset)
    last = first + timedelta(days=asked)
    setting = Setting(term=term, meetings={"styrgrupp": [first, last]}, calendar=SCHOOL)
    found = windows(rhythm, first, last, setting)
    assert found == sorted(found, key=lambda window: (window.starts, window.ends))
    assert len(found) == len(set(found))
    for window in found:
        assert window.first_day >= term.first_day
        assert window.last_day <= term.last_day
        assert window.first_day <= last
        assert window.last_day >= first


@settings(max_examples=200, deadline=None)
@given(strategies.simple, TERM_STARTS, st.integers(0, 700), st.integers(0, 700))
def test_asking_for_less_gives_the_same_windows(rhythm, starts, length, asked):
    term = Span(starts, starts + timedelta(days=length))
    setting = Setting(term=term, calendar=SCHOOL)
    until = starts + timedelta(days=asked)
    everything = windows(rhythm, starts, term.last_day, setting)
    assert windows(rhythm, starts, until, setting) == [one for one in everything if one.starts <= until]


SCHOOL = Calendar(
    school_terms=(
        Span(date(2026, 1, 8), date(2026, 6, 11)),
        Span(date(2026, 8, 18), date(2026, 12, 18)),
    ),
    breaks=(
        Break(KnownDay.WINTER_BREAK, date(2026, 2, 23), date(2026, 2, 27)),
        Break(KnownDay.AUTUMN_BREAK, date(2026, 10, 26), date(2026, 10, 30)),
    ),
)


# --- the term cuts ---


def test_a_term_within_a_year_keeps_its_share():
    term = Span(date(2022, 1, 13), date(2024, 6, 30))
    assert opened("fyra gånger per år", date(2022, 1, 1), date(2030, 1, 1), Setting(term=term)) == [
        Window(date(2022, 1, 13), date(2023, 1, 1), 3),
        Window(date(2023, 1, 1), date(2024, 1, 1), 4),
        Window(date(2024, 1, 1), date(2024, 7, 1), 1),
    ]


def test_a_span_is_cut_up_and_never_down():
    term = Span(date(2024, 7, 1), date(2024, 12, 31))
    assert opened("en till tre gånger per år", *YEAR_2026, FREE)[0].most == 3
    assert opened("en till tre gånger per år", date(2024, 7, 1), date(2025, 1, 1), Setting(term=term)) == [
        Window(date(2024, 7, 1), date(2025, 1, 1), 0, 2)
    ]


def test_outside_the_term_nothing_opens():
    setting = Setting(term=Span(date(2021, 1, 1), date(2022, 12, 31)))
    for phrase in ("fyra gånger per år", "varje måndag", "senast den 31 mars", "i mars", "vid jul", "varje helg"):
        assert opened(phrase, *YEAR_2026, setting) == []
    assert opened("senast den 31 mars och 30 september", *YEAR_2026, setting) == []
    assert opened("varje måndag och varje helg", *YEAR_2026, setting) == []


def test_a_deadline_in_the_term_is_due_whole_and_one_outside_not_at_all():
    term = Span(date(2024, 3, 1), date(2025, 3, 30))
    found = opened("senast den 31 mars", date(2024, 1, 1), date(2026, 1, 1), Setting(term=term))
    assert found == [Window(date(2024, 3, 1), date(2024, 4, 1))]


@pytest.mark.parametrize("phrase", ["löpande", "vid behov", "enligt metod", "löpande, enligt metod"])
def test_what_has_no_time_of_its_own_opens_nothing(phrase):
    assert opened(phrase, *YEAR_2026) == []


def test_what_is_not_understood_opens_nothing():
    assert windows(r.NotUnderstood("regelbundet"), *YEAR_2026, FREE) == []


# --- periods ---


@pytest.mark.parametrize(
    ("phrase", "many", "second"),
    [
        ("varje år", 1, None),
        ("varje halvår", 2, date(2026, 7, 1)),
        ("varje termin", 2, date(2026, 7, 1)),
        ("tertialvis", 3, date(2026, 5, 1)),
        ("kvartalsvis", 4, date(2026, 4, 1)),
        ("månadsvis", 12, date(2026, 2, 1)),
        ("varje vecka", 53, date(2026, 1, 5)),
        ("dagligen", 365, date(2026, 1, 2)),
    ],
)
def test_periods_of_a_year(phrase, many, second):
    found = days(phrase, *YEAR_2026)
    assert len(found) == many
    assert second in {None, *found[1:2]}


def test_steps_are_counted_from_the_day_given():
    setting = Setting(since=date(2026, 1, 8))
    assert days("var tredje vecka", date(2026, 1, 1), date(2026, 2, 28), setting) == [
        date(2025, 12, 15),
        date(2026, 1, 5),
        date(2026, 1, 26),
        date(2026, 2, 16),
    ]
    assert days("varannan dag", date(2026, 1, 7), date(2026, 1, 10), setting) == [
        date(2026, 1, 6),
        date(2026, 1, 8),
        date(2026, 1, 10),
    ]


def test_steps_are_else_counted_from_the_term():
    term = Span(date(2023, 1, 1), date(2026, 12, 31))
    found = opened("vartannat år", date(2023, 1, 1), date(2026, 12, 31), Setting(term=term))
    assert found == [Window(date(2023, 1, 1), date(2025, 1, 1)), Window(date(2025, 1, 1), date(2027, 1, 1))]


# A mandate period runs from 1 January after the election (2018, 2022, 2026).
def test_mandate_periods():
    assert days("en gång per mandatperiod", date(2021, 1, 1), date(2027, 6, 1)) == [
        date(2019, 1, 1),
        date(2023, 1, 1),
        date(2027, 1, 1),
    ]
    own = Setting(mandate_first_day=date(2022, 10, 17))
    assert days("en gång per mandatperiod", date(2022, 10, 16), date(2022, 10, 17), own) == [
        date(2018, 10, 17),
        date(2022, 10, 17),
    ]
    assert days("varannan mandatperiod", date(2024, 1, 1), date(2024, 1, 1), Setting(since=date(2020, 5, 1))) == [
        date(2019, 1, 1)
    ]


def test_once_in_the_agreements_term():
    term = Span(date(2023, 1, 1), date(2026, 12, 31))
    found = opened("en gång per överenskommelseperiod", *YEAR_2026, Setting(term=term))
    assert found == [Window(date(2023, 1, 1), date(2027, 1, 1))]
    assert opened("en gång per överenskommelseperiod", *YEAR_2026, FREE) == []
    assert opened("en gång per överenskommelseperiod", *YEAR_2026, Setting(term=Span(date(2024, 1, 1)))) == []


def test_school_terms_are_the_municipalitys_where_they_are_set():
    setting = Setting(calendar=SCHOOL)
    assert spans("två gånger per termin", 2026, setting) == [
        (date(2026, 1, 8), date(2026, 6, 11)),
        (date(2026, 8, 18), date(2026, 12, 18)),
    ]
    assert spans("två gånger per termin", 2027, setting) == [
        (date(2027, 1, 1), date(2027, 6, 30)),
        (date(2027, 7, 1), date(2027, 12, 31)),
    ]
    assert opened("varje termin", date(2026, 7, 1), date(2026, 7, 31), setting) == []


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("i slutet av varje år", [(date(2026, 12, 1), date(2026, 12, 31))]),
        ("i början av varje år", [(date(2026, 1, 1), date(2026, 1, 31))]),
        ("varje vår", [(date(2026, 3, 1), date(2026, 5, 31))]),
        ("varje vinter", [(date(2025, 12, 1), date(2026, 2, 28)), (date(2026, 12, 1), date(2027, 2, 28))]),
        ("i mars och september", [(date(2026, 3, 1), date(2026, 3, 31)), (date(2026, 9, 1), date(2026, 9, 30))]),
        ("Q2 och Q4", [(date(2026, 4, 1), date(2026, 6, 30)), (date(2026, 10, 1), date(2026, 12, 31))]),
        ("vecka 1", [(date(2025, 12, 29), date(2026, 1, 4))]),
        ("vecka 53", [(date(2026, 12, 28), date(2027, 1, 3))]),
    ],
)
def test_parts_of_the_year(phrase, expected):
    assert spans(phrase, 2026) == expected


def test_the_ends_of_months_are_seven_days():
    found = opened("i slutet av varje månad", date(2026, 2, 1), date(2026, 2, 28))
    assert found == [Window(date(2026, 2, 22), date(2026, 3, 1))]
    found = opened("i början av varje månad", date(2026, 2, 1), date(2026, 2, 28))
    assert found == [Window(date(2026, 2, 1), date(2026, 2, 8))]


# --- dates ---


def test_a_deadline_opens_the_day_after_the_one_before_it():
    assert spans("senast den 31 mars", 2026) == [
        (date(2025, 4, 1), date(2026, 3, 31)),
        (date(2026, 4, 1), date(2027, 3, 31)),
    ]


def test_two_deadlines_share_the_year():
    assert spans("senast den 31 mars och 30 september", 2026) == [
        (date(2025, 10, 1), date(2026, 3, 31)),
        (date(2026, 4, 1), date(2026, 9, 30)),
        (date(2026, 10, 1), date(2027, 3, 31)),
    ]


def test_a_deadline_of_one_year_opens_that_year():
    assert spans("senast den 1 oktober 2026", 2026) == [(date(2026, 1, 1), date(2026, 10, 1))]
    assert spans("senast den 1 oktober 2025", 2026) == []
    assert spans("den 1 oktober 2026", 2026) == [(date(2026, 10, 1), date(2026, 10, 1))]


def test_the_last_of_february_follows_the_leap_year():
    assert [day.day for day in days("den sista februari", date(2023, 1, 1), date(2024, 12, 31))] == [28, 29]


def test_weeks_at_the_latest_end_on_their_sunday():
    assert opened("senast v. 12", date(2026, 3, 1), date(2026, 3, 2))[0].last_day == date(2026, 3, 22)
    assert opened("senast v. 53", date(2025, 12, 28), date(2025, 12, 28))[0].last_day == date(2025, 12, 28)


def test_days_of_the_month():
    assert days("den 31 varje månad", date(2026, 1, 1), date(2026, 4, 30)) == [
        date(2026, 1, 31),
        date(2026, 2, 28),
        date(2026, 3, 31),
        date(2026, 4, 30),
    ]
    latest = opened("senast den 15 varje månad", date(2026, 3, 15), date(2026, 3, 16))
    assert latest == [Window(date(2026, 2, 16), date(2026, 3, 16)), Window(date(2026, 3, 16), date(2026, 4, 16))]


# Haninge 2022–2024: consultation starts at the latest six months before the end.
@pytest.mark.parametrize(
    ("phrase", "last_day"),
    [
        ("senast sex månader före överenskommelsens utgång", date(2024, 6, 30)),
        ("senast ett år före överenskommelsens utgång", date(2023, 12, 31)),
        ("senast två veckor före överenskommelsens utgång", date(2024, 12, 17)),
        ("senast 30 dagar före överenskommelsens utgång", date(2024, 12, 1)),
        ("senast vid överenskommelsens utgång", date(2024, 12, 31)),
    ],
)
def test_before_the_end(phrase, last_day):
    term = Span(date(2022, 1, 1), date(2024, 12, 31))
    found = opened(phrase, date(2023, 1, 1), date(2023, 1, 1), Setting(term=term))
    assert [(window.first_day, window.last_day) for window in found] == [(date(2022, 1, 1), last_day)]


def test_before_an_end_that_is_too_near_or_not_there():
    short = Setting(term=Span(date(2024, 10, 1), date(2024, 12, 31)))
    phrase = "senast sex månader före överenskommelsens utgång"
    assert opened(phrase, date(2024, 10, 1), date(2024, 12, 31), short) == []
    assert opened(phrase, *YEAR_2026, Setting(term=Span(date(2024, 1, 1)))) == []


# Haninge: four scheduled meetings, bound to tertial 3 (last year), tertial 1, tertial 2 and the annual report.
def test_reports_are_due_in_the_tertial_after_and_by_law():
    phrase = "tertial 3 föregående år, tertial 1, tertial 2 och årsredovisning"
    assert spans(phrase, 2026) == [
        (date(2026, 1, 1), date(2026, 4, 15)),
        (date(2026, 1, 1), date(2026, 4, 30)),
        (date(2026, 5, 1), date(2026, 8, 31)),
        (date(2026, 9, 1), date(2026, 12, 31)),
    ]
    assert spans(f"fyra gånger per år, {phrase}", 2026) == spans(phrase, 2026)
    assert spans("delårsrapport", 2026) == [(date(2026, 7, 1), date(2026, 10, 31))]


# --- combinations ---


def test_both_parts_open():
    found = opened("varje kvartal samt senast den 31 mars samt vid behov", date(2026, 3, 31), date(2026, 3, 31))
    assert found == [Window(date(2025, 4, 1), date(2026, 4, 1)), Window(date(2026, 1, 1), date(2026, 4, 1))]


def test_of_alternatives_the_first_that_opens_does():
    assert spans("vid behov eller varje halvår eller varje kvartal", 2026) == spans("varje halvår", 2026)


# Södertälje, bilaga 3: "minst 4 gånger per år, vid varje operativt chefsamråd".
def test_the_count_is_what_is_held_to_where_occasions_are_named_too():
    setting = Setting(meetings={"operativt chefsamråd": [date(2026, 3, 3)]})
    phrase = "minst 4 gånger per år, vid varje operativt chefsamråd"
    assert opened(phrase, *YEAR_2026, setting) == [Window(date(2026, 1, 1), date(2027, 1, 1), 4)]
    assert days("löpande vid varje operativt chefsamråd", *YEAR_2026, setting) == [date(2026, 3, 3)]


def test_the_time_before_a_meeting_opens_no_earlier_than_the_term():
    meetings = {"styrgruppsmöte": [date(1999, 12, 30), date(2000, 1, 2)]}
    setting = Setting(term=Span(date(2000, 1, 1), date(2000, 12, 31)), meetings=meetings)
    found = opened("inför varje styrgruppsmöte", date(2000, 1, 1), date(2000, 1, 31), setting)
    assert found[0] == Window(date(2000, 1, 1), date(2000, 1, 2))
