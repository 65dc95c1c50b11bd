"""Days and windows as people say them."""

from datetime import date

import pytest

from samsyn.almanac.periods import Window
from samsyn.almanac.reading import read
from samsyn.almanac.saying import KIND_WORDS, say_span, say_window
from samsyn.almanac.units import Kind


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2022, 1, 13), date(2022, 1, 13), "torsdag 13 januari 2022"),
        (date(2026, 3, 1), date(2026, 3, 7), "1–7 mars 2026"),
        (date(2026, 4, 1), date(2026, 6, 30), "1 april–30 juni 2026"),
        (date(2025, 4, 1), date(2026, 3, 31), "1 april 2025–31 mars 2026"),
    ],
)
def test_spans(first, last, said):
    assert say_span(first, last) == said


YEAR = (date(2026, 1, 1), date(2027, 1, 1))


@pytest.mark.parametrize(
    ("phrase", "window", "said"),
    [
        ("varje år", Window(*YEAR), "1 januari–31 december 2026"),
        ("fyra gånger per år", Window(*YEAR, 4), "1 januari–31 december 2026: 4 gånger"),
        ("fyra gånger per år", Window(*YEAR, 0), "1 januari–31 december 2026: 0 gånger"),
        ("en till två gånger per år", Window(*YEAR, 1, 2), "1 januari–31 december 2026: 1–2 gånger"),
        ("högst en gång per år", Window(*YEAR, 0, 1), "1 januari–31 december 2026: högst 1 gång"),
        ("högst två gånger per år", Window(*YEAR, 0, 2), "1 januari–31 december 2026: högst 2 gånger"),
        ("senast den 31 december", Window(*YEAR), "senast torsdag 31 december 2026"),
        ("senast v. 53 samt senast den 31 december", Window(*YEAR), "senast torsdag 31 december 2026"),
        ("senast den sista varje månad", Window(*YEAR), "senast torsdag 31 december 2026"),
        ("varje år samt senast den 31 december", Window(*YEAR), "1 januari–31 december 2026"),
    ],
)
def test_windows(phrase, window, said):
    assert say_window(window, read(phrase)) == said


def test_every_kind_has_a_word():
    assert set(KIND_WORDS) == set(Kind)
