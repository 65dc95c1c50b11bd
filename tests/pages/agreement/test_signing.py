"""The pages of signatures: a text is frozen, each party signs it with its copy, and what changes since is told."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pypdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands
from samsyn.agreements import queries as agreements
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.audit.acting import Person as Maker
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.documents.queries import FileRow
from samsyn.base.documents.rules import MOST_BYTES
from samsyn.pages.agreement import documents
from samsyn.pages.agreement.queries.signatures import file_line
from tests.base import files
from tests.cast import ALVA, BO, CILLA, DISA, EGIL, FRIDA, THE_DAY, Person
from tests.pages.reading import words_of
from tests.world import World, a_person

SignIn = Callable[[Person | None], Client]
HERE = "/s/nykvarn/overenskommelsen/"
PAGE, FREEZE = f"{HERE}underskrifter/", f"{HERE}underskrifter/frys/"
POLICE = f"{HERE}underskrift/polisen/underskrift-polisen/"
TOLD = {"place": "Södertälje", "signed_on": "4 januari 2021"}
pytestmark = pytest.mark.usefixtures("today")


def scan(content: bytes = files.pdf("påskrivet"), name: str = "Påskrivet.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "application/pdf")


def shown(client: Client, path: str = PAGE) -> str:
    return words_of(client.get(path)).replace("\xa0", " ")


def changed(world: World) -> None:
    program = world.programs["nykvarn"]
    held = agreements.exported(program, THE_DAY)
    commands.load(actor=program, paper=replace(held, vision="Ett tryggt Nykvarn"), today=THE_DAY)


def test_the_text_is_frozen_and_given_as_pdf_and_word(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    assert "Frys texten när alla är överens om den" in shown(client)
    done = client.post(FREEZE)
    assert (done.status_code, done["Location"]) == (302, PAGE)
    page = client.get(PAGE)
    said = words_of(page).replace("\xa0", " ")
    assert "Texten är fryst" in said
    assert "Fryst 20 november 2026 av Alva" in said
    addresses = re.findall(r"/s/nykvarn/filer/\d+/", page.content.decode())
    printed, typed = (client.get(one) for one in addresses)
    assert printed["Content-Disposition"].endswith(".pdf")
    assert typed["Content-Disposition"].endswith(".docx")
    first = pypdf.PdfReader(BytesIO(printed.content)).pages[0].extract_text()
    assert "Samverkansöverenskommelse för Nykvarn" in first
    assert re.search(r"[0-9a-f]{64}", page.content.decode())
    client.post(FREEZE)
    assert len(set(re.findall(r"/s/nykvarn/filer/\d+/", client.get(PAGE).content.decode()))) == 2


def test_a_party_hands_in_its_copy_with_the_decision_behind_it(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    client.post(FREEZE)
    decision = {"body": "Polisregion Stockholm", "decided_on": "1 december 2020", "paragraph": "12", "record": "A1/20"}
    done = client.post(POLICE, {**TOLD, **decision, "copy": scan()})
    assert (done.status_code, done["Location"]) == (302, PAGE)
    said = shown(client)
    assert "Beslut: Polisregion Stockholm 1 december 2020, § 12, dnr A1/20." in said
    assert "Påskrivet.pdf" in said
    assert "4 januari 2021" in said
    assert "3 dagar efter att tiden började" in said
    again = words_of(client.get(POLICE))
    assert "Påskrivet.pdf finns redan" in again
    assert "A1/20" in client.get(POLICE).content.decode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Filen är tom"),
        (files.pdf() + bytes(MOST_BYTES + 5_000_000), "Filen är större än 20 MB"),
        (files.PROGRAM, "Filen går inte att läsa som PDF"),
        (files.pdf()[:-20], "Filen går inte att läsa till slutet"),
        (files.word("Hej"), "ska vara en PDF eller en bild"),
    ],
)
def test_a_file_that_is_no_signed_copy_is_refused_at_its_field(sign_in: SignIn, content: bytes, said: str) -> None:
    client = sign_in(ALVA)
    answer = client.post(POLICE, {**TOLD, "place": "Nykvarn", "copy": scan(content)})
    assert answer.status_code == 400
    html = answer.content.decode()
    assert said in html
    assert 'id="id_copy_error"' in html
    assert 'value="Nykvarn"' in html
    assert "Nykvarn, 4 januari 2021" not in shown(client)


def test_the_same_file_twice_and_the_unsigned_text_are_told_apart(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    client.post(FREEZE)
    unsigned = client.get(re.findall(r"/s/nykvarn/filer/\d+/", client.get(PAGE).content.decode())[0]).content
    assert "utan underskrift" in words_of(client.post(POLICE, {**TOLD, "copy": scan(unsigned)}))
    client.post(POLICE, {**TOLD, "copy": scan()})
    assert "Den filen är redan uppladdad här" in words_of(client.post(POLICE, {**TOLD, "copy": scan()}))


def test_a_file_is_asked_for_again_when_something_else_is_wrong(sign_in: SignIn) -> None:
    answer = words_of(sign_in(ALVA).post(POLICE, {**TOLD, "signed_on": "i övermorgon kanske", "copy": scan()}))
    assert "Välj filen igen" in answer


def test_one_who_was_signed_out_meanwhile_gets_back_what_was_written(sign_in: SignIn) -> None:
    answer = sign_in(None).post(POLICE, {**TOLD, "body": "Regionledningen i Stockholm", "copy": scan()})
    assert answer.status_code == 403
    said = words_of(answer)
    assert "Det du skrev finns kvar" in said
    assert "Filen du hade valt följer inte med" in said
    assert 'name="body" value="Regionledningen i Stockholm"' in answer.content.decode()


def test_a_number_of_a_person_is_told_at_its_field(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    answer = client.post(POLICE, {**TOLD, "record": "19811218-9876"})
    assert 'id="id_record_error"' in answer.content.decode()
    named = client.post(POLICE, {**TOLD, "copy": scan(name="19811218-9876.pdf")})
    assert 'id="id_copy_error"' in named.content.decode()


def test_who_signed_can_be_somebody_else_than_was_written(sign_in: SignIn, world: World) -> None:
    client = sign_in(ALVA)
    assert "Någon annan funktion skrev under" in shown(client, POLICE)
    assert "Lokalpolisområdeschef" in shown(client, f"{POLICE}?vem=annan")
    assert client.post(f"{POLICE}?vem=annan", TOLD).status_code == 400
    assert client.post(f"{POLICE}?vem=annan", {**TOLD, "functions": ["kommunpolis"]}).status_code == 302
    row = next(one for one in agreements.signatures(world.programs["nykvarn"], THE_DAY) if one.party_key == "polisen")
    assert row.functions == ("kommunpolis",)


def test_what_has_changed_since_is_told_and_signed_anew(sign_in: SignIn, world: World) -> None:
    client = sign_in(ALVA)
    client.post(FREEZE)
    client.post(POLICE, {**TOLD, "place": "Nykvarn"})
    changed(world)
    said = shown(client)
    assert "Texten har ändrats sedan den frystes 20 november 2026: 1 ställe skiljer sig." in said
    assert "Ett tryggt Nykvarn" in said
    assert "Frys den ändrade texten" in said
    client.post(FREEZE)
    said = shown(client)
    assert "Tidigare frysta texter" in said
    assert "Gäller en tidigare text" in said
    assert "Undertecknad av 2 av 3" in said
    new = f"{HERE}underskrift/polisen/ny/"
    assert client.post(new, {"place": "Vårby", "signed_on": "20 november 2026"}).status_code == 302
    said = shown(client)
    assert "Vårby, 20 november 2026" in said
    assert "Undertecknad av 2 av 3" not in said


def test_nobody_but_a_coordinator_freezes_and_each_chair_signs_for_her_own(sign_in: SignIn) -> None:
    for person, status in ((CILLA, 403), (BO, 403), (DISA, 403), (EGIL, 404), (None, 302)):
        assert sign_in(person).post(FREEZE).status_code == status
    assert sign_in(ALVA).get(FREEZE).status_code == 405
    assert "Samordnaren fryser texten" in shown(sign_in(CILLA))
    assert "Anteckna" not in shown(sign_in(DISA))


def test_nothing_is_frozen_or_signed_in_another_day(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    client.post(FREEZE)
    said = shown(client, f"{PAGE}?per=2022-10-01")
    assert "Fryst" not in said
    assert "Ladda upp" not in said
    assert client.post(f"{FREEZE}?per=2022-10-01").status_code == 302


def test_a_mark_that_cannot_be_printed_is_told_and_nothing_is_frozen(sign_in: SignIn, world: World) -> None:
    program = world.programs["nykvarn"]
    held = agreements.exported(program, THE_DAY)
    commands.load(actor=program, paper=replace(held, vision="Trygg stad 😀"), today=THE_DAY)
    answer = sign_in(ALVA).post(FREEZE)
    assert answer.status_code == 400
    assert "Tecknet ”😀” går inte att trycka" in words_of(answer)
    assert agreements.frozen(program, agreements.text(program, THE_DAY)) == []


def test_a_text_that_changes_while_it_is_frozen_is_not(
    sign_in: SignIn, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = sign_in(ALVA)
    whole = documents.signable

    def slowly(*given: Any) -> Any:
        changed(world)
        return whole(*given)

    monkeypatch.setattr(documents, "signable", slowly)
    answer = client.post(FREEZE)
    assert answer.status_code == 400
    assert "Texten ändrades medan den frystes" in words_of(answer)


def test_what_is_odd_in_a_signature_is_told(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    decision = {"body": "Regionledningen", "decided_on": "10 mars 2021"}
    assert client.post(POLICE, {**TOLD, "place": "", **decision, "copy": scan()}).status_code == 302
    said = shown(client)
    assert "Beslutet är från en senare dag än underskriften" in said
    assert "Ort saknas" in said
    assert client.get(f"{HERE}underskrift/polisen/finns-inte/").status_code == 404


@pytest.mark.parametrize(("size", "said"), [(1, "1 kB"), (206_400, "206 kB"), (2_340_000, "2,3 MB")])
def test_a_size_is_said_as_people_say_it(size: int, said: str) -> None:
    row = FileRow(1, "Påskrivet.pdf", "application/pdf", size, "ab" * 32, datetime.now(UTC), "")
    actor = Actor(None, 1, "nykvarn", Role.COORDINATOR)
    assert file_line(actor, row).about.replace("\xa0", " ") == f"PDF, {said}"


def test_a_draft_is_frozen_and_signed_too(sign_in: SignIn, world: World) -> None:
    program = world.programs["nykvarn"]
    new = replace(agreements.exported(program, THE_DAY), signatures=(), vision="Ett tryggt Nykvarn")
    draft = commands.open_draft(actor=program, kind=DraftKind.AMENDMENT, title="Ny vision", today=THE_DAY, paper=new)
    client, here = sign_in(ALVA), f"/s/nykvarn/utkast/{draft}/"
    assert "Inte undertecknad än" in shown(client, f"{here}underskrifter/")
    assert client.post(f"{here}underskrifter/frys/")["Location"] == f"{here}underskrifter/"
    choosing = client.get(f"{here}underskrift/polisen/ny/")
    assert "Vem skrev under?" in words_of(choosing)
    assert client.post(f"{here}underskrift/polisen/ny/", TOLD).status_code == 400
    done = client.post(f"{here}underskrift/polisen/ny/", {**TOLD, "functions": ["kommunpolis"], "copy": scan()})
    assert done["Location"] == f"{here}underskrifter/"
    assert "Undertecknad av 1 av 3" in shown(client, f"{here}underskrifter/")
    assert sign_in(DISA).get(f"{here}underskrifter/").status_code == 403
    assert sign_in(EGIL).get(f"{here}underskrifter/").status_code == 404


def test_a_new_agreement_is_frozen_and_signed_before_it_begins(sign_in: SignIn, world: World) -> None:
    new = replace(agreements.exported(world.programs["nykvarn"], THE_DAY), id="vingaker-2027", name="Vingåker")
    new = replace(new, signatures=(), municipalities=("0428",), title="Samverkansöverenskommelse för Vingåker")
    maker = Maker(world.users["Alva"])
    _, draft = commands.set_up(actor=maker, paper=new, party_key="kommunen", today=THE_DAY, is_practice=True)
    client, here = sign_in(ALVA), f"/s/vingaker/utkast/{draft}/underskrifter/"
    assert "Inte undertecknad än" in shown(client, here)
    assert client.post(f"{here}frys/")["Location"] == here
    said = shown(client, here)
    assert "Fryst 20 november 2026" in said
    (address, _) = sorted(set(re.findall(r"/s/vingaker/filer/\d+/", client.get(here).content.decode())))
    assert client.get(address).content.startswith(b"%PDF")
    assert client.get("/s/vingaker/overenskommelsen/underskrifter/").status_code == 302


def test_who_stands_outside_the_parties_is_told_that_the_text_is_theirs(sign_in: SignIn, world: World) -> None:
    client = sign_in(ALVA)
    client.post(FREEZE)
    client.post(POLICE, {**TOLD, "copy": scan()})
    outside = Person("Greta", "greta@exempel.se", {"nykvarn": (Role.READER, "nybo")})
    world.users[outside.name] = a_person(outside, world.programs)
    said = shown(sign_in(outside))
    assert "är för parterna" in said
    assert "Undertecknat exemplar finns. Det är bara för parterna." in said
    addresses = re.findall(r"/s/nykvarn/filer/\d+/", client.get(PAGE).content.decode())
    assert [sign_in(outside).get(one).status_code for one in addresses] == [404] * 3
    assert [sign_in(DISA).get(one).status_code for one in addresses] == [200] * 3


def test_the_pages_ask_few_questions(
    sign_in: SignIn, world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = sign_in(ALVA)
    client.post(FREEZE)
    client.post(POLICE, {**TOLD, "copy": scan()})
    changed(world)
    for path in (PAGE, POLICE):
        client.get(path)
        with django_assert_max_num_queries(12):
            client.get(path)


def test_programs_get_fingerprints_and_where_the_files_are(sign_in: SignIn) -> None:
    client, base = sign_in(ALVA), "/api/v1/s/nykvarn/agreement"
    client.post(FREEZE)
    client.post(POLICE, {**TOLD, "copy": scan(), "body": "Regionledningen", "paragraph": "§ 4"})
    program = sign_in(FRIDA)
    (row,) = program.get(f"{base}/frozen").json()
    assert row["is_current"]
    assert len(row["pdf"]["sha256"]) == 64
    assert row["pdf"]["address"] == f"/api/v1/s/nykvarn/files/{row['pdf']['id']}"
    given = program.get(row["pdf"]["address"])
    assert len(given.content) == row["pdf"]["size"]
    signed = next(one for one in program.get(f"{base}/signatures").json() if one["party_key"] == "polisen")
    assert (signed["copy"]["name"], signed["frozen_id"]) == ("Påskrivet.pdf", row["id"])
    assert signed["mandate"]["paragraph"] == "§ 4"
    told = program.get("/api/v1/openapi.json").json()["components"]["schemas"]
    assert program.get(signed["copy"]["address"]).content == files.pdf("påskrivet")
    assert {"sha256", "size", "name", "address"} <= set(told["ServedFile"]["properties"])
