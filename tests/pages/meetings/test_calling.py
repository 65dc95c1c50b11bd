"""The pages of the notice: whom it reaches, the answer by one tap, who is called besides and who chairs."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.notices.models import Outgoing
from samsyn.forums import queries
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.parties import commands as parties
from tests.cast import BO, THE_DAY, Person
from tests.world import World, a_person

FORUM = "mandagsmoten"
MONDAY = date(2026, 11, 23)
ROOT = "/s/sodertalje/moten"

pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def bo(world: World) -> Actor:
    program = world.programs["sodertalje"]
    parties.appoint(actor=program, function_key="kommunpolis", user_id=world.users["Bo"], first_day=THE_DAY)
    return world.actor(BO, "sodertalje")


@pytest.fixture
def page(bo: Actor) -> str:
    (made,) = set_meetings(actor=bo, forum_key=FORUM, new=[NewMeeting(MONDAY)])
    return f"{ROOT}/{made}/"


@pytest.fixture
def his(bo: Actor, sign_in: Callable[[Person | None], Client]) -> Client:
    """Bo, signed in."""
    assert bo
    return sign_in(BO)


def test_a_notice_says_whom_it_reaches_before_it_is_sent(his: Client, page: str) -> None:
    text = his.get(f"{page}kalla/").text
    assert "Når ingen i Samsyn" in text
    assert "Bussbolaget Nobina" in text
    assert "Brev går till" in text or "Ett brev går till" in text
    sent = his.post(f"{page}kalla/", follow=True).text
    assert "Kallelsen är skickad." in sent
    assert "Inget har ändrats sedan kallelsen gick ut." in his.get(f"{page}kalla/").text
    assert "Kallelsen är redan skickad" in his.post(f"{page}kalla/", follow=True).text


def test_one_tap_answers(his: Client, bo: Actor, page: str) -> None:
    text = his.get(page).text
    assert "Kommer du?" in text
    sent = his.post(f"{page}svara/", {"seat": "kommunpolis", "answer": "coming"}, follow=True).text
    assert "Tack, ditt svar är sparat." in sent
    row = queries.meetings(bo, first=MONDAY, last=MONDAY)[0]
    assert next(one for one in queries.replies(bo, row) if one.is_own).answer == "coming"


def test_a_substitute_is_chosen(his: Client, page: str) -> None:
    asked = his.get(f"{page}svara/?seat=kommunpolis").text
    assert "Vem kommer i stället?" in asked
    nobody = his.post(f"{page}svara/", {"seat": "kommunpolis", "answer": "substitute", "substitute": ""})
    assert nobody.status_code == 400
    assert "Välj vilken funktion som kommer i stället." in nobody.text
    facts = {"seat": "kommunpolis", "answer": "substitute", "substitute": "bitradande-lopo-chef"}
    assert "kommer i stället" in his.post(f"{page}svara/", facts, follow=True).text


def test_a_seat_of_another_is_not_answered_for(his: Client, page: str) -> None:
    assert "Den platsen är inte din." in his.get(f"{page}svara/?seat=grundskolechef").text
    refused = his.post(f"{page}svara/", {"seat": "grundskolechef", "answer": "coming"})
    assert refused.status_code == 400
    assert his.get(f"{page}svara/?seat=finns-inte").status_code == 404


def test_somebody_is_called_besides(his: Client, page: str) -> None:
    text = his.post(f"{page}adjungera/", {"body": "noa", "reason": "Berättar om torget"}, follow=True).text
    assert "Berättar om torget" in text
    again = his.post(f"{page}adjungera/", {"body": "noa"})
    assert again.status_code == 400
    assert "redan adjungerad" in again.text
    assert "Adjungeringen är borttagen." in his.post(f"{page}adjungera/ta-bort/", {"body": "noa"}, follow=True).text


def test_one_called_from_outside_without_a_seat_is_told_of_in_another_way(his: Client, world: World, page: str) -> None:
    """Nobody outside the authorities sees a meeting of a forum where she does not sit: so no letter is put to her."""
    nils = a_person(Person("Nils", "nils@exempel.se", {"sodertalje": (Role.MEMBER, "noa")}), world.programs)
    program = world.programs["sodertalje"]
    parties.appoint(actor=program, user_id=nils, function_key="noa", first_day=date(2024, 1, 1))
    his.post(f"{page}adjungera/", {"body": "noa", "reason": "Berättar om torget"})
    assert "ser inte mötet i Samsyn" in his.get(f"{page}adjungera/").text
    called = his.get(f"{page}kalla/").text
    assert "Ser inte mötet här utan en plats" in called
    assert "Nils" not in called
    his.post(f"{page}kalla/")
    assert not Outgoing.unscoped.filter(user_id=nils).exists()


def test_another_chairs_one_meeting(his: Client, page: str) -> None:
    refused = his.post(f"{page}ordforande/", {"to": "sakerhetssamordnare"})
    assert refused.status_code == 400
    assert "Skriv varför någon annan leder mötet." in refused.text
    text = his.post(f"{page}ordforande/", {"to": "sakerhetssamordnare", "reason": "Utbildning"}, follow=True).text
    assert "Överlämnat för det här mötet: Utbildning" in text
    assert "Överlämnat" not in his.post(f"{page}ordforande/", {"to": ""}, follow=True).text


def test_ones_week_asks_for_an_answer_until_there_is_one(his: Client, bo: Actor, page: str) -> None:
    assert "/moten/att-svara/" in his.get("/").text
    assert "Inget väntar på ditt svar." in his.get("/moten/att-svara/").text
    his.post(f"{page}kalla/")
    whole = his.get("/moten/att-svara/").text
    assert "Kommer du?" in whole
    part = his.get("/moten/att-svara/", headers={"HX-Request": "true"}).text
    assert "<html" not in part
    assert 'name="next" value="/"' in part
    facts = {"seat": "kommunpolis", "answer": "coming", "next": "/"}
    assert his.post(f"{page}svara/", facts).headers["Location"] == "/"
    assert "Inget väntar på ditt svar." in his.get("/moten/att-svara/").text
    assert bo.slug == "sodertalje"
