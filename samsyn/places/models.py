"""Municipalities and counties are reference; the school days of a place belong to the collaboration that set them."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.places.rules import SchoolDays


class County(models.Model):
    """A county (län)."""

    code = fields.Line(max_length=2, unique=True)
    name = fields.Line(max_length=60)

    objects: ClassVar[models.Manager["County"]] = models.Manager()


class Municipality(models.Model):
    """A municipality (kommun); ``population`` is that of 2024."""

    code = fields.Line(max_length=4, unique=True)
    name = fields.Line(max_length=60)
    county = models.ForeignKey(County, on_delete=models.PROTECT, related_name="municipalities")
    population = models.PositiveIntegerField()

    objects: ClassVar[models.Manager["Municipality"]] = models.Manager()


class SchoolDate(Owned):
    """A school term or a break as the municipality has set it (skolans datum), both days included."""

    kind = fields.Line(max_length=20, choices=[(kind.name, kind.name) for kind in SchoolDays])
    first_day = models.DateField()
    last_day = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="school_days_do_not_end_before_they_begin"
            ),
        )
