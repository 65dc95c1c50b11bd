"""Answering an invitation: every way in, and one clear sentence for every way that is shut."""

import logging
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts import queries as people
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.audit.models import Event
from samsyn.base.collaborations import commands, queries
from samsyn.base.collaborations.actors import Role
from samsyn.base.collaborations.models import Membership
from samsyn.base.collaborations.rules import Offer
from tests.cast import ALVA, DISA, PASSWORD, THE_DAY, Person
from tests.conftest import JudgingClient
from tests.pages.reading import words_of
from tests.world import World

SignIn = Callable[[Person | None], Client]
NEW = {"name": "Gun", "password": PASSWORD, "password_again": PASSWORD}
pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture(autouse=True)
def fresh_counts() -> Iterator[None]:
    """Let no test's attempts count in another."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def made(world: World) -> commands.Invited:
    offer = Offer("gun@exempel.se", Role.MEMBER, "kommunen", function_key="kommundirektor")
    return commands.invite(actor=world.actor(ALVA), offer=offer, today=THE_DAY)


@pytest.fixture
def path(made: commands.Invited) -> str:
    return f"/inbjudan/{made.secret}/"


def plain(answer: object) -> str:
    return words_of(answer).replace("\xa0", " ")


def gun() -> int:
    return accounts.add_user(actor=PROGRAM, email="gun@exempel.se", name="Gun", password=PASSWORD)


def test_it_tells_what_it_is_and_hides_where_it_came_from(
    client: Client, path: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(path)
    with django_assert_num_queries(4):
        answer = client.get(path)
    shown = plain(answer)
    for said in (
        "Alva har bjudit in dig",
        "Ledamot",
        "Nykvarns kommun",
        "Kommundirektör",
        "4 december",
        "Gör ditt konto",
    ):
        assert said in shown
    assert answer["Referrer-Policy"] == "strict-origin"
    assert "no-store" in answer["Cache-Control"]


def test_a_new_person_gets_her_account_and_stands_in_the_collaboration(client: Client, path: str, world: World) -> None:
    answer = client.post(path, NEW, follow=True)
    assert answer.redirect_chain == [("/s/nykvarn/overenskommelsen/", 302)]
    assert "Välkommen till Nykvarn." in plain(answer)
    account = people.account_of(email="gun@exempel.se")
    assert queries.actor_of(user_id=account.id, slug="nykvarn", today=THE_DAY).party_key == "kommunen"
    assert "Gun" in plain(client.get("/s/nykvarn/organisation/funktion/kommundirektor/"))
    assert Event.unscoped.filter(verb="accounts.signed_in", user_id=account.id).count() == 1
    client.logout()
    assert client.login(email="gun@exempel.se", password=PASSWORD)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"name": ""}, "Svara på frågan ”Vad heter du?”"),
        ({"password": "kort", "password_again": "kort"}, "för kort"),
        ({"password_again": "annat"}, "Lösenorden är inte lika."),
        ({"name": "Gun 19850101-1236"}, "personnummer"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stands(
    client: Client, path: str, change: dict[str, str], expected: str
) -> None:
    answer = client.post(path, NEW | change)
    assert (answer.status_code, expected in plain(answer)) == (400, True)
    assert f'value="{(NEW | change)["name"]}"' in answer.content.decode() or not (NEW | change)["name"]
    assert people.account_at(email="gun@exempel.se") is None
    assert client.post(path, NEW).status_code == 302


def test_who_has_an_account_signs_in_and_comes_back(client: Client, path: str) -> None:
    gun()
    shown = client.get(path)
    assert "Du har redan ett konto" in plain(shown)
    sign_in = f"/konto/logga-in/?next={path.replace('/', '%2F')}"
    assert sign_in in shown.content.decode()
    back = client.post(sign_in, {"login": "gun@exempel.se", "password": PASSWORD, "next": path})
    assert back["Location"] == path
    assert "Du är inloggad som gun@exempel.se." in plain(client.get(path))
    assert "Välkommen till Nykvarn." in plain(client.post(path, follow=True))
    assert "Du har redan gått med." in plain(client.get(path))
    assert client.post(path).status_code == 200  # pressed twice


def test_who_is_signed_in_as_another_is_told_so_and_how_to_mend_it(sign_in: SignIn, path: str, world: World) -> None:
    client = sign_in(DISA)
    for answer in (client.get(path), client.post(path)):
        assert answer.status_code == 403
        assert "Inbjudan är till gun@exempel.se, men du är inloggad som disa@exempel.se." in plain(answer)
    out = client.post("/konto/logga-ut/", {"next": path})
    assert out["Location"] == path
    assert "Gör ditt konto" in plain(client.get(path))
    assert Membership.rows.of(world.programs["nykvarn"]).filter(user_id=world.users["Disa"]).count() == 1


def test_a_second_use_is_told_so(client: Client, path: str) -> None:
    client.post(path, NEW)
    client.logout()
    for answer in (client.get(path), client.post(path, NEW)):
        assert answer.status_code == 410
        assert "Inbjudan är redan använd." in plain(answer)


def test_too_late_says_whom_to_ask(client: Client, path: str, made: commands.Invited) -> None:
    with clock.at(made.last_day + timedelta(days=1)):
        answer = client.post(path, NEW)
    assert answer.status_code == 410
    assert "Tiden för att svara har gått ut. Behöver du en ny, fråga Alva på alva@exempel.se" in plain(answer)
    assert people.account_at(email="gun@exempel.se") is None


def test_taken_back_and_overtaken_are_told(client: Client, path: str, made: commands.Invited, world: World) -> None:
    commands.revoke_invitation(actor=world.actor(ALVA), invitation_id=made.id, today=THE_DAY)
    assert "Inbjudan är återtagen." in plain(client.get(path))
    offer = Offer("polis@exempel.se", Role.COORDINATOR, "polisen", is_party_admin=True)
    other = commands.invite(actor=world.actor(ALVA), offer=offer, today=THE_DAY)
    polices = Membership.rows.of(world.programs["nykvarn"]).get(party_key="polisen")
    program = world.programs["nykvarn"]
    commands.name_admin(actor=program, membership_id=polices.pk, is_party_admin=True, today=THE_DAY)
    answer = client.get(f"/inbjudan/{other.secret}/")
    assert (answer.status_code, "har fått en egen partsadministratör" in plain(answer)) == (410, True)


def test_an_unknown_address_is_no_mystery(client: Client, world: World) -> None:
    answer = client.get("/inbjudan/hittepa/")
    assert answer.status_code == 404
    assert "Adressen leder inte till någon inbjudan." in plain(answer)
    assert client.post("/inbjudan/hittepa/", NEW).status_code == 404


def test_too_many_attempts_have_to_wait(client: Client, path: str) -> None:
    for _ in range(20):
        client.post(path, NEW | {"password": "kort", "password_again": "kort"})
    answer = client.post(path, NEW)
    assert "Det blev för många försök." in plain(answer)
    assert people.account_at(email="gun@exempel.se") is None


def test_the_secret_is_in_no_log(
    client: Client,
    path: str,
    made: commands.Invited,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    client.post(path, {})
    client.post(path, NEW)
    assert made.secret not in str(list(Event.unscoped.values_list()))
    for record in caplog.records:
        for handler in logging.getLogger().handlers:
            handler.handle(record)
    assert made.secret not in capsys.readouterr().err


def test_a_form_too_old_never_gives_the_password_back(path: str) -> None:
    strict = JudgingClient(enforce_csrf_checks=True)
    answer = strict.post(path, NEW, headers={"origin": "http://testserver"})
    assert answer.status_code == 403
    assert PASSWORD not in answer.content.decode()
