"""What somebody was asked to do, what came of it and how it changed. Rows are never overwritten: another follows."""

from django.db import models
from django.db.models import Q

from samsyn.base.guard import fields
from samsyn.duties.models.facts import Entered
from samsyn.duties.rules.assignments import FINAL, Change, Outcome, Purpose

IS_POSTPONED = Q(kind=Change.POSTPONED)
IS_PASSED_ON = Q(kind=Change.PASSED_ON)
HAS_TIME = Q(by_day__isnull=False) | ~Q(by_forum="")


class Assignment(Entered):
    """That somebody is asked to do something (uppdrag), by a day or to a forum's meeting.

    ``owner_key`` is a function, unit, party or forum of the paper, or all the coordinators; ``asked_by`` is the forum
    that asked, blank for what a person gave. A name is kept only for what the paper does not know, such as a working
    group. Where it came from is known by a Ref.
    """

    owner_key = fields.Line(max_length=120)
    owner_name = fields.Line(blank=True, default="")
    what = fields.Text()
    wanted = fields.Text(blank=True, default="")
    purpose = fields.Line(max_length=20, blank=True, default="", choices=[(one.value, one.name) for one in Purpose])
    by_day = models.DateField(null=True)
    by_forum = fields.Line(max_length=120, blank=True, default="")
    by_forum_name = fields.Line(blank=True, default="")
    asked_by = fields.Line(max_length=120, blank=True, default="")
    asked_by_name = fields.Line(blank=True, default="")
    given_on = models.DateField()
    about_kind = fields.Line(max_length=80, blank=True, default="")
    about_key = fields.Line(blank=True, default="")
    about_title = fields.Line(max_length=400, blank=True, default="")

    class Meta:
        constraints = (
            models.CheckConstraint(condition=HAS_TIME, name="an_assignment_has_a_day_or_a_meeting"),
            models.CheckConstraint(
                condition=Q(by_day=None) | Q(by_day__gte=models.F("given_on")),
                name="an_assignment_is_not_due_before_it_is_given",
            ),
            models.CheckConstraint(condition=~Q(owner_key="") & ~Q(what=""), name="an_assignment_says_who_and_what"),
        )
        indexes = (
            models.Index(fields=["collaboration", "owner_key", "given_on"], name="assignments_of_an_owner"),
            models.Index(fields=["collaboration", "asked_by", "given_on"], name="assignments_of_an_asker"),
            models.Index(fields=["collaboration", "about_kind", "about_key"], name="assignments_about_a_thing"),
        )


class AssignmentAnswer(Entered):
    """What came of an assignment (svar på uppdrag): done, partly or not, in words; what is partly done goes on."""

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="answers")
    outcome = fields.Line(max_length=20, choices=[(one.value, one.name) for one in Outcome])
    words = fields.Text()
    answered_on = models.DateField()
    reference = fields.Line(max_length=400, blank=True, default="")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["assignment"],
                condition=Q(outcome__in=sorted(FINAL)),
                name="an_assignment_is_finally_answered_once",
            ),
            models.CheckConstraint(condition=~Q(words=""), name="an_answer_has_its_words"),
        )
        indexes = (models.Index(fields=["assignment", "collaboration", "circle"], name="answers_of_an_assignment"),)


class AssignmentChange(Entered):
    """That an assignment got another day or owner, was withdrawn, or that its answer was taken up (ändring).

    ``answer`` is the last that had come by then: what was taken up, or after what the rest was given another day.
    """

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="changes")
    kind = fields.Line(max_length=20, choices=[(one.value, one.name) for one in Change])
    answer = models.ForeignKey(AssignmentAnswer, null=True, on_delete=models.PROTECT, related_name="changes")
    reason = fields.Text(blank=True, default="")
    changed_on = models.DateField()
    by_day = models.DateField(null=True)
    by_forum = fields.Line(max_length=120, blank=True, default="")
    by_forum_name = fields.Line(blank=True, default="")
    owner_key = fields.Line(max_length=120, blank=True, default="")
    owner_name = fields.Line(blank=True, default="")
    about_kind = fields.Line(max_length=80, blank=True, default="")
    about_key = fields.Line(blank=True, default="")
    about_title = fields.Line(max_length=400, blank=True, default="")

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(kind=Change.TAKEN_UP) | ~Q(reason=""), name="a_change_has_its_reason"),
            models.CheckConstraint(
                condition=(IS_POSTPONED & HAS_TIME) | (~IS_POSTPONED & Q(by_day=None, by_forum="")),
                name="a_new_day_and_nothing_else_has_a_day",
            ),
            models.CheckConstraint(
                condition=(IS_PASSED_ON & ~Q(owner_key="")) | (~IS_PASSED_ON & Q(owner_key="")),
                name="what_is_passed_on_and_nothing_else_has_an_owner",
            ),
            models.CheckConstraint(
                condition=~Q(kind=Change.TAKEN_UP) | Q(answer__isnull=False), name="what_is_taken_up_is_an_answer"
            ),
            models.UniqueConstraint(
                fields=["assignment"], condition=Q(kind=Change.WITHDRAWN), name="an_assignment_is_withdrawn_once"
            ),
            models.UniqueConstraint(
                fields=["answer"], condition=Q(kind=Change.TAKEN_UP), name="an_answer_is_taken_up_once"
            ),
        )
        indexes = (models.Index(fields=["assignment", "collaboration", "circle"], name="changes_of_an_assignment"),)
