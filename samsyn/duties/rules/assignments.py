"""Assignments (uppdrag): how one stands on a day, and why it cannot be given, answered or changed so.

Facts are stored, standing is computed; nothing here knows what day it is. An assignment without a day, for a forum's
meeting, is never late: the forum takes it up when it meets.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from samsyn.agreements.rules.reach import INSIDE
from samsyn.papers.kinds import Level
from samsyn.papers.model import Body, Forum, Paper
from samsyn.papers.who import find

COORDINATORS = "coordinators"
"""The owner's key of an assignment to all the coordinators (samordnarna)."""

SOON = timedelta(days=7)
"""How long before its day an assignment is "Snart dags"."""


class Purpose(StrEnum):
    """What a forum is to do with what is submitted to it (syfte)."""

    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"


class Outcome(StrEnum):
    """What came of an assignment (utfall): klart, delvis, blev inte av."""

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"


FINAL = frozenset({Outcome.DONE, Outcome.NOT_DONE})
"""The answers after which nothing more is asked."""


class Change(StrEnum):
    """How an assignment changes after it was given (ändring)."""

    POSTPONED = "postponed"
    PASSED_ON = "passed_on"
    WITHDRAWN = "withdrawn"
    TAKEN_UP = "taken_up"


class AssignmentStanding(StrEnum):
    """How an assignment stands (läge); the value is also the kind of its mark."""

    LATE = "missed"
    DUE_SOON = "soon"
    PARTLY = "behind"
    OPEN = "open"
    DONE = "kept"
    NOT_DONE = "ended"
    WITHDRAWN = "excused"


OPEN = frozenset(
    {AssignmentStanding.LATE, AssignmentStanding.DUE_SOON, AssignmentStanding.PARTLY, AssignmentStanding.OPEN}
)
"""The standings in which an answer is still waited for."""

ANSWERED = frozenset({AssignmentStanding.DONE, AssignmentStanding.NOT_DONE})
"""The standings of what has its final answer."""


class AssignmentObjection(StrEnum):
    """Why something is refused about an assignment (invändning); ``duties.wording`` says it in words."""

    NOTHING_ASKED = "nothing_asked"
    UNKNOWN_OWNER = "unknown_owner"
    UNKNOWN_FORUM = "unknown_forum"
    UNKNOWN_PURPOSE = "unknown_purpose"
    INDIVIDUAL_FORUM = "individual_forum"
    OUT_OF_REACH = "out_of_reach"
    NO_TIME = "no_time"
    DAY_HAS_BEEN = "day_has_been"
    SAME_TIME = "same_time"
    SAME_OWNER = "same_owner"
    NO_WORDS = "no_words"
    NOT_YET = "not_yet"
    BEFORE_IT_WAS_GIVEN = "before_it_was_given"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    NO_REASON = "no_reason"
    NOTHING_TO_TAKE_UP = "nothing_to_take_up"
    TAKEN_UP = "taken_up"


@dataclass(frozen=True, slots=True)
class Time:
    """By when an answer is wanted (tid): a day, a forum's meeting, or both."""

    day: date | None = None
    forum: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """What has happened with an assignment by a day (förlopp): ``outcome`` is that of its last answer.

    ``postponed_since`` if it got a new day after it was partly answered, for then that is waited for.
    """

    time: Time
    outcome: Outcome | None = None
    is_withdrawn: bool = False
    postponed_since: bool = False


def standing(course: Course, on: date) -> AssignmentStanding:
    """Tell how an assignment stands on a day."""
    if course.is_withdrawn:
        return AssignmentStanding.WITHDRAWN
    if course.outcome in FINAL:
        return AssignmentStanding.DONE if course.outcome is Outcome.DONE else AssignmentStanding.NOT_DONE
    if course.outcome is Outcome.PARTLY and not course.postponed_since:
        return AssignmentStanding.PARTLY
    return _awaited(course.time.day, on)


def _awaited(day: date | None, on: date) -> AssignmentStanding:
    if day is None or on < day - SOON:
        return AssignmentStanding.OPEN
    return AssignmentStanding.LATE if on > day else AssignmentStanding.DUE_SOON


def objection_to_giving(
    owner: str, what: str, time: Time, *, paper: Paper, made: Collection[str], today: date
) -> AssignmentObjection | None:
    """Say why an assignment cannot be given so, or None: it says what, to whom, and by when.

    ``made`` are the keys of forums that the paper does not know, such as working groups.
    """
    if not what.strip():
        return AssignmentObjection.NOTHING_ASKED
    return objection_to_owner(owner, paper=paper, made=made) or objection_to_time(
        time, paper=paper, made=made, today=today
    )


def objection_to_owner(owner: str, *, paper: Paper, made: Collection[str]) -> AssignmentObjection | None:
    """Say why somebody cannot have an assignment, or None; of a forum on individual level nothing is kept."""
    if owner == COORDINATORS or owner in made:
        return None
    found = find(paper, owner)
    if found is None:
        return AssignmentObjection.UNKNOWN_OWNER
    return AssignmentObjection.INDIVIDUAL_FORUM if _is_individual(found) else None


def objection_to_time(time: Time, *, paper: Paper, made: Collection[str], today: date) -> AssignmentObjection | None:
    """Say why an answer cannot be wanted by then, or None: a day to come, a forum's meeting, or both."""
    if time.day is None and not time.forum:
        return AssignmentObjection.NO_TIME
    if time.day is not None and time.day < today:
        return AssignmentObjection.DAY_HAS_BEEN
    return objection_to_forum(time.forum, paper=paper, made=made)


def objection_to_forum(key: str, *, paper: Paper, made: Collection[str]) -> AssignmentObjection | None:
    """Say why a forum cannot ask or be answered, or None; none at all is no fault."""
    if not key or key in made:
        return None
    found = find(paper, key)
    if not isinstance(found, Forum):
        return AssignmentObjection.UNKNOWN_FORUM
    return AssignmentObjection.INDIVIDUAL_FORUM if _is_individual(found) else None


def objection_to_circle(owner: str, circle: str, *, paper: Paper) -> AssignmentObjection | None:
    """Say why an owner could not read an assignment, or None: one outside the parties is not among them."""
    found = find(paper, owner)
    is_outside = isinstance(found, Body) and found.is_outside
    return AssignmentObjection.OUT_OF_REACH if is_outside and circle == INSIDE else None


def objection_to_answering(
    course: Course, *, words: str, answered_on: date, given_on: date, today: date
) -> AssignmentObjection | None:
    """Say why an assignment cannot be answered so, or None: once for all, in words, on a day since it was given."""
    if ended := objection_to_ended(course):
        return ended
    if answered_on > today:
        return AssignmentObjection.NOT_YET
    if answered_on < given_on:
        return AssignmentObjection.BEFORE_IT_WAS_GIVEN
    return None if words.strip() else AssignmentObjection.NO_WORDS


def objection_to_changing(course: Course, *, reason: str) -> AssignmentObjection | None:
    """Say why an assignment cannot be changed or withdrawn, or None: it waits for its answer, and there is a reason."""
    return objection_to_ended(course) or (None if reason.strip() else AssignmentObjection.NO_REASON)


def objection_to_postponing(
    course: Course, time: Time, *, reason: str, paper: Paper, made: Collection[str], today: date
) -> AssignmentObjection | None:
    """Say why an assignment cannot get another day or meeting, or None."""
    found = objection_to_changing(course, reason=reason) or objection_to_time(time, paper=paper, made=made, today=today)
    return found or (AssignmentObjection.SAME_TIME if time == course.time else None)


def objection_to_taking_up(course: Course, *, asked_by: str, is_taken_up: bool) -> AssignmentObjection | None:
    """Say why an answer cannot be taken up, or None: a forum asked, there is an answer, and it waits for the forum."""
    if not asked_by or course.outcome is None:
        return AssignmentObjection.NOTHING_TO_TAKE_UP
    return AssignmentObjection.TAKEN_UP if is_taken_up else None


def objection_to_ended(course: Course) -> AssignmentObjection | None:
    """Say that nothing more can come of an assignment, or None."""
    if course.is_withdrawn:
        return AssignmentObjection.WITHDRAWN
    return AssignmentObjection.ANSWERED if course.outcome in FINAL else None


def _is_individual(found: object) -> bool:
    return isinstance(found, Forum) and found.level is Level.INDIVIDUAL
