"""The two pages before a meeting: what somebody has written in them."""

from django.conf import settings
from django.db import models

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.forums.models.meetings import Meeting


class Brief(Owned):
    """What is written in the two pages of a meeting (Två sidor), from the first time that somebody does.

    ``content`` holds the headings that were written in, by key: ``{"text", "revision"}``. The others are computed.
    ``revision`` counts all that was saved. Circle ``parties``: the seats outside the authorities do not read it.
    """

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="brief")
    content = fields.Values(default=dict)
    revision = models.PositiveIntegerField(default=0)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
