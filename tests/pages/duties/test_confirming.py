"""Saying that the promises stand as one's party agreed: asked of the party alone, and only once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from samsyn.agreements import commands as agreements
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations.actors import Role
from samsyn.duties.models import Confirmation
from tests.cast import THE_DAY, Person
from tests.pages.reading import words_of
from tests.world import World, a_person
from tests.written import paper

SignIn = Callable[[Person | None], Client]
HOME = "/s/torsby/ataganden/"
ASKED = "Bekräfta det som Nykvarns kommun har lovat"
WALK = "activities/vandring/rhythm"
HEDDA = Person("Hedda", "hedda@exempel.se", {"torsby": (Role.COORDINATOR, "kommunen")})
KIM = Person("Kim", "kim@exempel.se", {"torsby": (Role.MEMBER, "kommunen")})
IVAR = Person("Ivar", "ivar@exempel.se", {"torsby": (Role.COORDINATOR, "polisen")})
JON = Person("Jon", "jon@exempel.se", {"torsby": (Role.READER, "kommunen")})
pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def as_one(world: World, sign_in: SignIn) -> SignIn:
    """Sign in somebody of an agreement where the police alone have signed."""
    written = paper(signatures=tuple(one for one in paper().signatures if one.party == "polisen"))
    actor = agreements.start(actor=PROGRAM, paper=written, today=THE_DAY, slug="torsby").actor
    world.users.update({one.name: a_person(one, {"torsby": actor}) for one in (HEDDA, IVAR, JON, KIM)})
    return sign_in


@pytest.mark.parametrize(("person", "is_asked"), [(HEDDA, True), (IVAR, False), (JON, False), (KIM, False)])
def test_a_party_that_has_not_signed_is_asked_and_others_are_told(
    as_one: SignIn, person: Person, is_asked: bool
) -> None:
    shown = words_of(as_one(person).get(HOME))
    assert (ASKED in shown) is is_asked
    assert ("Kommunen har inte bekräftat sina åtaganden än." in shown) is not is_asked


def test_another_day_asks_nothing(as_one: SignIn) -> None:
    assert ASKED not in words_of(as_one(HEDDA).get(HOME, {"per": "2026-11-21"}))


def test_a_party_confirms_once(as_one: SignIn) -> None:
    client = as_one(HEDDA)
    shown = words_of(client.post(f"{HOME}bekrafta/", follow=True))
    assert "Tack. Er part har bekräftat sina åtaganden." in shown
    assert ASKED not in shown
    assert "har inte bekräftat sina åtaganden" not in shown
    assert "Parten har redan bekräftat." in words_of(client.post(f"{HOME}bekrafta/", follow=True))
    assert list(Confirmation.unscoped.values_list("key", flat=True)) == ["kommunen"]


@pytest.mark.parametrize("person", [JON, KIM])
def test_who_does_not_speak_for_the_party_confirms_nothing(as_one: SignIn, person: Person) -> None:
    client = as_one(person)
    assert client.post(f"{HOME}bekrafta/").status_code == 403
    assert client.get(f"{HOME}stammer-inte/{WALK}").status_code == 403
    assert not Confirmation.unscoped.exists()
    assert "Det gör partens samordnare eller partsadministratör." in words_of(client.get(f"{HOME}bekrafta/"))


def test_one_goes_through_ones_own_promises_clause_by_clause(
    as_one: SignIn, django_assert_max_num_queries: Any
) -> None:
    client = as_one(HEDDA)
    client.get(f"{HOME}bekrafta/")
    with django_assert_max_num_queries(12):
        answer = client.get(f"{HOME}bekrafta/")
    shown = words_of(answer)
    assert shown.index("§ 6 Chefssamråd") < shown.index("§ 8 Samordnare")
    assert "sammanträder fyra gånger per år" in shown
    assert "Samordnarna får tid för uppdraget" in shown
    assert "Nykvarns kommun Väntar på bekräftelse" in shown
    assert "Lokalpolisområde Södertälje Har undertecknat" in shown
    assert "står redan bakom" in words_of(as_one(IVAR).get(f"{HOME}bekrafta/"))
    assert "Stämmer texten med er överenskommelse?" in words_of(client.get("/s/torsby/overenskommelsen/"))
    assert "Stämmer texten" not in words_of(as_one(IVAR).get("/s/torsby/overenskommelsen/"))


def test_what_does_not_stand_as_agreed_waits_with_its_words(as_one: SignIn) -> None:
    client = as_one(HEDDA)
    here = f"{HOME}stammer-inte/{WALK}"
    assert "Trygghetsvandring" in words_of(client.get(here))
    refused = client.post(here, {"reason": " "})
    assert (refused.status_code, "Fyll i" in words_of(refused)) == (400, True)
    number = client.post(here, {"reason": "Fråga 19850101-1236."})
    assert (number.status_code, "personnummer" in words_of(number)) == (400, True)
    assert "Fråga 19850101-1236." in number.content.decode()
    client.post(here, {"reason": "Vi sa vartannat år."})
    assert "Stämmer inte, därför att ”Vi sa vartannat år.” Hedda" in words_of(client.get(f"{HOME}bekrafta/"))
    told = words_of(client.post(f"{HOME}bekrafta/", follow=True))
    assert "Tack." in told
    for other in (IVAR, JON):
        shown = words_of(as_one(other).get(f"{HOME}ett/{WALK}"))
        assert "Nykvarns kommun: stämmer inte, därför att ”Vi sa vartannat år.”" in shown
    assert "1 åtagande stämmer inte" in words_of(as_one(IVAR).get(f"{HOME}bekrafta/"))
    assert as_one(IVAR).get(here).status_code == 403  # not the police's promise
    told = words_of(client.post(f"{HOME}stammer-nu/{WALK}", follow=True))
    assert "Åtagandet stämmer nu" in told
    assert "Ni har inte sagt att åtagandet inte stämmer." in words_of(
        client.post(f"{HOME}stammer-nu/{WALK}", follow=True)
    )
    assert "Parten har redan bekräftat." in words_of(client.post(here, {"reason": "Nej."}))
    assert client.get(f"{HOME}stammer-inte/act/4").status_code == 404


def test_a_party_that_has_signed_has_nothing_to_confirm(as_one: SignIn) -> None:
    assert "Parten har redan bekräftat." in words_of(as_one(IVAR).post(f"{HOME}bekrafta/", follow=True))
    assert not Confirmation.unscoped.exists()
