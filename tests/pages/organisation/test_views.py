"""The organisation's pages: the tree, one forum with its days and chair, the parties and who holds what."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands as agreements
from samsyn.parties import queries as parties
from tests.cast import ALVA, BO, CILLA, DISA, EGIL, THE_DAY, Person
from tests.pages.reading import part, words_of
from tests.world import World
from tests.written import paper

SignIn = Callable[[Person | None], Client]
NYKVARN, SODERTALJE, HANINGE = (f"/s/{slug}/organisation/" for slug in ("nykvarn", "sodertalje", "haninge"))
FUNCTION = f"{NYKVARN}funktion/kommundirektor/"
pytestmark = pytest.mark.usefixtures("today")


def plain(answer: object) -> str:
    return words_of(answer).replace("\xa0", " ")


def test_the_forums_are_a_tree_a_list_and_what_goes_between(sign_in: SignIn) -> None:
    shown = plain(sign_in(BO).get(SODERTALJE))
    for said in (
        "Strategisk nivå",
        "Individnivå Här sparas bara att gruppen möttes",
        "Ordförande: Kommunens stadsdirektör",
    ):
        assert said in shown
    assert "Operativt chefsamråd Strategisk styrgrupp Frågor av strategisk karaktär" in shown


@pytest.mark.parametrize(
    ("year", "days"),
    [
        # Haninge: "första torsdagen (helgfri dag) varje månad"; 6 January is trettondedag jul
        (
            "2022",
            (
                "torsdag 13 januari",
                "Den 6 januari är trettondedag jul, så mötet blir veckan efter.",
                "torsdag 3 februari",
            ),
        ),
        # 6 June 2024 is the national day, and so that month's is the 13th
        ("2024", ("Den 6 juni är nationaldagen", "torsdag 13 juni")),
    ],
)
def test_holidays_move_a_meeting(sign_in: SignIn, year: str, days: tuple[str, ...]) -> None:
    answer = sign_in(EGIL).get(f"{HANINGE}forum/osg/", {"per": f"{year}-03-01"})
    shown = plain(answer).lower()
    for said in (f"torsdagarna {year}", *days):
        assert said.lower() in shown
    html = answer.content.decode()
    assert html.count('class="red"') == (1 if year == "2022" else 1 + (date(2024, 1, 4).day > 7))


def test_the_next_twelve_days_are_said(sign_in: SignIn) -> None:
    client = sign_in(EGIL)
    html = client.get(f"{HANINGE}forum/osg/", {"per": "2022-01-01"}).content.decode()
    coming = html.partition('<ol class="coming">')[2].partition("</ol>")[0]
    assert coming.count("<li>") == 12
    assert "13" in coming.partition("</li>")[0]
    assert '<ol class="coming">' not in client.get(f"{HANINGE}forum/osg/").content.decode()  # it ended in 2024


@pytest.mark.parametrize(
    ("person", "path", "per", "said"),
    [
        # Haninge: kommunen is chair in 2022, then it changes every year
        (EGIL, f"{HANINGE}forum/osg/", "2023-05-01", "Ordförande 2023 Polisen Ordförande 2024 Haninge kommun"),
        # Nykvarn punkt 6: who begins is not said, so the first named is taken to
        (ALVA, f"{NYKVARN}forum/chefssamradet/", "2022-05-01", "Vem som började står inte."),
        (ALVA, f"{NYKVARN}forum/chefssamradet/", "2022-05-01", "2022 Distriktschef Södertörns brandförsvar (i år)"),
        (ALVA, f"{NYKVARN}forum/planeringsgruppen/", "2022-05-01", "Växlar mellan Nykvarns kommun och"),
        (BO, f"{SODERTALJE}forum/strategisk-styrgrupp/", "", "Ordförande Kommunens stadsdirektör"),
        (BO, f"{SODERTALJE}forum/sspf-grupper/", "", "Samsyn kan inte räkna ut några dagar av de orden."),
        (BO, f"{SODERTALJE}forum/beredningsgrupp/", "", "Här sparas bara att gruppen möttes, aldrig vem det gällde."),
    ],
)
def test_who_leads_and_when_is_said_as_far_as_it_is_known(
    sign_in: SignIn, person: Person, path: str, per: str, said: str
) -> None:
    answer = sign_in(person).get(path, {"per": per} if per else {})
    if answer.status_code == 404:
        pytest.skip("the paper calls it something else")
    assert said in plain(answer)


def test_a_forum_without_seats_or_rhythm_asks_for_them(sign_in: SignIn, world: World) -> None:
    bare = replace(paper().forums[0], seats=(), rhythm="", quote="")
    written = paper(forums=(bare, *paper().forums[1:]))
    agreements.load(actor=world.programs["nykvarn"], paper=written, today=THE_DAY, first_day=THE_DAY)
    shown = plain(sign_in(ALVA).get(f"{NYKVARN}forum/chefssamradet/"))
    for said in ("Vilka ska sitta i forumet? Det står inte i överenskommelsen.", "Hur ofta ska forumet mötas?"):
        assert said in shown


def test_a_forums_promises_come_anew_after_a_report(sign_in: SignIn) -> None:
    answer = sign_in(BO).get(f"{SODERTALJE}forum/strategisk-styrgrupp/", headers={"HX-Request": "true"})
    assert part(answer)
    assert "Det som forumet ska göra, 2026" in words_of(answer)


def test_reports_are_offered_to_those_who_may_and_only_today(sign_in: SignIn) -> None:
    path = f"{SODERTALJE}forum/strategisk-styrgrupp/"
    assert "Rapportera" in words_of(sign_in(BO).get(path))
    assert "Rapportera" not in words_of(sign_in(BO).get(path, {"per": "2026-03-01"}))
    assert "Rapportera" not in words_of(sign_in(DISA).get(f"{NYKVARN}forum/chefssamradet/"))


def test_parties_show_functions_holders_and_members(sign_in: SignIn) -> None:
    shown = plain(sign_in(ALVA).get(f"{NYKVARN}parter/"))
    for said in (
        "Nykvarns kommun",
        "org.nr 212000-2999",
        "Vakant Utse",
        "Har tillgång Bjud in",
        "Alva du alva@exempel.se",
    ):
        assert said in shown
    assert "/utse/" not in sign_in(DISA).get(f"{NYKVARN}parter/").content.decode()


def test_a_function_is_given_handed_over_and_left(sign_in: SignIn, world: World) -> None:
    client, program = sign_in(ALVA), world.programs["nykvarn"]
    alva, bo = str(world.users["Alva"]), str(world.users["Bo"])
    assert "Du skriver i Nykvarn" in words_of(client.get(f"{FUNCTION}utse/"))
    assert client.post(f"{FUNCTION}utse/", {"person": alva, "first_day": "2026-01-01"})["Location"] == FUNCTION
    assert "Alva" in plain(client.get(FUNCTION))
    again = client.post(f"{FUNCTION}utse/", {"person": alva, "first_day": "2026-02-01"})
    assert again.status_code == 400
    assert "har redan funktionen" in words_of(again)
    given = {"person": alva, "last_day": "2026-09-30", "function": "kommundirektor", "f-kommundirektor": bo}
    assert client.post(f"{NYKVARN}overlamning/genomfor/", given).status_code == 302
    (held,) = parties.holders(program, THE_DAY)["kommundirektor"]
    assert (held.name, held.first_day) == ("Bo", date(2026, 10, 1))
    shown = plain(client.get(FUNCTION))
    assert "Har haft funktionen Alva 1 januari–30 september" in shown
    assert client.post(f"{FUNCTION}lamna/{held.id}/", {"last_day": "20 november 2026"}).status_code == 302
    assert "kommundirektor" not in parties.holders(program, date(2026, 11, 21))
    assert "Alva" in plain(client.get(FUNCTION, {"per": "2026-03-01"}))


@pytest.mark.parametrize("path", ["utse/"])
@pytest.mark.parametrize(("person", "status"), [(DISA, 403), (BO, 403), (CILLA, 403), (EGIL, 404), (None, 302)])
def test_only_those_who_may_say_who_holds_a_function(
    sign_in: SignIn, path: str, person: Person | None, status: int
) -> None:
    assert sign_in(person).get(FUNCTION + path).status_code == status


@pytest.mark.parametrize("path", ["", "forum/chefssamradet/", "parter/", "funktion/kommundirektor/", "forum.csv"])
def test_a_stranger_is_told_nothing(sign_in: SignIn, path: str) -> None:
    assert sign_in(EGIL).get(NYKVARN + path).status_code == 404
    assert sign_in(DISA).get(NYKVARN + path).status_code == 200


@pytest.mark.parametrize(
    "path", ["forum/finns-inte/", "funktion/finns-inte/", "forum.pdf", "funktion/kommundirektor/lamna/9/"]
)
def test_what_is_not_there_is_not_found(sign_in: SignIn, path: str) -> None:
    assert sign_in(ALVA).get(NYKVARN + path).status_code == 404


def test_the_forums_are_had_as_a_file(sign_in: SignIn) -> None:
    file = sign_in(DISA).get(f"{NYKVARN}forum.csv").content.decode("utf-8-sig")
    assert file.startswith("Forum;Nivå;Under;")
    assert "Planeringsgruppen;Operativ nivå;Chefssamrådet;" in file


@pytest.mark.parametrize("path", ["", "forum/strategisk-styrgrupp/", "parter/", "funktion/stadsdirektor/"])
def test_the_pages_ask_few_questions(
    sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries, path: str
) -> None:
    client = sign_in(BO)
    client.get(SODERTALJE + path)
    with django_assert_max_num_queries(12):
        client.get(SODERTALJE + path)


def test_programs_get_forums_chairs_days_and_holders(sign_in: SignIn) -> None:
    client, base = sign_in(EGIL), "/api/v1/s/haninge"
    assert "osg" in {one["id"] for one in client.get(f"{base}/forums").json()}
    assert client.get(f"{base}/forums/osg").json()["chair"]["first_year"] == 2022
    assert [one["holders"] for one in client.get(f"{base}/forums/osg/chairs").json()] == [
        ["kommunen"],
        ["polisen"],
        ["kommunen"],
    ]
    days = client.get(f"{base}/forums/osg/days", {"per": "2022-01-01"}).json()
    assert (len(days), days[0]["first_day"]) == (12, "2022-01-13")
    assert client.get(f"{base}/functions").json()[0]["key"] == "kommundirektor"
    assert client.get(f"{base}/functions/kommundirektor/holders").json() == []
    assert client.get(f"{base}/forums/finns-inte").status_code == 404


def test_it_is_spoken_in_english_too(sign_in: SignIn) -> None:
    client = sign_in(BO)
    client.post("/konto/utseende/", {"language": "en"})
    html = client.get(SODERTALJE).content.decode()
    assert '<html lang="en"' in html
