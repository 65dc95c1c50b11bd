"""Asking people in: success, refusal, and what the log says."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from pytest_django import DjangoAssertNumQueries

from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts import queries as people
from samsyn.base.accounts import rules as account_rules
from samsyn.base.audit import queries as audit
from samsyn.base.audit.acting import PROGRAM, Person
from samsyn.base.collaborations import commands, queries
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.commands import Invited
from samsyn.base.collaborations.models import Invitation, Membership
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.collaborations.rules import InvitationState, Objection, Offer
from samsyn.base.refusals import Refused
from tests.base.conftest import FIRST, PASSWORD, person

START = datetime(2000, 1, 1, tzinfo=UTC)
LAST = FIRST + timedelta(days=14)
BO = Offer("Bo@Exempel.se ", Role.MEMBER, "kommunen", function_key="sakerhetschef")
ANYBODY = Person(None)
NEW = {"name": "Bo", "password": PASSWORD}


def refusal(refused: pytest.ExceptionInfo[Refused]) -> object:
    return refused.value.objection


def asked(actor: Actor, offer: Offer = BO) -> Invited:
    return commands.invite(actor=actor, offer=offer, today=FIRST)


def polices(email: str = "polis@exempel.se", *, admin: bool = True) -> Offer:
    return Offer(email, Role.MEMBER, "polisen", is_party_admin=admin)


def test_an_invitation_is_made_and_its_secret_is_kept_nowhere(alva: Actor) -> None:
    made = asked(alva)
    assert made.last_day == LAST
    held = Invitation.rows.of(alva).get()
    assert (held.email, held.digest) == ("bo@exempel.se", account_rules.digest(made.secret))
    event = audit.changes(alva, since=START)[0]
    assert event.verb == "collaborations.invited"
    assert made.secret not in str(event)
    assert held.digest not in str(event)


def test_only_ones_own_people_and_once(alva: Actor, disa: Actor) -> None:
    for actor, offer in ((disa, BO), (alva, polices(admin=False))):
        with pytest.raises(NotAllowed):
            asked(actor, offer)
    asked(alva)
    with pytest.raises(Refused) as refused:
        asked(alva)
    assert refusal(refused) is Objection.ALREADY_INVITED
    with pytest.raises(Refused) as refused:
        asked(alva, Offer("ALVA@exempel.se", Role.MEMBER, "kommunen"))
    assert refusal(refused) is Objection.ALREADY_MEMBER


def test_another_partys_first_administrator_is_asked_once(alva: Actor) -> None:
    asked(alva, polices())
    with pytest.raises(Refused) as refused:
        asked(alva, polices("annan@exempel.se"))
    assert refusal(refused) is Objection.FIRST_ADMIN_INVITED


def test_a_closed_account_is_not_asked(alva: Actor) -> None:
    accounts.close_account(actor=PROGRAM, user_id=person("Bo"))
    with pytest.raises(Refused) as refused:
        asked(alva)
    assert refusal(refused) is Objection.ACCOUNT_CLOSED


def test_an_invitation_that_was_never_answered_gives_way(alva: Actor) -> None:
    old = asked(alva)
    again = commands.invite(actor=alva, offer=BO, today=LAST + timedelta(days=1))
    assert again.secret != old.secret
    found = queries.invitation(secret=old.secret, today=FIRST)
    assert found
    assert found.invitation.state is InvitationState.REVOKED


def test_sent_again_the_earlier_address_no_longer_opens(alva: Actor, disa: Actor) -> None:
    old = asked(alva)
    with pytest.raises(NotAllowed):
        commands.invite_again(actor=disa, invitation_id=old.id, today=FIRST)
    new = commands.invite_again(actor=alva, invitation_id=old.id, today=LAST)
    assert new.last_day == LAST + timedelta(days=14)
    for invited, objection in ((old, Objection.INVITATION_REVOKED), (new, None)):
        found = queries.invitation(secret=invited.secret, today=LAST)
        assert found
        assert (found.invitation.state is InvitationState.WAITING) is (objection is None)
    with pytest.raises(Refused) as refused:
        commands.invite_again(actor=alva, invitation_id=old.id, today=LAST)
    assert refusal(refused) is Objection.INVITATION_REVOKED


def test_an_invitation_is_taken_back_by_who_could_have_made_it(alva: Actor, disa: Actor) -> None:
    made = asked(alva)
    with pytest.raises(NotAllowed):
        commands.revoke_invitation(actor=disa, invitation_id=made.id, today=FIRST)
    commands.revoke_invitation(actor=alva, invitation_id=made.id, today=FIRST)
    with pytest.raises(Refused) as refused:
        commands.revoke_invitation(actor=alva, invitation_id=made.id, today=FIRST)
    assert refusal(refused) is Objection.INVITATION_REVOKED
    with pytest.raises(Refused) as refused:
        commands.accept_invitation(actor=ANYBODY, secret=made.secret, today=FIRST, **NEW)
    assert refusal(refused) is Objection.INVITATION_REVOKED
    assert people.account_at(email="bo@exempel.se") is None


def test_a_new_person_gets_an_account_and_belongs(alva: Actor) -> None:
    made = asked(alva)
    came = commands.accept_invitation(actor=ANYBODY, secret=made.secret, today=LAST, language="en", **NEW)
    account = people.account_of(email="bo@exempel.se")
    assert (account.name, account.language) == ("Bo", "en")
    assert came.actor == queries.actor_of(user_id=account.id, slug="nykvarn", today=LAST)
    assert (came.actor.role, came.actor.party_key, came.function_key) == (Role.MEMBER, "kommunen", "sakerhetschef")
    assert came.is_new_account
    verbs = [event.verb for event in audit.changes(alva, since=START)]
    assert verbs[0] == "collaborations.invitation_accepted"
    assert queries.invitations(alva, today=LAST) == []


def test_an_easy_password_makes_nothing(alva: Actor) -> None:
    made = asked(alva)
    with pytest.raises(ValidationError):
        commands.accept_invitation(actor=ANYBODY, secret=made.secret, today=FIRST, name="Bo", password="kort")
    assert people.account_at(email="bo@exempel.se") is None
    assert Invitation.rows.of(alva).get().accepted_at is None


def test_who_has_an_account_signs_in_and_nobody_else_answers_for_her(alva: Actor, disa: Actor) -> None:
    made, bo = asked(alva), person("Bo")
    for actor, expected in (
        (ANYBODY, Objection.HAS_AN_ACCOUNT),
        (Person(disa.user_id), Objection.INVITED_IS_ANOTHER),
    ):
        with pytest.raises(Refused) as refused:
            commands.accept_invitation(actor=actor, secret=made.secret, today=FIRST)
        assert refusal(refused) is expected
    came = commands.accept_invitation(actor=Person(bo), secret=made.secret, today=FIRST)
    assert (came.actor.user_id, came.is_new_account) == (bo, False)


def test_an_invitation_is_used_once_and_in_time(alva: Actor) -> None:
    made = asked(alva)
    with pytest.raises(Refused) as refused:
        commands.accept_invitation(actor=ANYBODY, secret=made.secret, today=LAST + timedelta(days=1), **NEW)
    assert refusal(refused) is Objection.INVITATION_TOO_LATE
    commands.accept_invitation(actor=ANYBODY, secret=made.secret, today=LAST, **NEW)
    with pytest.raises(Refused) as refused:
        commands.accept_invitation(actor=ANYBODY, secret=made.secret, today=LAST, **NEW)
    assert refusal(refused) is Objection.INVITATION_USED
    assert Membership.rows.of(alva).filter(user__email="bo@exempel.se").count() == 1


def test_a_secret_that_never_was_opens_nothing(alva: Actor) -> None:
    assert queries.invitation(secret="hittepå", today=FIRST) is None
    with pytest.raises(ObjectDoesNotExist):
        commands.accept_invitation(actor=ANYBODY, secret="hittepå", today=FIRST, **NEW)


def test_a_party_that_got_an_administrator_meanwhile_lets_its_own_in(nykvarn: Actor, alva: Actor) -> None:
    made = asked(alva, polices())
    facts = {"role": Role.MEMBER, "party_key": "polisen", "is_party_admin": True}
    commands.add_member(actor=nykvarn, user_id=person("Cilla"), first_day=FIRST, **facts)
    with pytest.raises(Refused) as refused:
        commands.accept_invitation(actor=ANYBODY, secret=made.secret, today=FIRST, name="Polis", password=PASSWORD)
    assert refusal(refused) is Objection.INVITATION_OVERTAKEN
    commands.revoke_invitation(actor=alva, invitation_id=made.id, today=FIRST)  # her own, though no longer hers to make


def test_who_comes_back_on_her_last_day_begins_the_day_after(nykvarn: Actor, alva: Actor) -> None:
    bo = person("Bo")
    held = commands.add_member(actor=nykvarn, user_id=bo, role=Role.READER, party_key="kommunen", first_day=FIRST)
    commands.end_membership(actor=alva, membership_id=held, last_day=FIRST)
    came = commands.accept_invitation(actor=Person(bo), secret=asked(alva).secret, today=FIRST)
    assert came.first_day == date(2026, 1, 2)
    assert queries.actor_of(user_id=bo, slug="nykvarn", today=FIRST).role is Role.READER
    assert queries.actor_of(user_id=bo, slug="nykvarn", today=date(2026, 1, 2)).role is Role.MEMBER


def test_each_sees_the_invitations_that_she_could_have_made(
    alva: Actor, disa: Actor, nykvarn: Actor, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    asked(alva)
    asked(alva, polices())
    asked(nykvarn, polices("annan@exempel.se", admin=False))
    with django_assert_num_queries(2):
        seen = queries.invitations(alva, today=FIRST)
    assert [one.email for one in seen] == ["bo@exempel.se", "polis@exempel.se"]
    assert (seen[0].made_by, seen[0].last_day, seen[0].state) == ("Alva", LAST, InvitationState.WAITING)
    assert queries.invitations(disa, today=FIRST) == []
    assert len(queries.invitations(nykvarn, today=FIRST)) == 3


@pytest.mark.parametrize(
    ("party", "admins", "expected"),
    [
        ("kommunen", {"kommunen"}, (True, True)),
        ("polisen", {"kommunen"}, (False, True)),
        ("polisen", {"polisen"}, (False, False)),
        ("", set(), (True, False)),
    ],
)
def test_whom_one_may_ask_in(alva: Actor, party: str, admins: set[str], expected: tuple[bool, bool]) -> None:
    assert queries.may_invite(alva, party, admins=admins) == expected


def test_a_member_becomes_administrator_and_ceases_to_be(nykvarn: Actor, alva: Actor, disa: Actor) -> None:
    facts = {"role": Role.MEMBER, "party_key": "polisen", "first_day": FIRST}
    held = commands.add_member(actor=nykvarn, user_id=person("Bo"), **facts)
    with pytest.raises(NotAllowed):
        commands.name_admin(actor=disa, membership_id=held, is_party_admin=True, today=FIRST)
    commands.name_admin(actor=alva, membership_id=held, is_party_admin=True, today=FIRST)  # the party's first
    assert queries.administered(alva, on=FIRST) == {"kommunen", "polisen"}
    with pytest.raises(NotAllowed):  # and from now on the party's own business
        commands.name_admin(actor=alva, membership_id=held, is_party_admin=False, today=FIRST)
    bo = queries.actor_of(user_id=Membership.rows.of(alva).get(pk=held).user_id, slug="nykvarn", today=FIRST)
    with pytest.raises(Refused) as refused:
        commands.name_admin(actor=bo, membership_id=held, is_party_admin=True, today=FIRST)
    assert refusal(refused) is Objection.ADMIN_ALREADY
    commands.name_admin(actor=bo, membership_id=held, is_party_admin=False, today=FIRST)
    assert queries.administered(alva, on=FIRST) == {"kommunen"}
    assert audit.changes(alva, since=START)[0].verb == "collaborations.admin_ended"
