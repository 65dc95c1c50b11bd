"""What assignments answer: lists, any day, what is due, what can be found, and that strangers find nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.test.utils import CaptureQueriesContext

from samsyn.base.collaborations.actors import Actor
from samsyn.base.search import queries as search
from samsyn.duties import commands, queries
from samsyn.duties.rules.assignments import (
    COORDINATORS,
    AssignmentStanding,
    Outcome,
)
from samsyn.duties.rules.standings import Standing
from samsyn.papers.who import Named
from tests.duties.giving import (
    COUNCIL,
    LATER,
    MINUTES,
    TODAY,
    answered,
    given,
    whole,
)
from tests.world import a_collaboration


def test_lists_by_owner_asker_and_what_is_open(alva: Actor) -> None:
    alva = whole(alva)
    first, second = given(alva, asked_by=COUNCIL), given(alva, owner_key="polisen", by_day=date(2025, 4, 1))
    third = given(alva, by_day=None, by_forum=COUNCIL)
    answered(alva, first)

    def ids(**asked: Any) -> list[int]:
        return [found.id for found in queries.assignments(alva, on=TODAY, **asked)]

    assert ids() == [second, first, third]
    assert ids(open_only=True) == [second, third]
    assert ids(owner="sakerhet") == [first, third]
    assert ids(owner={"polisen", "kommunen"}) == [second]
    assert ids(asked_by=COUNCIL) == [first]
    assert queries.assignments(on=TODAY) == []


def test_as_of_a_day_only_what_had_happened_is_seen(alva: Actor) -> None:
    alva = whole(alva)
    one = given(alva)
    answered(alva, one)
    assert queries.assignments(alva, on=date(2025, 3, 2)) == []
    with pytest.raises(ObjectDoesNotExist):
        queries.assignment(alva, one, date(2025, 3, 2))
    then = queries.assignment(alva, one, date(2025, 3, 19))
    assert (then.row.standing, then.answers) == (AssignmentStanding.OPEN, ())


def test_the_number_of_queries_does_not_grow(
    alva: Actor, django_assert_max_num_queries: Callable[[int], CaptureQueriesContext]
) -> None:
    alva = whole(alva)
    for _ in range(5):
        answered(alva, given(alva, asked_by=COUNCIL))
    with django_assert_max_num_queries(2):
        assert len(queries.assignments(alva, on=TODAY)) == 5
    with django_assert_max_num_queries(2):
        assert len(queries.waiting(alva, COUNCIL, TODAY, LATER).answered) == 5


def test_a_stranger_finds_nothing(alva: Actor, egil: Actor) -> None:
    one = given(alva)
    assert queries.assignments(egil, on=TODAY) == []
    for command in (commands.withdraw_assignment, commands.take_up_answer):
        facts = {"reason": "Nej"} if command is commands.withdraw_assignment else {}
        with pytest.raises(ObjectDoesNotExist):
            command(actor=egil, assignment_id=one, today=TODAY, **facts)  # type: ignore[operator]


def test_one_outside_the_parties_sees_only_what_is_hers_to_see(alva: Actor, disa: Actor) -> None:
    alva, disa = whole(alva), whole(disa)
    given(alva)
    shown = given(alva, owner_key="foreningen", circle="")
    assert [found.id for found in queries.assignments(disa, on=TODAY)] == [shown]
    seated = replace(disa, circles=disa.circles | {f"open:{COUNCIL}"})
    chosen = given(alva, circle=f"open:{COUNCIL}")
    assert [found.id for found in queries.assignments(seated, on=TODAY)] == [shown, chosen]


def test_what_is_due_holds_assignments_too(alva: Actor) -> None:
    alva = whole(alva)
    late, later = given(alva, by_day=date(2025, 3, 10), asked_by=COUNCIL, about=MINUTES), given(alva)
    partly = given(alva, owner_key="polisen", by_day=date(2025, 3, 25))
    answered(alva, partly, outcome=Outcome.PARTLY)
    answered(alva, given(alva, by_day=date(2025, 3, 10)))
    rows = [one for one in queries.due(alva, on=TODAY, until=date(2025, 4, 1)) if one.assignment_id]
    assert [(one.assignment_id, one.standing) for one in rows] == [(late, Standing.MISSED), (partly, Standing.BEHIND)]
    assert (rows[0].title, rows[0].clause, rows[0].receiver) == (
        "Se över rutinen för larm",
        "Chefssamrådet 3 mars",
        Named(COUNCIL, "Chefssamrådet"),
    )
    mine = queries.due(alva, on=TODAY, until=LATER, body={alva.slug: {"sakerhet"}})
    assert [one.assignment_id for one in mine if one.assignment_id] == [late, later]
    assert not any(one.assignment_id for one in queries.due(alva, on=TODAY, until=LATER, body="kommundirektor"))


def test_what_has_no_day_is_due_when_its_forum_next_meets(db: None) -> None:
    """Haninge 2022–2024: OSG meets "första torsdagen (helgfri dag) varje månad", the steering group as it finds."""
    program, on = a_collaboration("haninge", in_use_from=date(2022, 1, 10)), date(2023, 3, 6)
    at_osg, at_styrgrupp = ({"today": on, "by_day": None, "by_forum": one} for one in ("osg", "styrgrupp"))
    one, _other = (given(program, owner_key=COORDINATORS, **facts) for facts in (at_osg, at_styrgrupp))

    def until(last: date) -> list[tuple[int | None, date]]:
        found = queries.due(program, on=on, until=last)
        return [(row.assignment_id, row.last_day) for row in found if row.assignment_id]

    assert until(date(2023, 4, 5)) == []
    assert until(date(2023, 4, 6)) == [(one, date(2023, 4, 6))]


def test_an_assignment_is_found_by_its_words_and_its_answers_until_it_is_withdrawn(alva: Actor, disa: Actor) -> None:
    alva, disa = whole(alva), whole(disa)
    one = given(alva, wanted="Skolorna har ringt.")
    answered(alva, one, outcome=Outcome.PARTLY, words="Halva rutinen är skriven.")

    def found(who: Actor, words: str) -> list[str]:
        return [hit.key for hit in search.find(who, words=words).hits if hit.kind == "assignment"]

    assert found(alva, "larmet") == found(alva, "skola") == found(alva, "skriva") == [str(one)]
    assert found(disa, "larmet") == []
    assert [entry.key for entry in queries.findable(alva)] == [str(one)]
    commands.withdraw_assignment(actor=alva, assignment_id=one, reason="Dubbelt", today=TODAY)
    assert found(alva, "larm") == []
    assert list(queries.findable(alva)) == []
