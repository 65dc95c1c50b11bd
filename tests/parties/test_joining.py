"""Who comes and goes: asked in to a party and a function, joining, and ending access with all that was held."""

from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands as agreements
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM, Person
from samsyn.base.audit.models import Event
from samsyn.base.collaborations import queries as members
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.models import Invitation, Membership
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.collaborations.rules import Objection as Asking
from samsyn.base.collaborations.rules import Offer
from samsyn.base.refusals import Refused
from samsyn.parties import commands, queries, rules
from samsyn.parties.rules import JoiningObjection, Objection
from tests.cast import PASSWORD
from tests.people import FIRST
from tests.written import paper

JUNE, JULY = date(2025, 6, 30), date(2025, 7, 1)
NEW = {"name": "Gun", "password": PASSWORD}
ANYBODY = Person(None)


def offer(party: str = "kommunen", function: str = "", *, admin: bool = False) -> Offer:
    return Offer("gun@exempel.se", Role.MEMBER, party, is_party_admin=admin, function_key=function)


@pytest.mark.parametrize(
    ("party", "function", "expected"),
    [
        ("kommunen", "", None),
        ("kommunen", "kommundirektor", None),
        ("", "", None),
        ("brandforsvaret", "", JoiningObjection.UNKNOWN_PARTY),
        ("foreningen", "", JoiningObjection.UNKNOWN_PARTY),  # named in the paper, but no party
        ("kommunen", "lpo-chef", JoiningObjection.FUNCTION_OF_ANOTHER_PARTY),
        ("", "lpo-chef", JoiningObjection.FUNCTION_OF_ANOTHER_PARTY),
        ("kommunen", "sakerhet", JoiningObjection.NOT_A_FUNCTION),
        ("kommunen", "finns-inte", JoiningObjection.NOT_A_FUNCTION),
    ],
)
def test_an_offer_fits_the_agreement(party: str, function: str, expected: JoiningObjection | None) -> None:
    assert rules.objection_to_offering(offer(party, function), paper=paper()) is expected


def test_who_joins_comes_to_hold_the_function_she_was_asked_for(alva: Actor) -> None:
    made = commands.invite(actor=alva, offer=offer(function="kommundirektor"), today=JUNE)
    came = commands.join(actor=ANYBODY, secret=made.secret, today=JUNE, **NEW)
    assert (came.function_key, came.is_new_account, came.first_day) == ("kommundirektor", True, JUNE)
    (held,) = queries.holders(alva, JUNE)["kommundirektor"]
    assert (held.name, held.first_day) == ("Gun", JUNE)


def test_a_function_that_was_struck_since_stops_nobody(alva: Actor, nykvarn: Actor) -> None:
    made = commands.invite(actor=alva, offer=offer(function="kommundirektor"), today=JUNE)
    Invitation.unscoped.update(function_key="borttagen")
    came = commands.join(actor=ANYBODY, secret=made.secret, today=JUNE, **NEW)
    assert came.function_key == ""
    assert members.actor_of(user_id=came.actor.user_id or 0, slug=nykvarn.slug, today=JUNE)


def test_what_does_not_fit_asks_nobody(alva: Actor, bo: Actor) -> None:
    with pytest.raises(Refused) as refused:
        commands.invite(actor=alva, offer=offer(function="lpo-chef"), today=FIRST)
    assert refused.value.objection is JoiningObjection.FUNCTION_OF_ANOTHER_PARTY
    with pytest.raises(NotAllowed):
        commands.invite(actor=bo, offer=offer(), today=FIRST)
    assert not Invitation.unscoped.exists()


def test_a_party_without_an_administrator_gets_its_first_one(alva: Actor) -> None:
    made = commands.invite(actor=alva, offer=offer("polisen", admin=True), today=JUNE)
    came = commands.join(actor=ANYBODY, secret=made.secret, today=JUNE, **NEW)
    assert came.actor.is_party_admin
    commands.invite(actor=came.actor, offer=Offer("hans@exempel.se", Role.MEMBER, "polisen"), today=JUNE)
    with pytest.raises(NotAllowed):
        commands.invite(actor=alva, offer=Offer("ivar@exempel.se", Role.MEMBER, "polisen", True), today=JUNE)


def test_people_are_listed_by_party_with_what_one_may_do(
    alva: Actor, bo: Actor, disa: Actor, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    commands.appoint(actor=alva, function_key="lpo-chef", user_id=bo.user_id or 0, first_day=FIRST)
    commands.invite(actor=alva, offer=offer(), today=FIRST)
    queries.people(alva, FIRST)
    with django_assert_num_queries(6):
        ours, theirs, outside = queries.people(alva, FIRST)
    assert [(one.member.name, one.may_end) for one in ours.people] == [("Alva", True)]
    assert [one.email for one in ours.invited] == ["gun@exempel.se"]
    assert (ours.has_admin, ours.may_invite, ours.may_invite_admin) == (True, True, True)
    assert [[named.name for named in one.functions] for one in theirs.people] == [["Lokalpolisområdeschefen"]]
    assert (theirs.has_admin, theirs.may_invite, theirs.may_invite_admin) == (False, False, True)
    assert (outside.party_name, [one.member.name for one in outside.people]) == ("", ["Disa"])
    assert (outside.may_invite, outside.may_invite_admin) == (True, False)
    for row in queries.people(bo, FIRST):
        assert (row.may_invite, row.may_invite_admin, row.invited) == (False, False, ())


def test_access_ends_with_all_that_was_held(alva: Actor, disa: Actor, nykvarn: Actor) -> None:
    made = commands.invite(actor=alva, offer=offer(function="kommundirektor"), today=FIRST)
    gun = commands.join(actor=ANYBODY, secret=made.secret, today=FIRST, **NEW).actor
    held = Membership.rows.of(alva).get(user_id=gun.user_id).pk
    with pytest.raises(NotAllowed):
        commands.end_access(actor=disa, membership_id=held, last_day=JUNE, today=FIRST)
    commands.end_access(actor=alva, membership_id=held, last_day=JUNE, today=FIRST)
    assert queries.holders(alva, JULY) == {}
    assert [one.last_day for one in queries.history(alva, "kommundirektor", JULY)] == [JUNE]
    assert Event.unscoped.filter(verb="parties.left", user_id=alva.user_id).count() == 1
    with pytest.raises(ObjectDoesNotExist):
        members.actor_of(user_id=gun.user_id or 0, slug=nykvarn.slug, today=JULY)


def test_access_does_not_end_before_what_is_held_begins(alva: Actor) -> None:
    made = commands.invite(actor=alva, offer=offer(), today=FIRST)
    gun = commands.join(actor=ANYBODY, secret=made.secret, today=FIRST, **NEW).actor
    commands.appoint(actor=alva, function_key="kommundirektor", user_id=gun.user_id or 0, first_day=JULY)
    held = Membership.rows.of(alva).get(user_id=gun.user_id).pk
    with pytest.raises(Refused) as refused:
        commands.end_access(actor=alva, membership_id=held, last_day=JUNE, today=FIRST)
    assert refused.value.objection is Objection.LEAVES_BEFORE_COMING
    assert Membership.rows.of(alva).get(pk=held).last_day is None


def test_people_are_asked_in_before_the_agreement_has_begun(db: None) -> None:
    maker = accounts.add_user(actor=PROGRAM, email="mia@exempel.se", name="Mia", password=PASSWORD, may_start=True)
    mia, _ = agreements.set_up(actor=Person(maker), paper=paper(), party_key="kommunen", today=FIRST)
    assert mia.is_party_admin
    made = commands.invite(actor=mia, offer=offer("polisen", admin=True), today=FIRST)
    came = commands.join(actor=ANYBODY, secret=made.secret, today=FIRST, **NEW)
    assert [len(one.people) for one in queries.people(came.actor, FIRST)] == [1, 1, 0]


def test_the_collaborations_objections_come_through(alva: Actor) -> None:
    commands.invite(actor=alva, offer=offer(), today=FIRST)
    with pytest.raises(Refused) as refused:
        commands.invite(actor=alva, offer=offer(), today=FIRST)
    assert refused.value.objection is Asking.ALREADY_INVITED
    (alva_row,) = queries.people(alva, FIRST)[0].people
    assert queries.person(alva, alva_row.member.id, FIRST) == alva_row
