"""What sort of promise each rhythm makes, and its parts as plain values."""

import json

import pytest
from hypothesis import given, settings

from samsyn.almanac import rhythms as r
from samsyn.almanac.kinds import KINDS, kind, parts
from samsyn.almanac.opening import OPENERS
from samsyn.almanac.reading import read
from samsyn.almanac.units import Joint, Kind
from samsyn.almanac.writing import write
from tests.almanac import strategies


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("fyra gånger per år", Kind.RECURRING),
        ("senast den 31 mars", Kind.DATED),
        ("senast sex månader före överenskommelsens utgång", Kind.DATED),
        ("vid varje styrgruppsmöte", Kind.ON_MEETING),
        ("löpande i linjeverksamheten", Kind.STANDING),
        ("löpande, enligt metod", Kind.STANDING),
        ("vid behov", Kind.OPTIONAL),
        ("enligt ANDTS-planen", Kind.UNSCHEDULED),
        ("regelbundet", Kind.NOT_UNDERSTOOD),
        ("vid behov eller var tredje vecka", Kind.RECURRING),
        ("löpande vid varje styrgruppsmöte", Kind.ON_MEETING),
        ("minst 4 gånger per år, vid varje operativt chefsamråd", Kind.RECURRING),
    ],
)
def test_kind(phrase, expected):
    assert kind(read(phrase)) is expected


def test_every_rhythm_has_a_kind():
    assert set(KINDS) == {*r.Simple.__args__, r.NotUnderstood}


def test_every_rhythm_is_written_and_every_one_with_a_time_opens():
    assert {*r.Rhythm.__args__} <= set(write.registry)
    assert {*OPENERS, r.Continuous, r.AsNeeded, r.PerPlan} == {*r.Simple.__args__}


def test_parts_are_plain_and_nested():
    assert parts(read("varje fredagskväll samt vid kända ungdomshelger")) == {
        "type": "combined",
        "parts": [
            {
                "type": "weekly",
                "days": ["friday"],
                "step": 1,
                "parity": None,
                "part": "evening",
                "helgfri": False,
            },
            {"type": "known_days", "days": ["youth_weekends"], "moment": "at", "and_more": False},
        ],
        "joint": "and",
    }


@settings(deadline=None)
@given(strategies.understood)
def test_parts_of_any_rhythm_can_be_sent(rhythm):
    assert json.loads(json.dumps(parts(rhythm))) == parts(rhythm)


ALIKE = (r.Times(4, "year"), r.AsNeeded())


@pytest.mark.parametrize(
    "make",
    [
        lambda: r.Times(0, "year"),
        lambda: r.Times(2, "year", most=2),
        lambda: r.Times(2, "year", True, 3),
        lambda: r.Times(10_000, "year"),
        lambda: r.Every(0, "year"),
        lambda: r.Weekly(()),
        lambda: r.Weekly((1, 0)),
        lambda: r.Weekly((1,), 2, "odd"),
        lambda: r.NthWeekday(5, 3),
        lambda: r.NthWeekday(1, 3, (13,)),
        lambda: r.MonthDay(0),
        lambda: r.OnDate(13, 1),
        lambda: r.ByDate(2, 30),
        lambda: r.ByDate(2, 29, 2023),
        lambda: r.ByDate(1, 1, 1),
        lambda: r.InWeek(54),
        lambda: r.InMonths(()),
        lambda: r.InSeasons(()),
        lambda: r.InQuarters((5,)),
        lambda: r.EdgeOf("end", "week"),
        lambda: r.BeforeEnd(0, "year"),
        lambda: r.BeforeEnd(-1),
        lambda: r.BeforeEnd(1, "quarter"),
        lambda: r.AtMeeting(""),
        lambda: r.AtMeeting("a\nb"),
        lambda: r.PerPlan("”"),
        lambda: r.KnownDays(()),
        lambda: r.ReportingPeriods(()),
        lambda: r.Combined((r.AsNeeded(),)),
        lambda: r.Combined((r.NotUnderstood("x"), r.AsNeeded())),
        lambda: r.Combined((r.Combined(ALIKE), r.AsNeeded())),
        lambda: r.Combined((r.AsNeeded(), r.PerPlan("metod")), Joint.NAMELY),
        lambda: r.Combined((r.Continuous(), r.AsNeeded()), Joint.NAMELY),
    ],
)
def test_a_rhythm_that_makes_no_sense_cannot_be_made(make):
    with pytest.raises(ValueError):  # noqa: PT011 - each says its own why
        make()
