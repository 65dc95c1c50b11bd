"""The register of decisions: sifted in the table as the rule says of each, and what waits for a party."""

from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samsyn.agreements import queries as agreements
from samsyn.agreements.commands import open_draft
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.forums import queries
from samsyn.forums.commands import (
    lift_item,
    propose_decision,
    report_own_decision,
    say_stand,
    say_what_became,
    withdraw_decision,
)
from samsyn.forums.models import Item
from samsyn.forums.queries import Awaited
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.kinds import Purpose, StandKind
from tests.cast import BO, EGIL
from tests.forums.monday import BOARD, FORUM, GUN, HANS, IDA, JON, KIM, LO, MONDAY, STEERING, WEDNESDAY, Monday

ALL = ("kommunen", "polisen", "brandforsvaret")
YES, PROVISO, NO = StandKind.BEHIND, StandKind.WITH_PROVISO, StandKind.NOT_BEHIND
SPEAKERS = {"kommunen": GUN, "polisen": BO, "brandforsvaret": HANS}


def proposed(monday: Monday, text: str = "Fler fotpatruller", touches: tuple[str, ...] = ALL) -> int:
    facts = {"item_id": monday.item_id, "today": MONDAY}
    return propose_decision(actor=monday.actor(GUN), text=text, touches=touches, **facts)  # type: ignore[arg-type]


def stands(monday: Monday, decision_id: int, today: date = MONDAY, **said: StandKind) -> None:
    for party, stand in said.items():
        facts = {"party_key": party, "stand": stand, "today": today}
        say_stand(actor=monday.actor(SPEAKERS[party], today), decision_id=decision_id, **facts)  # type: ignore[arg-type]


def own(monday: Monday, decision_id: int, *, is_for: bool = True) -> None:
    facts = {"party_key": "kommunen", "body": "Kommunstyrelsen", "decided_on": BOARD, "today": BOARD}
    report_own_decision(actor=monday.actor(GUN), decision_id=decision_id, is_for=is_for, **facts)  # type: ignore[arg-type]


@pytest.fixture
def every(monday: Monday) -> dict[str, int]:
    """A decision of each standing, and of the ways to it."""
    made = {name: proposed(monday, name) for name in ("silent", "proviso", "kept", "turned", "taken", "no", "gone")}
    made["alone"], made["nobody"] = proposed(monday, "alone", ("polisen",)), proposed(monday, "nobody", ())
    stands(monday, made["silent"], kommunen=YES, polisen=YES)
    for name in ("proviso", "kept", "turned"):
        stands(monday, made[name], kommunen=PROVISO, polisen=YES, brandforsvaret=YES)
    own(monday, made["kept"])
    own(monday, made["turned"], is_for=False)
    stands(monday, made["taken"], kommunen=NO, polisen=YES, brandforsvaret=YES)
    stands(monday, made["taken"], kommunen=YES)
    stands(monday, made["no"], kommunen=NO)
    withdraw_decision(actor=monday.actor(GUN), decision_id=made["gone"], today=MONDAY)
    other = monday.item("Stängda skolgårdar")
    made["lifted"] = propose_decision(actor=monday.actor(GUN), item_id=other, text="lifted", touches=ALL, today=MONDAY)
    lift_item(actor=monday.actor(GUN), item_id=other, to=STEERING, purpose=Purpose.DECISION, today=MONDAY)
    return made


EXPECTED = {
    DecisionStanding.OPEN: {"silent"},
    DecisionStanding.CONDITIONAL: {"proviso"},
    DecisionStanding.TAKEN: {"kept", "taken", "alone", "nobody"},
    DecisionStanding.NOT_AGREED: {"turned", "no"},
    DecisionStanding.WITHDRAWN: {"gone"},
    DecisionStanding.LIFTED: {"lifted"},
}


class TestRegister:
    """What the table is sifted by is what the rule says."""

    @pytest.mark.parametrize("on", [MONDAY, BOARD])
    def test_the_sieve_says_what_the_rule_says(self, monday: Monday, every: dict[str, int], on: date) -> None:
        gun = monday.actor(GUN)
        said = {one.id: one.standing for one in queries.decisions(gun, on=on).rows}
        assert set(said) == set(every.values())
        for standing in DecisionStanding:
            sifted = {one.id for one in queries.decisions(gun, on=on, standing=standing).rows}
            assert sifted == {key for key, each in said.items() if each is standing}

    def test_each_stands_as_expected(self, monday: Monday, every: dict[str, int]) -> None:
        for standing, names in EXPECTED.items():
            found = queries.decisions(monday.actor(GUN), on=BOARD, standing=standing).rows
            assert {one.text for one in found} == names

    def test_as_of_a_day(self, monday: Monday, every: dict[str, int]) -> None:
        gun = monday.actor(GUN)
        assert queries.decision(gun, every["kept"], MONDAY).standing is DecisionStanding.CONDITIONAL
        assert queries.decision(gun, every["kept"], BOARD).consensus.holds_from == BOARD
        assert queries.decisions(gun, on=date(2026, 11, 22)).rows == ()
        say_what_became(actor=gun, decision_id=every["taken"], words="Det gick bra.", today=BOARD)
        assert queries.decision(gun, every["taken"], WEDNESDAY).became == ""
        assert queries.decision(gun, every["taken"], BOARD).became == "Det gick bra."

    def test_by_words_forum_and_year(self, monday: Monday, every: dict[str, int]) -> None:
        gun = monday.actor(GUN)
        proposed(monday, "Skolorna håller öppet till 21")
        assert [one.text[:8] for one in queries.decisions(gun, on=BOARD, words="skolan").rows] == ["Skolorna"]
        assert queries.decisions(gun, on=BOARD, words="skolan", forum_key=STEERING).rows == ()
        assert queries.decisions(gun, on=BOARD, year=2025).rows == ()
        assert queries.years_of_decisions(gun) == [2026]
        assert len(queries.decisions(gun, on=BOARD, forum_key=FORUM, year=2026).rows) == 11

    def test_some_at_a_time_in_few_queries(self, monday: Monday, every: dict[str, int]) -> None:
        gun = monday.actor(GUN)
        with CaptureQueriesContext(
            connection,
        ) as few:
            first = queries.decisions(gun, on=BOARD, most=3)
        with CaptureQueriesContext(connection) as many:
            queries.decisions(gun, on=BOARD)
        assert (len(first.rows), first.has_more) == (3, True)
        assert len(many) == len(few) <= 5
        rest = queries.decisions(gun, on=BOARD, offset=3)
        assert not rest.has_more
        assert not {one.id for one in first.rows} & {one.id for one in rest.rows}

    def test_who_said_what(self, monday: Monday) -> None:
        made = proposed(monday)
        monday.is_here("kommunpolis")
        gun = monday.actor(GUN)
        said = {"decision_id": made, "stand": YES, "today": MONDAY}
        say_stand(actor=gun, party_key="polisen", reservation="Efter helgen.", **said)  # type: ignore[arg-type]
        by_key = {one.party.key: one for one in queries.decision(gun, made, MONDAY).parties}
        polisen = by_key["polisen"]
        assert (polisen.party.name, polisen.said_by, polisen.is_aloud) == ("Polisen", "Gun", True)
        assert (polisen.reservation, polisen.is_late) == ("Efter helgen.", False)
        assert by_key["kommunen"].said_on is None

    def test_a_circle_is_respected(self, monday: Monday) -> None:
        closed = proposed(monday)
        for stranger in (monday.actor(KIM), monday.world.actor(EGIL)):
            assert queries.decisions(stranger, on=MONDAY).rows == ()
            with pytest.raises(ObjectDoesNotExist):
                queries.decision(stranger, closed, MONDAY)
        Item.unscoped.filter(pk=monday.item_id).update(circle=f"open:{FORUM}")
        opened = proposed(monday, "Vuxna på bussarna")
        row = queries.decision(monday.actor(KIM), opened, MONDAY)
        assert row.is_for_outside
        assert [one.id for one in queries.decisions(monday.actor(KIM), on=MONDAY, words="bussar").rows] == [opened]


class TestWaiting:
    """A party sees what it has to answer, and the own decisions that it has to tell of."""

    def test_what_each_has_to_say(self, monday: Monday, every: dict[str, int]) -> None:
        def waits(person: object) -> set[tuple[int, Awaited]]:
            actor = monday.actor(person)  # type: ignore[arg-type]
            return {(one.id, one.awaited) for one in queries.waiting_for(actor, on=WEDNESDAY)}

        unanswered = (every["no"], Awaited.STAND)
        assert waits(HANS) == {(every["silent"], Awaited.STAND), unanswered}
        assert waits(BO) == {unanswered}
        assert waits(GUN) == {(every[name], Awaited.OWN_DECISION) for name in ("proviso", "kept", "turned")}
        assert waits(IDA) == waits(GUN)
        assert waits(JON) == waits(LO) == waits(KIM) == set()

    def test_one_query_and_none_for_nobody(self, monday: Monday, every: dict[str, int]) -> None:
        actors = monday.world.actors(BO)
        with CaptureQueriesContext(connection) as asked:
            assert len(queries.waiting_for(*actors, on=WEDNESDAY)) == 1
        assert len(asked) == 1
        assert queries.waiting_for(on=MONDAY) == []


def test_who_may_do_what(monday: Monday) -> None:
    made = proposed(monday, touches=("kommunen", "polisen"))
    row = queries.decision(monday.actor(GUN), made, MONDAY)
    assert [queries.may_answer(monday.actor(one), row) for one in (GUN, IDA, JON, HANS, LO)] == [
        True, True, False, False, False,
    ]  # fmt: skip
    assert [queries.may_lead(monday.actor(one), monday.paper(), row) for one in (GUN, BO, IDA, LO)] == [
        True,
        True,
        False,
        False,
    ]
    assert [queries.may_tell_of(monday.actor(one)) for one in (IDA, LO)] == [True, False]


class TestCourse:
    """A question is followed through the forums."""

    def test_up_and_down(self, monday: Monday) -> None:
        gun = monday.actor(GUN)
        paper = monday.paper()
        assert [one.id for one in queries.lifts_to(gun, paper, monday.item_id)] == ["operativt-chefsamrad", STEERING]
        assert queries.lifts_to(monday.actor(IDA), paper, monday.item_id) == ()
        first = lift_item(
            actor=gun, item_id=monday.item_id, to="operativt-chefsamrad", purpose=Purpose.DECISION, today=MONDAY
        )
        second = lift_item(actor=gun, item_id=first, to=STEERING, purpose=Purpose.DECISION, today=MONDAY)
        way = queries.course(gun, paper, first)
        assert [one.item_id for one in way.below] == [monday.item_id]
        assert [(one.item_id, one.outcome) for one in way.above] == [(second, None)]
        assert queries.lifts_to(gun, paper, monday.item_id) == ()
        assert queries.lifts_to(gun, paper, second) == ()

    def test_a_waiting_item_is_lifted_by_who_chairs_its_forum(self, monday: Monday) -> None:
        waiting = monday.item()
        Item.unscoped.filter(pk=waiting).update(meeting=None)
        assert len(queries.lifts_to(monday.actor(BO), monday.paper(), waiting)) == 2

    def test_a_carried_item_is_followed(self, monday: Monday) -> None:
        gun = monday.actor(GUN)
        first = Item.unscoped.get(pk=monday.item_id)
        Item.unscoped.filter(pk=first.pk).update(outcome="carried")
        again = Item.rows.add(gun, forum_key=FORUM, title="Igen", carried_from=first, circle="parties")
        assert [one.item_id for one in queries.course(gun, monday.paper(), first.pk).above] == [again.pk]
        assert [one.item_id for one in queries.course(gun, monday.paper(), again.pk).below] == [first.pk]


def test_drafts_and_what_waits_are_asked_for_together(monday: Monday, every: dict[str, int]) -> None:
    for person in (GUN, HANS, LO):
        actor = monday.actor(person)
        with CaptureQueriesContext(connection) as asked:
            waits, drafts = queries.waiting_and_drafts(actor, on=WEDNESDAY)
        assert len(asked) == (0 if person is LO else 1)
        assert waits == queries.waiting_for(actor, on=WEDNESDAY)
        assert drafts == agreements.drafts(actor) == {}
    for title in ("Fler möten", "Färre mål"):
        open_draft(actor=monday.actor(GUN), kind=DraftKind.AMENDMENT, title=title, today=WEDNESDAY)
    actor = monday.actor(GUN)
    found = queries.waiting_and_drafts(actor, on=WEDNESDAY)[1]
    assert found == agreements.drafts(actor)
    assert found[actor.collaboration_id]
