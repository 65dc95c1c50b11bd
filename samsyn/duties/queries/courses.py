"""Assignments as they stood on a day (uppdragens förlopp): each with its last answer and changes, in one query."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from samsyn.agreements.queries import Timeline
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.duties import wording
from samsyn.duties.models import Assignment, AssignmentAnswer, AssignmentChange
from samsyn.duties.rules.assignments import (
    COORDINATORS,
    FINAL,
    OPEN,
    AssignmentStanding,
    Change,
    Course,
    Outcome,
    Time,
    standing,
)
from samsyn.papers.model import Paper
from samsyn.papers.who import Named, name_of


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """An assignment as it stands on a day (uppdrag), with its last answer; ``course`` is what it stands by.

    ``version`` grows each time it gets another day.
    """

    id: int
    collaboration: str
    collaboration_name: str
    what: str
    wanted: str
    purpose: str
    owner: Named
    by_forum: Named | None
    asked_by: Named | None
    about: Ref
    given_on: date
    given_by: str
    given_by_id: int | None
    circle: str
    course: Course
    standing: AssignmentStanding
    answer_id: int | None
    answered_on: date | None
    answer_words: str
    is_taken_up: bool
    postponed_on: date | None
    version: int

    @property
    def by_day(self) -> date | None:
        """The day by which an answer is wanted, None if it is wanted at a meeting."""
        return self.course.time.day

    @property
    def is_open(self) -> bool:
        """Whether its final answer is still waited for."""
        return self.standing in OPEN

    @property
    def is_to_take_up(self) -> bool:
        """Whether it has an answer that whoever asked has not taken up."""
        return self.answer_id is not None and not self.is_taken_up and not self.course.is_withdrawn

    def is_asked_by(self, forum_key: str) -> bool:
        """Whether a forum asked for it."""
        return self.asked_by is not None and self.asked_by.key == forum_key


_ANSWER = ("pk", "outcome", "answered_on", "words")
_MOVED = ("pk", "changed_on", "by_day", "by_forum", "by_forum_name", "answer_id")
_COLUMNS = (
    *("id", "collaboration_id", "what", "wanted", "purpose", "given_on", "circle", "entered_by_id", "entered_by__name"),
    *("about_kind", "about_key", "about_title", "asked_by", "asked_by_name", "by_day", "by_forum", "by_forum_name"),
    *("owner_now", "owner_name_now", "is_withdrawn", "is_taken_up"),
    *(f"answer_{name}" for name in _ANSWER),
    *(f"moved_{name}" for name in _MOVED),
)


def courses(*actors: Actor, on: date) -> QuerySet[Assignment]:
    """Give the assignments that had been given by a day, with what has happened with each by then."""
    answers = (
        AssignmentAnswer.rows.of(*actors)
        .filter(assignment=OuterRef("pk"), answered_on__lte=on)
        .order_by("-entered_at", "-pk")
    )
    changes = (
        AssignmentChange.rows.of(*actors)
        .filter(assignment=OuterRef("pk"), changed_on__lte=on)
        .order_by("-entered_at", "-pk")
    )
    passed, moved = changes.filter(kind=Change.PASSED_ON), changes.filter(kind=Change.POSTPONED)
    return (
        Assignment.rows.of(*actors)
        .filter(given_on__lte=on)
        .annotate(
            **{f"answer_{name}": Subquery(answers.values(name)[:1]) for name in _ANSWER},
            **{f"moved_{name}": Subquery(moved.values(name)[:1]) for name in _MOVED},
            owner_now=Coalesce(Subquery(passed.values("owner_key")[:1]), F("owner_key")),
            owner_name_now=Coalesce(Subquery(passed.values("owner_name")[:1]), F("owner_name")),
            is_withdrawn=Exists(changes.filter(kind=Change.WITHDRAWN)),
        )
        .annotate(is_taken_up=Exists(changes.filter(kind=Change.TAKEN_UP, answer=OuterRef("answer_pk"))))
    )


def still_open(*actors: Actor, on: date) -> Q:
    """Say which assignments wait for their final answer on a day."""
    final = AssignmentAnswer.rows.of(*actors).filter(outcome__in=sorted(FINAL), answered_on__lte=on)
    withdrawn = changed(*actors, on=on, kind=Change.WITHDRAWN)
    return ~Q(pk__in=final.values("assignment_id")) & ~withdrawn


def answered(*actors: Actor, on: date) -> Q:
    """Say which assignments have an answer, some of it not taken up by whoever asked."""
    taken = AssignmentChange.rows.of(*actors).filter(kind=Change.TAKEN_UP, changed_on__lte=on).values("answer_id")
    left = AssignmentAnswer.rows.of(*actors).filter(answered_on__lte=on).exclude(pk__in=taken)
    return Q(pk__in=left.values("assignment_id"))


def changed(*actors: Actor, on: date, **facts: object) -> Q:
    """Say which assignments had changed so by a day."""
    found = AssignmentChange.rows.of(*actors).filter(changed_on__lte=on, **facts)
    return Q(pk__in=found.values("assignment_id"))


def rows(found: QuerySet[Assignment], lines: Mapping[int, Timeline], on: date) -> list[AssignmentRow]:
    """Give them as rows, with the names that each paper had on the day; of a collaboration without a paper none."""
    told = found.values(*_COLUMNS)
    return [_row(one, lines[one["collaboration_id"]], on) for one in told if one["collaboration_id"] in lines]


def _row(one: dict[str, Any], line: Timeline, on: date) -> AssignmentRow:
    paper = line.at(on).paper
    moved = "moved_" if one["moved_pk"] is not None else ""
    forum, forum_name = one[f"{moved}by_forum"], one[f"{moved}by_forum_name"]
    course = _course(one, Time(one[f"{moved}by_day"], forum))
    return AssignmentRow(
        id=one["id"],
        collaboration=line.slug,
        collaboration_name=line.name,
        what=one["what"],
        wanted=one["wanted"],
        purpose=one["purpose"],
        owner=whose(paper, one["owner_now"], one["owner_name_now"]),
        by_forum=whose(paper, forum, forum_name) if forum else None,
        asked_by=whose(paper, one["asked_by"], one["asked_by_name"]) if one["asked_by"] else None,
        about=Ref(one["about_kind"], one["about_key"], one["about_title"]),
        given_on=one["given_on"],
        given_by=one["entered_by__name"] or "",
        given_by_id=one["entered_by_id"],
        circle=one["circle"],
        course=course,
        standing=standing(course, on),
        answer_id=one["answer_pk"],
        answered_on=one["answer_answered_on"],
        answer_words=one["answer_words"] or "",
        is_taken_up=one["is_taken_up"],
        postponed_on=one["moved_changed_on"],
        version=one["moved_pk"] or 0,
    )


def _course(one: dict[str, Any], time: Time) -> Course:
    answer, since = one["answer_pk"], one["moved_answer_id"]
    return Course(
        time,
        outcome=Outcome(one["answer_outcome"]) if answer is not None else None,
        is_withdrawn=one["is_withdrawn"],
        postponed_since=answer is not None and since == answer,
    )


def whose(paper: Paper, key: str, name: str) -> Named:
    """Name an owner or a forum: as it was handed down, as the paper does, or as the coordinators."""
    return Named(key, name or (str(wording.COORDINATORS) if key == COORDINATORS else name_of(paper, key)))
