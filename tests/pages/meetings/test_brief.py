"""The pages of the two pages before a meeting: read, written in heading by heading, PDF of two pages, and the API."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import docx
import pytest
from django.test import Client
from pypdf import PdfReader
from pytest_django import DjangoAssertNumQueries

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents.setting import set_as
from samsyn.forums import commands, queries
from samsyn.forums.models import Meeting
from samsyn.forums.queries import AreaFact, BriefFacts
from samsyn.forums.rules.briefing import MOST_ROWS, ROW, BriefHeading, rows_of
from samsyn.forums.rules.kinds import AreaState
from samsyn.pages.meetings.documents.around import Around
from samsyn.pages.meetings.documents.briefing import brief
from samsyn.pages.meetings.queries.brief import brief_page, texts
from samsyn.papers.words import words
from tests.cast import Person
from tests.forums.monday import GUN, LO, Monday, a_monday
from tests.forums.test_briefing import MEETS, TODAY, steering
from tests.world import World

__all__ = ["steering"]
SignIn = Callable[[Person | None], Client]


@pytest.fixture
def monday(world: World) -> Monday:
    """The people of the Monday meeting."""
    return a_monday(world)


@pytest.fixture(autouse=True)
def a_week_before() -> Iterator[None]:
    """Let it be a week before the meeting all the way."""
    with clock.at(TODAY):
        yield


def home(meeting_id: int, rest: str = "/") -> str:
    return f"/s/sodertalje/moten/{meeting_id}/tva-sidor{rest}"


def facts_of(actor: Actor, meeting_id: int) -> BriefFacts:
    return queries.brief_facts(actor, queries.meeting(actor, meeting_id), TODAY)


def test_five_headings_to_read(steering: int, sign_in: SignIn) -> None:
    gun = sign_in(GUN)
    assert home(steering) in gun.get(f"/s/sodertalje/moten/{steering}/").text
    text = gun.get(home(steering)).text
    for said in ("Läget i korthet", "Håller vi det vi lovat?", "Besluta i dag", "Det här kommer"):
        assert said in text
    for said in ("Ronna: insats", "Geneta: håll koll", "Mål för nästa år (Kommunpolis", "Vi lyser upp. Taget."):
        assert said in text, text[text.find("Vad blev") :][:900]
    assert "Hovsjö" not in text
    assert "Ändra" not in sign_in(LO).get(home(steering)).text


def test_the_second_to_save_sees_the_difference(steering: int, sign_in: SignIn) -> None:
    gun = sign_in(GUN)
    edit = home(steering, "/laget/")
    assert "Ronna: insats" in gun.get(edit).text
    assert "Lugnt i stan." in gun.post(edit, {"text": "Lugnt i stan.", "seen": "0"}, follow=True).text
    over = gun.post(edit, {"text": "Stökigt i stan.", "seen": "0"})
    assert over.status_code == 400
    for said in ("Någon annan har skrivit sedan du började.", "Så står det nu", "Lugnt i stan.", "Stökigt i stan."):
        assert said in over.text
    assert 'name="seen" value="1"' in over.text
    assert "Stökigt i stan." in gun.post(edit, {"text": "Stökigt i stan.", "seen": "1"}, follow=True).text
    assert "Samsyns text i dag" in gun.get(edit).text
    assert "får inte plats på två sidor" in gun.post(edit, {"text": "ord " * 900, "seen": "2"}).text
    assert gun.get(home(steering, "/finns-inte/")).status_code == 404
    assert sign_in(LO).get(edit).status_code == 403


def test_too_soon_and_empty_say_so(monday: Monday, steering: int, sign_in: SignIn) -> None:
    with clock.at(MEETS - timedelta(days=30)):
        text = sign_in(GUN).get(home(steering)).text
    assert "Sidorna görs sju dagar före mötet." in text
    assert "Ändra" not in text
    Meeting.unscoped.filter(pk=monday.meeting_id).update(closed_at=None)
    assert "Skriv läget i två eller tre meningar." in sign_in(GUN).get(home(steering)).text
    assert "Inget är skrivet än." in sign_in(LO).get(home(steering)).text


def test_all_that_can_be_said_has_room(monday: Monday, steering: int) -> None:
    gun = monday.actor(GUN)
    facts = facts_of(gun, steering)
    areas = tuple(AreaFact(f"Område {one}", AreaState.ACT, one) for one in range(1, 40))
    full = texts(replace(facts, areas=areas))
    assert "Område 2: insats, 2 gånger" in full[BriefHeading.SITUATION]
    assert "och 30 till" in full[BriefHeading.SITUATION]
    assert all(rows_of(one) <= MOST_ROWS for one in full.values())
    bare = replace(facts, areas=(), kept=0, promised=0, late=(), to_decide=(), last=None, due=(), meetings=())
    said = texts(bare)
    assert said[BriefHeading.SITUATION] == ""
    assert said[BriefHeading.PROMISES] == "Inget av det vi lovat skulle ha varit klart än i år."
    assert said[BriefHeading.DECIDE] == "Inget ärende på dagordningen är till för beslut."
    assert said[BriefHeading.BECAME] == "Forumet har inte haft något möte tidigare i Samsyn."
    assert said[BriefHeading.COMING].startswith("Inget är satt till och med")
    assert "Inget är sent just nu." in texts(replace(bare, kept=2, promised=2))[BriefHeading.PROMISES]
    quiet = texts(replace(facts, decisions=()))
    assert quiet[BriefHeading.BECAME] == "Förra mötet, 10\N{NO-BREAK SPACE}september, fattade inget beslut."


def test_two_pages_whatever_is_written(monday: Monday, steering: int) -> None:
    gun = monday.actor(GUN)
    wide = "\n".join(["– " + "Vi mötte nämnden om belysning, bemanning och kameror i stan. " + "m" * 12] * MOST_ROWS)
    assert rows_of(wide) == MOST_ROWS
    assert len(wide.splitlines()[0]) <= ROW
    for heading in BriefHeading:
        commands.write_brief(actor=gun, meeting_id=steering, heading=heading, text=wide, seen=0, today=TODAY)
    around = Around(monday.paper(), words(monday.paper().words), is_practice=True, today=TODAY)
    file = set_as(brief(brief_page(gun, steering, TODAY), around), form="pdf", name="x")
    assert len(PdfReader(BytesIO(file.content)).pages) == 2


def test_as_pdf_and_word(monday: Monday, steering: int, sign_in: SignIn) -> None:
    gun = sign_in(GUN)
    pages = PdfReader(BytesIO(gun.get(home(steering, ".pdf")).content)).pages
    text = " ".join(" ".join(one.extract_text() for one in pages).split())
    assert len(pages) <= 2
    assert "Läget i korthet" in text
    assert "Ronna: insats" in text
    Meeting.unscoped.filter(pk=monday.meeting_id).update(closed_at=None)
    word = docx.Document(BytesIO(gun.get(home(steering, ".docx")).content))
    assert "Inget är skrivet." in "\n".join(one.text for one in word.paragraphs)
    assert gun.get(home(steering, ".exe")).status_code == 404


def test_programs_read_and_write_them(steering: int, sign_in: SignIn) -> None:
    gun = sign_in(GUN)
    address = f"/api/v1/s/sodertalje/meetings/{steering}/brief"
    told = gun.get(address).json()
    assert told["parts"][0]["title"] == "Läget i korthet"
    assert told["objection"] is None
    sent = gun.put(f"{address}/situation", {"text": "Lugnt.", "seen": 0}, content_type="application/json")
    assert sent.json()["parts"][0]["text"] == "Lugnt."


def test_they_are_asked_for_in_few_queries(
    steering: int, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    gun = sign_in(GUN)
    gun.get(home(steering))
    with django_assert_max_num_queries(24):
        gun.get(home(steering))
