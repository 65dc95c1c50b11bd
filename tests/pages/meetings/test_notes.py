"""The pages of notes: sent, approved by one tap, mended, locked, shared, and had as PDF and Word."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO
from unittest.mock import patch

import docx
import pytest
from django.test import Client
from pypdf import PdfReader
from pytest_django import DjangoAssertNumQueries

from samsyn.base import clock
from samsyn.base.collaborations.actors import Role
from samsyn.base.documents import printing
from samsyn.base.records.rules import DocumentKind
from samsyn.forums import commands
from samsyn.forums.models import Notes, Sharing
from samsyn.pages.meetings.documents import enclosed
from tests.cast import BO, Person
from tests.forums.monday import GUN, IDA, JON, MONDAY, Monday, a_monday, open_meeting
from tests.forums.test_notes import CHIEF, POLICE, approve, held
from tests.world import World, a_collaboration, a_person

SignIn = Callable[[Person | None], Client]


@pytest.fixture
def monday(world: World) -> Monday:
    """The Monday meeting, held."""
    return held(a_monday(world))


@pytest.fixture(autouse=True)
def on_monday() -> object:
    """Let it be Monday all the way."""
    with clock.at(MONDAY):
        yield


def page(monday: Monday, rest: str = "/") -> str:
    return f"/s/sodertalje/moten/{monday.meeting_id}/anteckningar{rest}"


def test_from_meeting_to_locked_notes(monday: Monday, sign_in: SignIn) -> None:
    gun, ida, bo = sign_in(GUN), sign_in(IDA), sign_in(BO)
    first = gun.get(page(monday))
    assert "Inte skickade än" in first.text
    assert "Belysningen är trasig vid torget." in first.text
    form = gun.get(page(monday, "/skicka/"))
    assert "checked" in form.text
    told = gun.post(page(monday, "/skicka/"), {"approvers": [CHIEF, POLICE], "approve_by": "30 november"}, follow=True)
    assert "Väntar på godkännande" in told.text
    assert "Svar behövs senast" in told.text
    assert "Godkänn" in ida.get(page(monday)).text
    assert "Du har godkänt" in ida.post(page(monday, f"/svara/{CHIEF}/"), follow=True).text
    locked_too_soon = bo.post(page(monday, "/las/"), follow=True)
    assert "Alla har inte svarat" in locked_too_soon.text
    bo.post(page(monday, f"/svara/{POLICE}/"))
    assert "Lås och numrera besluten" in bo.get(page(monday)).text
    locked = bo.post(page(monday, "/las/"), follow=True)
    assert "2026:1" in locked.text
    assert "Utdrag av beslut 2026:1" in locked.text
    added = bo.post(page(monday, "/tillagg/"), {"words": "Rätt dag är den 24."}, follow=True)
    assert "Rätt dag är den 24." in added.text


def test_a_comment_is_mended(monday: Monday, sign_in: SignIn) -> None:
    gun, ida = sign_in(GUN), sign_in(IDA)
    gun.post(page(monday, "/skicka/"), {"approvers": [CHIEF], "approve_by": "2026-11-30"})
    empty = ida.post(page(monday, f"/svara/{CHIEF}/"), {"andra": "ja", "words": ""})
    assert empty.status_code == 400
    ida.post(page(monday, f"/svara/{CHIEF}/"), {"andra": "ja", "words": "Det är vid stationen."})
    told = gun.get(page(monday))
    assert "Det är vid stationen." in told.text
    where = page(monday, f"/ratta/{monday.item_id}/")
    assert "Belysningen är trasig" in gun.get(where).text
    again = gun.post(where, {"text": "Trasigt vid stationen.", "seen": "1"}, follow=True)
    assert "Trasigt vid stationen." in again.text
    over = gun.post(where, {"text": "Något annat.", "seen": "1"})
    assert over.status_code == 400
    assert "Någon annan har rättat" in over.text
    assert "Något annat." in over.text, "nothing typed is lost"
    assert gun.get(page(monday, "/ratta/999999/")).status_code == 404


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"approve_by": "30 november"}, "Vilka ska godkänna?"),
        ({"approvers": [CHIEF], "approve_by": "1 november 2026"}, "Sista dagen att svara har redan varit."),
        ({"approvers": [CHIEF], "approve_by": "i höstas"}, "Skriv dagen så att den går att läsa"),
    ],
)
def test_what_cannot_be_sent(monday: Monday, sign_in: SignIn, facts: dict[str, object], said: str) -> None:
    answer = sign_in(GUN).post(page(monday, "/skicka/"), facts)
    assert answer.status_code == 400
    assert said in answer.text
    assert not Notes.unscoped.exists()


def test_who_does_not_write_them_may_only_read(monday: Monday, sign_in: SignIn) -> None:
    jon = sign_in(JON)
    assert "Skicka för godkännande" not in jon.get(page(monday)).text
    for rest in ("/skicka/", "/tillagg/", "/dela/x"):
        assert jon.post(page(monday, rest), {"words": "x"}).status_code == 403
    sent_and_locked(monday)
    assert jon.post(page(monday, "/las/")).status_code == 403
    assert sign_in(None).get(page(monday)).status_code == 302


def test_an_addition_says_something(monday: Monday, sign_in: SignIn) -> None:
    sent_and_locked(monday)
    answer = sign_in(GUN).post(page(monday, "/tillagg/"), {"words": ""})
    assert answer.status_code == 400


def test_notes_that_were_sent_late_say_so_for_ever(monday: Monday, sign_in: SignIn) -> None:
    gun = sign_in(GUN)
    assert "dagar efter mötet" not in gun.get(page(monday)).text
    with clock.at(date(2026, 12, 2)):
        assert "Mötet hölls för 9 dagar sedan." in gun.get(page(monday)).text
        gun.post(page(monday, "/skicka/"), {"approvers": [CHIEF], "approve_by": "2026-12-09"})
        assert "Skickades 9 dagar efter mötet." in gun.get(page(monday)).text


def test_a_comment_stands_in_the_sheet_and_stops_nobody_after_the_last_day(monday: Monday, sign_in: SignIn) -> None:
    gun, ida = sign_in(GUN), sign_in(IDA)
    gun.post(page(monday, "/skicka/"), {"approvers": [CHIEF], "approve_by": "2026-11-30"})
    ida.post(page(monday, f"/svara/{CHIEF}/"), {"andra": "ja", "words": "Jag var inte där."})
    assert "Lås och numrera besluten" not in gun.get(page(monday)).text
    with clock.at(date(2026, 12, 1)):
        assert "Lås och numrera besluten" in gun.get(page(monday)).text
        gun.post(page(monday, "/las/"))
        pdf = PdfReader(BytesIO(gun.get(page(monday, ".pdf")).content))
    assert "Jag var inte där." in "".join(one.extract_text() for one in pdf.pages)


def test_an_addition_is_of_the_swedish_day_and_under_the_own_word(monday: Monday, sign_in: SignIn) -> None:
    sent_and_locked(monday)
    with clock.at(datetime(2026, 11, 30, 23, 30, tzinfo=UTC)):
        sign_in(GUN).post(page(monday, "/tillagg/"), {"words": "Rätt dag är den 24."})
        pdf = PdfReader(BytesIO(sign_in(GUN).get(page(monday, ".pdf")).content))
    text = "".join(one.extract_text() for one in pdf.pages)
    assert "Tillägg efter att anteckningarna låstes" in text
    assert "1 december 2026 (Gun)" in text.replace("\N{NO-BREAK SPACE}", " ")


def sent_and_locked(monday: Monday) -> None:
    """The notes, locked."""
    facts = {"meeting_id": monday.meeting_id, "approve_by": MONDAY, "today": MONDAY}
    commands.send_notes(actor=monday.actor(GUN), approvers=[CHIEF], **facts)
    approve(monday, monday.actor(IDA), CHIEF)
    commands.lock_notes(actor=monday.actor(GUN), meeting_id=monday.meeting_id, today=MONDAY)


def test_as_pdf_and_word(monday: Monday, sign_in: SignIn) -> None:
    sent_and_locked(monday)
    gun = sign_in(GUN)
    pdf = gun.get(page(monday, ".pdf"))
    text = "\n".join(one.extract_text() for one in PdfReader(BytesIO(pdf.content)).pages)
    assert "Belysningen är trasig vid torget." in text
    assert "Beslut 2026:1" in text
    assert "Godkände" in text
    word = docx.Document(BytesIO(gun.get(page(monday, ".docx")).content))
    assert "Vi lyser upp torget." in "\n".join(one.text for one in word.paragraphs)
    assert gun.get(page(monday, ".exe")).status_code == 404
    (decision,) = gun.get(page(monday)).context["page"].items[0].decisions
    cut = gun.get(f"/s/sodertalje/beslut/{decision.id}/utdrag.pdf")
    assert "Vi lyser upp torget." in PdfReader(BytesIO(cut.content)).pages[0].extract_text()
    assert gun.get("/s/sodertalje/beslut/999999/utdrag.pdf").status_code == 404


def test_a_mark_that_cannot_be_printed_is_told_of(monday: Monday, sign_in: SignIn) -> None:
    with patch.object(printing, "pdf", side_effect=printing.Unprintable("☃")):
        answer = sign_in(GUN).get(page(monday, ".pdf"), follow=True)
    assert "☃" in answer.text or answer.status_code == 200


def test_the_page_asks_few_questions(
    monday: Monday, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    gun = sign_in(GUN)
    with django_assert_max_num_queries(20):
        gun.get(page(monday))


def test_notes_go_down_and_a_report_goes_up_from_the_page(world: World, sign_in: SignIn) -> None:
    """Stockholm 2024: notes go down to the local steering groups, reports up to the city's preparation group."""
    program = world.programs["stockholm"] = a_collaboration("stockholm")
    lena = Person("Lena", "lena@exempel.se", {"stockholm": (Role.COORDINATOR, "staden")})
    world.users[lena.name] = a_person(lena, world.programs)
    client = sign_in(lena)
    ways = (
        ("stadsovergripande-styrgrupp", "bitradande-stadsdirektor", {}, "Delat med"),
        ("lokal-styrgrupp", "stadsdelsdirektor", {"words": "Läget är lugnare."}, "Rapporten är lämnad till"),
    )
    for forum, approver, facts, told in ways:
        made = open_meeting(program, forum, date(2026, 11, 2))
        commands.close_meeting(actor=program, meeting_id=made, today=MONDAY)
        asked = {"approvers": [approver], "approve_by": MONDAY, "today": MONDAY}
        commands.send_notes(actor=program, meeting_id=made, **asked)
        commands.lock_notes(actor=program, meeting_id=made, today=date(2026, 11, 24))
        home = f"/s/stockholm/moten/{made}/anteckningar/"
        line = client.get(home).context["page"].lines[0]
        assert line.is_up is bool(facts)
        address = f"{home}dela/{line.key}"
        assert client.get(address).status_code == 200
        if facts:
            assert client.post(address, {"words": ""}).status_code == 400
        after = client.post(address, facts, follow=True)
        assert told in after.text
        assert ("Läs rapporten" in after.text) is bool(facts)
        assert client.get(f"{home}dela/finns-inte").status_code == 404
    with clock.at(date(2026, 11, 24)):
        _reads_the_report(client, lena, world, Sharing.unscoped.get(words="Läget är lugnare.").pk)


def _reads_the_report(client: Client, lena: Person, world: World, report: int) -> None:
    """Read it as a page, as PDF and Word, by the interface for programs, and as what goes to the registry."""
    address = f"/s/stockholm/moten/rapport/{report}"
    for said in ("Rapport från Lokal styrgrupp 2 november 2026", "Läget är lugnare.", "Allmän handling"):
        assert said in client.get(f"{address}/").text
    shown = PdfReader(BytesIO(client.get(f"{address}.pdf").content)).pages[0].extract_text()
    assert "Läget är lugnare." in shown
    assert docx.Document(BytesIO(client.get(f"{address}.docx").content)).paragraphs
    told = client.get(f"/api/v1/s/stockholm/reports/{report}").json()
    assert (told["words"], told["id"]) == ("Läget är lugnare.", report)
    assert "Rapport från Lokal styrgrupp" in client.get("/s/stockholm/handlingar/").text
    assert f"{address}.pdf" in client.get(f"/s/stockholm/handlingar/rapport/{report}/").text
    actor = world.actor(lena, "stockholm")
    file, about = enclosed(actor, kind=DocumentKind.REPORT, key=str(report), today=date(2026, 11, 24))
    assert about == {"forum": "Lokal styrgrupp", "meeting_day": "2026-11-02"}
    assert file.content.startswith(b"%PDF")
    assert client.get("/s/stockholm/moten/rapport/999999/").status_code == 404
