"""The outbox and what each person wants to be told."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from samsyn.base import clock
from samsyn.base.guard import fields

WAITING = Q(sent_at=None, dropped_at=None, given_up_at=None)


class Outgoing(models.Model):
    """A letter that is to be sent or has been (utgående brev): its kind and facts, never its words.

    To a person with an account, or to an address. ``once`` is the mark that lets nobody get the same twice. A worker
    takes it by moving ``next_try_at`` on; ``fault`` is the kind of the last fault and no more. Dropped is what its
    reader may not see, does not want, or came too late.
    """

    # Goes with a practice that is thrown away; no other collaboration ever is.
    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.CASCADE, related_name="+"
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    email = fields.Email(blank=True, default="")
    kind = fields.Line(max_length=40)
    key = fields.Line(max_length=200, blank=True, default="")
    facts = fields.Values(default=dict)
    once = fields.Line(max_length=64)
    put_at = models.DateTimeField(default=clock.now)
    due_at = models.DateTimeField()
    until = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField()
    fault = fields.Line(max_length=80, blank=True, default="")
    sent_at = models.DateTimeField(null=True)
    dropped_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)

    unscoped: ClassVar[models.Manager["Outgoing"]] = models.Manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["user", "once"], condition=Q(user__isnull=False), name="one_letter_of_a_kind_to_a_person"
            ),
            models.UniqueConstraint(
                fields=["email", "once"], condition=Q(user=None), name="one_letter_of_a_kind_to_an_address"
            ),
            models.CheckConstraint(
                condition=Q(user__isnull=False, email="") | (Q(user=None) & ~Q(email="")),
                name="a_letter_goes_to_a_person_or_to_an_address",
            ),
            models.CheckConstraint(
                condition=Q(dropped_at=None, given_up_at=None)
                | Q(sent_at=None, given_up_at=None)
                | Q(sent_at=None, dropped_at=None),
                name="a_letter_ends_in_one_way",
            ),
        )
        indexes = (
            models.Index(fields=["next_try_at", "id"], condition=WAITING, name="letters_that_wait"),
            models.Index(fields=["user", "put_at"], name="letters_of_a_person"),
        )


class Round(models.Model):
    """That a day's letters of a kind have all been put (omgång), so that no later hour looks for them again."""

    kind = fields.Line(max_length=40)
    day = models.DateField()

    unscoped: ClassVar[models.Manager["Round"]] = models.Manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["kind", "day"], name="a_round_is_made_once"),)


class Wish(models.Model):
    """What a person wants to be told by letter (önskemål om brev); who has none gets all, a week before."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    monday = models.BooleanField(default=True)
    reminders = models.BooleanField(default=True)
    meetings = models.BooleanField(default=True)
    days_before = models.PositiveSmallIntegerField(default=7)

    unscoped: ClassVar[models.Manager["Wish"]] = models.Manager()
