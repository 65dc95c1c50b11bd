"""Assignments (uppdrag): lists of them, one with all that was said of it, and what waits for a forum."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q
from django.utils import timezone

from samsyn.agreements.queries import timelines
from samsyn.almanac.periods import ONE_DAY
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.duties.models import Assignment, AssignmentAnswer, AssignmentChange
from samsyn.duties.queries.courses import AssignmentRow, answered, changed, courses, rows, still_open, whose
from samsyn.duties.rules.assignments import Change, Outcome
from samsyn.papers.model import Paper
from samsyn.papers.who import Named

Keys = str | Collection[str] | None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What somebody said came of an assignment (svar)."""

    id: int
    outcome: Outcome
    words: str
    reference: str
    answered_on: date
    by_name: str
    recorded_on: date


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """How an assignment changed (ändring): its new day, meeting or owner, and why."""

    kind: Change
    reason: str
    changed_on: date
    by_name: str
    by_day: date | None
    by_forum: Named | None
    owner: Named | None
    about: Ref


@dataclass(frozen=True, slots=True)
class Told:
    """One assignment with all that has been said of it by a day, in order (uppdraget och dess historia)."""

    row: AssignmentRow
    answers: tuple[AnswerRow, ...]
    changes: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for a forum (väntar på forumet): what it is to do, what is answered to it, and answers to take up."""

    mine: tuple[AssignmentRow, ...] = ()
    coming: tuple[AssignmentRow, ...] = ()
    answered: tuple[AssignmentRow, ...] = ()


def assignments(
    *actors: Actor,
    on: date,
    owner: Keys = None,
    asked_by: Keys = None,
    about: tuple[str, Collection[str]] | None = None,
    open_only: bool = False,
) -> list[AssignmentRow]:
    """List assignments as they stood on a day, the earliest day first and those without a day last.

    ``owner`` and ``asked_by`` ask for those of some keys, ``about`` for what came from things of a kind, by their
    keys. Two queries whatever their number.
    """
    found, owners = courses(*actors, on=on), None if owner is None else _keys(owner)
    if owners is not None:
        passed = changed(*actors, on=on, kind=Change.PASSED_ON, owner_key__in=owners)
        found = found.filter(Q(owner_key__in=owners) | passed)
    if asked_by is not None:
        found = found.filter(asked_by__in=_keys(asked_by))
    if about is not None:
        found = found.filter(about_kind=about[0], about_key__in=about[1])
    if open_only:
        found = found.filter(still_open(*actors, on=on))
    held = rows(found, timelines(*actors) if actors else {}, on)
    return sorted((one for one in held if owners is None or one.owner.key in owners), key=urgency)


def assignments_of(*actors: Actor, year: int, on: date) -> list[AssignmentRow]:
    """List the assignments that wait for their answer on a day, and those due in a year. Two queries."""
    due = Q(by_day__year=year) | changed(*actors, on=on, kind=Change.POSTPONED, by_day__year=year)
    found = courses(*actors, on=on).filter(still_open(*actors, on=on) | due)
    return sorted(rows(found, timelines(*actors) if actors else {}, on), key=urgency)


def assignments_between(actor: Actor, *, first: date, last: date, on: date) -> list[AssignmentRow]:
    """List what was asked for from a day to another, and what then still waited from before, as it stood on a day.

    In the order they were given. Two queries.
    """
    waited = still_open(actor, on=first - ONE_DAY)
    found = courses(actor, on=on).filter(Q(given_on__gte=first) | waited, given_on__lte=last)
    return rows(found.order_by("given_on", "id"), timelines(actor), on)


def ended_assignments(*actors: Actor, on: date, first: int = 0, most: int = 50) -> list[AssignmentRow]:
    """List so many assignments that were answered or withdrawn by a day, the latest given first. Two queries."""
    ended = courses(*actors, on=on).filter(~still_open(*actors, on=on))
    found = ended.order_by("-given_on", "-id")[first : first + most]
    return rows(found, timelines(*actors) if actors else {}, on)


def asked_about(actor: Actor, kind: str, keys: Collection[str]) -> frozenset[str]:
    """Name, of some things, those that something was asked about and not taken back. One query, none without keys."""
    if not keys:
        return frozenset()
    held = Assignment.rows.of(actor).filter(about_kind=kind, about_key__in=keys)
    return frozenset(held.exclude(changes__kind=Change.WITHDRAWN).values_list("about_key", flat=True))


def assignment(actor: Actor, assignment_id: int, on: date) -> Told:
    """Give one assignment with all that was said of it by a day; raises ``ObjectDoesNotExist``. Four queries."""
    lines = timelines(actor)
    found = rows(courses(actor, on=on).filter(pk=assignment_id), lines, on)
    if not found:
        raise ObjectDoesNotExist(assignment_id)
    return Told(
        found[0],
        tuple(_answer(one) for one in _said(actor, assignment_id, on)),
        tuple(_change(one, lines[actor.collaboration_id].at(on).paper) for one in _changed(actor, assignment_id, on)),
    )


def waiting(actor: Actor, forum_key: str, on: date, until: date) -> Waiting:
    """Tell what stands on a forum's agenda for a meeting on ``until``, as seen on a day. Two queries.

    ``mine`` is what the forum is asked to do or take up, until it has answered; ``coming`` what others answer at its
    meeting, or to it until then; ``answered`` the answers to what it asked that it has not taken up.
    """
    of_it = Q(owner_key=forum_key) | Q(by_forum=forum_key) | Q(asked_by=forum_key)
    came = changed(actor, on=on, owner_key=forum_key) | changed(actor, on=on, by_forum=forum_key)
    back = answered(actor, on=on) & Q(asked_by=forum_key)
    asked = (still_open(actor, on=on) & (of_it | came)) | back
    found = sorted(rows(courses(actor, on=on).filter(asked), timelines(actor), on), key=urgency)
    return Waiting(
        mine=tuple(one for one in found if one.is_open and one.owner.key == forum_key),
        coming=tuple(one for one in found if one.is_open and _comes(one, forum_key, until)),
        answered=tuple(one for one in found if one.is_to_take_up and one.is_asked_by(forum_key)),
    )


def urgency(one: AssignmentRow) -> tuple[date, str, date, int]:
    """Order assignments: the earliest day first, those without a day last."""
    return (one.by_day or date.max, one.collaboration_name, one.given_on, one.id)


def _comes(one: AssignmentRow, forum_key: str, until: date) -> bool:
    """Whether somebody else's answer is wanted at the forum's meeting by then; an answer is not waited for twice."""
    if one.owner.key == forum_key or one.answer_id:
        return False
    is_for = one.is_asked_by(forum_key) or (one.by_forum is not None and one.by_forum.key == forum_key)
    return is_for and (one.by_day is None or one.by_day <= until)


def _keys(asked: str | Collection[str]) -> list[str]:
    return [asked] if isinstance(asked, str) else sorted(asked)


def _said(actor: Actor, assignment_id: int, on: date) -> list[AssignmentAnswer]:
    found = AssignmentAnswer.rows.of(actor).filter(assignment_id=assignment_id, answered_on__lte=on)
    return list(found.select_related("entered_by").order_by("id"))


def _changed(actor: Actor, assignment_id: int, on: date) -> list[AssignmentChange]:
    found = AssignmentChange.rows.of(actor).filter(assignment_id=assignment_id, changed_on__lte=on)
    return list(found.select_related("entered_by").order_by("id"))


def _answer(one: AssignmentAnswer) -> AnswerRow:
    return AnswerRow(
        id=one.pk,
        outcome=Outcome(one.outcome),
        words=one.words,
        reference=one.reference,
        answered_on=one.answered_on,
        by_name=one.entered_by.name if one.entered_by else "",
        recorded_on=timezone.localdate(one.entered_at),
    )


def _change(one: AssignmentChange, paper: Paper) -> ChangeRow:
    return ChangeRow(
        kind=Change(one.kind),
        reason=one.reason,
        changed_on=one.changed_on,
        by_name=one.entered_by.name if one.entered_by else "",
        by_day=one.by_day,
        by_forum=whose(paper, one.by_forum, one.by_forum_name) if one.by_forum else None,
        owner=whose(paper, one.owner_key, one.owner_name) if one.owner_key else None,
        about=Ref(one.about_kind, one.about_key, one.about_title),
    )
