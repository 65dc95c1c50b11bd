"""How an assignment stands on a day, and why it is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.agreements.rules.reach import INSIDE
from samsyn.duties import wording
from samsyn.duties.rules import assignments as rules
from samsyn.duties.rules.assignments import (
    COORDINATORS,
    AssignmentObjection,
    AssignmentStanding,
    Course,
    Outcome,
    Time,
)
from tests.written import paper

TODAY, PAPER = date(2025, 3, 20), paper()
IN_MARCH, IN_MAY = Time(date(2025, 3, 27)), Time(date(2025, 5, 30))
AT_COUNCIL = Time(forum="chefssamradet")
DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("course", "on", "expected"),
    [
        (Course(IN_MARCH), date(2025, 3, 19), AssignmentStanding.OPEN),
        (Course(IN_MARCH), date(2025, 3, 20), AssignmentStanding.DUE_SOON),
        (Course(IN_MARCH), date(2025, 3, 27), AssignmentStanding.DUE_SOON),
        (Course(IN_MARCH), date(2025, 3, 28), AssignmentStanding.LATE),
        (Course(AT_COUNCIL), date(2030, 1, 1), AssignmentStanding.OPEN),
        (Course(IN_MARCH, Outcome.PARTLY), date(2025, 6, 1), AssignmentStanding.PARTLY),
        (Course(IN_MAY, Outcome.PARTLY, postponed_since=True), date(2025, 4, 1), AssignmentStanding.OPEN),
        (Course(IN_MAY, Outcome.PARTLY, postponed_since=True), date(2025, 6, 1), AssignmentStanding.LATE),
        (Course(IN_MARCH, Outcome.DONE), date(2025, 6, 1), AssignmentStanding.DONE),
        (Course(IN_MARCH, Outcome.NOT_DONE), date(2025, 6, 1), AssignmentStanding.NOT_DONE),
        (Course(IN_MARCH, is_withdrawn=True), date(2025, 6, 1), AssignmentStanding.WITHDRAWN),
        (Course(IN_MARCH, Outcome.PARTLY, is_withdrawn=True), date(2025, 3, 1), AssignmentStanding.WITHDRAWN),
    ],
)
def test_standing(course: Course, on: date, expected: AssignmentStanding) -> None:
    assert rules.standing(course, on) is expected


@given(day=st.none() | DAYS, outcome=st.none() | st.sampled_from(Outcome), on=DAYS, later=st.integers(0, 400))
def test_what_has_its_final_answer_waits_for_nothing_and_time_alone_answers_nothing(
    day: date | None, outcome: Outcome | None, on: date, later: int
) -> None:
    course = Course(Time(day, "" if day else "chefssamradet"), outcome)
    first, then = rules.standing(course, on), rules.standing(course, on + timedelta(days=later))
    assert (first in rules.OPEN) is (outcome not in rules.FINAL)
    assert (then in rules.OPEN) is (first in rules.OPEN)
    assert first is not AssignmentStanding.LATE or then is AssignmentStanding.LATE


@pytest.mark.parametrize(
    ("owner", "what", "time", "expected"),
    [
        ("sakerhet", "Se över rutinen", IN_MAY, None),
        ("polisen", "Se över rutinen", AT_COUNCIL, None),
        ("chefssamradet", "Se över rutinen", Time(TODAY, "chefssamradet"), None),
        (COORDINATORS, "Se över rutinen", Time(TODAY), None),
        ("arbetsgrupp-1", "Se över rutinen", Time(forum="arbetsgrupp-1"), None),
        ("sakerhet", "  ", IN_MAY, AssignmentObjection.NOTHING_ASKED),
        ("ingen", "Se över rutinen", IN_MAY, AssignmentObjection.UNKNOWN_OWNER),
        ("", "Se över rutinen", IN_MAY, AssignmentObjection.UNKNOWN_OWNER),
        ("sspf", "Se över rutinen", IN_MAY, AssignmentObjection.INDIVIDUAL_FORUM),
        ("sakerhet", "Se över rutinen", Time(), AssignmentObjection.NO_TIME),
        ("sakerhet", "Se över rutinen", Time(date(2025, 3, 19)), AssignmentObjection.DAY_HAS_BEEN),
        ("sakerhet", "Se över rutinen", Time(TODAY, "polisen"), AssignmentObjection.UNKNOWN_FORUM),
        ("sakerhet", "Se över rutinen", Time(forum="sspf"), AssignmentObjection.INDIVIDUAL_FORUM),
    ],
)
def test_giving(owner: str, what: str, time: Time, expected: AssignmentObjection | None) -> None:
    found = rules.objection_to_giving(owner, what, time, paper=PAPER, made={"arbetsgrupp-1"}, today=TODAY)
    assert found is expected


@pytest.mark.parametrize(
    ("owner", "circle", "expected"),
    [
        ("foreningen", INSIDE, AssignmentObjection.OUT_OF_REACH),
        ("foreningen", "open:chefssamradet", None),
        ("foreningen", "", None),
        ("sakerhet", INSIDE, None),
        ("chefssamradet", INSIDE, None),
    ],
)
def test_one_outside_the_parties_has_to_reach_what_she_is_asked(
    owner: str, circle: str, expected: AssignmentObjection | None
) -> None:
    assert rules.objection_to_circle(owner, circle, paper=PAPER) is expected


@pytest.mark.parametrize(
    ("course", "words", "day", "expected"),
    [
        (Course(IN_MARCH), "Rutinen är ny", TODAY, None),
        (Course(IN_MARCH, Outcome.PARTLY), "Resten är gjord", TODAY, None),
        (Course(IN_MARCH, Outcome.DONE), "En gång till", TODAY, AssignmentObjection.ANSWERED),
        (Course(IN_MARCH, Outcome.NOT_DONE), "En gång till", TODAY, AssignmentObjection.ANSWERED),
        (Course(IN_MARCH, is_withdrawn=True), "Rutinen är ny", TODAY, AssignmentObjection.WITHDRAWN),
        (Course(IN_MARCH), "Rutinen är ny", date(2025, 3, 21), AssignmentObjection.NOT_YET),
        (Course(IN_MARCH), "Rutinen är ny", date(2025, 3, 2), AssignmentObjection.BEFORE_IT_WAS_GIVEN),
        (Course(IN_MARCH), " ", TODAY, AssignmentObjection.NO_WORDS),
    ],
)
def test_answering(course: Course, words: str, day: date, expected: AssignmentObjection | None) -> None:
    facts = {"words": words, "answered_on": day, "given_on": date(2025, 3, 3), "today": TODAY}
    assert rules.objection_to_answering(course, **facts) is expected


@pytest.mark.parametrize(
    ("course", "time", "reason", "expected"),
    [
        (Course(IN_MARCH), IN_MAY, "Sjukdom", None),
        (Course(IN_MARCH), AT_COUNCIL, "Sjukdom", None),
        (Course(IN_MARCH), IN_MAY, " ", AssignmentObjection.NO_REASON),
        (Course(IN_MARCH), IN_MARCH, "Sjukdom", AssignmentObjection.SAME_TIME),
        (Course(IN_MARCH), Time(date(2025, 3, 1)), "Sjukdom", AssignmentObjection.DAY_HAS_BEEN),
        (Course(IN_MARCH), Time(), "Sjukdom", AssignmentObjection.NO_TIME),
        (Course(IN_MARCH, Outcome.DONE), IN_MAY, "Sjukdom", AssignmentObjection.ANSWERED),
        (Course(IN_MARCH, is_withdrawn=True), IN_MAY, "Sjukdom", AssignmentObjection.WITHDRAWN),
    ],
)
def test_postponing(course: Course, time: Time, reason: str, expected: AssignmentObjection | None) -> None:
    found = rules.objection_to_postponing(course, time, reason=reason, paper=PAPER, made=(), today=TODAY)
    assert found is expected


@pytest.mark.parametrize(
    ("course", "asked_by", "is_taken_up", "expected"),
    [
        (Course(IN_MARCH, Outcome.DONE), "chefssamradet", False, None),
        (Course(IN_MARCH, Outcome.PARTLY), "chefssamradet", False, None),
        (Course(IN_MARCH), "chefssamradet", False, AssignmentObjection.NOTHING_TO_TAKE_UP),
        (Course(IN_MARCH, Outcome.DONE), "", False, AssignmentObjection.NOTHING_TO_TAKE_UP),
        (Course(IN_MARCH, Outcome.DONE), "chefssamradet", True, AssignmentObjection.TAKEN_UP),
    ],
)
def test_taking_up(course: Course, asked_by: str, is_taken_up: bool, expected: AssignmentObjection | None) -> None:
    assert rules.objection_to_taking_up(course, asked_by=asked_by, is_taken_up=is_taken_up) is expected


def test_everything_has_its_words() -> None:
    assert set(wording.ASSIGNMENTS) == set(AssignmentObjection)
    assert set(wording.ASSIGNMENT_STANDINGS) == set(AssignmentStanding)
    assert set(wording.OUTCOMES) == set(Outcome)
    assert set(wording.PURPOSES) == set(rules.Purpose)
