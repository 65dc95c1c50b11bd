"""Who holds which function, who minds which draft, and what was handed over."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields


class Holder(Owned):
    """That a person holds a function for a time (innehavare): seats, duties and activities hang on the function.

    ``is_deputy`` for one who stands in (ersättare, tillförordnad).
    """

    function_key = fields.Line(max_length=120)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    is_deputy = models.BooleanField(default=False)
    first_day = models.DateField()
    last_day = models.DateField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(last_day=None) | Q(last_day__gte=F("first_day")),
                name="a_holder_does_not_leave_before_she_comes",
            ),
            models.UniqueConstraint(
                fields=["collaboration", "function_key", "user"],
                condition=Q(last_day=None),
                name="nobody_holds_the_same_function_twice",
            ),
        )


class Keeper(Owned):
    """Who minds a draft from a day (den som håller i ett utkast), after whoever began it; nobody if nobody does."""

    draft = models.ForeignKey("agreements.Proposal", on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    first_day = models.DateField()


class Handover(Owned):
    """That somebody handed over what was hers (överlämning): to whom each thing went, as it was done.

    What came of it are rows of their own; ``undone_at`` when it was taken back before her last day had passed.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    last_day = models.DateField()
    content = fields.Values(default=dict)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    undone_at = models.DateTimeField(null=True)


class Mandate(Owned):
    """Who appoints to a seat or a function, with what mandate, and from when (mandat); the latest row holds.

    ``key`` is the place in the paper: ``forums/styrgrupp/seats/direktor``, ``bodies/direktor``.
    """

    key = fields.Line(max_length=300)
    appointed_by = fields.Line(max_length=400)
    mandate = fields.Text(blank=True, default="")
    first_day = models.DateField()
    last_day = models.DateField(null=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(last_day=None) | Q(last_day__gte=F("first_day")),
                name="a_mandate_does_not_end_before_it_begins",
            ),
        )
        indexes = (models.Index(fields=["collaboration", "key"], name="mandates_of_a_place"),)
