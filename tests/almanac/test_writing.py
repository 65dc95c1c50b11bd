"""What is written is read back to the same value, whatever the rhythm."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from samsyn.almanac import rhythms as r
from samsyn.almanac.reading import LONGEST, read
from samsyn.almanac.units import KnownDay, Moment, Parity, PartOfDay, Period, Weekday
from samsyn.almanac.writing import write
from tests.almanac import strategies


@settings(max_examples=400, deadline=None)
@given(strategies.understood)
@example(r.KnownDays((KnownDay.YOUTH_WEEKENDS, KnownDay.HALLOWEEN), Moment.AT, and_more=True))
@example(r.Weekly(tuple(Weekday), part=PartOfDay.EVENING))
@example(r.Weekly(tuple(Weekday), parity=Parity.ODD, part=PartOfDay.NIGHT))
def test_what_is_written_is_read_back(rhythm):
    written = write(rhythm)
    if len(written) <= LONGEST:
        assert read(written) == rhythm, written


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error_and_what_is_not_understood_is_kept(text):
    rhythm = read(text)
    assert rhythm == r.NotUnderstood(text) or read(write(rhythm)) == rhythm
    if isinstance(rhythm, r.NotUnderstood):
        assert write(rhythm) == text
        assert read(write(rhythm)) == rhythm


WORDS = [
    "minst",
    "en",
    "två",
    "fyra",
    "4",
    "(4)",
    "gång",
    "gånger",
    "ggr",
    "per",
    "varje",
    "var",
    "varannan",
    "år",
    "månad",
    "vecka",
    "v.",
    "12",
    "tredje",
    "3:e",
    "första",
    "sista",
    "torsdagen",
    "måndag",
    "helgfri",
    "vid",
    "behov",
    "samt",
    "och",
    "eller",
    ",",
    "/",
    "senast",
    "den",
    "31",
    "mars",
    "februari",
    "före",
    "överenskommelsens",
    "utgång",
    "styrgruppsmöte",
    "enligt",
    "metod",
    "löpande",
    "i",
    "slutet",
    "av",
    "tertial",
    "1",
    "3",
    "föregående",
    "Valborg",
    "lov",
    "m.m.",
    "inför",
    "helg",
    "jämna",
    "veckor",
    "29",
    "99",
    "0",
    "-",
    "kl",
    "24",
]


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
def test_any_mix_of_words_is_read_without_an_error_and_back(text):
    rhythm = read(text)
    assert read(write(rhythm)) == rhythm


@pytest.mark.parametrize(
    ("rhythm", "written"),
    [
        (r.Times(1, Period.YEAR), "en gång per år"),
        (r.Times(4, Period.YEAR, at_least=True), "minst fyra gånger per år"),
        (r.Times(1, Period.YEAR, most=2), "en till två gånger per år"),
        (r.Times(0, Period.MONTH, most=1), "högst en gång per månad"),
        (r.Every(2, Period.YEAR), "vartannat år"),
        (r.Every(3, Period.WEEK), "var tredje vecka"),
        (r.Every(14, Period.DAY), "var 14:e dag"),
        (r.Every(21, Period.MONTH), "var 21:a månad"),
        (r.Every(1, Period.QUARTER, at_least=True), "minst varje kvartal"),
        (r.ByDate(2, 29), "senast den sista februari"),
        (r.ByDate(2, 28), "senast den 28 februari"),
        (r.OnDate(3, 1, 2027), "den 1 mars 2027"),
        (r.BeforeEnd(6), "senast sex månader före överenskommelsens utgång"),
        (r.BeforeEnd(1, Period.YEAR), "senast ett år före överenskommelsens utgång"),
        (r.BeforeEnd(0), "senast vid överenskommelsens utgång"),
        (r.PerPlan("lag"), "enligt ”lag”"),
        (r.AtMeeting("styrgruppsmöte"), "vid varje styrgruppsmöte"),
        (r.AtMeeting("BRÅ", Moment.AFTER), "efter varje ”BRÅ”"),
    ],
)
def test_canonical_swedish(rhythm, written):
    assert write(rhythm) == written


def test_only_a_rhythm_is_written():
    with pytest.raises(TypeError, match="no rhythm"):
        write("fyra gånger per år")  # type: ignore[arg-type]
