"""The page of a forum on individual level: how counts are typed, what is asked again, what is shown."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.forums.models import Count
from tests.cast import BO, Person
from tests.forums.test_individual import GUN, NOTE
from tests.world import World, a_person

PAGE = "/s/sodertalje/moten/individ/sspf-grupper/"


@pytest.fixture
def client_of_bo(world: World, sign_in: Callable[[Person | None], Client]) -> Client:
    """Bo, signed in."""
    assert world
    return sign_in(BO)


@pytest.mark.usefixtures("today")
def test_before_anything_is_told_the_page_says_what_to_do(
    client_of_bo: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12):
        answer = client_of_bo.get(PAGE)
    assert "Inget är lämnat än" in answer.text
    assert f"{PAGE}antal/" in answer.text


@pytest.mark.usefixtures("today")
@pytest.mark.parametrize("few", ["färre än 5", "Färre än fem", "<5", "fewer than 5"])
def test_counts_are_typed_as_people_write_them(client_of_bo: Client, few: str) -> None:
    sent = client_of_bo.post(f"{PAGE}antal/", {"tertial": "2026-2", "begun": " 12 ", "ended": few}, follow=True)
    assert "Sparat." in sent.text
    assert "färre än 5" in sent.text
    kept = dict(Count.unscoped.values_list("kind", "number"))
    assert kept == {"begun": 12, "ended": None}


@pytest.mark.usefixtures("today")
@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"tertial": "2026-2", "begun": "3"}, "Är det färre än 5 sparas inget antal."),
        ({"tertial": "2026-2", "begun": "många"}, "Skriv ett helt antal"),
        ({"tertial": "2026-2", "begun": "9" * 30}, "Skriv ett helt antal"),
        ({"tertial": "2026-2"}, "Skriv minst ett antal."),
        ({"tertial": "2026-3", "begun": "9"}, ""),
        ({"begun": "9"}, "Svara på frågan ”Vilket tertial?”"),
    ],
)
def test_what_cannot_be_kept_is_asked_again_with_what_was_typed(
    client_of_bo: Client, sent: dict[str, str], said: str
) -> None:
    answer = client_of_bo.post(f"{PAGE}antal/", sent)
    assert answer.status_code == 400
    assert said in answer.text
    assert f'value="{sent["begun"]}"' in answer.text if "begun" in sent else True
    assert not Count.unscoped.exists()


@pytest.mark.usefixtures("today")
def test_a_trend_is_told_passed_and_read(
    world: World, client_of_bo: Client, sign_in: Callable[[Person | None], Client]
) -> None:
    facts = {"tertial": "2026-2", "theme": "online", "direction": "more", "words": NOTE}
    told = client_of_bo.post(f"{PAGE}trend/", facts, follow=True)
    assert "Utsatthet på nätet: ökar" in told.text
    assert "Orden visas för fler när" in told.text
    assert "Godkänn orden" not in told.text
    (trend,) = told.context["page"].tertials[0].trends
    again = client_of_bo.post(f"{PAGE}trend/{trend.id}/", follow=True)
    assert "Er part har redan godkänt." in again.text
    world.users[GUN.name] = a_person(GUN, world.programs)
    gun = sign_in(GUN)
    assert "Godkänn orden" in gun.get(PAGE).text
    assert "Godkänt." in gun.post(f"{PAGE}trend/{trend.id}/", follow=True).text
    assert "Orden visas för fler när" not in gun.get(PAGE).text


@pytest.mark.usefixtures("today")
def test_a_number_of_a_person_is_stopped_where_it_was_typed(client_of_bo: Client) -> None:
    facts = {"tertial": "2026-2", "theme": "drugs", "direction": "more", "words": "Det gäller 20090214-2389"}
    answer = client_of_bo.post(f"{PAGE}trend/", facts)
    assert answer.status_code == 400
    assert "personnummer" in answer.text


@pytest.mark.usefixtures("today")
def test_a_forum_that_does_not_speak_of_individuals_has_no_such_page(client_of_bo: Client) -> None:
    assert client_of_bo.get("/s/sodertalje/moten/individ/mandagsmoten/").status_code == 404
    assert client_of_bo.get("/s/sodertalje/moten/individ/finns-inte/").status_code == 404
