"""Who holds which function and sits where: rules, commands and answers."""

from collections.abc import Collection
from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.duties import queries as duties
from samsyn.papers.kinds import BodyKind
from samsyn.papers.model import Body
from samsyn.parties import commands, queries, rules
from samsyn.parties.rules import Objection
from tests.written import paper

JANUARY, JUNE, JULY = date(2025, 1, 1), date(2025, 6, 30), date(2025, 7, 1)


@pytest.mark.parametrize(
    ("days", "on", "expected"),
    [
        ((JANUARY, None), JULY, True),
        ((JANUARY, JUNE), JUNE, True),
        ((JANUARY, JUNE), JULY, False),
        ((JULY, None), JUNE, False),
    ],
)
def test_is_holder_on(days: rules.Days, on: date, expected: bool) -> None:
    assert rules.is_holder_on(days, on) is expected


@pytest.mark.parametrize(
    ("function", "days", "is_member", "others", "expected"),
    [
        ("lpo-chef", (JANUARY, None), True, [], None),
        ("finns-inte", (JANUARY, None), True, [], Objection.UNKNOWN_FUNCTION),
        ("chefssamradet", (JANUARY, None), True, [], Objection.UNKNOWN_FUNCTION),
        ("lpo-chef", (JANUARY, None), False, [], Objection.NOT_A_MEMBER),
        ("lpo-chef", (JULY, JUNE), True, [], Objection.LEAVES_BEFORE_COMING),
        ("lpo-chef", (JUNE, None), True, [(JANUARY, JUNE)], Objection.HOLDS_IT_ALREADY),
        ("lpo-chef", (JULY, None), True, [(JANUARY, JUNE)], None),
    ],
)
def test_appointing(
    function: str, days: rules.Days, is_member: bool, others: list[rules.Days], expected: Objection | None
) -> None:
    found = rules.objection_to_appointing(function, days, paper=paper(), is_member=is_member, others=others)
    assert found is expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("kommundirektor", {"kommundirektor", "kommunen"}),
        ("foreningen", {"foreningen"}),  # outside the parties
        ("styrelsen", {"styrelsen", "foreningen"}),
        ("vakten", {"vakten", "sakerhet", "kommunen"}),  # its party is said by the unit above it alone
        ("finns-inte", {"finns-inte"}),
        ("", set()),
    ],
)
def test_what_stands_above(key: str, expected: set[str]) -> None:
    below = (
        Body(id="styrelsen", name="Styrelsen", kind=BodyKind.GROUP, parent="foreningen"),
        Body(id="vakten", name="Områdesvakten", kind=BodyKind.FUNCTION, parent="sakerhet"),
    )
    assert rules.bodies_above(paper(bodies=(*paper().bodies, *below)), key) == expected


@pytest.mark.parametrize(
    ("held", "party_key", "is_coordinator", "expected"),
    [
        (
            {"lpo-chef"},
            "polisen",
            False,
            {
                "parties",
                "forum:chefssamradet",
                "open:chefssamradet",
                "open:sspf",
                "authorities:chefssamradet",
                "body:lpo-chef",
                "body:polisen",
            },
        ),
        ((), "", False, {"parties", "open:chefssamradet", "open:sspf"}),
        (
            (),
            "polisen",
            True,
            {
                "parties",
                "open:chefssamradet",
                "open:sspf",
                "authorities:chefssamradet",
                "authorities:sspf",
                "body:polisen",
            },
        ),
        ((), "foreningen", False, {"body:foreningen"}),
        (
            {"lpo-chef"},
            "foreningen",
            False,
            {"forum:chefssamradet", "open:chefssamradet", "body:lpo-chef", "body:polisen", "body:foreningen"},
        ),
    ],
)
def test_which_circles_a_function_opens(
    held: Collection[str], party_key: str, is_coordinator: bool, expected: set[str]
) -> None:
    """What is open to a forum reaches all inside; the circle of its authorities is for who sits there."""
    circles = rules.circles_of(paper(), held=held, party_key=party_key, is_coordinator=is_coordinator)
    assert circles == expected


def appointed(actor: Actor, who: Actor, function: str = "lpo-chef", first_day: date = JANUARY, **facts: object) -> int:
    assert who.user_id is not None
    return commands.appoint(actor=actor, function_key=function, user_id=who.user_id, first_day=first_day, **facts)


def test_a_function_is_held_and_gives_its_seat_its_circles_and_its_duties(alva: Actor, bo: Actor) -> None:
    appointed(alva, bo)
    assert bo.user_id is not None
    whole = queries.actor(user_id=bo.user_id, slug="nykvarn", today=JUNE)
    forum = {"forum:chefssamradet", "open:chefssamradet", "open:sspf", "authorities:chefssamradet"}
    assert whole.circles == {"parties", *forum, "body:lpo-chef", "body:polisen"}
    assert queries.actors(user_id=bo.user_id, today=JUNE) == [whole]
    mine = queries.concerns(whole, today=JUNE)
    assert mine == {"nykvarn": {"lpo-chef", "chefssamradet"}}
    keys = {row.key for row in duties.due(whole, on=JUNE, until=date(2025, 12, 31), body=mine)}
    assert keys == {"forums/chefssamradet/rhythm"}
    event = Event.unscoped.get(verb="parties.appointed")
    assert (event.subject_key, event.subject_title) == ("lpo-chef", "Lokalpolisområdeschefen")


def test_a_function_that_nobody_holds_is_vacant(alva: Actor, bo: Actor) -> None:
    appointed(alva, bo)
    appointed(alva, alva, is_deputy=True)
    rows = {row.key: row for row in queries.functions(alva, JUNE)}
    assert [(one.name, one.is_deputy) for one in rows["lpo-chef"].holders] == [("Bo", False), ("Alva", True)]
    assert rows["kommundirektor"].is_vacant
    assert [one.name for one in rows["lpo-chef"].forums] == ["Chefssamrådet"]
    assert queries.holders(alva, date(2024, 12, 31)) == {}


def test_organisations_show_their_bodies_and_those_outside_come_last(alva: Actor) -> None:
    rows = queries.organisations(alva, JUNE)
    assert [(row.key, [one.key for one in row.bodies]) for row in rows] == [
        ("kommunen", ["kommundirektor", "sakerhet"]),
        ("polisen", ["lpo-chef"]),
        ("", ["foreningen"]),
    ]


@pytest.mark.parametrize("function", ["finns-inte", "polisen"])
def test_only_what_the_paper_knows_is_held(alva: Actor, bo: Actor, function: str) -> None:
    with pytest.raises(Refused) as refused:
        appointed(alva, bo, function)
    assert refused.value.objection is Objection.UNKNOWN_FUNCTION


def test_only_members_hold_and_a_leader_appoints_for_the_own_party(
    alva: Actor, bo: Actor, disa: Actor, egil: Actor
) -> None:
    with pytest.raises(Refused) as refused:
        appointed(alva, egil)
    assert refused.value.objection is Objection.NOT_A_MEMBER
    appointed(bo, bo)
    for actor in (bo, disa):
        with pytest.raises(NotAllowed):
            appointed(actor, bo, "kommundirektor")
    with pytest.raises(ObjectDoesNotExist):
        appointed(egil, egil)


def test_one_leaves_and_earlier_days_still_show_who_held_what(alva: Actor, bo: Actor, disa: Actor) -> None:
    holder_id = appointed(alva, bo)
    with pytest.raises(NotAllowed):
        commands.leave(actor=disa, holder_id=holder_id, last_day=JUNE)
    with pytest.raises(Refused) as refused:
        commands.leave(actor=alva, holder_id=holder_id, last_day=date(2024, 12, 31))
    assert refused.value.objection is Objection.LEAVES_BEFORE_COMING
    commands.leave(actor=alva, holder_id=holder_id, last_day=JUNE)
    assert list(queries.holders(alva, JUNE)) == ["lpo-chef"]
    assert queries.holders(alva, JULY) == {}
    with pytest.raises(Refused) as refused:
        commands.leave(actor=alva, holder_id=holder_id, last_day=JULY)
    assert refused.value.objection is Objection.HAS_LEFT


def test_another_collaboration_sees_no_holders(alva: Actor, bo: Actor, egil: Actor) -> None:
    appointed(alva, bo)
    with pytest.raises(ObjectDoesNotExist):
        queries.holders(egil, JUNE)
    assert egil.user_id is not None
    assert queries.actor(user_id=egil.user_id, slug="haninge", today=JUNE).circles == {"parties"}
    with pytest.raises(ObjectDoesNotExist):
        queries.actor(user_id=egil.user_id, slug="nykvarn", today=JUNE)
