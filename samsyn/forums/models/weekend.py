"""The briefing before a weekend: what is special, and who is on duty until Monday morning."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.forums.models.meetings import Meeting


class Weekend(Owned):
    """What is special in a weekend (det särskilda), from the first time that somebody writes it.

    All else of the briefing is the meeting's own: its areas and efforts. ``revision`` counts what is saved. Circle
    ``authorities:<forum>``.
    """

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="weekend")
    special = fields.Text(blank=True, default="")
    revision = models.PositiveIntegerField(default=0)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)


class OnDuty(Owned):
    """Who is on duty over a weekend (i tjänst): a function and its number in service, never a person.

    ``gone_at`` is the Monday morning when the row is hidden and then deleted. A mobile number is refused by the guard
    as everywhere: nothing tells one in service from a private one. Circle ``authorities:<forum>``.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="on_duty")
    body_key = fields.Line(max_length=120)
    number = fields.Line(max_length=40)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    gone_at = models.DateTimeField(db_index=True)
    put_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    put_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="who_is_on_duty_ends_after_beginning"),
            models.CheckConstraint(
                condition=Q(ends_at__lte=F("gone_at")), name="who_is_on_duty_ends_by_when_it_is_gone"
            ),
            models.UniqueConstraint(
                fields=["meeting", "body_key", "starts_at", "ends_at"], name="a_function_is_on_duty_once_at_a_time"
            ),
        )
