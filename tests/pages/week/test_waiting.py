"""What waits for a party: that it confirms what nobody signed, and for those who lead, signatures that are missing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from samsyn.agreements import commands as agreements
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.actors import Role
from samsyn.duties import commands as duties
from samsyn.papers import reading
from samsyn.parties import queries as parties
from tests.cast import BO, DISA, EGIL, THE_DAY, Person
from tests.pages.week.conftest import words_of
from tests.world import PAPERS, World

SignIn = Callable[[Person | None], Client]
SINCE = date(2024, 1, 1)
pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def unsigned(world: World) -> World:
    """Stockholm's agreement as nobody had signed it, with Egil, Bo and Disa in it."""
    paper = replace(reading.read_file(PAPERS / "stockholm.yaml").paper, signatures=())
    actor = agreements.start(actor=PROGRAM, paper=paper, today=SINCE, slug="stockholm", in_use_from=SINCE).actor
    belongs = ((EGIL, Role.COORDINATOR, "staden"), (BO, Role.MEMBER, "polisen"), (DISA, Role.READER, "staden"))
    for person, role, party in belongs:
        collaborations.add_member(
            actor=actor, user_id=world.users[person.name], role=role, first_day=SINCE, party_key=party
        )
    return world


def test_a_partys_coordinator_is_led_to_what_it_has_promised(unsigned: World, sign_in: SignIn) -> None:
    page = sign_in(EGIL).get("/").content.decode()
    assert "Bekräfta överenskommelsen för staden" in page
    assert 'href="/s/stockholm/ataganden/bekrafta/"' in page
    assert "Bekräfta överenskommelsen för polisen" not in page


def test_an_ordinary_member_confirms_for_nobody(unsigned: World, sign_in: SignIn) -> None:
    page = sign_in(BO).get("/").content.decode()
    assert "Bekräfta överenskommelsen" not in page
    assert "Underskriften från staden saknas" not in page


def test_what_a_party_doubts_is_told_to_those_who_lead(unsigned: World, sign_in: SignIn) -> None:
    actor = parties.actor(user_id=unsigned.users["Egil"], slug="stockholm", today=THE_DAY)
    key = "forums/stadsovergripande-styrgrupp/rhythm"
    duties.doubt(actor=actor, key=key, reason="Vi sa tre.", today=THE_DAY)
    words = words_of(sign_in(EGIL).get("/"))
    assert "Stämmer inte: " in words
    assert "”Vi sa tre.”" in words
    assert "Vi sa tre." not in words_of(sign_in(BO).get("/"))


def test_a_coordinator_sees_whose_signature_is_missing(unsigned: World, sign_in: SignIn) -> None:
    words = words_of(sign_in(EGIL).get("/"))
    assert "Bekräfta överenskommelsen för staden" in words
    assert "Underskriften från polisen saknas" in words


def test_what_is_confirmed_waits_no_more_but_its_signature_does(unsigned: World, sign_in: SignIn) -> None:
    actor = parties.actor(user_id=unsigned.users["Egil"], slug="stockholm", today=THE_DAY)
    duties.confirm(actor=actor, party_key="staden", today=THE_DAY)
    words = words_of(sign_in(EGIL).get("/"))
    assert "Bekräfta" not in words
    assert "Underskriften från staden saknas" in words


def test_a_reader_confirms_nothing(unsigned: World, sign_in: SignIn) -> None:
    words = words_of(sign_in(DISA).get("/"))
    assert "Bekräfta" not in words
    assert "Underskriften" not in words


def test_nothing_is_late_before_it_is_confirmed(unsigned: World, sign_in: SignIn) -> None:
    page = sign_in(EGIL).get("/").content.decode()
    assert "Stadsövergripande styrgrupp möts" not in page


def test_what_waits_cannot_be_done_under_another_day(unsigned: World, sign_in: SignIn) -> None:
    client = sign_in(EGIL)
    assert "Bekräfta överenskommelsen för staden" in client.get("/?per=2026-11-02").content.decode()
    page = client.get("/s/stockholm/ataganden/bekrafta/?per=2026-11-02").content.decode()
    assert "Väntar på bekräftelse" in page
    assert "Stämmer med vår överenskommelse" not in page
