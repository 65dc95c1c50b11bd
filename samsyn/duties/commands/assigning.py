"""Asking somebody to do something (ge uppdrag), and what comes of it: answered, postponed, passed on, withdrawn."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from samsyn.agreements.queries import paper
from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.base.search import commands as search
from samsyn.duties import access
from samsyn.duties.models import Assignment, AssignmentAnswer, AssignmentChange
from samsyn.duties.queries.assignments import assignment
from samsyn.duties.queries.courses import AssignmentRow
from samsyn.duties.queries.finding import ASSIGNMENT, findable
from samsyn.duties.queries.owning import may_answer, may_change, may_pass_on
from samsyn.duties.rules import assignments as rules
from samsyn.duties.rules.assignments import AssignmentObjection, Change, Outcome, Purpose, Time

NOTHING = Ref("", "", "")
NOBODY: Mapping[str, str] = {}


@transaction.atomic
def assign(  # noqa: PLR0913 - an assignment is these facts
    *,
    actor: Actor,
    owner_key: str,
    what: str,
    today: date,
    by_day: date | None = None,
    by_forum: str = "",
    asked_by: str = "",
    purpose: str = "",
    wanted: str = "",
    about: Ref = NOTHING,
    circle: str = INSIDE,
    made: Mapping[str, str] = NOBODY,
) -> int:
    """Ask somebody to do something (ge ett uppdrag) by a day or to a forum's meeting, and give its id.

    ``made`` gives the names, by key, of forums that the paper does not know. Those of the parties see it unless
    another ``circle`` is said. Raises ``Refused`` with ``rules.assignments.AssignmentObjection`` and ``NotAllowed``.
    """
    agreed, time = paper(actor, today), Time(by_day, by_forum)
    access.require(actor, access.ASSIGN)
    insist(rules.objection_to_giving(owner_key, what, time, paper=agreed, made=made, today=today))
    insist(rules.objection_to_forum(asked_by, paper=agreed, made=made))
    insist(rules.objection_to_circle(owner_key, circle, paper=agreed))
    insist(None if purpose in {"", *Purpose} else AssignmentObjection.UNKNOWN_PURPOSE)
    facts = {"owner_key": owner_key, "what": what, "by_day": by_day, "by_forum": by_forum, "asked_by": asked_by}
    said = {"wanted": wanted, "purpose": purpose, "given_on": today}
    names = {f"{field}_name": made.get(key, "") for field, key in _keys(owner_key, by_forum, asked_by)}
    one = Assignment.rows.add(
        actor, circle=circle, entered_by_id=actor.user_id, **facts, **said, **names, **_about(about)
    )
    search.put_many(actor, findable(actor, one.pk))
    audit.record(actor, "duties.assigned", _ref(one.pk, what), after={**facts, **said}, circle=circle)
    return one.pk


@transaction.atomic
def submit(  # noqa: PLR0913 - a matter is these facts
    *,
    actor: Actor,
    about: Ref,
    to: str,
    what: str,
    today: date,
    purpose: str = "",
    wanted: str = "",
    asked_by: str = "",
    circle: str = INSIDE,
    made: Mapping[str, str] = NOBODY,
) -> int:
    """Let a forum take something up at its next meeting (ta upp): an assignment to it; raises as ``assign``."""
    return assign(
        actor=actor,
        owner_key=to,
        what=what,
        today=today,
        by_forum=to,
        asked_by=asked_by,
        purpose=purpose,
        wanted=wanted,
        about=about,
        circle=circle,
        made=made,
    )


@transaction.atomic
def answer_assignment(  # noqa: PLR0913 - an answer is these facts
    *,
    actor: Actor,
    assignment_id: int,
    outcome: Outcome,
    words: str,
    today: date,
    answered_on: date | None = None,
    reference: str = "",
) -> int:
    """Say what came of an assignment (svara): klart, delvis or blev inte av, and give the answer's id.

    Raises ``Refused``, also when somebody else has answered, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, row = _held(actor, assignment_id, today)
    access.require(actor, access.ANSWER, when=may_answer(actor, row, paper(actor, today)))
    day = answered_on or today
    insist(rules.objection_to_answering(row.course, words=words, answered_on=day, given_on=row.given_on, today=today))
    facts = {"outcome": Outcome(outcome), "words": words, "answered_on": day, "reference": reference}
    one = AssignmentAnswer.rows.add(actor, circle=held.circle, assignment=held, entered_by_id=actor.user_id, **facts)
    search.put_many(actor, findable(actor, held.pk))
    after = {"answer": one.pk, **facts}
    audit.record(actor, "duties.assignment_answered", _ref(held.pk, held.what), after=after, circle=held.circle)
    return one.pk


@transaction.atomic
def postpone_assignment(  # noqa: PLR0913 - another time is these facts
    *,
    actor: Actor,
    assignment_id: int,
    reason: str,
    today: date,
    by_day: date | None = None,
    by_forum: str = "",
    made: Mapping[str, str] = NOBODY,
) -> None:
    """Give an assignment another day or meeting (flytta fram), with a reason.

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, row = _held(actor, assignment_id, today)
    access.require(actor, access.CHANGE, when=may_change(actor, row))
    time, agreed = Time(by_day, by_forum), paper(actor, today)
    insist(rules.objection_to_postponing(row.course, time, reason=reason, paper=agreed, made=made, today=today))
    facts = {"by_day": by_day, "by_forum": by_forum, "reason": reason}
    name = made.get(by_forum, "")
    _change(actor, held, Change.POSTPONED, today, **facts, by_forum_name=name, answer_id=row.answer_id)
    before = {"by_day": row.by_day, "by_forum": row.course.time.forum}
    _record(actor, "duties.assignment_postponed", held, before=before, after=facts)


@transaction.atomic
def pass_assignment_on(
    *,
    actor: Actor,
    assignment_id: int,
    owner_key: str,
    reason: str,
    today: date,
    made: Mapping[str, str] = NOBODY,
) -> None:
    """Let another take an assignment over (lämna över), with a reason: by whoever gave it, has it, or leads.

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, row = _held(actor, assignment_id, today)
    agreed = paper(actor, today)
    access.require(actor, access.CHANGE, when=may_pass_on(actor, row, agreed))
    insist(rules.objection_to_changing(row.course, reason=reason))
    insist(rules.objection_to_owner(owner_key, paper=agreed, made=made))
    insist(rules.objection_to_circle(owner_key, held.circle, paper=agreed))
    insist(AssignmentObjection.SAME_OWNER if owner_key == row.owner.key else None)
    facts = {"owner_key": owner_key, "reason": reason}
    _change(actor, held, Change.PASSED_ON, today, **facts, owner_name=made.get(owner_key, ""))
    _record(actor, "duties.assignment_passed_on", held, before={"owner_key": row.owner.key}, after=facts)


@transaction.atomic
def withdraw_assignment(*, actor: Actor, assignment_id: int, reason: str, today: date) -> None:
    """Take an assignment back (ta tillbaka) with a reason; the row stays, and says so.

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, row = _held(actor, assignment_id, today)
    access.require(actor, access.CHANGE, when=may_change(actor, row))
    insist(rules.objection_to_changing(row.course, reason=reason))
    _change(actor, held, Change.WITHDRAWN, today, reason=reason)
    search.remove(actor, Ref(ASSIGNMENT, str(held.pk)))
    _record(actor, "duties.assignment_withdrawn", held, before=None, after={"reason": reason})


@transaction.atomic
def take_up_answer(*, actor: Actor, assignment_id: int, today: date, about: Ref = NOTHING) -> None:
    """Note that the forum that asked has taken the answer up (ta upp svaret), at the meeting that ``about`` names.

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, row = _held(actor, assignment_id, today)
    access.require(actor, access.ASSIGN)
    insist(rules.objection_to_taking_up(row.course, asked_by=held.asked_by, is_taken_up=row.is_taken_up))
    _change(actor, held, Change.TAKEN_UP, today, **_about(about), answer_id=row.answer_id)
    _record(actor, "duties.assignment_taken_up", held, before=None, after=_about(about))


def _held(actor: Actor, assignment_id: int, today: date) -> tuple[Assignment, AssignmentRow]:
    """Hold the row while somebody writes, and give it as it stands, once whoever was before is done."""
    held = Assignment.rows.of(actor).select_for_update().get(pk=assignment_id)
    return held, assignment(actor, assignment_id, today).row


def _change(actor: Actor, held: Assignment, kind: Change, today: date, **facts: object) -> None:
    AssignmentChange.rows.add(
        actor,
        circle=held.circle,
        assignment=held,
        kind=kind,
        changed_on=today,
        entered_by_id=actor.user_id,
        **facts,
    )


def _record(
    actor: Actor,
    verb: str,
    held: Assignment,
    *,
    before: Mapping[str, object] | None,
    after: Mapping[str, object],
) -> None:
    audit.record(actor, verb, _ref(held.pk, held.what), before=before, after=after, circle=held.circle)


def _keys(owner: str, by_forum: str, asked_by: str) -> tuple[tuple[str, str], ...]:
    return (("owner", owner), ("by_forum", by_forum), ("asked_by", asked_by))


def _about(ref: Ref) -> dict[str, str]:
    return {"about_kind": ref.kind, "about_key": ref.key, "about_title": ref.title}


def _ref(assignment_id: int, what: str) -> Ref:
    return Ref("duties.assignment", str(assignment_id), what)
