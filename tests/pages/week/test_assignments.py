"""The assignments in Min vecka: those that wait for me, the late ones first, and the next step when one is late."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from samsyn.base import clock
from samsyn.base.collaborations.actors import Role
from samsyn.duties import commands
from samsyn.duties.rules.assignments import COORDINATORS
from samsyn.pages.week.queries.lead import Asks, lead
from tests.cast import BO, Person
from tests.pages.week.test_sentences import ON
from tests.world import World, a_person

Read = Callable[..., str]
GRETA = Person("Greta", "greta@exempel.se", {"sodertalje": (Role.COORDINATOR, "kommunen")})
RITA = Person("Rita", "rita@exempel.se", {"sodertalje": (Role.READER, "kommunen")})


@pytest.fixture
def here(world: World) -> World:
    for person in (GRETA, RITA):
        world.users[person.name] = a_person(person, world.programs)
    return world


def given(world: World, **facts: Any) -> int:
    usual = {"owner_key": COORDINATORS, "what": "Boka lokal", "by_day": date(2026, 11, 27), "today": date(2026, 11, 2)}
    return commands.assign(actor=world.programs["sodertalje"], **usual | facts)


@pytest.mark.parametrize(
    ("asks", "said"),
    [
        (Asks(0, assignments=1), "Ett uppdrag väntar på ditt svar."),
        (Asks(0, assignments=3), "Tre uppdrag väntar på ditt svar."),
        (Asks(1, assignments=1), "Ett åtagande behöver dig. Ett uppdrag väntar på ditt svar."),
        (Asks(0, 0, "Den gick ut 2022.", 1), "Den gick ut 2022. Ett uppdrag väntar på ditt svar."),
    ],
)
def test_the_lead_counts_assignments(asks: Asks, said: str) -> None:
    assert lead([], asks=asks, on=ON, is_today=True) == said


def test_another_day_counts_them_too() -> None:
    assert lead([], asks=Asks(0, assignments=2), on=ON, is_today=False) == "Två uppdrag väntar på ditt svar."


def test_mine_are_listed_with_their_day_and_what_to_do(here: World, read: Read) -> None:
    given(here, asked_by="mandagsmoten")
    given(here, what="Skriv till skolorna", owner_key="brandforsvaret")
    words = read(GRETA)
    assert "Uppdrag till dig Boka lokal Snart dags. Samordnarna svarar senast 27 november. 7 dagar kvar." in words
    assert "Gavs av Måndagsmöten 2 november. Svara" in words
    assert "Ett uppdrag väntar på ditt svar." in words
    assert "Skriv till skolorna" not in words
    assert "Uppdrag till dig" not in read(GRETA, "/?per=2026-11-01")


def test_more_than_a_few_are_folded_and_those_without_a_day_come_last(here: World, read: Read) -> None:
    given(here, what="Utan dag", by_day=None, by_forum="mandagsmoten")
    for number in range(5):
        given(here, what=f"Nummer {number}")
    words = read(GRETA)
    assert "Visa 2 uppdrag till Nummer 4" in words
    assert words.index("Nummer 4") < words.index("Utan dag")


def test_one_that_is_late_is_the_next_step_when_nothing_worse_is(here: World, read: Read) -> None:
    given(here, owner_key="kommunen", by_day=date(2023, 1, 2), today=date(2023, 1, 1))
    with clock.at(date(2023, 1, 3)):
        step, readers = (read(one).partition("Veckans möten")[0] for one in (GRETA, RITA))
    said = "Nästa steg Boka lokal Södertälje kommun skulle ha svarat senast 2 januari. Gavs 1 januari."
    assert f"{said} Svara Se uppdraget" in step
    assert f"{said} Se uppdraget" in readers
    then = read(GRETA, "/?per=2023-01-03").partition("Veckans möten")[0]
    assert f"{said} Se uppdraget" in then


def test_a_reader_is_led_to_it_and_cannot_answer(here: World, read: Read) -> None:
    given(here, owner_key="kommunen", by_day=date(2026, 11, 10))
    words = read(RITA)
    assert "Boka lokal Försenat." in words
    assert "Gavs 2 november. Svara" not in words


def test_a_person_in_several_collaborations_sees_where_each_is(here: World, read: Read) -> None:
    given(here)
    assert "Uppdrag till dig Boka lokal Södertälje Snart dags." in read(BO)
