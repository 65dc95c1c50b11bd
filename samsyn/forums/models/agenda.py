"""Agendas: what stands on them, and what each item came to."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.forums.models.meetings import Meeting
from samsyn.forums.rules.kinds import Opening, Outcome, Purpose


class AgendaTemplate(Owned):
    """What a forum's meetings have on their agenda (dagordningsmall); the latest row holds for meetings made after it.

    ``items`` is a list of ``{"title", "purpose", "minutes", "presenter_key"}``; ``is_weekly`` for the half-hour mode,
    with its ``areas`` by name.
    """

    forum_key = fields.Line(max_length=120)
    items = fields.Values(default=list)
    is_weekly = models.BooleanField(default=False)
    areas = fields.Values(default=list)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)


class Item(Owned):
    """An item (ärende): on a meeting's agenda, or without a meeting in the forum's backlog (väntar).

    ``opening`` is what it comes from, with ``about`` as its Ref; ``text`` is what is written about it at the meeting.
    ``revision`` counts what is saved, so that the second to save sees the difference. ``outcome`` is blank while it is
    open; ``outcome_text`` is what was decided on doing, or why nothing. ``carried_from`` is the item that was carried
    over. Circle ``parties``, or ``open:<forum>`` when it was chosen for the seats outside the authorities.
    """

    forum_key = fields.Line(max_length=120)
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT, related_name="items")
    position = models.PositiveIntegerField(default=0)
    title = fields.Line(max_length=400)
    purpose = fields.Line(max_length=20, default=Purpose.DISCUSSION.value)
    presenter_key = fields.Line(max_length=120, blank=True, default="")
    minutes = models.PositiveSmallIntegerField(null=True)
    opening = fields.Line(max_length=20, default=Opening.WRITTEN.value)
    about_kind = fields.Line(max_length=80, blank=True, default="")
    about_key = fields.Line(blank=True, default="")
    about_title = fields.Line(max_length=400, blank=True, default="")
    area_state = fields.Line(max_length=20, blank=True, default="")
    text = fields.Text(blank=True, default="")
    revision = models.PositiveIntegerField(default=0)
    outcome = fields.Line(max_length=20, blank=True, default="")
    outcome_text = fields.Text(blank=True, default="")
    carried_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="carried_to")
    file = models.ForeignKey("documents.KeptFile", null=True, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(closed_at=None) | ~Q(outcome=""), name="no_item_is_closed_without_an_outcome"
            ),
            models.CheckConstraint(
                condition=~Q(outcome=Outcome.NO_ACTION.value) | ~Q(outcome_text=""), name="no_action_has_its_reason"
            ),
        )
        indexes = (
            models.Index(fields=["meeting", "position"], name="items_of_a_meeting"),
            models.Index(fields=["collaboration", "forum_key", "closed_at"], name="items_of_a_forum"),
        )


class PassedOver(Owned):
    """That something which comes to an agenda by itself was taken off it by somebody (avstått): it does not come back.

    Known by the Ref that it came from. Of one meeting only: it may come to the next.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="passed_over")
    about_kind = fields.Line(max_length=80)
    about_key = fields.Line()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["meeting", "about_kind", "about_key"], name="a_thing_is_passed_over_once_a_meeting"
            ),
        )
