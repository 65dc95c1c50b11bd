"""Planning efforts at a meeting, telling whether they were done, and showing them to more."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist
from samsyn.base.search import commands as search
from samsyn.forums import access
from samsyn.forums.commands.deciding import propose_decision
from samsyn.forums.commands.finding import find_items
from samsyn.forums.models import Decision, Effort, EffortAnswer, Item, Meeting, OwnDecision, Stand
from samsyn.forums.queries.finding import finds_decision
from samsyn.forums.queries.meetings import meeting as meeting_of
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.rules import efforts as rules
from samsyn.forums.rules import refs
from samsyn.forums.rules.efforts import Done, EffortObjection, NewEffort, Reach
from samsyn.forums.rules.kinds import Opening, Purpose
from samsyn.forums.rules.running import objection_to_running


@transaction.atomic
def plan_effort(*, actor: Actor, meeting_id: int, new: NewEffort, touches: Collection[str], today: date) -> int:
    """Plan an effort at an open meeting (riktad insats) and put it to the parties that it touches; give its id.

    Raises ``Refused`` with ``EffortObjection`` and as ``propose_decision``, ``NotAllowed``, ``ObjectDoesNotExist``.
    """
    meeting = Meeting.rows.of(actor).select_for_update(no_key=True).get(pk=meeting_id)
    row = meeting_of(actor, meeting_id)
    circle = rules.circle_of(Reach.AUTHORITIES, meeting.forum_key)
    access.require(actor, access.RUN, when=circle in actor.circles)
    insist(EffortObjection.INDIVIDUAL if row.is_individual else objection_to_running(row.state))
    paper = paper_of(actor, row.on, row.forum.key)
    bodies = {*(one.id for one in paper.bodies), *(one.id for one in paper.parties)}
    days = {"first_day": new.first_day, "last_day": new.last_day}
    insist(rules.objection_to_planning(new, bodies=bodies, today=today))
    item = _item(actor, meeting, new, circle)
    find_items(actor, [item])
    made = Effort.rows.add(
        actor,
        circle=circle,
        forum_key=meeting.forum_key,
        meeting=meeting,
        item=item,
        what=new.what.strip(),
        place=new.place.strip(),
        hours=new.hours.strip(),
        who=list(dict.fromkeys(new.who)),
        planned_by_id=actor.user_id,
        **days,
    )
    propose_decision(actor=actor, item_id=item.pk, text=new.what.strip(), touches=touches, today=today)
    after = {"effort": made.pk, "meeting": meeting_id, **days}
    _record(actor, "forums.effort_planned", made, after)
    return made.pk


@transaction.atomic
def answer_effort(*, actor: Actor, effort_id: int, done: Done, today: date, words: str = "") -> None:
    """Tell whether an effort was done (blev det gjort?): ja, delvis, nej; the last that is told holds.

    Raises ``Refused`` with ``EffortObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Effort.rows.of(actor).select_for_update().get(pk=effort_id)
    access.require(actor, access.REPLY)
    last = EffortAnswer.rows.of(actor).filter(effort=held).order_by("id").last()
    before = (Done(last.done), last.words) if last else None
    insist(rules.objection_to_answering(done, words=words, first_day=held.first_day, today=today, before=before))
    said = {"done": done.value, "words": words.strip(), "said_on": today, "said_by_id": actor.user_id}
    EffortAnswer.rows.add(actor, circle=held.circle, effort=held, **said)
    _record(actor, "forums.effort_answered", held, {"effort": held.pk, "done": done.value, "on": today})


@transaction.atomic
def show_effort(*, actor: Actor, effort_id: int, reach: Reach) -> None:
    """Let more see an effort (visa för fler), with its decision and what was said of it; never fewer again.

    Raises ``Refused`` with ``EffortObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Effort.rows.of(actor).select_for_update().get(pk=effort_id)
    access.require(actor, access.PLAN)
    before = rules.reach_of(held.circle)
    insist(rules.objection_to_showing(before, reach))
    circle = rules.circle_of(reach, held.forum_key)
    of_item = Decision.rows.of(actor).filter(item=held.item_id)
    for table, rows in (
        (Stand, {"decision__in": of_item}),
        (OwnDecision, {"decision__in": of_item}),
        (EffortAnswer, {"effort": held}),
    ):
        table.rows.of(actor).filter(**rows).update(circle=circle)
    of_item.update(circle=circle)
    Item.rows.of(actor).filter(pk=held.item_id).update(circle=circle)
    held.circle = circle
    held.save(update_fields=["circle"])
    find_items(actor, [held.item])
    search.put_many(actor, map(finds_decision, of_item.order_by("id")))
    _record(actor, "forums.effort_shown", held, {"effort": held.pk, "reach": reach.value})


def _item(actor: Actor, meeting: Meeting, new: NewEffort, circle: str) -> Item:
    last = Item.rows.of(actor).filter(meeting=meeting).order_by("position").last()
    return Item.rows.add(
        actor,
        circle=circle,
        forum_key=meeting.forum_key,
        meeting=meeting,
        position=(last.position if last else 0) + 1,
        title=new.what.strip(),
        purpose=Purpose.DECISION.value,
        opening=Opening.EFFORT.value,
        made_by_id=actor.user_id,
    )


def _record(actor: Actor, verb: str, held: Effort, after: dict[str, object]) -> None:
    audit.record(actor, verb, refs.effort(held), after=after, circle=held.circle)
