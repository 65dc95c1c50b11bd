"""Efforts that a forum decides for the coming week or weekend, and whether they were done."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.forums.models.agenda import Item
from samsyn.forums.models.meetings import Meeting
from samsyn.forums.rules.efforts import Done


class Effort(Owned):
    """A directed effort (riktad insats): what, where, when and which functions or units. Never a person.

    ``hours`` is the time of day in words ("kl. 19–22"). It stands as an item of its own on the meeting's agenda, where
    it is decided. Circle ``authorities:<forum>``, unless it was chosen wider.
    """

    forum_key = fields.Line(max_length=120)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="efforts")
    item = models.OneToOneField(Item, on_delete=models.PROTECT, related_name="effort")
    what = fields.Line(max_length=400)
    place = fields.Line(max_length=400)
    hours = fields.Line(max_length=80, blank=True, default="")
    first_day = models.DateField()
    last_day = models.DateField()
    who = fields.Values(default=list)
    planned_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    planned_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="an_effort_does_not_end_before_it_begins"
            ),
        )
        indexes = (models.Index(fields=["collaboration", "forum_key", "last_day"], name="efforts_of_a_forum"),)


class EffortAnswer(Owned):
    """Whether an effort was done (blev det gjort?), by whoever did it; the last row holds."""

    effort = models.ForeignKey(Effort, on_delete=models.PROTECT, related_name="answers")
    done = fields.Line(max_length=20, choices=[(one.value, one.value) for one in Done])
    words = fields.Text(blank=True, default="")
    said_on = models.DateField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField(default=clock.now)
