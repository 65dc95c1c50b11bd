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
    """That a person belongs to a collaboration for a time, in a role, for a party (medlemskap).

    ``is_party_admin`` for one who gives her party's own people access (partsadministratör).
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships")
    role = fields.Line(max_length=20, choices=Role.choices)
    party_key = fields.Line(max_length=120, blank=True, default="")
    is_party_admin = models.BooleanField(default=False)
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
            models.CheckConstraint(
                condition=Q(is_party_admin=False) | ~Q(party_key=""), name="an_administrator_has_a_party"
            ),
        )


class Invitation(Owned):
    """That somebody is asked to join, by a secret sent to her address (inbjudan): in a role, for a party.

    Only the digest of the secret is kept. It can be accepted once, through its last day. With a function she
    comes to hold that too. Another row follows when it is sent again.
    """

    email = fields.Email()
    role = fields.Line(max_length=20, choices=Role.choices)
    party_key = fields.Line(max_length=120, blank=True, default="")
    is_party_admin = models.BooleanField(default=False)
    function_key = fields.Line(max_length=120, blank=True, default="")
    digest = fields.Line(max_length=64, unique=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    last_day = models.DateField()
    accepted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    accepted_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["collaboration", "email"],
                condition=Q(accepted_at=None, revoked_at=None),
                name="one_open_invitation_per_address_and_collaboration",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at=None, accepted_by=None)
                | Q(accepted_at__isnull=False, accepted_by__isnull=False, revoked_at=None),
                name="an_invitation_is_accepted_by_somebody_or_not_at_all",
            ),
            models.CheckConstraint(
                condition=Q(is_party_admin=False) | ~Q(party_key=""), name="an_invited_administrator_has_a_party"
            ),
        )
