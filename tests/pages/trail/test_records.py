"""The pages of records: the list and its files, one record with what a party says of it, and the registries."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from samsyn.base import clock
from samsyn.base.notices.models import Outgoing
from samsyn.base.records import commands, queries
from samsyn.base.records.models import Number
from samsyn.base.records.queries import RecordRow
from samsyn.base.records.rules import DispatchState, DocumentKind, Way
from samsyn.base.refs import Ref
from samsyn.parties.commands import send_to_registry
from tests.cast import BO, EGIL, Person
from tests.conftest import JudgingClient
from tests.forums.monday import GUN, HANS, IDA, KIM, LO, MONDAY, Monday, a_monday
from tests.forums.noted import locked_notes
from tests.world import World

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOME = "/s/sodertalje/handlingar/"
ADDRESS = "registrator@sodertalje.example"
Enter = Callable[[Person], JudgingClient]


@pytest.fixture
def monday(world: World) -> Monday:
    return locked_notes(a_monday(world))


@pytest.fixture(autouse=True)
def on_the_day() -> Iterator[None]:
    with clock.at(NOON):
        yield


def one(monday: Monday, rest: str = "") -> str:
    return f"{HOME}anteckningar/{monday.meeting_id}/{rest}"


def row(monday: Monday) -> RecordRow:
    return queries.record(monday.actor(GUN), Ref(DocumentKind.NOTES.value, str(monday.meeting_id)), on=MONDAY)


def reachable(monday: Monday) -> None:
    commands.set_registry(actor=monday.actor(GUN), party_key="kommunen", email=ADDRESS)


def test_the_list_says_whose_who_has_it_and_which_number(monday: Monday, sign_in: Enter) -> None:
    commands.enter_number(actor=monday.actor(BO), record_id=row(monday).id, number="A1.118/2026", today=MONDAY)
    text = sign_in(GUN).get(HOME).text
    for said in ("Måndagsmöte 2026-11-23", "Anteckningar", "Kommunen, Polisen, Brandförsvaret", "Polisen A1.118/2026"):
        assert said in text


@pytest.mark.parametrize(
    ("asked", "is_found"),
    [
        ("ord=måndagsMÖTE", True),
        ("ord=styrgrupp", False),
        ("slag=notes", True),
        ("slag=notice", False),
        ("part=brandforsvaret", True),
        ("fran=2026-11-23&till=2026-11-23", True),
        ("till=2026-11-22", False),
        ("nummer=KS+7", False),
        ("utan=on", True),
        ("per=2026-11-22", False),
    ],
)
def test_the_list_is_sifted(monday: Monday, sign_in: Enter, asked: str, is_found: bool) -> None:
    assert (one(monday) in sign_in(GUN).get(f"{HOME}?{asked}").text) is is_found


@pytest.mark.parametrize("asked", ["fran=igen", "fran=2026-11-23&till=2026-11-01", "slag=allt", "part=ingen"])
def test_what_cannot_be_read_is_said_and_the_rest_is_shown(monday: Monday, sign_in: Enter, asked: str) -> None:
    answer = sign_in(GUN).get(f"{HOME}?{asked}")
    assert answer.status_code == 400
    assert one(monday) in answer.text


def test_many_records_stand_fifty_at_a_time(monday: Monday, sign_in: Enter) -> None:
    for number in range(51):
        ref = Ref(DocumentKind.NOTICE.value, str(9000 + number), f"Möte {number}")
        commands.put(actor=monday.actor(GUN), ref=ref, made_on=MONDAY)
    gun = sign_in(GUN)
    first, second = gun.get(HOME).text, gun.get(f"{HOME}?sida=2&slag=notice").text
    assert "Tidigare handlingar" in first
    assert first.count("Möte ") >= 50
    assert "Senare handlingar" in second
    assert gun.get(f"{HOME}?sida=x").status_code == 200


def test_nothing_yet_is_said(monday: Monday, sign_in: Enter) -> None:
    assert "Inga handlingar än" in sign_in(GUN).get(f"{HOME}?per=2026-01-01").text
    assert "Ingen handling svarar mot det" in sign_in(GUN).get(f"{HOME}?ord=xyz").text


def test_the_block_of_what_is_no_record_says_so(monday: Monday, sign_in: Enter) -> None:
    before, htmx = f"{one(monday)}?per=2026-01-01", {"HX-Request": "true"}
    assert sign_in(GUN).get(before).status_code == 404
    assert "stod inte bland handlingarna den dagen" in sign_in(GUN).get(before, headers=htmx).text


def test_the_list_as_files(monday: Monday, sign_in: Enter) -> None:
    gun, reads = sign_in(GUN), monday.actor(BO)
    commands.enter_number(actor=reads, record_id=row(monday).id, number="A1.118/2026", today=MONDAY)
    commands.mark_secret(actor=reads, record_id=row(monday).id, provision="18 kap. 1 § OSL", today=MONDAY)
    reachable(monday)
    made = send_to_registry(actor=monday.actor(GUN), record_id=row(monday).id, today=MONDAY)
    program = monday.world.programs["sodertalje"]
    commands.end_dispatch(actor=program, dispatch_id=made, state=DispatchState.SENT, now=NOON)
    table = gun.get(f"{HOME}lista.csv").content.decode("utf-8-sig")
    for said in ("Måndagsmöte 2026-11-23", "A1.118/2026", "18 kap. 1 § OSL", ADDRESS, "när anteckningarna låstes"):
        assert said in table
    pdf = gun.get(f"{HOME}lista.pdf")
    text = PdfReader(BytesIO(pdf.content)).pages[0].extract_text()
    assert "Måndagsmöte 2026-11-23" in text
    assert gun.get(f"{HOME}lista.xlsx").status_code == 200
    assert "Inga handlingar." in PdfReader(BytesIO(gun.get(f"{HOME}lista.pdf?ord=x").content)).pages[0].extract_text()
    assert gun.get(f"{HOME}lista.doc").status_code == 404


def test_a_long_list_says_that_it_is_cut(monday: Monday, sign_in: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    commands.put(actor=monday.actor(GUN), ref=Ref("notice", "9001", "Kallelse"), made_on=MONDAY)
    monkeypatch.setattr("samsyn.pages.trail.queries.records.MOST_EXPORTED", 1)
    assert "de 2000 senaste" in sign_in(GUN).get(f"{HOME}lista.csv").content.decode()
    assert "senaste" in PdfReader(BytesIO(sign_in(GUN).get(f"{HOME}lista.pdf").content)).pages[0].extract_text()


def test_a_mark_that_cannot_be_printed_is_told(monday: Monday, sign_in: Enter) -> None:
    commands.put(actor=monday.actor(GUN), ref=Ref("notice", "9001", "Kallelse 🜁"), made_on=MONDAY)
    answer = sign_in(GUN).get(f"{HOME}lista.pdf", follow=True)
    assert "Hämta listan som CSV i stället" in answer.text


def test_a_record_shows_all_that_is_known_of_it(monday: Monday, sign_in: Enter) -> None:
    reachable(monday)
    text = sign_in(GUN).get(one(monday)).text
    for said in (
        "Södertälje lokalpolisområde",
        "när anteckningarna låstes",
        "Inget nummer än",
        "Skicka till registrator",
    ):
        assert said in text
    assert f"/s/sodertalje/moten/{monday.meeting_id}/anteckningar.pdf" in text


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_every_kind_of_document_has_its_page(monday: Monday, sign_in: Enter, kind: DocumentKind) -> None:
    commands.put(actor=monday.actor(GUN), ref=Ref(kind.value, "7", "Något"), made_on=MONDAY, sha256="a" * 64)
    assert "Något" in sign_in(GUN).get(HOME).text
    (line,) = [each for each in queries.records(monday.actor(GUN), on=MONDAY).rows if each.title == "Något"]
    sort = {
        "notice": "kallelse",
        "notes": "anteckningar",
        "excerpt": "utdrag",
        "brief": "tva-sidor",
        "report": "rapport",
    }
    assert "Fingeravtryck" in sign_in(GUN).get(f"{HOME}{sort.get(line.kind.value, 'overenskommelse')}/7/").text


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Samverkansöverenskommelse för Södertälje", "<h1><span"),
        ("För Södertälje", "<h1>Samverkansöverenskommelse, <span"),
    ],
)
def test_what_a_document_is_is_not_said_twice(monday: Monday, sign_in: Enter, title: str, said: str) -> None:
    commands.put(actor=monday.actor(GUN), ref=Ref(DocumentKind.AGREEMENT.value, "7", title), made_on=MONDAY)
    text = sign_in(GUN).get(f"{HOME}overenskommelse/7/").text
    assert said in text
    assert f"{title}</span></h1>" in text


def test_a_number_is_written_corrected_and_never_written_over(monday: Monday, sign_in: Enter) -> None:
    gun, where = sign_in(GUN), one(monday, "nummer/")
    assert "Ert diarienummer" in gun.get(where).text
    answer = gun.post(where, {"number": "KS 2026/7", "seen": "0"})
    assert (answer.status_code, answer["Location"]) == (302, one(monday))
    assert "KS 2026/7" in gun.get(one(monday)).text
    late = gun.post(where, {"number": "KS 2026/8", "seen": "0"})
    assert late.status_code == 400
    assert "Nu står det:" in late.text
    assert "KS 2026/8" in late.text
    held = row(monday).number_of("kommunen")
    assert held is not None
    assert f'value="{held.id}"' in late.text
    assert gun.post(where, {"number": "KS 2026/7", "seen": "0"}).status_code == 302
    assert gun.post(where, {"number": "KS 2026/8", "seen": held.id, "next": "/min"})["Location"] == "/min"
    assert Number.unscoped.count() == 2


@pytest.mark.parametrize("number", ["x" * 81, "640823-3234"])
def test_a_number_that_cannot_be_is_said_where_it_stands(monday: Monday, sign_in: Enter, number: str) -> None:
    answer = sign_in(GUN).post(one(monday, "nummer/"), {"number": number})
    assert answer.status_code == 400
    assert number in answer.text
    assert not Number.unscoped.exists()


def test_a_mark_of_secrecy_is_set_and_taken_away(monday: Monday, sign_in: Enter) -> None:
    gun, where = sign_in(GUN), one(monday, "sekretess/")
    assert "Er sekretessmarkering" in gun.get(where).text
    gun.post(where, {"provision": "18 kap. 1 § OSL"})
    assert "18 kap. 1 § OSL" in gun.get(one(monday)).text
    assert "sekretessmarkerad" in gun.get(HOME).text
    held = row(monday).mark_of("kommunen")
    assert held is not None
    gun.post(where, {"provision": "", "seen": held.id})
    assert "sekretessmarkerad" not in gun.get(HOME).text


def test_nothing_is_written_under_another_day(monday: Monday, sign_in: Enter) -> None:
    reachable(monday)
    gun = sign_in(GUN)
    for rest, said in (("nummer/", {"number": "1"}), ("sekretess/", {"provision": "1"}), ("registrator/", {})):
        assert gun.post(f"{one(monday, rest)}?per=2026-11-24", said).status_code == 302
    assert (row(monday).numbers, row(monday).marks, row(monday).dispatches) == ((), (), ())


def test_it_is_sent_to_the_registry_and_never_within_the_request(monday: Monday, sign_in: Enter) -> None:
    reachable(monday)
    gun = sign_in(GUN)
    answer = gun.post(one(monday, "registrator/"), {"next": "/s/sodertalje/moten/"})
    assert answer["Location"] == "/s/sodertalje/moten/"
    assert Outgoing.unscoped.get(kind="record.registry").email == ADDRESS
    text = gun.get(one(monday)).text
    assert "Väntar på att skickas" in text
    assert "Handlingen väntar redan på att skickas." in text
    assert "väntar redan" in gun.post(one(monday, "registrator/"), follow=True).text
    assert Outgoing.unscoped.filter(kind="record.registry").count() == 1


def test_without_an_address_it_is_said_who_sets_it(monday: Monday, sign_in: Enter) -> None:
    text = sign_in(IDA).get(one(monday)).text
    assert "Samordnaren för Kommunen sätter den" in text
    assert f"{HOME}registratorer/" in text
    assert "Sätt adressen" in sign_in(GUN).get(one(monday)).text
    assert "inte satt" in sign_in(IDA).post(one(monday, "registrator/"), follow=True).text


def test_the_block_at_the_document_asks_for_itself(monday: Monday, sign_in: Enter) -> None:
    reachable(monday)
    notes = f"/s/sodertalje/moten/{monday.meeting_id}/anteckningar/"
    page = sign_in(GUN).get(notes).text
    assert f'hx-get="{one(monday)}?next={notes}"' in page
    past = sign_in(GUN).get(f"{notes}?per=2026-11-24").text
    assert "per=2026-11-24" in past
    block = sign_in(GUN).get(f"{one(monday)}?next={notes}", headers={"HX-Request": "true"}).text
    assert "<html" not in block
    assert f'name="next" value="{notes}"' in block
    assert f"nummer/?next={notes}" in block


def test_who_reads_is_of_nobody_or_elsewhere_does_nothing(monday: Monday, sign_in: Enter) -> None:
    reachable(monday)
    for rest in ("nummer/", "sekretess/", "registrator/"):
        assert sign_in(LO).post(one(monday, rest), {"number": "1"}).status_code == 403
        assert sign_in(EGIL).post(one(monday, rest), {"number": "1"}).status_code == 404
    assert "Skriv ert nummer" not in sign_in(LO).get(one(monday)).text
    for where in (HOME, one(monday), f"{HOME}lista.csv", f"{HOME}registratorer/"):
        assert sign_in(EGIL).get(where).status_code == 404
    assert sign_in(GUN).get(f"{HOME}nagot/{monday.meeting_id}/").status_code == 404
    assert sign_in(GUN).get(f"{HOME}anteckningar/99999999/").status_code == 404


def test_an_outside_seat_finds_only_what_it_reaches(monday: Monday, sign_in: Enter) -> None:
    brief = Ref(DocumentKind.BRIEF.value, "7", "Inför styrgruppen")
    commands.put(actor=monday.actor(GUN), ref=brief, made_on=MONDAY, circle="parties")
    kim = sign_in(KIM)
    text = kim.get(HOME).text
    assert "Måndagsmöte 2026-11-23" in text
    assert "Inför styrgruppen" not in text
    assert "Inför styrgruppen" not in kim.get(f"{HOME}lista.csv").content.decode()
    assert kim.get(f"{HOME}tva-sidor/7/").status_code == 404
    assert "Bara parterna i överenskommelsen" in kim.get(one(monday)).text
    assert "Bara parterna" in kim.post(one(monday, "registrator/"), follow=True).text


def test_who_is_outside_and_has_a_number_stands_after_the_parties(monday: Monday, sign_in: Enter) -> None:
    commands.enter_number(actor=monday.actor(KIM), record_id=row(monday).id, number="N-7", today=MONDAY)
    assert "N-7" in sign_in(GUN).get(one(monday)).text


def test_each_coordinator_sets_the_own_registry(monday: Monday, sign_in: Enter) -> None:
    gun, where = sign_in(GUN), f"{HOME}registratorer/kommunen/"
    assert "inte satt" in gun.get(f"{HOME}registratorer/").text
    assert "Er registrator" in gun.get(where).text
    wrong = gun.post(where, {"email": "diariet@gmail.com"})
    assert wrong.status_code == 400
    assert "officiella adress" in wrong.text
    assert gun.post(where, {"email": ADDRESS}).status_code == 302
    assert gun.post(where, {"email": ADDRESS}).status_code == 302
    assert ADDRESS in gun.get(f"{HOME}registratorer/").text
    assert gun.post(f"{HOME}registratorer/polisen/", {"email": ADDRESS}).status_code == 403
    assert sign_in(HANS).get(where).status_code == 403
    assert sign_in(IDA).get(where).status_code == 403
    assert gun.get(f"{HOME}registratorer/ingen/").status_code == 404


def test_programs_have_the_same(monday: Monday, sign_in: Enter) -> None:
    gun, at = sign_in(GUN), f"/api/v1/s/sodertalje/records/notes/{monday.meeting_id}"
    (listed,) = gun.get("/api/v1/s/sodertalje/records?kind=notes").json()["rows"]
    assert (listed["title"], listed["whose"]) == ("Måndagsmöte 2026-11-23", "kommunen")
    assert {each["how"] for each in gun.get(at).json()["receipts"]} == {Way.LOCKED.value}

    def put(where: str, **said: object) -> tuple[int, dict[str, object]]:
        answer = gun.put(where, json.dumps(said), content_type="application/json")
        return answer.status_code, answer.json()

    assert put(f"{at}/number", number="KS 7")[0] == 200
    assert put(f"{at}/number", number="KS 8")[1]["code"] == "written_over"
    assert put(f"{at}/number", number="x" * 81)[0] == 422
    assert put(f"{at}/secrecy", provision="18 kap. 1 §")[0] == 200
    assert gun.post(f"{at}/registry").json()["code"] == "no_address"
    assert put("/api/v1/s/sodertalje/registries/kommunen", email=ADDRESS) == (200, {"kommunen": ADDRESS})
    assert put("/api/v1/s/sodertalje/registries/polisen", email=ADDRESS)[0] == 403
    assert gun.post(f"{at}/registry").json()["dispatches"][0]["state"] == "waiting"
    assert gun.get("/api/v1/s/sodertalje/registries").json() == {"kommunen": ADDRESS}
    assert sign_in(EGIL).get(at).status_code == 404
