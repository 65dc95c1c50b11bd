"""What a member is goes over to others of her party: rules as tables, and what comes of it on each day."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from hypothesis import given
from hypothesis import strategies as some

from samsyn.base.collaborations import commands, queries
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.models import Membership
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.collaborations.rules import (
    Belonging,
    Objection,
    Passing,
    after_passing,
    objection_to_administrator,
    objection_to_coordinator,
)
from samsyn.base.refusals import Refused
from tests.base.conftest import FIRST, person
from tests.people import member

A, B, C, P = 1, 2, 3, 4
LEAD = Belonging(A, "kommunen", is_coordinator=True, is_party_admin=True)
COLLEAGUE = Belonging(B, "kommunen")
OTHER = Belonging(P, "polisen", is_coordinator=True, is_party_admin=True)


@pytest.mark.parametrize(
    ("passing", "members", "expected"),
    [
        (Passing(A, ends=True), [LEAD], Objection.LAST_COORDINATOR),
        (Passing(A, ends=True), [LEAD, COLLEAGUE], Objection.LAST_COORDINATOR),
        (Passing(A, ends=True), [LEAD, OTHER], None),
        (
            Passing(A, ends=True),
            [LEAD, Belonging(P, "polisen", is_coordinator=True, is_open_ended=False)],
            Objection.LAST_COORDINATOR,
        ),
        (Passing(A), [LEAD], None),
        (Passing(A, coordinator=B, ends=True), [LEAD, COLLEAGUE], None),
        (Passing(A, coordinator=B), [LEAD, COLLEAGUE], None),
        (Passing(A, coordinator=C, ends=True), [LEAD, COLLEAGUE], Objection.NO_MEMBER_THEN),
        (Passing(A, coordinator=P), [LEAD, Belonging(P, "polisen")], Objection.OF_ANOTHER_PARTY),
        (Passing(A, coordinator=A), [LEAD, COLLEAGUE], Objection.TO_HERSELF),
        (Passing(B, coordinator=A), [LEAD, COLLEAGUE], Objection.NOT_COORDINATOR),
        (Passing(C, coordinator=A), [LEAD], Objection.NOT_COORDINATOR),
        (Passing(B, ends=True), [LEAD, COLLEAGUE], None),
    ],
)
def test_the_coordinators_role(passing: Passing, members: list[Belonging], expected: Objection | None) -> None:
    assert objection_to_coordinator(passing, members) is expected


@pytest.mark.parametrize(
    ("passing", "members", "expected"),
    [
        (Passing(A, ends=True), [LEAD, OTHER], None),  # alone of her party: a coordinator asks in its next first one
        (Passing(A, ends=True), [LEAD, COLLEAGUE, OTHER], Objection.LAST_ADMIN),
        (Passing(A, ends=True), [LEAD, Belonging(B, "kommunen", is_party_admin=True)], None),
        (Passing(A, administrator=B, ends=True), [LEAD, COLLEAGUE], None),
        (Passing(A, administrator=P), [LEAD, OTHER], Objection.OF_ANOTHER_PARTY),
        (Passing(A, administrator=C), [LEAD], Objection.NO_MEMBER_THEN),
        (Passing(B, administrator=A), [LEAD, COLLEAGUE], Objection.ADMINISTERS_NOTHING),
        (Passing(A), [LEAD, COLLEAGUE], None),
        (Passing(B, ends=True), [LEAD, COLLEAGUE], None),
        (Passing(C, ends=True), [LEAD], None),
    ],
)
def test_the_administration_of_a_party(passing: Passing, members: list[Belonging], expected: Objection | None) -> None:
    assert objection_to_administrator(passing, members) is expected


belongings = some.builds(
    Belonging,
    user_id=some.integers(1, 5),
    party_key=some.sampled_from(["kommunen", "polisen"]),
    is_coordinator=some.booleans(),
    is_party_admin=some.booleans(),
)
takers = some.none() | some.integers(1, 6)


@given(
    some.lists(belongings, unique_by=lambda one: one.user_id),
    some.builds(Passing, user_id=some.integers(1, 5), coordinator=takers, administrator=takers, ends=some.booleans()),
)
def test_what_is_passed_on_is_never_lost(members: list[Belonging], passing: Passing) -> None:
    if objection_to_coordinator(passing, members) or objection_to_administrator(passing, members):
        return
    after = after_passing(passing, members)
    assert any(one.is_coordinator for one in after) == any(one.is_coordinator for one in members)
    for party in {one.party_key for one in after}:
        before = any(one.is_party_admin for one in members if one.party_key == party)
        assert before == any(one.is_party_admin for one in after if one.party_key == party)


SINCE = date(2026, 7, 1)
LAST = date(2026, 6, 30)


@pytest.fixture
def gun(nykvarn: Actor) -> Actor:
    """Gun, an ordinary member of the municipality beside Alva."""
    return member(nykvarn, "Gun", Role.MEMBER, "kommunen")


def roles(here: Actor, on: date) -> dict[str, tuple[Role, bool]]:
    return {one.name: (one.role, one.is_party_admin) for one in queries.members(here, on=on)}


def passed(actor: Actor, who: Actor, **change: Any) -> Any:
    assert who.user_id
    return commands.pass_on(actor=actor, passing=Passing(who.user_id, **change), first_day=SINCE)


def test_roles_go_over_on_the_day_and_the_membership_ends_the_day_before(
    nykvarn: Actor, alva: Actor, gun: Actor
) -> None:
    first = roles(nykvarn, LAST)
    steps = passed(alva, alva, coordinator=gun.user_id, administrator=gun.user_id, ends=True)
    assert roles(nykvarn, LAST) == first
    assert roles(nykvarn, SINCE) == {"Gun": (Role.COORDINATOR, True)}
    assert list(steps["was"].values()).count(None) == 1
    commands.undo_passing_on(actor=alva, user_id=alva.user_id or 0, steps=steps)
    assert roles(nykvarn, SINCE) == first
    assert Membership.unscoped.filter(last_day=None).count() == 2


def test_what_has_changed_since_is_not_undone(nykvarn: Actor, alva: Actor, gun: Actor) -> None:
    steps = passed(alva, alva, coordinator=gun.user_id)
    row = next(one for one in queries.members(nykvarn, on=SINCE) if one.name == "Gun")
    commands.name_admin(actor=nykvarn, membership_id=row.id, is_party_admin=True, today=SINCE)
    with pytest.raises(Refused) as refused:
        commands.undo_passing_on(actor=alva, user_id=alva.user_id or 0, steps=steps)
    assert refused.value.objection is Objection.CHANGED_SINCE


def test_who_gives_a_role_away_stays_as_an_ordinary_member(nykvarn: Actor, alva: Actor, gun: Actor) -> None:
    passed(alva, alva, coordinator=gun.user_id)
    assert roles(nykvarn, SINCE) == {"Alva": (Role.MEMBER, True), "Gun": (Role.COORDINATOR, False)}
    assert roles(nykvarn, LAST)["Alva"] == (Role.COORDINATOR, True)


def test_one_who_comes_that_very_day_comes_as_what_she_takes_over(nykvarn: Actor, alva: Actor) -> None:
    hans = person("Hans")
    commands.add_member(actor=alva, user_id=hans, role=Role.MEMBER, first_day=SINCE, party_key="kommunen")
    steps = passed(alva, alva, coordinator=hans, administrator=hans, ends=True)
    assert roles(nykvarn, SINCE) == {"Hans": (Role.COORDINATOR, True)}
    commands.undo_passing_on(actor=alva, user_id=alva.user_id or 0, steps=steps)
    assert roles(nykvarn, SINCE)["Hans"] == (Role.MEMBER, False)


def test_a_membership_that_ends_anyway_only_gives_its_roles(nykvarn: Actor, alva: Actor, gun: Actor) -> None:
    Membership.unscoped.filter(user_id=alva.user_id).update(last_day=LAST)
    passed(alva, alva, coordinator=gun.user_id)
    assert roles(nykvarn, SINCE) == {"Gun": (Role.COORDINATOR, False)}


@pytest.mark.parametrize(
    ("who", "change", "expected"),
    [
        ("alva", {"ends": True}, Objection.LAST_COORDINATOR),
        ("gun", {"coordinator": "alva"}, Objection.NOT_COORDINATOR),
        ("alva", {"coordinator": "disa"}, Objection.OF_ANOTHER_PARTY),
    ],
)
def test_refusals_leave_everything_as_it_was(
    request: pytest.FixtureRequest, nykvarn: Actor, gun: Actor, who: str, change: Any, expected: Objection
) -> None:
    change = {
        name: request.getfixturevalue(value).user_id if isinstance(value, str) else value
        for name, value in change.items()
    }  # people by name
    alva: Actor = request.getfixturevalue("alva")
    first = roles(nykvarn, SINCE)
    with pytest.raises(Refused) as refused:
        passed(alva, request.getfixturevalue(who), **change)
    assert refused.value.objection is expected
    assert roles(nykvarn, SINCE) == first


def test_one_leaves_oneself_and_others_only_by_their_own_party(
    nykvarn: Actor, alva: Actor, gun: Actor, disa: Actor
) -> None:
    with pytest.raises(NotAllowed):
        passed(gun, alva, ends=True)
    with pytest.raises(NotAllowed):
        passed(disa, gun, ends=True)
    steps = passed(gun, gun, ends=True)
    assert "Gun" not in roles(nykvarn, SINCE)
    with pytest.raises(NotAllowed):
        commands.undo_passing_on(actor=disa, user_id=gun.user_id or 0, steps=steps)
    with pytest.raises(ObjectDoesNotExist):
        commands.pass_on(actor=nykvarn, passing=Passing(gun.user_id or 0), first_day=SINCE + timedelta(days=9))
    assert FIRST < SINCE
