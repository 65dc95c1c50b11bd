"""Notes of meetings: as they were sent, who approved them, and what was added afterwards."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.forums.models.meetings import Meeting
from samsyn.forums.rules.notes import Verdict


class Notes(Owned):
    """The notes of a meeting (anteckningar), from the day they are sent to be approved.

    ``content`` is frozen; while they are not locked it can be mended, and ``revision`` counts how many times. After
    that only ``Addition`` follows. Circle ``open:<forum>``: each item in the content says who may read it.
    """

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="notes")
    content = fields.Values()
    revision = models.PositiveIntegerField(default=1)
    approve_by = models.DateField()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(default=clock.now)
    locked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    locked_at = models.DateTimeField(null=True)


class Approver(Owned):
    """A function that is asked to approve notes (justerare)."""

    notes = models.ForeignKey(Notes, on_delete=models.PROTECT, related_name="approvers")
    function_key = fields.Line(max_length=120)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["notes", "function_key"], name="a_function_approves_notes_once"),
        )


class Approval(Owned):
    """What an approver said about a revision of notes (besked): that it is right, or what should be another way."""

    notes = models.ForeignKey(Notes, on_delete=models.PROTECT, related_name="approvals")
    function_key = fields.Line(max_length=120)
    verdict = fields.Line(max_length=20, choices=[(one.value, one.value) for one in Verdict])
    words = fields.Text(blank=True, default="")
    revision = models.PositiveIntegerField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~Q(verdict=Verdict.COMMENTED.value) | ~Q(words=""), name="a_comment_says_something"
            ),
        )


class Addition(Owned):
    """What was added to notes after they were locked (tillägg)."""

    notes = models.ForeignKey(Notes, on_delete=models.PROTECT, related_name="additions")
    words = fields.Text()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)


class Sharing(Owned):
    """That locked notes were passed on by one of the agreement's lines (delning): to which forum, as what words.

    Down a line of notes go the notes themselves; up a line of reports goes a report, or trends alone, in ``words``.
    """

    notes = models.ForeignKey(Notes, on_delete=models.PROTECT, related_name="sharings")
    line_key = fields.Line(max_length=300)
    to_key = fields.Line(max_length=120)
    words = fields.Text(blank=True, default="")
    shared_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    shared_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["notes", "line_key"], name="notes_go_down_a_line_once"),)
        indexes = (models.Index(fields=["collaboration", "to_key"], name="notes_that_came_to_a_forum"),)
