"""Forums made by an act: instances of a template and working groups, how forums are composed, and what is proposed."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.forums.models.decisions import Decision
from samsyn.forums.rules.made import ChangeKind, MadeKind


class MadeForum(Owned):
    """A forum made by an act (bildat forum): an instance of a template, or a working group.

    ``key`` begins with ``root_key``, the template or the forum it stands under. ``seats`` is a list of ``{"body",
    "kind", "leads"}``; none, and an instance has its template's. No ``last_day``, and it stands until it is ended.
    ``decided_by`` is the forum that decided, ``decision`` its decision where it was taken here; ``ended_by`` likewise,
    from the day that somebody ended it. Circle ``open:<root>``.
    """

    key = fields.Line(max_length=120)
    name = fields.Line(max_length=120)
    kind = fields.Line(max_length=20, choices=[(one.value, one.value) for one in MadeKind])
    root_key = fields.Line(max_length=60)
    purpose = fields.Text(blank=True, default="")
    rhythm = fields.Line(max_length=200, blank=True, default="")
    seats = fields.Values(default=list)
    first_day = models.DateField()
    last_day = models.DateField(null=True)
    decided_by = fields.Line(max_length=120)
    decided_on = models.DateField()
    reference = fields.Line(max_length=200, blank=True, default="")
    decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    ended_by = fields.Line(max_length=120, blank=True, default="")
    ended_on = models.DateField(null=True)
    end_reference = fields.Line(max_length=200, blank=True, default="")
    end_decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["collaboration", "key"], name="a_made_forum_has_a_key_of_its_own"),
            models.CheckConstraint(
                condition=Q(last_day=None) | Q(last_day__gte=F("first_day")),
                name="a_made_forum_does_not_end_before_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None, ended_by="")
                | (Q(ended_on__isnull=False, last_day__isnull=False) & ~Q(ended_by="")),
                name="a_forum_that_was_ended_has_a_last_day",
            ),
        )


class Composition(Owned):
    """Who sits in a forum from a day (sammansättning), where another forum decides that; the latest holds.

    ``seats`` as in ``MadeForum``. ``decided_by`` is the forum that decided, ``decision`` its decision where it was
    taken here. Circle ``open:<root>``.
    """

    forum_key = fields.Line(max_length=120)
    seats = fields.Values(default=list)
    first_day = models.DateField()
    decided_by = fields.Line(max_length=120)
    decided_on = models.DateField()
    reference = fields.Line(max_length=200, blank=True, default="")
    decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)


class ForumChange(Owned):
    """What a forum is asked to decide on about a forum (förslag): to make one, end one, or compose one anew.

    ``content`` is what the command is told once it is decided. ``forum_key`` is the forum that decides. Circle
    ``parties``, or ``open:<root>`` when the item was chosen for the seats outside the authorities.
    """

    kind = fields.Line(max_length=20, choices=[(one.value, one.value) for one in ChangeKind])
    forum_key = fields.Line(max_length=120)
    content = fields.Values(default=dict)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(default=clock.now)
    done_on = models.DateField(null=True)
