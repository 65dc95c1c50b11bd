"""What forums on individual level leave: counts and trends of a tertial. There is no column for anybody or anywhere."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.forums.rules.individual import FEW


class Count(Owned):
    """How many of a kind in a tertial, over all instances of a forum (antal); no number is "färre än 5".

    The latest row of a kind and tertial holds.
    """

    forum_key = fields.Line(max_length=120)
    year = models.PositiveSmallIntegerField()
    tertial = models.PositiveSmallIntegerField()
    kind = fields.Line(max_length=20)
    number = models.PositiveIntegerField(null=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(number=None) | Q(number__gte=FEW), name="a_small_count_is_never_kept"),
            models.CheckConstraint(condition=Q(tertial__gte=1, tertial__lte=3), name="a_count_is_of_a_tertial"),
        )
        indexes = (models.Index(fields=["collaboration", "forum_key", "year"], name="counts_of_a_forum"),)


class Trend(Owned):
    """Which way something goes in a tertial (trend): a theme from the list, and words that wait to be passed."""

    forum_key = fields.Line(max_length=120)
    year = models.PositiveSmallIntegerField()
    tertial = models.PositiveSmallIntegerField()
    theme = fields.Line(max_length=20)
    direction = fields.Line(max_length=20)
    words = fields.Text(blank=True, default="")
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(tertial__gte=1, tertial__lte=3), name="a_trend_is_of_a_tertial"),
        )
        indexes = (models.Index(fields=["collaboration", "forum_key", "year"], name="trends_of_a_forum"),)


class TrendPass(Owned):
    """That a party's coordinator has passed the words of a trend (godkännande): once for each party."""

    trend = models.ForeignKey(Trend, on_delete=models.PROTECT, related_name="passes")
    party_key = fields.Line(max_length=120)
    passed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    passed_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["trend", "party_key"], name="a_party_passes_a_trend_once"),)
