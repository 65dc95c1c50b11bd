"""The originals of what was pasted."""

from django.conf import settings
from django.db import models

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields


class Original(Owned):
    """An original (original): a text as it was pasted into a draft, which stands beside the clauses made of it.

    ``spans`` says which parts of it each clause came from, by the clause's id: pairs of first and last place.
    """

    proposal = models.ForeignKey("agreements.Proposal", on_delete=models.PROTECT, related_name="+")
    text = fields.Text()
    spans = fields.Values(default=dict)
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    kept_at = models.DateTimeField(default=clock.now)
