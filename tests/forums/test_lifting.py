"""A question is lifted from the Monday meeting to the council and on to the steering group, and answered back.

Södertälje 2023–2026, punkt 6: "Frågor av strategisk karaktär ska alltid lyftas … för information, diskussion och
beslut".
"""

from dataclasses import replace
from datetime import date

import pytest

from samsyn.agreements.rules.reach import circle_of_authorities
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.forums.commands import NewMeeting, lift_item, propose_decision, set_meetings, show_effort
from samsyn.forums.commands.lifting import answer_back
from samsyn.forums.models import Decision, Item, Meeting
from samsyn.forums.queries import meeting
from samsyn.forums.queries.filling import coming_by_itself
from samsyn.forums.rules.deciding import DecisionObjection
from samsyn.forums.rules.efforts import Reach
from samsyn.forums.rules.kinds import Opening, Outcome, Purpose
from samsyn.forums.rules.lifting import Lifted, forums_above, objection_to_lifting
from samsyn.papers import reading
from samsyn.papers.model import Line
from tests.cast import BO
from tests.forums.monday import COUNCIL, FORUM, GUN, IDA, MONDAY, STEERING, WEDNESDAY, Monday
from tests.forums.test_efforts import plan
from tests.world import PAPERS

PAPER = reading.read_file(PAPERS / "sodertalje.yaml").paper
LATER = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("mandagsmoten", ["operativt-chefsamrad", "strategisk-styrgrupp"]),
        ("operativt-chefsamrad", ["strategisk-styrgrupp"]),
        ("strategisk-styrgrupp", []),
        ("finns-inte", ["strategisk-styrgrupp"]),
    ],
)
def test_the_forums_above(key: str, expected: list[str]) -> None:
    assert [forum.id for forum in forums_above(PAPER, key)] == expected


def test_the_forum_that_is_reported_to_is_above_where_the_paper_draws_no_tree() -> None:
    """Haninge 2022–2024: the operative group reports to the steering group."""
    haninge = reading.read_file(PAPERS / "haninge.yaml").paper
    told = {line.to for forum in haninge.forums for line in forum.reports}
    for forum in haninge.forums:
        above = {one.id for one in forums_above(haninge, forum.id)}
        assert {line.to for line in forum.reports} - {forum.id} <= above | (told - {one.id for one in haninge.forums})
        assert forum.id not in above


@pytest.mark.parametrize(
    ("to", "circle", "is_closed", "is_individual", "expected"),
    [
        (COUNCIL, "parties", False, False, None),
        (STEERING, "open:mandagsmoten", False, False, None),
        ("fredagsavstamningar", "parties", False, False, DecisionObjection.NOT_ABOVE),
        (FORUM, "parties", False, False, DecisionObjection.NOT_ABOVE),
        (COUNCIL, "parties", True, False, DecisionObjection.ITEM_CLOSED),
        (COUNCIL, "parties", False, True, DecisionObjection.INDIVIDUAL),
        (COUNCIL, "authorities:mandagsmoten", False, False, DecisionObjection.ONLY_AUTHORITIES),
    ],
)
def test_when_a_question_is_lifted(
    to: str, circle: str, is_closed: bool, is_individual: bool, expected: DecisionObjection | None
) -> None:
    question = Lifted(FORUM, circle, is_closed=is_closed)
    assert objection_to_lifting(PAPER, question, to=to, is_individual=is_individual) is expected


def test_an_effort_is_lifted_first_when_more_may_see_it(monday: Monday) -> None:
    """An effort is seen by its forum's authorities alone, until it is chosen wider: lifting it chooses nothing."""
    gun = monday.actor(GUN)
    effort = plan(monday)
    item = Item.unscoped.get(circle=circle_of_authorities(FORUM))
    facts = {"to": STEERING, "purpose": Purpose.INFORMATION, "today": MONDAY}
    with pytest.raises(Refused) as caught:
        lift_item(actor=gun, item_id=item.pk, **facts)  # type: ignore[arg-type]
    assert caught.value.objection is DecisionObjection.ONLY_AUTHORITIES
    assert not Item.unscoped.filter(forum_key=STEERING).exists()
    show_effort(actor=gun, effort_id=effort, reach=Reach.INSIDE)
    made = lift_item(actor=gun, item_id=item.pk, **facts)  # type: ignore[arg-type]
    assert Item.unscoped.get(pk=made).circle == "parties"


def test_a_decision_that_was_lifted_asks_no_more_what_became_of_it(monday: Monday) -> None:
    """Its answer comes back from above: here nobody could say what became of it."""
    gun = monday.actor(GUN)
    facts = {"text": "Två fotpatruller.", "touches": ("kommunen", "polisen"), "asks_back_on": LATER}
    propose_decision(actor=gun, item_id=monday.item_id, today=MONDAY, **facts)  # type: ignore[arg-type]
    (following,) = set_meetings(actor=gun, forum_key=FORUM, new=[NewMeeting(LATER)])
    row = meeting(gun, following)
    assert Opening.COME_BACK in {one.opening for one in coming_by_itself(gun, row, today=MONDAY)}
    lift_item(actor=gun, item_id=monday.item_id, to=STEERING, purpose=Purpose.DECISION, today=MONDAY)
    assert Opening.COME_BACK not in {one.opening for one in coming_by_itself(gun, row, today=MONDAY)}


def close(item_id: int, outcome: Outcome = Outcome.DECIDED) -> Item:
    item = Item.unscoped.get(pk=item_id)
    item.outcome, item.outcome_text = outcome.value, "Ja, från årsskiftet."
    item.save()
    return item


def answered(actor: Actor, *items: Item) -> list[int]:
    """Answer back from a meeting of the forum where the first item was closed."""
    there = Meeting.unscoped.filter(forum_key=items[0].forum_key, on=WEDNESDAY).values_list("pk", flat=True)
    (made,) = there or set_meetings(actor=actor, forum_key=items[0].forum_key, new=[NewMeeting(WEDNESDAY)])
    said = {one.pk: one.outcome_text for one in items}
    return answer_back(actor, meeting(actor, made), items, said=said, today=WEDNESDAY)


class TestCommand:
    """Up two forums, and back down to both."""

    def test_up_to_the_steering_group_and_answered_back(self, monday: Monday) -> None:
        gun = monday.actor(GUN)
        (council,) = set_meetings(actor=gun, forum_key=COUNCIL, new=[NewMeeting(WEDNESDAY)])
        facts = {"purpose": Purpose.DECISION, "today": MONDAY}
        lifted = lift_item(actor=gun, item_id=monday.item_id, to=COUNCIL, why="Det gäller alla torg.", **facts)  # type: ignore[arg-type]
        here, there = Item.unscoped.get(pk=monday.item_id), Item.unscoped.get(pk=lifted)
        assert (here.outcome, here.closed_at is not None) == (Outcome.LIFTED, True)
        assert (there.meeting_id, there.opening, there.about_key) == (council, Opening.LIFTED, str(monday.item_id))
        assert (there.title, there.text, there.purpose) == ("Tryggare centrum", "Det gäller alla torg.", "decision")
        highest = lift_item(actor=gun, item_id=lifted, to=STEERING, **facts)  # type: ignore[arg-type]
        assert Item.unscoped.get(pk=highest).meeting_id is None
        (monday_next,) = set_meetings(actor=gun, forum_key=FORUM, new=[NewMeeting(LATER)])
        answers = answered(gun, close(highest))
        below = {one.forum_key: one for one in Item.unscoped.filter(pk__in=answers)}
        assert set(below) == {COUNCIL, FORUM}
        assert below[FORUM].meeting_id == monday_next
        assert all(one.opening == Opening.ANSWER and one.about_key == str(highest) for one in below.values())
        assert below[FORUM].text == "Strategisk styrgrupp svarade 25 november 2026: Ja, från årsskiftet."
        assert answered(gun, Item.unscoped.get(pk=highest)) == []

    def test_what_was_carried_over_is_answered_when_it_is_closed(self, monday: Monday) -> None:
        gun = monday.actor(GUN)
        lifted = lift_item(actor=gun, item_id=monday.item_id, to=COUNCIL, purpose=Purpose.DISCUSSION, today=MONDAY)
        assert answered(gun, close(lifted, Outcome.CARRIED)) == []
        first = Item.unscoped.get(pk=lifted)
        facts = {"forum_key": COUNCIL, "title": first.title, "opening": Opening.CARRIED.value, "circle": "parties"}
        carried = Item.rows.add(gun, carried_from=first, **facts)
        (answer,) = answered(gun, close(carried.pk, Outcome.NO_ACTION))
        assert Item.unscoped.get(pk=answer).forum_key == FORUM

    def test_an_item_of_ones_own_answers_nobody(self, monday: Monday) -> None:
        assert answered(monday.actor(GUN), close(monday.item_id)) == []

    def test_of_what_only_its_authorities_see_nothing_is_said(self, monday: Monday) -> None:
        gun = monday.actor(GUN)
        lifted = lift_item(actor=gun, item_id=monday.item_id, to=COUNCIL, purpose=Purpose.DISCUSSION, today=MONDAY)
        Item.unscoped.filter(pk=lifted).update(circle=circle_of_authorities(COUNCIL))
        (answer,) = answered(gun, close(lifted))
        assert Item.unscoped.get(pk=answer).text == ""

    def test_what_was_not_decided_is_lifted_with_it(self, monday: Monday) -> None:
        gun = monday.actor(GUN)
        facts = {"item_id": monday.item_id, "today": MONDAY}
        propose_decision(actor=gun, text="Ja", touches=("kommunen", "polisen"), **facts)  # type: ignore[arg-type]
        propose_decision(actor=gun, text="Tills vidare två patruller.", touches=("polisen",), **facts)  # type: ignore[arg-type]
        lift_item(actor=gun, to=STEERING, purpose=Purpose.DECISION, **facts)  # type: ignore[arg-type]
        assert [one.lifted_on for one in Decision.unscoped.order_by("id")] == [MONDAY, None]
        with pytest.raises(Refused) as refused:
            lift_item(actor=gun, to=STEERING, purpose=Purpose.DECISION, **facts)  # type: ignore[arg-type]
        assert refused.value.objection is DecisionObjection.ITEM_CLOSED

    def test_by_who_runs_it_only(self, monday: Monday) -> None:
        facts = {"to": COUNCIL, "purpose": Purpose.INFORMATION, "today": MONDAY}
        with pytest.raises(NotAllowed):
            lift_item(actor=monday.actor(IDA), item_id=monday.item_id, **facts)  # type: ignore[arg-type]
        waiting = monday.item()
        Item.unscoped.filter(pk=waiting).update(meeting=None)
        with pytest.raises(NotAllowed):
            lift_item(actor=monday.actor(IDA), item_id=waiting, **facts)  # type: ignore[arg-type]
        assert lift_item(actor=monday.actor(BO), item_id=waiting, **facts)  # type: ignore[arg-type]

    def test_a_closed_meeting_is_not_the_next(self, monday: Monday) -> None:
        gun = monday.actor(GUN)
        (early,) = set_meetings(actor=gun, forum_key=COUNCIL, new=[NewMeeting(MONDAY)])
        Meeting.unscoped.filter(pk=early).update(opened_at="2026-11-23T08:00+01:00")
        made = lift_item(actor=gun, item_id=monday.item_id, to=COUNCIL, purpose=Purpose.DECISION, today=MONDAY)
        assert Item.unscoped.get(pk=made).meeting_id is None


def test_a_report_to_what_is_no_forum_leads_nowhere() -> None:
    forums = tuple(
        replace(one, reports=(Line(id="rapport", to="kommunen", what="Läget"),)) if one.id == COUNCIL else one
        for one in PAPER.forums
    )
    assert [one.id for one in forums_above(replace(PAPER, forums=forums), COUNCIL)] == [STEERING]
