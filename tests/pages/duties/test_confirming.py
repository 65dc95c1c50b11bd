"""Saying that the promises stand as one's party agreed: asked of the party alone, and only once."""

from collections.abc import Callable

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
ASKED = "Stämmer det här med er överenskommelse?"
HEDDA = Person("Hedda", "hedda@exempel.se", {"torsby": (Role.MEMBER, "kommunen")})
IVAR = Person("Ivar", "ivar@exempel.se", {"torsby": (Role.COORDINATOR, "polisen")})
JON = Person("Jon", "jon@exempel.se", {"torsby": (Role.READER, "kommunen")})
pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def as_one(world: World, sign_in: SignIn) -> SignIn:
    """Sign in somebody of an agreement where the police alone have signed."""
    written = paper(signatures=tuple(one for one in paper().signatures if one.party == "polisen"))
    actor = agreements.start(actor=PROGRAM, paper=written, today=THE_DAY, slug="torsby").actor
    world.users.update({one.name: a_person(one, {"torsby": actor}) for one in (HEDDA, IVAR, JON)})
    return sign_in


@pytest.mark.parametrize(("person", "is_asked"), [(HEDDA, True), (IVAR, False), (JON, False)])
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


def test_who_only_reads_confirms_nothing(as_one: SignIn) -> None:
    assert as_one(JON).post(f"{HOME}bekrafta/").status_code == 403
    assert not Confirmation.unscoped.exists()


def test_a_party_that_has_signed_has_nothing_to_confirm(as_one: SignIn) -> None:
    assert "Parten har redan bekräftat." in words_of(as_one(IVAR).post(f"{HOME}bekrafta/", follow=True))
    assert not Confirmation.unscoped.exists()
