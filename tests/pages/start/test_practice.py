"""Practice of one's own: made from the page of a new collaboration, marked, and thrown away after a question."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from samsyn.base.collaborations import commands, queries
from samsyn.base.collaborations.actors import Role
from samsyn.practice.rules import OWN_MOST
from samsyn.practice.shelf import FIVE
from tests.cast import ALVA, DISA, EGIL, THE_DAY
from tests.pages.reading import words_of
from tests.pages.start.conftest import SignIn
from tests.world import SINCE, World

PAGE = "/ny/ovning/"
OWN = "/s/ovning-nykvarn/"
pytestmark = pytest.mark.usefixtures("today", "world")


def test_a_new_collaboration_tells_the_ways_in_and_leads_to_practice(sign_in: SignIn) -> None:
    page = sign_in(ALVA).get("/ny/")
    assert "från en mall" in words_of(page)
    assert f'href="{PAGE}"' in page.content.decode()


def test_one_who_may_start_nothing_can_practise(sign_in: SignIn) -> None:
    shown = words_of(sign_in(DISA).get("/ny/"))
    assert "Öva kan du göra redan nu" in shown
    done = sign_in(DISA).post(PAGE, {"paper": "nykvarn"}, follow=True)
    assert "Övningen är klar." in words_of(done)


def test_each_of_the_five_is_told_with_what_it_is_good_for(sign_in: SignIn) -> None:
    shown = words_of(sign_in(ALVA).get(PAGE))
    assert "Nykvarn 2021–2022, 3 parter, 3 forum, har löpt ut, öva på att förnya" in shown
    assert "Stockholm 2024, 2 parter, 5 forum, gäller tills vidare" in shown
    assert "Strängnäs 2023–2026, 2 parter, 4 forum, gäller nu" in shown


@pytest.mark.parametrize("paper", FIVE)
def test_practice_is_made_and_every_page_says_that_it_is(sign_in: SignIn, paper: str) -> None:
    done = sign_in(ALVA).post(PAGE, {"paper": paper}, follow=True)
    assert done.redirect_chain[-1][0] == f"/s/ovning-{paper}/overenskommelsen/"
    assert "Övningsdata" in done.content.decode()


def test_a_lived_year_can_come_with_it(sign_in: SignIn, world: World) -> None:
    sign_in(ALVA).post(PAGE, {"paper": "strangnas", "has_lived": "on"})
    actor = queries.actor_of(user_id=world.users["Alva"], slug="ovning-strangnas", today=THE_DAY)
    assert (actor.role, actor.party_key) == (Role.COORDINATOR, "kommunen")
    assert queries.collaboration(actor).in_use_from == date(2025, 11, 21)


def test_nothing_chosen_and_too_many_are_said(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    assert "Välj en överenskommelse att öva på." in words_of(client.post(PAGE, {}))
    assert client.post(PAGE, {"paper": "annat"}).status_code == 400
    for _each in range(OWN_MOST):
        client.post(PAGE, {"paper": "strangnas"})
    answer = client.post(PAGE, {"paper": "strangnas"})
    assert answer.status_code == 400
    assert "Du har redan fem övningar. Kasta en av dem först." in words_of(answer)


def test_it_is_thrown_away_after_a_question(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    client.post(PAGE, {"paper": "nykvarn"})
    mine = client.get("/konto/samverkan/")
    assert f'href="{OWN}kasta-ovningen/"' in mine.content.decode()
    asked = words_of(client.get(f"{OWN}kasta-ovningen/"))
    assert "Kasta Övning Nykvarn?" in asked
    assert "Det går inte att ångra." in asked
    assert "andra" not in asked
    done = client.post(f"{OWN}kasta-ovningen/", follow=True)
    assert "Övningen är kastad: Övning Nykvarn." in words_of(done)
    assert "ovning-nykvarn" not in queries.slugs()


def test_whom_else_it_concerns_is_told_first(sign_in: SignIn, world: World) -> None:
    client = sign_in(ALVA)
    client.post(PAGE, {"paper": "nykvarn"})
    program = queries.program(slug="ovning-nykvarn")
    commands.add_member(actor=program, user_id=world.users["Bo"], role=Role.MEMBER, first_day=SINCE)
    assert "En annan person är med i övningen." in words_of(client.get(f"{OWN}kasta-ovningen/"))


def test_a_real_one_is_never_thrown_away_and_practice_only_by_its_coordinator(sign_in: SignIn, world: World) -> None:
    assert sign_in(ALVA).get("/s/nykvarn/kasta-ovningen/").status_code == 404
    assert sign_in(ALVA).post("/s/nykvarn/kasta-ovningen/").status_code == 404
    sign_in(ALVA).post(PAGE, {"paper": "nykvarn"})
    program = queries.program(slug="ovning-nykvarn")
    commands.add_member(actor=program, user_id=world.users["Disa"], role=Role.READER, first_day=SINCE)
    assert sign_in(DISA).post(f"{OWN}kasta-ovningen/").status_code == 403
    assert sign_in(EGIL).post(f"{OWN}kasta-ovningen/").status_code == 404
    assert "ovning-nykvarn" in queries.slugs()


def test_the_pages_ask_few_questions(sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = sign_in(ALVA)
    client.post(PAGE, {"paper": "nykvarn"})
    for path in (PAGE, f"{OWN}kasta-ovningen/"):
        client.get(path)
        with django_assert_max_num_queries(12):
            client.get(path)


def test_in_english(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    client.post("/konto/utseende/", {"language": "en"})
    assert "Practise first" in words_of(client.get(PAGE))
    client.post(PAGE, {"paper": "nykvarn"})
    assert "Throw Övning Nykvarn away?" in words_of(client.get(f"{OWN}kasta-ovningen/"))
