"""What lag (2023:196) asks of a municipality."""

from datetime import date

import pytest

from samsyn.almanac.periods import Window
from samsyn.duties.rules import law
from samsyn.duties.rules.law import BY_KEY, Decision, LawKind

PICTURE = BY_KEY["act/6-picture"]
PLAN = BY_KEY["act/6-plan"]
END = date(2029, 12, 31)


def test_nothing_before_the_act_and_no_plan_before_a_year_later():
    later = {"act/5", "act/6-plan", "act/14"}
    assert {duty.first_day for duty in law.LAW if duty.key not in later} == {date(2023, 7, 1)}
    assert BY_KEY["act/14"].first_day == date(2025, 4, 1)
    assert BY_KEY["act/5"].first_day == PLAN.first_day == date(2024, 7, 1)


def test_what_is_striven_for_and_what_is_a_right():
    assert {duty.section for duty in law.LAW if duty.kind is LawKind.STRIVEN} == {"9 §", "10 §"}
    assert [duty.section for duty in law.LAW if duty.kind is LawKind.RIGHT] == ["14 §"]


# 6 §: at least every second year update the picture and follow up the plan.
@pytest.mark.parametrize(
    ("fulfilled_on", "expected"),
    [
        ([], [(date(2023, 7, 1), date(2025, 7, 1)), (date(2025, 7, 1), date(2027, 7, 1))]),
        ([date(2024, 3, 1)], [(date(2023, 7, 1), date(2024, 3, 2)), (date(2024, 3, 2), date(2026, 3, 2))]),
        ([date(2022, 3, 1)], [(date(2023, 7, 1), date(2025, 7, 1)), (date(2025, 7, 1), date(2027, 7, 1))]),
        ([date(2025, 9, 1)], [(date(2023, 7, 1), date(2025, 7, 1)), (date(2025, 7, 1), date(2025, 9, 2))]),
    ],
)
def test_the_clock_runs_from_the_last_fulfilment(fulfilled_on, expected):
    found = law.clock(PICTURE, fulfilled_on, date(2023, 1, 1), END)
    assert found[:2] == [Window(*one) for one in expected]


def test_the_clock_tiles_and_shows_only_the_span():
    found = law.clock(PLAN, [date(2025, 5, 5)], date(2026, 1, 1), date(2026, 12, 31))
    assert found == [Window(date(2025, 5, 6), date(2027, 5, 6))]
    assert law.clock(PLAN, [], date(2023, 1, 1), date(2024, 6, 30)) == []


# 5 §: decided in the municipality, with paragraph and record number. 13 §: reported to kommunfullmäktige.
@pytest.mark.parametrize(
    ("key", "decision", "expected"),
    [
        ("act/5", Decision("kommunstyrelsen", "§ 112", "KS 2024/55"), True),
        ("act/5", Decision("nämnd", "§ 12", "2024/55"), True),
        ("act/5", Decision("kommunfullmäktige", "§ 12", "2024/55"), True),
        ("act/5", Decision("styrgruppen", "§ 12", "2024/55"), False),
        ("act/5", Decision("kommunstyrelsen", "", "2024/55"), False),
        ("act/5", Decision("kommunstyrelsen", "§ 12", " "), False),
        ("act/5", None, False),
        ("act/13", Decision("kommunfullmäktige", "§ 9", ""), True),
        ("act/13", Decision("kommunstyrelsen", "§ 9", "2024/55"), False),
        ("act/13", None, False),
        ("act/4", None, True),
    ],
)
def test_proof(key, decision, expected):
    assert law.is_proof(BY_KEY[key], decision) is expected
