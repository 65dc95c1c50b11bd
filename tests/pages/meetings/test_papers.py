"""What is written of a meeting before it is held: the notice with its agenda, as PDF and Word."""

from collections.abc import Callable
from datetime import date, time
from io import BytesIO

import docx
import pytest
from django.test import Client
from pypdf import PdfReader
from pytest_django import DjangoAssertNumQueries

from samsyn.base.collaborations.actors import Actor
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.forums.queries import TemplateItem
from samsyn.forums.rules.circles import is_individual
from samsyn.forums.rules.kinds import Purpose
from tests.cast import BO, Person
from tests.forums.monday import KIM, Monday, a_monday
from tests.world import World

FORUM = "mandagsmoten"
NEXT = date(2026, 11, 30)

pytestmark = pytest.mark.usefixtures("today")
SignIn = Callable[[Person | None], Client]


@pytest.fixture
def bo(world: World) -> Actor:
    return world.actor(BO, "sodertalje")


@pytest.fixture
def meeting(bo: Actor) -> int:
    """A Monday meeting with a template's areas, an item to decide, and one called besides."""
    items = [TemplateItem("Veckans insatser")]
    commands.set_template(actor=bo, forum_key=FORUM, items=items, is_weekly=True, areas=["Ronna", "Hovsjö"])
    new = NewMeeting(NEXT, time(9), time(9, 30), place="Stadshuset", link="https://mote.example/1")
    (made,) = set_meetings(actor=bo, forum_key=FORUM, new=[new])
    commands.fill_agenda(actor=bo, meeting_id=made, today=NEXT)
    facts = {"purpose": Purpose.DECISION, "minutes": 10, "presenter_key": "kommunpolis"}
    commands.add_item(actor=bo, forum_key=FORUM, meeting_id=made, title="Belysning vid torget", **facts)
    commands.call_adjunct(actor=bo, meeting_id=made, body_key="noa", reason="Berättar om torget")
    return made


def text_of(content: bytes) -> str:
    return " ".join(" ".join(one.extract_text() for one in PdfReader(BytesIO(content)).pages).split())


def test_a_notice_as_pdf_and_word(sign_in: SignIn, meeting: int) -> None:
    his = sign_in(BO)
    home = f"/s/sodertalje/moten/{meeting}/"
    assert f"{home}kallelse.pdf" in his.get(home).text
    answer = his.get(f"{home}kallelse.pdf")
    text = text_of(answer.content)
    for words in ("Kallelse Måndagsmöte 2026-11-30", "måndag 30 november, vecka 49", "kl. 9.00", "Stadshuset"):
        assert words in text
    for words in ("Läget i områdena", "Ronna och Hovsjö", "Belysning vid torget", "Beslut", "Veckans insatser"):
        assert words in text
    for words in ("Kallade", "Adjungerad till mötet", "Berättar om torget"):
        assert words in text
    assert "Bo" not in text.split(), "a notice names functions, never persons"
    word = docx.Document(BytesIO(his.get(f"{home}kallelse.docx").content))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert "Belysning vid torget" in "\n".join(cells)
    assert his.get(f"{home}kallelse.exe").status_code == 404


def test_an_empty_and_a_cancelled_notice_say_so(sign_in: SignIn, bo: Actor) -> None:
    (made,) = set_meetings(actor=bo, forum_key=FORUM, new=[NewMeeting(NEXT)])
    address = f"/s/sodertalje/moten/{made}/kallelse.pdf"
    assert "Inget ärende står på dagordningen än." in text_of(sign_in(BO).get(address).content)
    commands.cancel_meeting(actor=bo, meeting_id=made, reason="Sjukdom", today=date(2026, 11, 20))
    assert "Sjukdom" in text_of(sign_in(BO).get(address).content)


def test_a_seat_outside_the_authorities_gets_what_was_chosen_for_it(world: World, sign_in: SignIn) -> None:
    monday: Monday = a_monday(world)
    monday.item("Kvällsbussarna", circle="open:mandagsmoten")
    address = f"/s/sodertalje/moten/{monday.meeting_id}/kallelse.pdf"
    text = text_of(sign_in(KIM).get(address).content)
    assert "Kvällsbussarna" in text
    assert "Tryggare centrum" not in text


def test_a_forum_on_individual_level_has_no_notice(world: World, sign_in: SignIn, bo: Actor) -> None:
    individual = next(one for one in queries.forums(bo, NEXT) if is_individual(one))
    (made,) = set_meetings(actor=world.programs["sodertalje"], forum_key=individual.id, new=[NewMeeting(NEXT)])
    home = f"/s/sodertalje/moten/{made}/"
    his = sign_in(BO)
    assert "kallelse.pdf" not in his.get(home).text
    assert his.get(f"{home}kallelse.pdf").status_code == 404


def test_a_notice_is_asked_for_in_few_queries(
    sign_in: SignIn, meeting: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    his = sign_in(BO)
    his.get(f"/s/sodertalje/moten/{meeting}/kallelse.docx")
    with django_assert_max_num_queries(12):
        his.get(f"/s/sodertalje/moten/{meeting}/kallelse.docx")
