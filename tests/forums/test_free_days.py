"""Which days a forum can meet on, and what speaks against the others."""

from dataclasses import replace
from datetime import date

import pytest

from samsyn.almanac.calendars import Break, Calendar
from samsyn.almanac.units import KnownDay
from samsyn.forums.rules.free_days import Against, Known, Reason, against, keeps_school_days, shares_seats
from samsyn.papers.kinds import Level
from samsyn.papers.model import Seat
from tests.written import paper

SPORTLOV = Calendar(breaks=(Break(KnownDay.WINTER_BREAK, date(2026, 2, 23), date(2026, 2, 27)),))
A_DAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("day", "known", "expected"),
    [
        (A_DAY, Known(), []),
        (date(2026, 1, 6), Known(), [(Against.HOLIDAY, "trettondedag jul")]),
        (date(2026, 6, 19), Known(), [(Against.EVE, "midsommarafton")]),
        (date(2026, 12, 24), Known(), [(Against.EVE, "julafton")]),
        (date(2026, 12, 31), Known(), [(Against.EVE, "nyårsafton")]),
        (date(2026, 3, 7), Known(), [(Against.WEEKEND, "")]),
        (A_DAY, Known(taken=frozenset({A_DAY})), [(Against.TAKEN, "")]),
        (A_DAY, Known(promised=frozenset({A_DAY})), []),
        (A_DAY, Known(others={A_DAY: "Styrgruppen"}), [(Against.CLASH, "Styrgruppen")]),
        (date(2026, 2, 25), Known(calendar=SPORTLOV), []),
        (date(2026, 2, 25), Known(calendar=SPORTLOV, keeps_school_days=True), [(Against.BREAK, "winter_break")]),
        (A_DAY, Known(calendar=SPORTLOV, keeps_school_days=True), []),
        (date(2026, 7, 8), Known(), [(Against.SUMMER, "")]),
    ],
)
def test_what_speaks_against_a_day(day: date, known: Known, expected: list[tuple[Against, str]]) -> None:
    assert list(against(day, known)) == [Reason(kind, day, name) for kind, name in expected]


def test_a_forum_that_meets_at_weekends_may() -> None:
    assert list(against(date(2026, 3, 7), Known(), at_weekends=True)) == []


def test_whose_year_is_the_schools() -> None:
    told = paper()
    council, group = told.forums
    assert not keeps_school_days(told, council)
    assert keeps_school_days(told, group)
    open_group = replace(group, level=Level.OPERATIVE)
    assert keeps_school_days(told, open_group), "SSPF: skola, socialtjänst, polis och fritid"
    assert not keeps_school_days(told, replace(open_group, name="Arbetsgruppen"))
    school = replace(told.bodies[0], name="Skolchefen")
    assert keeps_school_days(replace(told, bodies=(school,)), council)


def test_who_sits_in_both_cannot_be_in_two_places() -> None:
    council, group = paper().forums
    assert shares_seats(council, council)
    assert not shares_seats(council, group)
    guest = Seat(id="gast", body="sakerhet")
    assert shares_seats(replace(council, seats=(guest,)), group)
    assert not shares_seats(replace(council, seats=(replace(guest, is_aim=True),)), group)
