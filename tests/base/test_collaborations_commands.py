"""What can be done with collaborations: success, refusal, and the row in the log."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts import queries as account_queries
from samsyn.base.audit import queries as audit
from samsyn.base.audit.acting import PROGRAM, Person
from samsyn.base.audit.models import Event
from samsyn.base.collaborations import commands, queries
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.models import Collaboration, Invitation, Membership
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.collaborations.rules import Objection, Offer
from samsyn.base.refusals import Refused
from tests.base.conftest import FIRST, person

START = datetime(2000, 1, 1, tzinfo=UTC)
JUNE = date(2026, 6, 30)


def refusal(refused: pytest.ExceptionInfo[Refused]) -> Objection:
    objection = refused.value.objection
    assert isinstance(objection, Objection)
    return objection


def test_a_collaboration_is_made_and_logged(nykvarn: Actor) -> None:
    row = queries.collaboration(nykvarn)
    assert (row.slug, row.municipality_code, row.carries_act_clock) == ("nykvarn", "0140", True)
    assert [event.verb for event in audit.changes(nykvarn, since=START)] == ["collaborations.created"]


def test_a_municipality_has_one_clock_but_practice_has_its_own(nykvarn: Actor) -> None:
    facts = {"municipality_code": "0140", "carries_act_clock": True}
    with pytest.raises(Refused) as refused:
        commands.create(actor=PROGRAM, slug="annan", name="Annan", is_practice=True, **facts)
    assert refusal(refused) is Objection.CLOCK_CARRIED_BY_ANOTHER
    commands.create(actor=PROGRAM, slug="riktig", name="Riktig", **facts)


def test_a_person_may_make_practice_only(nykvarn: Actor) -> None:
    bo = Person(person("Bo"))
    with pytest.raises(NotAllowed):
        commands.create(actor=bo, slug="bos", name="Bos")
    made = commands.create(actor=bo, slug="bos", name="Bos", is_practice=True, parent_slug="nykvarn")
    assert queries.collaboration(made).parent_name == "Nykvarn"


def test_a_member_is_added_by_the_coordinator_and_by_nobody_else(alva: Actor, disa: Actor) -> None:
    bo = person("Bo")
    with pytest.raises(NotAllowed):
        commands.add_member(actor=disa, user_id=bo, role=Role.MEMBER, first_day=FIRST)
    with pytest.raises(NotAllowed):  # no party binds another
        commands.add_member(actor=alva, user_id=bo, role=Role.MEMBER, first_day=FIRST, party_key="polisen")
    commands.add_member(actor=alva, user_id=bo, role=Role.MEMBER, first_day=FIRST, party_key="kommunen")
    actor = queries.actor_of(user_id=bo, slug="nykvarn", today=FIRST)
    assert (actor.role, actor.party_key, actor.name) == (Role.MEMBER, "kommunen", "Nykvarn")
    with pytest.raises(Refused) as refused:
        commands.add_member(actor=alva, user_id=bo, role=Role.CHAIR, party_key="kommunen", first_day=JUNE)
    assert refusal(refused) is Objection.ALREADY_MEMBER


def test_nobody_administers_no_party(nykvarn: Actor) -> None:
    with pytest.raises(Refused) as refused:
        commands.add_member(actor=nykvarn, user_id=person("Bo"), role=Role.MEMBER, first_day=FIRST, is_party_admin=True)
    assert refusal(refused) is Objection.ADMIN_OF_NO_PARTY


def test_only_ones_own_party_ends_ones_access(nykvarn: Actor, alva: Actor) -> None:
    bo = person("Bo")
    held = commands.add_member(actor=nykvarn, user_id=bo, role=Role.CHAIR, first_day=FIRST, party_key="polisen")
    with pytest.raises(NotAllowed):
        commands.end_membership(actor=alva, membership_id=held, last_day=JUNE)
    cilla = {"user_id": person("Cilla"), "role": Role.COORDINATOR, "first_day": FIRST, "party_key": "polisen"}
    commands.add_member(actor=nykvarn, **cilla)
    colleague = queries.actor_of(user_id=cilla["user_id"], slug="nykvarn", today=FIRST)
    commands.end_membership(actor=colleague, membership_id=held, last_day=JUNE)
    assert Membership.rows.of(alva).get(pk=held).last_day == JUNE


def test_a_membership_ends_and_the_person_is_a_stranger_the_day_after(alva: Actor, disa: Actor) -> None:
    held = Membership.rows.of(alva).get(user_id=disa.user_id)
    commands.end_membership(actor=alva, membership_id=held.pk, last_day=JUNE)
    assert disa.user_id
    assert queries.actor_of(user_id=disa.user_id, slug="nykvarn", today=JUNE) == disa
    with pytest.raises(ObjectDoesNotExist):
        queries.actor_of(user_id=disa.user_id, slug="nykvarn", today=date(2026, 7, 1))
    event = audit.changes(alva, since=START)[0]
    assert (event.before, event.after) == ({"last_day": None}, {"last_day": "2026-06-30"})


def test_the_last_coordinator_stays(alva: Actor, disa: Actor) -> None:
    held = Membership.rows.of(alva).get(user_id=alva.user_id)
    with pytest.raises(Refused) as refused:
        commands.end_membership(actor=alva, membership_id=held.pk, last_day=JUNE)
    assert refusal(refused) is Objection.LAST_COORDINATOR
    with pytest.raises(NotAllowed):
        commands.end_membership(actor=disa, membership_id=held.pk, last_day=JUNE)


def test_a_stranger_finds_no_membership(alva: Actor) -> None:
    other = commands.create(actor=PROGRAM, slug="annan", name="Annan")
    held = Membership.rows.of(alva).get()
    with pytest.raises(ObjectDoesNotExist):
        commands.end_membership(actor=other, membership_id=held.pk, last_day=JUNE)


def test_taken_into_use_once_for_all(alva: Actor, disa: Actor) -> None:
    commands.take_into_use(actor=alva, on=JUNE, today=FIRST)
    assert queries.collaboration(alva).in_use_from == JUNE
    with pytest.raises(NotAllowed):
        commands.take_into_use(actor=disa, on=JUNE, today=FIRST)
    real = commands.create(actor=PROGRAM, slug="r", name="R", in_use_from=FIRST)
    with pytest.raises(Refused) as refused:
        commands.take_into_use(actor=real, on=JUNE, today=JUNE)
    assert refusal(refused) is Objection.IN_USE_ALREADY


def test_practice_is_thrown_away_whole(alva: Actor, disa: Actor) -> None:
    assert alva.user_id
    child = commands.create(actor=PROGRAM, slug="barn", name="Barn", parent_slug="nykvarn")
    accounts.make_feed_key(actor=alva, collaboration_slug="nykvarn", forum_key="planeringsgrupp")
    with pytest.raises(NotAllowed):
        commands.throw_away(actor=disa)
    commands.throw_away(actor=alva)
    assert not Collaboration.unscoped.filter(slug="nykvarn").exists()
    assert not Membership.unscoped.exists()
    assert account_queries.feeds(user_id=alva.user_id, today=FIRST) == []
    assert queries.collaboration(child).parent_slug == ""
    left = Event.unscoped.filter(verb__startswith="collaborations").values_list("verb", flat=True)
    assert sorted(left) == ["collaborations.created", "collaborations.thrown_away"]


def test_what_is_no_practice_is_never_thrown_away(db: None) -> None:
    real = commands.create(actor=PROGRAM, slug="riktig", name="Riktig")
    with pytest.raises(Refused) as refused:
        commands.throw_away(actor=real)
    assert refusal(refused) is Objection.NOT_PRACTICE


def test_people_stay_with_their_party_when_it_gets_another_id(nykvarn: Actor, alva: Actor) -> None:
    with pytest.raises(NotAllowed):
        commands.rename_parties(actor=replace(alva, role=Role.READER), keys={"kommunen": "kommun"})
    offer = Offer("ny@exempel.se", Role.MEMBER, "kommunen")
    commands.invite(actor=alva, offer=offer, today=FIRST)
    commands.rename_parties(actor=alva, keys={"kommunen": "polisen", "polisen": "kommunen"})
    assert queries.actor_of(user_id=alva.user_id or 0, slug="nykvarn", today=FIRST).party_key == "polisen"
    assert Invitation.rows.of(nykvarn).get().party_key == "polisen"
    commands.take_into_use(actor=nykvarn, on=FIRST, today=FIRST)
    with pytest.raises(Refused) as refused:
        commands.rename_parties(actor=nykvarn, keys={"polisen": "kommunen"})
    assert refusal(refused) is Objection.IN_USE_ALREADY
