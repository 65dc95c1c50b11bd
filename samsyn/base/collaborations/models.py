"""Collaborations and their members."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from samsyn.base import clock
from samsyn.base.collaborations.actors import Role
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields


class Collaboration(models.Model):
    """Those who have agreed to work together (samverkan): the owner of every row.

    ``in_use_from`` is the day it began to be kept in Samsyn: what ended before is not known. The duties of the
    Act are the municipality's, so one of its collaborations carries their clocks.
    """

    slug = fields.Line(max_length=80, unique=True)
    name = fields.Line()
    municipality_code = fields.Line(max_length=4, blank=True, default="")
    carries_act_clock = models.BooleanField(default=False)
    in_use_from = models.DateField(null=True)
    is_practice = models.BooleanField(default=False)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    made_at = models.DateTimeField(default=clock.now)

    unscoped: ClassVar[models.Manager["Collaboration"]] = models.Manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["municipality_code", "is_practice"],
                condition=Q(carries_act_clock=True),
                name="one_act_clock_per_municipality",
            ),
            models.CheckConstraint(
                condition=Q(carries_act_clock=False) | ~Q(municipality_code=""),
                name="an_act_clock_has_a_municipality",
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")), name="a_collaboration_is_not_its_own_parent"
            ),
        )


class Membership(Owned):
    """That a person belongs to a collaboration for a time, in a role, for a party (medlemskap)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships")
    role = fields.Line(max_length=20, choices=Role.choices)
    party_key = fields.Line(max_length=120, blank=True, default="")
    first_day = models.DateField()
    last_day = models.DateField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(last_day=None) | Q(last_day__gte=F("first_day")),
                name="a_membership_does_not_end_before_it_begins",
            ),
            models.UniqueConstraint(
                fields=["user", "collaboration"],
                condition=Q(last_day=None),
                name="one_open_membership_per_person_and_collaboration",
            ),
        )
