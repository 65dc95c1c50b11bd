"""What a phrase that is not understood may mean: readings to choose among, and none where it is like nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.almanac.near import MOST, near
from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import NotUnderstood
from samsyn.almanac.writing import write


@pytest.mark.parametrize(
    ("phrase", "readings"),
    [
        # misspelt
        ("fyra gågner per år", ["fyra gånger per år"]),
        ("varje kvartl", ["varje kvartal"]),
        ("varja vecka", ["varje vecka"]),
        ("tertialsvis", ["varje tertial"]),
        ("en gng per månad", ["en gång per månad"]),
        ("två gånger per yr", ["två gånger per år"]),
        ("sista torsdan i månaden", ["sista torsdagen varje månad"]),
        ("första mandagen i varje mnad", ["första måndagen varje månad"]),
        ("varje mondag", ["varje måndag", "varje söndag"]),
        # not said in full
        ("4 gånger", ["fyra gånger per år", "fyra gånger per halvår", "fyra gånger per månad"]),
        ("fyra möten", ["fyra gånger per år", "fyra gånger per halvår", "fyra gånger per månad"]),
        ("fyra år", ["fyra gånger per år", "vart fjärde år"]),
        ("en månad", ["en gång per månad"]),
        ("kvartal", ["varje kvartal"]),
        ("måndag", ["varje måndag"]),
        ("senast månaden", ["senast den sista varje månad"]),
        # more than a rhythm
        ("ungefär fyra gånger om året", ["fyra gånger per år"]),
        ("ca 4 ggr per år", ["fyra gånger per år"]),
        ("4 ggr/kv i varje fall", ["fyra gånger per kvartal"]),
        ("varannan vecka på tisdagar kl. 13-15", ["varannan tisdag"]),
        ("varje vecka utom sommaren", ["varje vecka"]),
        ("årligen i samband med budgetarbetet", ["varje år"]),
        ("innan jul", ["vid jul"]),
        # like nothing
        ("regelbundet", []),
        ("när det passar", []),
        ("blaj", []),
        ("", []),
        # understood already
        ("4 ggr/år", []),
        ("minst fyra gånger per år", []),
    ],
)
def test_what_a_phrase_may_mean(phrase: str, readings: list[str]) -> None:
    assert list(near(phrase)) == readings


def test_a_very_long_text_is_like_nothing() -> None:
    assert near("varje kvartl " * 500) == ()


@pytest.mark.parametrize(("around", "readings"), [(3, ("varje vecka",)), (6, ())])
def test_of_a_long_phrase_only_so_many_parts_are_tried(around: int, readings: tuple[str, ...]) -> None:
    noise = " ".join(["blaj"] * around)
    assert near(f"{noise} varje vecka {noise}") == readings


WORDS = ("fyra", "gågner", "per", "år", "varje", "vecka", "ca", "4", "kv.", "mån", "om", "i", "senast", "mars")


@given(st.text(max_size=80) | st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_what_is_offered_is_always_understood_as_it_stands(phrase: str) -> None:
    offered = near(phrase)
    assert len(offered) <= MOST
    assert len(set(offered)) == len(offered)
    for one in offered:
        rhythm = read(one)
        assert not isinstance(rhythm, NotUnderstood)
        assert write(rhythm) == one
    if offered:
        assert isinstance(read(phrase), NotUnderstood)
