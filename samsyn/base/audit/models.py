"""The audit log (händelseloggen): rows are added, never changed; they outlive what they speak of."""

from enum import Enum
from typing import Any, ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from samsyn.base import clock
from samsyn.base.guard import fields


class FactEncoder(DjangoJSONEncoder):
    """Writes days as ISO dates, sets as sorted lists and named choices by name."""

    def default(self, o: Any) -> Any:
        """Write what JSON has no word for."""
        if isinstance(o, Enum):
            return o.name
        return sorted(o) if isinstance(o, (set, frozenset)) else super().default(o)


class Event(models.Model):
    """Something that was done (händelse). Points by kind and key, so that nothing is lost when a thing ends."""

    at = models.DateTimeField(default=clock.now)
    user_id = models.BigIntegerField(null=True)
    collaboration_id = models.BigIntegerField(null=True)
    role = fields.Line(max_length=20, blank=True, default="")
    circle = fields.Line(max_length=120, blank=True, default="")
    verb = fields.Line(max_length=80)
    subject_kind = fields.Line(max_length=80)
    subject_key = fields.Line()
    subject_title = fields.Line(max_length=400, blank=True, default="")
    before = fields.Values(null=True, encoder=FactEncoder)
    after = fields.Values(null=True, encoder=FactEncoder)
    facts = fields.Values(default=dict, encoder=FactEncoder)

    unscoped: ClassVar[models.Manager["Event"]] = models.Manager()

    class Meta:
        indexes = (
            models.Index(fields=["collaboration_id", "at"], name="events_of_a_collaboration"),
            models.Index(fields=["collaboration_id", "subject_kind", "subject_key"], name="events_of_a_thing"),
            models.Index(fields=["user_id", "at"], name="events_of_a_person"),
        )
