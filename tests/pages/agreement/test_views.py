"""The agreement's pages: the paper to read, its term, its signatures, its editions and its file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands
from samsyn.agreements import queries as agreements
from samsyn.papers import reading
from samsyn.papers.model import Term
from tests.cast import ALVA, BO, CILLA, DISA, EGIL, FRIDA, THE_DAY, Person
from tests.pages.reading import part, words_of
from tests.world import World

SignIn = Callable[[Person | None], Client]
NYKVARN, SODERTALJE, HANINGE = (f"/s/{slug}/overenskommelsen/" for slug in ("nykvarn", "sodertalje", "haninge"))
pytestmark = pytest.mark.usefixtures("today")


def test_the_paper_is_read_with_its_promises_beside_it(sign_in: SignIn) -> None:
    answer = sign_in(BO).get(SODERTALJE)
    shown = words_of(answer)
    # Södertälje 2023–2026 punkt 6: "sammanträder minst fyra gånger per år"
    for said in (
        "Samverkansöverenskommelse för Södertälje",
        "Strategisk styrgrupp möts",
        "41 dagar kvar",
        "212000-0159",
    ):
        assert said in shown
    assert '/ataganden/ett/forums/strategisk-styrgrupp/rhythm">minst fyra gånger per år</a>' in answer.content.decode()


@pytest.mark.parametrize(
    ("person", "path", "said"),
    [
        (ALVA, NYKVARN, "Överenskommelsen löpte ut 31 december 2022."),
        (ALVA, NYKVARN, "Den förutsåg en efterföljare från 1 januari 2023. Någon sådan är inte registrerad"),
        (BO, SODERTALJE, "Tiden går ut 31 december."),
        (BO, SODERTALJE, "Inget sägs om förlängning, och ingen efterföljare är registrerad."),
        (EGIL, HANINGE, "Startdagen sattes aldrig. I texten står ”2022-01-xx”."),
        (EGIL, HANINGE, "Samråd om förlängning skulle ha börjat senast 30 juni 2024."),
        (EGIL, HANINGE, "Den kan förlängas med tre år i taget."),
    ],
)
def test_the_term_says_what_it_demands(sign_in: SignIn, person: Person, path: str, said: str) -> None:
    assert said in words_of(sign_in(person).get(path)).replace("\xa0", " ")


def test_before_it_had_to_open_consultation_is_still_to_come(sign_in: SignIn) -> None:
    shown = words_of(sign_in(EGIL).get(HANINGE, {"per": "2024-03-01"})).replace("\xa0", " ")
    assert "Samråd om förlängning ska börja senast 30 juni." in shown
    assert "löpte ut" not in shown


def test_remarks_say_what_to_settle(sign_in: SignIn) -> None:
    shown = words_of(sign_in(BO).get(SODERTALJE))
    for said in (
        "Två takter för samma sak",
        "Hur ofta går inte att räkna ut",
        "Det syns inte att alla har skrivit under",
    ):
        assert said in shown
    assert "Vem som är ordförande först står inte" in words_of(sign_in(ALVA).get(NYKVARN))


def test_an_agreement_with_nothing_in_it_teaches(sign_in: SignIn, world: World) -> None:
    held = agreements.paper(world.programs["nykvarn"], on=THE_DAY)
    empty = replace(
        held, term=Term(), clauses=(), annexes=(), forums=(), focus_areas=(), goals=(), activities=(),
        other_plans=(), follow_up=(), sources=(), picture_promises=(), communication=None, promises=(), bodies=(),
        coordinators=None, renewal=None, amendment=None, definitions=(), contacts=(), signatures=(), partners=(),
    )  # fmt: skip
    commands.load(actor=world.programs["nykvarn"], paper=empty, today=THE_DAY)
    client = sign_in(ALVA)
    assert "Ingen text än" in words_of(client.get(NYKVARN))
    assert "Tiden är inte satt" in words_of(client.get(NYKVARN))
    assert "Inga forum än" in words_of(client.get("/s/nykvarn/organisation/"))
    assert "Ingen plan än" in words_of(client.get("/s/nykvarn/plan/"))


def test_a_reader_sees_all_but_may_not_fill_in(sign_in: SignIn) -> None:
    reader = sign_in(DISA)
    assert "Fyll i ort" not in words_of(reader.get(NYKVARN))
    assert reader.get(f"{NYKVARN}underskrift/kommunen/underskrift-kommunen/").status_code == 403


@pytest.mark.parametrize("person", [EGIL, None])
@pytest.mark.parametrize("path", ["", "utgavor/", "utgavor/plan/1/", "fil.yaml", "underskrift/kommunen/ny/"])
def test_a_stranger_is_told_nothing(sign_in: SignIn, person: Person | None, path: str) -> None:
    assert sign_in(person).get(NYKVARN + path).status_code == (404 if person else 302)


def test_a_signature_is_filled_in(sign_in: SignIn, world: World) -> None:
    client, address = sign_in(ALVA), f"{NYKVARN}underskrift/kommunen/underskrift-kommunen/"
    assert "Du skriver i Nykvarn" in words_of(client.get(address))
    wrong = client.post(address, {"place": "Nykvarn", "signed_on": "2027-01-01"})
    assert wrong.status_code == 400
    assert "Välj en dag som har varit" in words_of(wrong)
    done = client.post(address, {"place": "Nykvarn", "signed_on": "15 december 2020"})
    assert (done.status_code, done["Location"]) == (302, f"{NYKVARN}underskrifter/")
    row = next(one for one in agreements.signatures(world.programs["nykvarn"], THE_DAY) if one.party_key == "kommunen")
    assert (row.place, row.signed_on) == ("Nykvarn", date(2020, 12, 15))
    assert "Så står det redan" in words_of(client.post(address, {"place": "Nykvarn", "signed_on": "2020-12-15"}))


def test_a_chair_fills_in_her_own_partys_only(sign_in: SignIn) -> None:
    assert sign_in(CILLA).get(f"{NYKVARN}underskrift/polisen/underskrift-polisen/").status_code == 403


def test_under_htmx_a_signature_answers_with_an_event_and_its_section_asks_anew(sign_in: SignIn) -> None:
    client, htmx = sign_in(ALVA), {"HX-Request": "true"}
    told = {"place": "Nykvarn", "signed_on": "2020-12-15"}
    done = client.post(f"{NYKVARN}underskrift/kommunen/underskrift-kommunen/", told, headers=htmx)
    assert (done.status_code, done.headers["HX-Trigger"]) == (204, "agreement-changed")
    answer = client.get(NYKVARN, headers=htmx)
    assert part(answer)
    assert "Nykvarn, 15 december 2020" in words_of(answer).replace("\xa0", " ")


def test_nothing_is_written_in_another_day(sign_in: SignIn) -> None:
    shown = words_of(sign_in(ALVA).get(NYKVARN, {"per": "2022-10-01"}))
    assert "Fyll i" not in shown
    assert sign_in(ALVA).post(f"{NYKVARN}underskrift/kommunen/underskrift-kommunen/?per=2022-10-01").status_code == 302


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_the_file_reads_back_to_the_same_paper(sign_in: SignIn, world: World, form: str) -> None:
    answer = sign_in(DISA).get(f"{NYKVARN}fil.{form}")
    assert answer["Content-Disposition"] == f'attachment; filename="nykvarn-2021-2022.{form}"'
    assert reading.read(answer.content).paper == agreements.exported(world.programs["nykvarn"], THE_DAY)
    assert sign_in(DISA).get(f"{NYKVARN}fil.pdf").status_code == 404


def test_each_difference_is_seen_before_and_after(sign_in: SignIn, world: World) -> None:
    program = world.programs["nykvarn"]
    held = agreements.exported(program, THE_DAY)
    forums = tuple(replace(one, rhythm="sex gånger per år") if one.is_highest else one for one in held.forums)
    changed = replace(held, forums=forums, sources=held.sources[:-1], steps=("Kartläggning",))
    commands.load(actor=program, paper=changed, today=THE_DAY, reason="Styrgruppen vill mötas oftare")
    client = sign_in(DISA)
    listed = words_of(client.get(f"{NYKVARN}utgavor/"))
    assert "Styrgruppen vill mötas oftare" in listed
    shown = words_of(client.get(f"{NYKVARN}utgavor/organisation/2/"))
    for said in ("Forum ”Chefssamrådet”, Hur ofta", "fyra gånger per år", "sex gånger per år", "Ändrat"):
        assert said in shown
    assert "Steg Nytt Kartläggning" in words_of(client.get(f"{NYKVARN}utgavor/agreement/2/"))
    assert "Borttaget" in words_of(client.get(f"{NYKVARN}utgavor/picture/2/"))
    assert client.get(f"{NYKVARN}utgavor/organisation/9/").status_code == 404


def test_the_pages_ask_few_questions(sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = sign_in(BO)
    for path in ("", "utgavor/", "utgavor/plan/1/"):
        client.get(SODERTALJE + path)
        with django_assert_max_num_queries(12):
            client.get(SODERTALJE + path)


def test_programs_get_the_paper_its_editions_and_signatures(sign_in: SignIn) -> None:
    client, base = sign_in(FRIDA), "/api/v1/s/nykvarn/agreement"
    assert client.get(base).json()["id"] == "nykvarn-2021-2022"
    assert client.get(f"{base}/summary").json()["last_day"] == "2022-12-31"
    assert {one["part"] for one in client.get(f"{base}/editions").json()} >= {"agreement", "plan"}
    assert client.get(f"{base}/editions/plan/1").json()[0]["before"] is None
    assert client.get(f"{base}/signatures").json()[0]["party_key"] == "kommunen"
    assert client.get(f"{base}/remarks").json()
    assert sign_in(EGIL).get(base).status_code == 404


def test_it_is_spoken_in_english_too(sign_in: SignIn) -> None:
    client = sign_in(BO)
    client.post("/konto/utseende/", {"language": "en"})
    html = client.get(SODERTALJE).content.decode()
    assert '<html lang="en"' in html
