"""An agreement that has run for years, taken into use today: nothing that was before is called late."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client

from samsyn.base import clock
from samsyn.base.accounts.models import User
from samsyn.duties import queries as duties
from samsyn.duties.rules.standings import Standing
from tests.cast import THE_DAY
from tests.five import Place, a_place, menu
from tests.pages.reading import words_of

LATE = frozenset({Standing.MISSED, Standing.BEHIND})
SAID = ("Inte uppfyllt i tid", "Ligger efter", "inte uppfyllt i tid", "inte uppfyllda i tid")
YEARS = range(2021, 2028)
DAYS = [
    ("sodertalje", THE_DAY),
    ("sodertalje", date(2024, 4, 1)),  # a quarter has just ended
    ("sodertalje", date(2026, 12, 31)),  # its last day
    ("nykvarn", THE_DAY),  # ended long ago
    ("nykvarn", date(2022, 7, 1)),
    ("haninge", THE_DAY),  # ended
    ("haninge", date(2024, 7, 1)),  # consultation should have been opened yesterday
    ("stockholm", THE_DAY),
    ("strangnas", THE_DAY),
    ("strangnas", date(2025, 1, 1)),
]
pytestmark = pytest.mark.django_db


def late(place: Place, on: date) -> list[str]:
    """List what is late of a collaboration on a day, as a row or in any window of its whole time."""
    rows = duties.standings(place.program, on=on, first=date(YEARS[0], 1, 1), last=date(YEARS[-1], 12, 31))
    assert len(rows) > 30
    return [row.key for row in rows if {row.standing, *(one.standing for one in row.occurrences)} & LATE]


def pages(slug: str) -> Iterator[str]:
    """List the pages on which a standing is shown."""
    yield from menu(slug)
    for year in YEARS:
        yield f"/s/{slug}/ataganden/?ar={year}"
        yield f"/s/{slug}/ataganden/lovat-och-hallet/?ar={year}"


@pytest.mark.parametrize(("slug", "day"), DAYS)
def test_no_promise_is_late_on_the_day_it_is_taken_into_use(slug: str, day: date) -> None:
    assert late(a_place(slug, in_use_from=day), day) == []


@pytest.mark.parametrize("slug", ["nykvarn", "sodertalje", "haninge", "stockholm", "strangnas"])
def test_no_page_calls_it_late(slug: str) -> None:
    place, client = a_place(slug, in_use_from=THE_DAY), Client()
    client.force_login(User.objects.get(pk=place.user_id))
    with clock.at(THE_DAY):
        shown = {path: words_of(client.get(path)) for path in pages(slug)}
    assert {path: word for path, words in shown.items() for word in SAID if word in words} == {}
    assert "Före Samsyn, inte känt" in shown[f"/s/{slug}/ataganden/lovat-och-hallet/?ar=2024"] or slug == "nykvarn"


def test_what_is_kept_since_it_began_is_called_late() -> None:
    """The two tests above would see it."""
    place, client = a_place("sodertalje", in_use_from=date(2023, 1, 1)), Client()
    client.force_login(User.objects.get(pk=place.user_id))
    with clock.at(THE_DAY):
        assert "forums/strategisk-styrgrupp/rhythm" in late(place, THE_DAY)
        assert all(word in words_of(client.get("/s/sodertalje/ataganden/")) for word in SAID[:2])
