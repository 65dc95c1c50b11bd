"""Förnya eller avsluta: the ways side by side, what each leads to, what is open, and what one writes."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands as agreements
from samsyn.agreements import queries
from samsyn.agreements.rules.renewing import Noted
from samsyn.base import clock
from samsyn.base.accounts.models import User
from samsyn.duties import queries as duties
from tests.cast import ALVA, BO, CILLA, DISA, EGIL, THE_DAY, Person
from tests.five import a_place
from tests.pages.reading import words_of
from tests.world import World

SignIn = Callable[[Person | None], Client]
NYKVARN, SODERTALJE, HANINGE = (f"/s/{slug}/overenskommelsen/fornya/" for slug in ("nykvarn", "sodertalje", "haninge"))
NOVEMBER = date(2024, 11, 20)


@pytest.fixture
def november(world: World) -> Iterator[date]:
    """The last autumn of Haninge's first three years, where Samsyn is in use since 2023."""
    with clock.at(NOVEMBER):
        yield NOVEMBER


def shown(answer: object) -> str:
    return words_of(answer).replace("\xa0", " ")


@pytest.mark.usefixtures("today")
def test_the_ways_stand_side_by_side_with_what_each_leads_to(sign_in: SignIn) -> None:
    page = shown(sign_in(BO).get(SODERTALJE))
    for said in (
        "41 dagar kvar. Sista dagen är 31 december. Inget är bestämt om vad som gäller sedan.",
        "Bestäm vad som gäller sedan",
        "Texten säger inget om förlängning.",
        "Gör en ny överenskommelse i stället.",
        "För varje punkt, plats och aktivitet väljer ni: behåll, ändra eller stryk.",
        "Åtagandena upphör när 31 december 2026 är slut.",
        "Öppet i dag",
        "Så säger texten",
    ):
        assert said in page


@pytest.mark.usefixtures("november")
def test_haninges_text_offers_an_extension_and_asks_for_consultation_first(sign_in: SignIn) -> None:
    page = shown(sign_in(EGIL).get(HANINGE))
    for said in (
        "Den kan förlängas med tre år i taget, efter samråd som börjar senast sex månader före slutet.",
        "Samråd om hur överenskommelsen ska fortsätta",
        "Gäller till och med 31 december 2027.",
        "Nästa samråd börjar senast 30 juni 2027.",
        "Anteckna först när samrådet började.",
    ):
        assert said in page


# Haninge's extension by three years is recorded and its next consultation day is right.
@pytest.mark.usefixtures("november")
def test_haninge_is_extended_in_the_pages(sign_in: SignIn, world: World) -> None:
    client = sign_in(EGIL)
    consulted = {"consulted_on": "20 maj 2024", "by": "Kommunen och Polisen", "words": "Vi fortsätter"}
    assert client.post(f"{HANINGE}samrad/", consulted).status_code == 302
    decided = {"years": "3", "by": "styrgrupp", "decided_on": "15 november", "reference": "Anteckningar 4/2024"}
    answer = client.post(f"{HANINGE}forlang/", decided, follow=True)
    assert "Förlängd till och med 31 december 2027." in answer.content.decode().replace("\xa0", " ")
    row = queries.agreement_row(world.actor(EGIL), NOVEMBER)
    assert (row.last_day, row.last_day_to_consult) == (date(2027, 12, 31), date(2027, 6, 30))
    page = shown(client.get(HANINGE))
    assert "Börjar senast 30 juni 2027" in page
    assert "Frågan ställs från 1 april 2027." in page


@pytest.mark.usefixtures("november")
def test_an_extension_that_is_refused_keeps_what_was_written(sign_in: SignIn) -> None:
    client = sign_in(EGIL)
    decided = {"years": "3", "by": "annan", "other": "Kommunstyrelsen", "decided_on": "15 november"}
    answer = client.post(f"{HANINGE}forlang/", decided)
    assert answer.status_code == 400
    assert "Anteckna först när samrådet började." in shown(answer)
    assert "Kommunstyrelsen" in answer.content.decode()
    missing = client.post(f"{HANINGE}forlang/", decided | {"other": ""})
    assert "Skriv vem det var." in shown(missing)


@pytest.mark.usefixtures("today")
def test_it_is_noted_that_it_runs_out_and_taken_back(sign_in: SignIn, world: World) -> None:
    client = sign_in(BO)
    said = {"reason": "Arbetet går in i länets", "by": "Parterna gemensamt", "decided_on": "2 november"}
    assert "Skriv" in shown(client.post(f"{SODERTALJE}lop-ut/", said | {"reason": ""}))
    client.post(f"{SODERTALJE}lop-ut/", said)
    page = shown(client.get(SODERTALJE))
    assert "Parterna låter den löpa ut." in page
    assert "Det är antecknat." in page
    note = queries.renewal(world.actor(BO, "sodertalje"), THE_DAY).last_noted(Noted.RUNS_OUT)
    client.post(f"{SODERTALJE}anteckning/{note.id}/ta-tillbaka/", {"reason": "Fel"})
    assert "Inget är bestämt om vad som gäller sedan." in shown(client.get(SODERTALJE))
    assert client.get(f"{SODERTALJE}anteckning/{note.id}/ta-tillbaka/").status_code == 404


# Stockholm's open-ended agreement says when it was last reviewed.
@pytest.mark.usefixtures("today")
def test_an_open_ended_agreement_is_reviewed(sign_in: SignIn, db: None) -> None:
    place, path = a_place("stockholm", in_use_from=date(2024, 1, 1)), "/s/stockholm/overenskommelsen/fornya/"
    client = sign_in(None)
    client.force_login(User.objects.get(pk=place.user_id))
    page = shown(client.get(path))
    assert "gäller tills vidare och har inte setts över sedan den började gälla" in page
    assert "Texten säger inte hur ofta den ska ses över, och inte hur den avslutas." in page
    said = {"reviewed_on": "12 mars 2026", "by": "stadsovergripande-styrgrupp", "conclusion": "Gäller som den är"}
    client.post(f"{path}oversyn/", said | {"again_by": "12 mars 2028"})
    page = shown(client.get(path))
    assert "Den sågs senast över 12 mars av Stadsövergripande styrgrupp." in page
    assert "Ses över igen senast 12 mars 2028" in page
    assert client.get(f"{path}lop-ut/").status_code == 404


@pytest.mark.usefixtures("today")
def test_what_is_open_is_closed_from_the_page(sign_in: SignIn, world: World) -> None:
    client, actor = sign_in(BO), world.actor(BO, "sodertalje")
    found = duties.open_matters(actor, on=THE_DAY)
    assert found
    page = client.get(SODERTALJE).content.decode()
    late = next(one.row for one in found if one.has_to_be_closed)
    url = f"/s/sodertalje/ataganden/undanta/{late.key}?next={SODERTALJE}%23oppet"
    assert url in page
    answer = client.post(url, {"window": late.first_day.isoformat(), "reason": "Görs inte"})
    assert (answer.status_code, answer["Location"]) == (302, f"{SODERTALJE}#oppet")
    assert len(duties.open_matters(actor, on=THE_DAY)) == len(found) - 1


@pytest.mark.usefixtures("today")
def test_who_may_not_reads_and_is_told_who_does(sign_in: SignIn) -> None:
    for person in (CILLA, DISA):
        client = sign_in(person)
        assert "En samordnare gör det här." in shown(client.get(NYKVARN))
        for path in ("lop-ut/",):
            assert client.get(f"{NYKVARN}{path}").status_code == 403
    assert sign_in(DISA).get(f"{NYKVARN}samrad/").status_code == 403
    assert sign_in(CILLA).get(f"{NYKVARN}oversyn/").status_code == 200
    assert sign_in(EGIL).get(NYKVARN).status_code == 404
    assert sign_in(ALVA).get(f"{NYKVARN}forlang/").status_code == 404


@pytest.mark.usefixtures("today")
def test_another_day_is_shown_and_never_written_in(sign_in: SignIn) -> None:
    client = sign_in(BO)
    page = client.get(SODERTALJE, {"per": "2026-06-01"})
    assert "213 dagar kvar." in shown(page)
    assert "lop-ut/" not in page.content.decode().partition("<main")[2]
    assert "Öppnar 1 april." in shown(client.get(SODERTALJE, {"per": "2026-02-01"}))


@pytest.mark.usefixtures("today")
def test_a_successor_that_overlaps_is_refused_with_both_days(sign_in: SignIn, world: World) -> None:
    client = sign_in(BO)
    form = client.get(f"{SODERTALJE}ny/").content.decode()
    for likely in ("Samverkansöverenskommelse för Södertälje", "2027-01-01", "2030-12-31"):
        assert likely in form or "1 januari 2027" in form.replace("\xa0", " ")
    said = {"title": "Ny", "first_day": "1 december 2026", "last_day": "2030-12-31"}
    answer = client.post(f"{SODERTALJE}ny/", said)
    assert answer.status_code == 400
    refused = "Den nya skulle börja 1 december 2026, men den som gäller nu slutar först 31 december 2026."
    assert refused in shown(answer)
    assert queries.drafts(world.actor(BO, "sodertalje")) == {}


@pytest.mark.usefixtures("today")
def test_the_pages_ask_few_questions(sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = sign_in(BO)
    for path in ("", "lop-ut/", "samrad/", "oversyn/", "ny/"):
        client.get(SODERTALJE + path)
        with django_assert_max_num_queries(12):
            assert client.get(SODERTALJE + path).status_code == 200


@pytest.mark.usefixtures("today")
def test_it_is_spoken_in_english_too(sign_in: SignIn) -> None:
    client = sign_in(BO)
    client.post("/konto/utseende/", {"language": "en"})
    html = client.get(SODERTALJE).content.decode()
    assert "Renew or end" in html
    assert "41 days left." in html.replace("\xa0", " ")


@pytest.mark.usefixtures("today")
def test_programs_are_told_how_it_goes_on(sign_in: SignIn, world: World) -> None:
    agreements.note_review(
        actor=world.actor(ALVA), reviewed_on=date(2026, 3, 2), by="chefssamradet", conclusion="Bra", today=THE_DAY
    )
    told = sign_in(ALVA).get("/api/v1/s/nykvarn/agreement/renewal").json()
    assert (told["last_day"], told["ways"], told["is_asked"]) == ("2022-12-31", ["succeed", "run_out"], True)
    assert [one["words"] for one in told["reviews"]] == ["Bra"]


@pytest.mark.usefixtures("november")
def test_programs_extend_and_are_refused_as_people_are(sign_in: SignIn) -> None:
    client, base = sign_in(EGIL), "/api/v1/s/haninge/agreement/renewal"

    def post(path: str, **said: object) -> Any:
        return client.post(f"{base}/{path}", said, content_type="application/json")

    decided = {"years": 3, "by": "styrgrupp", "on": "2024-11-15"}
    refused = post("extension", **decided)
    assert (refused.status_code, refused.json()["code"]) == (409, "not_consulted")
    post("consultation", on="2024-05-20", by="Kommunen och Polisen", words="Vi fortsätter")
    told = post("extension", **decided).json()
    assert (told["last_day"], told["last_day_to_consult"]) == ("2027-12-31", "2027-06-30")
    overlap = client.post(
        "/api/v1/s/haninge/agreement/successor",
        {"title": "Ny", "first_day": "2027-01-01"},
        content_type="application/json",
    )
    assert overlap.json()["code"] == "overlap"
    assert isinstance(client.get(f"{base}/open").json(), list)
    opened = client.post(
        "/api/v1/s/haninge/drafts", {"kind": "successor", "title": "Ny"}, content_type="application/json"
    )
    assert opened.json()["code"] == "no_first_day"
