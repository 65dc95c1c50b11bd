"""Who one is where, and whose rows one sees."""

from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist
from pytest_django import DjangoAssertNumQueries

from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands, queries
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.models import Membership
from samsyn.base.collaborations.rights import LEADERS, WRITERS, NotAllowed, Rights
from samsyn.base.refs import Ref
from tests.base.conftest import FIRST, person


@pytest.fixture
def sodertalje(alva: Actor) -> Actor:
    """Alva again, as a reader in Södertälje."""
    assert alva.user_id
    made = commands.create(actor=PROGRAM, slug="sodertalje", name="Södertälje")
    commands.add_member(actor=made, user_id=alva.user_id, role=Role.READER, first_day=date(2026, 3, 1))
    return queries.actor_of(user_id=alva.user_id, slug="sodertalje", today=date(2026, 3, 1))


def test_one_person_is_an_actor_in_each_of_her_collaborations(alva: Actor, sodertalje: Actor) -> None:
    assert alva.user_id
    assert queries.actors_of(user_id=alva.user_id, today=FIRST) == [alva]
    assert queries.actors_of(user_id=alva.user_id, today=date(2026, 3, 1)) == [alva, sodertalje]
    assert set(queries.collaborations(alva, sodertalje)) == {alva.collaboration_id, sodertalje.collaboration_id}


def test_rows_of_all_of_ones_actors_come_in_one_query(
    alva: Actor, sodertalje: Actor, disa: Actor, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        assert len(Membership.rows.of(alva, sodertalje)) == 3
    assert Membership.rows.of(sodertalje).count() == 1
    assert Membership.rows.of().count() == 0


def test_actors_of_two_persons_are_refused(alva: Actor, disa: Actor) -> None:
    with pytest.raises(ValueError, match="one person"):
        Membership.rows.of(alva, disa)


def test_a_row_of_a_closed_circle_is_seen_in_the_circle_only(alva: Actor, nykvarn: Actor) -> None:
    Membership.rows.of(alva).update(circle="forum:osg")
    assert not Membership.rows.of(alva).exists()
    assert Membership.rows.of(alva.within(frozenset({"forum:osg"}))).exists()
    assert Membership.rows.of(nykvarn).exists()


def test_what_one_is_shown_is_noted_in_the_same_list(alva: Actor) -> None:
    inner = alva.within(frozenset({"forum:osg"}))
    inner.noted.append(Ref("x", "1"))
    assert alva.noted == [Ref("x", "1")]


def test_there_is_no_way_round_the_actor() -> None:
    assert not hasattr(Membership, "objects")


def test_a_stranger_and_a_closed_account_find_nothing(alva: Actor) -> None:
    assert alva.user_id
    with pytest.raises(ObjectDoesNotExist):
        queries.actor_of(user_id=person("Egil"), slug="nykvarn", today=FIRST)
    accounts.close_account(actor=PROGRAM, user_id=alva.user_id)
    with pytest.raises(ObjectDoesNotExist):
        queries.actor_of(user_id=alva.user_id, slug="nykvarn", today=FIRST)
    assert queries.actors_of(user_id=alva.user_id, today=FIRST) == []


def test_ones_collaborations_are_listed_with_those_of_today_first(alva: Actor, sodertalje: Actor) -> None:
    assert alva.user_id
    rows = queries.memberships(user_id=alva.user_id, today=FIRST)
    assert [(row.slug, row.is_current, row.is_practice) for row in rows] == [
        ("nykvarn", True, True),
        ("sodertalje", False, False),
    ]


def test_members_are_listed_as_of_a_day(alva: Actor, disa: Actor) -> None:
    assert [row.name for row in queries.members(alva, on=FIRST)] == ["Alva", "Disa"]
    assert queries.members(alva, on=date(2025, 12, 31)) == []


def test_the_program_acts_by_name_of_the_collaboration(nykvarn: Actor) -> None:
    assert queries.program(slug="nykvarn") == nykvarn
    assert nykvarn.is_program
    assert queries.slugs() == ["nykvarn"]
    assert queries.slugs(practice=False) == []


def test_rights_are_a_table(alva: Actor, disa: Actor, nykvarn: Actor) -> None:
    rights = Rights({"lead": LEADERS, "write": WRITERS})
    rights.require(alva, "lead")
    rights.require(nykvarn, "lead", when=False)
    assert not rights.may(disa, "write")
    with pytest.raises(NotAllowed):
        rights.require(disa, "write")
    with pytest.raises(NotAllowed):
        rights.require(alva, "write", when=False)
    with pytest.raises(KeyError):
        rights.may(alva, "unheard-of")
