"""Meetings, who answers the notice and who comes. A seat is known by its key in the paper, a person never."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.forums.rules.kinds import Answer


class Meeting(Owned):
    """A forum's meeting (möte) on a day.

    ``first_on`` is the day it was first set for: the promised time that it keeps. Times are Sweden's, and unset where
    nobody has set them. ``sequence`` is how many times it has been told anew to calendars. ``chair_key`` is whoever
    chairs it instead of the rule's, with ``chair_reason``. ``reason`` is why it was moved or cancelled. ``revision``
    counts what is written while it is held. ``filled_at`` is when what comes by itself was last put on its agenda.
    Circle ``open:<forum>``.
    """

    forum_key = fields.Line(max_length=120)
    on = models.DateField()
    starts = models.TimeField(null=True)
    ends = models.TimeField(null=True)
    place = fields.Line(max_length=400, blank=True, default="")
    link = fields.Line(max_length=400, blank=True, default="")
    first_on = models.DateField()
    is_extra = models.BooleanField(default=False)
    chair_key = fields.Line(max_length=120, blank=True, default="")
    chair_reason = fields.Line(max_length=400, blank=True, default="")
    sequence = models.PositiveIntegerField(default=0)
    revision = models.PositiveIntegerField(default=0)
    reason = fields.Text(blank=True, default="")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    changed_at = models.DateTimeField(default=clock.now)
    filled_at = models.DateTimeField(null=True)
    called_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    cancelled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["collaboration", "forum_key", "on"],
                condition=Q(cancelled_at=None),
                name="a_forum_meets_once_a_day",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(opened_at__isnull=False, cancelled_at=None),
                name="a_closed_meeting_was_opened_and_not_cancelled",
            ),
            models.CheckConstraint(
                condition=Q(ends=None) | Q(starts__isnull=False, ends__gt=F("starts")),
                name="a_meeting_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at=None) | ~Q(reason=""), name="a_cancelled_meeting_has_its_reason"
            ),
        )
        indexes = (models.Index(fields=["collaboration", "forum_key", "on"], name="meetings_of_a_forum"),)


class Notice(Owned):
    """A notice of a meeting as it was sent (kallelse), so that the next one can say what has changed since.

    ``content`` holds the meeting's day, times, place and chairs, and its items by id: revision and circle. No titles:
    each sees those of the items that she reaches. Circle as the meeting's.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="notices")
    content = fields.Values(default=dict)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(default=clock.now)


class Reply(Owned):
    """What a seat answers to a notice (svar på kallelse); the latest row of a seat holds.

    ``substitute_key`` is the function that comes instead.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="replies")
    seat_key = fields.Line(max_length=120)
    answer = fields.Line(max_length=20, choices=[(one.value, one.value) for one in Answer])
    substitute_key = fields.Line(max_length=120, blank=True, default="")
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(answer=Answer.SUBSTITUTE.value) | Q(substitute_key=""), name="only_a_substitute_is_named"
            ),
        )


class Attendance(Owned):
    """That a seat was or was not there (närvaro), and which function came instead; one row per seat.

    None is ever written for a forum on individual level.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="attendance")
    seat_key = fields.Line(max_length=120)
    is_present = models.BooleanField()
    substitute_key = fields.Line(max_length=120, blank=True, default="")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["meeting", "seat_key"], name="a_seat_is_there_once"),)


class Adjunct(Owned):
    """A function that is called to one meeting beside the seats (adjungerad): it sees and speaks, and does not decide.

    ``is_presenter`` for one who comes to present (föredragande).
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="adjuncts")
    body_key = fields.Line(max_length=120)
    is_presenter = models.BooleanField(default=False)
    reason = fields.Line(max_length=400, blank=True, default="")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["meeting", "body_key"], name="an_adjunct_is_called_once"),)
