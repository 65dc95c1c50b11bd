"""Handing over all in one act: nothing is lost or half done, and it can be taken back while nothing has begun."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.agreements import commands as agreements
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts import queries as people
from samsyn.base.audit.acting import PROGRAM, Person
from samsyn.base.audit.models import Event
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations import queries as members
from samsyn.base.collaborations import rules as roles
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.parties import commands, queries
from samsyn.parties.models import Handover, Holder, Keeper
from samsyn.parties.queries import handing_over
from samsyn.parties.rules.handing_over import Hindrance, Leaving
from tests.people import FIRST, member

LAST, NEXT = date(2025, 6, 30), date(2025, 7, 1)


@pytest.fixture
def gun(nykvarn: Actor) -> Actor:
    """Gun, of the municipality as Alva is, who takes over."""
    return member(nykvarn, "Gun", Role.MEMBER, "kommunen")


@pytest.fixture
def both(nykvarn: Actor, alva: Actor) -> Actor:
    """Alva, who holds one function and stands in for another, minds a draft and has calendar addresses."""
    for function, is_deputy in (("kommundirektor", False), ("lpo-chef", True)):
        commands.appoint(
            actor=nykvarn, function_key=function, user_id=alva.user_id or 0, first_day=FIRST, is_deputy=is_deputy
        )
    agreements.open_draft(actor=alva, kind=DraftKind.AMENDMENT, title="Nya möten", today=FIRST)
    for forum in ("chefssamradet", "sspf", ""):
        where = {"collaboration_slug": "nykvarn", "forum_key": forum} if forum else {}
        accounts.make_feed_key(actor=Person(alva.user_id), **where)
    return alva


def held(here: Actor, on: date) -> dict[str, list[tuple[str, bool]]]:
    return {key: [(one.name, one.is_deputy) for one in rows] for key, rows in queries.holders(here, on).items()}


def drafts(actor: Actor, on: date) -> list[str]:
    return [one.title for one in handing_over.drafts_kept(actor, actor.user_id or 0, on)]


def feeds(actor: Actor, on: date) -> list[str]:
    return sorted(one.forum_key or one.kind for one in people.feeds(user_id=actor.user_id or 0, today=on))


def leaving(who: Actor, **asked: Any) -> Leaving:
    return Leaving(user_id=who.user_id or 0, last_day=asked.pop("last_day", LAST), **asked)


def draft_of(actor: Actor) -> int:
    (found,) = handing_over.drafts_kept(actor, actor.user_id or 0, LAST)
    return found.id


def everything(here: Actor, alva: Actor, on: date) -> dict[str, Any]:
    return {
        "held": held(here, on),
        "drafts": drafts(alva, on),
        "feeds": feeds(alva, on),
        "members": [(one.name, one.role, one.is_party_admin) for one in members.members(here, on=on)],
    }


def test_all_goes_over_in_one_act_on_the_day(nykvarn: Actor, both: Actor, gun: Actor, bo: Actor) -> None:
    before = everything(nykvarn, both, LAST)
    made = commands.hand_over(
        actor=both,
        leaving=leaving(
            both,
            functions={"kommundirektor": gun.user_id, "lpo-chef": None},
            drafts={draft_of(both): bo.user_id},
            coordinator=gun.user_id,
            administrator=gun.user_id,
            ends=True,
        ),
    )
    assert everything(nykvarn, both, LAST) == before
    assert held(nykvarn, NEXT) == {"kommundirektor": [("Gun", False)]}
    assert (drafts(both, NEXT), drafts(bo, NEXT), feeds(both, NEXT)) == ([], ["Nya möten"], [])
    assert [(one.name, one.role, one.is_party_admin) for one in members.members(nykvarn, on=NEXT)] == [
        ("Bo", Role.CHAIR, False),
        ("Gun", Role.COORDINATOR, True),
    ]
    row = handing_over.handover(nykvarn, made)
    assert (row.name, row.last_day, row.ends, row.feed_count) == ("Alva", LAST, True, 3)
    assert row.functions == {"kommundirektor": gun.user_id, "lpo-chef": None}
    assert (list(row.drafts.values()), row.coordinator) == ([bo.user_id], gun.user_id)
    event = Event.unscoped.get(verb="parties.handed_over")
    assert (event.subject_title, event.after["last_day"]) == ("Alva", "2025-06-30")
    assert [one.id for one in handing_over.handovers(nykvarn, ahead_of=LAST)] == [made]
    assert handing_over.handovers(nykvarn, ahead_of=NEXT) == []


def test_what_is_not_named_she_keeps(nykvarn: Actor, both: Actor, gun: Actor) -> None:
    commands.hand_over(actor=both, leaving=leaving(both, functions={"kommundirektor": gun.user_id}))
    assert held(nykvarn, NEXT) == {"kommundirektor": [("Gun", False)], "lpo-chef": [("Alva", True)]}
    assert drafts(both, NEXT) == ["Nya möten"]
    assert feeds(both, NEXT) == ["chefssamradet", "person", "sspf"]  # she still sits there, standing in
    commands.hand_over(actor=both, leaving=leaving(both, functions={"lpo-chef": None}))
    assert feeds(both, NEXT) == ["person", "sspf"]  # one that hangs on no function of hers is hers


def test_her_own_calendar_stays_while_she_belongs_elsewhere(both: Actor, gun: Actor) -> None:
    there = collaborations.create(actor=PROGRAM, slug="annan", name="Annan")
    collaborations.add_member(actor=there, user_id=both.user_id or 0, role=Role.MEMBER, first_day=FIRST)
    asked = {"functions": {"kommundirektor": None, "lpo-chef": None}, "drafts": {draft_of(both): gun.user_id}}
    roles_too = {"coordinator": gun.user_id, "administrator": gun.user_id}
    commands.hand_over(actor=both, leaving=leaving(both, **asked, **roles_too, ends=True))
    assert feeds(both, NEXT) == ["person"]


def test_who_stood_in_comes_into_it_and_who_has_it_goes_on(nykvarn: Actor, both: Actor, gun: Actor, bo: Actor) -> None:
    commands.appoint(
        actor=nykvarn, function_key="kommundirektor", user_id=gun.user_id or 0, first_day=FIRST, is_deputy=True
    )
    commands.appoint(actor=nykvarn, function_key="lpo-chef", user_id=bo.user_id or 0, first_day=FIRST)
    functions = {"kommundirektor": gun.user_id, "lpo-chef": bo.user_id}
    commands.hand_over(actor=nykvarn, leaving=leaving(both, functions=functions))
    assert held(nykvarn, NEXT) == {"kommundirektor": [("Gun", False)], "lpo-chef": [("Bo", False)]}
    assert Holder.rows.of(nykvarn).filter(user_id=bo.user_id).count() == 1


REFUSED: list[tuple[dict[str, Any], Any]] = [
    ({}, Hindrance.NOTHING_CHOSEN),
    ({"functions": {"kommundirektor": "egil"}}, Hindrance.NO_MEMBER_THEN),
    ({"functions": {"kommundirektor": "alva"}}, Hindrance.SAME_PERSON),
    ({"functions": {"finns-inte": "gun"}}, Hindrance.NOT_HELD),
    ({"functions": {"kommundirektor": "gun"}, "ends": True}, Hindrance.LEFT_BEHIND),
    ({"drafts": {999: "gun"}}, Hindrance.NOT_HER_DRAFT),
    (
        {"functions": {"kommundirektor": "gun", "lpo-chef": None}, "administrator": "bo"},
        roles.Objection.OF_ANOTHER_PARTY,
    ),
    (
        {"functions": {"kommundirektor": "gun", "lpo-chef": None}, "drafts": "all", "ends": True},
        roles.Objection.LAST_COORDINATOR,
    ),
    (
        {
            "functions": {"kommundirektor": "gun", "lpo-chef": None},
            "drafts": "all",
            "coordinator": "gun",
            "ends": True,
        },
        roles.Objection.LAST_ADMIN,
    ),
]


@pytest.mark.usefixtures("gun", "bo", "egil")
@pytest.mark.parametrize(("asked", "expected"), REFUSED)
def test_a_refusal_leaves_everything_as_it_was(
    request: pytest.FixtureRequest, nykvarn: Actor, both: Actor, asked: dict[str, Any], expected: Any
) -> None:
    def by_name(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: by_name(one) for key, one in value.items()}
        return request.getfixturevalue(value).user_id if isinstance(value, str) else value

    if asked.get("drafts") == "all":
        asked = {**asked, "drafts": {draft_of(both): None}}
    wanted = leaving(both, **{name: by_name(value) for name, value in asked.items()})
    before, after = everything(nykvarn, both, LAST), everything(nykvarn, both, NEXT)
    with pytest.raises(Refused) as refused:
        commands.hand_over(actor=both, leaving=wanted)
    assert refused.value.objection is expected
    assert expected in handing_over.hindrances(both, wanted).values()
    assert (everything(nykvarn, both, LAST), everything(nykvarn, both, NEXT)) == (before, after)
    assert not Handover.unscoped.exists()
    assert not Event.unscoped.filter(verb="parties.handed_over").exists()


def test_it_is_taken_back_whole_through_the_last_day(nykvarn: Actor, both: Actor, gun: Actor, bo: Actor) -> None:
    first = everything(nykvarn, both, NEXT)
    asked: dict[str, Any] = {"functions": {"kommundirektor": gun.user_id, "lpo-chef": None}}
    asked |= {"drafts": {draft_of(both): bo.user_id}, "ends": True}
    asked |= {"coordinator": gun.user_id, "administrator": gun.user_id}
    made = commands.hand_over(actor=both, leaving=leaving(both, **asked))
    assert everything(nykvarn, both, NEXT) != first
    with pytest.raises(Refused) as refused:
        commands.take_back(actor=both, handover_id=made, today=NEXT)
    assert refused.value.objection is Hindrance.HAS_BEGUN
    commands.take_back(actor=both, handover_id=made, today=LAST)
    assert everything(nykvarn, both, NEXT) == first
    assert not Keeper.unscoped.exists()
    assert handing_over.handover(nykvarn, made).is_undone
    with pytest.raises(Refused) as refused:
        commands.take_back(actor=both, handover_id=made, today=LAST)
    assert refused.value.objection is Hindrance.UNDONE_ALREADY
    commands.hand_over(actor=both, leaving=leaving(both, **asked))


def test_what_has_changed_since_is_not_taken_back(nykvarn: Actor, both: Actor, gun: Actor) -> None:
    wanted = leaving(both, functions={"kommundirektor": gun.user_id})
    made = commands.hand_over(actor=both, leaving=wanted)
    (row,) = queries.holders(nykvarn, NEXT)["kommundirektor"]
    commands.leave(actor=nykvarn, holder_id=row.id, last_day=NEXT + timedelta(days=9))
    with pytest.raises(Refused) as refused:
        commands.take_back(actor=both, handover_id=made, today=LAST)
    assert refused.value.objection is Hindrance.CHANGED_SINCE


def test_who_may(nykvarn: Actor, alva: Actor, gun: Actor, bo: Actor, disa: Actor, egil: Actor) -> None:
    for who, function in ((gun, "kommundirektor"), (bo, "lpo-chef")):
        commands.appoint(actor=nykvarn, function_key=function, user_id=who.user_id or 0, first_day=FIRST)
    to_alva, vacant = {"kommundirektor": alva.user_id}, {"kommundirektor": None}
    for actor, functions in ((disa, vacant), (bo, to_alva), (gun, to_alva)):
        with pytest.raises(NotAllowed):  # a stranger to it, a chair of another party, an ordinary member by herself
            commands.hand_over(actor=actor, leaving=leaving(gun, functions=functions))
    with pytest.raises(NotAllowed):
        commands.hand_over(actor=gun, leaving=leaving(bo, functions={"lpo-chef": None}, ends=True))
    made = commands.hand_over(actor=gun, leaving=leaving(gun, functions=vacant, ends=True))
    assert "Gun" not in {one.name for one in members.members(nykvarn, on=NEXT)}
    with pytest.raises(NotAllowed):
        commands.take_back(actor=bo, handover_id=made, today=LAST)
    with pytest.raises(ObjectDoesNotExist):
        commands.take_back(actor=egil, handover_id=made, today=LAST)
    commands.hand_over(actor=bo, leaving=leaving(bo, functions={"lpo-chef": disa.user_id}))
    assert held(nykvarn, NEXT) == {"lpo-chef": [("Disa", False)]}
