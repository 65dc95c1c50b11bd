"""Why something may not be written about a promise."""

from datetime import date

import pytest

from samsyn.almanac.periods import Window
from samsyn.duties.rules import confirming, objections
from samsyn.duties.rules.law import Decision
from samsyn.duties.rules.objections import Objection

TODAY = date(2025, 3, 10)
LATER = date(2025, 3, 11)
YEAR = Window(date(2025, 1, 1), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("what", "done_on", "is_always", "expected"),
    [
        ("Möte hölls", TODAY, False, None),
        ("Möte hölls", LATER, False, Objection.NOT_YET_DONE),
        (" ", TODAY, False, Objection.NOTHING_SAID),
        ("Möte hölls", TODAY, True, Objection.SENTENCE_ONLY),
    ],
)
def test_reporting(what, done_on, is_always, expected):
    objection = objections.objection_to_reporting(what=what, done_on=done_on, today=TODAY, is_always=is_always)
    assert objection is expected


PLAN_DECISION = Decision("kommunstyrelsen", "§ 112", "KS 2024/55")


@pytest.mark.parametrize(
    ("key", "done_on", "decision", "expected"),
    [
        ("forums/styrgrupp/rhythm", date(2020, 1, 1), None, None),
        ("act/4", date(2023, 6, 30), None, Objection.BEFORE_THE_ACT),
        ("act/4", date(2023, 7, 1), None, None),
        ("act/5", date(2024, 5, 1), PLAN_DECISION, None),
        ("act/5", date(2024, 8, 1), None, Objection.NEEDS_DECISION),
        ("act/13", date(2024, 8, 1), PLAN_DECISION, Objection.NEEDS_COUNCIL_NOTE),
    ],
)
def test_proof(key, done_on, decision, expected):
    assert objections.objection_to_proof(key, done_on=done_on, decision=decision) is expected


@pytest.mark.parametrize(
    ("window", "reason", "is_met", "excused", "expected"),
    [
        (YEAR, "Ordföranden var sjuk", False, [], None),
        (None, "Ordföranden var sjuk", False, [], Objection.NO_SUCH_WINDOW),
        (YEAR, " ", False, [], Objection.NO_REASON),
        (YEAR, "Skäl", True, [], Objection.WINDOW_IS_MET),
        (YEAR, "Skäl", False, [YEAR.starts], Objection.ALREADY_EXCUSED),
    ],
)
def test_excusing(window, reason, is_met, excused, expected):
    found = objections.objection_to_excusing(window, reason=reason, is_met=is_met, excused=excused)
    assert found is expected


@pytest.mark.parametrize(
    ("what", "happened_on", "is_on_event", "expected"),
    [
        ("En fråga lyftes", TODAY, True, None),
        ("En fråga lyftes", TODAY, False, Objection.NOT_ON_EVENT),
        ("En fråga lyftes", LATER, True, Objection.NOT_YET_DONE),
        ("", TODAY, True, Objection.NOTHING_SAID),
    ],
)
def test_noting(what, happened_on, is_on_event, expected):
    found = objections.objection_to_noting(what=what, happened_on=happened_on, today=TODAY, is_on_event=is_on_event)
    assert found is expected


@pytest.mark.parametrize(
    ("done_on", "happened_on", "what", "expected"),
    [
        (TODAY, TODAY, "Svar", None),
        (LATER, TODAY, "Svar", Objection.NOT_YET_DONE),
        (date(2025, 3, 9), TODAY, "Svar", Objection.ANSWERED_BEFORE_IT_HAPPENED),
        (TODAY, TODAY, "", Objection.NOTHING_SAID),
    ],
)
def test_answering(done_on, happened_on, what, expected):
    found = objections.objection_to_answering(what=what, done_on=done_on, happened_on=happened_on, today=TODAY)
    assert found is expected


@pytest.mark.parametrize(
    ("sentence", "period", "is_always", "expected"),
    [
        ("Så höll vi det", YEAR, True, None),
        ("Så höll vi det", YEAR, False, Objection.NOT_ALWAYS),
        ("Så höll vi det", None, True, Objection.NO_SUCH_WINDOW),
        ("Så höll vi det", Window(LATER, date(2026, 1, 1)), True, Objection.PERIOD_NOT_BEGUN),
        (" ", YEAR, True, Objection.NOTHING_SAID),
    ],
)
def test_saying_how_it_was_kept(sentence, period, is_always, expected):
    found = objections.objection_to_saying(sentence=sentence, period=period, today=TODAY, is_always=is_always)
    assert found is expected


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("polisen", None),
        ("kommunen", Objection.ALREADY_CONFIRMED),
        ("foreningen", Objection.NOT_A_PARTY),
        ("", Objection.NOT_A_PARTY),
    ],
)
def test_confirming(party, expected):
    found = confirming.objection_to_confirming(party, parties=["kommunen", "polisen"], signed=["kommunen"])
    assert found is expected
