"""Records: a document as each authority holds it, and what has been said of it; rows follow rows, none is changed."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.base.records.rules import DispatchState, DocumentKind, Way


class Record(Owned):
    """A document as a public record (allmän handling): of which kind, whose it is, and from which day.

    It lies with its owner, by kind and key. ``whose`` is the party that made it, "" where nobody of a party did;
    ``words`` its title as it is looked for; ``sha256`` that of its PDF, where that is frozen.
    """

    kind = fields.Line(max_length=20, choices=[(one.value, one.value) for one in DocumentKind])
    key = fields.Line(max_length=120)
    title = fields.Line(max_length=400)
    words = fields.Line(max_length=400)
    whose = fields.Line(max_length=120, blank=True, default="")
    made_on = models.DateField()
    sha256 = fields.Line(max_length=64, blank=True, default="")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["collaboration", "kind", "key"], name="one_record_per_document"),
        )
        indexes = (models.Index(fields=["collaboration", "made_on"], name="records_by_day"),)


class Receipt(Owned):
    """That a party received a document (inkommen): when, how and by whom it was sent."""

    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="receipts")
    party_key = fields.Line(max_length=120)
    how = fields.Line(max_length=20, choices=[(one.value, one.value) for one in Way])
    on = models.DateField()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["record", "party_key", "how", "on"], name="a_party_receives_a_document_so_once_a_day"
            ),
        )
        indexes = (models.Index(fields=["collaboration", "party_key"], name="receipts_of_a_party"),)


class Number(Owned):
    """A party's own number of a document (diarienummer); a later row corrects, an empty one takes it away."""

    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="numbers")
    party_key = fields.Line(max_length=120)
    number = fields.Line(max_length=80, blank=True, default="")
    on = models.DateField()
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)


class SecrecyMark(Owned):
    """That a party marks a document as one that may be secret (sekretessmarkering): by which provision, from when.

    The party is the authority that marked it. A later row changes it, an empty one takes it away.
    """

    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="marks")
    party_key = fields.Line(max_length=120)
    provision = fields.Line(max_length=200, blank=True, default="")
    on = models.DateField()
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)


class Registry(Owned):
    """Where a party's registry is reached (registratorns adress); the latest row holds, an empty one is none."""

    party_key = fields.Line(max_length=120)
    email = fields.Email(blank=True, default="")
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=["collaboration", "party_key"], name="registries_of_a_party"),)


class Dispatch(Owned):
    """That a document is sent to a party's registry (expediering): to which address, and what became of it.

    ``sha256`` is that of the PDF as it was sent.
    """

    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="dispatches")
    party_key = fields.Line(max_length=120)
    email = fields.Email()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)
    state = fields.Line(
        max_length=20, choices=[(one.value, one.value) for one in DispatchState], default=DispatchState.WAITING.value
    )
    sha256 = fields.Line(max_length=64, blank=True, default="")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["record", "party_key"], condition=Q(ended_at=None), name="one_dispatch_at_a_time_to_a_registry"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, state=DispatchState.WAITING.value)
                | (Q(ended_at__isnull=False) & ~Q(state=DispatchState.WAITING.value)),
                name="a_dispatch_waits_or_has_ended",
            ),
        )
