"""A coordinator lets others begin from the agreement, sees what leaves it, and can take it back."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands
from samsyn.agreements import queries as agreements
from tests.cast import ALVA, CILLA, DISA, EGIL, THE_DAY, Person
from tests.pages.reading import words_of
from tests.world import World

SignIn = Callable[[Person | None], Client]
PAGE = "/s/nykvarn/overenskommelsen/forebild/"
pytestmark = pytest.mark.usefixtures("today")


def test_the_agreement_leads_to_the_page_and_the_page_says_what_leaves(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    assert f'href="{PAGE}"' in client.get("/s/nykvarn/overenskommelsen/").content.decode()
    shown = words_of(client.get(PAGE))
    for said in ("3 forum", "9 aktiviteter", "Personer, kontakter och underskrifter", "Låt andra utgå från den"):
        assert said in shown
    assert "Andra kan utgå" not in shown


def test_it_is_offered_and_taken_back(sign_in: SignIn, world: World) -> None:
    client = sign_in(ALVA)
    done = client.post(f"{PAGE}erbjud/", follow=True)
    assert "Nu kan andra utgå från er överenskommelse." in words_of(done)
    assert "Andra kan utgå från den sedan 20 november" in words_of(done).replace("\xa0", " ")
    assert "Bestämt av Alva" in words_of(done)
    assert [one.name for one in agreements.patterns(world.actor(EGIL))] == ["Nykvarn"]
    again = client.post(f"{PAGE}erbjud/", follow=True)
    assert "Andra kan redan utgå från överenskommelsen så som den lyder." in words_of(again)
    gone = client.post(f"{PAGE}ta-tillbaka/", follow=True)
    assert "Det som redan är hämtat har de kvar." in words_of(gone)
    assert agreements.patterns(world.actor(EGIL)) == []
    assert "Det finns inget att ta tillbaka." in words_of(client.post(f"{PAGE}ta-tillbaka/", follow=True))


def test_what_was_changed_since_it_was_offered_is_said(sign_in: SignIn, world: World) -> None:
    client, program = sign_in(ALVA), world.programs["nykvarn"]
    client.post(f"{PAGE}erbjud/")
    held = agreements.paper(program, on=THE_DAY)
    changed = replace(held, forums=(replace(held.forums[0], purpose="Något annat."), *held.forums[1:]))
    commands.load(actor=program, paper=changed, today=THE_DAY)
    assert "Andra ser den som den var." in words_of(client.get(PAGE))


def test_others_see_who_decides_and_cannot(sign_in: SignIn) -> None:
    for person in (CILLA, DISA):
        client = sign_in(person)
        assert "Samordnaren bestämmer om andra får utgå från den." in words_of(client.get(PAGE))
        assert client.post(f"{PAGE}erbjud/").status_code == 403
        assert client.post(f"{PAGE}ta-tillbaka/").status_code == 403
    assert sign_in(EGIL).get(PAGE).status_code == 404


def test_under_another_day_nothing_is_offered(sign_in: SignIn) -> None:
    assert f'action="{PAGE}erbjud/' not in sign_in(ALVA).get(PAGE, {"per": "2022-01-01"}).content.decode()


def test_the_page_asks_few_questions(sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = sign_in(ALVA)
    client.post(f"{PAGE}erbjud/")
    with django_assert_max_num_queries(12):
        client.get(PAGE)


def test_in_english(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    client.post("/konto/utseende/", {"language": "en"})
    shown = words_of(client.get(PAGE))
    assert "Let others begin from your agreement" in shown
    assert "never" in shown
