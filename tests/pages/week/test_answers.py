"""What waits for one's answer stands in Min vecka: notices, notes, efforts, decisions; answered where it stands."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.base import clock
from samsyn.forums import commands, queries
from samsyn.forums.models import Approval, EffortAnswer
from samsyn.forums.rules.notes import Verdict
from tests.cast import BO, Person
from tests.forums.monday import GUN, IDA, JON, KIM, LO, MONDAY, Monday, a_monday
from tests.forums.test_efforts import THURSDAY, plan
from tests.forums.test_notes import CHIEF, sent
from tests.world import World

LIST, API = "/moten/att-svara/", "/api/v1/min-vecka/att-svara"
FRIDAY = THURSDAY + timedelta(1)
Enter = Callable[[Person], Client]


@pytest.fixture
def monday(world: World) -> Monday:
    return a_monday(world)


@pytest.fixture(autouse=True)
def on_friday() -> Iterator[None]:
    """Let it be the Friday after."""
    with clock.at(FRIDAY):
        yield


def test_notes_are_approved_by_a_tap(monday: Monday, sign_in: Enter) -> None:
    sent(monday, CHIEF)
    ida = sign_in(IDA)
    assert LIST in ida.get("/").text
    shown = ida.get(LIST, headers={"HX-Request": "true"}).text
    assert "Anteckningar att godkänna" in shown
    tap = f"/s/sodertalje/moten/{monday.meeting_id}/anteckningar/svara/{CHIEF}/"
    assert f'action="{tap}"' in shown
    answer = ida.post(tap, {"next": "/"})
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert Approval.unscoped.get().verdict == Verdict.APPROVED
    assert "Anteckningar att godkänna" not in ida.get(LIST).text
    assert "Inget väntar på ditt svar." in ida.get(LIST).text


def test_efforts_are_told_of_by_a_tap_by_who_did_them(monday: Monday, sign_in: Enter) -> None:
    made = plan(monday)
    for person in (IDA, BO):
        assert "Blev det gjort?" in sign_in(person).get(LIST).text
    for person in (GUN, JON, KIM, LO):
        assert "Blev det gjort?" not in sign_in(person).get(LIST).text, person.name
    ida = sign_in(IDA)
    assert ida.post(f"/s/sodertalje/insatser/{made}/svara/", {"done": "yes", "next": "/"})["Location"] == "/"
    assert EffortAnswer.unscoped.get().done == "yes"
    assert "Blev det gjort?" not in ida.get(LIST).text


def test_what_has_not_begun_or_was_long_ago_is_not_asked(monday: Monday) -> None:
    plan(monday)
    ida = monday.actor(IDA)
    asked = [len(queries.efforts_to_answer(ida, on=MONDAY + timedelta(days))) for days in (0, 1, 31, 32)]
    assert asked == [0, 1, 1, 0]
    assert queries.efforts_to_answer(monday.actor(LO), on=FRIDAY) == []


def test_nothing_is_asked_in_another_day(monday: Monday, sign_in: Enter) -> None:
    plan(monday)
    assert "Blev det gjort?" not in sign_in(IDA).get(f"{LIST}?per=2026-11-26").text


def test_programs_are_told_the_same(
    monday: Monday, sign_in: Enter, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    plan(monday)
    facts = {"item_id": monday.item_id, "touches": ["kommunen", "polisen"], "today": MONDAY}
    commands.propose_decision(actor=monday.actor(GUN), text="Vi lyser upp.", **facts)
    client = sign_in(BO)
    with django_assert_max_num_queries(14):
        bo = client.get(API).json()
    assert [one["what"] for one in bo["efforts"]] == ["Vuxna på kvällsbussarna"]
    assert "Vi lyser upp." in [one["title"] for one in bo["decisions"]]
    assert sign_in(KIM).get(API).json() == {"notices": [], "notes": [], "efforts": [], "decisions": []}
    stranger = Client()
    assert stranger.get(API).status_code == 401
