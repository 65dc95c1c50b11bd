"""The pages of efforts: planned in the meeting, answered by one tap, shown to more, and not found by others."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.test import Client

from samsyn.base import clock
from samsyn.forums.models import Effort, Meeting
from tests.cast import Person
from tests.forums.monday import FORUM, GUN, IDA, JON, KIM, MONDAY, Monday, a_monday, open_meeting
from tests.forums.test_efforts import THURSDAY, plan
from tests.world import World

SignIn = Callable[[Person | None], Client]
PAGE = "/s/sodertalje/insatser/"


@pytest.fixture
def monday(world: World) -> Monday:
    """The Monday meeting, open."""
    return a_monday(world)


@pytest.fixture(autouse=True)
def on_monday() -> Iterator[None]:
    """Let it be Monday all the way."""
    with clock.at(MONDAY):
        yield


def facts(**changed: object) -> dict[str, object]:
    usual = {
        "what": "Vuxna på kvällsbussarna",
        "place": "Linjerna från centrum",
        "first_day": "24 november",
        "last_day": "26 november",
        "hours": "kl. 19–22",
        "who": ["kommunpolis", "chef-fritidsgardarna"],
        "touches": ["kommunen", "polisen"],
    }
    return {**usual, **changed}


def test_an_effort_is_planned_in_the_meeting(monday: Monday, sign_in: SignIn) -> None:
    gun = sign_in(GUN)
    where = f"/s/sodertalje/moten/{monday.meeting_id}/pagar/"
    assert "Ny insats" in gun.get(where).text
    assert "Vilka gör det?" in gun.get(f"{where}insats/").text
    gun.post(f"{where}insats/", facts())
    assert "Vuxna på kvällsbussarna" in gun.get(where).text
    shown = gun.get(PAGE).text
    assert "Det som kommer" in shown
    assert "Linjerna från centrum" in shown
    assert "Myndigheterna i forumet" in shown


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"last_day": "23 november"}, "Insatsen slutar innan den börjar."),
        ({"first_day": "20 december", "last_day": "21 december"}, "högst två veckor fram"),
        ({"who": []}, "Svara på frågan ”Vilka gör det?”"),
        ({"what": "Prata med 20090214-2389"}, "personnummer"),
    ],
)
def test_what_cannot_be_planned_is_asked_again(
    monday: Monday, sign_in: SignIn, changed: dict[str, object], said: str
) -> None:
    answer = sign_in(GUN).post(f"/s/sodertalje/moten/{monday.meeting_id}/pagar/insats/", facts(**changed))
    assert answer.status_code == 400
    assert said in answer.text
    assert not Effort.unscoped.exists()


def test_it_is_answered_by_one_tap(monday: Monday, sign_in: SignIn) -> None:
    made = plan(monday)
    ida = sign_in(IDA)
    assert "Insatsen har inte börjat än." in ida.post(f"{PAGE}{made}/svara/", {"done": "yes"}, follow=True).text
    with clock.at(THURSDAY):
        assert "Blev det gjort?" in ida.get(PAGE).text
        assert "Skriv varför" in ida.post(f"{PAGE}{made}/svara/", {"done": "no", "words": ""}, follow=True).text
        told = ida.post(f"{PAGE}{made}/svara/", {"done": "partly", "words": "Två kvällar."}, follow=True).text
        assert "Det som har besvarats" in told
        assert "Två kvällar." in told
        ida.post(f"{PAGE}{made}/svara/", {"done": "kanske"})
        bad = ida.post(f"{PAGE}{made}/svara/", {"done": "yes", "words": "Ring 070-123 45 67"}, follow=True).text
        assert "Två kvällar." in bad


def test_it_is_shown_to_more_one_by_one(monday: Monday, sign_in: SignIn) -> None:
    made = plan(monday)
    gun, jon, kim = sign_in(GUN), sign_in(JON), sign_in(KIM)
    assert "Inga insatser just nu" in jon.get(PAGE).text
    assert "Nu ser fler insatsen." in gun.post(f"{PAGE}{made}/visa/", {"reach": "inside"}, follow=True).text
    assert "Vuxna på kvällsbussarna" in jon.get(PAGE).text
    assert "Inga insatser just nu" in kim.get(PAGE).text
    assert "De ser den redan." in gun.post(f"{PAGE}{made}/visa/", {"reach": "inside"}, follow=True).text
    gun.post(f"{PAGE}{made}/visa/", {"reach": "alla"})
    assert jon.post(f"{PAGE}{made}/visa/", {"reach": "open"}).status_code == 403
    assert kim.post(f"{PAGE}{made}/svara/", {"done": "yes"}).status_code == 404


def test_another_day_knows_nothing_of_it(monday: Monday, sign_in: SignIn) -> None:
    plan(monday)
    assert "Vuxna på kvällsbussarna" not in sign_in(GUN).get(f"{PAGE}?per=2026-11-20").text


def test_the_next_meeting_asks_first_whether_it_was_done(monday: Monday, sign_in: SignIn) -> None:
    plan(monday)
    after = MONDAY.replace(day=30)
    following = open_meeting(monday.actor(GUN), FORUM, after)
    with clock.at(after):
        shown = sign_in(GUN).get(f"/s/sodertalje/moten/{following}/pagar/").text
    assert "Insatserna sedan sist" in shown
    assert "1 väntar på svar" in shown.replace("\xa0", " ")


def test_a_meeting_weeks_later_asks_it_too(monday: Monday, sign_in: SignIn) -> None:
    plan(monday)
    Meeting.unscoped.filter(pk=monday.meeting_id).update(opened_at=clock.now(), closed_at=clock.now())
    after = date(2026, 12, 28)
    following = open_meeting(monday.actor(GUN), FORUM, after)
    with clock.at(after):
        shown = sign_in(GUN).get(f"/s/sodertalje/moten/{following}/pagar/").text
    assert "Vuxna på kvällsbussarna" in shown
