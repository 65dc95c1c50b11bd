"""Who chairs: fixed, jointly, from meeting to meeting, from year to year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.almanac.rotations import (
    AlternatingPerMeeting,
    Chair,
    Fixed,
    Joint,
    YearlyRotation,
    chair_at,
    chair_in,
)

# Haninge: "Haninge kommun in 2022, then rotates yearly".
HANINGE = YearlyRotation(("kommun", "polis"), 2022, "kommun")
# Nykvarn § 6: alternates between three, who begins is not written.
NYKVARN = YearlyRotation(("lokalpolisområdeschef", "distriktschef", "kommundirektör"), 2021)


@pytest.mark.parametrize(("year", "holder"), [(2022, "kommun"), (2023, "polis"), (2024, "kommun"), (2031, "polis")])
def test_the_chair_rotates_by_the_year(year, holder):
    assert chair_in(HANINGE, year) == Chair((holder,))


def test_who_begins_is_assumed_where_it_is_not_written():
    assert chair_in(NYKVARN, 2021) == Chair(("lokalpolisområdeschef",), is_assumed=True)
    assert chair_in(NYKVARN, 2022) == Chair(("distriktschef",), is_assumed=True)
    assert chair_in(NYKVARN, 2024) == Chair(("lokalpolisområdeschef",), is_assumed=True)


def test_nobody_chairs_before_the_first_year():
    assert chair_in(HANINGE, 2021) == Chair(())


def test_a_stated_beginner_need_not_be_named_first():
    rotation = YearlyRotation(("polis", "brandförsvar", "kommun"), 2022, "kommun")
    assert [chair_in(rotation, year).holders[0] for year in (2022, 2023, 2024)] == ["kommun", "polis", "brandförsvar"]


def test_a_fixed_chair_and_a_joint_one_stay():
    assert chair_at(Fixed("stadsdirektör"), year=2031, meeting=7) == Chair(("stadsdirektör",))
    leaders = ("biträdande stadsdirektör", "kanslichef")  # Stockholm: one leader per party
    assert chair_in(Joint(leaders), 2026) == Chair(leaders)


# Nykvarn § 6, planeringsgruppen: "ordförandeskapet alterneras mellan kommun och polis".
def test_the_chair_alternates_between_meetings():
    rotation = AlternatingPerMeeting(("kommun", "polis"))
    turns = [chair_at(rotation, year=2021, meeting=number).holders[0] for number in (1, 2, 3)]
    assert turns == ["kommun", "polis", "kommun"]
    assert chair_in(rotation, 2021) == Chair(("kommun", "polis"), is_assumed=True)
    assert chair_at(AlternatingPerMeeting(("a", "b"), "b"), year=2021, meeting=1) == Chair(("b",))


@given(st.integers(2, 6), st.integers(1990, 2100), st.integers(0, 50))
def test_every_party_has_its_turn(parties, first_year, ahead):
    order = tuple(f"part {number}" for number in range(parties))
    rotation = YearlyRotation(order, first_year, order[-1])
    years = range(first_year + ahead, first_year + ahead + parties)
    assert {chair_in(rotation, year).holders[0] for year in years} == set(order)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Joint(("en",)),
        lambda: YearlyRotation(("a", "a"), 2022),
        lambda: AlternatingPerMeeting(("a", "b"), "c"),
    ],
)
def test_what_makes_no_sense_cannot_be_made(make):
    with pytest.raises(ValueError):  # noqa: PT011 - each says its own why
        make()
