"""Who has access: asking in, by letter or by an address to copy; sending again, taking back, naming, ending."""

import re
from collections.abc import Callable
from datetime import timedelta
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from django.test import Client

from samsyn.agreements import commands as agreements
from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.audit.acting import Person as Somebody
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations import queries as members
from samsyn.base.collaborations.actors import Role
from samsyn.base.collaborations.models import Invitation, Membership
from samsyn.base.collaborations.rules import Offer
from samsyn.base.notices.models import Outgoing
from samsyn.site.worker import send_all
from tests.cast import ALVA, BO, CILLA, DISA, EGIL, PASSWORD, THE_DAY, Person
from tests.pages.reading import sent, words_of
from tests.world import World
from tests.written import paper

SignIn = Callable[[Person | None], Client]
HERE = "/s/nykvarn/organisation/"
PEOPLE = f"{HERE}tillgang/"
INVITE = f"{PEOPLE}kommunen/bjud-in/"
GUN = {"email": "Gun@exempel.se", "role": "member", "function_key": "kommundirektor"}
pytestmark = pytest.mark.usefixtures("today")


def plain(answer: object) -> str:
    return words_of(answer).replace("\xa0", " ")


def address_in(text: str) -> str:
    found = re.search(r"/inbjudan/[\w-]+/", text)
    assert found
    return found.group()


def membership(world: World, person: Person) -> int:
    return Membership.rows.of(world.programs["nykvarn"]).get(user_id=world.users[person.name]).pk


def test_each_partys_people_stand_under_it(sign_in: SignIn, django_assert_max_num_queries: Any) -> None:
    client = sign_in(ALVA)
    client.get(PEOPLE)
    with django_assert_max_num_queries(12):
        shown = plain(client.get(PEOPLE))
    assert "Nykvarns kommun Bjud in" in shown
    assert "Alva du alva@exempel.se Samordnare Partsadministratör" in shown
    assert "Bo bo@exempel.se Ledamot" in shown
    assert shown.count("Vem ska ge partens personer tillgång?") == 2
    assert shown.count("Bjud in den första") == 2
    assert "Utanför parterna Bjud in" in shown
    for said in ("Alva", "Har tillgång", "Bjud in den första"):
        assert said in plain(client.get(f"{HERE}parter/"))


def test_who_may_change_nothing_is_offered_nothing(sign_in: SignIn) -> None:
    for person in (BO, CILLA, DISA):
        shown = plain(sign_in(person).get(PEOPLE))
        assert "Alva" in shown
        assert not re.search("Bjud in|Avsluta|Gör till", shown)
        assert sign_in(person).get(INVITE).status_code == 403
    assert sign_in(EGIL).get(PEOPLE).status_code == 404
    assert "Bjud in" not in plain(sign_in(ALVA).get(PEOPLE, {"per": "2026-01-15"}))


def test_a_letter_is_sent_and_says_who_asks_to_what_as_what_and_until_when(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    answer = client.post(INVITE, GUN, follow=True)
    said = plain(answer)
    assert "Inbjudan skickas till gun@exempel.se. Den gäller till och med fredag 4 december." in said
    assert "gun@exempel.se Ledamot, Kommundirektör Sista dag att svara: fredag 4 december" in said
    (letter,) = sent()
    assert letter.to == ["gun@exempel.se"]
    assert letter.subject == "Inbjudan till samverkan Nykvarn i Samsyn"
    text, (html, kind) = str(letter.body), letter.alternatives[0]
    for words in (
        "Alva bjuder in dig till samverkan Nykvarn",
        "Du kommer med som Ledamot för Nykvarns kommun. Din funktion är Kommundirektör.",
        "Svara senast 4 december",
        "alva@exempel.se",
    ):
        assert words in text
        assert words in re.sub(r"\s+", " ", str(html))
    assert kind == "text/html"
    path = address_in(text)
    assert f'href="http://localhost:8000{path}"' in str(html)
    assert path not in answer.content.decode()
    assert "Inbjudan till Nykvarn" in plain(Client().get(path))


def test_who_has_an_account_is_written_to_in_her_language(sign_in: SignIn) -> None:
    accounts.add_user(actor=PROGRAM, email="gun@exempel.se", name="Gun", password=PASSWORD, language="en")
    sign_in(ALVA).post(INVITE, GUN)
    assert 'lang="en"' in str(sent()[0].alternatives[0][0])


def test_without_a_way_to_send_the_address_is_shown_once(sign_in: SignIn, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    client = sign_in(ALVA)
    assert "Samsyn kan inte skicka brev härifrån" in plain(client.get(INVITE))
    answer = client.post(INVITE, GUN)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    path = address_in(answer.content.decode())
    assert "Inbjudan till Nykvarn" in plain(Client().get(path))
    assert path not in client.get(PEOPLE).content.decode()


def test_a_letter_that_is_not_taken_is_sent_later_and_its_secret_lies_nowhere(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def disconnect(one: Any) -> None:
        tried.append(address_in(str(one.body)))
        raise SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.EmailMultiAlternatives.send", disconnect)
    sign_in(ALVA).post(INVITE, GUN)
    assert Outgoing.unscoped.get().facts == {}
    assert not send_all()
    monkeypatch.undo()
    with clock.at(clock.now() + timedelta(minutes=2)):
        (letter,) = sent()
    assert "Inbjudan till Nykvarn" in plain(Client().get(address_in(str(letter.body))))
    assert Client().get(tried[0]).status_code == 404, "only the letter that came leads in"


def test_what_is_taken_back_before_it_was_sent_is_not_sent(sign_in: SignIn, world: World) -> None:
    client = sign_in(ALVA)
    client.post(INVITE, GUN)
    (row,) = members.invitations(world.actor(ALVA), today=THE_DAY)
    client.post(f"{HERE}inbjudan/{row.id}/ta-tillbaka/", {"next": PEOPLE})
    assert sent() == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"email": ""}, "Fyll i ”E-postadress i tjänsten”"),
        ({"email": "gun"}, "e-postadress"),
        ({"email": "ALVA@exempel.se"}, "Personen är redan med i samverkan"),
        ({"role": ""}, "Svara på frågan ”Vad ska personen göra?”"),
        ({"role": "king"}, "Välj"),
        ({"function_key": "kommunpolis"}, "Välj"),
        ({"email": "19850101-1236@exempel.se"}, "personnummer"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stands(
    sign_in: SignIn, change: dict[str, str], expected: str
) -> None:
    answer = sign_in(ALVA).post(INVITE, GUN | change)
    assert answer.status_code == 400
    assert expected in plain(answer)
    assert (GUN | change)["email"] in answer.content.decode()
    assert not Invitation.unscoped.exists()
    assert sent() == []


def test_nobody_is_asked_twice(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    client.post(INVITE, GUN)
    assert "Personen är redan inbjuden" in plain(client.post(INVITE, GUN))
    assert len(sent()) == 1


def test_another_partys_first_administrator_is_asked_in_as_that_only(sign_in: SignIn, world: World) -> None:
    client, where = sign_in(ALVA), f"{PEOPLE}polisen/bjud-in/"
    shown = client.get(where)
    assert "blir partsadministratör" in plain(shown)
    assert 'name="is_party_admin"' not in shown.content.decode()
    client.post(where, {"email": "polis@exempel.se", "role": "coordinator", "function_key": "kommunpolis"})
    held = Invitation.rows.of(world.programs["nykvarn"]).get()
    assert (held.is_party_admin, held.function_key, held.party_key) == (True, "", "polisen")
    again = client.post(where, {"email": "annan@exempel.se", "role": "member"})
    assert "Någon är redan inbjuden som partens första partsadministratör" in plain(again)
    assert client.get(f"{PEOPLE}finns-inte/bjud-in/").status_code == 404


def test_those_outside_the_parties_lead_nothing(sign_in: SignIn) -> None:
    shown = sign_in(ALVA).get(f"{PEOPLE}utanfor/bjud-in/").content.decode()
    assert 'value="reader"' in shown
    assert 'value="coordinator"' not in shown


def test_an_invitation_is_sent_again_and_taken_back(sign_in: SignIn, world: World) -> None:
    client = sign_in(ALVA)
    client.post(INVITE, GUN)
    first = address_in(str(sent()[0].body))
    (row,) = members.invitations(world.actor(ALVA), today=THE_DAY)
    client.post(f"{HERE}inbjudan/{row.id}/igen/", {"next": PEOPLE})
    second = address_in(str(sent()[1].body))
    assert "återtagen" in plain(Client().get(first))
    (row,) = members.invitations(world.actor(ALVA), today=THE_DAY)
    assert sign_in(BO).post(f"{HERE}inbjudan/{row.id}/igen/").status_code == 403
    assert sign_in(BO).post(f"{HERE}inbjudan/{row.id}/ta-tillbaka/").status_code == 403
    said = client.post(f"{HERE}inbjudan/{row.id}/ta-tillbaka/", {"next": PEOPLE}, follow=True)
    assert "Inbjudan är återtagen" in plain(said)
    assert "återtagen" in plain(Client().get(second))
    again = client.post(f"{HERE}inbjudan/{row.id}/ta-tillbaka/", follow=True)
    assert "Inbjudan är återtagen" in plain(again)


def test_an_answer_that_never_came_is_shown_as_such(sign_in: SignIn, world: World) -> None:
    offer = Offer("gun@exempel.se", Role.MEMBER, "kommunen")
    collaborations.invite(actor=world.actor(ALVA), offer=offer, today=THE_DAY.replace(month=10))
    assert "Gick ut" in plain(sign_in(ALVA).get(PEOPLE))


def test_a_member_is_made_administrator_and_no_longer(sign_in: SignIn, world: World) -> None:
    client, where = sign_in(ALVA), f"{HERE}medlem/{membership(world, BO)}/administrator/"
    told = client.post(where, {"is_party_admin": "yes", "next": PEOPLE}, follow=True)
    assert "Bo bo@exempel.se Ledamot Partsadministratör" in plain(told)
    assert client.post(where, {"is_party_admin": "no"}).status_code == 403  # now the police's own business
    bo = sign_in(BO)
    assert "Bjud in" in plain(bo.get(PEOPLE))
    told = bo.post(where, {"is_party_admin": "yes"}, follow=True)
    assert "Personen är redan partsadministratör." in plain(told)
    told = bo.post(where, {"is_party_admin": "no"}, follow=True)
    assert "inte längre partsadministratör" in plain(told)


def test_access_ends_on_a_day_and_what_becomes_vacant_is_said(sign_in: SignIn, world: World) -> None:
    client, held = sign_in(ALVA), membership(world, ALVA)
    here = f"{HERE}medlem/{held}/avsluta/"
    refused = client.post(here, {"last_day": "30 november"})
    assert (refused.status_code, "Någon måste vara samordnare" in plain(refused)) == (400, True)
    assert client.post(here, {"last_day": "kanske"}).status_code == 400
    assert client.get(f"{HERE}medlem/{membership(world, BO)}/avsluta/").status_code == 403
    disa = f"{HERE}medlem/{membership(world, DISA)}/avsluta/"
    told = client.post(disa, {"last_day": "30 november"}, follow=True)
    assert "Efter den dagen kan Disa inte logga in här." in plain(told)
    assert "till och med 30 november" in plain(client.get(PEOPLE))
    assert client.get(f"{HERE}medlem/999/avsluta/").status_code == 404


def test_the_functions_that_become_vacant_are_named_with_the_way_to_hand_them_over(
    sign_in: SignIn, world: World
) -> None:
    client = sign_in(ALVA)
    person = {"person": str(world.users["Alva"]), "first_day": "1 november"}
    client.post("/s/nykvarn/organisation/funktion/sakerhetschef/utse/", person)
    shown = client.get(f"{HERE}medlem/{membership(world, ALVA)}/avsluta/")
    assert "De här funktionerna blir vakanta." in plain(shown)
    assert "Kommunens säkerhetschef" in plain(shown)
    assert f"overlamning/?person={world.users['Alva']}" in shown.content.decode()


def test_people_are_asked_in_before_the_agreement_has_begun(
    world: World,
) -> None:
    maker = accounts.add_user(actor=PROGRAM, email="mia@exempel.se", name="Mia", password=PASSWORD, may_start=True)
    other = paper(id="ny-2026", name="Ny samverkan")
    agreements.set_up(actor=Somebody(maker), paper=other, party_key="kommunen", today=THE_DAY, is_practice=True)
    client = Client()
    client.login(email="mia@exempel.se", password=PASSWORD)
    slug = members.actors_of(user_id=maker, today=THE_DAY)[0].slug
    here = f"/s/{slug}/organisation/tillgang/"
    assert "Mia du mia@exempel.se Samordnare Partsadministratör" in plain(client.get(here))
    real = client.post(f"{here}kommunen/bjud-in/", {"email": "kollega@exempel.se", "role": "member"})
    assert "I en övning skickas inga brev till riktiga adresser." in plain(real)
    client.post(f"{here}polisen/bjud-in/", {"email": "polis@polisen.example", "role": "coordinator"})
    assert "polis@polisen.example" in plain(client.get(here))
    assert "Lokalpolisområde Södertälje" in plain(Client().get(address_in(str(sent()[0].body))))
    root = f"/s/{slug}/utkast/"
    rail = client.get(here).content.decode()
    draft = re.search(rf'href="({root}[0-9]+/)"', rail)
    assert draft
    shown = client.get(draft.group(1)).content.decode()
    assert f'href="{here}"' in shown
