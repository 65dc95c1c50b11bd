"""The yearly binder: its first page and chapters, for whom it is made, and the whole as a file and for programs."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import docx
import pytest
from django.test import Client
from pypdf import PdfReader

from samsyn.base.accounts.models import User
from samsyn.base.documents.printing import Unprintable
from samsyn.duties import commands as duties
from tests.cast import ALVA, BO, DISA, EGIL, FRIDA, THE_DAY, Person
from tests.conftest import JudgingClient
from tests.five import a_place
from tests.pages.reading import words_of as words_in
from tests.world import World

pytestmark = pytest.mark.usefixtures("today")
SignIn = Callable[[Person | None], Client]
HOME = "/s/nykvarn/granskning/"


def text_of(content: bytes) -> str:
    return " ".join(" ".join(one.extract_text() for one in PdfReader(BytesIO(content)).pages).split())


def words_of(content: bytes) -> str:
    made = docx.Document(BytesIO(content))
    cells = (cell.text for table in made.tables for row in table.rows for cell in row.cells)
    return " ".join((*(one.text for one in made.paragraphs), *cells))


def test_a_stranger_finds_nothing(sign_in: SignIn) -> None:
    client = sign_in(EGIL)
    for rest in ("", "ataganden/", "parm.pdf"):
        assert client.get(f"{HOME}{rest}").status_code == 404
    assert client.get("/api/v1/s/nykvarn/binder").status_code == 404


def test_the_first_page_leads_to_every_chapter(sign_in: SignIn) -> None:
    alva = sign_in(ALVA)
    text = alva.get(f"{HOME}?ar=2022").text
    assert "Granskningspärm 2022" in text
    assert "Gjord för kommunen" in text
    for chapter in ("overenskommelsen", "ataganden", "moten", "beslut", "uppdrag"):
        assert f"{HOME}{chapter}/?ar=2022" in text
        assert alva.get(f"{HOME}{chapter}/?ar=2022").status_code == 200
    assert alva.get(f"{HOME}nix/").status_code == 404


@pytest.mark.parametrize(
    "asked", ["fran=x&till=y", "fran=2022-12-31&till=2022-01-01", "fran=1990-01-01&till=2022-01-01", "fran=2022-01-01"]
)
def test_days_that_are_not_a_span_come_back_to_be_mended(sign_in: SignIn, asked: str) -> None:
    alva = sign_in(ALVA)
    answer = alva.get(f"{HOME}?{asked}")
    assert answer.status_code == 400
    assert "error-summary" in answer.text
    assert asked.partition("&")[0].removeprefix("fran=") in answer.text
    assert alva.get(f"{HOME}moten/?{asked}").status_code == 400
    sent = alva.get(f"{HOME}parm.pdf?{asked}")
    assert (sent.status_code, sent.headers["Location"].partition("?")[0]) == (302, HOME)


@pytest.mark.parametrize("asked", ["ar=0", "ar=99999", "ar=nix", "ar=2999", "ar=1900"])
def test_a_year_that_is_none_is_that_of_the_day(sign_in: SignIn, asked: str) -> None:
    assert "Granskningspärm 2026" in sign_in(ALVA).get(f"{HOME}?{asked}").text


def test_any_span_and_any_day(sign_in: SignIn) -> None:
    text = sign_in(ALVA).get(f"{HOME}?fran=1 juli 2021&till=30 juni 2022&per=2022-03-01").text
    assert "Granskningspärm 1 juli 2021–30 juni 2022" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Så stod det den 1 mars 2022. Perioden är inte slut" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert f"{HOME}beslut/?fran=2021-07-01&amp;till=2022-06-30&amp;per=2022-03-01" in text


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_whole_as_a_file(sign_in: SignIn, form: str) -> None:
    answer = sign_in(ALVA).get(f"{HOME}parm.{form}?ar=2022")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="granskningsparm-nykvarn-2022.{form}"'
    said = text_of(answer.content) if form == "pdf" else words_of(answer.content)
    for words in ("Granskningspärm 2022", "Gjord för kommunen", "Det här saknas", "Chefssamrådet", "Så är det lovat"):
        assert words in said
    assert sign_in(ALVA).get(f"{HOME}parm.rtf").status_code == 404
    assert sign_in(ALVA).get(f"{HOME}parm.pdf?per=nix").status_code == 404


def test_the_file_is_pdf_a_and_pdf_ua_and_swedish_whoever_asks(sign_in: SignIn) -> None:
    alva = sign_in(ALVA)
    swedish = alva.get(f"{HOME}parm.pdf?ar=2022").content
    for said in (b"<pdfaid:part>2<", b"<pdfaid:conformance>A<", b"<pdfuaid:part>1<"):
        assert said in swedish
    assert alva.get(f"{HOME}parm.pdf?ar=2022", headers={"accept-language": "en"}).content == swedish


def test_a_mark_that_cannot_be_printed_is_told(sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    def unprintable(*_: object) -> None:
        raise Unprintable("☃")

    monkeypatch.setattr("samsyn.pages.trail.views.binder.documents.file", unprintable)
    answer = sign_in(ALVA).get(f"{HOME}parm.pdf", follow=True)
    assert "Tecknet ”☃” kan inte skrivas ut." in answer.text


def test_for_programs_it_is_the_same_rows(sign_in: SignIn) -> None:
    alva = sign_in(ALVA)
    told = alva.get("/api/v1/s/nykvarn/binder?first=2022-01-01&last=2022-12-31").json()
    assert told["numbers"]["promise_count"] == len(told["binder"]["promises"]) > 0
    assert told["binder"]["made_for"] == "kommunen"
    assert alva.get("/api/v1/s/nykvarn/binder").status_code == 200
    for asked in ("first=2022-01-01", "first=2022-02-01&last=2022-01-01", "first=1990-01-01&last=2022-01-01", "per=x"):
        assert alva.get(f"/api/v1/s/nykvarn/binder?{asked}").status_code == 422


@pytest.mark.parametrize("person", [DISA, FRIDA])
def test_who_reads_and_who_audits_are_told_by_what_they_are(sign_in: SignIn, person: Person) -> None:
    words = {DISA.name: "Gjord för Läsare", FRIDA.name: "Gjord för Revisor"}
    assert words[person.name] in sign_in(person).get(HOME).text


def test_it_is_led_to_from_where_one_looks(sign_in: SignIn) -> None:
    alva = sign_in(ALVA)
    for page in ("ataganden", "overenskommelsen"):
        assert HOME in alva.get(f"/s/nykvarn/{page}/").text


def test_what_is_kept_once_stands_with_its_day(world: World, sign_in: SignIn) -> None:
    bo = world.actor(BO, "sodertalje")
    facts = {"done_on": date(2026, 11, 10), "what": "Grupperna möttes.", "today": THE_DAY}
    duties.report_evidence(actor=bo, key="forums/sspf-grupper/rhythm", **facts)  # type: ignore[arg-type]
    words = words_in(sign_in(BO).get("/s/sodertalje/granskning/ataganden/?ar=2026"))
    assert "10 november : Grupperna möttes. Inlagt 20 november 2026 av Polisen." in words


def test_where_no_agreement_was_in_force_no_promise_is_told(sign_in: SignIn) -> None:
    assert "Inget åtagande gällde då" in words_in(sign_in(ALVA).get(f"{HOME}ataganden/?ar=2019"))


def test_a_day_on_which_all_was_kept_lacks_nothing(world: World, sign_in: SignIn) -> None:
    place = a_place("strangnas", in_use_from=THE_DAY)
    client = JudgingClient()
    client.force_login(User.objects.get(pk=place.user_id))
    words = words_in(client.get("/s/strangnas/granskning/?fran=2026-11-20&till=2026-11-20"))
    assert "Inget saknas av det som Samsyn känner till." in words
