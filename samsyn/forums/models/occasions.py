"""Days of a place's own, and what was learnt on known days. What is prepared is an assignment, not a row."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields


class OwnDay(Owned):
    """A day or weekend of the place's own (egen dag), such as a festival or a market: what all in the place know."""

    name = fields.Line(max_length=120)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    added_on = models.DateField()
    ended_on = models.DateField(null=True)


class OwnDate(Owned):
    """When a day of the place's own is in a year (dag för året), both days included; the latest row of a year holds."""

    own = models.ForeignKey(OwnDay, on_delete=models.PROTECT, related_name="dates")
    year = models.PositiveSmallIntegerField()
    first_day = models.DateField()
    last_day = models.DateField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    set_on = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="an_own_day_does_not_end_before_it_begins"
            ),
        )
        indexes = (models.Index(fields=["collaboration", "year"], name="own_days_of_a_year"),)


class Lesson(Owned):
    """What was learnt on a known day (lärdom), kept for those who prepare it next year; several may have learnt."""

    occasion = fields.Line(max_length=40)
    year = models.PositiveSmallIntegerField()
    words = fields.Text()
    learnt_on = models.DateField()
    learnt_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    learnt_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.CheckConstraint(condition=~Q(words=""), name="a_lesson_has_its_words"),)
        indexes = (models.Index(fields=["collaboration", "occasion", "year"], name="lessons_of_an_occasion"),)
