"""A coordinator is replaced and nothing is lost: all that hung on her hangs on her successor the day after.

Each thing is asked for the same day, as it would have been with her and as it is with the other, so that nothing
differs but whose it is.
"""

from collections.abc import Collection
from datetime import date
from typing import Any

import pytest

from samsyn.agreements import queries as agreements
from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts import queries as people
from samsyn.base.audit.acting import Person
from samsyn.base.collaborations import queries as members
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rules import Objection
from samsyn.base.refusals import Refused
from samsyn.duties import queries as duties
from samsyn.pages.feeds.queries import feed
from samsyn.pages.organisation import queries as organisation
from samsyn.pages.week import queries as week
from samsyn.papers.organisation import chair_in
from samsyn.parties import commands, queries
from samsyn.parties.rules.handing_over import Leaving
from samsyn.parties.rules.hanging import hanging_on
from tests.cast import THE_DAY
from tests.leaving import FUNCTION, MONDAYS, Office, an_office
from tests.world import SINCE

LAST, NEXT = date(2026, 11, 24), date(2026, 11, 25)
FUNCTIONS = (FUNCTION, "stadsdirektor")
"""Södertälje: the coordinator's own function, and that of the chair of Strategisk styrgrupp, for her to leave too."""


@pytest.fixture
def office(db: None) -> Office:
    made = an_office()
    commands.appoint(actor=made.program, function_key="stadsdirektor", user_id=made.sara, first_day=SINCE)
    return made


def hers(office: Office, who: int) -> dict[str, Any]:
    """All that is somebody's on the successors' first day, each kind of thing asked for in its own way."""
    actor, paper = office.actor(who, NEXT), agreements.paper(office.program, NEXT)
    held = {key for key, rows in queries.holders(office.program, NEXT).items() if who in {one.user_id for one in rows}}
    member = next(one for one in members.members(office.program, on=NEXT) if one.user_id == who)
    return {
        "functions": held,
        "seats, chairs, what it presents, the coordinator's task, activities": hanging_on(paper, held),
        "chair of the year": [
            forum.id for forum in paper.forums if held & {*chair_in(paper, forum, NEXT.year).holders}
        ],
        "closed circles": actor.circles,
        "duties with how they stand": owed(actor, held),
        "what is due": [(one.key, one.last_day, one.standing) for one in due(actor)],
        "what waits for her party": organisation.hanging(actor, paper, sorted(held), on=NEXT)[-1],
        "drafts": [one.id for one in queries.drafts_kept(actor, who, NEXT)],
        "role": (member.role, member.is_party_admin, member.party_key),
        "her week": her_week(actor),
        "her calendar": calendar(who),
    }


def owed(actor: Actor, functions: Collection[str]) -> list[Any]:
    rows = duties.standings(actor, on=NEXT, first=date(2026, 1, 1))
    mine = [row for row in rows if any(owner.key in functions for owner in row.owners)]
    return [(row.key, row.standing, row.late_since, row.occurrences, row.evidence) for row in mine]


def due(actor: Actor) -> list[Any]:
    concerns = queries.concerns(actor, today=NEXT)
    return duties.due(actor, on=NEXT, until=date(2026, 12, 31), body=concerns)


def her_week(actor: Actor) -> tuple[Any, ...]:
    now = clock.now()
    at = week.Asking([actor], NEXT, THE_DAY, now, now)
    page = week.week(at, week.boards_of([actor], NEXT), ())
    return page.lead, page.mine, page.others, page.waiting


def calendar(who: int) -> tuple[Any, ...]:
    """What a calendar address of somebody's own days shows."""
    secret = accounts.make_feed_key(actor=Person(who))
    return feed(secret, today=NEXT).entries


def handed_over(office: Office, **change: Any) -> int:
    (draft,) = queries.drafts_kept(office.actor(office.sara), office.sara, LAST)
    wanted: dict[str, Any] = {
        "functions": dict.fromkeys(FUNCTIONS, office.tora),
        "drafts": {draft.id: office.tora},
        "coordinator": office.tora,
        "administrator": office.tora,
        "ends": True,
    }
    leaving = Leaving(user_id=office.sara, last_day=LAST, **(wanted | change))
    return commands.hand_over(actor=office.actor(office.sara), leaving=leaving)


def test_all_that_was_hers_is_her_successors(office: Office) -> None:
    before = hers(office, office.sara)
    without = hers(office, office.tora)
    handed_over(office)
    after = hers(office, office.tora)
    assert after == before
    different = {name for name in before if before[name] != without[name]}
    assert different == set(before)  # each of them is something that Tora did not have


def test_up_to_and_including_her_last_day_it_is_all_hers(office: Office) -> None:
    def on_the_last_day() -> Any:
        actor = office.actor(office.sara, LAST)
        held = {key: [one.name for one in rows] for key, rows in queries.holders(actor, LAST).items()}
        drafts = [one.id for one in queries.drafts_kept(actor, office.sara, LAST)]
        return held, actor, drafts, len(people.feeds(user_id=office.sara, today=LAST))

    before = on_the_last_day()
    handed_over(office)
    assert on_the_last_day() == before


def test_who_reported_what_still_shows_and_earlier_days_are_as_they_were(office: Office) -> None:
    handed_over(office)
    row = duties.duty(office.actor(office.tora, NEXT), f"forums/{MONDAYS}/rhythm", NEXT, first=date(2026, 1, 1))
    said = [(proof.done_on, proof.by_name) for one in row.occurrences for proof in one.evidence]
    assert said == [(date(2026, 11, 2), "Sara"), (date(2026, 11, 9), "Sara")]
    history = queries.history(office.program, FUNCTION, NEXT)
    assert [(one.name, one.first_day, one.last_day) for one in history] == [
        ("Tora", NEXT, None),
        ("Sara", date(2026, 1, 1), LAST),
    ]


def test_her_addresses_show_nothing_after_her_last_day_and_hers_is_the_only_loss(office: Office) -> None:
    secrets = [accounts.make_feed_key(actor=Person(office.sara)) for _ in range(2)]
    handed_over(office)
    assert all(feed(secret, today=LAST).entries for secret in secrets)
    assert people.feeds(user_id=office.sara, today=NEXT) == []
    assert [one.name for one in members.members(office.program, on=NEXT)] == ["Per", "Tora"]


def test_what_is_left_vacant_is_still_there_for_whoever_comes(office: Office) -> None:
    before = hers(office, office.sara)
    handed_over(office, functions=dict.fromkeys(FUNCTIONS), ends=False)
    assert queries.holders(office.program, NEXT) == {}
    for function in FUNCTIONS:
        commands.appoint(actor=office.program, function_key=function, user_id=office.tora, first_day=NEXT)
    assert hers(office, office.tora) == before


def test_the_only_coordinator_cannot_go_unreplaced(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        handed_over(office, coordinator=None)
    assert refused.value.objection is Objection.LAST_COORDINATOR
    assert office.actor(office.sara, NEXT).role is Role.COORDINATOR
