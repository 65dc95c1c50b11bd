"""Files that are kept beside the rows that speak of them."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.documents.rules import MOST_BYTES
from samsyn.base.guard import fields


class KeptFile(Owned):
    """A file that is kept (bevarad fil): what it is called, what it is, what it holds. Never changed.

    Its bytes lie in the database, so that one backup holds all (ADR 17).
    """

    name = fields.Line()
    media_type = fields.Line(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = fields.Line(max_length=64)
    content = models.BinaryField()
    kept_at = models.DateTimeField(default=clock.now)
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(size__gte=1, size__lte=MOST_BYTES), name="a_kept_file_is_neither_empty_nor_too_large"
            ),
        )
        indexes = (models.Index(fields=["collaboration", "sha256"], name="kept_files_by_fingerprint"),)
