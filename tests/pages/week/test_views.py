"""Min vecka as different people see it, on a Friday in November 2026."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samsyn.agreements import commands as agreements
from samsyn.agreements.rules.amending import Decision
from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts.models import User
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.actors import Role
from samsyn.duties import commands as duties
from samsyn.papers import reading
from samsyn.parties import queries as parties
from tests.cast import ALVA, BO, CILLA, DISA, EGIL, THE_DAY, Person
from tests.conftest import JudgingClient
from tests.pages.week.conftest import words_of
from tests.world import PAPERS, World, a_collaboration, a_person

Read = Callable[..., str]
SignIn = Callable[[Person | None], Client]
GRETA = Person("Greta", "greta@exempel.se", {"sodertalje": (Role.COORDINATOR, "kommunen")})
NOBODY = Person("Hugo", "hugo@exempel.se")


@pytest.fixture
def greta(world: World) -> Person:
    """Coordinator of Södertälje."""
    world.users["Greta"] = a_person(GRETA, world.programs)
    return GRETA


def test_nykvarns_coordinator_sees_that_the_agreement_ended(read: Read) -> None:
    words = read(ALVA)
    assert "fredag 20 november · v. 47" in words
    assert "Nästa steg Registrera det som gäller nu Överenskommelsen gick ut 31 december 2022." in words
    assert "Den säger att en ny ska gälla 2023–2026, men ingen sådan är registrerad." in words
    assert "Upprätta en ny överenskommelse" not in words  # said once, by the step


def test_sodertaljes_sees_what_the_end_demands_now(read: Read, greta: Person) -> None:
    words = read(greta)
    assert "I kväll är det fredagsavstämning." in words
    assert "Bestäm vad som gäller efter 31 december" in words
    assert "löper ut om 41 dagar och ingen ny är registrerad. Ta upp frågan i Strategisk styrgrupp" in words


def test_what_is_decided_about_the_end_is_asked_for_no_more(
    world: World, sign_in: SignIn, today: date, greta: Person
) -> None:
    client = sign_in(greta)
    assert "/s/sodertalje/overenskommelsen/fornya/" in client.get("/").content.decode()
    actor = world.actor(BO, "sodertalje")
    decision = Decision("strategisk-styrgrupp", date(2026, 11, 2))
    duties.let_agreement_run_out(actor=actor, reason="Går in i länets", decision=decision, today=today)
    assert "Bestäm vad som gäller efter" not in words_of(client.get("/"))


def test_haninges_sees_that_it_ended_without_a_successor(read: Read) -> None:
    assert "Överenskommelsen gick ut 31 december 2024. Ingen ny är registrerad." in read(EGIL)


def test_a_person_in_two_collaborations_sees_one_week(read: Read) -> None:
    words = read(BO)
    assert "Södertälje: Bestäm vad som gäller efter 31 december" in words
    assert "Nykvarn Överenskommelsen gick ut 31 december 2022." in words
    assert words.count("Nästa steg") == 1
    assert "Måndagsmöte" in words
    assert "Södertälje, Polisstationen." in words


def test_meetings_stand_on_their_days_and_none_is_made_up(sign_in: SignIn, today: date, greta: Person) -> None:
    found = sign_in(greta).get("/").content.decode().partition('id="veckan"')[2].partition("</section>")[0]
    assert [found.count(name) for name in ("Måndagsmöte<", "Fredagsavstämning<")] == [2, 2]
    assert "Strategisk styrgrupp" not in found
    assert "Nästa vecka, vecka 48" in " ".join(found.split()).replace("\N{NO-BREAK SPACE}", " ")


def test_reporting_goes_to_the_promise_and_comes_back(sign_in: SignIn, today: date, greta: Person) -> None:
    page = sign_in(greta).get("/").content.decode()
    assert 'href="/s/sodertalje/ataganden/rapportera/forums/fredagsavstamningar/rhythm?next=/"' in page


def test_a_reader_is_offered_nothing_to_write(read: Read) -> None:
    words = read(DISA)
    assert "Överenskommelsen gäller inte längre" in words
    assert "Rapportera" not in words
    assert "Bekräfta" not in words


def test_somebody_without_any_collaboration_is_welcomed(world: World, sign_in: SignIn, today: date) -> None:
    world.users["Hugo"] = a_person(NOBODY, {})
    words = words_of(sign_in(NOBODY).get("/"))
    assert "Välkommen. Du är inte med i någon samverkan än." in words
    assert "Be samordnaren" in words


def test_somebody_whose_agreement_is_not_read_in_yet_is_welcomed(world: World, sign_in: SignIn, today: date) -> None:
    actor = collaborations.create(actor=PROGRAM, slug="trosa", name="Trosa", in_use_from=date(2026, 1, 1))
    ines = Person("Ines", "ines@exempel.se", {"trosa": (Role.COORDINATOR, "kommunen")})
    world.users["Ines"] = a_person(ines, {"trosa": actor})
    words = words_of(sign_in(ines).get("/"))
    assert "Välkommen. Er överenskommelse är inte inläst än." in words
    assert "När samordnaren har läst in överenskommelsen syns dina möten" in words


def test_a_stranger_is_sent_to_sign_in(client: Client, db: None) -> None:
    assert client.get("/").headers["Location"].startswith("/konto/logga-in/")


def test_another_day_shows_how_it_stood_with_todays_rights(read: Read) -> None:
    words = read(ALVA, "/?per=2026-03-02")
    assert "Då behövde" in words
    assert "Rapportera" not in words
    assert "Nytt sedan" not in words


@pytest.mark.parametrize("asked", ["igår", "0001-01-01", "1899-12-31", "3000-01-01", "9999-12-31"])
def test_a_day_that_cannot_be_read_is_said(sign_in: SignIn, today: date, asked: str) -> None:
    answer = sign_in(ALVA).get(f"/?per={asked}", follow=True)
    assert "Dagen i adressen gick inte att läsa" in answer.content.decode()


def test_the_page_speaks_english(world: World, sign_in: SignIn, today: date) -> None:
    client = sign_in(ALVA)
    client.post("/konto/utseende/", {"language": "en"})
    assert '<html lang="en"' in client.get("/").content.decode()


def test_what_others_did_is_news_until_one_has_looked(world: World, sign_in: SignIn, greta: Person) -> None:
    bo = sign_in(BO)
    with clock.at(date(2026, 11, 18)):
        bo.get("/")
    with clock.at(date(2026, 11, 19)):
        actor = parties.actor(user_id=world.users["Greta"], slug="sodertalje", today=date(2026, 11, 19))
        key = "forums/mandagsmoten/rhythm"
        duties.report_evidence(
            actor=actor, key=key, done_on=date(2026, 11, 16), what="Mötet hölls", today=date(2026, 11, 19)
        )
    with clock.at(date(2026, 11, 20)):
        words = words_of(bo.get("/"))
        assert "Nytt sedan i onsdags" in words.replace("\N{NO-BREAK SPACE}", " ")
        assert "Rapporterade: Måndagsmöten möts · Greta, Södertälje" in words
    with clock.at(date(2026, 11, 22)):
        assert "Måndagsmöten möts · Greta" not in words_of(bo.get("/"))


def test_ones_own_doings_are_no_news(world: World, sign_in: SignIn, greta: Person) -> None:
    with clock.at(date(2026, 11, 20)):
        actor = parties.actor(user_id=world.users["Greta"], slug="sodertalje", today=THE_DAY)
        key = "forums/mandagsmoten/rhythm"
        duties.report_evidence(actor=actor, key=key, done_on=date(2026, 11, 16), what="Mötet hölls", today=THE_DAY)
        words = words_of(sign_in(greta).get("/"))
    assert "Hållet" in words
    assert "Rapporterade" not in words


def signed_in(person: Person) -> Client:
    client = JudgingClient()
    client.force_login(User.objects.get(email=person.email))
    return client


@pytest.fixture
def fresh(db: None) -> Person:
    """Coordinator of Stockholm's agreement, without an end in sight, taken into use in February."""
    actor = a_collaboration("stockholm", in_use_from=date(2026, 2, 1))
    person = Person("Kim", "kim@exempel.se", {"stockholm": (Role.COORDINATOR, "staden")})
    a_person(person, {"stockholm": actor})
    return person


def test_just_taken_into_use_nothing_can_be_late(fresh: Person) -> None:
    with clock.at(date(2026, 2, 10)):
        words = words_of(signed_in(fresh).get("/"))
    assert "Nyss tagen i bruk: inget kan vara sent." in words
    assert "Inte uppfyllt i tid" not in words


def test_no_more_than_seven_rows_before_the_fold(sign_in: SignIn, today: date, greta: Person) -> None:
    needs = sign_in(greta).get("/").content.decode().partition('id="vantar"')[2].partition("</section>")[0]
    assert needs.partition("<details")[0].count("<li>") == 7
    assert "<details" in needs


def test_as_many_questions_for_eight_collaborations_as_for_one(world: World, sign_in: SignIn, today: date) -> None:
    paper = reading.read_file(PAPERS / "sodertalje.yaml").paper
    alone, many = sign_in(CILLA), sign_in(BO)
    for number in range(6):
        actor = agreements.start(
            actor=PROGRAM, paper=paper, today=THE_DAY, slug=f"kopia-{number}", in_use_from=date(2023, 1, 1)
        ).actor
        collaborations.add_member(
            actor=actor,
            user_id=world.users["Bo"],
            role=Role.COORDINATOR,
            first_day=date(2023, 1, 1),
            party_key="polisen",
        )
    assert len(world.actors(BO)) == 8
    assert asked(alone) <= 12
    assert asked(many) <= 12


def asked(client: Client) -> int:
    """Count the questions of a second look."""
    client.get("/")
    with CaptureQueriesContext(connection) as seen:
        assert client.get("/").status_code == 200
    return len(seen)


def test_the_api_says_the_same(sign_in: SignIn, today: date, greta: Person) -> None:
    told = sign_in(greta).get("/api/v1/min-vecka").json()
    assert told["lead"].startswith("I kväll är det fredagsavstämning.")
    assert told["step"]["title"] == "Bestäm vad som gäller efter 31\N{NO-BREAK SPACE}december"
    assert [one["on"] for one in told["this_week"]] == ["2026-11-16", "2026-11-20"]
    assert sign_in(None).get("/api/v1/min-vecka").status_code == 401


def test_accounts_closed_see_nothing(world: World, sign_in: SignIn, today: date) -> None:
    client = sign_in(ALVA)
    accounts.close_account(actor=PROGRAM, user_id=world.users["Alva"])
    assert client.get("/").status_code == 302
