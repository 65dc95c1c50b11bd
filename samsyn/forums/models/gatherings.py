"""Gatherings: what is agreed between meetings, within hours."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.forums.models.decisions import Decision
from samsyn.forums.rules.kinds import GatheringKind


class Gathering(Owned):
    """That functions are gathered at once (snabbsamling), or agree on message and direction (särskild avstämning).

    ``forum_key`` is the forum that finds it on its next agenda, ``happened`` what has happened, ``asked`` the functions
    that are asked, by key. What is proposed, and each party's stand, is the decision. ``valid_until`` is a message's
    last day. An effort's circle is ``authorities:<forum>``, a message's ``parties``.
    """

    forum_key = fields.Line(max_length=120)
    kind = fields.Line(max_length=20, choices=[(one.value, one.value) for one in GatheringKind])
    happened = fields.Text()
    place = fields.Line(max_length=400, blank=True, default="")
    asked = fields.Values(default=list)
    answer_by_at = models.DateTimeField()
    valid_until = models.DateField(null=True)
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="gathering")
    gathered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    gathered_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~Q(kind=GatheringKind.MESSAGE.value) | Q(valid_until__isnull=False),
                name="a_message_holds_until_a_day",
            ),
        )
