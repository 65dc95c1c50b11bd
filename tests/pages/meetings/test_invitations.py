"""The pages of invitations: open, answer by a tap, note who took part, give as evidence, bring to a forum."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from samsyn.base import clock
from samsyn.forums import queries
from samsyn.pages.letters.queries import monday as monday_letter
from tests.cast import BO
from tests.conftest import JudgingClient
from tests.forums.monday import FORUM, GUN, HANS, JON, KIM, LO, MONDAY, Monday, a_monday
from tests.world import World

HERE = "/s/sodertalje/inbjudningar/"
DAY = date(2026, 12, 3)
TITLE = "Hot mot förtroendevalda"
SAID: dict[str, Any] = {
    "kind": "training",
    "title": TITLE,
    "asked": ["polisen", "brandforsvaret"],
    "on": "3 december",
    "starts": "13",
    "ends": "15.00",
    "place": "Stadshuset",
    "words": "Vi övar tre händelser.",
    "answer_by": "30 november",
}


@pytest.fixture
def monday(world: World, today: date) -> Monday:
    return a_monday(world)


Sign = Callable[[Any], JudgingClient]


def invited(sign_in: Sign, **changed: Any) -> str:
    """Let Jon of the municipality invite the others, and give the page of it."""
    return str(sign_in(JON).post(f"{HERE}ny/", SAID | changed).headers["Location"])


def test_nobody_has_invited_anybody(monday: Monday, sign_in: Sign) -> None:
    page = sign_in(JON).get(HERE).text
    assert "Inga inbjudningar än" in page
    assert "Bjud in" in page
    assert f"{HERE}ny/" not in sign_in(LO).get(HERE).text
    assert "Inbjudningar" in sign_in(JON).get("/s/sodertalje/moten/").text


def test_an_invitation_is_answered_by_a_tap(monday: Monday, sign_in: Sign) -> None:
    to = invited(sign_in)
    page = sign_in(JON).get(to).text
    for words in (TITLE, "Vi övar tre händelser.", "Har inte svarat", "Svar senast måndag 30"):
        assert words in page.replace("\xa0", " "), words
    bo = sign_in(BO)
    for where in (HERE, "/moten/att-svara/", to):
        assert f'action="{to}svara/"' in bo.get(where).text
    assert f'action="{to}svara/"' in bo.get("/moten/att-svara/", headers={"HX-Request": "true"}).text
    answered = bo.post(f"{to}svara/", {"answer": "coming", "count": "2", "next": "/"})
    assert answered.headers["Location"] == "/"
    assert "Kommer, 2 funktioner" in bo.get(to).text
    assert to not in bo.get("/moten/att-svara/").text
    assert bo.get(f"{to}svara/").status_code == 200
    assert sign_in(HANS).post(f"{to}svara/", {"answer": "not_coming"}).status_code == 302
    listed = sign_in(JON).get(HERE).text
    assert "Alla har svarat" in listed
    assert "2 funktioner kommer." in listed
    for wrong in ({"answer": "coming", "count": ""}, {"answer": "coming", "count": "0"}, {"answer": "kanske"}):
        assert bo.post(f"{to}svara/", wrong).status_code == 400
    assert bo.post(f"{to}svara/", {"answer": "coming", "count": "2"}).status_code == 400  # the same again
    assert sign_in(GUN).post(f"{to}svara/", {"answer": "coming", "count": "2"}).status_code == 400  # not asked
    assert sign_in(LO).post(f"{to}svara/", {"answer": "coming", "count": "2"}).status_code == 403
    assert sign_in(KIM).get(to).status_code == 404


def test_what_is_wrong_comes_back_as_it_was_written(monday: Monday, sign_in: Sign) -> None:
    for wrong in (
        {"title": "x" * 5000},
        {"title": "a\0b"},
        {"asked": []},
        {"asked": ["kommunen"]},
        {"on": "2026-11-01"},
        {"starts": "", "ends": "15"},
        {"answer_by": "2026-12-04"},
        {"words": "Ring 19121212-1212"},
    ):
        answer = sign_in(JON).post(f"{HERE}ny/", SAID | wrong)
        assert answer.status_code == 400, wrong
        assert "Stadshuset" in answer.text
    assert sign_in(LO).get(f"{HERE}ny/").status_code == 403
    assert sign_in(JON).get(f"{HERE}ny/").status_code == 200
    sign_in(JON).post(f"{HERE}ny/?per=2026-11-01", SAID)
    assert queries.shared_occasions(monday.actor(GUN), MONDAY) == []


def test_afterwards_it_is_noted_and_given_as_evidence(monday: Monday, sign_in: Sign) -> None:
    to = invited(sign_in)
    assert "inte varit än" in sign_in(JON).post(f"{to}deltog/", {"came": "polisen"}, follow=True).text
    with clock.at(date(2026, 12, 4)):
        jon = sign_in(JON)
        assert "Notera vilka som deltog" in jon.get(HERE).text
        assert "Efteråt" in jon.get(to).text
        assert "Det är noterat" in jon.post(f"{to}deltog/", {"came": ["polisen"]}, follow=True).text
        page = jon.get(to).text
        for words in ("Polisen deltog.", "Deltog inte.", "Ge som bevis", "Kommunen bjuder in polisen"):
            assert words in page, words
        key = "activities/bjuda-in-polisen/rhythm"
        assert "bevis för åtagandet" in jon.post(f"{to}bevis/", {"key": key}, follow=True).text
        assert "Ge som bevis" not in jon.get(to).text
        assert "redan bevis" in jon.post(f"{to}bevis/", {"key": key}, follow=True).text
        assert jon.post(f"{to}bevis/", {"key": "finns/inte"}).status_code == 404
        assert sign_in(LO).post(f"{to}deltog/", {}).status_code == 403
        assert "Hållet" in sign_in(LO).get(HERE).text
        jon.post(f"{to}deltog/", {})
        assert "Ingen deltog" in jon.get(HERE).text
        assert "har varit" in sign_in(BO).post(f"{to}svara/", {"answer": "not_coming"}).text


def test_it_is_called_off(monday: Monday, sign_in: Sign) -> None:
    to = invited(sign_in)
    assert sign_in(LO).get(f"{to}stall-in/").status_code == 403
    assert sign_in(JON).post(f"{to}stall-in/", {"reason": " "}).status_code == 400
    assert sign_in(JON).post(f"{to}stall-in/", {"reason": "Ledaren är sjuk."}).headers["Location"] == to
    page = sign_in(BO).get(to).text
    assert "Inställt" in page
    assert "Ledaren är sjuk." in page
    assert "Kommer ni?" not in page
    assert to not in sign_in(BO).get("/moten/att-svara/").text


def test_a_forum_takes_it_up(monday: Monday, sign_in: Sign) -> None:
    to = invited(sign_in)
    assert "kommer upp på forumets nästa möte" in sign_in(JON).post(f"{to}ta-upp/", {"forum": FORUM}, follow=True).text
    assert "Ta upp på nästa möte" not in sign_in(JON).get(to).text
    assert "redan på tur" in sign_in(JON).post(f"{to}ta-upp/", {"forum": FORUM}, follow=True).text
    other = invited(sign_in, title="Mässa")
    wrong = sign_in(JON).post(f"{other}ta-upp/", {"forum": "finns-inte"}, follow=True)
    assert "Inbjudan" in wrong.text
    assert "kommer upp på forumets nästa möte" not in wrong.text


def test_the_monday_letter_tells_title_and_day_only(monday: Monday, sign_in: Sign) -> None:
    invited(sign_in)
    (told,) = monday_letter([monday.actor(BO)], monday=MONDAY).invitations
    assert (told.title, told.day) == (TITLE, date(2026, 11, 30))
    assert monday_letter([monday.actor(GUN)], monday=MONDAY).invitations == ()


def test_it_costs_the_same_whatever_there_is(monday: Monday, sign_in: Sign, django_assert_max_num_queries: Any) -> None:
    for number in range(4):
        invited(sign_in, title=f"Mässa {number}")
    bo = sign_in(BO)
    bo.get(HERE)
    with django_assert_max_num_queries(12):
        assert bo.get(HERE).status_code == 200
