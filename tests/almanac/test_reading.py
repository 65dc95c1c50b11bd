"""Phrases as the five agreements and tired secretaries write them."""

import pytest

from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import AsNeeded, Combined, Every, NotUnderstood, Times
from samsyn.almanac.units import Period


# Nykvarn 2021–2022, § 6: "Chefssamrådet sammanträder fyra gånger per år".
def test_four_times_a_year():
    assert read("Chefssamrådet sammanträder fyra gånger per år") == Times(4, Period.YEAR)


# Södertälje 2023–2026, § 6: "träffas var 3:e vecka samt vid behov".
def test_every_third_week_and_as_needed():
    assert read("var 3:e vecka samt vid behov") == Combined((Every(3, Period.WEEK), AsNeeded()))


@pytest.mark.parametrize("phrase", ["regelbundet", "fyra möten om året, varav ett i juni", "", "fyrdubbla"])
def test_what_is_not_understood_is_kept_as_written(phrase):
    assert read(phrase) == NotUnderstood(phrase)
