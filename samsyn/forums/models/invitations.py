"""Occasions that one party opens to others: who answered what, and who took part. Functions are only counted."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.forums.rules.invitations import OccasionAnswer, OccasionKind


class SharedOccasion(Owned):
    """An occasion that a party has opened to others (öppet tillfälle): what, when, where and which parties are asked.

    ``answer_by`` is the last day to answer, its own day where none is said. One that was called off has its reason.
    Circle ``parties``.
    """

    host_key = fields.Line(max_length=120)
    kind = fields.Line(max_length=20, choices=[(one.value, one.value) for one in OccasionKind])
    title = fields.Line(max_length=200)
    on = models.DateField()
    starts = models.TimeField(null=True)
    ends = models.TimeField(null=True)
    place = fields.Line(max_length=400, blank=True, default="")
    words = fields.Text(blank=True, default="")
    asked = fields.Values(default=list)
    answer_by = models.DateField(null=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    invited_on = models.DateField()
    called_off_on = models.DateField(null=True)
    reason = fields.Text(blank=True, default="")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(ends=None) | Q(starts__isnull=False, ends__gt=F("starts")),
                name="an_occasion_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(answer_by=None) | Q(answer_by__lte=F("on")), name="an_invitation_is_answered_by_its_day"
            ),
            models.CheckConstraint(
                condition=Q(called_off_on=None) | ~Q(reason=""), name="an_occasion_is_called_off_with_a_reason"
            ),
        )
        indexes = (models.Index(fields=["collaboration", "on"], name="shared_occasions_by_day"),)


class OccasionReply(Owned):
    """What a party answers to an invitation (svar på inbjudan), and how many functions come; its latest row holds."""

    occasion = models.ForeignKey(SharedOccasion, on_delete=models.PROTECT, related_name="replies")
    party_key = fields.Line(max_length=120)
    answer = fields.Line(max_length=20, choices=[(one.value, one.value) for one in OccasionAnswer])
    count = models.PositiveSmallIntegerField(null=True)
    said_on = models.DateField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(answer=OccasionAnswer.COMING.value, count__gte=1)
                | Q(answer=OccasionAnswer.NOT_COMING.value, count=None),
                name="who_comes_says_how_many",
            ),
        )


class Turnout(Owned):
    """Which parties took part in an occasion (deltog), by key; the latest row holds, an empty one that none did."""

    occasion = models.ForeignKey(SharedOccasion, on_delete=models.PROTECT, related_name="turnouts")
    came = fields.Values(default=list)
    noted_on = models.DateField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now)
