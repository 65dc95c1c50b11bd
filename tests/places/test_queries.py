"""Real municipalities, as the files say."""

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.places import queries

pytestmark = pytest.mark.django_db


def test_there_are_290_municipalities_in_21_counties() -> None:
    rows = queries.municipalities()
    assert len(rows) == 290
    assert sum(row.population for row in rows) == 10_587_140
    assert len(queries.counties()) == 21
    assert all(row.code.startswith(row.county.code) for row in rows)


def test_a_municipality_is_found_by_its_code() -> None:
    row = queries.municipality("0140")
    assert (row.name, row.county.name) == ("Nykvarn", "Stockholms län")
    with pytest.raises(ObjectDoesNotExist):
        queries.municipality("9999")


def test_a_countys_municipalities_come_by_name() -> None:
    names = [row.name for row in queries.municipalities(county_code="04")]
    assert "Strängnäs" in names
    assert len(names) == 9


def test_neighbours_share_a_border_and_an_island_has_none() -> None:
    assert [row.name for row in queries.neighbours("0140")] == ["Gnesta", "Strängnäs", "Södertälje"]
    assert queries.neighbours("0980") == []


@pytest.mark.parametrize("code", ["0140", "0181", "0136", "0180", "0486", "04"])
def test_a_place_has_an_outline_of_closed_rings_in_sweden(code: str) -> None:
    outline = queries.outline(code)
    rings = [ring for polygon in outline["coordinates"] for ring in polygon]
    assert rings
    assert all(ring[0] == ring[-1] for ring in rings)
    assert all(10 < x < 25 and 55 < y < 70 for ring in rings for x, y in ring)


def test_an_unknown_place_has_no_outline() -> None:
    with pytest.raises(KeyError):
        queries.outline("9999")
