"""Who runs a meeting: one answer for opening, deciding, lifting, writing notes and closing."""

from collections.abc import Callable
from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.forums import queries
from samsyn.forums.commands import (
    change_decision,
    close_meeting,
    lift_item,
    open_meeting,
    propose_decision,
    settle_item,
    withdraw_decision,
)
from samsyn.forums.models import Meeting
from samsyn.forums.queries.leading import chairs_of, leads, leads_meeting
from samsyn.forums.rules.kinds import Outcome, Purpose
from samsyn.papers import reading
from tests.cast import BO, Person
from tests.forums.monday import COUNCIL, FORUM, GUN, HANS, IDA, KIM, LO, MONDAY, Monday
from tests.world import PAPERS, a_person

PAPER = reading.read_file(PAPERS / "sodertalje.yaml").paper

MONA = Person("Mona", "mona@exempel.se", {"sodertalje": (Role.MEMBER, "polisen")})
"""Of the police, whose kommunpolis chairs the Monday meeting, without a function of her own."""
NILS = Person("Nils", "nils@exempel.se", {"sodertalje": (Role.CHAIR, "brandforsvaret")})
"""Chair of some forum, and of the fire service, which does not chair the Monday meeting."""


@pytest.mark.parametrize(
    ("forum", "expected"),
    [
        ("mandagsmoten", {"kommunpolis", "polisen"}),
        ("operativt-chefsamrad", {"sakerhetschef", "pax-samordnare-kommunen", "pax-samordnare-polisen"}),
        ("beredningsgrupp", {"polisen"}),
        ("pax-vuxna-kriminella", set()),
        ("finns-inte", set()),
    ],
)
def test_who_chairs_a_forum(forum: str, expected: set[str]) -> None:
    """Södertälje 2023–2026, punkt 6: "Gruppen leds av kommunpoliserna"; bilaga 2 names no chair of one group."""
    assert chairs_of(PAPER, forum, None) - {"kommunen", "polisen"} == expected - {"kommunen", "polisen"}
    assert expected <= chairs_of(PAPER, forum, None)


def propose(actor: Actor, monday: Monday, today: date) -> int:
    return propose_decision(
        actor=actor, item_id=monday.item_id, text="Ja", touches=("kommunen", "polisen"), today=today
    )


def word_anew(actor: Actor, monday: Monday, today: date) -> object:
    made = propose(monday.actor(GUN), monday, today)
    return change_decision(actor=actor, decision_id=made, text="Nej", touches=("polisen",), seen=0, today=today)


def withdraw(actor: Actor, monday: Monday, today: date) -> object:
    return withdraw_decision(actor=actor, decision_id=propose(monday.actor(GUN), monday, today), today=today)


def lift(actor: Actor, monday: Monday, today: date) -> object:
    return lift_item(actor=actor, item_id=monday.item_id, to=COUNCIL, purpose=Purpose.DECISION, today=today)


def reopen(actor: Actor, monday: Monday, today: date) -> object:
    Meeting.unscoped.filter(pk=monday.meeting_id).update(opened_at=None)
    return open_meeting(actor=actor, meeting_id=monday.meeting_id, today=today)


def close(actor: Actor, monday: Monday, today: date) -> object:
    said = {"outcome": Outcome.NO_ACTION, "text": "Lugnt.", "today": today}
    settle_item(actor=monday.actor(GUN), item_id=monday.item_id, **said)  # type: ignore[arg-type]
    return close_meeting(actor=actor, meeting_id=monday.meeting_id, today=today)


RUNS = {"Gun": True, "Hans": True, "Bo": True, "Mona": True, "Ida": False, "Nils": False, "Kim": False, "Lo": False}
PEOPLE = {one.name: one for one in (GUN, HANS, BO, MONA, IDA, NILS, KIM, LO)}
DEEDS = (reopen, propose, word_anew, withdraw, lift, close)


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("deed", DEEDS)
def test_who_runs_it_may_do_all_of_it(monday: Monday, deed: Callable[[Actor, Monday, date], object], name: str) -> None:
    """Coordinators, whoever chairs it and those of the chair's party; nobody else, and nobody from outside."""
    for one in (MONA, NILS):
        monday.users[one.name] = a_person(one, monday.world.programs)
    actor = monday.actor(PEOPLE[name])
    assert leads_meeting(actor, queries.meeting(actor, monday.meeting_id)) is RUNS[name]
    if RUNS[name]:
        deed(actor, monday, MONDAY)
        return
    with pytest.raises((NotAllowed, ObjectDoesNotExist)):
        deed(actor, monday, MONDAY)


def test_the_program_runs_every_meeting(monday: Monday) -> None:
    program = monday.world.programs["sodertalje"]
    assert leads(program, PAPER, FORUM, None)
    assert not leads(monday.actor(KIM), PAPER, "finns-inte", None)
